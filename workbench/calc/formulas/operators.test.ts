import { CellError } from '../../model';
import { workbookWith } from '../sheetFixture';

const book = workbookWith([
  [1, 'a', true, null],
  [2, 'B', false, new CellError('#N/A')],
  [3, '', 5, 0],
]);

test.each([
  ['="7"+1', 8],
  ['=""+1', '#VALUE!'],
  ['=TRUE+1', 2],
  ['=D1+1', 1],
  ['=D1&"x"', 'x'],
  ['="2026-01-31"+1', 46054],
  ['="12%"*100', 12],
  ['=50%', 0.5],
  ['=-2^2', 4],
  ['=2^3^2', 64],
  ['=0^0', '#NUM!'],
  ['=0^-1', '#DIV/0!'],
  ['=(-8)^(1/3)', '#NUM!'],
  ['=1/0', '#DIV/0!'],
  ['=1E+308*10', '#NUM!'],
  ['="a"="A"', true],
  ['="a"<"B"', true],
  ['=5<"a"', true],
  ['="z"<TRUE', true],
  ['=D1=0', true],
  ['=D1=""', true],
  ['=D1=FALSE', true],
  ['=B3=""', true],
  ['=0.1+0.2=0.3', true],
  ['=0.1+0.2-0.3', 0],
  ['=1=1.001', false],
  ['="a"&1+2', 'a3'],
  ['=1/3&""', '0.333333333333333'],
  ['=TRUE&"!"', 'TRUE!'],
  ['=1E+21&""', '1E+21'],
  ['=0.00000000012&""', '1.2E-10'],
  ['=D2+1', '#N/A'],
  ['=D2=D2', '#N/A'],
  ['=+"text"', 'text'],
  ['=--"3"', 3],
  ['=-A1%', -0.01],
  ['=#REF!+1', '#REF!'],
  ['=Sheet1!#REF!+1', '#REF!'],
  ['=Nowhere!A1', '#REF!'],
  ['=nothing', '#NAME?'],
])('%s is %p', (formula, expected) => {
  expect(book.value(formula)).toEqual(expected);
});

test.each([
  ['=A1:A3*2', [[2], [4], [6]]],
  [
    '=A1:A3*{1,10}',
    [
      [1, 10],
      [2, 20],
      [3, 30],
    ],
  ],
  ['=A1:A3+{1;2}', [[2], [4], ['#N/A']]],
  ['=A1:A3>1', [[false], [true], [true]]],
  ['=-A1:A2', [[-1], [-2]]],
  ['=IF(A1:A3>1,"high",A1:A3)', [[1], ['high'], ['high']]],
  ['=LEFT({"abc","de"},2)', [['ab', 'de']]],
  [
    '={1,"x";TRUE,#N/A}',
    [
      [1, 'x'],
      [true, '#N/A'],
    ],
  ],
  ['=IFERROR(10/{1,0,2},"none")', [[10, 'none', 5]]],
  [
    '=CHOOSE({2,1},A1:A3,B1:B3)',
    [
      ['a', 1],
      ['B', 2],
      ['', 3],
    ],
  ],
])('%s gives an array', (formula, expected) => {
  expect(book.value(formula)).toEqual(expected);
});

test.each([
  ['=SUM(A1:A2,A3)', 6],
  ['=SUM((A1:A2,A3,A1))', 7],
  ['=SUM(A1:C2 A2:A3)', 2],
  ['=A1:A2 C1:C2', '#NULL!'],
  ['=SUM(A1:INDEX(A:A,2))', 3],
  ['=SUM(A:A)', 6],
  ['=COUNT(1:2)', 2],
  ['=SUM($A$1:A3)', 6],
  ['=SUM(OFFSET(A1,1,0,2))', 5],
  ['=SUM(Sheet1!A1:Sheet1!A3)', 6],
])('reference %s', (formula, expected) => {
  expect(book.value(formula)).toEqual(expected);
});

test('implicit intersection takes the value in the formula’s row or column', () => {
  book.write('F1', [['=@A1:A3'], ['=@A1:A3'], ['=@A1:A2'], ['=@A1:B2']]);
  expect(book.read('F1:F4')).toEqual([[1], [2], ['#VALUE!'], ['#VALUE!']]);
});

test('variables and lambdas', () => {
  expect(book.value('=LET(x,2,y,x*3,x+y)')).toBe(8);
  expect(book.value('=LET(f,LAMBDA(a,b,a*b),f(3,4))')).toBe(12);
  expect(book.value('=LAMBDA(x,x+1)(3)')).toBe(4);
  expect(book.value('=LET(e,1/0,IFERROR(e,"caught"))')).toBe('caught');
  expect(book.value('=MAP(A1:A3,LAMBDA(v,v*2))')).toEqual([[2], [4], [6]]);
  expect(book.value('=REDUCE(0,A1:A3,LAMBDA(sum,v,sum+v))')).toBe(6);
  expect(book.value('=SCAN(0,A1:A3,LAMBDA(sum,v,sum+v))')).toEqual([[1], [3], [6]]);
  // With nothing to start from the first value is where it starts.
  expect(book.value('=REDUCE(,{2,3,4},LAMBDA(a,v,a*v))')).toBe(24);
  expect(book.value('=REDUCE(,{9,3,4},LAMBDA(a,v,a-v))')).toBe(2);
  expect(book.value('=SCAN(,{2,3,4},LAMBDA(a,v,a*v))')).toEqual([[2, 6, 24]]);
  expect(book.value('=BYROW(A1:A3,LAMBDA(r,SUM(r)))')).toEqual([[1], [2], [3]]);
  expect(book.value('=BYCOL({1,2;3,4},SUM)')).toEqual([[4, 6]]);
  expect(book.value('=MAKEARRAY(2,2,LAMBDA(r,c,r*10+c))')).toEqual([
    [11, 12],
    [21, 22],
  ]);
  expect(book.value('=_xlfn.LET(_xlpm.n,5,_xlpm.n+1)')).toBe(6);
});

test('a lambda is given as many values as it names, and one with names to leave out is not computed', () => {
  expect(book.value('=LAMBDA(x,y,x)(1)')).toBe('#VALUE!');
  expect(book.value('=LAMBDA(x,y,x)(1,)')).toBe(1);
  expect(book.value('=LAMBDA(x,x)(1,2)')).toBe('#VALUE!');
  book.sheet.put(20, 0, { value: 7, formula: '=LAMBDA(x,_xlop.y,x)(1)' });
  book.book.tell({ kind: 'structure' });
  book.write('B21', [['=A21+1']]);
  expect(book.read('A21:B21')).toEqual([[7, 8]]);
  expect(book.calc.isDoubtful(book.sheet, 20, 0)).toBe(true);
});

test('a lambda that calls itself without end is #NUM!', () => {
  book.book.names.push({ name: 'LOOP', formula: '=LAMBDA(n,LOOP(n+1))', visible: true });
  book.book.names.push({ name: 'FACTORIAL', formula: '=LAMBDA(n,IF(n<2,1,n*FACTORIAL(n-1)))', visible: true });
  book.book.tell({ kind: 'structure' });
  expect(book.value('=LOOP(1)')).toBe('#NUM!');
  expect(book.value('=FACTORIAL(6)')).toBe(720);
});
