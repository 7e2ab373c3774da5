import { scoreHistory } from '../../templates/account-report/score-history';
import { account, AS_OF, built, freshLayouts, sheetOf } from '../testing/report';
import { freshModel } from '../model/settings-model';
import { listState } from './lists';

const model = freshModel({ asOf: AS_OF });
const list = scoreHistory(model);
const layout = freshLayouts(model).history;
const sheet = sheetOf(built([account('Acme', 5)]), 'history');

test('a list that is not there holds nothing, and has one blank row', () => {
  expect(listState(list, layout, undefined)).toMatchObject({ values: [], blank: 1 });
});

test('rows count as blank while nothing is typed, whatever a column of a person’s own or a formula holds', () => {
  const seen = sheet.tables.snapshots;
  const row = seen.headers.map(() => '');
  const values = [row.map((_, i) => (i === 0 ? 'Acme' : '')), row, [...row.slice(0, -1), ' ']];
  const columns = layout.tables.snapshots.columns.map((column, from) => ({ ...column, from }));
  const at = { ...layout, tables: { snapshots: { ...layout.tables.snapshots, columns } } };
  const state = listState(list, at, { ...sheet, tables: { snapshots: { ...seen, values } } });
  expect(state.blank).toBe(2);
});
