import { Workbook } from '../../model';
import { createCalculation } from '../engine';
import { type Fixture, workbookWith } from '../sheetFixture';

const ROWS = 1_048_576;

/** Names, numbers, truth values, an empty text and gaps, in four columns; the last has errors. */
const CONTENT = [
  ['x', 3, true, 1],
  ['y', 5, null, '#'],
  [null, null, false, 2],
  ['x', -2.5, true, null],
  ['', 7, null, 3],
  ['X', 7, 'z', 4],
] as const;

const whole = () => workbookWith([...CONTENT, [null, null, null, '=1/0']]);

/** What Excel gives for columns of which seven cells are used. */
describe('whole columns below their content', () => {
  test.each([
    ['=SUMPRODUCT(--(A:A=""))', ROWS - 4],
    ['=SUMPRODUCT((A:A="x")*(B:B))', 7.5],
    ['=SUMPRODUCT((B:B<5)*1)', ROWS - 3],
    ['=SUMPRODUCT((A:A<>"")*(B2:D2=5))', 4],
    ['=SUM(IF(ISBLANK(A:A),1,0))', ROWS - 5],
    ['=SUM(IF(A:A="",0.5,0))', (ROWS - 4) / 2],
    ['=SUMPRODUCT(LEN(A:A),LEN(A:A))', 4],
    ['=SUMPRODUCT((LEN(A:A)=0)*1)', ROWS - 4],
    ['=COUNT(IF(A:A="",1))', ROWS - 4],
    ['=COUNT(A:A*1)', ROWS - 5],
    ['=COUNTA(A:A&"")', ROWS],
    ['=AVERAGE(IF(A:A="",2,4))', (2 * (ROWS - 4) + 16) / ROWS],
    ['=MIN(B:B*1+1)', -1.5],
    ['=MAX(-ABS(B:B))', 0],
    ['=PRODUCT(IF(A:A="",1,2))', 16],
    ['=MEDIAN(IF(B:B>0,B:B,0))', 0],
    ['=MODE(B:B+0)', 0],
    ['=XOR(A:A="")', (ROWS - 4) % 2 === 1],
    ['=AND(A:A<>"q")', true],
    ['=ROWS(A:A*1)', ROWS],
    ['=COLUMNS(1:1&"")', 16_384],
    ['=ROWS(FILTER(A:A,A:A<>""))', 4],
    ['=ROWS(FILTER(A:A,A:A=""))', ROWS - 4],
    ['=ROWS(UNIQUE(A:A))', 4],
    ['=COUNTA(UNIQUE(B:B,FALSE,TRUE))', 3],
    ['=ROWS(SORT(A:A))', ROWS],
    ['=INDEX(SORT(B:B,1,-1),3)', 5],
    ['=INDEX(SORT(B:B),6)', 0],
    ['=INDEX(SORTBY(A:A,B:B),2)', 'x'],
    ['=TEXTJOIN(",",TRUE,TAKE(A:A,2),TAKE(A:A,-2))', 'x,y'],
    ['=ROWS(DROP(A:A,1))', ROWS - 1],
    ['=SUM(DROP(B:B,1))', 16.5],
    ['=SUM(CHOOSECOLS(A:C,2))', 19.5],
    ['=COLUMNS(HSTACK(A:A,B:B))', 2],
    ['=INDEX(HSTACK(A:A,B2:B3),3,2)', '#N/A'],
    ['=ROWS(TOCOL(A:B,1))', 10],
    ['=MATCH(TRUE,A:A="",0)', 3],
    ['=MATCH(TRUE,C:C&D:D="",0)', 8],
    ['=MATCH(1,(A:A="X")*(B:B=7),0)', 6],
    ['=XMATCH("",A:A&"",0,-1)', ROWS],
    ['=XMATCH(Z1,A:A,0,-1)', ROWS],
    ['=LOOKUP(2,1/(A:A="x"),B:B)', 7],
    ['=INDEX((A:A="")*1,500000)', 1],
    ['=SUM(INDEX((A:C="")*1,0,1))', ROWS - 4],
    ['=MAX(INDEX(ROW(C:C),0))', ROWS],
    ['=SUM(ROW(A:A))', (ROWS * (ROWS + 1)) / 2],
    ['=SUMPRODUCT(COLUMN(A:XFD))', (16_384 * 16_385) / 2],
    ['=MAX((A:A="x")*ROW(A:A))', 6],
    ['=MAX((A:A="")*ROW(A:A))', ROWS],
    ['=SMALL(IF(A:A="x",ROW(A:A)-ROW(A$1)),2)', 3],
    ['=SUMPRODUCT(--(A:A="x"),ROW(A:A))', 11],
    ['=AGGREGATE(15,6,ROW(A:A)/(A:A="x"),2)', 4],
    ['=AGGREGATE(14,6,ROW(A:A)/(A:A=""),1)', ROWS],
    ['=INDEX(FREQUENCY((B:B)*1,{0;5}),1)', ROWS - 4],
    ['=TEXTJOIN(",",TRUE,A:A)', 'x,y,x,X'],
    ['=TEXTJOIN(",",FALSE,A:A)', '#CALC!'],
    ['=CONCAT(A:A)', 'xyxX'],
    ['=SUM(IFERROR(D:D,0))', 10],
    ['=SUM(IFERROR(1/(A:A=""),0))', ROWS - 4],
    ['=SUM(BYROW(A:B,LAMBDA(r,COUNTA(r)=0))*1)', ROWS - 5],
    ['=SUM(BYCOL(A:B,LAMBDA(c,ROWS(c))))', 2 * ROWS],
    ['=SUM(MAP(A:A,B:B,LAMBDA(a,b,IF(a="",1,b))))', ROWS - 4 + 12.5],
    ['=REDUCE(0,B:B,LAMBDA(a,b,a+b))', 19.5],
    ['=SUMPRODUCT(--IFERROR(A:XFD="x",FALSE))', 3],
    ['=ROWS(A:XFD&"")', ROWS],
    ['=COUNT(IF(A:XFD="",1))', ROWS * 16_384 - 19],
    ['=SLOPE(B:B,D:D)', '#DIV/0!'],
    ['=CORREL(B1:B1048576,B:B)', 1],
    ['=SUM(SWITCH(A:A,"x",1,"",2,9))', 3 + 2 * (ROWS - 4) + 9],
    ['=SUM(CHOOSE((A:A="")+1,0,1))', ROWS - 4],
    // Every number is another one.
    ['=ROWS(UNIQUE(MAP(A1:A2000,LAMBDA(a,RAND()))))>1900', true],
    ['=ROWS(UNIQUE(RANDBETWEEN(A1:A200="",1E9)))>100', true],
  ])('%s', (formula, expected) => {
    expect(whole().value(formula)).toEqual(expected);
  });

  test.each(['=VSTACK(A:A,B:B)', '=SUM(COLUMN(A:XFD)*ROW(A:A))', '=ROWS(TOCOL(A:XFD))'])(
    'what would take too much room is given up: %s',
    (formula) => {
      expect(whole().value(formula)).toBe('#NUM!');
    },
  );

  test('a result that goes on to the end of the sheet is not written out, and named', () => {
    const book = new Workbook();
    const sheet = book.addSheet('Mine');
    sheet.put(0, 0, { value: 'b' });
    sheet.put(1, 0, { value: 'a' });
    sheet.put(0, 2, { value: 'stored', formula: '=SORT(A:A)' });
    sheet.put(1, 4, { value: 'stored', formula: '=SORT(A:A)' });
    sheet.put(0, 6, { value: 'stored', formula: '=FILTER(A:A,A:A<>"")' });
    const calc = createCalculation(book);
    calc.update();
    expect(calc.doubtful).toMatchObject({ kept: ['Mine!C1'], stopped: [] });
    expect(sheet.cell(0, 2)!.value).toBe('stored');
    expect(sheet.cell(1, 4)!.value).toMatchObject({ code: '#SPILL!' });
    expect([0, 1, 2].map((row) => sheet.cell(row, 6)?.value)).toEqual(['b', 'a', undefined]);
  });
});

/** Size and values of a result; blank rows and columns at its end are not told. */
function seen({ value }: Fixture, formula: string): unknown[] {
  const result = value(formula);
  const size = ['ROWS', 'COLUMNS'].map((count) => value(`=${count}(${formula.slice(1)})`));
  if (!Array.isArray(result)) return [...size, result];
  const rows = (result as unknown[][]).map((row) => row.slice(0, row.findLastIndex((v) => v !== null) + 1));
  return [...size, rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1)];
}

/** Ranges far below their content give what they give where every cell of them is looked at. */
describe('ranges are looked at in part, as if whole', () => {
  const [A, B, C, D] = ['A1:A2000', 'B1:B2000', 'C1:C2000', 'D1:D2000'];
  const formulas = [
    ...['=', '<>', '<', '>='].flatMap((o) => [`=SUM((${A}${o}"x")*1)`, `=COUNT(IF(${B}${o}0,${B}))`]),
    ...['+', '-', '*', '/', '^', '&'].flatMap((o) => [`=${B}${o}2`, `=2${o}${B}`, `=${A}${o}${B}`, `=${B}${o}B1:D1`]),
    ...['SUM', 'AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'MEDIAN', 'STDEV', 'AVERAGEA', 'SUMSQ'].flatMap(
      (f) => [`=${f}(${B}*1)`, `=${f}(IF(${A}="",${B},0.1))`, `=${f}(IF(${A}="x",1))`],
    ),
    ...['AND', 'OR', 'XOR'].map((f) => `=${f}(${A}="",${B}=7)`),
    ...['CORREL', 'SLOPE', 'SUMXMY2', 'SUMX2MY2', 'COVAR'].flatMap((f) => [
      `=${f}(${B},${B}*2)`,
      `=${f}(${B}+1,ROW(${B}))`,
    ]),
    ...['', ',-1', ',1'].map((order) => `=SORT(${A}${order && `,1${order}`})`),
    ...['1', '-1'].map((order) => `=SORTBY(A1:C2000,${B}*1,${order})`),
    ...['TRUE', 'FALSE'].flatMap((once) => [`=UNIQUE(A1:C2000,FALSE,${once})`, `=UNIQUE(A1:C2000,TRUE,${once})`]),
    ...['5', '-5', '1999', '-1999', '2001'].flatMap((n) => [`=TAKE(A1:B2000,${n},1)`, `=DROP(A1:B2000,${n},-1)`]),
    ...['0', '1', '-1'].flatMap((m) => [
      `=MATCH(7,${B}*1,${m})`,
      `=XMATCH(0,${B}*1,${m},-1)`,
      `=XMATCH(3.5,${B}*1,${m},1)`,
      `=XMATCH("",${A}&"",${m},-1)`,
    ]),
    `=XMATCH(A3,${A},0,-1)`,
    `=XMATCH(A3,${A},0,1)`,
    `=LOOKUP(2,1/(${A}="x"),ROW(${A}))`,
    `=LOOKUP(0,${B}*1,ROW(${A}))`,
    `=VLOOKUP(7,HSTACK(${B},${A}),2,FALSE)`,
    `=FILTER(A1:C2000,${A}<>"")`,
    `=FILTER(A1:C2000,${A}="")`,
    `=FILTER(A1:C2000,{1,0,1})`,
    `=FILTER(${D},${D}<3,"none")`,
    `=HSTACK(${A},B1:C1900,ROW(${A}))`,
    `=VSTACK(${A},B1:C10,${B})`,
    ...['', ',1', ',2', ',3', ',1,TRUE'].flatMap((how) => [`=TOCOL(A1:D2000${how})`, `=TOROW(A1:B300${how})`]),
    `=CHOOSEROWS(A1:C2000,{1;7;2000;-1})`,
    `=CHOOSECOLS(A1:C2000,{3;1})`,
    `=EXPAND(${A},2001,2,0)`,
    `=WRAPROWS(${A},3,0)`,
    `=TRANSPOSE(A1:B2000)`,
    `=MMULT(TRANSPOSE(IF(${A}="",1,0)),ROW(${A}))`,
    `=INDEX(A1:C2000&"",0,2)`,
    `=INDEX(A1:C2000&"",1500,2)`,
    `=INDEX(A1:C2000&"",3,0)`,
    `=IFERROR(${D}*1,"none")`,
    `=IFERROR(1/${B},${A})`,
    `=IFS(${A}="x",ROW(${A}),${C}=TRUE,2,TRUE,${B})`,
    `=SWITCH(${A},B1:B3,1,"",ROW(${A}))`,
    `=CHOOSE((${A}="")+1,ROW(${A}),${B})`,
    `=IF(${A}="x",ROW(${A}),"")`,
    `=IF(${A}="",ROW(${A}),"")`,
    `=IF({TRUE,FALSE},${A},${B})`,
    `=(${A}="x")*ROW(${A})`,
    `=(${A}="")*ROW(${A})`,
    `=ROW(${A})/(${A}="x")`,
    `=(${B}-1)/ROW(${A})`,
    `=ROW(${A})*{1,0}+${B}`,
    `=ROW(A1:A20000)-1`,
    `=5-ROW(A1:A20000)`,
    `=(A1:A20000="x")*(ROW(A1:A20000)-1)`,
    `=IF(A1:A20000="x",ROW(A1:A20000)+2)`,
    `=(A1:A20000="")*ROW(A1:A20000)`,
    `=SUMPRODUCT(--(A1:A20000="x"),ROW(A1:A20000),B1:B20000)`,
    `=SUMPRODUCT(--(A1:A20000=""),ROW(A1:A20000))`,
    `=SUMPRODUCT((${A}="x")*(B1:D1=3)*B1:D2000)`,
    `=SUMPRODUCT(${A},${B})`,
    `=-(${B})`,
    `=${B}%`,
    `=ROUND(${B},{0,1})`,
    `=LEFT(${A}&"ab",2)`,
    `=TEXT(${B},"0.0")`,
    `=TEXTJOIN(",",TRUE,${A},${B})`,
    `=TEXTJOIN({",",";"},FALSE,${A},${B})`,
    `=CONCAT(${B}&"a")`,
    `=AGGREGATE(14,6,${B}/(${A}=""),2)`,
    `=AGGREGATE(15,6,ROW(${A})/(${A}="x"),2)`,
    `=FREQUENCY(${B}*1,{0;5})`,
    `=MODE.MULT(${B}*1)`,
    `=RANK(7,${B})`,
    `=PERCENTILE(${B}*1,{0.1;0.9995})`,
    `=GCD(ABS(INT(${B}*1)))`,
    `=DCOUNTA(A1:C2000,1,B1:B2)`,
    `=DSUM(A1:D2000,2,F1:F2)`,
    `=DCOUNT(A1:D2000,4,F1:F2)`,
    `=MAP(${A},${B},LAMBDA(a,b,IF(a="",b+1,a)))`,
    `=BYROW(A1:C2000,LAMBDA(r,COUNTA(r)))`,
    `=BYCOL(A1:C2000,LAMBDA(c,SUM(c)))`,
    `=REDUCE(0,${B},LAMBDA(s,v,s+v+1))`,
    `=SCAN(0,${B},LAMBDA(s,v,s+v+1))`,
    `=COUNTIF(${A},{"x","","<>"})`,
    `=SUM((A1:KN300="x")*1,(A1:KN300="")*1)`,
    `=(A1:KN300="x")*COLUMN(A1:KN1)`,
    `=UNIQUE(A1:KN300)`,
    `=SORT(A1:KN1,1,-1,TRUE)`,
    `=TAKE(A1:KN300,-3,3)`,
  ];

  test.each(formulas)('%s', (formula) => {
    const few = whole();
    const all = whole();
    const far = all.book.addSheet('Far');
    all.write('KN20000', [[1]], far);
    const expected = seen(all, formula);
    expect(seen(few, formula)).toEqual(expected);
    expect(expected.at(-1)).not.toBe('#NAME?');
  });
});
