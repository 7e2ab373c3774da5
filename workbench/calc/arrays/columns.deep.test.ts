import { type Fixture, workbookWith } from '../sheetFixture';
import { CONTENT } from './columnsFixture';

const whole = () => workbookWith([...CONTENT, [null, null, null, '=1/0']]);

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
