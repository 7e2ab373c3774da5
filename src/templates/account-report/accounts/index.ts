import type { Account, ReportModel, Typed } from '../../../domain/model/model';
import { area, columnName } from '../../../sheets/address';
import type { CellInput, SheetPlan, TablePlan } from '../../../sheets/plan';
import { BAND } from '../../../sheets/theme';
import { columnFormula } from './formulas';
import { headingCells } from './heading';
import { type ReportLayout, ReportPlaces } from './layout';
import { reportColumnWidths, reportLooks, reportOutlines, reportRowHeights } from './looks';
import { reportRules, reportValidations } from './rules';
import { isScoreColumn, type ReportColumn } from './columns';

export { reportColumns, type ReportColumn } from './columns';
export { computedScore } from './formulas';
export type { OverridesRef } from './overridden';
export type { HistoryRef, RelatedTables } from './related';
export { HEADER_ROW, ReportPlaces, type PlacedReportColumn, type ReportLayout, type SettingNames } from './layout';

/** An account to type in, with what its tracker held in columns that the report does not know, by header. */
export interface ReportRow {
  readonly account: Account;
  readonly extra: Readonly<Record<string, CellInput | null>>;
}

/**
 * The tracker sheet: one table, one row an account. `rows` are typed in only where the table is made new; for a table
 * that exists the layout says where it is, and its rows stay the user's. The formulas of columns that were typed until now,
 * `takenOver`, come in the place of what was typed.
 */
export function progressReport(
  model: ReportModel,
  layout: ReportLayout,
  asOfWords: string,
  { rows, takenOver = [] }: { readonly rows?: readonly ReportRow[]; readonly takenOver?: readonly string[] } = {},
): SheetPlan {
  const places = new ReportPlaces(layout);
  return {
    key: 'report',
    name: layout.sheetName,
    tabColor: BAND,
    freeze: { rows: layout.top + 1, cols: places.col('name') + 1 },
    cells: headingCells(model, places),
    fills: [],
    tables: [accountsTable(model, places, takenOver, rows)],
    looks: reportLooks(model, places),
    columns: reportColumnWidths(places),
    rows: reportRowHeights(places),
    outlines: reportOutlines(model, places),
    rules: reportRules(model, places),
    validations: reportValidations(model, places),
    names: [],
    charts: [],
    print: {
      landscape: true,
      // Whole columns, so that accounts which are typed below print too. A person's own columns at the end stay out.
      printArea: `A:${columnName(places.col('progress'))}`,
      titleRows: `$${places.above('title') + 1}:$${layout.top + 1}`,
      margins: { top: 36, bottom: 45, left: 18, right: 18 },
    },
    footer: { left: `As of ${asOfWords}`, right: 'Page &P of &N' },
  };
}

function accountsTable(
  model: ReportModel,
  places: ReportPlaces,
  takenOver: readonly string[],
  rows?: readonly ReportRow[],
): TablePlan {
  const { layout } = places;
  return {
    key: 'accounts',
    name: layout.tableName,
    area: area(layout.top, layout.left, places.lastRow, places.right),
    columns: layout.columns.map(({ column, header, from }) =>
      column
        ? {
            key: column.key,
            header,
            from,
            title: column.header,
            formula: columnFormula(column, model, places),
            ...(takenOver.includes(column.key) && { takesOver: true as const }),
          }
        : { key: null, header, from },
    ),
    values: rows?.map(({ account, extra }) =>
      layout.columns.map(({ column, header }) => (column ? typed(account, column) : (extra[header] ?? undefined))),
    ),
  };
}

function typed(account: Account, column: ReportColumn): CellInput | undefined {
  if (!column.input) return undefined;
  return isScoreColumn(column) ? given(account.scores[column.key]) : given(account[column.key as InputField]);
}

type InputField = Exclude<keyof Account, 'scores' | 'overrides'>;

const given = (value: Typed | undefined): CellInput => value ?? '';
