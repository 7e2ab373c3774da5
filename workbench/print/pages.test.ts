import { rowTop, type Sheet, Workbook } from '../model';
import { printout } from './pages';

/** Numbers over an area, each column 72 points wide and each row 36 high: 7 columns and 18 rows on a page of letter paper. */
function sheetWith(rows: number, cols: number): Sheet {
  const sheet = new Workbook().addSheet('Sheet1');
  sheet.standardWidth = 72;
  sheet.standardHeight = 36;
  for (let row = 0; row < rows; row++) for (let col = 0; col < cols; col++) sheet.ensure(row, col).value = 1;
  Object.assign(sheet.page.margins, { top: 72, bottom: 72, left: 54, right: 54 });
  return sheet;
}

/** Each page as its first and last row and column. */
const pagesOf = (sheet: Sheet, paper?: 'Letter' | 'A4'): string[] =>
  printout(sheet, paper).pages.map(({ rows, cols }) => {
    const ends = [rows[0], rows.at(-1)!, cols[0], cols.at(-1)!].map(({ index }) => index);
    return `${ends[0]}-${ends[1]} × ${ends[2]}-${ends[3]}`;
  });

test('a sheet goes down its pages, and then over to the next columns', () => {
  const sheet = sheetWith(20, 8);
  expect(pagesOf(sheet)).toEqual(['0-17 × 0-6', '18-19 × 0-6', '0-17 × 7-7', '18-19 × 7-7']);
  sheet.page.printOrder = 'OverThenDown';
  expect(pagesOf(sheet)).toEqual(['0-17 × 0-6', '0-17 × 7-7', '18-19 × 0-6', '18-19 × 7-7']);
});

test('rows that are as high as their text needs are so on paper, unless they have a height of their own or are hidden', () => {
  const sheet = sheetWith(20, 1);
  for (const row of [0, 1, 2]) sheet.fittedRows.set(row, 72);
  sheet.rowBands.set(1, { size: 36 });
  sheet.rowBands.set(2, { hidden: true });
  expect(printout(sheet).pages[0].rows.slice(0, 3)).toEqual([
    { index: 0, size: 72 },
    { index: 1, size: 36 },
    { index: 3, size: 36 },
  ]);
  expect([1, 2, 3, 4].map((row) => rowTop(sheet, row))).toEqual([72, 108, 108, 144]);
});

test('paper, direction and scale say how much there is room for', () => {
  const sheet = sheetWith(20, 8);
  // 595 by 842 points, less the margins: 6 columns and 19 rows.
  expect(pagesOf(sheet, 'A4')[0]).toBe('0-18 × 0-5');
  sheet.page.orientation = 'Landscape';
  expect(pagesOf(sheet)[0]).toBe('0-12 × 0-7');
  sheet.page.paperSize = 'A3';
  expect(pagesOf(sheet, 'Letter')).toEqual(pagesOf(sheet, 'A4'));
  expect(pagesOf(sheet)).toEqual(['0-18 × 0-7', '19-19 × 0-7']);
  sheet.page.zoom = { scale: 50 };
  expect(pagesOf(sheet)).toEqual(['0-19 × 0-7']);
});

test('a sheet that is to fit is made as small as that takes, in whole hundredths, and never larger', () => {
  const sheet = sheetWith(40, 8);
  sheet.page.zoom = { horizontalFitToPages: 1 };
  // 504 points for 576.
  expect(printout(sheet).percent).toBe(87);
  expect(pagesOf(sheet)).toEqual(['0-19 × 0-7', '20-39 × 0-7']);
  sheet.page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  // 648 points for 1,440.
  expect(printout(sheet).percent).toBe(45);
  expect(pagesOf(sheet)).toEqual(['0-39 × 0-7']);
  sheet.page.zoom = { verticalFitToPages: 9 };
  expect(printout(sheet).percent).toBe(100);
});

test('titles are repeated on the pages after their own, and take room there', () => {
  const sheet = sheetWith(40, 8);
  Object.assign(sheet.page, { titleRows: '1:2', titleColumns: 'A:A' });
  const { pages } = printout(sheet);
  const numbers = (lines: readonly { index: number }[]): number[] => lines.map(({ index }) => index);
  expect(pages.map(({ titleRows, titleCols }) => [numbers(titleRows), numbers(titleCols)])).toEqual([
    [[], []],
    [[0, 1], []],
    [[0, 1], []],
    [[], [0]],
    [[0, 1], [0]],
    [[0, 1], [0]],
  ]);
  expect(pagesOf(sheet).slice(0, 3)).toEqual(['0-17 × 0-6', '18-33 × 0-6', '34-39 × 0-6']);
});

test('a page ends where a person ended it, unless the sheet is to fit that way', () => {
  const sheet = sheetWith(6, 4);
  sheet.page.breaks = { rows: [2], cols: [3] };
  expect(pagesOf(sheet)).toEqual(['0-1 × 0-2', '2-5 × 0-2', '0-1 × 3-3', '2-5 × 3-3']);
  sheet.page.zoom = { horizontalFitToPages: 1 };
  expect(pagesOf(sheet)).toEqual(['0-1 × 0-3', '2-5 × 0-3']);
});

test('hidden rows and columns are not there, and a print area says what else is not', () => {
  const sheet = sheetWith(30, 4);
  sheet.columns.set(1, { hidden: true });
  for (let row = 5; row < 20; row++) sheet.rowBands.set(row, { hidden: true });
  const [page] = printout(sheet).pages;
  expect(page.cols.map(({ index }) => index)).toEqual([0, 2, 3]);
  expect(page.rows.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, ...Array.from({ length: 10 }, (_, i) => 20 + i)]);
  sheet.page.printArea = 'A2:C4,D1:D2';
  expect(pagesOf(sheet)).toEqual(['1-3 × 0-2', '0-1 × 3-3']);
  // Of whole columns, as far down as there is anything.
  sheet.page.printArea = 'A:C';
  expect(pagesOf(sheet)).toEqual(['0-29 × 0-2']);
});

test('fills, lines and charts are printed where nothing is written, and a blank sheet has no page', () => {
  const sheet = new Workbook().addSheet('Sheet1');
  expect(printout(sheet).pages).toEqual([]);
  sheet.ensure(3, 1).format = { ...sheet.formatAt(3, 1), numberFormat: '0.0' };
  expect(printout(sheet).pages).toEqual([]);
  sheet.ensure(2, 1).format = { ...sheet.formatAt(2, 1), fill: '#FFFF00' };
  expect(pagesOf(sheet)).toEqual(['0-2 × 0-1']);
  sheet.addChart('Chart 1', 'ColumnClustered', { left: 10, top: 10, width: 150, height: 100 });
  expect(pagesOf(sheet)).toEqual(['0-7 × 0-3']);
  sheet.charts[0].place = { left: 48, top: 15, width: 144, height: 105 };
  expect(pagesOf(sheet)).toEqual(['0-7 × 0-3']);
});

test('a row that is higher than a page has one of its own', () => {
  const sheet = sheetWith(3, 1);
  sheet.rowBands.set(1, { size: 409 });
  sheet.page.zoom = { scale: 400 };
  expect(pagesOf(sheet)).toEqual(['0-0 × 0-0', '1-1 × 0-0', '2-2 × 0-0']);
});
