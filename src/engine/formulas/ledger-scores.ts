/** Scores of the account report that read the value ledger of the same workbook. */
import { COUNTS } from '../../domain/value/ledger-words';
import { columnKeys, rememberedColumns } from '../columns/place-columns';
import type { SheetState } from '../workbook/sheet-state';
import { dataOf, type TableRef, tableRef } from '../../sheets/tables';
import { thisRow } from '../../sheets/references';

/** The sub-metric of each step that the ledger answers: what they gain by their own count, and who confirms it. */
const ANSWERED = ['roi.return', 'recognized.sponsor'] as const;

export interface LedgerScore {
  /** Of the sheet, from 0. */
  readonly row: number;
  readonly col: number;
  readonly account: string;
  /** Of the sub-metric. */
  readonly header: string;
}

export interface LedgerScores {
  /** The same in every cell. */
  readonly formula: string;
  /** Cells of the accounts that have a measure in the ledger. */
  readonly cells: readonly LedgerScore[];
  /** How many accounts those are. */
  readonly accounts: number;
}

/**
 * Which scores can read the ledger, and by which formula: the mean of what counts for the account, weighted; blank where
 * nothing does. undefined where either sheet lacks its table, or the report asks neither of the two.
 */
export function ledgerScores(report: SheetState, ledger: SheetState): LedgerScores | undefined {
  const accounts = placed(report, 'accounts');
  const measures = placed(ledger, 'ledger');
  const name = accounts?.keys.indexOf('name') ?? -1;
  const customer = measures?.keys.indexOf('customer') ?? -1;
  if (!accounts || !measures || name < 0 || customer < 0) return undefined;
  const columns = ANSWERED.map((key) => accounts.keys.indexOf(key)).filter((i) => i >= 0);
  if (columns.length === 0) return undefined;
  const known = new Set(measures.table.values.map((row) => textOf(row[customer])).filter((text) => text !== ''));
  const { area, headers, values } = accounts.table;
  const found = values.flatMap((row, r) => (known.has(textOf(row[name])) ? [{ r, account: String(row[name]) }] : []));
  return {
    formula: formulaFor(measures.ref, thisRow(headers[name])),
    cells: found.flatMap(({ r, account }) =>
      columns.map((i) => ({ row: area.top + 1 + r, col: area.left + i, account, header: headers[i] })),
    ),
    accounts: found.length,
  };
}

function placed({ mark, tables }: SheetState, key: string) {
  const table = tables[key];
  if (table === undefined) return undefined;
  const keys = columnKeys(table, rememberedColumns(mark, key));
  const columns = table.headers.map((header, i) => {
    const own = keys[i];
    return { column: own === undefined ? null : { key: own, header, width: 0 }, header };
  });
  return { table, keys, ref: tableRef({ tableName: table.name, columns }) };
}

/** As Excel compares texts. */
const textOf = (value: unknown): string => String(value ?? '').toLowerCase();

function formulaFor(ledger: TableRef, account: string): string {
  const column = (key: string): string => dataOf(ledger, key);
  const its = `(${column('customer')}=${account})*(${column('counts')}="${COUNTS.yes}")`;
  const [points, weight] = [column('points'), column('weight')];
  return `=IFERROR(SUMPRODUCT(${its},${points},${weight})/SUMPRODUCT(${its},${weight}),"")`;
}
