import { MARK_KEY, readMark, type SheetMark } from '../../src/engine/workbook/mark';
import { conditionalLook } from '../../workbench/calc/conditional/conditional';
import { area, type Sheet, type Workbook } from '../../workbench/model';
import type { OfficeSession } from '../../workbench/office';
import { deleteCells, deleteTableColumn } from '../../workbench/structure';
import { AS_OF, bench, SAMPLE, shown } from './session';

const settings = { asOf: AS_OF, asOfFollowsToday: false };
const STALE = 4;
const FIRST = 9;
const NOT_LATER = 90;

async function built() {
  const opened = await bench();
  await opened.actions.buildFromCsv(SAMPLE, settings);
  await opened.session.settled();
  return { ...opened, report: opened.book.sheet('Progress Report')! };
}

const column = (sheet: Sheet, header: string): number => sheet.tables[0].columnIndex(header);

/** Rows whose date carries the mark, as Excel draws it. */
function marked(session: OfficeSession, sheet: Sheet): number[] {
  const col = column(sheet, 'Scored on');
  const { bodyArea: body } = sheet.tables[0];
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, i) => body.top + i);
  return rows.filter((row) => {
    const look = conditionalLook(sheet, row, col, (formula, on, r, c) => {
      const result = session.app.calculation.evaluate!(formula, on, r, c);
      return Array.isArray(result) ? result[0][0] : result;
    });
    return String(look?.format.numberFormat).startsWith('"▼ "');
  });
}

test('stale dates are marked, counted on the report and on the board page, and follow Settings', async () => {
  const { book, session, actions, report } = await built();
  const board = book.sheet('Board Summary')!;
  const col = column(report, 'Scored on');
  const stale = marked(session, report);
  expect(stale).toHaveLength(STALE);
  for (const row of stale) expect(Number(report.cell(row, col)!.value)).toBeLessThan(AS_OF - NOT_LATER);
  for (const sheet of [report, board]) expect(shown(sheet, 'A2')).toMatch(/ · 4 with stale scores$/);
  await actions.changeSettings({ staleDays: 3660 });
  expect(marked(session, report)).toEqual([]);
  for (const sheet of [report, board]) expect(shown(sheet, 'A2')).not.toMatch(/stale/);
});

const markOf = (sheet: Sheet): SheetMark => readMark(sheet.customProperties.get(MARK_KEY))!;
const without = <T>(record: Readonly<Record<string, T>>, ...keys: string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** Makes of a report what it would be, had it been built before scores were dated. */
function asBefore(book: Workbook, report: Sheet): void {
  const mark = markOf(report);
  const forget = <T>(byTable: Readonly<Record<string, Readonly<Record<string, T>>>> = {}) => ({
    ...byTable,
    accounts: without(byTable.accounts, 'scoredOn'),
  });
  deleteTableColumn(report.tables[0], column(report, 'Scored on'));
  const rule = report.conditionalFormats.findIndex((f) => JSON.stringify(f.rule).includes('StaleDays'));
  report.conditionalFormats.splice(rule, 1);
  report.customProperties.set(
    MARK_KEY,
    JSON.stringify({
      ...mark,
      columns: forget(mark.columns),
      titles: forget(mark.titles),
      ids: forget(mark.ids),
      looks: without(mark.looks, 'header.scoredOn', 'body.scoredOn'),
      rules: without(mark.rules, 'stale'),
      validations: without(mark.validations!, 'scoredOn'),
      // Its sentence spoke of other things.
      cells: without(mark.cells!, 'sentence'),
    }),
  );
  report.put(1, 0, undefined);
  const sheet = book.sheet('Settings')!;
  const line = Number(/\$(\d+)$/.exec(book.name('StaleDays')!.formula)![1]) - 1;
  deleteCells(sheet, area(line, 0, line, 16_383), 'up');
  book.names.splice(book.names.indexOf(book.name('StaleDays')!), 1);
  const ours = markOf(sheet);
  const parts = ['staleDays.label', 'staleDays.value', 'staleDays.note'];
  sheet.customProperties.set(
    MARK_KEY,
    JSON.stringify({
      ...ours,
      names: without(ours.names, 'staleDays'),
      looks: without(ours.looks, ...parts),
      cells: without(ours.cells!, ...parts),
      validations: without(ours.validations!, 'staleDays'),
    }),
  );
}

test('a report from before scores were dated gets the column and the line on Settings, and its scores stay', async () => {
  const { book, session, actions, report } = await built();
  const { cells: same, overall } = { cells: 24, overall: shown(report, 'Y10') };
  asBefore(book, report);
  session.app.calculation.update();
  const did = await actions.refreshReport();
  await session.settled();
  expect(did.accounts).toBe(same);
  const at = (header: string) => report.cell(FIRST, column(report, header))!.value;
  expect(at('Overall')).toBe(overall);
  expect([column(report, 'End date'), column(report, 'Scored on')]).toEqual([3, 31]);
  expect(book.name('StaleDays')!.formula).toBe('=Settings!$B$15');
  const sheet = book.sheet('Settings')!;
  expect([shown(sheet, 'A15'), shown(sheet, 'B15')]).toEqual(['Scores stay valid (days)', 90]);
  expect([shown(sheet, 'A12'), shown(sheet, 'A14')]).toEqual(['Fiscal year starts in month', 'Expected by now']);
  for (const one of book.sheets.filter((s) => s.usedArea()))
    for (const [, , cell] of one.cellsIn(one.usedArea()!)) expect(String(cell.value)).not.toMatch(/^#/);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
});
