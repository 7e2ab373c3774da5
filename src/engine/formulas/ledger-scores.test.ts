import type { SheetState, TableState } from '../workbook/sheet-state';
import { ledgerScores } from './ledger-scores';

/** A sheet of ours with one table, whose headers may be others than those that are remembered. */
function sheet(key: string, columns: Readonly<Record<string, string>>, values: TableState['values']): SheetState {
  const headers = Object.values(columns);
  const table = {
    ...{ name: key === 'accounts' ? 'Accounts' : 'Ledger_2', headers, values, firstFormulas: [], lastFormulas: [] },
    area: { top: 8, left: 1, bottom: 8 + values.length, right: headers.length },
    columnIds: headers.map((_, i) => i + 1),
  };
  const ids = Object.fromEntries(Object.keys(columns).map((column, i) => [column, i + 1]));
  const mark = { sheet: key, tables: {}, columns: { [key]: columns }, ids: { [key]: ids } };
  return { id: key, mark, cells: [], tables: { [key]: table }, rules: [], charts: {} } as unknown as SheetState;
}

const LEDGER = { customer: 'Client', counts: 'Counts', points: 'Score', weight: 'Weight' };
const report = (columns: Readonly<Record<string, string>>): SheetState =>
  sheet('accounts', columns, [
    ['Northwind', '', 4],
    ['contoso', '', ''],
    ['Fabrikam', '', ''],
    ['', '', ''],
  ]);
const ledger = sheet('ledger', LEDGER, [
  ['Northwind', 'yes', 9, 2],
  ['CONTOSO', 'stale', '', ''],
  ['', '', '', ''],
]);

test('accounts with a measure are found whatever their case, in the columns that the ledger answers', () => {
  const found = ledgerScores(
    report({ name: 'Account', 'roi.return': 'Return', 'recognized.sponsor': 'Sponsor' }),
    ledger,
  )!;
  expect(found.accounts).toBe(2);
  expect(found.cells.map(({ row, col, header }) => [row, col, header])).toEqual([
    [9, 2, 'Return'],
    [9, 3, 'Sponsor'],
    [10, 2, 'Return'],
    [10, 3, 'Sponsor'],
  ]);
});

test('the formula goes by the names that tables and headers have now', () => {
  const { formula } = ledgerScores(report({ name: 'Kunde', 'roi.return': 'Return', other: 'Mine' }), ledger)!;
  const its = '(Ledger_2[[Client]]=[@[Kunde]])*(Ledger_2[[Counts]]="yes")';
  expect(formula).toBe(
    `=IFERROR(SUMPRODUCT(${its},Ledger_2[[Score]],Ledger_2[[Weight]])/SUMPRODUCT(${its},Ledger_2[[Weight]]),"")`,
  );
});

test('a report that asks neither, or a sheet without its table, has no such scores', () => {
  expect(ledgerScores(report({ name: 'Account', a: 'A', b: 'B' }), ledger)).toBeUndefined();
  const bare = { ...ledger, tables: {} };
  expect(ledgerScores(report({ name: 'Account', 'roi.return': 'R', b: 'B' }), bare)).toBeUndefined();
});
