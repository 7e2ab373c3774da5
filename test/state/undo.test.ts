/** Undo in the panel, on a workbook, through the real office.js. */
import type { Panel, PanelState } from '../../src/taskpane/state/types';
import { contents, differing } from '../undo/contents';
import { openPanel, type PanelSession, SAMPLE, until } from './session';

let open: PanelSession;
let panel: Panel;
let stop: () => void;

beforeEach(async () => {
  open = await openPanel();
  panel = open.page.createPanel({ loadSample: () => Promise.resolve(SAMPLE) });
  stop = panel.start();
  await until(() => panel.getState().reading === 'done', 'the first reading');
  await panel.actions.choose({ kind: 'sample' });
  await panel.actions.build();
  await open.session.settled();
});

afterEach(() => {
  stop();
  open.session.close();
});

const notice = (): PanelState['notice'] => panel.getState().notice;

test('what a command wrote is undone from the panel, and told', async () => {
  const before = contents(open.book);
  await panel.actions.findGaps();
  expect(notice()).toMatchObject({ undo: true });
  await panel.actions.undo();
  await open.session.settled();
  expect(notice()).toMatchObject({ message: 'Finding gaps was undone.', notes: [] });
  expect(notice()).not.toHaveProperty('undo');
  expect(differing(before, contents(open.book))).toEqual([]);
  await panel.actions.undo();
  expect(panel.getState().error?.message).toMatch(/nothing to undo/);
});

test('a build is undone, and the panel is where it began', async () => {
  expect(notice()).toMatchObject({ undo: true });
  await panel.actions.undo();
  await open.session.settled();
  expect(panel.getState()).toMatchObject({ report: null, refreshed: null, error: null });
  expect(open.book.sheets).toHaveLength(1);
});

test('adding a template and what is done to its example are undone under the words of their buttons', async () => {
  const { addTemplate, onTemplate, undo } = panel.actions;
  const undone = async (): Promise<string | undefined> => {
    await undo();
    await open.session.settled();
    return notice()?.message;
  };
  await addTemplate('ai-use-cases');
  expect(await undone()).toBe('Adding AI Use Cases was undone.');
  await addTemplate('ai-use-cases');
  const [standing] = panel.getState().standing;
  await onTemplate('clear', standing);
  expect(await undone()).toBe('Clearing the example of AI Use Cases was undone.');
  await onTemplate('restore', standing);
  expect(await undone()).toBe('Resetting the example of AI Use Cases was undone.');
});

test('what wrote nothing cannot be undone, and neither can what is typed', async () => {
  await panel.actions.refresh();
  expect(notice()?.undo).toBeUndefined();
  await panel.actions.takeSnapshot();
  expect(notice()?.undo).toBe(true);
  await panel.actions.editScore(0, 'launched.users', 3);
  await panel.actions.undo();
  await open.session.settled();
  expect(notice()?.message).toBe('Taking a snapshot was undone.');
  await until(() => panel.getState().overview!.accounts[0].account.scores['launched.users'] === 3, 'the score');
});

test('a command of the ribbon is undone from the panel too', async () => {
  const before = contents(open.book);
  await open.session.command('takeSnapshot');
  await until(() => notice()?.undo === true, 'the notice');
  await panel.actions.undo();
  await open.session.settled();
  expect(differing(before, contents(open.book))).toEqual([]);
});

test('undoing a copy leaves the refresh as it was told, and its message goes once the copy is back', async () => {
  const { refreshed } = panel.getState();
  const before = open.book.sheets.map(({ name }) => name);
  await panel.actions.makeBoardCopy('all');
  const made = open.book.sheets.find(({ name }) => !before.includes(name))!.name;
  await panel.actions.undo();
  await open.session.settled();
  expect([notice()?.message, panel.getState().refreshed]).toEqual(['Making a board copy was undone.', refreshed]);
  expect(refreshed).not.toBeNull();
  open.book.addSheet('Another');
  await open.session.settled();
  expect(notice()?.message).toBe('Making a board copy was undone.');
  open.book.addSheet(made);
  await until(() => notice() === null, 'the message to go');
});
