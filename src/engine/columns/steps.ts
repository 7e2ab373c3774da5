import type { Area } from '../../sheets/address';
import type { AddedColumn, Reshape } from '../difference/sheet-change';

/** Rows and columns that go and come, without their groups. */
export type Steps = Omit<Reshape, 'regroup'>;

export interface At {
  readonly row: number;
  readonly col: number;
}

/** Whether a column that is put in has new cells in the rows of its table (`within`), or over and under them. */
export const isPutIn = ({ whole, hollow }: Pick<AddedColumn, 'whole' | 'hollow'>, within: boolean): boolean =>
  within ? !hollow : whole;

/** Where a cell comes to stand; undefined where it goes. `table` is where the table whose columns go and come stands before. */
export function afterSteps(
  { dropRows, dropColumns, addColumns }: Steps,
  table: Area | undefined,
  { row, col }: At,
): At | undefined {
  const rows = dropRows.filter((r) => col >= r.left && col <= r.right);
  if (rows.some((r) => r.top === row)) return undefined;
  const within = table !== undefined && row >= table.top && row <= table.bottom;
  let at = col;
  for (const { area, hollow } of dropColumns) {
    if (hollow && within) continue;
    if (at === area.left) return undefined;
    if (at > area.left) at--;
  }
  for (const added of addColumns) if (isPutIn(added, within) && at >= added.area.left) at++;
  return { row: row - rows.filter((r) => r.top < row).length, col: at };
}
