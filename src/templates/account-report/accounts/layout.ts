import { type Area, area } from '../../../sheets/address';
import { type Placed, type TableRef, tableRef } from '../../../sheets/tables';
import type { ReportColumn } from './columns';
import type { RelatedTables } from './related';

/** Names of the cells on Settings that the report's formulas read. */
export interface SettingNames {
  readonly company: string;
  readonly asOf: string;
  readonly lowBelow: string;
  readonly paceBand: string;
  readonly endSoonDays: string;
  readonly staleDays: string;
  readonly expected: string;
}

/** A column of the table as it stands: one of ours (with the header it has), or the user's own. */
export type PlacedColumn = Placed<ReportColumn>;

/** Where the report's table is and what its columns are: the default place, or what the workbook holds. */
export interface ReportLayout {
  readonly sheetName: string;
  readonly tableName: string;
  /** Row of the table's header. */
  readonly top: number;
  readonly left: number;
  readonly columns: readonly PlacedColumn[];
  /** Data rows, at least one. */
  readonly rows: number;
  readonly names: SettingNames;
  readonly related?: RelatedTables;
  /** Number formats of columns of the user's own that come with the report when it is made, by header. */
  readonly ownFormats?: Readonly<Record<string, string>>;
}

/** Rows above the table, counted up from its header. */
export const ROWS_ABOVE = { title: 8, legend: 8, sentence: 7, tileLabel: 5, tileValue: 4, band: 1 } as const;

export const HEADER_ROW = 8;

/** Finds columns and rectangles of a layout by key. */
export class Places {
  private readonly byKey: Map<string, { col: number; header: string; column: ReportColumn }>;

  constructor(readonly layout: ReportLayout) {
    this.byKey = new Map(
      layout.columns.flatMap((placed, i) =>
        placed.column
          ? [[placed.column.key, { col: layout.left + i, header: placed.header, column: placed.column }]]
          : [],
      ),
    );
  }

  get ours(): { col: number; header: string; column: ReportColumn }[] {
    return [...this.byKey.values()];
  }

  col(key: string): number {
    return this.find(key).col;
  }

  header(key: string): string {
    return this.find(key).header;
  }

  /** Whether the table has this column; only an optional one may be missing. */
  has(key: string): boolean {
    return this.byKey.has(key);
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

  /** The data cells of a column. */
  body(key: string): Area {
    const col = this.col(key);
    return area(this.firstRow, col, this.lastRow, col);
  }

  /** The table as formulas on other sheets name it. */
  get ref(): TableRef {
    return tableRef(this.layout);
  }

  /** A row above the table, by its name. */
  above(row: keyof typeof ROWS_ABOVE): number {
    return this.layout.top - ROWS_ABOVE[row];
  }

  private find(key: string): { col: number; header: string; column: ReportColumn } {
    const found = this.byKey.get(key);
    if (!found) throw new Error(`The report has no column for "${key}".`);
    return found;
  }
}
