/** Where a list stands: at the top of a new sheet, or where the workbook holds it. */
import type { Pos } from '../../sheets/address';
import type { TableLayout } from '../../sheets/tables';
import type { List, ListCell, ListColumn } from './list';

export interface ListLayout extends TableLayout<ListColumn> {
  /** Names in the workbook of the list's cells and columns that have one. */
  readonly names: Readonly<Record<string, string>>;
  /** Where the named cells stand; those that are to be made are left out. */
  readonly cells: Readonly<Record<string, Pos>>;
}

/** What has a name of its own in the workbook: cells, and columns that rules read. */
export const namesIn = ({ cells = [], table }: List): { readonly key: string; readonly name: string }[] => [
  ...cells,
  ...(table.named ?? []),
];

/** A new sheet: the table under its heading, with the given number of rows, at least one. */
export function freshList(
  list: List,
  rows: number,
  sheetName: string,
  tableName: string,
  names: ListLayout['names'],
): ListLayout {
  const columns = list.table.columns.map((column) => ({ column, header: column.header }));
  return { sheetName, tableName, top: list.above.title, left: 0, columns, rows: Math.max(1, rows), names, cells: {} };
}

/** The cell that a name stands for. */
export const cellPlace = ({ key, above }: ListCell, { cells, top, left }: ListLayout): Pos =>
  cells[key] ?? { row: top - above, col: left + 1 };
