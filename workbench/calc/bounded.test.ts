import { workbookWith } from './sheetFixture';

beforeAll(() => void Object.assign(globalThis, { calculationPatience: 1 }));

/** Everything here ends by itself; the test's own limit of time would tell of one that does not. */
describe('formulas that ask for more than there is', () => {
  test.each([
    ['=SEQUENCE(1000000,100)', '#NUM!'],
    ['=SUM(SEQUENCE(1000000,100))', '#NUM!'],
    ['=SUM(MAKEARRAY(20000,20000,LAMBDA(r,c,r*c)))', '#NUM!'],
    ['=SUM(ROW(A1:A1048575)*COLUMN(A1:XFC1))', '#NUM!'],
    // Blank cells without end are looked at once.
    ['=SUM(A1:XFC1048575*1)', '#VALUE!'],
    ['=LET(f,LAMBDA(g,n,g(g,n+1)),f(f,1))', '#NUM!'],
    ['=FACT(1E9)', '#NUM!'],
    ['=COMBIN(1E12,5E11)', '#NUM!'],
    ['=BESSELJ(1E15,1E15)', '#NUM!'],
    ['=BESSELI(1E9,1E9)', '#NUM!'],
    ['=LEN(REDUCE("x",SEQUENCE(40),LAMBDA(a,b,a&a)))', '#VALUE!'],
    ['=SUM(COUNTIF(A1,REPT("*a",200)&"b"))', 0],
    // No part of a formula makes something of what was given up.
    ['=IFERROR(SUM(SEQUENCE(1000000,100)),0)', '#NUM!'],
    ['=REDUCE(1,SEQUENCE(40),LAMBDA(a,b,VSTACK(a,a)))', '#NUM!'],
    ['=REDUCE(1,SEQUENCE(40),LAMBDA(a,b,HSTACK(a,a)))', '#NUM!'],
    ['=SUM(REDUCE(1,SEQUENCE(60),LAMBDA(a,b,EXPAND(a,ROWS(a)*2,COLUMNS(a)*2,1))))', '#NUM!'],
    ['=SUM(WRAPROWS(SEQUENCE(1000000),1E9))', '#NUM!'],
    ['=SUM(CHOOSEROWS(SEQUENCE(10,16000),SEQUENCE(100000)*0+1))', '#NUM!'],
    ['=LEN(SUBSTITUTE(REPT("a",32767),"a",REPT("a",32767)))', '#CALC!'],
  ])('%s', (formula, expected) => {
    const { value, sheet, read, write } = workbookWith([['a'.repeat(30_000)]]);
    expect([expected, '#CALC!']).toContain(value(formula));
    write('C3', [[formula]]);
    expect(sheet.cell(2, 2)!.value).not.toBeNull();
    expect(read('A1')).toHaveLength(30_000);
  });

  test('cells far apart do not make sums slow', () => {
    const { value, write } = workbookWith([[1]]);
    write('XFD1048576', [[2]]);
    expect(value('=SUM(A:XFD)')).toBe(3);
  });
});

describe('formulas that are not computed', () => {
  test('and all that rest on them are known', () => {
    const { calc, sheet, write } = workbookWith();
    sheet.put(0, 0, { value: 5, formula: '=NOBODY.KNOWS(B1)' });
    write('A2', [['=A1*2'], ['=SUM(A1:A2)'], [7]]);
    write('A1', [['=NOBODY.KNOWS(B1)']]);
    expect([...calc.unknownFunctions.keys()]).toEqual(['NOBODY.KNOWS']);
    expect([...calc.doubtful.resting].sort()).toEqual(['Sheet1!A2', 'Sheet1!A3']);
    expect([0, 1, 2, 3].map((row) => calc.isDoubtful(sheet, row, 0))).toEqual([true, true, true, false]);
    write('A1', [[1]]);
    expect(calc.doubtful).toEqual({ resting: [], late: [], kept: [], stopped: [] });
    expect(calc.isDoubtful(sheet, 1, 0)).toBe(false);
  });

  test('because they ask for too much are named', () => {
    const { calc, write, read } = workbookWith();
    write('A1', [['=LET(f,LAMBDA(g,n,IF(n<2,n,g(g,n-1)+g(g,n-2))),f(f,60))']]);
    expect(read('A1')).toBe('#NUM!');
    expect(calc.doubtful).toMatchObject({ kept: [], stopped: ['Sheet1!A1'] });
  });

  const TOO_MUCH = '=SEQUENCE(1000000,100)';

  test('because they ask for too much keep what they were stored with', () => {
    const { book, calc, sheet, read, write } = workbookWith();
    sheet.put(0, 0, { value: 5, formula: `=SUM(${TOO_MUCH.slice(1)})` });
    // Three cells that another program has filled.
    sheet.put(0, 2, { value: 1, formula: TOO_MUCH, spill: { top: 0, left: 2, bottom: 2, right: 2 } });
    [2, 3].forEach((value, i) => sheet.put(i + 1, 2, { value, spilledFrom: { row: 0, col: 2 } }));
    book.tell({ kind: 'structure' });
    write('E1', [['=A1*2', '=SUM(C1:C3)', '=1+1']]);
    const shown = (): unknown => [read('A1'), read('C1:C3'), read('E1:G1')];
    const stored = [5, [[1], [2], [3]], [[10, 6, 2]]];
    expect(shown()).toEqual(stored);
    expect(calc.doubtful).toMatchObject({ kept: ['Sheet1!A1', 'Sheet1!C1'], stopped: [] });
    expect([...calc.doubtful.resting].sort()).toEqual(['Sheet1!E1', 'Sheet1!F1']);
    expect([0, 2, 4, 6].map((col) => calc.isDoubtful(sheet, 0, col))).toEqual([true, true, true, false]);
    // All formulas are read anew when the workbook gets another shape.
    book.addSheet('Another');
    calc.update();
    expect(shown()).toEqual(stored);
    write('A1', [['=1+1']]);
    write('C1', [['=SEQUENCE(2)']]);
    expect(shown()).toEqual([2, [[1], [2], [null]], [[4, 3, 2]]]);
    expect(calc.doubtful).toEqual({ resting: [], late: [], kept: [], stopped: [] });
  });

  test('because a name in them is not understood keep what they were stored with', () => {
    const { book, calc, sheet, read, write } = workbookWith();
    for (const [name, formula] of [
      ['Elsewhere', "='[other.xlsx]Rates'!$A$1"],
      ['Fetched', '=NOBODY.KNOWS(1)'],
      ['Round', '=Trip+1'],
      ['Trip', '=Round+1'],
      ...Array.from({ length: 50 }, (_, i) => [`Twice_${i}`, `=Twice_${i + 1}+Twice_${i + 1}`]),
      ['Twice_50', '=1'],
    ])
      book.names.push({ name, formula, visible: true });
    const formulas = ['=Elsewhere+1', '=IFERROR(Fetched,0)', '=Round', '=Twice_0'];
    formulas.forEach((formula, row) => sheet.put(row, 0, { value: 5, formula }));
    book.tell({ kind: 'structure' });
    write('B1', [['=Elsewhere']]);
    expect(read('A1:A4')).toEqual([[5], [5], [5], [5]]);
    expect(read('B1')).toBe('#NAME?');
    expect(calc.doubtful.kept).toEqual(['Sheet1!A1', 'Sheet1!A2', 'Sheet1!A3', 'Sheet1!A4']);
    expect(calc.doubtful.stopped).toEqual(['Sheet1!B1']);
  });

  test('because they fill more cells than are filled here keep them', () => {
    const { book, calc, sheet, read } = workbookWith();
    sheet.put(0, 0, { value: 7, formula: '=1+1', array: { rows: 1_048_576, cols: 16_384 } });
    book.tell({ kind: 'structure' });
    calc.update();
    expect(read('A1')).toBe(7);
    expect(calc.doubtful.kept).toEqual(['Sheet1!A1']);
  });
});
