import { deleteSheet } from '../../workbench/structure';
import { contents, differing } from './contents';
import { columnOf, reportDesk, tableOf, typed } from './desk';

const spoil = (desk: Awaited<ReturnType<typeof reportDesk>>): void => {
  const table = tableOf(desk, 'Accounts');
  typed(desk, table.sheet, table.bodyArea.top, columnOf(table, 'Overall'), null);
};

test('a command that is refused, or has nothing to write, leaves the undoing of the one before', async () => {
  const desk = await reportDesk();
  const before = contents(desk.book);
  await desk.actions.takeSnapshot();
  await desk.session.settled();
  // Nothing to write.
  await desk.actions.refreshReport();
  // Refused as one of our sheets is protected.
  const { sheet } = tableOf(desk, 'Accounts');
  sheet.protection = { options: {} };
  await expect(desk.actions.refreshReport()).rejects.toThrow(/is protected/);
  delete sheet.protection;
  // Refused by Excel before anything was written.
  spoil(desk);
  desk.session.faults.set({ at: 4, kind: 'fail' });
  await expect(desk.actions.refreshReport()).rejects.toThrow(/Nothing was written/);
  desk.session.faults.clear();
  expect(await desk.actions.restoreLast()).toMatchObject({ doing: 'taking a snapshot', stayed: 0 });
  await desk.actions.refreshReport();
  await desk.session.settled();
  expect(differing(before, contents(desk.book))).toEqual([]);
});

test('a command that wrote is the one to undo, and no longer the one before', async () => {
  const desk = await reportDesk();
  await desk.actions.takeSnapshot();
  spoil(desk);
  await desk.actions.refreshReport();
  expect(await desk.actions.restoreLast()).toMatchObject({ doing: 'refreshing the report' });
  await expect(desk.actions.restoreLast()).rejects.toThrow(/nothing to undo/);
});

test('of two commands at once, the second begins when the first has ended', async () => {
  const desk = await reportDesk();
  const [first, second] = await Promise.all([desk.actions.findGaps(), desk.actions.findGaps()]);
  expect([first.added > 0, second.added]).toEqual([true, 0]);
  const [refused, done] = await Promise.allSettled([
    desk.actions.overrideStep({ account: 'Nobody', step: 'x', score: 5, reason: '', author: '', until: 1 }),
    desk.actions.takeSnapshot(),
  ]);
  expect([refused.status, done.status]).toEqual(['rejected', 'fulfilled']);
});

test('what is written of a sheet is remembered of it last of all', async () => {
  const desk = await reportDesk();
  const requests: string[][] = [];
  desk.session.stats.reset();
  await desk.actions.changeSettings({ lowBelow: 5 });
  await desk.session.settled();
  // However little of the request is left undone, the marks are those of before.
  for (const share of [0.99, 0.9]) {
    const marks = (): unknown[] => desk.book.sheets.map((s) => s.customProperties.get('AccountProgress'));
    const stood = marks();
    let during: unknown[] = [];
    desk.session.faults.set({ at: 4, kind: 'half', share });
    desk.session.faults.before(5, () => (during = marks()));
    await expect(desk.actions.changeSettings({ lowBelow: share > 0.98 ? 6 : 7 })).rejects.toThrow();
    desk.session.faults.clear();
    requests.push(during.flatMap((mark, i) => (mark === stood[i] ? [] : [desk.book.sheets[i].name])));
  }
  expect(requests.at(-1)).toEqual([]);
});

test.each<[string, (desk: Awaited<ReturnType<typeof reportDesk>>) => void]>([
  ['deleted', ({ book }) => deleteSheet(book.sheet('Sheet1')!)],
  ['hid', ({ book }) => void (book.sheet('Sheet1')!.visibility = 'Hidden')],
])('a report whose sheets alone are to be seen, since somebody %s the others, goes with Undo', async (_, act) => {
  for (const request of [1, 3]) {
    const desk = await reportDesk();
    desk.session.faults.before(request, () => act(desk));
    await desk.actions
      .restoreLast()
      .catch((error: Error) => expect(error.message).toMatch(/everything was written back/));
    await desk.session.settled();
    const seen = desk.book.sheets.filter(({ visibility }) => visibility === 'Visible');
    expect(seen.map((sheet) => sheet.usedArea())).toEqual([undefined]);
    await expect(desk.actions.restoreLast()).rejects.toThrow(/nothing to undo/);
  }
});

test.each([0.7, 0.8, 0.9, 0.95])(
  'an undo of which %d was done and nothing heard, nor what became of it, is done on by Undo again',
  async (share) => {
    const desk = await reportDesk();
    const before = contents(desk.book);
    await desk.actions.takeSnapshot();
    await desk.session.settled();
    desk.session.faults.set({ at: 3, kind: 'half', share, answer: 'lost', then: { at: 1, kind: 'fail' } });
    await expect(desk.actions.restoreLast()).rejects.toThrow(/Choose Undo again/);
    desk.session.faults.clear();
    await desk.session.settled();
    await desk.actions.restoreLast();
    await desk.session.settled();
    expect(differing(before, contents(desk.book))).toEqual([]);
  },
);
