import { workbookWith } from './sheetFixture';

/** Everything here ends by itself; the test's own limit of time would tell of one that does not. */
describe('formulas that ask for more than there is', () => {
  test.each([
    ['=SEQUENCE(1000000,100)', '#NUM!'],
    ['=SUM(SEQUENCE(1000000,100))', '#NUM!'],
    ['=SUM(MAKEARRAY(20000,20000,LAMBDA(r,c,r*c)))', '#NUM!'],
    ['=SUM(A1:XFC1048575*1)', '#NUM!'],
    ['=LET(f,LAMBDA(g,n,IF(n<2,n,g(g,n-1)+g(g,n-2))),f(f,60))', '#NUM!'],
    ['=LET(f,LAMBDA(g,n,g(g,n+1)),f(f,1))', '#NUM!'],
    ['=FACT(1E9)', '#NUM!'],
    ['=COMBIN(1E12,5E11)', '#NUM!'],
    ['=LEN(REDUCE("x",SEQUENCE(40),LAMBDA(a,b,a&a)))', '#VALUE!'],
    ['=SUM(COUNTIF(A1,REPT("*a",200)&"b"))', 0],
  ])('%s', (formula, expected) => {
    const { value, sheet, read, write } = workbookWith([['a'.repeat(30_000)]]);
    expect([expected, '#CALC!']).toContain(value(formula));
    write('C3', [[formula]]);
    expect(sheet.cell(2, 2)!.value).not.toBeNull();
    expect(read('A1')).toHaveLength(30_000);
  });

  test('a search for a hostile text', () => {
    const { value } = workbookWith([['a'.repeat(20_000)]]);
    expect(['#VALUE!', '#NUM!']).toContain(value('=SEARCH("*a*a*a*a*a*b",A1)'));
    expect(value('=SEARCH("a?~*","xa1*")')).toBe(2);
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
    expect(calc.doubtful).toEqual({ resting: [], late: [], stopped: [] });
    expect(calc.isDoubtful(sheet, 1, 0)).toBe(false);
  });

  test('because they take too long are named', () => {
    const { calc, write, read } = workbookWith();
    write('A1', [['=LET(f,LAMBDA(g,n,IF(n<2,n,g(g,n-1)+g(g,n-2))),f(f,60))']]);
    expect(read('A1')).toBe('#NUM!');
    expect(calc.doubtful.stopped).toEqual(['Sheet1!A1']);
  });
});
