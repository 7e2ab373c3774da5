import { type Area, area } from './address';
import type { ColumnPlan } from './plan';
import { headerCell, wholeColumn } from './references';

/** A column that a table of ours has. The key stays when the header is renamed. */
export interface TableColumn {
  readonly key: string;
  readonly header: string;
  /** Characters. */
  readonly width: number;
  /** True where a table may do without it, as one from before the column existed does. */
  readonly optional?: true;
  /** True where people type what the report cannot do without; absent or false for what can be made again. */
  readonly input?: boolean;
  /** Columns of one step stay beside each other. */
  readonly step?: number;
}

/** Names a column of a table among all columns of its sheet. */
export const columnId = (table: string, key: string): string => `${table}/${key}`;

/** A column of a table as it stands or shall stand: one of ours, with its header, or the user's own. */
export interface Placed<C extends TableColumn> {
  readonly column: C | null;
  readonly header: string;
  /** Its place in the table as it stands, from 0; absent where it, or the table, is to be made. */
  readonly from?: number;
}

/** Where a table is and what its columns are: the default place, or what the workbook holds. */
export interface TableLayout<C extends TableColumn> {
  readonly sheetName: string;
  readonly tableName: string;
  /** Row of the table's header. */
  readonly top: number;
  readonly left: number;
  readonly columns: readonly Placed<C>[];
  /** Data rows, at least one. */
  readonly rows: number;
}

/** A table of another sheet, as formulas name it: its name in the workbook, and its headers by column key. */
export interface TableRef {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** All data of a column of a table, by the column's key: `Actions[Due]`. */
export const dataOf = (table: TableRef, key: string): string => wholeColumn(table.name, headerOf(table, key));

/** The place of each row in a table, from 1, as an array in the order of the rows. */
export const rowsOf = (table: TableRef, key: string): string =>
  `ROW(${dataOf(table, key)})-ROW(${headerCell(table.name, headerOf(table, key))})`;

function headerOf(table: TableRef, key: string): string {
  const header = table.headers[key];
  if (header === undefined) throw new Error(`The table ${table.name} has no column for "${key}".`);
  return header;
}

/** The table of a layout as other sheets name it. */
export const tableRef = (layout: Pick<TableLayout<TableColumn>, 'tableName' | 'columns'>): TableRef => ({
  name: layout.tableName,
  headers: Object.fromEntries(layout.columns.flatMap(({ column, header }) => (column ? [[column.key, header]] : []))),
});

interface Found<C> {
  readonly col: number;
  readonly header: string;
  readonly column: C;
}

/** Finds columns and rectangles of a layout by key. */
export class TablePlaces<C extends TableColumn> {
  readonly ours: readonly Found<C>[];
  /** The table as formulas on other sheets name it. */
  readonly ref: TableRef;

  constructor(readonly layout: TableLayout<C>) {
    this.ours = layout.columns.flatMap(({ column, header }, i) =>
      column ? [{ col: layout.left + i, header, column }] : [],
    );
    this.ref = tableRef(layout);
  }

  col(key: string): number {
    return this.find(key).col;
  }

  protected find(key: string): Found<C> {
    const found = this.ours.find(({ column }) => column.key === key);
    if (!found) throw new Error(`The table ${this.layout.tableName} has no column for "${key}".`);
    return found;
  }

  get firstRow(): number {
    return this.layout.top + 1;
  }

  get lastRow(): number {
    return this.layout.top + this.layout.rows;
  }

  get right(): number {
    return this.layout.left + this.layout.columns.length - 1;
  }

  get whole(): Area {
    return area(this.layout.top, this.layout.left, this.lastRow, this.right);
  }

  /** The data cells of a column. */
  body(key: string): Area {
    const col = this.col(key);
    return area(this.firstRow, col, this.lastRow, col);
  }

  /** The cell of a column's header. */
  head(key: string): Area {
    return area(this.layout.top, this.col(key));
  }

  /** The data cells of all columns of ours, neighbours together; the user's own columns are left out. */
  get runs(): Area[] {
    const cols = this.ours.map(({ col }) => col).sort((a, b) => a - b);
    const starts = cols.filter((col) => !cols.includes(col - 1));
    const ends = cols.filter((col) => !cols.includes(col + 1));
    return starts.map((left, i) => area(this.firstRow, left, this.lastRow, ends[i]));
  }

  get widths(): ColumnPlan[] {
    return this.ours.map(({ col, column }) => ({ col, width: column.width }));
  }
}

/** Headers that differ from each other, as a table demands: one that is taken gets a number behind it. */
export function uniqueHeaders<C extends TableColumn>(columns: readonly C[]): C[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let { header } = column;
    for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${column.header} (${n})`;
    taken.add(header.toLowerCase());
    return { ...column, header };
  });
}
