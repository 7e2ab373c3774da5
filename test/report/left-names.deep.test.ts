/** Names that stand for nothing since their cells were deleted. */
import { deleteCells } from '../../workbench/structure';
import type { Desk } from '../faults/commands';
import { shown } from './session';
import { reportDesk, tableOf, typed } from '../undo/desk';
import { SETTINGS, TRACKER } from '../faults/commands';

const WHOLE_ROW = { left: 0, right: 16_383 };

const names = ({ book }: Desk): [string, string][] =>
  book.names.map(({ name, formula }): [string, string] => [name, formula]).sort(([a], [b]) => (a < b ? -1 : 1));
const bare = (desk: Desk): string[] => names(desk).map(([name]) => name);
const dead = (desk: Desk): string[] => names(desk).flatMap(([name, formula]) => (/#REF!/.test(formula) ? [name] : []));

/** Deletes all sheets but a person's own, as a person does. */
async function deleteOurs({ session }: Desk): Promise<void> {
  await session.runScript(`Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    for (const sheet of worksheets.items) if (sheet.name !== 'Sheet1') sheet.delete();
    await context.sync();
  })`);
}

const own = ({ book }: Desk) => book.sheet('Sheet1')!.cell(0, 0);

test('names of a report that somebody deleted are those of the next one, and what a person computes by them comes right', async () => {
  const desk = await reportDesk();
  const before = names(desk);
  typed(desk, desk.book.sheet('Sheet1')!, 0, 0, '=AsOfDate');
  const day = own(desk)?.value;
  expect(day).toEqual(expect.any(Number));
  await deleteOurs(desk);
  const left = dead(desk);
  expect(left).toEqual(bare(desk));
  expect(left.length).toBeGreaterThan(2);
  await desk.actions.buildFromCsv(TRACKER, SETTINGS);
  await desk.session.settled();
  expect(names(desk)).toEqual(before);
  expect(own(desk)).toMatchObject({ formula: '=AsOfDate', value: day });
  // Undone, it is as somebody left it.
  await desk.actions.restoreLast();
  expect([bare(desk), dead(desk)]).toEqual([left, left]);
  expect(own(desk)?.formula).toBe('=AsOfDate');
  expect(String((own(desk)?.value as { code?: string }).code)).toBe('#REF!');
});

test('a name of a person’s own that stands for nothing stays theirs', async () => {
  const desk = await reportDesk();
  await deleteOurs(desk);
  desk.book.names.splice(0, desk.book.names.length, { name: 'AsOfDate', formula: '=#REF!', visible: true });
  typed(desk, desk.book.sheet('Sheet1')!, 0, 0, '=AsOfDate');
  await desk.actions.buildFromCsv(TRACKER, SETTINGS);
  await desk.session.settled();
  expect(bare(desk)).toContain('AsOfDate_2');
  expect(dead(desk)).toEqual(['AsOfDate']);
  expect(String((own(desk)?.value as { code?: string }).code)).toBe('#REF!');
});

test('a line of the settings that was deleted comes back under its name, and an undo leaves it as it was', async () => {
  const desk = await reportDesk();
  const known = bare(desk);
  const { sheet } = tableOf(desk, 'Steps');
  const row = Number(/\$(\d+)$/.exec(desk.book.names.find(({ name }) => name === 'StaleDays')!.formula)![1]) - 1;
  deleteCells(sheet, { top: row, bottom: row, ...WHOLE_ROW }, 'up');
  desk.session.app.calculation.update();
  expect(dead(desk)).toEqual(['StaleDays']);
  await desk.actions.refreshReport();
  await desk.session.settled();
  expect([bare(desk), dead(desk)]).toEqual([known, []]);
  await desk.actions.restoreLast();
  await desk.session.settled();
  expect([bare(desk), dead(desk)]).toEqual([known, ['StaleDays']]);
});

test('a line of Settings whose name somebody deletes keeps its value, and gets its name back', async () => {
  const { book, session, actions } = await reportDesk();
  await actions.changeSettings({ company: 'Northline', lowBelow: 6 });
  for (const name of ['CompanyName', 'LowBelow']) book.names.splice(book.names.indexOf(book.name(name)!), 1);
  session.app.calculation.update();
  await actions.refreshReport();
  await session.settled();
  const settings = book.sheet('Settings')!;
  expect(['A5', 'B5', 'A9', 'B9'].map((at) => shown(settings, at))).toEqual([
    'Company',
    'Northline',
    'Low score: below',
    6,
  ]);
  expect([book.name('CompanyName')?.formula, book.name('LowBelow')?.formula]).toEqual([
    '=Settings!$B$5',
    '=Settings!$B$9',
  ]);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0, warnings: [] });
});
