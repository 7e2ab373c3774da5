import { copiesOf, freeName, type Inventory, isOurs, nameOfSheet, ownSheet, ownTable } from './inventory';
import { copiedSheets } from './copies';
import { withoutUnfinished } from './unfinished';
import type { SheetMark } from './mark';

const mark = (sheet: string, tables: Record<string, string> = {}): SheetMark =>
  ({
    version: 2,
    sheet,
    tables,
    columns: {},
    names: {},
    looks: {},
    rules: {},
    formulas: {},
    fills: {},
    charts: {},
    outlines: [],
    page: '',
    footer: '',
  }) as SheetMark;
const book = (tables: Inventory['tables'], ...names: string[]): Inventory => ({
  readOnly: false,
  sheets: [
    { id: '1', name: 'Mine', protected: false },
    { id: '2', name: 'Renamed', protected: false, mark: mark('report', { accounts: 'Accounts' }) },
    ...names.map((name, i) => ({ id: `x${i}`, name, protected: false })),
  ],
  tables,
  names: [],
});
const table = (name: string, sheetId = '2') => ({ id: name, name, sheetId, rows: 1 });

test('a sheet of ours is told by its mark, and a new one gets a name that is free', () => {
  expect(ownSheet(book([]), 'report')?.name).toBe('Renamed');
  expect(ownSheet(book([]), 'settings')).toBeUndefined();
  expect(nameOfSheet(book([]), { key: 'report', name: 'Progress Report' })).toBe('Renamed');
  expect(nameOfSheet(book([], 'SETTINGS', 'settings 2'), { key: 'settings', name: 'Settings' })).toMatch(
    /^Settings 3$/,
  );
});

test.each([
  ['under its name', [table('Other'), table('Accounts')], 'Accounts'],
  ['renamed, as the only one', [table('Renamed')], 'Renamed'],
  ['not among several', [table('A'), table('B')], undefined],
  ['not on another sheet', [table('Accounts', '1')], undefined],
])('our table is found %s', (_, tables, name) => {
  const at = book(tables);
  expect(ownTable(at, ownSheet(at, 'report')!, 'accounts')?.name).toBe(name);
});

test.each([
  ['Accounts', [], 'Accounts'],
  ['Accounts', ['accounts'], 'Accounts_2'],
  ['Accounts', ['ACCOUNTS', 'Accounts_2'], 'Accounts_3'],
])('%s beside %j is called %s', (wanted, taken, name) => {
  expect(freeName(wanted, taken)).toBe(name);
});

test.each([
  ["='My sheet'!$B$3", 'My sheet', true],
  ["='It''s'!$B$3", "It's", true],
  ['=Plain!$B$3', 'Plain', true],
  ['=Plain!$B$3', 'Other', false],
  ['=Plain!$B$3:$C$4', 'Plain', false],
  ['=SUM(Plain!$B$3)', 'Plain', false],
])('the name %s points into %s: %s', (formula, sheet, ours) => {
  expect(isOurs(formula, sheet) !== null).toBe(ours);
});

describe('of a sheet and its copy', () => {
  const report = mark('report', { accounts: 'Accounts' });
  const settings = { ...mark('settings'), names: { asOf: 'AsOf' } } as SheetMark;
  const sheets = (...order: (readonly [id: string, sheetMark: SheetMark])[]): Inventory => ({
    readOnly: false,
    sheets: order.map(([id, sheetMark]) => ({ id, name: id, protected: false, mark: sheetMark })),
    tables: [table('Accounts', 'Progress Report'), table('Accounts_2', 'Progress Report (2)')],
    names: [{ name: 'AsOf', formula: '=Settings!$B$3' }],
  });

  test.each([
    ['the copy first', ['Progress Report (2)', 'Progress Report']],
    ['the original first', ['Progress Report', 'Progress Report (2)']],
  ])('the original is ours, %s', (_, order) => {
    const at = sheets(...order.map((id) => [id, report] as const));
    expect(ownSheet(at, 'report')?.name).toBe('Progress Report');
    expect(copiedSheets(at, [{ key: 'report' }, { key: 'settings' }])).toEqual([
      { copy: 'Progress Report (2)', original: 'Progress Report' },
    ]);
  });

  test('the one that names point to is ours where there are no tables', () => {
    const at = sheets(['Settings (2)', settings], ['Settings', settings]);
    expect(ownSheet(at, 'settings')?.name).toBe('Settings');
  });

  test('the one without a number is ours where there is nothing else to tell by', () => {
    const at = sheets(['Board Summary (2)', mark('board')], ['Board Summary', mark('board')]);
    expect(ownSheet(at, 'board')?.name).toBe('Board Summary');
  });

  test('what was chosen once stays chosen, whatever the sheets are called, and is told once', () => {
    const own = { ...mark('board'), twins: { own: 'Kept', told: ['A first page'] } } as SheetMark;
    const at = sheets(['A first page', own], ['Kept', own], ['Another', own]);
    expect(ownSheet(at, 'board')?.name).toBe('Kept');
    expect(copiedSheets(at, [{ key: 'board' }])).toEqual([{ copy: 'Another', original: 'Kept' }]);
    expect(copiesOf(at, ownSheet(at, 'board')!)).toEqual(['A first page', 'Another']);
  });

  test('the copy is ours where it alone is left', () => {
    const at = sheets(['Progress Report (2)', report]);
    expect(ownSheet(at, 'report')?.name).toBe('Progress Report (2)');
    expect(copiedSheets(at, [{ key: 'report' }])).toEqual([]);
  });
});

test('a sheet whose making broke off is told of apart, with its tables and names', () => {
  const tables = [table('Accounts'), table('Accounts_2', 'x0')];
  const names = [
    { name: 'AsOf', formula: "='Progress Report'!$B$2" },
    { name: 'Days', formula: '=Accounts_2[Day]' },
    { name: 'Mine', formula: '=Mine!$A$1' },
  ];
  const seen = book(tables, 'Progress Report');
  const sheets = seen.sheets.map((sheet) => (sheet.id === 'x0' ? { ...sheet, making: sheet.name } : sheet));
  const left = withoutUnfinished({ ...seen, sheets, names });
  expect(left.sheets.map(({ name }) => name)).toEqual(['Mine', 'Renamed']);
  expect(left.tables).toEqual([tables[0]]);
  expect(left.names).toEqual([names[2]]);
  expect(left.unfinished?.map(({ id }) => id)).toEqual(['x0']);
  expect(withoutUnfinished(seen)).toBe(seen);
  // Where the mark is there, only the last sign of the making is left.
  const marked = sheets.map((sheet) => (sheet.id === 'x0' ? { ...sheet, mark: mark('report') } : sheet));
  const whole = { ...seen, sheets: marked, names };
  expect(withoutUnfinished(whole)).toBe(whole);
});
