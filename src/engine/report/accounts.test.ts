import { account, AS_OF, built, sheetOf } from '../testing/report';
import { reportColumns } from '../../templates/account-report/accounts';
import { accountsIn } from './accounts';
import { freshModel } from '../model/settings-model';

const columns = reportColumns(freshModel({ asOf: AS_OF })).map((column) => ({ column, header: column.header }));
const typed = [account('Acme', 8), account('Beta', null, { ytd: 'n/a', associate: '' })];
const table = sheetOf(built(typed), 'report').tables.accounts;

test('accounts read back as they were typed, each with its row on the sheet', () => {
  const { accounts, rows } = accountsIn(table, columns);
  expect(accounts).toEqual(typed.map((one) => ({ ...one, scoredOn: null })));
  expect(rows).toEqual([table.area.top + 2, table.area.top + 3]);
});

test('lines in which nothing is typed are room for accounts to come', () => {
  const blank = table.headers.map(() => '');
  const { accounts, rows } = accountsIn({ ...table, values: [blank, ...table.values] }, columns);
  expect(accounts).toHaveLength(2);
  expect(rows[0]).toBe(table.area.top + 3);
});

test('a truth value is read as the word that the cell shows', () => {
  const values = table.values.map((cells) => cells.map((cell, i) => (i === 2 ? true : cell)));
  expect(accountsIn({ ...table, values }, columns).accounts[0].type).toBe('TRUE');
});
