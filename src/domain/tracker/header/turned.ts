/** Lists that lie on their side: a field a row, an account a column. */

import type { ReportModel } from '../../model/model';
import type { Grid, Issue } from '../types';
import { isEmptyCell } from '../types';
import { SURE } from '../vocabulary/meanings';
import { cachedLookUp } from './find';
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
  const lookUp = cachedLookUp(model);
  const fieldsIn = (texts: readonly unknown[]): number =>
    new Set(
      texts
        .flatMap((text) => (typeof text === 'string' ? lookUp(text) : []))
        .flatMap(({ meaning, confidence }) => (meaning.field && confidence >= SURE ? [meaning.field] : [])),
    ).size;
  const header = rows[Math.max(0, bottom)] ?? [];
  const first = header.findIndex((cell) => !isEmptyCell(cell));
  const names = fieldsIn(rows.slice(0, MOST_ROWS).map((row) => row[first]));
  if (names < FEWEST || names <= fieldsIn(header) + 1) return undefined;
  return {
    code: 'turned',
    severity: 'warning',
    row: firstRow + Math.max(0, bottom),
    message:
      'The accounts seem to stand side by side, with a field in each row: what was read here is hardly what is meant. Turn the list in Excel (copy it, then Paste Special, Transpose), and choose the turned one.',
  };
}
