import { createCalculation } from '..';
import { Workbook } from '../../model';
import { workbookWith } from '../sheetFixture';

const rows = [
  ['Name', 'Age'],
  ['a', 1],
  ['b', 2],
  ['c', 3],
];

test.each([
  // Sums over several sheets or columns that are named by texts.
  ['=SUMPRODUCT(SUMIF(INDIRECT({"A","B"}&"1:"&{"A","B"}&"4"),">0"))', 6],
  ['=SUMPRODUCT(COUNTIF(OFFSET(A1,{0,1},0,2,2),">0"))', 3],
  ['=SUMPRODUCT(SUMIF(OFFSET(B1,ROW(1:4)-1,0,1,1),{">0",">1"}))', 11],
  // Rows that are shown, counted one by one.
  ['=SUMPRODUCT(SUBTOTAL(109,OFFSET(B2,ROW(B2:B4)-ROW(B2),0))*(B2:B4>1))', 5],
  ['=SUM(N(OFFSET(B1,{1,3},0)))', 4],
  ['=CONCAT(T(OFFSET(A1,{1,3},0)))', 'ac'],
  ['=SUM(COUNTBLANK(OFFSET(A1,{0,4},0)))', 1],
  // Elsewhere several places are no values, as in Excel; one alone is what it is.
  ['=SUM(OFFSET(B1,{1,3},0))', '#VALUE!'],
  ['=SUM(OFFSET(B1,ROW(A2)-1,0))', 1],
  ['=IFERROR(SUMIF(INDIRECT({"B1:B4","nowhere!B1"}),">1"),-1)', [[5, -1]]],
])('%s', (formula, expected) => {
  expect(workbookWith(rows).value(formula)).toEqual(expected);
});

test.each([
  ['=INDIRECT("R2C1",FALSE)', 'a'],
  ['=SUM(INDIRECT("R2C2:R4C2",FALSE))', 6],
  ['=INDIRECT("Sheet1!R3C1",0)', 'b'],
  ['=INDIRECT("R0C1",FALSE)', '#REF!'],
  ['=INDIRECT("nonsense",FALSE)', '#REF!'],
])('places by numbers of rows and columns: %s', (formula, expected) => {
  expect(workbookWith(rows).value(formula)).toEqual(expected);
});

test('places by numbers count from the cell, and whole columns that way are left as they are', () => {
  const { read, sheet, write, book, calc } = workbookWith(rows);
  sheet.put(0, 6, { value: 6, formula: '=SUM(INDIRECT("C2",FALSE))' });
  sheet.put(1, 6, { value: 'Sheet1', formula: '=MID(CELL("filename",A1),FIND("]",CELL("filename",A1))+1,31)' });
  book.tell({ kind: 'structure' });
  write('C2', [['=INDIRECT("RC[-1]",FALSE)*2']]);
  expect([read('C2'), read('G1'), read('G2')]).toEqual([2, 6, 'Sheet1']);
  expect(calc.doubtful.kept).toEqual(['Sheet1!G1', 'Sheet1!G2']);
});

test('sheets are counted', () => {
  const book = new Workbook();
  for (const name of ['One', 'Two', 'Three']) book.addSheet(name);
  const calc = createCalculation(book);
  const value = (formula: string): unknown => calc.evaluate(formula, book.sheets[1], 0, 0);
  expect(['=SHEET()', '=SHEET(Three!A1)', '=SHEET("one")', '=SHEETS()', '=SHEETS(A1)'].map(value)).toEqual([
    2, 3, 1, 3, 1,
  ]);
  expect(value('=SHEET("four")')).toMatchObject({ code: '#N/A' });
});
