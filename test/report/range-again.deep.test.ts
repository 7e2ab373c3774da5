/** A table that somebody turned into a range: a refresh says how to bring it back, and doing so does. */
import { contents, differing } from '../undo/contents';
import { AS_OF, bench, SAMPLE } from './session';

const asked = (body: string): string =>
  `Excel.run(async (context) => { const { tables, worksheets } = context.workbook; ${body} await context.sync(); })`;

test.each([
  ['Actions', 'Action Plan'],
  ['Snapshots', 'Score History'],
])('%s goes on as the table that a person makes of its rows again', async (name, on) => {
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false });
  await actions.takeSnapshot();
  await actions.findGaps();
  await actions.refreshReport();
  await session.settled();
  const before = contents(book);
  const where = book.table(name)!.area;
  await session.runScript(asked(`tables.getItem('${name}').convertToRange();`));
  await session.settled();
  const said = await actions.refreshReport().then(
    () => '',
    (error: Error) => error.message,
  );
  expect(said).toMatch(new RegExp(`on the sheet "${on}" is gone\\. .* name it "${name}"`));
  const range = [where.top, where.left, where.bottom - where.top + 1, where.right - where.left + 1].join();
  await session.runScript(
    asked(
      `const table = tables.add(worksheets.getItem('${on}').getRangeByIndexes(${range}), true); table.name = '${name}';`,
    ),
  );
  await session.settled();
  const done = await actions.refreshReport();
  await session.settled();
  expect(done.warnings).toEqual([]);
  expect(differing(before, contents(book)).filter((line) => !/ table /.test(line))).toEqual([]);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0 });
});
