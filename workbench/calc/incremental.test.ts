import fc from 'fast-check';
import { area, type Scalar, Workbook } from '../model';
import { createCalculation } from '.';

const ROWS = 6;
const COLS = 5;

const value = fc.oneof(fc.integer({ min: -5, max: 9 }), fc.constantFrom<Scalar>('', 'a', 'B', true, null));
const name = (row: number, col: number): string => 'ABCDE'[col] + (row + 1);
const anyCell = fc.tuple(fc.nat(ROWS - 1), fc.nat(COLS - 1));

/** References that point up or left of a cell, so that no circle can arise; the whole range above where asked. */
const formulaFor = (row: number, col: number): fc.Arbitrary<string> => {
  const before = row * COLS + col;
  const earlier = fc.nat(before - 1).map((i) => name(Math.floor(i / COLS), i % COLS));
  const above = row === 0 ? earlier : fc.nat(row - 1).map((r) => `A${Math.min(r + 1, row)}:E${row}`);
  return fc.oneof(
    fc.tuple(earlier, earlier, fc.constantFrom('+', '*', '-', '/', '&', '<', '=')).map(([a, b, o]) => `=${a}${o}${b}`),
    above.map((a) => `=SUM(${a})`),
    above.map((a) => `=COUNTIF(${a},">1")`),
    fc.tuple(above, earlier).map(([a, b]) => `=IFERROR(MATCH(${b},INDEX(${a},0,1),0),-1)`),
    fc.tuple(earlier, earlier, earlier).map(([a, b, c]) => `=IF(${a}>2,${b},${c})`),
    earlier.map((a) => `=SUM(OFFSET(A1,ROW(${a})-1,COLUMN(${a})-1,1,1))`),
    earlier.map((a) => `=INDIRECT("${a}")`),
    above.map((a) => `=LET(x,${a},SUM(x)+COUNTA(x))`),
  );
};

const edit = anyCell.chain(([row, col]) =>
  fc.record({
    row: fc.constant(row),
    col: fc.constant(col),
    to:
      row + col === 0
        ? value
        : fc.oneof({ weight: 1, arbitrary: value }, { weight: 2, arbitrary: formulaFor(row, col) }),
  }),
);

function apply(book: Workbook, { row, col, to }: { row: number; col: number; to: Scalar }): void {
  const [sheet] = book.sheets;
  const isFormula = typeof to === 'string' && to.startsWith('=');
  sheet.put(row, col, to === null ? undefined : isFormula ? { value: null, formula: to } : { value: to });
  sheet.changed(area(row, col));
}

const valuesOf = (book: Workbook, rows: number, cols: number): unknown[] =>
  Array.from({ length: rows * cols }, (_, i) => book.sheets[0].cell(Math.floor(i / cols), i % cols)?.value ?? null).map(
    String,
  );

/** A new workbook with the same inputs, computed from nothing. */
function computedAfresh(book: Workbook): Workbook {
  const fresh = new Workbook();
  const sheet = fresh.addSheet(book.sheets[0].name);
  for (const [row, col, cell] of book.sheets[0].cellsIn(area(0, 0, 40, 40))) {
    if (cell.spilledFrom) continue;
    sheet.put(row, col, cell.formula === undefined ? { value: cell.value } : { value: null, formula: cell.formula });
  }
  createCalculation(fresh).update();
  return fresh;
}

test('after any edits the sheet is what a full calculation gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 }),
      (batches) => {
        const book = new Workbook();
        book.addSheet('S');
        const calc = createCalculation(book);
        for (const batch of batches) {
          for (const one of batch) apply(book, one);
          calc.update();
          expect(valuesOf(book, ROWS, COLS)).toEqual(valuesOf(computedAfresh(book), ROWS, COLS));
          expect(calc.cycles).toEqual([]);
        }
      },
    ),
    { numRuns: 250 },
  );
});

/** Column A inputs, spilling formulas in row 1 of C, E and G, readers in I. */
const spillEdit = fc.oneof(
  fc.record({ row: fc.nat(4), col: fc.constant(0), to: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(null)) }),
  fc.record({
    row: fc.constant(0),
    col: fc.constantFrom(2, 4, 6),
    to: fc.constantFrom(
      '=SEQUENCE(A1)',
      '=SORT(A1:A5)',
      '=UNIQUE(A1:A5)',
      '=FILTER(A1:A5,A1:A5>2,"none")',
      '=A1:A3*2',
      7,
    ),
  }),
  fc.record({
    row: fc.integer({ min: 1, max: 4 }),
    col: fc.constantFrom(2, 4, 6),
    to: fc.constantFrom<Scalar>('x', null),
  }),
  fc.record({
    row: fc.nat(3),
    col: fc.constant(8),
    to: fc.constantFrom(
      '=SUM(C1:C8)',
      '=COUNTA(C1:G8)',
      '=SUM(C1#)',
      '=E3&"!"',
      '=ROWS(G1#)',
      '=SUM(FILTER(E1:E6,E1:E6<>"",0))',
    ),
  }),
);

test('spills too', () => {
  fc.assert(
    fc.property(fc.array(spillEdit, { minLength: 2, maxLength: 14 }), (edits) => {
      const book = new Workbook();
      book.addSheet('S');
      const calc = createCalculation(book);
      for (const one of edits) {
        apply(book, one);
        calc.update();
        expect(valuesOf(book, 10, 10)).toEqual(valuesOf(computedAfresh(book), 10, 10));
      }
    }),
    { numRuns: 250 },
  );
});

test('a circle anywhere neither hangs nor outlives its cause', () => {
  const anyFormula = fc.tuple(anyCell, anyCell).map(([a, b]) => `=${name(...a)}+SUM(${name(...b)}:${name(...a)})`);
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, anyFormula), { minLength: 1, maxLength: 20 }), (cells) => {
      const book = new Workbook();
      book.addSheet('S');
      const calc = createCalculation(book);
      for (const [[row, col], to] of cells) apply(book, { row, col, to });
      calc.update();
      for (const [[row, col]] of cells) apply(book, { row, col, to: 1 });
      calc.update();
      expect(calc.cycles).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
