/**
 * A person copies a sheet of the report, to try something or to keep how it was, and goes on with the original: in an Excel
 * that copies what a sheet is known by. One that does not is in test/habits.
 */
import { deleteSheet, renameSheet } from '../../workbench/structure';
import { tableOf } from '../undo/desk';
import { AS_OF, bench, dump, SAMPLE } from './session';

test.each(['Progress Report', 'Settings', 'Board Summary'])('the original stays the report: %s', async (name) => {
  const desk = await bench(undefined, 'plain');
  await desk.actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false });
  await desk.session.settled();
  await (desk.session.runScript(
    `Excel.run(async (context) => { context.workbook.worksheets.getItem(${JSON.stringify(name)}).copy('Beginning'); await context.sync(); })`,
  ) as Promise<void>);
  const copy = desk.book.sheets[0]!;
  expect(copy.name).toBe(`${name} (2)`);
  const before = desk.book.sheets.map((sheet) => [sheet.name, dump(sheet)]);
  const { cells, warnings } = await desk.actions.refreshReport();
  await desk.session.settled();
  expect(cells).toBe(0);
  expect(desk.book.sheets.map((sheet) => [sheet.name, dump(sheet)])).toEqual(before);
  expect(warnings).toContain(
    `The sheet "${copy.name}" is another one of the kind of "${name}", such as a copy. The report goes on with "${name}" and leaves "${copy.name}" alone.`,
  );
  // It is told once, and which of the two is the report is not asked anew whatever they are called.
  const renamed = name === 'Board Summary' ? { sheet: desk.book.sheet(name)!, to: 'Board (9)' } : undefined;
  if (renamed) renameSheet(renamed.sheet, renamed.to);
  const again = await desk.actions.refreshReport();
  await desk.session.settled();
  expect([again.cells, again.warnings]).toEqual([0, []]);
  if (renamed) renameSheet(renamed.sheet, name);
  await desk.actions.takeSnapshot();
  await desk.session.settled();
  expect(tableOf(desk, 'Accounts').sheet.name).toBe('Progress Report');
  expect(dump(copy)).toBe(before[0]![1]);
});

test('Settings whose original is gone go on in their copy, with both tables', async () => {
  const desk = await bench(undefined, 'plain');
  await desk.actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false, company: 'Northline' });
  await desk.actions.changeSettings({ lowBelow: 6 });
  await desk.session.settled();
  await (desk.session.runScript(
    `Excel.run(async (context) => { context.workbook.worksheets.getItem('Settings').copy('End'); await context.sync(); })`,
  ) as Promise<void>);
  deleteSheet(desk.book.sheet('Settings')!);
  desk.session.app.calculation.update();
  await desk.actions.refreshReport();
  await desk.session.settled();
  expect(desk.book.sheets.filter(({ name }) => name.startsWith('Settings')).map(({ name }) => name)).toEqual([
    'Settings (2)',
  ]);
  expect((await desk.actions.readReport())!.model.settings).toMatchObject({
    company: 'Northline',
    asOf: AS_OF,
    lowBelow: 6,
  });
  const { cells, warnings } = await desk.actions.refreshReport();
  expect([cells, warnings]).toEqual([0, []]);
});
