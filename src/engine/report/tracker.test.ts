import { DEFAULT_STEPS } from '../../domain/model/model';
import { account, AS_OF, built, freshLayouts, sheetOf } from '../testing/report';
import { freshModel } from '../model/settings-model';
import { newTracker, standingTracker } from './tracker';

const model = freshModel({ asOf: AS_OF });
const layout = freshLayouts(model).report;
const extra = {};

test('a new tracker has a row for each account, or blank ones, and at least one', () => {
  const rows = (request: Parameters<typeof newTracker>[1]) => newTracker(layout, request).layout.tables.accounts.rows;
  const two = ['Acme', 'Beta'].map((name) => ({ account: account(name, 5), extra }));
  expect([
    rows(undefined),
    rows({ rows: [], blanks: 12 }),
    rows({ rows: two }),
    rows({ rows: two, blanks: 3 }),
  ]).toEqual([1, 12, 2, 3]);
});

test('columns of one’s own stand behind ours', () => {
  const { columns } = newTracker(layout, { rows: [], ownHeaders: ['Mine'] }).layout.tables.accounts;
  expect(columns.at(-1)).toEqual({ column: null, header: 'Mine' });
  expect(columns).toHaveLength(layout.tables.accounts.columns.length + 1);
});

test('a step that is scored directly from now on keeps the score that it had', () => {
  const report = sheetOf(built([account('Acme', 5)]), 'report');
  const table = report.tables.accounts;
  const [step, ...others] = DEFAULT_STEPS;
  const direct = { ...model, steps: [{ ...step, subMetrics: [] }, ...others] };
  const columns = Object.keys(report.mark.columns.accounts);
  const values = table.values.map((cells) => cells.map((cell, i) => (columns[i] === step.id ? 5 : cell)));
  const found = { ...report, tables: { accounts: { ...table, values } } };
  const at = freshLayouts(direct).report;
  const placed = at.tables.accounts.columns.map(({ column, header }) => ({
    column,
    header,
    from: columns.indexOf(column!.key),
  }));
  const standing = { ...at, tables: { accounts: { ...at.tables.accounts, columns: placed } } };
  const { typed } = standingTracker(direct, standing, found, undefined);
  expect(typed!.replace).toHaveLength(1);
  expect(typed!.replace![0].values.filter((value) => value !== undefined)).toEqual([5]);
  expect(standingTracker(model, freshLayouts(model).report, report, undefined).typed).toBeUndefined();
});
