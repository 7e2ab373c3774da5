import { account, AS_OF, built, emptyInventory, sheetOf } from '../testing/report';
import { freshModel } from './settings-model';
import { dayWords, newReportLayout, settingNamesOf, settingsLayout, standingReportLayout } from './plans';

const model = freshModel({ asOf: AS_OF });
const book = built([account('Acme', 5)]);
const report = sheetOf(book, 'report');
const settings = sheetOf(book, 'settings');
const names = settingsLayout(model, book.inventory, settings).names;

test('a day as words for print', () => {
  expect([dayWords(46347), dayWords(45351)]).toEqual(['21 Nov 2026', '29 Feb 2024']);
});

test('named cells of Settings are known while their names are there', () => {
  expect(settingNamesOf(book.inventory, book.found)).toMatchObject({ asOf: 'AsOfDate', lowBelow: 'LowBelow' });
  expect(settingNamesOf({ ...book.inventory, names: [] }, book.found)).toEqual({});
  expect(settingNamesOf(book.inventory, [])).toEqual({});
});

test('a new report steps around names that are taken', () => {
  const taken = { ...emptyInventory, tables: [{ id: '1', name: 'ACCOUNTS', sheetId: 'x', rows: 1 }] };
  expect(newReportLayout(model, taken, names, 0, ['Mine'], {})).toMatchObject({ tableName: 'Accounts_2', rows: 1 });
});

test('a report that stands is found with its columns; one that lost its table or its heading is refused', () => {
  const found = (state: typeof report) => standingReportLayout(model, state, 'Report', names, {}, {});
  expect(found(report)).toMatchObject({ warnings: [], layout: { top: 8, left: 0, rows: 1 } });
  expect(() => found({ ...report, tables: {} })).toThrow('The table of accounts on the sheet "Report" is gone.');
  const table = report.tables.accounts;
  const high = { ...report, tables: { accounts: { ...table, area: { ...table.area, top: 5 } } } };
  expect(() => found(high)).toThrow('Rows above the table "Accounts" are gone.');
});

test('Settings that stand keep the rows of their lines; a line that is missing takes its usual row where that is free', () => {
  const { rows } = settingsLayout(model, book.inventory, settings);
  const without = { ...book.inventory, names: book.inventory.names.filter(({ name }) => name !== 'StaleDays') };
  expect(settingsLayout(model, without, settings).rows.staleDays).toBe(rows.staleDays);
  // Somebody moved another line there.
  const moved = without.names.map((n) =>
    n.name === 'LowBelow' ? { ...n, formula: `=Settings!$B$${rows.staleDays + 1}` } : n,
  );
  const made = settingsLayout(model, { ...without, names: moved }, settings).rows;
  expect(new Set(Object.values(made)).size).toBe(Object.values(made).length);
  expect(made.lowBelow).toBe(rows.staleDays);
});

test('a table of Settings that is gone is refused by its name', () => {
  const { steps } = settings.tables;
  expect(() => settingsLayout(model, book.inventory, { ...settings, tables: { steps } })).toThrow(
    'The table of sub-metrics on the sheet "Settings" is gone.',
  );
});
