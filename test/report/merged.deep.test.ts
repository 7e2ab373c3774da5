/** Merged cells of a person's own under a table that is to grow: they stay merged, or are said to be in the way. */
import { area } from '../../workbench/model';
import { contents, differing } from '../undo/contents';
import { reportDesk, tableOf, typed } from '../undo/desk';

/** The last column of the table of snapshots, counted within it. */
const LAST = 11;

async function merged(left: number, right: number, text: string | null, down = 1) {
  const desk = await reportDesk();
  const table = tableOf(desk, 'Snapshots');
  const { sheet } = table;
  const at = area(table.area.bottom + down, table.area.left + left, table.area.bottom + down, table.area.left + right);
  sheet.merges = [...sheet.merges, at];
  if (text !== null) typed(desk, sheet, at.top, at.left, text);
  const snapshot = async () => {
    const done = await desk.actions.takeSnapshot();
    await desk.session.settled();
    return done;
  };
  return { desk, table, sheet, at, snapshot };
}

test.each([
  ['empty', null, 1],
  ['with a text', 'mine', 1],
  ['with a text, further down', 'mine', 9],
])('merged cells within the columns move down: %s', async (_, text, down) => {
  const { desk, table, sheet, at, snapshot } = await merged(1, 3, text, down);
  const { added } = await snapshot();
  expect(added).toBeGreaterThan(0);
  const moved = sheet.merges.find((m) => m.left === at.left && m.right === at.right);
  expect(moved!.top).toBeGreaterThan(table.area.bottom);
  expect(sheet.cell(moved!.top, moved!.left)?.value ?? null).toBe(text);
  await desk.actions.restoreLast();
  await desk.session.settled();
  expect(sheet.merges).toContainEqual(at);
  const again = await desk.actions.refreshReport();
  expect([again.cells, again.added]).toEqual([0, 0]);
});

test.each([
  ['empty', null],
  ['with a text', 'mine'],
])('merged cells across the edge are in the way, and nothing is written: %s', async (_, text) => {
  const { desk, table, sheet, snapshot } = await merged(LAST, LAST + 2, text);
  const before = contents(desk.book);
  await expect(snapshot()).rejects.toThrow(
    /merged across the edge of the table "Snapshots", under which rows have to be added\. Unmerge them .* Nothing was written\./,
  );
  await desk.session.settled();
  expect(differing(before, contents(desk.book))).toEqual([]);
  sheet.merges = [];
  expect((await snapshot()).added).toBeGreaterThan(0);
  expect(table.area.bottom).toBeGreaterThan(0);
});
