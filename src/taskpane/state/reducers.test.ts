import { serialOf } from '../../domain/calendar/dates';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../../domain/model/model';
import type { Account } from '../../domain/model/model';
import { findFunction } from '../../functions';
import type { ActiveCell } from '../../excel/panel/cells';
import { scoringDay } from '../../excel/panel/cells';
import type { ReportView } from '../../excel/panel/report-places';
import { attentionList, filterChoices, NO_FILTER } from './attention';
import { typeField, wholeFormula } from './form/form';
import { columnOfField, INITIAL, withCell, withDraft, withFunctionAt, withReport, withScore } from './reducers';
import type { PanelState } from './types';

const account = (name: string, score: number, more: Partial<Account> = {}): Account => ({
  name,
  associate: 'Dana Ortiz',
  type: 1,
  endDate: null,
  scores: Object.fromEntries(DEFAULT_STEPS.flatMap((step) => step.subMetrics.map((sub) => [sub.id, score]))),
  lastArr: 1000,
  deltaArr: null,
  ytd: null,
  ...more,
});

function view(accounts: readonly Account[], firstRow = 10): ReportView {
  return {
    sheetId: 's1',
    sheetName: 'Progress Report',
    tableId: 't1',
    model: { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: serialOf(2026, 11, 21) } },
    accounts,
    used: [],
    rows: accounts.map((_, i) => firstRow + i),
    columns: { name: 'A', associate: 'B', 'launched.users': 'E' },
    headers: {},
    body: `A${firstRow}:AE${firstRow + 20}`,
    review: { actions: [], snapshots: [], snapshotDays: [], history: [] },
    pipeline: { sheets: [], deals: [] },
    warnings: [],
  };
}

const cell = (address: string, more: Partial<ActiveCell> = {}): ActiveCell => ({
  sheetId: 's1',
  sheetName: 'Progress Report',
  address,
  formula: '',
  value: '',
  ...more,
});

const start = withReport(INITIAL, view([account('A', 5), account('B', 2), account('C', 8)]));

test('the account follows the selection and stays where there is none in it', () => {
  const at = withCell(start, cell('E11', { account: 1, columnKey: 'launched.users' }));
  expect(at.account).toBe(1);
  expect(withCell(at, cell('A1')).account).toBe(1);
});

test('after a reading the shown account is the same one, wherever it stands now', () => {
  const at = withCell(start, cell('E11', { account: 1 }));
  const moved = withReport(at, view([account('New', 1), account('A', 5), account('b ', 2)], 11));
  expect(moved.account).toBe(2);
  expect(moved.cell).toMatchObject({ account: 0, columnKey: 'launched.users' });
  expect(withReport({ ...at, cell: null }, view([account('A', 5)])).account).toBeNull();
  expect(withReport(at, null)).toMatchObject({ report: null, overview: null, account: null, reading: 'done' });
});

test('a score that was written shows at once, everywhere', () => {
  const next = withScore(start, 1, 'B', 'launched.users', 8);
  expect(next.report?.accounts[1].scores['launched.users']).toBe(8);
  expect(next.overview?.accounts[1].steps[0].score).toBe(4);
  expect(start.report?.accounts[1].scores['launched.users']).toBe(2);
  expect(withScore(start, 9, 'B', 'launched.users', 8)).toBe(start);
  expect(withScore(start, 0, 'B', 'launched.users', 8)).toBe(start);
});

test('the attention list is filtered by associate, type, weakest step and reason, and sorted', () => {
  const accounts = [
    account('A', 3, { type: 2 }),
    account('B', 2, { associate: 'Lee Chen', lastArr: 900 }),
    account('C', 1, { associate: 'Lee Chen', lastArr: 800, scores: { 'roi.cases': 1 } }),
    account('D', 5, { endDate: serialOf(2026, 12, 1) }),
    account('E', 8),
  ];
  const { overview, review } = withReport(INITIAL, view(accounts));
  const names = (filter: Partial<PanelState['filter']>): string[] =>
    attentionList(overview!, review!, { ...NO_FILTER, ...filter }).map((one) => one.overview.account.name);
  expect(names({})).toEqual(['A', 'B', 'C', 'D']);
  expect(names({ associate: 'Lee Chen' })).toEqual(['B', 'C']);
  expect(names({ type: '2' })).toEqual(['A']);
  expect(names({ step: 'roi', associate: 'Lee Chen' })).toEqual(['C']);
  expect([names({ reason: 'below' }), names({ reason: 'ends' })]).toEqual([['A', 'B', 'C'], ['D']]);
  expect([names({ sort: 'score' }), names({ sort: 'endDate' })]).toEqual([
    ['C', 'B', 'A', 'D'],
    ['D', 'A', 'B', 'C'],
  ]);
  expect(names({ sort: 'name', associate: 'Dana Ortiz' })).toEqual(['A', 'D']);
  expect(filterChoices(overview!)).toEqual({ associates: ['Dana Ortiz', 'Lee Chen'], types: ['1', '2'] });
});

test('a filter for somebody who is gone is let go', () => {
  const filtered = { ...start, filter: { ...NO_FILTER, associate: 'Dana Ortiz', type: '1', step: 'roi' } };
  expect(withReport(filtered, view([account('A', 1, { type: 2 })])).filter).toEqual({
    ...NO_FILTER,
    associate: 'Dana Ortiz',
    type: null,
    step: 'roi',
  });
});

const ours = cell('G16', { formula: '=AMPR.ROMI(E12,F12)', value: 0.5 });

test('on the functions view a part of a result opens the form of the cell whose formula fills it', () => {
  const filledBy = { address: 'J2', formula: '=AMPR.CAMPAIGN(100,1,1,5,1,80)', value: 'Clicks' };
  const open = withFunctionAt({ ...withCell(start, cell('K6', { value: 5.25, filledBy })), tab: 'functions' });
  expect(open.form).toMatchObject({ fn: { name: 'CAMPAIGN' }, target: { address: 'J2' }, fromCell: true });
  expect(withCell(open, cell('K5', { value: 500, filledBy })).form).toBe(open.form);
});

test('on the functions view a cell with one of ours opens filled in', () => {
  expect(withCell(start, ours).form).toBeNull();
  const open = withFunctionAt({ ...withCell(start, ours), tab: 'functions' });
  expect(open.form).toMatchObject({
    fn: findFunction('ROMI'),
    formula: '=AMPR.ROMI(E12,F12)',
    fromCell: true,
    target: { address: 'G16' },
  });
  expect(withCell(open, cell('G17')).form).toBeNull();
  expect(withCell(open, cell('G18', { formula: '=AMPR.ROI(1,2)' })).form?.fn).toBe(findFunction('ROI'));
});

test('on the functions view a cell with one of ours within its formula opens the form of that', () => {
  const at = (formula: string) => withFunctionAt({ ...withCell(start, cell('G16', { formula })), tab: 'functions' });
  const { form } = at('=IFERROR(ROUND(AMPR.ROMI(E12,F12),2),AMPR.ROI(1,2)) & "%"');
  expect(form).toMatchObject({
    fn: { name: 'ROMI' },
    formula: '=AMPR.ROMI(E12,F12)',
    around: ['=IFERROR(ROUND(', ',2),AMPR.ROI(1,2)) & "%"'],
    fromCell: true,
    target: { address: 'G16' },
  });
  expect(wholeFormula(typeField(form!, 1, '7'))).toBe(
    '=IFERROR(ROUND(AMPR.ROMI(IF(E12="","",E12),7),2),AMPR.ROI(1,2)) & "%"',
  );
  // What is wrong in it stands at its field; the cell may show something else.
  expect(at('=IFERROR(AMPR.ROMI(E12,F12,50),0)').form).toMatchObject({
    result: { kind: 'incomplete', says: expect.stringContaining('for 50\u00a0% give 50% or 0.5') },
  });
  for (const none of ['="AMPR.ROI(1,2)"', '=1+AMPR.ROI(1,2,3)', 'AMPR.ROI(1,2)', '=SUM(1)'])
    expect([none, at(none).form]).toEqual([none, null]);
});

test('a form in which something was typed stays while ranges are picked', () => {
  const open = withFunctionAt({ ...withCell(start, ours), tab: 'functions' });
  const edited = { ...open, form: typeField(open.form!, 0, '7') };
  expect(withCell(edited, cell('G18', { formula: '=AMPR.ROI(1,2)' })).form).toBe(edited.form);
});

test('scores that were changed in the sheet wait for their date, until they have it', () => {
  const dated = (score: number, scoredOn: number | null): ReportView => view([account('A', score, { scoredOn })]);
  const asOf = scoringDay(start.report!.model.settings);
  const before = withReport(start, dated(5, asOf - 30));
  expect(before.undated).toEqual([]);
  const changed = withReport(before, dated(6, asOf - 30));
  expect(changed.undated).toEqual(['A']);
  expect(withReport(changed, dated(6, asOf - 30)).undated).toEqual(['A']);
  expect(withReport(changed, dated(6, asOf)).undated).toEqual([]);
  expect(withReport(before, dated(6, asOf)).undated).toEqual([]);
  expect(withReport(before, view([account('A', 6)])).undated).toEqual([]);
});

test('a draft says what it would do, and a new reading works it out anew', () => {
  const drafted = withDraft(start, { settings: { lowBelow: 6 } });
  expect(drafted.draftPreview).toMatchObject({ belowBefore: 1, belowAfter: 2 });
  expect(withDraft(drafted, { settings: { lowBelow: 4 } })).toMatchObject({ draft: {}, draftPreview: null });
  expect(withReport(drafted, view([account('A', 5)])).draftPreview).toMatchObject({ belowBefore: 0, belowAfter: 1 });
});

test('a field of an issue leads to its column', () => {
  expect([columnOfField('score:launched.users'), columnOfField('endDate')]).toEqual(['launched.users', 'endDate']);
});
