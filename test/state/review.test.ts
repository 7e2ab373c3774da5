/** Actions and snapshots in the panel, on a workbook, through the real office.js. */
import { todaySerial } from '../../src/domain/calendar/dates';
import type { Panel, PanelState } from '../../src/taskpane/state/types';
import { WEB_REQUIREMENT_SETS } from '../../workbench/host';
import { parseA1, type Sheet, type Table } from '../../workbench/model';
import { deleteSheet } from '../../workbench/structure';
import { builtOnce, openPanel, type PanelSession, SAMPLE, until } from './session';

const AS_OF = 46347;
const WEEK = 7;

let open: PanelSession;
let panel: Panel;
let stop: () => void;

const opened = builtOnce({ company: 'Acme', asOf: AS_OF, asOfFollowsToday: false });

/** Each test has a panel of its own, on the workbook as it was right after the build. */
beforeEach(async () => {
  open = opened();
  panel = open.page.createPanel({ loadSample: () => Promise.resolve(SAMPLE) });
  stop = panel.start();
  await until(() => state().review !== null, 'the first reading');
});
afterEach(() => stop());

const state = (): PanelState => panel.getState();
const sheet = (name: string): Sheet => open.book.sheet(name)!;
const plan = (): Table => sheet('Action Plan').tables[0];
const past = (): Table => sheet('Score History').tables[0];

/** A person types into a cell, and the panel is told as Excel tells it. */
function type(on: Sheet, row: number, col: number, value: string | number | null): void {
  on.ensure(row, col).value = value;
  on.changed({ top: row, left: col, bottom: row, right: col });
  open.session.app.calculation.update();
  open.session.app.events.raise(10, [on.id, 'Workbook'], {
    changeType: 'RangeEdited',
    source: 'Local',
    worksheetId: on.id,
    address: 'A1',
    triggerSource: 'Unknown',
  });
}

/** The as-of date, as a person moves it on Settings. */
function moveAsOf(to: number): void {
  const settings = sheet('Settings');
  const used = settings.usedArea()!;
  const [row, col] = [...settings.cellsIn(used)].find(([, at, cell]) => at === 1 && cell.value === AS_OF)!;
  type(settings, row, col, to);
}

describe('actions', () => {
  test('gaps are counted before they are found; then the sheet is offered, and each account shows what is due', async () => {
    const { gaps } = state().review!;
    expect(gaps).toBeGreaterThan(10);
    expect(state().review!.open).toBe(0);
    await panel.actions.findGaps();
    expect(state()).toMatchObject({
      busy: null,
      error: null,
      notice: { message: `${gaps} actions added to the action plan.`, opens: { key: 'actions' } },
      review: { gaps: 0, open: gaps, overdue: 0 },
    });
    const { accounts } = state().review!;
    expect(accounts.reduce((sum, one) => sum + one.open.length, 0)).toBe(gaps);
    await panel.actions.openSheet(state().notice!.opens!);
    expect(state().cell).toMatchObject({ sheetName: 'Action Plan', address: 'A1' });
    await panel.actions.findGaps();
    expect(state().notice).toMatchObject({ message: 'No step is below the limit without an open action.' });
  });

  test('on request each weak sub-metric gets an action, as many as are counted before', async () => {
    const { gaps, subMetricGaps } = state().review!;
    expect(subMetricGaps).toBeGreaterThan(gaps);
    await panel.actions.findGaps('subMetric');
    expect(state()).toMatchObject({
      notice: { message: `${subMetricGaps} actions added to the action plan.` },
      review: { gaps: 0, subMetricGaps: 0, open: subMetricGaps },
    });
  });

  test('an action is changed and closed from the panel, in its own row and nowhere else', async () => {
    await panel.actions.findGaps();
    const before = JSON.stringify(plan().sheet.usedArea());
    const { open: actions } = state().review!.accounts.find(({ open: own }) => own.length > 1)!;
    const [action, other] = actions;
    const change = { owner: 'Nora', status: 'done', result: '=not a formula' };
    expect(await panel.actions.editActions([{ of: action, row: action.row, change }])).toBe(true);
    expect(state()).toMatchObject({ error: null, notice: { message: '1 action changed in the action plan.' } });
    const { top } = plan().bodyArea;
    const cell = (header: string, row: number) =>
      plan().sheet.cell(top + row, plan().bodyArea.left + plan().columnIndex(header));
    expect(['Owner', 'Status', 'Closed', 'Result'].map((header) => cell(header, action.row)?.value)).toEqual([
      'Nora',
      'done',
      AS_OF,
      '=not a formula',
    ]);
    expect(cell('Result', action.row)?.formula).toBeUndefined();
    expect(cell('Owner', other.row)?.value).toBe(other.owner);
    expect(JSON.stringify(plan().sheet.usedArea())).toBe(before);
    await panel.actions.undo();
    expect(cell('Status', action.row)?.value).toBe('open');
    expect(cell('Closed', action.row)?.value ?? '').toBe('');
  });

  test('an action that somebody changed meanwhile is not written over', async () => {
    await panel.actions.findGaps();
    const action = state().review!.accounts.flatMap(({ open: own }) => own)[0];
    const { sheet: on, bodyArea } = plan();
    const [row, col] = [bodyArea.top + action.row, bodyArea.left + plan().columnIndex('Owner')];
    on.ensure(row, col).value = 'Somebody else';
    on.changed({ top: row, left: col, bottom: row, right: col });
    expect(await panel.actions.editActions([{ of: action, row: action.row, change: { status: 'done' } }])).toBe(false);
    expect(state().error?.message).toContain('nothing was written');
    expect(on.cell(row, bodyArea.left + plan().columnIndex('Status'))?.value).toBe('open');
  });

  test('an action whose score has risen is offered to be closed, with that result', async () => {
    await panel.actions.findGaps();
    expect(state().review!.risen).toEqual([]);
    const { accounts, model } = state().report!;
    const at = state().review!.accounts.findIndex(({ open: own }) => own.length > 0);
    const [action] = state().review!.accounts[at].open;
    const step = model.steps.find(({ name }) => name === action.step)!;
    for (const { id } of step.subMetrics) await panel.actions.editScore(at, id, 9);
    await panel.actions.takeSnapshot();
    expect(state().notice!.notes).toEqual([]);
    expect(state().notice!.remarks).toContain(
      '1 open action has reached the score wanted. Close it in the panel, under Change.',
    );
    expect(state().review!.risen).toMatchObject([{ action: { account: accounts[at].name, step: step.name }, to: 9 }]);
  });

  test('a click on an action selects its row in the action plan', async () => {
    await panel.actions.findGaps();
    const at = state().review!.accounts.findIndex((account) => account.open.length > 1);
    const [, action] = state().review!.accounts[at].open;
    await panel.actions.goToAction(action);
    expect(state().cell).toMatchObject({ sheetName: 'Action Plan', address: action.address, value: action.action });
    const { top, left } = plan().area;
    const row = parseA1(action.address)!.top;
    expect(row).toBeGreaterThan(top);
    expect(sheet('Action Plan').cell(row, left)!.value).toBe(action.account);
  });

  test('what is typed into the action plan is seen: done actions go, earlier ones come first, late ones are counted', async () => {
    await panel.actions.findGaps();
    await open.session.settled();
    const { gaps: none, open: all } = state().review!;
    const { top, left } = plan().area;
    const [account, due, status] = [0, 6, 7];
    const name = sheet('Action Plan').cell(top + 2, left + account)!.value;
    type(sheet('Action Plan'), top + 2, left + due, AS_OF - 1);
    await until(() => state().review!.overdue === 1, 'the late action');
    const at = state().overview!.accounts.findIndex((one) => one.account.name === name);
    expect(state().review!.accounts[at].open[0]).toMatchObject({ due: AS_OF - 1, address: `E${top + 3}` });
    type(sheet('Action Plan'), top + 2, left + status, 'done');
    await until(() => state().review!.open === all - 1, 'the action done');
    expect([none, state().review!.gaps, state().review!.overdue]).toEqual([0, 1, 0]);
  });

  test('columns that a person renamed and moved are found, with one round trip more', async () => {
    await panel.actions.findGaps();
    const before = state().report!.review.actions;
    const header = plan().area.top;
    const table = plan();
    const [owner, status] = ['Owner', 'Status'].map((one) => table.columnIndex(one));
    for (const [at, to] of [
      [owner, 'Who'],
      [status, 'Owner'],
    ] as const) {
      table.columns[at].name = to;
      sheet('Action Plan').ensure(header, table.area.left + at).value = to;
    }
    open.session.stats.reset();
    const view = (await open.page.readReport())!;
    expect(open.session.stats.syncs).toBe(3);
    expect(view.review.actions).toEqual(before);
  });

  test('a deleted action plan is done without until a refresh makes it anew', async () => {
    await panel.actions.findGaps();
    deleteSheet(sheet('Action Plan'));
    await panel.actions.reload();
    expect(state()).toMatchObject({ error: null, reading: 'done', review: { open: 0 } });
    expect(state().report!.review.actionsSheet).toBeUndefined();
    await panel.actions.refresh();
    expect(state().report!.review.actionsSheet).toMatchObject({ name: 'Action Plan' });
  });

  test('a cancel before anything is written leaves the workbook as it was', async () => {
    open.session.moods.cellEdit = true;
    const finding = panel.actions.findGaps();
    await until(() => state().busy?.label === 'Finding gaps', 'the command');
    panel.actions.cancel();
    open.session.moods.cellEdit = false;
    await finding;
    expect(state()).toMatchObject({ busy: null, error: null, notice: { message: 'Cancelled. Nothing was written.' } });
    expect(state().review!.open).toBe(0);
  });
});

describe('snapshots', () => {
  test('change shows once the as-of date is later than a snapshot, and follows what is typed', async () => {
    await panel.actions.takeSnapshot();
    expect(state().notice).toMatchObject({ opens: { key: 'history' } });
    expect(state().report!.review).toMatchObject({ snapshotDays: [AS_OF], snapshots: [] });
    expect(state().review!.change).toBeNull();
    moveAsOf(AS_OF + WEEK);
    await until(() => state().review!.change !== null, 'the change');
    expect(state().report!.review.snapshots).toHaveLength(24);
    const { change } = state().review!;
    expect(change).toMatchObject({ since: AS_OF, overall: { change: 0 }, roster: { added: [], removed: [] } });
    const { overall, steps } = state().overview!.accounts[0];
    await panel.actions.editScore(0, 'launched.users', 0);
    const [first] = state().review!.change!.accounts;
    expect(first).toMatchObject({ before: overall, stepsBefore: steps.map(({ score }) => score) });
    expect(first.change).toBeLessThan(0);
    expect(first.steps[0]).toBeLessThan(0);
  });

  test('scores that were typed in the sheet are dated at once, where a person wants that', async () => {
    const report = sheet('Progress Report');
    const [table] = report.tables;
    const dated = (row: number): unknown => report.cell(9 + row, table.columnIndex('Scored on'))?.value;
    const before = [dated(0), dated(1)];
    type(report, 9, table.columnIndex('Weekly users'), 1);
    await until(() => state().undated.length === 1, 'the account to date');
    expect(state().undated).toEqual(['Aster Shipping']);
    await panel.actions.dateScores();
    expect(state()).toMatchObject({ undated: [], notice: { message: '1 account dated.', undo: true } });
    expect([dated(0), dated(1)]).toEqual([AS_OF, before[1]]);
    await panel.actions.undo();
    expect(state()).toMatchObject({ error: null, notice: { message: 'Dating the scores was undone.' } });
    expect([dated(0), dated(1)]).toEqual(before);
  });

  test('the as-of date is moved from the panel, and follows the day again', async () => {
    const later = todaySerial() + WEEK;
    await panel.actions.setAsOf(later);
    expect(state().report!.model.settings).toMatchObject({ asOf: later, asOfFollowsToday: false });
    expect(state().notice?.message).toMatch(/^As-of date fixed at \d+ \w+ \d{4}: /);
    await panel.actions.setAsOf('today');
    expect(state().notice?.message).toMatch(/^As-of date follows today: /);
    expect(state().report!.model.settings).toMatchObject({ asOf: todaySerial(), asOfFollowsToday: true });
    await panel.actions.setAsOf(later);
    await panel.actions.setAsOf(todaySerial());
    expect(state().report!.model.settings).toMatchObject({ asOf: todaySerial(), asOfFollowsToday: true });
  });

  test('accounts that came and went are told', async () => {
    await panel.actions.takeSnapshot();
    const report = sheet('Progress Report');
    type(report, 9, 0, 'Somebody else');
    moveAsOf(AS_OF + WEEK);
    await until(() => state().review!.change !== null, 'the change');
    expect(state().review!.change!.roster).toMatchObject({ added: ['Somebody else'], removed: ['Aster Shipping'] });
  });

  test('of a long history that a person has sorted, the rows of the right day are read', async () => {
    await panel.actions.takeSnapshot();
    await open.session.settled();
    const table = past();
    const history = sheet('Score History');
    const { top, left, bottom } = table.area;
    const days = 600;
    const accounts = bottom - top;
    const first = Array.from({ length: accounts }, (_, i) => history.cell(top + 1 + i, left)!.value as string);
    table.area = { ...table.area, bottom: top + accounts * days };
    first.forEach((name, i) => {
      for (let day = 0; day < days; day++) {
        const row = top + 1 + i * days + day;
        [name, AS_OF - day, 1, 2, 3, 4, 5, day].forEach((value, c) => (history.ensure(row, left + c).value = value));
      }
    });
    open.session.stats.reset();
    const view = (await open.page.readReport())!;
    expect(view.review.snapshotDays).toHaveLength(days);
    expect(view.review.snapshots.map(({ account, date, overall }) => [account, date, overall])).toEqual(
      first.map((name) => [name, AS_OF - 1, 1]),
    );
    expect(open.session.stats.syncs).toBe(3);
    expect(open.session.stats.largestResponse).toBeLessThan(5_000_000);
  });
});

test('a board copy is told with its sheet to look at, and the report stays as it was', async () => {
  await panel.actions.makeBoardCopy('all');
  const { notice } = state();
  expect(notice).toMatchObject({ opens: { name: 'Board Summary 2026-11-21' } });
  await panel.actions.openSheet(notice!.opens!);
  expect(state().cell).toMatchObject({ sheetName: 'Board Summary 2026-11-21' });
  await panel.actions.refresh();
  expect(state().refreshed?.message).toBe('Nothing had changed.');
});

test('the board page goes alone where the accounts are to stay', async () => {
  const before = open.book.sheets.map(({ name }) => name);
  await panel.actions.makeBoardCopy('page');
  const added = open.book.sheets.filter(({ name }) => !before.includes(name));
  expect(added.map(({ name }) => name)).toEqual(['Board Summary 2026-11-21']);
  for (const [, , cell] of added[0].cellsIn(added[0].usedArea()!)) expect(cell.formula).toBeUndefined();
  for (const { series } of added[0].charts)
    for (const one of series) expect(JSON.stringify(one)).not.toContain('Progress Report');
});

test('as a new workbook it is told without a sheet to look at, and nothing is left to undo', async () => {
  expect(state().newBooks).toBe(true);
  const before = open.book.sheets.map(({ name }) => name);
  await panel.actions.makeBoardCopy('page', true);
  expect(state().notice).toEqual({ message: 'Opened a new workbook with 1 sheet. Save it there.', notes: [] });
  expect(open.book.sheets.map(({ name }) => name)).toEqual(before);
  expect(open.session.created).toHaveLength(1);
});

test('an Excel that gives no file of the workbook is not asked for a new one', async () => {
  const web = await openPanel(undefined, { requirementSets: WEB_REQUIREMENT_SETS });
  const other = web.page.createPanel({ loadSample: () => Promise.resolve(SAMPLE) });
  const stop = other.start();
  await until(() => other.getState().host === 'excel', 'Excel');
  expect(other.getState().newBooks).toBe(false);
  stop();
  web.session.close();
});

test('what a command of the ribbon has written to is offered in the panel too', async () => {
  await open.session.command('takeSnapshot');
  await until(() => state().notice !== null, 'what it did');
  expect(state().notice).toMatchObject({ opens: { key: 'history' } });
});
