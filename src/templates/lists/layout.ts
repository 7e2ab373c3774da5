/** Where a list stands: at the top of a new sheet, or where the workbook holds it. */
import type { Pos } from '../../sheets/address';
import type { TableColumn, TableLayout } from '../../sheets/tables';
import type { Parts, SheetLayout } from '../parts';
import type { List, ListCell, ListColumn } from './list';

export interface ListLayout<C extends TableColumn = TableColumn> extends TableLayout<C> {
  /** Names in the workbook of the list's cells and columns that have one. */
  readonly names: Readonly<Record<string, string>>;
  /** Where the named cells stand; those that are to be made are left out. */
  readonly cells: Readonly<Record<string, Pos>>;
}

/** What of a list is found again; a new one has its table under the heading, with one blank row. */
export const partsOfList = ({ cells = [], above, table }: List): Omit<Parts<ListColumn>, 'key' | 'name'> => ({
  cells,
  columnNames: table.named,
  tables: [{ key: table.key, name: table.name, columns: table.columns, top: above.title, left: 0, rows: 1 }],
});

export const listLayout = (
  { table }: List,
  { names, cells, tables }: Pick<SheetLayout, 'names' | 'cells' | 'tables'>,
): ListLayout => ({ ...tables[table.key], names, cells });

/** The cell that a name stands for. */
export const cellPlace = ({ key, above }: ListCell, { cells, top, left }: ListLayout): Pos =>
  cells[key] ?? { row: top - above, col: left + 1 };
