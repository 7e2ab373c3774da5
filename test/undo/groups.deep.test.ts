import type { Desk } from '../faults/commands';
import { contents, differing } from './contents';
import { NEWEST, reportDesk, tableOf, columnOf, typed } from './desk';

const COMMANDS = ['refreshReport', 'switchFormulas', 'findGaps', 'takeSnapshot', 'makeBoardCopy'] as const;

const groupsOf = ({ session }: Desk): (number | undefined)[] =>
  session.stats.requests.filter(({ cleanup }) => !cleanup).map(({ group }) => group);

const spoil = (desk: Desk): void => {
  const table = tableOf(desk, 'Accounts');
  typed(desk, table.sheet, table.bodyArea.top, columnOf(table, 'Overall'), null);
};

test('where Excel can, every command is one step to undo, and nothing else is in it', async () => {
  const desk = await reportDesk(NEWEST);
  const seen = new Set<number | undefined>(groupsOf(desk));
  expect([...seen]).toEqual([expect.any(Number)]);
  for (const name of COMMANDS) {
    spoil(desk);
    desk.session.stats.reset();
    await desk.actions[name]();
    await desk.session.settled();
    const groups = new Set(groupsOf(desk));
    expect([name, groups.size, [...groups].some((group) => group === undefined || seen.has(group))]).toEqual([
      name,
      1,
      false,
    ]);
    for (const group of groups) seen.add(group);
    // Ctrl+Z takes it back.
    await expect(desk.actions.restoreLast()).rejects.toThrow(/nothing to undo/);
  }
});

test('merged cells under a table are asked for outside of the group, which Excel would end', async () => {
  const desk = await reportDesk(NEWEST);
  const { area, sheet } = tableOf(desk, 'Snapshots');
  const merged = { top: area.bottom + 3, left: area.left + 1, bottom: area.bottom + 3, right: area.left + 2 };
  sheet.merges = [...sheet.merges, merged];
  desk.session.stats.reset();
  await desk.actions.takeSnapshot();
  await desk.session.settled();
  const alone = groupsOf(desk).filter((group) => group === undefined);
  const ours = groupsOf(desk).filter((group) => group !== undefined);
  expect([alone.length, new Set(ours).size, groupsOf(desk).at(-1)]).toEqual([1, 1, ours[0]]);
  expect(desk.session.stats.requests.filter(({ error }) => error)).toEqual([]);
  expect(sheet.merges.at(-1)!.top).toBeGreaterThan(merged.top);
});

test('a rule that Excel does not delete in a group is deleted outside of it', async () => {
  const rules = (of: Desk) =>
    tableOf(of, 'Accounts').sheet.conditionalFormats.map(({ areas, rule }) => JSON.stringify([areas, rule]));
  const plain = await reportDesk();
  const desk = await reportDesk({ ...NEWEST, undoRefused: ['ConditionalFormat.delete'] });
  for (const one of [plain, desk]) await one.actions.changeSettings({ lowBelow: 6 });
  expect(rules(desk)).toEqual(rules(plain));
  expect(await desk.actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0, warnings: [] });
  // It is still one group: nothing of it was taken for a failure.
  expect(groupsOf(desk).at(-1)).toEqual(expect.any(Number));
});

test('an older Excel is not asked for groups', async () => {
  const desk = await reportDesk();
  expect(groupsOf(desk).every((group) => group === undefined)).toBe(true);
});

test.each(['CustomProperty.value', 'Range.formulas', 'WorksheetCustomPropertyCollection.add', 'Workbook.readOnly'])(
  'an Excel that refuses %s in a group gets it without, once',
  async (refused) => {
    const plain = await reportDesk();
    const desk = await reportDesk({ ...NEWEST, undoRefused: [refused] });
    expect(differing(contents(plain.book), contents(desk.book))).toEqual([]);
    for (const name of COMMANDS) {
      spoil(plain);
      spoil(desk);
      await plain.actions[name]();
      await desk.actions[name]();
      await desk.session.settled();
      await plain.session.settled();
      expect([name, differing(contents(plain.book), contents(desk.book))]).toEqual([name, []]);
    }
  },
);

test('a board copy as a new workbook is no group, since it deletes sheets, and leaves nothing to undo', async () => {
  const desk = await reportDesk(NEWEST);
  const { actions, session, book } = desk;
  const before = contents(book);
  session.stats.reset();
  expect(await actions.makeBoardCopy({}, 'all', true)).toMatchObject({ opened: true, warnings: [] });
  await session.settled();
  expect(session.stats.requests.filter(({ group }) => group)).toEqual([]);
  expect(differing(before, contents(book))).toEqual([]);
  await expect(actions.restoreLast()).rejects.toThrow(/There is nothing to undo/);
});
