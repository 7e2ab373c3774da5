import { builtins } from '../functions';
import { ARRAY_FUNCTIONS, argumentShape } from './arrayShapes';
import { needsArrayEvaluation, withIntersections } from './arrays';

describe('formulas that need array evaluation', () => {
  test.each([
    '=A1:A3',
    '=A1:A3*2',
    '=Scores[Step 1]',
    '=[@[a]:[b]]',
    '=A1#',
    '={1,2,3}',
    '=SORT(A1:A3)',
    '=SUM(FILTER(A1:A9,B1:B9>5))',
    '=ABS(A1:A3)',
    '=SUM(A1:A3*2)',
    '=SUM(IF(A1:A3="",0,A1:A3))',
    '=SUMPRODUCT(IF(A1:A3="",0,1))',
    '=SUM(IFERROR(A1:A3,0))',
    '=MATCH(1,(A1:A3=1)*(B1:B3=2),0)',
    '=IF(A1:A3="","",A1:A3)',
    '=AMPR.SCORE(IF(Scores[Step]="","",Scores[Step]))',
    '=AMPR.SCORE(A1)',
    '=ROUND(AMPR.SCORE(A1:A9),2)',
    '=IF(A1="","",AMPR.SCORE(A1))',
    '=VLOOKUP(A1:A3,B:C,2,0)',
    '=VLOOKUP(A1,B:D,{2,3},0)',
    '=INDEX(A1:C9,2)',
    '=INDEX(A1:C9,0,2)',
    '=INDEX(A1:C9,,2)',
    '=OFFSET(A1,0,0,3,1)',
    '=INDIRECT("A1:A3")',
    '=XLOOKUP(A1,B:B,C:D)',
    '=ROW(A1:A3)',
    '=LET(x,A1:A3,x*2)',
    '=LET(x,A1:A3,x)',
    '=MAP(A1:A3,LAMBDA(x,x+1))',
    '=LAMBDA(x,x)(3)',
    '=CHOOSE(1,A1:A3,B1)',
    '=Name',
    '=First:Last!A1',
    '=T[[#Headers],[#Data],[A]]',
    '=SUMIFS(A:A,B:B,C1:C3)',
    '=SUM(ROW(A1:A3)*2)',
    '=SUM(LARGE(A1:A9,ROW(1:3)))',
    '=INDEX(CHOOSE(A1:A3,B1:C9,E1:F9),2,2)',
    '=INDEX(CHOOSE(A1,B1:C9*2,E1:F9),2,2)',
    '=INDEX(IF(A1:A9="",0,B1:B9),2,1)',
  ])('%s', (formula) => expect(needsArrayEvaluation(formula)).toBe(true));
});

describe('formulas that do not', () => {
  test.each([
    '=A1',
    '=1+2',
    '=A1*2&"x"',
    '=SUM(A1:A3)',
    '=SUM(Scores[Step 1])/COUNTA(Scores[Name])',
    '=[@ARR]*2',
    '=Scores[[#This Row],[ARR]]+Scores[[#Totals],[ARR]]',
    '=AVERAGE(Scores[@[S1]:[S4]])',
    '=SUMPRODUCT(A1:A3*B1:B3)',
    '=SUMPRODUCT(--(LEFT(A1:A3,1)="x"),B1:B3)',
    '=SUMPRODUCT(MAX((A1:A3=1)*B1:B3))',
    '=SUMPRODUCT(LARGE(A1:A9,ROW(1:3)))',
    '=AGGREGATE(15,6,ROW(A1:A9)/(A1:A9="x"),2)',
    '=CORREL(A1:A3,B1:B3*2)',
    '=LOOKUP(2,1/(A1:A9<>""),B1:B9)',
    '=MATCH(1,INDEX((A1:A3=1)*(B1:B3=2),0,1),0)',
    '=VLOOKUP(A1,B:C,2,FALSE)',
    '=INDEX(B1:B9,MATCH(A1,A1:A9,0))',
    '=INDEX(A1:C9,2,3)',
    '=INDEX(T[Name],3)',
    '=INDEX(CHOOSE(A1,B1:C9,E1:F9),2,2)',
    '=INDEX(IF(A1>0,B1:C9,E1:F9),2,2)',
    '=AVERAGE(INDEX(CHOOSE(A1,T[[a]:[b]],T[[c]:[d]]),2,0))',
    '=SUM(COUNTIF(INDEX(CHOOSE(A1,B1:C9,E1:F9),2,0),{"x","y"})*{1,-1})',
    '=XLOOKUP(A1,B:B,C:C,"none")',
    '=SUMIFS(A:A,B:B,C1,D:D,">3")',
    '=COUNTIFS(T[a],[@a],T[b],"x")',
    '=IF(SUM(A1:A3)>0,SUM(A1:A3),"")',
    '=SUM(IF(A1>0,B1:B3,C1:C3))',
    '=IFERROR(VLOOKUP(A1,B:C,2,0),"")',
    '=SUM(AMPR.SCORE(A1:A9))',
    '=SUM({1,2,3}*A1)',
    '=@A1:A3',
    '=LET(x,SUM(A1:A3),x*2)',
    '=LET(x,A1:A3,SUM(x))',
    '=OFFSET(A1,1,2)',
    '=SUM(OFFSET(A1,0,0,3,1))',
    '=COUNTA(A1#)',
    '=TEXTJOIN(", ",TRUE,A1:A3)',
    '=ROWS(A1:A3)+ROW()+ROW(A1)',
    '=SUBTOTAL(109,[ARR])',
    '=#REF!',
    '=SUM(A1',
    '=1+',
  ])('%s', (formula) => expect(needsArrayEvaluation(formula)).toBe(false));

  test('names that stand for one value', () => {
    expect(needsArrayEvaluation('=Rate*2', (name) => name === 'Rate')).toBe(false);
    expect(needsArrayEvaluation('=ABS(Rate)')).toBe(true);
    expect(needsArrayEvaluation('=SUM(Rate)')).toBe(false);
  });
});

describe('ordinary formulas of a file, as Excel shows them', () => {
  test.each([
    ['=VLOOKUP(A:A,Owners!A:B,2,FALSE)', '=VLOOKUP(@A:A,Owners!A:B,2,FALSE)'],
    ['=B:B*2', '=@B:B*2'],
    ['=IF(B$2:B$4>60,"big","small")', '=IF(@B$2:B$4>60,"big","small")'],
    ['=SUM(ROUND(A1:A3,0))', '=SUM(ROUND(@A1:A3,0))'],
    ['=A1:A3', '=@A1:A3'],
    ['=-A1:A3', '=-@A1:A3'],
    ['=T[ARR]*2', '=@T[ARR]*2'],
    ['=AMPR.SCORE(A1:A9)', '=@AMPR.SCORE(A1:A9)'],
    ['=IFERROR(AMPR.SCORE(A1),"")', '=IFERROR(@AMPR.SCORE(A1),"")'],
    ['=SUM(AMPR.SCORE(A1))', '=SUM(AMPR.SCORE(A1))'],
    ['=MMULT(A1:B2,C1:D2)', '=@MMULT(A1:B2,C1:D2)'],
    ['={1,2}*3', '=@({1,2}*3)'],
    ['=SUM(ABS({1,-2}))', '=SUM(ABS({1,-2}))'],
    ['=SUMPRODUCT(A1:A3*B1:B3)', '=SUMPRODUCT(A1:A3*B1:B3)'],
    ['=SUMPRODUCT(IF(A1:A3>1,1,0))', '=SUMPRODUCT(IF(@A1:A3>1,1,0))'],
    ['=INDEX(A1:A9,MATCH(B1,B1:B9,0))', '=INDEX(A1:A9,MATCH(B1,B1:B9,0))'],
    ['=INDEX(A1:C9,MATCH(B1:B9,C1:C9,0),2)', '=INDEX(A1:C9,MATCH(@B1:B9,C1:C9,0),2)'],
    ['=AGGREGATE(15,6,ROW(A1:A9)/(A1:A9>1),2)', '=AGGREGATE(15,6,ROW(A1:A9)/(A1:A9>1),2)'],
    ['=SLOPE(A1:A3,LN(B1:B3))', '=SLOPE(A1:A3,LN(B1:B3))'],
    ['=SUM(LARGE(A1:A9,ROW(1:3)))', '=SUM(LARGE(A1:A9,@ROW(1:3)))'],
    ['=A1+Rate', '=A1+Rate'],
    ['=A1+', '=A1+'],
  ])('%s', (file, shown) => expect(withIntersections(file, (name) => name === 'Rate')).toBe(shown));
});

test('what each argument of a known function meant before formulas could spill is told', () => {
  const untold = Object.keys(builtins).filter((name) => !ARRAY_FUNCTIONS.has(name) && !argumentShape(name, 1));
  expect(untold).toEqual([]);
  expect(withIntersections('=ERF(A1)+BETA.DIST(A:A,2,3,TRUE)')).toBe('=ERF(A1)+BETA.DIST(@A:A,2,3,TRUE)');
});
