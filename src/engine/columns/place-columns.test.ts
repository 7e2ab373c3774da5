import fc from 'fast-check';
import type { TableColumn } from '../../sheets/tables';
import { LostColumns } from '../errors';
import type { TableState } from '../workbook/sheet-state';
import { aligned, columnKeys, placeColumns, type RememberedColumns, usedKeys } from './place-columns';
import { sheetPlan, standing, tablePlan } from '../testing/sheet';

const wanted: readonly TableColumn[] = [
  { key: 'name', header: 'Account', width: 9, input: true },
  { key: 'a.1', header: 'Users', width: 9, input: true, step: 0 },
  { key: 'a.2', header: 'Pilots', width: 9, input: true, step: 0 },
  { key: 'a', header: 'Launched', width: 9, step: 0 },
  { key: 'overall', header: 'Overall', width: 9 },
];
const remembered: RememberedColumns = {
  headers: Object.fromEntries(wanted.map(({ key, header }) => [key, header])),
  titles: Object.fromEntries(wanted.map(({ key, header }) => [key, header])),
  ids: Object.fromEntries(wanted.map(({ key }, i) => [key, i + 1])),
};

/** A table as it stands, by its headers; ids in brackets where they are not those of the wanted columns. */
function table(headers: readonly string[], ids?: readonly number[]): TableState {
  const idOf = (header: string, i: number): number => {
    const at = wanted.findIndex((c) => c.header === header);
    return at < 0 ? 90 + i : at + 1;
  };
  const blank = headers.map(() => '');
  return {
    name: 'Accounts',
    area: { top: 4, left: 0, bottom: 6, right: headers.length - 1 },
    headers,
    columnIds: ids ?? headers.map(idOf),
    values: [headers.map((h) => `${h} 1`), headers.map((h) => `${h} 2`)],
    firstFormulas: blank,
    lastFormulas: blank,
  };
}
const all = wanted.map(({ header }) => header);
const keysOf = (placed: { columns: readonly { column: { key: string } | null }[] }) =>
  placed.columns.map(({ column }) => column?.key ?? null);

test('a table as we left it is as it was, and nothing is said', () => {
  const { columns, warnings, news } = placeColumns(wanted, remembered, table(all));
  expect(columns).toEqual(wanted.map((column, from) => ({ column, header: column.header, from })));
  expect([warnings, news]).toEqual([[], []]);
});

test('whatever order columns are dragged into, and whatever stands between, each is found', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.array(fc.nat({ max: 5 })), (order, own) => {
      const headers = [...order];
      own.forEach((at, i) => headers.splice(at, 0, `Mine ${i}`));
      const placed = placeColumns(wanted, remembered, table(headers));
      expect(placed.columns.map(({ header }) => header)).toEqual(headers);
      expect(placed.columns.map(({ column }) => column?.header ?? null)).toEqual(
        headers.map((header) => (header.startsWith('Mine') ? null : header)),
      );
      expect(placed.news).toEqual([]);
    }),
  );
});

test('a renamed column is known by its number, keeps its new name, and it is said', () => {
  const { columns, warnings } = placeColumns(wanted, remembered, table(['Customer', ...all.slice(1)], [1, 2, 3, 4, 5]));
  expect(columns[0]).toMatchObject({ column: { key: 'name' }, header: 'Customer' });
  expect(warnings).toEqual(['The column "Account" is now called "Customer". The report goes by the new name.']);
});

test('where numbers do not count, as many unknown headers as are missing between two neighbours were renamed', () => {
  const keys = (headers: string[]) => columnKeys({ headers, columnIds: headers.map((_, i) => 70 + i) }, remembered);
  expect(keys(['Account', 'People', 'Pilots', 'Launched', 'Overall'])).toEqual(['name', 'a.1', 'a.2', 'a', 'overall']);
  expect(keys(['Account', 'People', 'More', 'Pilots', 'Launched', 'Overall'])[1]).toBeUndefined();
});

test('what the model calls another way follows it, unless a person named the column', () => {
  const renamed = wanted.map((c) => (c.key === 'a.1' ? { ...c, header: 'Active users' } : c));
  const header = (t: TableState) => placeColumns(renamed, remembered, t).columns[1].header;
  expect(header(table(all))).toBe('Active users');
  expect(
    header(
      table(
        all.map((h) => (h === 'Users' ? 'Our users' : h)),
        [1, 2, 3, 4, 5],
      ),
    ),
  ).toBe('Our users');
  expect(header(table([...all, 'Active users']))).toBe('Active users (2)');
});

describe('columns that are gone', () => {
  const without = (...gone: string[]) => table(all.filter((header) => !gone.includes(header)));

  test('a computed one comes back beside its neighbours, and it is said', () => {
    const placed = placeColumns(wanted, remembered, without('Launched'));
    expect(keysOf(placed)).toEqual(wanted.map(({ key }) => key));
    expect(placed.columns[3].from).toBeUndefined();
    expect(placed.news).toEqual(['The column "Launched" was deleted. It is put back.']);
  });

  test('one that people typed into is asked for, and only a sub-metric can be done without', () => {
    const ask = (gone: string, canDrop?: (key: string) => boolean) => {
      try {
        placeColumns(wanted, remembered, without(gone), { canDrop });
      } catch (error) {
        return error as LostColumns;
      }
      throw new Error('It was not asked for.');
    };
    expect(ask('Account')).toBeInstanceOf(LostColumns);
    expect(ask('Account').droppable).toBe(false);
    expect(ask('Users', (key) => key.includes('.')).droppable).toBe(true);
    expect(ask('Users').message).toContain('the column "Users", which is no longer in the table "Accounts"');
  });

  test('it comes back empty where the person chose so', () => {
    const placed = placeColumns(wanted, remembered, without('Users', 'Pilots'), { lost: 'restore' });
    expect(keysOf(placed)).toEqual(['name', 'a.1', 'a.2', 'a', 'overall']);
    expect(placed.news).toHaveLength(2);
  });

  test('a new sub-metric joins its step, also where a column of their own stands before it', () => {
    const more = [...wanted.slice(0, 1), { ...wanted[1], key: 'a.0', header: 'New' }, ...wanted.slice(1)];
    const placed = placeColumns(more, remembered, table(['Account', 'Mine', ...all.slice(1)]));
    expect(keysOf(placed)).toEqual(['name', null, 'a.0', 'a.1', 'a.2', 'a', 'overall']);
    expect(placed.news).toEqual(['The column "New" was added.']);
  });
});

test('a column that the model no longer has stays as a person’s own, or goes where that was asked', () => {
  const fewer = wanted.filter(({ key }) => key !== 'a.2');
  const stays = placeColumns(fewer, remembered, table(all));
  expect(keysOf(stays)).toEqual(['name', 'a.1', null, 'a', 'overall']);
  expect(stays.warnings).toEqual([
    'The column "Pilots" is no longer in Settings. It stays in the table as a column of your own.',
  ]);
  expect(keysOf(placeColumns(fewer, remembered, table(all), { dropped: ['a.2'] }))).not.toContain(null);
});

test('a column that was ours once is ours again where it is wanted again', () => {
  const { 'a.2': _gone, ...headers } = remembered.headers;
  const placed = placeColumns(wanted, { ...remembered, headers }, table(all));
  expect(keysOf(placed)).toEqual(wanted.map(({ key }) => key));
  expect(placed.warnings).toEqual(['The column "Pilots" is part of the report again.']);
});

test('a table is brought into the order of placed columns, new ones empty and with numbers of their own', () => {
  const seen = table(all);
  expect(
    aligned(
      seen,
      wanted.map((_, from) => ({ from })),
    ),
  ).toBe(seen);
  const made = aligned(seen, [{ from: 1 }, {}, { from: 0 }]);
  expect(made.headers).toEqual(['Users', '', 'Account']);
  expect(made.values).toEqual([
    ['Users 1', '', 'Account 1'],
    ['Users 2', '', 'Account 2'],
  ]);
  expect(made.columnIds).toEqual([2, 3, 1]);
  expect(made.area).toEqual({ top: 4, left: 0, bottom: 6, right: 2 });
});

test('keys that a report ever had are no new sub-metric’s', () => {
  const { mark } = standing(
    sheetPlan({
      tables: [
        tablePlan(
          'accounts',
          wanted.map((c) => [c.key, c.header]),
        ),
      ],
    }),
  );
  expect(usedKeys(undefined)).toEqual([]);
  expect([...new Set(usedKeys({ ...mark, used: ['a.7'] }))].sort()).toEqual(['a.1', 'a.2', 'a.7']);
});

test('a column that a writing put in before it broke off is that one, by its header or by its empty place', () => {
  const { 'a.2': _, ...headers } = remembered.headers;
  const coming = { 'a.2': { header: 'Pilots', index: 2 } };
  const known = { headers, titles: headers, ids: {}, coming };
  const named = placeColumns(wanted, known, table(['Account', 'Users', 'Mine', 'Pilots', 'Launched', 'Overall']));
  expect(keysOf(named)).toEqual(['name', 'a.1', null, 'a.2', 'a', 'overall']);
  const bare = table(['Account', 'Users', 'Column1', 'Launched', 'Overall']);
  const empty = { ...bare, values: bare.values.map((line) => line.map((cell, i) => (i === 2 ? '' : cell))) };
  const placed = placeColumns(wanted, known, empty);
  expect(placed.columns[2]).toEqual({ column: wanted[2], header: 'Pilots', from: 2 });
  expect([placed.warnings, placed.news]).toEqual([[], []]);
  // One that somebody typed in is theirs.
  expect(keysOf(placeColumns(wanted, known, bare))).toEqual(['name', 'a.1', 'a.2', null, 'a', 'overall']);
});
