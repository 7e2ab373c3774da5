import { type Placed, type TableLayout, TablePlaces } from '../../../sheets/tables';
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
export type PlacedReportColumn = Placed<ReportColumn>;

/** Where the report's table is and what its columns are: the default place, or what the workbook holds. */
export interface ReportLayout extends TableLayout<ReportColumn> {
  readonly names: SettingNames;
  readonly related?: RelatedTables;
  /** Number formats of columns of the user's own that come with the report when it is made, by header. */
  readonly ownFormats?: Readonly<Record<string, string>>;
}

/** Rows above the table, counted up from its header. */
export const ROWS_ABOVE = { title: 8, legend: 8, sentence: 7, tileLabel: 5, tileValue: 4, band: 1 } as const;

export const HEADER_ROW = 8;

/** Finds columns and rectangles of the report's table by key. */
export class ReportPlaces extends TablePlaces<ReportColumn> {
  constructor(override readonly layout: ReportLayout) {
    super(layout);
  }

  /** Whether the table has this column; only an optional one may be missing. */
  has(key: string): boolean {
    return this.ours.some(({ column }) => column.key === key);
  }

  header(key: string): string {
    return this.find(key).header;
  }

  /** A row above the table, by its name. */
  above(row: keyof typeof ROWS_ABOVE): number {
    return this.layout.top - ROWS_ABOVE[row];
  }
}
