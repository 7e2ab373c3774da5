import { plainAccount } from '../../domain/model/fields';
import type { Account, Typed } from '../../domain/model/model';
import type { CellInput } from '../../sheets/plan';
import { isScoreColumn, type ReportColumn } from '../../templates/account-report/accounts/columns';
import type { PlacedReportColumn } from '../../templates/account-report/accounts/layout';
import type { TableState } from '../workbook/sheet-state';

/** The accounts of a report, and where they stand. */
export interface AccountLines {
  readonly accounts: readonly Account[];
  /** Sheet row of each account, from 1. */
  readonly rows: readonly number[];
}

/** Lines with anything typed; the others are room for accounts to come. */
export function accountsIn(table: TableState, columns: readonly PlacedReportColumn[]): AccountLines {
  const inputs = columns.flatMap(({ column }, i) => (column?.input ? [{ column, i }] : []));
  const lines = table.values.flatMap((cells, r) =>
    inputs.some(({ i }) => cells[i] !== '') ? [{ account: accountOf(cells, inputs), row: table.area.top + 2 + r }] : [],
  );
  return { accounts: lines.map(({ account }) => account), rows: lines.map(({ row }) => row) };
}

function accountOf(cells: readonly CellInput[], inputs: readonly { column: ReportColumn; i: number }[]): Account {
  const typed = new Map(inputs.map(({ column, i }) => [column.key, typedIn(cells[i])]));
  const scores = inputs
    .filter(({ column }) => isScoreColumn(column))
    .map(({ column }) => [column.key, typed.get(column.key) ?? null]);
  return {
    ...plainAccount((field) => typed.get(field)),
    scores: Object.fromEntries(scores) as Account['scores'],
  };
}

export function typedIn(cell: CellInput): Typed {
  if (cell === '') return null;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
}
