/** Groups that are named once, in their first row, as pivot tables write them. */

import { columnIssue } from '../columns/table';
import type { TrackerTable } from '../columns/table';
import { isEmptyCell } from '../types';
import type { ColumnMatch, Issue } from '../types';
import { nameKey } from '../../model/fields';
import { cellText } from '../types';
import type { PickedRow } from './pick';

export interface GroupsFilled {
  readonly rows: readonly PickedRow[];
  readonly issues: readonly Issue[];
}

/** Groups at least, and accounts a group on average, before blanks are taken for the name above them. */
const FEWEST_GROUPS = 2;
const MOST_NAMED = 0.7;

/**
 * Fills the associate and the type of rows from the row above where their column stands before the accounts' names and
 * names each of its values once. Told, since a blank could also mean nobody.
 */
export function withGroups(
  table: TrackerTable,
  rows: readonly PickedRow[],
  columns: readonly ColumnMatch[],
  name: number,
): GroupsFilled {
  const named = columns.filter(({ use, index }) => (use === 'associate' || use === 'type') && index < name);
  const groups = named.filter(({ index }) => {
    const texts = rows.flatMap(({ cells }) => (isEmptyCell(cells[index]) ? [] : [nameKey(cellText(cells[index]))]));
    return (
      !isEmptyCell(rows[0]?.cells[index]) &&
      texts.length >= FEWEST_GROUPS &&
      texts.length <= rows.length * MOST_NAMED &&
      new Set(texts).size === texts.length
    );
  });
  if (groups.length === 0) return { rows, issues: [] };
  const above = new Map(groups.map(({ index }) => [index, rows[0].cells[index]]));
  const filled = rows.map((row) => {
    const cells = [...row.cells];
    for (const { index } of groups) {
      if (isEmptyCell(cells[index])) cells[index] = above.get(index) ?? null;
      else above.set(index, cells[index]);
    }
    return { ...row, cells };
  });
  return {
    rows: filled,
    issues: groups.map(({ index }) =>
      columnIssue(
        table,
        'column-unsure',
        'warning',
        index,
        'names each group once: the rows under a name were read as the same. If a blank means nobody there, keep it as an extra column.',
      ),
    ),
  };
}
