import type { Action } from '../../domain/actions/actions';
import { DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel } from '../../domain/model/model';
import { area, covers } from '../address';
import { actionCells, type ActionLayout, actionPlan, freshActionLayout, readActions } from '.';

const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: 46347 } };
const names = { company: 'CompanyName', asOf: 'AsOfDate', lastSnapshot: 'LastSnapshot_2' };
const choices = { account: { sheetName: 'My report', area: area(9, 0, 32, 0) } };
const fresh = (rows = 3): ActionLayout => freshActionLayout(rows, 'Action Plan', 'Actions_2', names, choices);

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
  const headers = actionPlan(model, fresh(), '21 Nov 2026').tables[0].columns.map((c) => c.header);
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
  const plan = actionPlan(model, fresh(0), '21 Nov 2026', []);
  expect(plan.tables[0]).toMatchObject({ name: 'Actions_2', area: area(4, 0, 5, 10), values: [] });
});

test('formulas go by the names that the workbook has', () => {
  const sentence = actionPlan(model, fresh(), '21 Nov 2026').cells.find((c) => String(c.input).startsWith('='))!;
  expect(sentence.input).toContain('Actions_2[Status]');
  expect(sentence.input).toContain('LastSnapshot_2');
});

test('every column is validated, with texts that Excel takes', () => {
  const { validations, tables } = actionPlan(model, fresh(), '21 Nov 2026');
  expect(validations.map((v) => v.id).sort()).toEqual(tables[0].columns.map((c) => c.key).sort());
  for (const v of validations) {
    expect(v.title.length).toBeLessThanOrEqual(32);
    expect(v.prompt.length).toBeLessThanOrEqual(255);
    expect(v.error.length).toBeGreaterThan(0);
    expect(v.error.length).toBeLessThanOrEqual(225);
  }
});

test('accounts are chosen from a range where one is given; what has none takes any text', () => {
  const rule = (layout: ActionLayout, id: string) =>
    actionPlan(model, layout, '').validations.find((v) => v.id === id)!.rule;
  expect(rule(fresh(), 'account')).toEqual({ type: 'list', values: [], source: "='My report'!$A$10:$A$33" });
  expect(rule(fresh(), 'step').type).toBe('textLength');
  expect(rule({ ...fresh(), choices: undefined }, 'account').type).toBe('textLength');
  expect(rule(fresh(), 'status')).toEqual({ type: 'list', values: ['open', 'doing', 'done', 'dropped'] });
});

test('rules and validations cover the data rows and nothing else, and no column of the user', () => {
  const layout = fresh(7);
  const columns = [...layout.columns];
  columns.splice(3, 0, { column: null, header: 'My notes' });
  const { rules, validations, tables } = actionPlan(model, { ...layout, columns }, '');
  const body = { ...tables[0].area, top: tables[0].area.top + 1 };
  for (const a of [...rules.flatMap((r) => r.areas), ...validations.map((v) => v.area)]) {
    expect(covers(body, a)).toBe(true);
    expect([a.top, a.bottom]).toEqual([body.top, body.bottom]);
    expect(a.left <= 3 && a.right >= 3).toBe(false);
  }
  expect(tables[0].columns[3]).toEqual({ key: null, header: 'My notes' });
});

test('what is late carries a mark besides its colour', () => {
  const late = actionPlan(model, fresh(), '').rules.find((r) => r.id === 'overdue.due')!.rule;
  expect(late).toMatchObject({
    formula: '=AND(ISNUMBER($G6),$G6<INT(AsOfDate),OR($H6="open",$H6="doing"))',
    format: { numberFormat: '"▼ "dd mmm yyyy' },
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
