import type { Action } from '../../domain/actions/actions';
import { DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel } from '../../domain/model/model';
import { area, covers } from '../../sheets/address';
import type { SheetPlan } from '../../sheets/plan';
import { type ListLayout, listLayout, partsOfList } from '../lists/layout';
import { type Around, planList } from '../lists/plan';
import { freshLayout } from '../parts';
import { actionCells, actionPlan, readActions } from './action-plan';

const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: 46347 } };
const cells = { company: 'CompanyName', asOf: 'AsOfDate', lastSnapshot: 'LastSnapshot_2' };
const accounts = { ref: { name: 'Accounts', headers: { name: 'Account' } }, sheetName: 'My report' };
const around: Around = {
  mode: 'native',
  cells,
  tables: { accounts: { ...accounts, cellsOf: () => area(9, 0, 32, 0) } },
};
const made = freshLayout(partsOfList(actionPlan(model)), 'Action Plan', (name) => `${name}_2`);
const fresh = (rows = 3): ListLayout => ({ ...listLayout(actionPlan(model), made), rows });
const planned = (layout: ListLayout, where = around): SheetPlan =>
  planList(actionPlan(model, '21 Nov 2026'), layout, where);

const action: Action = {
  account: 'Acme',
  step: 'Generate ROI',
  subMetric: 'Use cases documented',
  score: 2,
  action: '=not a formula',
  owner: 'Dana',
  due: 46361,
  status: 'open',
  opened: 46347,
  closed: null,
  result: '',
};

test('the columns stand in the order of a sentence: who, what is weak, what is done about it, by whom and when', () => {
  const headers = planned(fresh()).tables[0].columns.map((c) => c.header);
  expect(headers).toEqual([
    'Account',
    'Step',
    'Sub-metric',
    'Score when opened',
    'Action',
    'Owner',
    'Due',
    'Status',
    'Opened',
    'Closed',
    'Result',
  ]);
});

test('an empty table has one blank row', () => {
  const plan = planList(actionPlan(model), fresh(1), around, { append: [], replace: [] }, true);
  expect(plan.tables[0]).toMatchObject({ name: 'Actions_2', area: area(4, 0, 5, 10), values: [] });
});

test('formulas go by the names that the workbook has', () => {
  const sentence = planned(fresh()).cells.find((c) => String(c.input).startsWith('='))!;
  expect(sentence.input).toContain('Actions_2[[Status]]');
  expect(sentence.input).toContain('LastSnapshot_2');
});

test('every column is validated, with texts that Excel takes', () => {
  const { validations, tables } = planned(fresh());
  expect(validations.map((v) => v.id).sort()).toEqual([...tables[0].columns.map((c) => c.key), 'status.about'].sort());
  for (const v of validations) {
    expect(v.title.length).toBeLessThanOrEqual(32);
    expect(v.prompt.length).toBeLessThanOrEqual(255);
    expect(v.error.length).toBeGreaterThan(0);
    expect(v.error.length).toBeLessThanOrEqual(225);
  }
});

test('accounts are chosen from a range where one is given; what has none takes any text', () => {
  const rule = (id: string, where = around) => planned(fresh(), where).validations.find((v) => v.id === id)!.rule;
  expect(rule('account')).toEqual({ type: 'list', values: [], source: "='My report'!$A$10:$A$33" });
  expect(rule('step').type).toBe('textLength');
  const alone = planned(fresh(), { ...around, tables: {} }).validations.find((v) => v.id === 'account')!;
  expect(alone).toMatchObject({ rule: { type: 'textLength' }, error: 'A name has at most 120 characters.' });
  expect(rule('status')).toEqual({ type: 'list', values: ['open', 'doing', 'done', 'dropped'] });
});

test('rules and validations cover the data rows and nothing else, and no column of the user', () => {
  const layout = fresh(7);
  const columns = [...layout.columns];
  columns.splice(3, 0, { column: null, header: 'My notes' });
  const { rules, validations, tables } = planned({ ...layout, columns });
  const body = { ...tables[0].area, top: tables[0].area.top + 1 };
  const typed = validations.filter(({ prompt }) => prompt === '');
  for (const { area } of validations.filter(({ prompt }) => prompt !== ''))
    expect([area.top, area.bottom]).toEqual([body.top - 1, body.top - 1]);
  for (const a of [...rules.flatMap((r) => r.areas), ...typed.map((v) => v.area)]) {
    expect(covers(body, a)).toBe(true);
    expect([a.top, a.bottom]).toEqual([body.top, body.bottom]);
    expect(a.left <= 3 && a.right >= 3).toBe(false);
  }
  expect(tables[0].columns[3]).toEqual({ key: null, header: 'My notes' });
});

test('what is late carries a mark besides its colour', () => {
  const late = planned(fresh()).rules.find((r) => r.id === 'overdue.due')!.rule;
  expect(late).toMatchObject({
    formula: '=AND(ISNUMBER($G6),$G6<INT(AsOfDate),OR($H6="open",$H6="doing"))',
    format: { numberFormat: '"▼ "d mmm yyyy' },
  });
});

test('a row that is typed in reads back as the same action, whatever columns stand between', () => {
  const layout = fresh();
  const columns = [{ column: null, header: 'Mine' }, ...[...layout.columns].reverse()];
  const cells = actionCells({ columns }, action);
  expect(cells[0]).toBeUndefined();
  expect(readActions({ columns }, [cells.map((c) => c ?? '')])).toEqual([action]);
});

test('a blank row is an action without anything', () => {
  const [blank] = readActions(fresh(), [[]]);
  expect(blank).toMatchObject({ account: '', status: '', due: null, score: null });
});
