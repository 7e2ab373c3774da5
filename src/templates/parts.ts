/** What of a sheet is found again wherever it stands by now: cells by their names, and tables by their columns. */
import type { Pos } from '../sheets/address';
import type { TableColumn, TableLayout } from '../sheets/tables';

/** Something with a name of its own in the workbook, where that is free. */
export interface Named {
  readonly key: string;
  readonly name: string;
}

export interface TableParts<C extends TableColumn = TableColumn> extends Named {
  readonly columns: readonly C[];
  /** Where its header stands on a new sheet, and how many data rows follow. */
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  /** What it holds, where there are several: "the table of steps". */
  readonly holds?: string;
  /** Its columns are known by their place; a person's own stand behind them and are left out. */
  readonly fixed?: true;
  /** It cannot be made anew, and neither can the rows over its header. */
  readonly precious?: { readonly rowsAbove: number };
}

export interface Parts<C extends TableColumn = TableColumn> extends Named {
  /** Cells that are found by their names, or by the labels before them; one of a line of its own that is gone comes back where it usually stands, or below. */
  readonly cells: readonly (Named & { readonly usual?: Pos; readonly label?: string })[];
  /** Names for all data of a column. */
  readonly columnNames?: readonly Named[];
  readonly tables: readonly TableParts<C>[];
}

/** Where the parts of a sheet stand, or will stand. */
export interface SheetLayout<C extends TableColumn = TableColumn> {
  readonly sheetName: string;
  /** The sheet is to be made. */
  readonly fresh: boolean;
  /** Names in the workbook, by key. */
  readonly names: Readonly<Record<string, string>>;
  /** Where the named cells stand; those of a new sheet, and those that are gone, are left out. */
  readonly cells: Readonly<Record<string, Pos>>;
  readonly tables: Readonly<Record<string, TableLayout<C>>>;
}

/** A sheet that is to be made, under names that are free. */
export function freshLayout<C extends TableColumn>(
  { cells, columnNames = [], tables }: Omit<Parts<C>, 'key' | 'name'>,
  sheetName: string,
  free: (wanted: string) => string,
): SheetLayout<C> {
  const placed = tables.map(({ key, name, columns, top, left, rows }): [string, TableLayout<C>] => [
    key,
    { sheetName, tableName: free(name), top, left, rows, columns: asWanted(columns) },
  ]);
  const names = [...cells, ...columnNames].map(({ key, name }): [string, string] => [key, free(name)]);
  return { sheetName, fresh: true, names: Object.fromEntries(names), cells: {}, tables: Object.fromEntries(placed) };
}

/** Columns in their own order, under their own headers. */
export const asWanted = <C extends TableColumn>(columns: readonly C[]): { column: C; header: string }[] =>
  columns.map((column) => ({ column, header: column.header }));

/** A table whose columns are found, with them as they are described by now. */
export function asDescribed<C extends TableColumn>(
  layout: TableLayout<TableColumn>,
  columns: readonly C[],
): TableLayout<C> {
  const described = new Map(columns.map((column) => [column.key, column]));
  return {
    ...layout,
    columns: layout.columns.map((c) => ({ ...c, column: c.column && described.get(c.column.key)! })),
  };
}
