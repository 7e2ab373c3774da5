import { Workbook } from '../../model';
import { createCalculation } from '../engine';
import { workbookWith } from '../sheetFixture';
import { CONTENT } from './columnsFixture';

const ROWS = 1_048_576;

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
    ['=AGGREGATE(14,6,ROW(A1:A20000)/(A1:A20000=""),1)', 20_000],
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
