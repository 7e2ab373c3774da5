/** Finding the header row. */

import type { Field } from '../../model/fields';
import type { ReportModel } from '../../model/model';
import type { Grid } from '../types';
import { SURE, candidatesFor, vocabularyOf } from '../vocabulary/meanings';
import type { Candidate } from '../vocabulary/meanings';

/** Rows looked at: enough for titles, logos and notes above a table. */
const SEARCH_ROWS = 60;

/**
 * Place in the grid of the row whose texts name most fields, the account's name among them; the first of equals.
 * Undefined where no row has a column for the account's name.
 */
export function findHeader(grid: Grid, model: Pick<ReportModel, 'steps'>): number | undefined {
  const vocabulary = vocabularyOf(model);
  const known = new Map<string, Candidate[]>();
  const lookUp = (text: string): Candidate[] => {
    const found = known.get(text) ?? candidatesFor(text, vocabulary).filter(({ meaning }) => meaning.field);
    known.set(text, found);
    return found;
  };
  let best: { row: number; score: number } | undefined;
  grid.rows.slice(0, SEARCH_ROWS).forEach((cells, row) => {
    const fields = new Map<Field, number>();
    for (const cell of cells) {
      if (typeof cell !== 'string') continue;
      for (const { meaning, confidence } of lookUp(cell)) {
        const field = meaning.field as Field;
        fields.set(field, Math.max(confidence, fields.get(field) ?? 0));
      }
    }
    const name = fields.get('name') ?? 0;
    const score = [...fields.values()].reduce((sum, confidence) => sum + confidence, 0);
    const named = name >= SURE || (name > 0 && fields.size > 1);
    if (named && score > (best?.score ?? 0)) best = { row, score };
  });
  return best?.row;
}
