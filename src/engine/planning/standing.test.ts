import { reportColumns } from '../../templates/account-report/accounts';
import { REPORT_SHEETS } from '../../templates/account-report';
import { settingsForm } from '../../templates/account-report/settings/form';
import { scoreHistory } from '../../templates/account-report/score-history';
import { scoreOverrides } from '../../templates/account-report/score-overrides';
import { partsOfForm } from '../../templates/forms/layout';
import { partsOfList } from '../../templates/lists/layout';
import type { Parts } from '../../templates/parts';
import { account, AS_OF, built, emptyInventory, sheetOf } from '../testing/report';
import type { Inventory } from '../workbook/inventory';
import type { SheetState } from '../workbook/sheet-state';
import { freshModel } from '../model/settings-model';
import { freeNames, standingSheet } from './standing';

const model = freshModel({ asOf: AS_OF });
const book = built([account('Acme', 5)]);
const standing = (
  parts: Omit<Parts, 'key' | 'name'>,
  found?: SheetState,
  inventory: Inventory = book.inventory,
  name = 'Sheet',
) => standingSheet(inventory, parts, found, name, freeNames(inventory, [{ parts, found }]), { lost: 'restore' });

describe('a list', () => {
  const list = scoreHistory(model);
  const parts = partsOfList(list);
  const sheet = sheetOf(book, 'history');
  const seen = sheet.tables.snapshots;

  test('that is not there begins under its heading, with the names that are free', () => {
    expect(standing(parts, undefined, emptyInventory)).toMatchObject({
      warnings: [],
      layout: {
        fresh: true,
        sheetName: 'Sheet',
        names: { lastSnapshot: 'LastSnapshot' },
        tables: { snapshots: { tableName: 'Snapshots', top: 6, left: 0, rows: 1 } },
      },
    });
    const names = ['lastsnapshot', 'Snapshots'].map((name) => ({ name, formula: '=1' }));
    expect(standing(parts, undefined, { ...emptyInventory, names }).layout).toMatchObject({
      names: { lastSnapshot: 'LastSnapshot_2' },
      tables: { snapshots: { tableName: 'Snapshots_2' } },
    });
  });

  test('that stands is found with its columns and its named cell', () => {
    const { layout, warnings } = standing(parts, sheet, book.inventory, 'Score History');
    expect([layout.fresh, warnings]).toEqual([false, []]);
    expect(layout.cells).toEqual({ lastSnapshot: { row: 4, col: 1 } });
    expect(layout.tables.snapshots.columns.map(({ column, from }) => [column?.key, from])).toEqual(
      list.table.columns.map(({ key }, i) => [key, i]),
    );
  });

  test('whose named cell is gone gets a name for another, and says no place for it', () => {
    const lower = { ...seen, area: { ...seen.area, top: 9, bottom: 10 } };
    const { layout } = standing(parts, { ...sheet, tables: { snapshots: lower } }, { ...book.inventory, names: [] });
    expect(layout).toMatchObject({ cells: {}, names: { lastSnapshot: 'LastSnapshot' } });
    expect(layout.tables.snapshots.top).toBe(9);
  });

  test('keeps the name of a column while it is in the workbook, wherever it points', () => {
    const overrides = scoreOverrides(model);
    const inventory = { ...book.inventory, names: [{ name: 'OverrideCells', formula: '=Other!$A:$A' }] };
    expect(standing(partsOfList(overrides), undefined, inventory).layout.names.cells).toBe('OverrideCells_2');
    const mark = { ...sheet.mark, names: { cells: 'OverrideCells', states: 'OverrideStates' } };
    const tables = { overrides: { ...seen, headers: overrides.table.columns.map(({ header }) => header) } };
    expect(standing(partsOfList(overrides), { ...sheet, mark, tables }, inventory).layout.names).toEqual({
      cells: 'OverrideCells',
      states: 'OverrideStates',
    });
  });

  test('whose table is gone is refused, with what to do', () => {
    expect(() => standing(parts, { ...sheet, tables: {} })).toThrow(
      'The table on the sheet "Sheet" is gone. Undo its deletion. Or, where its rows still stand there, select them with their header, choose Insert > Table, and name it "Snapshots" under Table Design. Where nothing of it is left to keep, delete the sheet and refresh',
    );
  });
});

describe('the table of accounts', () => {
  const { parts } = REPORT_SHEETS.find(({ key }) => key === 'report')!;
  const report = sheetOf(book, 'report');
  const table = report.tables.accounts;

  test('is found with its columns', () => {
    const { layout, warnings } = standing(parts(model), report);
    expect(warnings).toEqual([]);
    expect(layout.tables.accounts).toMatchObject({ top: 8, left: 0, rows: 1 });
    expect(layout.tables.accounts.columns).toHaveLength(reportColumns(model).length);
  });

  test('is not made anew: where it is gone, or what stood over it, that is to be undone', () => {
    expect(() => standing(parts(model), { ...report, tables: {} })).toThrow(
      'The table of accounts on the sheet "Sheet" is gone. Undo its deletion. Or, where its rows still stand there, select them with their header, choose Insert > Table, and name it "Accounts" under Table Design. Nothing was written.',
    );
    const high = { ...report, tables: { accounts: { ...table, area: { ...table.area, top: 5 } } } };
    expect(() => standing(parts(model), high)).toThrow('Rows above the table "Accounts" are gone.');
  });
});

describe('the lines of Settings', () => {
  const parts = partsOfForm(settingsForm(model));
  const settings = sheetOf(book, 'settings');
  const rows = (inventory: Inventory) => {
    const { cells } = standing(parts, settings, inventory, 'Settings').layout;
    return Object.fromEntries(Object.entries(cells).map(([key, { row }]) => [key, row]));
  };

  test('stay in their rows; one that is missing takes its usual row where that is free, and a blank one otherwise', () => {
    const usual = rows(book.inventory);
    const without = { ...book.inventory, names: book.inventory.names.filter(({ name }) => name !== 'StaleDays') };
    expect(rows(without).staleDays).toBe(usual.staleDays);
    // Somebody moved another line there.
    const names = without.names.map((n) =>
      n.name === 'LowBelow' ? { ...n, formula: `=Settings!$B$${usual.staleDays + 1}` } : n,
    );
    const made = rows({ ...without, names });
    expect(new Set(Object.values(made)).size).toBe(Object.values(made).length);
    expect(made.lowBelow).toBe(usual.staleDays);
  });

  test('stand over tables that are refused by their names where they are gone', () => {
    const { steps } = settings.tables;
    expect(() => standing(parts, { ...settings, tables: { steps } }, book.inventory, 'Settings')).toThrow(
      'The table of sub-metrics on the sheet "Settings" is gone.',
    );
  });
});
