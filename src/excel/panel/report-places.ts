/** The report as it was read, and where its accounts and columns are on its sheet. */

import type { ReportModel } from '../../domain/model/model';
import type { AccountLines } from '../../engine/report/accounts';
import { area, columnName, parseA1, toA1 } from '../../sheets/address';
import type { Remembered } from '../../sheets/plan';
import type { DealsView } from './deals-view';
import type { ReviewView, SheetRef } from './review-view';

/** The report as the workbook holds it, at the moment it was read. */
export interface ReportView extends AccountLines {
  readonly sheetId: string;
  readonly sheetName: string;
  /** undefined where the Settings sheet is gone; the next refresh makes it anew. */
  readonly settingsSheet?: { readonly id: string; readonly name: string };
  readonly tableId: string;
  readonly model: ReportModel;
  /** Column letters by column key: `name`, `launched.users`, `launched`, `overall`, … */
  readonly columns: Readonly<Record<string, string>>;
  /** Headers by column key, as they stand in the table. */
  readonly headers: Readonly<Record<string, string>>;
  /** The table without its header: `A10:AE33`. */
  readonly body: string;
  /** What action plan and history say. */
  readonly review: ReviewView;
  /** What the pipelines of this workbook say. */
  readonly pipeline: DealsView;
  /** The sheet of overrides; undefined while nobody made one. */
  readonly overridesSheet?: SheetRef;
  /** Keys of sub-metrics that the report has or had, which no new one may get. */
  readonly used: readonly string[];
  /** What the accounts were copied from, as it was last read; undefined where nothing is remembered. */
  readonly source?: Remembered;
  /** Why nothing can be written at the moment; undefined where it can. */
  readonly locked?: string;
  /** What was noticed in Settings and in the columns. */
  readonly warnings: readonly string[];
}

/** The address of an account's cell: its name's, or that of another column; undefined where there is no such column. */
export function cellOf(view: ReportView, index: number, key = 'name'): string | undefined {
  const letters = view.columns[key];
  const row = view.rows[index];
  return letters === undefined || row === undefined ? undefined : `${letters}${row}`;
}

/** Which account and column of the report an address lies in. */
export function placeOf(view: ReportView, address: string): { account?: number; columnKey?: string } {
  const at = parseA1(address);
  const body = parseA1(view.body);
  if (!at || !body || at.top < body.top || at.top > body.bottom || at.left < body.left || at.left > body.right)
    return {};
  const account = view.rows.indexOf(at.top + 1);
  const columnKey = keyAt(view, address);
  return { ...(account >= 0 && { account }), ...(columnKey !== undefined && { columnKey }) };
}

/** The columns of a step that open and close together, where the address lies in one of them: `E:G`. */
export function stepColumnsAt(view: ReportView, address: string): string | undefined {
  const key = keyAt(view, address);
  const step = view.model.steps.find(({ subMetrics }) => subMetrics.some(({ id }) => id === key));
  if (!step) return undefined;
  const places = step.subMetrics.flatMap(({ id }) => parseA1(`${view.columns[id]}1`) ?? []);
  const left = Math.min(...places.map((p) => p.left));
  const right = Math.max(...places.map((p) => p.left));
  const span = toA1(area(0, left, 0, right)).replace(/\d+/g, '');
  return span.includes(':') ? span : `${span}:${span}`;
}

function keyAt(view: ReportView, address: string): string | undefined {
  const at = parseA1(address);
  return Object.keys(view.columns).find((key) => at && view.columns[key] === columnName(at.left));
}
