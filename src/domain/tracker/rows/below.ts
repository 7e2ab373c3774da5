/** A second list under the accounts, with a header of its own. */

import { isField } from '../types';
import type { Cell, ColumnMatch } from '../types';
import type { TrackerTable } from '../columns/table';
import { looksLikeData } from '../header/find';
import { isGiven } from '../values/reading';
import { kindOf, readColumn } from '../values/values';

/** Places of the rows of another list: from its first to before its end. */
export interface ListBelow {
  readonly from: number;
  readonly to: number;
}

/** Texts where numbers and dates stand above, before a row is the header of something else. */
const FEWEST = 2;

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
  const valued = columns.filter(({ use }) => isField(use) && !['text', 'type'].includes(kindOf(use) ?? 'text'));
  const isOtherHeader = (at: number): boolean => {
    const cells = rows[at] ?? [];
    if (looksLikeData(cells) || isOwnHeader(cells)) return false;
    const given = valued.filter(({ index }) => isGiven(cells[index] ?? null));
    const unread = given.filter(
      ({ index, use }) =>
        typeof cells[index] === 'string' &&
        readColumn(kindOf(use as Parameters<typeof kindOf>[0])!, [cells[index]], {}).problems.length > 0,
    );
    return given.length >= FEWEST && unread.length === given.length && (filled[at + 1] ?? 0) > 1;
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
