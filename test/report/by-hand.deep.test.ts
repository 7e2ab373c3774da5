/** A workbook in which a person calculates by hand: commands take and show what the sheets would say once calculated. */
import { tableOf } from '../undo/desk';
import { AS_OF, bench, SAMPLE } from './session';

async function reportByHand() {
  const desk = await bench();
  await desk.actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false });
  await desk.session.settled();
  desk.session.app.calculation.mode = 'Manual';
  const table = tableOf(desk, 'Accounts');
  const column = (header: string): number => table.area.left + table.columnIndex(header);
  const row = table.bodyArea.top;
  const overall = column('Overall');
  /** Gives every sub-metric of the first account the same score, without anything being calculated. */
  const scoreAll = (score: number): void => {
    for (let col = table.area.left; col <= table.area.right; col++) {
      const cell = table.sheet.ensure(row, col);
      if (cell.formula !== undefined || typeof cell.value !== 'number' || cell.value > 10) continue;
      cell.value = score;
      table.sheet.changed({ top: row, left: col, bottom: row, right: col });
    }
  };
  const shows = (): unknown => table.sheet.cell(row, overall)?.value;
  return { desk, table, row, overall, scoreAll, shows };
}

test('a board copy holds what the scores come to, and not what they came to once', async () => {
  const { desk, row, overall, scoreAll, shows } = await reportByHand();
  const before = shows();
  scoreAll(9);
  expect(shows()).toBe(before);
  const { sheets } = await desk.actions.makeBoardCopy();
  await desk.session.settled();
  const copy = desk.book.sheets.find(({ name }) => sheets.includes(name) && name.startsWith('Progress Report'))!;
  expect(copy.cell(row, overall)?.value).toBe(9);
});

test('a snapshot keeps what the scores come to', async () => {
  const { desk, scoreAll } = await reportByHand();
  scoreAll(9);
  await desk.actions.takeSnapshot();
  await desk.session.settled();
  const history = tableOf(desk, 'Snapshots');
  const at = history.area.left + history.columnIndex('Overall');
  expect(history.sheet.cell(history.bodyArea.top, at)?.value).toBe(9);
});

test('a changed threshold shows at once, and the summary speaks of what then shows', async () => {
  const { desk, scoreAll, shows } = await reportByHand();
  scoreAll(1);
  const { below } = await desk.actions.refreshReport();
  expect(shows()).toBe(1);
  expect(below).toBeGreaterThan(0);
  expect(desk.session.app.calculation.mode).toBe('Manual');
});
