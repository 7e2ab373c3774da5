/** What the report's sheets show of small changes, and what they say of figures that are not there any more. */
import type { Engine } from '../../workbench/calc';
import { rulesOf } from '../../workbench/grid/display/rules';
import type { Sheet, Table } from '../../workbench/model';
import { shownText } from '../../workbench/objects/cells/reading';
import { deleteSheet } from '../../workbench/structure';
import { AS_OF, type Bench, bench, SAMPLE } from './session';

async function reported(): Promise<Bench> {
  const desk = await bench();
  await desk.actions.buildFromCsv(SAMPLE, { asOf: AS_OF - 7, asOfFollowsToday: false });
  await desk.actions.takeSnapshot();
  await desk.actions.changeSettings({ asOf: AS_OF, asOfFollowsToday: false });
  await desk.session.settled();
  return desk;
}

/** Texts of the cells of a sheet, as its rules have them shown. */
function textsOf({ session }: Bench, sheet: Sheet): string[] {
  const look = rulesOf(sheet, session.app.calculation as Engine);
  return [...sheet.cellsIn(sheet.usedArea()!)].map(([row, col, { value }]) =>
    shownText(value, look(row, col)?.format.numberFormat ?? sheet.formatAt(row, col).numberFormat),
  );
}

test('a change has as many digits as it needs to be told from none, in the report and on the page for the board', async () => {
  const desk = await reported();
  const { book, session } = desk;
  const history: Table = book.table('Snapshots')!;
  const col = history.bodyArea.left + history.columnIndex('Overall');
  const was = [0, -1, 0.4, 0.012, -0.03, 0.004];
  was.forEach((moved, i) => {
    const row = history.bodyArea.top + i;
    const cell = history.sheet.ensure(row, col);
    cell.value = Number(cell.value) - moved;
    history.sheet.changed({ top: row, bottom: row, left: col, right: col });
  });
  session.app.calculation.update();
  await session.settled();
  const marked = (sheet: string): string[] =>
    textsOf(desk, book.sheet(sheet)!).filter((text) => /^(=|[▲▼] <?\d\.\d+)$/.test(text));
  const changes = ['=', '▼ 1.0', '▲ 0.4', '▲ 0.01', '▼ 0.03', '▲ <0.01'];
  expect(marked('Progress Report')).toEqual(expect.arrayContaining(changes));
  expect(marked('Progress Report').filter((text) => /^[▲▼] 0\.0*$/.test(text))).toEqual([]);
  expect(marked('Board Summary')).toEqual(expect.arrayContaining(['▲ 0.4', '▲ 0.01', '▲ <0.01', '▼ 1.0', '▼ 0.03']));
});

test('where scores are missing, nobody is said to be above the limit', async () => {
  const desk = await reported();
  const { book, session } = desk;
  const none = 'No account or step is below 4.';
  const accounts = book.table('Accounts')!;
  for (let row = accounts.bodyArea.top; row <= accounts.bodyArea.bottom; row++)
    for (let col = 4; col < 4 + 22; col++) {
      const cell = accounts.sheet.cell(row, col + accounts.bodyArea.left);
      if (typeof cell?.value === 'number' && cell.formula === undefined) cell.value = 8;
    }
  accounts.sheet.changed(accounts.bodyArea);
  session.app.calculation.update();
  await session.settled();
  const board = book.sheet('Board Summary')!;
  expect(textsOf(desk, board)).toContain(none);

  deleteSheet(book.sheet('Progress Report')!);
  session.app.calculation.update();
  await session.settled();
  const said = textsOf(desk, board);
  expect(said).not.toContain(none);
  expect(said).toContain('Scores are missing: whether any is below 4 is not known.');
});

test('the sentence under each title begins with a capital, with a company and without', async () => {
  const desk = await reported();
  const { book, session } = desk;
  await desk.actions.findGaps();
  await session.settled();
  const sentences = (): string[] =>
    ['Progress Report', 'Board Summary', 'Action Plan'].map((name) => String(book.sheet(name)!.cell(1, 0)?.value));
  expect(sentences()).toEqual([
    expect.stringMatching(/^As of \d/),
    expect.stringMatching(/^Fiscal year \d/),
    expect.stringMatching(/^As of \d/),
  ]);
  await desk.actions.changeSettings({ company: 'Acme' });
  await session.settled();
  expect(sentences()).toEqual([
    expect.stringMatching(/^Acme · as of \d/),
    expect.stringMatching(/^Acme · fiscal year \d/),
    expect.stringMatching(/^Acme · as of \d/),
  ]);
});
