/** A second list under the accounts, with a header of its own. */

import { isField } from '../types';
import type { Cell, ColumnMatch } from '../types';
import type { TrackerTable } from '../columns/table';
import { looksLikeData } from '../header/find';
import { isGiven } from '../values/reading';
import { kindOf, readColumn, type ValueKind } from '../values/values';

/** Places of the rows of another list: from its first to before its end. */
export interface ListBelow {
  readonly from: number;
  readonly to: number;
}

/** Texts where numbers and dates stand above, before a row is the header of something else. */
const FEWEST = 2;

/** Columns of scores, amounts and dates. */
const valuedIn = (columns: readonly ColumnMatch[]): { index: number; kind: ValueKind }[] =>
  columns.flatMap(({ index, use }) => {
    const kind = isField(use) ? kindOf(use) : undefined;
    return kind === undefined || kind === 'type' ? [] : [{ index, kind }];
  });

const isUnread = (cell: Cell | undefined, kind: ValueKind): boolean =>
  typeof cell === 'string' && readColumn(kind, [cell], {}).problems.length > 0;

/** The columns in which a row has texts where values belong; undefined where it has a value, or too few texts. */
function textsOnly(
  cells: readonly Cell[],
  columns: readonly ColumnMatch[],
): { index: number; kind: ValueKind }[] | undefined {
  const given = valuedIn(columns).filter(({ index }) => isGiven(cells[index] ?? null));
  const isText = given.length >= FEWEST && given.every(({ index, kind }) => isUnread(cells[index], kind));
  return isText ? given : undefined;
}

/** Rows that are looked at to see what a column holds. */
const SAMPLE = 20;

/** Whether the first row says what the columns are to hold, as `(0-10)` does: texts where the rows below have values. */
export function isExplained({ rows }: TrackerTable, columns: readonly ColumnMatch[]): boolean {
  if (looksLikeData(rows[0] ?? [])) return false;
  const texts = textsOnly(rows[0] ?? [], columns);
  return (
    texts !== undefined &&
    texts.every(({ index, kind }) => {
      const below = rows.slice(1, SAMPLE).flatMap((row) => (isGiven(row[index] ?? null) ? [row[index]] : []));
      return below.length > 0 && below.filter((cell) => isUnread(cell, kind)).length * 2 < below.length;
    })
  );
}

/**
 * The rows after an empty one that begin with the header of something else: nothing but texts, where the accounts have
 * scores, amounts and dates. A title may stand above that header. The list ends where the accounts' own header comes again.
 * @param filled how many cells of each row hold something
 */
export function listBelow(
  { rows }: TrackerTable,
  filled: readonly number[],
  columns: readonly ColumnMatch[],
  isOwnHeader: (cells: readonly Cell[]) => boolean,
): ListBelow | undefined {
  const isOtherHeader = (at: number): boolean => {
    const cells = rows[at] ?? [];
    if (looksLikeData(cells) || isOwnHeader(cells)) return false;
    return textsOnly(cells, columns) !== undefined && (filled[at + 1] ?? 0) > 1;
  };
  for (let i = 1; i < rows.length - 1; i++) {
    if (filled[i] === 0 || filled[i - 1] > 0) continue;
    const header = filled[i] === 1 ? i + 1 : i;
    if (!isOtherHeader(header)) continue;
    const again = rows.findIndex((cells, at) => at > header && isOwnHeader(cells));
    return { from: i, to: again < 0 ? rows.length : again };
  }
  return undefined;
}
