import type { SourceMemory } from '../../domain/update/memory';
import { reportColumns } from '../../templates/account-report/accounts';
import { account, AS_OF, built, sheetOf } from '../testing/report';
import { freshModel } from '../model/settings-model';
import { followAccounts, updateOf } from './update';

const report = sheetOf(built([account('Acme', 8), account('Beta', 2)]), 'report');
const table = report.tables.accounts;
const columns = reportColumns(freshModel({ asOf: AS_OF })).map((column, from) => ({
  column,
  header: column.header,
  from,
}));
const memory = { kind: 'file', name: 'tracker.csv', columns: [], keys: [], rows: [] } as SourceMemory;
const at = (key: string): number => columns.findIndex(({ column }) => column.key === key);
const update = (rows: Parameters<typeof updateOf>[3]['rows']) =>
  updateOf(report, table, columns, { rows, answers: new Map(), choices: {}, memory: () => memory });

test('a source that says what the report says changes nothing', () => {
  const same = update([
    { name: 'Acme', values: { ytd: 5 } },
    { name: 'Beta', values: { ytd: 5 } },
  ]);
  expect(same.table).toEqual({ append: [], replace: [], drop: [] });
  expect(same.after).toEqual(table);
  expect(same.memory).toBe(memory);
});

test('an account that is new in the source comes below, with what the source says of it and nothing computed', () => {
  const {
    table: rows,
    more,
    after,
  } = update([
    { name: 'Acme', values: {} },
    { name: 'Beta', values: {} },
    { name: 'Gamma', values: { ytd: 7, associate: null } },
  ]);
  expect(more).toBe(1);
  const [line] = rows.append!;
  expect([line[at('name')], line[at('ytd')], line[at('associate')]]).toEqual(['Gamma', 7, '']);
  expect(line[at('overall')]).toBeUndefined();
  expect(after.values).toHaveLength(3);
  expect(after.area.bottom).toBe(table.area.bottom + 1);
});

test('a blank row at the end is used first', () => {
  const values = [...table.values, table.headers.map(() => '')];
  const room = { ...table, values, area: { ...table.area, bottom: table.area.bottom + 1 } };
  const rows = ['Acme', 'Beta', 'Gamma'].map((name) => ({ name, values: {} }));
  const made = updateOf(report, room, columns, { rows, answers: new Map(), choices: {}, memory: () => memory });
  expect(made.table.append).toEqual([]);
  expect(made.table.replace!.map(({ row }) => row)).toEqual([2]);
});

test('rows of other tables follow an account to its new name, and no cell of theirs besides', () => {
  const own = [{ column: { key: 'date' } }, { column: null }, { column: { key: 'account' } }];
  const rows = [{ account: 'acme ' }, { account: 'Beta' }];
  expect(followAccounts(rows, own, [{ from: 'Acme', to: 'Acme Ltd' }])).toEqual([
    { row: 0, values: [undefined, undefined, 'Acme Ltd'] },
  ]);
});
