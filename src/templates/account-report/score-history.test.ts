import { DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel } from '../../domain/model/model';
import type { Snapshot } from '../../domain/review/snapshots';
import { area, covers } from '../../sheets/address';
import { listLayout, partsOfList } from '../lists/layout';
import { planList } from '../lists/plan';
import { freshLayout } from '../parts';
import { historyColumns, historyRef, readSnapshots, scoreHistory, snapshotCells } from './score-history';

const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: 46347 } };
const made = freshLayout(partsOfList(scoreHistory(model)), 'History', (name) => `${name}_2`);
const layout = { ...listLayout(scoreHistory(model), made), rows: 4 };
const planned = (at = layout) =>
  planList(scoreHistory(model), at, { mode: 'native', cells: { asOf: 'AsOfDate' }, tables: {} });

const row: Snapshot = {
  account: 'Acme',
  date: 46347,
  steps: [0, 2.5, null, 7, 10],
  overall: 4.875,
  lastArr: 100,
  deltaArr: null,
  ytd: 5,
  associate: 'Dana',
};

test('one column a step between the date and the overall score', () => {
  const headers = planned().tables[0].columns.map((c) => c.header);
  expect(headers).toEqual([
    'Account',
    'Date',
    ...DEFAULT_STEPS.map((s) => s.name),
    'Overall',
    'Last year’s ARR',
    'ΔARR',
    'YTD',
    'Sales associate',
  ]);
});

test('headers differ from each other whatever the steps are called', () => {
  const steps = DEFAULT_STEPS.map((step, i) => ({ ...step, name: ['Date', 'date', 'Overall', 'YTD', 'x'][i] }));
  const headers = historyColumns({ steps }).map((c) => c.header.toLowerCase());
  expect(new Set(headers).size).toBe(headers.length);
});

test('the named cell stands above the table and goes by the names that the workbook has', () => {
  const plan = planned();
  const [named] = plan.names;
  expect(named).toMatchObject({ key: 'lastSnapshot', name: 'LastSnapshot_2' });
  expect(named.row).toBeLessThan(plan.tables[0].area.top);
  const formula = String(plan.cells.find((c) => c.row === named.row && c.col === named.col)!.input);
  expect(formula).toContain('Snapshots_2[[Date]]');
  expect(historyRef(layout)).toMatchObject({
    name: 'Snapshots_2',
    lastSnapshot: 'LastSnapshot_2',
    headers: { roi: 'Generate ROI' },
  });
});

test('nothing above the table is planned twice, and rules cover the data rows', () => {
  const { cells, rules, validations, tables } = planned();
  expect(new Set(cells.map((c) => `${c.row},${c.col}`)).size).toBe(cells.length);
  const body = { ...tables[0].area, top: tables[0].area.top + 1 };
  for (const a of [...rules.flatMap((r) => r.areas), ...validations.map((v) => v.area)])
    expect(covers(body, a)).toBe(true);
});

test('an empty table has one blank row', () => {
  expect(planned({ ...layout, rows: made.tables.snapshots.rows }).tables[0].area).toEqual(area(6, 0, 7, 11));
});

test('a row that is typed in reads back as the same snapshot, whatever columns stand between', () => {
  const columns = [{ column: null, header: 'Mine' }, ...[...layout.columns].reverse()];
  const cells = snapshotCells({ columns }, row);
  expect(cells[0]).toBeUndefined();
  expect(readSnapshots({ columns }, model, [cells.map((c) => c ?? '')])).toEqual([row]);
});

test('what is no date or score is left out', () => {
  const cells = snapshotCells(layout, row).map((c) => c ?? '');
  const [read] = readSnapshots(layout, model, [cells.map((c, i) => (i === 1 || i === 2 ? 'pasted' : c))]);
  expect(read).toMatchObject({ date: null, steps: [null, 2.5, null, 7, 10] });
});
