import type { Override } from '../../../src/domain/model/overrides';
import { MARK_KEY, readMark } from '../../../src/engine/workbook/mark';
import { conditionalLook } from '../../../workbench/calc/conditional/conditional';
import { isError, type Sheet, type Workbook } from '../../../workbench/model';
import type { OfficeSession } from '../../../workbench/office';
import { deleteSheet } from '../../../workbench/structure';
import { AS_OF, bench, dump, SAMPLE, type } from '../session';

const settings = { asOf: AS_OF, asOfFollowsToday: false };
const FIRST = 9;

const override = (more: Partial<Override> = {}): Override => ({
  account: 'Copperfield Brewing',
  step: 'Generate ROI',
  score: 8.5,
  reason: 'The audit confirms the return; the scores follow in January',
  author: 'Anna Berg',
  until: AS_OF + 40,
  ...more,
});

async function built(formulas: 'native' | 'addin' = 'native') {
  const opened = await bench();
  await opened.actions.buildFromCsv(SAMPLE, { ...settings, formulas });
  await opened.session.settled();
  return { ...opened, report: opened.book.sheet('Progress Report')! };
}

const value = (sheet: Sheet, row: number, header: string): unknown => {
  const found = sheet.cell(row, sheet.tables[0].columnIndex(header))?.value ?? '';
  return isError(found) ? found.code : found;
};
const rowOf = (sheet: Sheet, name: string): number => {
  for (let row = FIRST; row < FIRST + 30; row++) if (sheet.cell(row, 0)?.value === name) return row;
  throw new Error(name);
};
const COPPERFIELD = 'Copperfield Brewing';

const mark = (session: OfficeSession, sheet: Sheet, row: number, header: string): unknown =>
  conditionalLook(sheet, row, sheet.tables[0].columnIndex(header), (formula, on, r, c) => {
    const result = session.app.calculation.evaluate!(formula, on, r, c);
    return Array.isArray(result) ? result[0][0] : result;
  })?.format.numberFormat;

const noErrors = (book: Workbook): void => {
  for (const sheet of book.sheets.filter((s) => s.usedArea()))
    for (const [row, col, cell] of sheet.cellsIn(sheet.usedArea()!))
      expect(`${sheet.name} ${row},${col} ${isError(cell.value) ? cell.value.code : ''}`).not.toMatch(/#/);
};

test.each(['native', 'addin'] as const)('with %s formulas an override counts until it ends', async (mode) => {
  const { book, session, actions, report } = await built(mode);
  expect(book.sheet('Score Overrides')).toBeUndefined();
  const row = rowOf(report, COPPERFIELD);
  const computed = value(report, row, 'Generate ROI');
  const overall = Number(value(report, row, 'Overall'));
  const did = await actions.overrideStep(override());
  await session.settled();
  expect(did).toMatchObject({ added: 1, warnings: [] });
  const sheet = book.sheet('Score Overrides')!;
  expect(value(report, row, 'Generate ROI')).toBe(8.5);
  expect(value(report, row, 'Overall')).toBeCloseTo(overall + (8.5 - Number(computed)) / 5, 9);
  expect([value(sheet, 5, 'Computed score'), value(sheet, 5, 'State')]).toEqual([computed, 'in force']);
  expect(report.cell(1, 0)!.value).toMatch(/ · 1 override in force$/);
  expect(book.sheet('Board Summary')!.cell(1, 0)!.value).toMatch(/ · 1 override in force$/);
  expect(String(mark(session, report, row, 'Generate ROI'))).toContain('✎');
  expect(String(mark(session, report, row, 'ROI Recognized'))).not.toContain('✎');
  expect(String(mark(session, report, row + 1, 'Generate ROI'))).not.toContain('✎');
  noErrors(book);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0, warnings: [] });

  type(session, sheet, 'F6', AS_OF - 1);
  await session.settled();
  expect(value(report, row, 'Generate ROI')).toBe(computed);
  expect(value(sheet, 5, 'State')).toBe('ended');
  expect(mark(session, report, row, 'Generate ROI') ?? '').not.toContain('✎');
});

test('a second override goes under the first, rows that are sorted keep theirs, and what is wrong is said', async () => {
  const { book, session, actions, report } = await built();
  await actions.overrideStep(override());
  await actions.overrideStep(override({ score: 2, step: 'roi recognized ', reason: 'Nobody confirms it' }));
  await session.settled();
  const sheet = book.sheet('Score Overrides')!;
  expect(sheet.tables[0].area).toMatchObject({ top: 4, bottom: 6 });
  type(session, report, 'A10', 'zz Aster');
  const row = rowOf(report, COPPERFIELD);
  expect([value(report, row, 'Generate ROI'), value(report, row, 'ROI Recognized')]).toEqual([8.5, 2]);
  type(session, sheet, 'A6', 'Copper');
  expect(value(sheet, 5, 'State')).toBe('account unknown');
  expect((await actions.refreshReport()).warnings).toEqual([
    'Score Overrides, row 6, does not count: no account is called "Copper". Type a name as it stands in the report.',
  ]);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
});

test('an override that would not count is refused, and nothing is written', async () => {
  const { book, actions } = await built();
  const before = book.sheets.map(dump);
  await expect(actions.overrideStep(override({ reason: '' }))).rejects.toThrow(
    /reason is missing.*Nothing was written/,
  );
  await expect(actions.overrideStep(override({ until: AS_OF + 700 }))).rejects.toThrow(/a year at most/);
  expect(book.sheets.map(dump)).toEqual(before);
});

test('a step that is renamed in the panel takes its overrides along', async () => {
  const { book, session, actions, report } = await built();
  await actions.overrideStep(override());
  await actions.changeModel({ steps: { roi: { name: 'Prove the return' } } });
  await session.settled();
  expect(book.sheet('Score Overrides')!.cell(5, 1)!.value).toBe('Prove the return');
  expect(value(report, rowOf(report, COPPERFIELD), 'Prove the return')).toBe(8.5);
});

test('without its sheet every step shows its computed score again, and that is said', async () => {
  const { book, session, actions, report } = await built();
  const row = rowOf(report, COPPERFIELD);
  const before = [...Array(30).keys()].map((col) => report.cell(row, col)?.formula ?? '');
  const computed = value(report, row, 'Generate ROI');
  await actions.overrideStep(override());
  deleteSheet(book.sheet('Score Overrides')!);
  session.app.calculation.update();
  const did = await actions.refreshReport();
  await session.settled();
  expect(did.warnings).toEqual(['The sheet of score overrides is gone, so every step shows its computed score again.']);
  expect(value(report, row, 'Generate ROI')).toBe(computed);
  expect([...Array(30).keys()].map((col) => report.cell(row, col)?.formula ?? '')).toEqual(before);
  expect(readMark(report.customProperties.get(MARK_KEY))!.rules).not.toHaveProperty('overridden');
  noErrors(book);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0, warnings: [] });
  await actions.overrideStep(override());
  await session.settled();
  expect(value(report, row, 'Generate ROI')).toBe(8.5);
  noErrors(book);
});

test('a board copy shows the score that counts and holds no name of ours', async () => {
  const { book, session, actions, report } = await built();
  await actions.overrideStep(override());
  await session.settled();
  const { sheets } = await actions.makeBoardCopy();
  const copy = book.sheet(sheets[0])!;
  const row = rowOf(report, COPPERFIELD);
  expect(copy.cell(row, report.tables[0].columnIndex('Generate ROI'))!.value).toBe(8.5);
  for (const name of sheets) expect(JSON.stringify(book.sheet(name)!.conditionalFormats)).not.toMatch(/Override/);
});
