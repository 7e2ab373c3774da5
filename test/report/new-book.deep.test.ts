/** A board copy as a new workbook: what is in it, what stays of it in this one, and what is said where Excel does not go along. */
import { readXlsx } from '../../workbench/files';
import { WEB_REQUIREMENT_SETS } from '../../workbench/host';
import { partsOf } from '../../workbench/files/testing/zip';
import { openAddin } from '../../workbench/cli/reporting/run-report';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import type { ExcelOptions } from '../../workbench/office';
import { deleteSheet } from '../../workbench/structure';
import { contents, differing } from '../undo/contents';
import { AS_OF, type Bench, emptyBook, hostOptions, keep, SAMPLE } from './session';

const COPIES = ['Progress Report 2026-11-21', 'Board Summary 2026-11-21'];
/** Somebody's question, which no board is to read. */
const SECRET = 'Weekly users';

async function withReport(options: Partial<ExcelOptions> = {}): Promise<Bench> {
  const book = emptyBook();
  const session = keep(await openAddin(book, { ...hostOptions(), ...options }));
  const actions = session.runScript('reportActions') as PageActions;
  await actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false, company: 'Northline' });
  await actions.takeSnapshot();
  await session.settled();
  return { book, session, actions };
}

const names = ({ book }: Bench): string[] => book.sheets.map(({ name }) => name);
const copiesIn = (desk: Bench): string[] => names(desk).filter((name) => COPIES.includes(name));

test('the page alone is a workbook of one sheet, and this one stays as it was', async () => {
  const desk = await withReport();
  const { actions, session, book } = desk;
  const before = contents(book);
  const done = await actions.makeBoardCopy({}, 'page', true);
  await session.settled();
  expect(done).toMatchObject({ opened: true, sheets: [COPIES[1]], warnings: [] });
  expect(differing(before, contents(book))).toEqual([]);
  expect(session.host.openCopies).toBe(0);
  expect(session.created).toHaveLength(1);
  const { bytes } = session.created[0];
  const made = await readXlsx(bytes);
  expect(made.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([[COPIES[1], 'Visible']]);
  expect(made.names).toEqual([]);
  expect(made.customProperties.size + made.settings.size).toBe(0);
  const [sheet] = made.sheets;
  expect(sheet.charts).toHaveLength(book.sheet('Board Summary')!.charts.length);
  expect([...sheet.cellsIn(sheet.usedArea()!)].length).toBeGreaterThan(100);
  const parts = partsOf(bytes);
  for (const [part, text] of Object.entries(parts))
    for (const left of [SECRET, 'Action Plan', 'Score History', 'AccountProgress', 'AMPR'])
      expect([part, left, text.includes(left)]).toEqual([part, left, false]);
});

test('with the accounts it has both sheets with what they show', async () => {
  const desk = await withReport();
  const { actions, session, book } = desk;
  await actions.makeBoardCopy({}, 'all', true);
  await session.settled();
  const made = await readXlsx(session.created[0].bytes);
  expect(made.sheets.map(({ name }) => name).sort()).toEqual([...COPIES].sort());
  session.moods.elsewhere = false;
  await actions.makeBoardCopy({}, 'all');
  await session.settled();
  for (const sheet of made.sheets) {
    const here = book.sheet(sheet.name)!;
    const shownOn = (it: typeof sheet) =>
      [...it.cellsIn(it.usedArea()!)].flatMap(([row, col, { value }]) => (value === null ? [] : [[row, col, value]]));
    expect(shownOn(sheet)).toEqual(shownOn(here));
    expect(sheet.conditionalFormats.length).toBe(here.conditionalFormats.length);
    expect(sheet.page).toEqual(here.page);
  }
});

test('a template goes out as a workbook of its own sheets with what they show', async () => {
  const book = emptyBook();
  const session = keep(await openAddin(book, hostOptions()));
  const actions = session.runScript('reportActions') as PageActions;
  const { sheets } = await actions.buildTemplate('marketing-plan');
  await session.settled();
  const before = contents(book);
  const original = book.sheet(sheets[0])!;
  const shown = original.cellsIn(original.usedArea()!);
  const values = [...shown].flatMap(([row, col, { value }]) => ((value ?? '') === '' ? [] : [[row, col, value]]));
  const done = await actions.copyTemplate('marketing-plan', {}, true);
  await session.settled();
  expect(done).toMatchObject({ opened: true, warnings: [] });
  expect(differing(before, contents(book))).toEqual([]);
  const made = await readXlsx(session.created[0].bytes);
  expect(made.sheets.map(({ name }) => name)).toEqual(done.sheets);
  const cells = [...made.sheets[0].cellsIn(made.sheets[0].usedArea()!)];
  expect(cells.flatMap(([row, col, { value }]) => ((value ?? '') === '' ? [] : [[row, col, value]]))).toEqual(values);
  expect(cells.every(([, , { formula }]) => formula === undefined)).toBe(true);
  // The command before can be undone still.
  session.moods.elsewhere = false;
  const { doing } = await actions.restoreLast();
  expect(doing).toMatch(/^adding /);
});

test('the command before can still be undone after it', async () => {
  const desk = await withReport();
  const { actions, session, book } = desk;
  const rows = book.table('Snapshots')!.area.bottom;
  await actions.makeBoardCopy({}, 'all', true);
  session.moods.elsewhere = false;
  expect(await actions.restoreLast()).toMatchObject({ doing: 'taking a snapshot', stayed: 0 });
  await session.settled();
  expect(book.table('Snapshots')?.area.bottom ?? 0).toBeLessThan(rows);
  await expect(actions.restoreLast()).rejects.toThrow(/There is nothing to undo/);
});

const refusing = (...failing: string[]): Partial<ExcelOptions> => ({
  moods: { ...hostOptions().moods, failing: new Set(failing) },
});

test.each([
  ['on the web', { requirementSets: WEB_REQUIREMENT_SETS }, /1009: .*The copies stay/],
  [
    'that gives no file',
    refusing('Document.getFileAsync'),
    /Excel did not give the file of this workbook\. 5001: .*The copies stay/,
  ],
  [
    'that gives no part of it',
    refusing('File.getSliceAsync'),
    /Excel did not give the file of this workbook\. 5001: .*The copies stay/,
  ],
  [
    'that opens none',
    refusing('Workbook.createAndOpenWorkbook'),
    /^Excel did not say whether it opened a new workbook \(GeneralException at Workbook\.\w+\).*The copies stay/,
  ],
] as const)('in an Excel %s the copies stay in this workbook, and how to go on is said', async (_, options, said) => {
  const desk = await withReport(options);
  const { actions, session, book } = desk;
  const before = contents(book);
  const done = await actions.makeBoardCopy({}, 'all', true);
  await session.settled();
  expect(done.opened).toBeUndefined();
  expect(done.warnings.at(-1)).toMatch(said);
  expect([...done.sheets].sort()).toEqual([...COPIES].sort());
  expect(copiesIn(desk)).toHaveLength(2);
  expect([session.created, session.host.openCopies]).toEqual([[], 0]);
  // And they go with Undo.
  await actions.restoreLast();
  await session.settled();
  expect(differing(before, contents(book))).toEqual([]);
});

test('a file that is not closed again does no harm', async () => {
  const { actions, session } = await withReport(refusing('File.closeAsync'));
  expect(await actions.makeBoardCopy({}, 'page', true)).toMatchObject({ opened: true, warnings: [] });
  expect(session.created).toHaveLength(1);
});

test('where the copies cannot be taken out again, that is said, and Undo takes them out', async () => {
  const desk = await withReport();
  const { actions, session, book } = desk;
  const before = contents(book);
  session.moods.failing.add('Worksheet.delete');
  const done = await actions.makeBoardCopy({}, 'all', true);
  await session.settled();
  expect(done).toMatchObject({ opened: true });
  expect(done.warnings).toEqual([
    expect.stringMatching(
      /^Excel did not delete "[^"]+ 2026-11-21" and "[^"]+ 2026-11-21" from this workbook again: delete them/,
    ),
  ]);
  expect(copiesIn(desk)).toHaveLength(2);
  expect((await readXlsx(session.created[0].bytes)).sheets).toHaveLength(2);
  session.moods.failing.clear();
  session.moods.elsewhere = false;
  await actions.restoreLast();
  await session.settled();
  expect(differing(before, contents(book))).toEqual([]);
});

test('whichever request fails or loses its answer, nothing of the report is lost and what is said is true', async () => {
  const desk = await withReport();
  const { actions, session, book } = desk;
  const before = contents(book);
  for (const kind of ['fail', 'drop'] as const)
    for (let at = 1; ; at++) {
      const opened = session.created.length;
      session.moods.elsewhere = false;
      session.faults.set({ at, kind });
      const done = await actions.makeBoardCopy({}, 'page', true).then(
        (copy) => ({ ...copy, failed: undefined }),
        (error: Error) => ({ sheets: [], opened: undefined, warnings: [], failed: error.message }),
      );
      const fired = session.faults.fired;
      session.faults.clear();
      session.moods.elsewhere = false;
      await session.settled();
      const where = `${kind} ${at}: ${done.failed ?? done.warnings.join(' ')}`;
      const stays = copiesIn(desk).length;
      const unsaid = /did not say so, but the copy was made\. No new workbook was opened/.test(done.failed ?? '');
      const is = { opened: session.created.length - opened, stays };
      if (done.failed !== undefined) {
        expect([where, is.stays, unsaid || /Nothing was written|This workbook is as it was/.test(done.failed)]).toEqual(
          [where, unsaid ? 1 : 0, true],
        );
        if (is.opened > 0) expect(where).toMatch(/did not say whether it opened a new workbook/);
      } else if (done.opened) {
        expect([where, is.opened]).toEqual([where, 1]);
        expect([where, stays]).toEqual([where, /did not delete/.test(done.warnings.join()) ? 1 : 0]);
      } else {
        expect([where, stays, /The copy stays/.test(done.warnings.join())]).toEqual([where, 1, true]);
        if (is.opened > 0) expect(where).toMatch(/did not say whether it opened/);
      }
      if (unsaid) deleteSheet(book.sheet(COPIES[1])!);
      else if (stays > 0) await actions.restoreLast();
      await session.settled();
      expect([where, differing(before, contents(book))]).toEqual([where, []]);
      if (!fired) break;
    }
});
