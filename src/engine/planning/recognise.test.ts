import { account, bookOf, built, keep, replanned } from '../testing/report';
import type { Inventory } from '../workbook/inventory';
import { planReport } from './report-plans';
import { mayBeFamiliar, recognised, takenUp, type Unmarked } from './recognise';

const { inventory, found } = built([account('Acme', 5), account('Beta', 6)]);
const bare: Inventory = { ...inventory, sheets: inventory.sheets.map(({ mark: _, ...sheet }) => sheet) };
const seen: Unmarked = {
  tables: found.flatMap(({ id, tables }) =>
    Object.values(tables).map(({ name, headers, columnIds, values }) => ({
      name,
      sheetId: id,
      headers,
      columnIds,
      values,
    })),
  ),
  titles: new Map(found.map(({ id, cells }) => [id, cells[0][0]])),
};
const kinds = ({ sheets }: Inventory) => sheets.map(({ mark }) => mark?.sheet);

test('a report may be there where names of Settings are, and no sheet bears its mark', () => {
  expect([mayBeFamiliar(bare), mayBeFamiliar(inventory), mayBeFamiliar({ ...bare, names: [] })]).toEqual([
    true,
    false,
    false,
  ]);
});

test('every sheet of a report that lost its marks is found again, with its tables, columns and names', () => {
  const again = recognised(bare, seen)!;
  expect(kinds(again)).toEqual(kinds(inventory));
  for (const [i, { mark }] of again.sheets.entries()) {
    const { tables, columns, ids, names } = inventory.sheets[i].mark!;
    expect(mark).toMatchObject({ tables, columns, ids, names });
  }
});

describe('beside a report that bears its mark', () => {
  const { id } = inventory.sheets.find(({ mark }) => mark?.sheet === 'settings')!;
  const damagedOnly: Inventory = {
    ...inventory,
    sheets: inventory.sheets.map((sheet) => (sheet.id === id ? { ...sheet, mark: undefined, damaged: true } : sheet)),
  };

  test('a sheet whose mark is damaged is found again, and one without a mark is a person’s own', () => {
    expect(mayBeFamiliar(damagedOnly)).toBe(true);
    expect(kinds(recognised(damagedOnly, seen)!)).toEqual(kinds(inventory));
    const without = damagedOnly.sheets.map((sheet) => ({ ...sheet, damaged: false }));
    expect(mayBeFamiliar({ ...damagedOnly, sheets: without })).toBe(false);
  });

  test('what is like a sheet that bears its mark is no second one, and alone nothing to ask about', () => {
    const copy = { id: 'copy', name: 'Copy', protected: false, damaged: true };
    const accounts = seen.tables.find(({ headers }) => headers.includes('Sales associate'))!;
    // Of sheets that bear their marks, but for Settings, nothing is read.
    const tables = [
      ...seen.tables.filter(({ sheetId }) => sheetId === id),
      { ...accounts, name: 'Accounts_2', sheetId: 'copy' },
    ];
    const both = { ...damagedOnly, sheets: [copy, ...damagedOnly.sheets] };
    expect(kinds(recognised(both, { ...seen, tables })!)).toEqual([undefined, ...kinds(inventory)]);
    const alone = { ...inventory, sheets: [copy, ...inventory.sheets] };
    expect(recognised(alone, { ...seen, tables })).toBeUndefined();
  });
});

test('whatever the sheets are called, and with some columns of other names', () => {
  const sheets = bare.sheets.map((sheet, i) => ({ ...sheet, name: `Sheet ${i}` }));
  const renamed = {
    ...bare,
    sheets,
    names: bare.names.map((one) => ({ ...one, formula: one.formula.replace(/^=Settings!/, `='${sheets[4].name}'!`) })),
  };
  const tables = seen.tables.map((table) => ({
    ...table,
    headers: table.headers.map((header) => (header === 'YTD' ? 'Mine' : header)),
  }));
  expect(kinds(recognised(renamed, { ...seen, tables })!)).toEqual(kinds(inventory));
});

test('without the tables of Settings, or that of the accounts, there is no report', () => {
  const without = (header: string): Unmarked => ({
    ...seen,
    tables: seen.tables.filter(({ headers }) => !headers.includes(header)),
  });
  expect(recognised(bare, without('What to ask'))).toBeUndefined();
  expect(recognised(bare, without('Sales associate'))).toBeUndefined();
});

test('a sheet that is taken up counts as written just now, so that its looks stay', () => {
  const again = recognised(bare, seen)!;
  const states = found.map((one, i) => ({ ...one, mark: again.sheets[i].mark! }));
  for (const one of planReport(again, states, undefined, keep).planned) {
    const { mark } = takenUp(one).found!;
    const { looks, rules, formulas } = bookOf([one.plan]).found[0].mark;
    expect(mark).toMatchObject({ looks, rules, formulas });
    expect(mark.titles).toBeUndefined();
  }
  expect(replanned({ inventory: again, found: states }).warnings).toEqual([]);
});
