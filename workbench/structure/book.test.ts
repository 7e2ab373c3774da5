import fc from 'fast-check';
import { area, CellError, type Change, parseA1, type Scalar, type Sheet, toA1, Workbook } from '../model';
import { deleteSheet, fillFormula, moveSheet, renameName, renameSheet, shiftFormula, sortArea } from '.';

const A = (text: string) => parseA1(text)!;
const code = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

function three(): { book: Workbook; one: Sheet; two: Sheet; last: Sheet } {
  const book = new Workbook();
  return { book, one: book.addSheet('One'), two: book.addSheet('Two'), last: book.addSheet("It's last") };
}

describe('sheets', () => {
  test('a renamed sheet is renamed in every formula, quoted where needed', () => {
    const { book, one, two } = three();
    one.ensure(0, 0).formula = '=Two!A1+SUM(two!$B:$B)+"Two!A1"+Two!Rate+Two!#REF!+SUM(One:Two!A1)+[1]Two!A1';
    book.names.push({ name: 'N', formula: '=Two!$A$1', visible: true });
    one.validations.push({
      areas: [A('A1')],
      rule: { type: 'list', source: '=Two!$A$1:$A$3', inCellDropDown: true },
      ignoreBlanks: true,
    });
    renameSheet(two, "Bob's 2");
    expect(one.cell(0, 0)?.formula).toBe(
      "='Bob''s 2'!A1+SUM('Bob''s 2'!$B:$B)+\"Two!A1\"+'Bob''s 2'!Rate+'Bob''s 2'!#REF!+SUM('One:Bob''s 2'!A1)+[1]Two!A1",
    );
    expect(book.names[0].formula).toBe("='Bob''s 2'!$A$1");
    expect(one.validations[0].rule).toMatchObject({ source: "='Bob''s 2'!$A$1:$A$3" });
    renameSheet(two, 'Two');
    expect(one.cell(0, 0)?.formula).toBe(
      '=Two!A1+SUM(Two!$B:$B)+"Two!A1"+Two!Rate+Two!#REF!+SUM(One:Two!A1)+[1]Two!A1',
    );
    for (const bad of ['', 'a/b', "'x", 'x'.repeat(32), 'History'])
      expect(code(() => renameSheet(two, bad))).toBe('InvalidArgument');
    expect(code(() => renameSheet(two, 'ONE'))).toBe('ItemAlreadyExists');
    renameSheet(two, 'TWO');
    expect(two.name).toBe('TWO');
  });

  test('what referred to a deleted sheet is #REF!', () => {
    const { book, one, two, last } = three();
    two.addTable('T', A('A1:B3'), ['a', 'b']);
    one.ensure(0, 0).formula = "=Two!A1+'It''s last'!A1+SUM(T[a])+ROWS(T)+Two!Rate+SUM(One:Two!A1)";
    book.names.push({ name: 'N', formula: '=Two!$A$1', visible: true });
    book.activeSheet = 1;
    deleteSheet(two);
    expect(book.sheets).toEqual([one, last]);
    expect(book.activeSheet).toBe(1);
    expect(one.cell(0, 0)?.formula).toBe("=#REF!+'It''s last'!A1+SUM(#REF!)+ROWS(#REF!)+#REF!+SUM(One!A1)");
    expect(book.names[0].formula).toBe('=#REF!');
    last.visibility = 'Hidden';
    expect(code(() => deleteSheet(one))).toBe('InvalidOperation');
    last.visibility = 'VeryHidden';
    expect(code(() => deleteSheet(last))).toBe('InvalidOperation');
  });

  test('a moved sheet takes the active mark along', () => {
    const { book, one, two, last } = three();
    book.activeSheet = 0;
    moveSheet(one, 2);
    expect(book.sheets).toEqual([two, last, one]);
    expect(book.activeSheet).toBe(2);
    expect(code(() => moveSheet(one, 3))).toBe('InvalidArgument');
  });
});

describe('names', () => {
  test('are renamed where they are meant: a sheet with a name of its own keeps it', () => {
    const { book, one, two } = three();
    const name = { name: 'Rate', formula: '=One!$A$1', visible: true };
    const own = { name: 'rate', formula: '=Two!$A$1', visible: true };
    book.names.push(name);
    two.names.push(own);
    one.ensure(0, 0).formula = '=LET(rate,1,rate)+RATE(1,2,3)';
    one.ensure(1, 0).formula = '=RATE*2+Two!Rate+Rates';
    two.ensure(0, 0).formula = '=Rate';
    renameName(book, name, 'Growth');
    expect(one.cell(1, 0)?.formula).toBe('=Growth*2+Two!Rate+Rates');
    expect(one.cell(0, 0)?.formula).toBe('=LET(rate,1,rate)+RATE(1,2,3)');
    expect(two.cell(0, 0)?.formula).toBe('=Rate');
    renameName(two, own, 'Local');
    expect(one.cell(1, 0)?.formula).toBe('=Growth*2+Two!Local+Rates');
    expect(two.cell(0, 0)?.formula).toBe('=Local');
    expect(code(() => renameName(book, name, 'A1'))).toBe('InvalidArgument');
    expect(code(() => renameName(book, name, 'R1C1'))).toBe('InvalidArgument');
    book.names.push({ name: 'Taken', formula: '=1', visible: true });
    expect(code(() => renameName(book, name, 'taken'))).toBe('ItemAlreadyExists');
    const half = { name: 'Half', formula: '=LAMBDA(x,x/2)', visible: true };
    book.names.push(half);
    one.ensure(2, 0).formula = '=HALF(4)';
    renameName(book, half, 'HalfOf');
    expect(one.cell(2, 0)?.formula).toBe('=HalfOf(4)');
  });
});

describe('copies of formulas', () => {
  test.each([
    ['=A1+$A1+A$1+$A$1', 1, 2, '=C2+$A2+C$1+$A$1'],
    [
      "=SUM('My sheet'!A1:B2)+T[[#This Row],[a]]+[@a]+name",
      3,
      1,
      "=SUM('My sheet'!B4:C5)+T[[#This Row],[a]]+[@a]+name",
    ],
    ['=A1', -1, 0, '=#REF!'],
    ['=SUM(A:B)+SUM(2:3)', 1, 1, '=SUM(B:C)+SUM(3:4)'],
    ['=SUM(A$3:A1)', 4, 0, '=SUM(A$3:A5)'],
    ['=LOG10(A1)&"A1"', 1, 0, '=LOG10(A2)&"A1"'],
    ['=A1# + @A1:A3', 0, 1, '=B1# + @B1:B3'],
  ])('%s moved by %i, %i', (formula, rows, cols, expected) => {
    expect(shiftFormula(formula, rows, cols)).toBe(expected);
  });

  test('there and back is the same formula', () => {
    const ref = fc.tuple(
      fc.integer({ min: 50, max: 90 }),
      fc.integer({ min: 50, max: 90 }),
      fc.boolean(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        ref,
        ref,
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: -40, max: 40 }),
        (a, b, rows, cols) => {
          const spell = ([row, col, r, c]: typeof a) =>
            toA1(area(row, col)).replace(/([A-Z]+)(\d+)/, `${c ? '$$' : ''}$1${r ? '$$' : ''}$2`);
          const formula = `=SUM(${spell(a)},Two!${spell(b)})`;
          expect(shiftFormula(shiftFormula(formula, rows, cols), -rows, -cols)).toBe(formula);
        },
      ),
    );
  });

  test('an area is filled with copies', () => {
    const { one } = three();
    one.ensure(3, 1).value = 9;
    fillFormula(one, A('B3:C4'), '=A3+$A$1');
    expect(one.cell(3, 2)).toEqual({ value: null, formula: '=B4+$A$1' });
    expect(one.cell(3, 1)).toEqual({ value: null, formula: '=A4+$A$1' });
  });
});

describe('sorting', () => {
  const column = (sheet: Sheet, values: Scalar[], col = 0) =>
    values.forEach((v, i) => v !== null && (sheet.ensure(i, col).value = v));
  const read = (sheet: Sheet, n: number, col = 0) =>
    Array.from({ length: n }, (_, i) => sheet.cell(i, col)?.value ?? null).map((v) =>
      v instanceof CellError ? v.code : v,
    );

  test('orders unlike values as Excel does, blanks last either way', () => {
    const { one } = three();
    column(one, [true, null, 'b', new CellError('#N/A'), 2, 'A', false, -1, 'B']);
    sortArea(one, A('A1:A9'), [{ column: 0, ascending: true }], false);
    expect(read(one, 9)).toEqual([-1, 2, 'A', 'b', 'B', false, true, '#N/A', null]);
    sortArea(one, A('A1:A9'), [{ column: 0, ascending: false }], false);
    expect(read(one, 9)).toEqual(['#N/A', true, false, 'b', 'B', 'A', 2, -1, null]);
  });

  test('rows stay together, formulas point at their own row, headers and hidden rows stay', () => {
    const { book, one } = three();
    column(one, ['name', 'c', 'b', 'a', 'x', 'a']);
    column(one, ['n', 3, 2, 1, 9, 0], 1);
    for (let row = 1; row < 6; row++) one.ensure(row, 2).formula = `=B${row + 1}*$E$1`;
    one.rowBands.set(4, { hidden: true });
    const heard: Change['kind'][] = [];
    book.onChange((c) => heard.push(c.kind));
    sortArea(
      one,
      A('A1:C6'),
      [
        { column: 0, ascending: true },
        { column: 1, ascending: true },
      ],
      true,
    );
    expect(read(one, 6)).toEqual(['name', 'a', 'a', 'b', 'x', 'c']);
    expect(read(one, 6, 1)).toEqual(['n', 0, 1, 2, 9, 3]);
    expect([1, 2, 3, 4, 5].map((row) => one.cell(row, 2)?.formula)).toEqual([2, 3, 4, 5, 6].map((n) => `=B${n}*$E$1`));
    expect(heard).toEqual(['cells', 'formats']);
  });

  test('is refused for merged cells, spilled results and keys outside', () => {
    const { one } = three();
    column(one, [2, 1]);
    expect(code(() => sortArea(one, A('A1:A2'), [{ column: 1, ascending: true }], false))).toBe('InvalidArgument');
    one.merges = [A('A1:B1')];
    expect(code(() => sortArea(one, A('A1:A2'), [{ column: 0, ascending: true }], false))).toBe('MergedRangeConflict');
    one.merges = [];
    one.cell(1, 0)!.spilledFrom = { row: 0, col: 0 };
    expect(code(() => sortArea(one, A('A1:A2'), [{ column: 0, ascending: true }], false))).toBe('InvalidOperation');
    expect(read(one, 2)).toEqual([2, 1]);
  });

  test('numbers end up in order and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), (numbers) => {
        const { one } = three();
        column(one, numbers);
        sortArea(one, area(0, 0, 99, 0), [{ column: 0, ascending: true }], false);
        expect(read(one, numbers.length)).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });
});
