/**
 * What people who review workbooks for a living look for, over every sheet of ours, in a report that is in use. Where we
 * differ on purpose, it is said here: the columns of sub-metrics are closed groups, each with its [+] in sight, since opening
 * them is how the report is read.
 */
import { wholeReport, type WholeReport } from '../../tools/libreoffice/whole-report';
import type { Cell, Sheet } from '../../workbench/model';
import { printout } from '../../workbench/print/pages';
import { USUAL_PAPERS } from '../../workbench/print/paper';
import { INPUT } from '../../src/sheets/theme';
import { AS_OF, emptyBook, SAMPLE } from './session';

const VOLATILE = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|INFO|CELL)\(/i;
const WHOLE_COLUMN = /\$?\b[A-Z]{1,3}:\$?[A-Z]{1,3}\b(?!\()/;
const WHOLE_ROW = /(?<![A-Z$\d.:])\$?\d+:\$?\d+\b/;
const LEAST_PRINTED = 8;

let whole: WholeReport;
let ours: Sheet[];

beforeAll(async () => {
  whole = await wholeReport(emptyBook(), SAMPLE, AS_OF);
  ours = whole.book.sheets.filter(({ name }) => name !== 'Sheet1');
});

afterAll(() => whole.session.close());

const cellsOf = (sheet: Sheet): [row: number, col: number, cell: Cell][] => [...sheet.cellsIn(sheet.usedArea()!)];

/** Formulas without their texts, and without names of sheets and columns of tables. */
const bare = (formula: string): string => formula.replace(/"[^"]*"|'[^']*'!|\[[^\]]*\]/g, '');

const found = (test: (cell: Cell, sheet: Sheet, row: number, col: number) => boolean): string[] =>
  ours.flatMap((sheet) =>
    cellsOf(sheet).flatMap(([row, col, cell]) =>
      test(cell, sheet, row, col)
        ? [`${sheet.name} R${row + 1}C${col + 1}: ${cell.formula ?? String(cell.value)}`]
        : [],
    ),
  );

test('no cell shows an error', () => {
  expect(ours.length).toBeGreaterThanOrEqual(6);
  // Where a person typed "n/a" and the like the report shows what it makes of it; there is no error even then.
  expect(found(({ value }) => typeof value === 'object' && value !== null)).toEqual([]);
});

test('no volatile function, no whole column or row, no other workbook in a formula', () => {
  const formulas = (pattern: RegExp): string[] =>
    found(({ formula }) => formula !== undefined && pattern.test(bare(formula)));
  expect(formulas(VOLATILE)).toEqual([]);
  expect(formulas(WHOLE_COLUMN)).toEqual([]);
  expect(formulas(WHOLE_ROW)).toEqual([]);
  expect(found(({ formula }) => /\[[^\]]*\.xls/i.test(formula ?? ''))).toEqual([]);
});

test('nothing is merged, no sheet and no row is hidden, and columns only in closed groups', () => {
  for (const sheet of ours) {
    expect([sheet.name, sheet.merges]).toEqual([sheet.name, []]);
    expect([sheet.name, sheet.visibility]).toEqual([sheet.name, 'Visible']);
    expect([...sheet.rowBands].filter(([, band]) => band.hidden || band.size === 0)).toEqual([]);
    expect([...sheet.columns].filter(([, band]) => band.hidden && !band.outline)).toEqual([]);
  }
});

test('what is typed into the report is blue, what is computed is not', () => {
  const report = ours.find(({ name }) => name === 'Progress Report')!;
  const [table] = report.tables;
  const colour = (row: number, col: number): string => (report.formatAt(row, col).font?.color ?? '').toUpperCase();
  for (let col = table.bodyArea.left; col <= table.bodyArea.right; col++) {
    const { name } = table.columns[col - table.area.left];
    if (OWN.includes(name)) continue;
    const formula = report.cell(table.bodyArea.top, col)?.formula;
    const blue = colour(table.bodyArea.top, col) === INPUT.toUpperCase();
    expect([name, blue]).toEqual([name, formula === undefined]);
  }
});

test('every sheet opens at A1 with its title there, without gridlines', () => {
  for (const sheet of ours) {
    expect([sheet.name, sheet.selection.top, sheet.selection.left]).toEqual([sheet.name, 0, 0]);
    expect([sheet.name, String(sheet.cell(0, 0)?.value).length > 5]).toEqual([sheet.name, true]);
    expect([sheet.name, sheet.formatAt(0, 0).font?.bold]).toEqual([sheet.name, true]);
    expect([sheet.name, sheet.showGridlines]).toEqual([sheet.name, false]);
  }
});

/** Columns that people put into our tables; the pages are then as wide as they make them. */
const OWN = ['Region [EU]', 'Per cent won', 'Helper', 'Remark'];

/** How large a sheet is printed without people's own columns, on the paper on which it is smaller; 1 is life-size. */
function printedAt(sheet: Sheet): number {
  const own = sheet.tables.flatMap((table) =>
    table.columns.flatMap(({ name }, i) => (OWN.includes(name) ? [table.area.left + i] : [])),
  );
  const before = own.map((col) => sheet.columns.get(col));
  for (const col of own) sheet.columns.set(col, { hidden: true });
  const printed = USUAL_PAPERS.map((paper) => printout(sheet, paper));
  own.forEach((col, i) => (before[i] ? sheet.columns.set(col, before[i]) : sheet.columns.delete(col)));
  return Math.min(...printed.map(({ percent }) => percent)) / 100;
}

test('pages are numbered, one page wide, and nothing is printed in type that is too small', () => {
  for (const { name, page } of ours) {
    expect([name, page.headerFooter.rightFooter]).toEqual([name, 'Page &P of &N']);
    expect([name, page.orientation]).toEqual([name, 'Landscape']);
  }
  const printed = ours.map((sheet) => {
    const sizes = cellsOf(sheet).flatMap(([row, col]) =>
      sheet.columns.get(col)?.hidden ? [] : [sheet.formatAt(row, col).font?.size ?? 11],
    );
    return [sheet.name, Math.min(...sizes) * printedAt(sheet) >= LEAST_PRINTED];
  });
  expect(printed).toEqual(ours.map(({ name }) => [name, true]));
  const report = ours.find(({ name }) => name === 'Progress Report')!;
  expect([report.page.printArea, report.page.titleRows]).toEqual(['A:AJ', '1:9']);
});
