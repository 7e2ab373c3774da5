/** Lists that lie on their side: a field a row, an account a column. */

import type { ReportModel } from '../../model/model';
import type { Grid, Issue } from '../types';
import { sureMeanings, vocabularyOf } from '../vocabulary/meanings';
import type { HeaderFound } from './find';

/** Rows looked at. */
const MOST_ROWS = 60;
/** Names of fields in one column that no list of accounts has. */
const FEWEST = 3;

/** Told where the first column names more fields than the header does. */
export function turnedIssue(
  { rows, firstRow = 1 }: Grid,
  { bottom }: HeaderFound,
  model: Pick<ReportModel, 'steps'>,
): Issue | undefined {
  const vocabulary = vocabularyOf(model);
  const fieldsIn = (texts: readonly unknown[]): number =>
    new Set(
      texts.flatMap((text) =>
        typeof text === 'string' ? sureMeanings(text, vocabulary).flatMap(({ field }) => field ?? []) : [],
      ),
    ).size;
  const header = rows[Math.max(0, bottom)] ?? [];
  // The corner may be empty, and a column of numbers or groups may stand before the names.
  const inColumn = (column: number): number => fieldsIn(rows.slice(0, MOST_ROWS).map((row) => row[column]));
  const names = Math.max(inColumn(0), inColumn(1), inColumn(2));
  if (names < FEWEST || names <= fieldsIn(header) + 1) return undefined;
  return {
    code: 'turned',
    severity: 'warning',
    row: firstRow + Math.max(0, bottom),
    message:
      'The accounts seem to stand side by side, with a field in each row: what was read here is hardly what is meant. Turn the list in Excel (copy it, then Paste Special, Transpose), and choose the turned one.',
  };
}
