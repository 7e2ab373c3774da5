import { CellError, type Scalar, Workbook } from '../model';
import { createCalculation } from '.';

const ROWS = 200;
const TEXTS: readonly Scalar[] = [
  'Acme',
  'ACME',
  'acme ',
  'A*',
  'Übung',
  'übung',
  '7',
  7,
  true,
  null,
  '',
  new CellError('#N/A'),
];
const ASKED = ['Acme', 'übung', 'A~*', 'A*', '7', 'nobody', 'TRUE', '#N/A'];

/** A column of odd values, and next to it formulas that look each asked text up, more often than an index needs. */
function desk() {
  const book = new Workbook();
  const sheet = book.addSheet('S');
  for (let row = 0; row < ROWS; row++) {
    sheet.put(row, 0, { value: TEXTS[(row * 5) % TEXTS.length] });
    sheet.put(row, 1, { value: row });
  }
  const formulas = [
    (at: string) => `=COUNTIF($A$1:$A$200,${at})`,
    (at: string) => `=SUMIFS($B$1:$B$200,$A$1:$A$200,${at},$B$1:$B$200,">=20")`,
    (at: string) => `=IFERROR(MATCH(${at},$A$1:$A$200,0),0)`,
    (at: string) => `=SUMPRODUCT(IFERROR(($A$1:$A$200=${at})*(ROW($B$1:$B$200)-ROW($B$1)),0))`,
    (at: string) => `=SUMPRODUCT(ISNUMBER($B$1:$B$200)*(INT($B$1:$B$200)>50))+(${at}="")`,
  ];
  for (let row = 0; row < 24; row++) {
    sheet.put(row, 3, { value: ASKED[row % ASKED.length] });
    formulas.forEach((formula, i) => sheet.put(row, 4 + i, { value: null, formula: formula(`$D$${row + 1}`) }));
  }
  const calculation = createCalculation(book);
  calculation.update();
  return { sheet, calculation };
}

const column = (sheet: ReturnType<typeof desk>['sheet'], col: number): Scalar[] =>
  Array.from({ length: 24 }, (_, row) => sheet.cell(row, col)?.value ?? null);

test('what is looked up often is what a search finds, whatever the kind and case of the values', () => {
  const { sheet } = desk();
  for (let col = 4; col < 9; col++) {
    const shown = column(sheet, col);
    // The first formulas search, those after them use an index.
    expect(shown.slice(8, 16)).toEqual(shown.slice(0, 8));
    expect(shown.slice(16)).toEqual(shown.slice(0, 8));
  }
  const values = Array.from({ length: ROWS }, (_, row) => sheet.cell(row, 0)!.value);
  const count = (fits: (v: Scalar) => boolean): number => values.filter(fits).length;
  const same = (text: string) => (v: Scalar) => typeof v === 'string' && v.toLowerCase() === text;
  expect(column(sheet, 4).slice(16)).toEqual([
    count(same('acme')),
    count(same('übung')),
    count(same('a*')),
    count((v) => typeof v === 'string' && v.toLowerCase().startsWith('a')),
    count((v) => v === 7 || v === '7'),
    0,
    count((v) => v === true),
    count((v) => v instanceof CellError),
  ]);
  expect(column(sheet, 6)[16]).toBe(values.findIndex(same('acme')) + 1);
});

test('a change of the column is seen', () => {
  const { sheet, calculation } = desk();
  const [before, places] = [column(sheet, 4), column(sheet, 6)];
  sheet.ensure(0, 0).value = 'nobody';
  sheet.ensure(150, 0).value = 'NOBODY';
  sheet.changed({ top: 0, left: 0, bottom: 150, right: 0 });
  calculation.update();
  expect(column(sheet, 4)[5]).toBe((before[5] as number) + 2);
  expect(column(sheet, 4)[21]).toBe(2);
  expect([places[5], column(sheet, 6)[5], column(sheet, 6)[21]]).toEqual([0, 1, 1]);
  expect(column(sheet, 7)[21]).toBe(150);
});
