/** Programs other than Excel drop the custom properties of sheets when they save: the report is found again, and asked about. */
import { openAddin } from '../../workbench/cli/reporting/run-report';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { readXlsx, writeXlsx } from '../../workbench/files';
import type { Sheet, Workbook } from '../../workbench/model';
import { OVERRIDE, SETTINGS, TRACKER } from '../faults/commands';
import { bench, keep } from '../report/session';

const NOTHING = { cells: 0, formats: 0, rules: 0 };

/** Every value of the workbook, by sheet and place. */
const values = (book: Workbook): string[] =>
  book.sheets.flatMap((sheet) =>
    [...sheet.cellsIn({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 })].map(
      ([row, col, { value }]) => `${sheet.name} ${row},${col}: ${String(value)}`,
    ),
  );

/** A report in use, saved without the marks of its sheets and opened again. */
async function unmarked(lose = (sheet: Sheet): void => sheet.customProperties.clear()) {
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(TRACKER, { ...SETTINGS, company: 'Northline' });
  await actions.changeModel({ subMetrics: { 'launched.users': { name: 'Users' } } });
  await actions.overrideStep({ ...OVERRIDE, score: 2.5 });
  await actions.findGaps();
  await actions.takeSnapshot();
  await session.settled();
  const file = await readXlsx(await writeXlsx(book));
  file.sheets.forEach(lose);
  const opened = keep(await openAddin(file));
  opened.app.calculation.update();
  await opened.settled();
  return { book: file, session: opened, actions: opened.runScript('reportActions') as PageActions };
}

test('a report that lost its marks is asked about, and taken up again as it is, without a second set of sheets', async () => {
  const { book, session, actions } = await unmarked();
  const before = values(book);
  const sheets = book.sheets.map(({ name }) => name);
  await expect(actions.refreshReport()).rejects.toThrow(/looks like a report made by Account Progress/);
  await expect(actions.buildFromCsv(TRACKER)).rejects.toThrow(/Take it up again\?/);
  expect(values(book)).toEqual(before);
  const taken = await actions.refreshReport({ takeUp: true });
  await session.settled();
  expect(taken).toMatchObject(NOTHING);
  expect(values(book)).toEqual(before);
  expect(book.sheets.map(({ name }) => name)).toEqual(sheets);
  // From then on it is known.
  expect(await actions.refreshReport()).toMatchObject(NOTHING);
  expect((await actions.findGaps()).added).toBe(0);
});

test('a report whose own mark alone is damaged is found by what the settings say', async () => {
  const { book, session, actions } = await unmarked(({ name, customProperties }) => {
    if (name === 'Progress Report') for (const [key] of customProperties) customProperties.set(key, '{"bro');
  });
  const before = values(book);
  await expect(actions.refreshReport()).rejects.toThrow(/looks like a report made by Account Progress/);
  expect(await actions.refreshReport({ takeUp: true })).toMatchObject(NOTHING);
  await session.settled();
  expect(values(book)).toEqual(before);
  expect(await actions.refreshReport()).toMatchObject(NOTHING);
});

test.each(['Settings', 'Score History', 'Action Plan', 'Board Summary', 'Score Overrides'])(
  'a sheet of a report whose mark alone is damaged is not made anew: %s',
  async (damaged) => {
    const { book, session, actions } = await unmarked(({ name, customProperties }) => {
      if (name === damaged) for (const [key] of customProperties) customProperties.set(key, '{"bro');
    });
    const before = values(book);
    await expect(actions.refreshReport()).rejects.toThrow(/looks like a report made by Account Progress/);
    await expect(actions.takeSnapshot()).rejects.toThrow(/Nothing was written/);
    expect(values(book)).toEqual(before);
    const taken = await actions.refreshReport({ takeUp: true });
    await session.settled();
    expect(taken).toMatchObject({ ...NOTHING, warnings: [], remarks: [] });
    expect(values(book)).toEqual(before);
    expect(await actions.refreshReport()).toMatchObject(NOTHING);
  },
);

test('a damaged mark on a sheet that is none of ours stands in nobody’s way', async () => {
  const { book, actions } = await bench();
  await actions.buildFromCsv(TRACKER, SETTINGS);
  book.sheet('Sheet1')!.customProperties.set('AccountProgress', '{"bro');
  expect(await actions.refreshReport()).toMatchObject(NOTHING);
});

test('a new report can be built beside it all the same', async () => {
  const { book, actions } = await unmarked();
  const sheets = book.sheets.length;
  await actions.buildFromCsv(TRACKER, SETTINGS, { takeUp: false });
  expect(book.sheets.length).toBe(sheets + 5);
});

test('a workbook without a report is not asked about', async () => {
  const { actions } = await bench();
  await expect(actions.refreshReport()).rejects.toThrow(/no report yet/);
});
