import { scoreHistory } from '../../templates/account-report/score-history';
import { scoreOverrides } from '../../templates/account-report/score-overrides';
import { account, AS_OF, built, emptyInventory, sheetOf } from '../testing/report';
import { freshModel } from './settings-model';
import { listState } from './lists';

const model = freshModel({ asOf: AS_OF });
const list = scoreHistory(model);
const book = built([account('Acme', 5)]);
const sheet = sheetOf(book, 'history');

test('a list that is not there begins under its heading, with the names that are free', () => {
  expect(listState(emptyInventory, list, undefined, undefined)).toMatchObject({
    fresh: true,
    blank: 1,
    layout: { sheetName: 'Score History', tableName: 'Snapshots', top: 6, names: { lastSnapshot: 'LastSnapshot' } },
  });
  const taken = {
    ...emptyInventory,
    names: [
      { name: 'lastsnapshot', formula: '=1' },
      { name: 'Snapshots', formula: '=1' },
    ],
  };
  expect(listState(taken, list, undefined, undefined).layout).toMatchObject({
    tableName: 'Snapshots_2',
    names: { lastSnapshot: 'LastSnapshot_2' },
  });
});

test('a list that stands is found with its columns and its named cell', () => {
  const { layout, fresh, warnings } = listState(book.inventory, list, sheet, undefined);
  expect(fresh).toBe(false);
  expect(warnings).toEqual([]);
  expect(layout.cells).toEqual({ lastSnapshot: { row: 4, col: 1 } });
  expect(layout.columns.map(({ column, from }) => [column?.key, from])).toEqual(
    list.table.columns.map(({ key }, i) => [key, i]),
  );
});

test('a named cell that is gone is made anew where it would stand by now', () => {
  const seen = sheet.tables.snapshots;
  const lower = { ...seen, area: { ...seen.area, top: 9, bottom: 10 } };
  const gone = { ...book.inventory, names: [] };
  const { layout } = listState(gone, list, { ...sheet, tables: { snapshots: lower } }, undefined);
  expect(layout).toMatchObject({ top: 9, cells: {}, names: { lastSnapshot: 'LastSnapshot' } });
});

test('a name of a column stays while it is in the workbook, wherever it points', () => {
  const overrides = scoreOverrides(model);
  const names = [{ name: 'OverrideCells', formula: '=Other!$A:$A' }];
  const found = { ...sheet, mark: { ...sheet.mark, names: { cells: 'OverrideCells', states: 'OverrideStates' } } };
  const { layout } = listState({ ...book.inventory, names }, overrides, undefined, undefined);
  expect(layout.names.cells).toBe('OverrideCells_2');
  const tables = {
    overrides: { ...sheet.tables.snapshots, headers: overrides.table.columns.map(({ header }) => header) },
  };
  expect(listState({ ...book.inventory, names }, overrides, { ...found, tables }, 'restore').layout.names).toEqual({
    cells: 'OverrideCells',
    states: 'OverrideStates',
  });
});

test('rows count as blank while nothing is typed, whatever a column of a person’s own or a formula holds', () => {
  const seen = sheet.tables.snapshots;
  const row = seen.headers.map(() => '');
  const values = [row.map((_, i) => (i === 0 ? 'Acme' : '')), row, [...row.slice(0, -1), ' ']];
  const state = listState(book.inventory, list, { ...sheet, tables: { snapshots: { ...seen, values } } }, undefined);
  expect(state.blank).toBe(2);
});
