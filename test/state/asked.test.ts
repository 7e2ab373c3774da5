/** What a cell's menu and the keyboard ask for, through the real office.js. */
import type { Panel, PanelState } from '../../src/taskpane/state/types';
import { parseA1 } from '../../workbench/model';
import { builtOnce, type PanelSession, SAMPLE, until } from './session';

let open: PanelSession;
let panel: Panel;
let stop: () => void;

const state = (): PanelState => panel.getState();

const opened = builtOnce({ company: 'Acme' });

/** Each test has a panel of its own, on the workbook as it was right after the build. */
beforeEach(async () => {
  open = opened();
  panel = open.page.createPanel({ loadSample: () => Promise.resolve(SAMPLE) });
  stop = panel.start();
  await until(() => state().reading === 'done', 'the first reading');
});
afterEach(() => stop());

/** A person selects a cell and chooses a command of its menu; the panel is closed. */
async function choose(sheetName: string, address: string, command: string): Promise<void> {
  const sheet = open.book.sheet(sheetName)!;
  open.book.activeSheet = open.book.sheets.indexOf(sheet);
  sheet.selection = parseA1(address)!;
  await (open.session.runScript('Office.addin.hide()') as Promise<unknown>);
  await open.session.command(command);
  await open.session.settled();
}

const accountIn = (address: string): string =>
  String(open.book.sheet('Progress Report')!.cell(parseA1(address)!.top, 0)?.value);

test('Show this account opens the panel on the account of the row', async () => {
  await choose('Progress Report', 'F14', 'showAccount');
  await until(() => state().tab === 'account', 'the account');
  expect(open.session.host.paneVisible).toBe(true);
  expect(state().overview!.accounts[state().account!]!.account.name).toBe(accountIn('A14'));
  expect(state()).toMatchObject({ reveal: null, notice: expect.not.objectContaining({ message: /no account/ }) });
});

test('Explain this score shows where it comes from', async () => {
  await choose('Progress Report', 'F15', 'explainScore');
  await until(() => state().tab === 'account', 'the account');
  expect(state()).toMatchObject({ reveal: 'explanation' });
  expect(state().overview!.accounts[state().account!]!.account.name).toBe(accountIn('A15'));
  panel.actions.revealed();
  expect(state().reveal).toBeNull();
});

test('Explain this number opens the function of the cell with its arguments', async () => {
  const sheet = open.book.sheet('Sheet1')!;
  sheet.ensure(0, 0).formula = '=AMPR.ROI(120,100)';
  sheet.changed(parseA1('A1')!);
  open.session.app.calculation.update();
  await choose('Sheet1', 'A1', 'explainNumber');
  await until(() => state().tab === 'functions', 'the function');
  expect(state().form).toMatchObject({ fn: { name: 'ROI' }, fromCell: true });
  expect(state().form!.fields.map(({ text }) => text)).toEqual(['120', '100']);
});

test('Explain this number on a score of the report explains the score', async () => {
  await choose('Progress Report', 'F14', 'explainNumber');
  await until(() => state().tab === 'account', 'the account');
  expect(state().reveal).toBe('explanation');
});

test.each([
  ['showAccount', 'account', /in no account’s row/],
  ['explainNumber', 'functions', /holds no AMPR function/],
])('%s elsewhere says why there is nothing to show', async (command, tab, message) => {
  await choose('Sheet1', 'C5', command);
  await until(() => state().tab === tab, 'the view');
  expect(state().notice!.message).toMatch(message);
});

test('Find gaps shows before what it would add, and adds it where the panel cannot be opened', async () => {
  const actions = (): unknown =>
    open.book.table('Actions')!.sheet.cell(open.book.table('Actions')!.bodyArea.top, 0)?.value;
  const { habits } = open.session.host.moods;
  habits.delete('keepsPaneClosed');
  await choose('Sheet1', 'A1', 'findGaps');
  await until(() => state().tab === 'report', 'the report');
  expect([state().reveal, open.session.host.paneVisible, actions() ?? '']).toEqual(['gaps', true, '']);
  habits.add('keepsPaneClosed');
  await choose('Sheet1', 'A1', 'findGaps');
  habits.delete('keepsPaneClosed');
  await until(() => state().notice !== null, 'what it did');
  expect([open.session.host.paneVisible, actions()]).toEqual([false, expect.stringMatching(/./)]);
  expect(state().notice!.message).toMatch(/^\d+ actions added/);
});

test('what was asked before the panel was there is shown when it comes, and only once', async () => {
  stop();
  await choose('Progress Report', 'F14', 'showAccount');
  panel = open.page.createPanel();
  stop = panel.start();
  await until(() => state().tab === 'account', 'the account');
  expect(state().overview!.accounts[state().account!]!.account.name).toBe(accountIn('A14'));
  stop();
  panel = open.page.createPanel();
  stop = panel.start();
  await until(() => state().reading === 'done' && state().cell !== null, 'the second panel');
  expect(state().tab).toBe('home');
});

test('a shortcut comes without an event: Refresh is told, and the panel opens', async () => {
  await (open.session.runScript('Office.addin.hide()') as Promise<unknown>);
  // Excel calls what is associated with a key by its name, without the event that buttons have.
  const run = (name: string): unknown =>
    open.session.runScript(`Office.actions._association.mappings.${name.toUpperCase()}()`);
  run('openPanel');
  await until(() => open.session.host.paneVisible, 'the panel');
  run('refreshReport');
  await until(() => /^Report refreshed/.test(state().notice?.message ?? ''), 'the outcome');
  // The view says when the report was refreshed, whoever asked for it.
  expect(state().refreshed?.message).toBe('Nothing had changed.');
});
