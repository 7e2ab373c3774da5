import { OPEN_STATUSES } from '../../../domain/actions/actions';
import { exactly, oneOf, quoted, thisRow } from '../../../sheets/references';
import { dataOf, rowsOf, type TableRef } from '../../../sheets/tables';
import type { ReportPlaces } from './layout';
import type { OverridesRef } from './overridden';

/** The table of snapshots, and the name of the cell that holds the day of the last one before the as-of date. */
export interface HistoryRef extends TableRef {
  readonly lastSnapshot: string;
}

/** Tables on other sheets that columns of the report read. Where one is not there, its columns stay empty. */
export interface RelatedTables {
  readonly actions?: TableRef;
  readonly history?: HistoryRef;
  /** Only where somebody made an override. */
  readonly overrides?: OverridesRef;
}

/** More than a table has rows, so that a day and a row fit into one number. */
const ROWS = 10_000_000;

/**
 * The overall score less that of the last snapshot; a dash where either is missing. Nine decimals, so that means which differ
 * by their last bit count as equal.
 */
export function change(places: ReportPlaces): string {
  const { history } = places.layout.related ?? {};
  if (!history) return quoted('–');
  const overall = thisRow(places.header('overall'));
  const name = thisRow(places.header('name'));
  const then = `AVERAGEIFS(${dataOf(history, 'overall')},${dataOf(history, 'account')},${exactly(name)},${dataOf(history, 'date')},${history.lastSnapshot})`;
  return `IF(AND(${name}<>"",ISNUMBER(${overall})),IFERROR(ROUND(${overall}-${then},9),"–"),"–")`;
}

/** How many actions of the account are open or being done. */
export function openActions(places: ReportPlaces): string {
  const { actions } = places.layout.related ?? {};
  if (!actions) return quoted('');
  const name = thisRow(places.header('name'));
  const count = `COUNTIFS(${dataOf(actions, 'account')},${exactly(name)},${dataOf(actions, 'status')},${oneOf(OPEN_STATUSES)})`;
  return `IF(${name}="","",SUMPRODUCT(${count}))`;
}

/**
 * The text of the account's open action with the earliest due day, the first of equals; those without a date come last. Day
 * and row make one number, whose smallest is looked for: SUMPRODUCT makes every Excel compute it row by row.
 */
export function nextAction(places: ReportPlaces): string {
  const { actions } = places.layout.related ?? {};
  if (!actions) return quoted('');
  const status = dataOf(actions, 'status');
  const due = dataOf(actions, 'due');
  const row = rowsOf(actions, 'account');
  const open = `(${dataOf(actions, 'account')}=${thisRow(places.header('name'))})*(${OPEN_STATUSES.map((open) => `(${status}=${quoted(open)})`).join('+')})`;
  const smallest = (what: string, when: string): string => `SUMPRODUCT(AGGREGATE(15,6,(${what})/(${when}),1))`;
  const dated = `MOD(${smallest(`INT(${due})*${ROWS}+${row}`, `ISNUMBER(${due})*${open}`)},${ROWS})`;
  const found = `INDEX(${dataOf(actions, 'action')},IFERROR(${dated},${smallest(row, open)}))&""`;
  return `IF(N(${thisRow(places.header('openActions'))})=0,"",IFERROR(${found},""))`;
}
