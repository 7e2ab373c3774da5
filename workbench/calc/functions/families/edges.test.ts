/** Where Excel's functions begin and end: what they cut off, what they refuse, and the digits of their tails. */
import { testValues } from '../sampleRows';

/** A: numbers and what is none; row 6 on is blank. B: days. */
const ROWS = [
  [-100, 43831, true],
  [60, 43922],
  [null, 44013],
  [70, 44105],
  [12, 44197],
] as const;

testValues(
  [
    // Whole numbers are cut, not rounded, and not refused.
    ['=BINOM.DIST(2.9,4.9,0.5,FALSE)', 0.375],
    ['=BINOM.DIST.RANGE(4.9,0.5,1.9,2.9)', 0.625],
    ['=BINOM.DIST.RANGE(4,0.5,3,2)', '#NUM!'],
    ['=HYPGEOM.DIST(1.9,2.9,3.9,6.9,FALSE)', 0.6],
    ['=HYPGEOM.DIST(1,2,3,6,TRUE)', 0.8],
    ['=CHISQ.DIST(2,2.9,TRUE)', 1 - Math.exp(-1)],
    ['=CHISQ.DIST.RT(2,2.9)', Math.exp(-1)],
    ['=PERMUT(5.9,2.9)', 20],
    ['=PERMUT(5,-1)', '#NUM!'],
    ['=PERMUTATIONA(3.9,2.9)', 9],
    ['=PERMUTATIONA(-3,2)', '#NUM!'],
    ['=COMBINA(3.9,2.9)', 6],
    ['=COMBINA(2,5)', 6],
    ['=COMBINA(0,5)', '#NUM!'],
    ['=BASE(13.9,2.9,6.9)', '001101'],
    ['=BASE(-1,2)', '#NUM!'],
    ['=MULTINOMIAL(2.9,1.9)', 3],
    ['=CONFIDENCE.NORM(0.5,2,4.9)', 0.6744897501960817],
    ['=T.TEST({1,2,3,4},{2,3,5,8},2.9,1.9)-T.TEST({1,2,3,4},{2,3,5,8},2,1)', 0],
    // What lies outside of where a function is at home.
    ['=BINOM.INV(4,0.5,0)', '#NUM!'],
    ['=BINOM.INV(4,1,0.5)', '#NUM!'],
    ['=CONFIDENCE.NORM(0,1,50)', '#NUM!'],
    ['=CONFIDENCE.NORM(0.05,1,0.9)', '#NUM!'],
    ['=CONFIDENCE.T(0.05,1,0.9)', '#NUM!'],
    ['=CONFIDENCE.T(0.05,1,1)', '#DIV/0!'],
    ['=EXPON.DIST(-1,2,TRUE)', '#NUM!'],
    ['=EXPON.DIST(1,0,TRUE)', '#NUM!'],
    ['=LOGNORM.DIST(0,1,1,TRUE)', '#NUM!'],
    ['=LOGNORM.INV(1,1,1)', '#NUM!'],
    ['=GAMMA.DIST(-1,2,2,TRUE)', '#NUM!'],
    ['=GAMMA.INV(1,2,2)', '#NUM!'],
    ['=NORM.INV(0.5,0,0)', '#NUM!'],
    ['=GAMMALN(-1.5)', '#NUM!'],
    ['=POISSON.DIST(-0.1,5,TRUE)', '#NUM!'],
    ['=PROB({"a","b"},{"c","d"},1)', '#DIV/0!'],
    ['=ROMAN(5,"classic")', '#VALUE!'],
    ['=SERIESSUM(0,0,1,{1,2})', '#NUM!'],
    // Tails keep their digits.
    ['=NORM.S.DIST(-12,TRUE)', 1.776482112077e-33],
    ['=ROUND(NORM.S.INV(1.776482112077E-33),9)', -12],
    ['=POISSON.DIST(0,0.001,TRUE)', Math.exp(-0.001)],
    ['=BETA.INV(0.9999,1,1000)', 1 - 1e-4 ** (1 / 1000)],
    ['=COTH(1000)', 1],
    ['=CSCH(0.001)', 1000 - 1 / 6000],
    ['=FISHERINV(1000)', 1],
    ['=BINOM.DIST(1,3000,0.0001,FALSE)', 0.3 * 0.9999 ** 2999],
    ['=TRUNC(9E+307,5)', 9e307],
    ['=ROMAN(149,2)', 'CIL'],
    // An argument left out at LINEST is TRUE, not FALSE.
    ['=INDEX(LINEST({2,4,6.5},{1,2,3},,TRUE),1,2)', -1 / 3],
    // Truth values are none in functions that came with an add-in, and nothing may be left out.
    ['=SERIESSUM(TRUE,1,1,{1,2})', '#VALUE!'],
    ['=MULTINOMIAL(C1,2)', '#VALUE!'],
    ['=CUMIPMT(0.01,12,1000,TRUE,2,0)', '#VALUE!'],
    ['=TBILLPRICE(43831,44000,TRUE)', '#VALUE!'],
    ['=MROUND(,5)', '#N/A'],
    ['=GCD(,5)', '#N/A'],
    // Blank cells: passed over alone, 0 beside others.
    ['=LCM(A4,A3)', 70],
    ['=LCM(A2:A4)', 0],
    ['=GCD(A2:A4)', 10],
    ['=LCM(A3)', '#VALUE!'],
    ['=LCM(9007199254740881,2)', '#NUM!'],
    // Money.
    ['=PMT(-1,5,100)', '#NUM!'],
    ['=PMT(-3,5,100)', '#NUM!'],
    ['=FV(-1,-2,1)', '#DIV/0!'],
    ['=FV(-3,-3.5,1)', '#NUM!'],
    ['=IRR(A1:A5,-1)', '#VALUE!'],
    ['=XNPV(0.1,A1:A5,B1:B5)', '#NUM!'],
    ['=XNPV(-0.1,A4:A5,B4:B5)', '#NUM!'],
    ['=ROUND(XIRR(A1:A5,B1:B5)-XIRR({-100;60;0;70;12},B1:B5),9)', 0],
    ['=MIRR({-100,40,80},-1,0.1)', Math.sqrt(1.24) - 1],
    ['=MIRR({-100,-40},0.1,0.1)', -1],
    ['=SYD(100,10,5,1.5)', 27],
    ['=SYD(100,10,5,0)', '#NUM!'],
    ['=ISPMT(0.1,1,0,100)', '#DIV/0!'],
    ['=DB(1000,100,5,2,6.9)-DB(1000,100,5,2,6)', 0],
    ['=DDB(1000,100,4,1.5)', 1000 * 0.5 ** 0.5 * 0.5],
    ['=DDB(1000,100,4,0)', '#NUM!'],
    ['=CUMPRINC(0.01,12,1000,1.5,3.9,0)-CUMPRINC(0.01,12,1000,2,3,0)', 0],
    ['=CUMPRINC(0.01,12,1000,1,13,0)', '#NUM!'],
    ['=TBILLEQ(43831,44196,0.1)', Math.sqrt(1 / (1 - 36.5 / 360)) * 2 - 2],
    ['=TBILLPRICE(43831,44198,0.1)', '#NUM!'],
    // Days of a coupon that are left are those not yet over, also where they are counted and the year has 360.
    ['=PRICE(43891,44256,0,0.25,100,1,2)', 80],
    // Interest comes up from the start of the period before the first interest, also where the settlement lies before it.
    ['=ROUND(ACCRINT(43831,44166,43922,0.12,1000,4,4),9)', 30],
    ['=ACCRINT(43831,44166,43922,0.12,1000,4,4,FALSE)', -30],
    ['=ACCRINT(43831,44013,44197,0.1,1000,2,2)', 50 * (1 + 184 / 180)],
    ['=ACCRINT(43831,44013,44197,0.1,1000,2,2,FALSE)', (50 * 366) / 180],
    ['=ACCRINT(43922,44013,43831,0.1,1000,2)', '#NUM!'],
    ['=ACCRINT(43831,44013,44197,0.1,1000,3)', '#NUM!'],
    ['=ACCRINT(43831,44013,44197,TRUE,1000,2)', '#VALUE!'],
    // Odd coupons: one period and a quarter at first, one and a half at the end.
    ['=ODDFPRICE(43831,44927,43739,44197,0.08,0,100,1,4)', 124],
    [
      '=ROUND(ODDFYIELD(43845,44927,43739,44197,0.08,ODDFPRICE(43845,44927,43739,44197,0.08,0.07,100,1,3),100,1,3),9)',
      0.07,
    ],
    ['=ODDFPRICE(43831,44197,43739,44927,0.08,0,100,1,4)', '#NUM!'],
    ['=ODDLPRICE(44013,44378,43831,0.08,0.1,100,1,4)', 112 / 1.1 - 4],
    ['=ODDLYIELD(44013,44378,43831,0.08,108,100,1,4)', 0],
    ['=ODDLPRICE(43800,44378,43831,0.08,0.1,100,1,4)', '#NUM!'],
  ],
  ROWS,
);

describe('functions of a list', () => {
  /** The list, criteria for its rows called a, and for all of its rows. */
  const LIST = [
    ['Name', 'Amount', 'Note', 'Paid'],
    ['a', 1, 'x', true],
    ['b', '7', '8', false],
    ['a', null, '', true],
    [null, null, null, null],
    ['Name', null, 'Name'],
    ['a', null, null],
  ] as const;

  testValues(
    [
      // Counting alone needs no field: rows are counted then.
      ['=DCOUNT(A1:D4,,A6:A7)', 2],
      ['=DCOUNT(A1:D4,0,A6:A7)', 2],
      ['=DCOUNT(A1:D4,D5,C6:C7)', 3],
      ['=DCOUNTA(A1:D4,,C6:C7)', 3],
      ['=DCOUNTA(A1:D4,0,A6:A7)', 2],
      ...['DSUM', 'DAVERAGE', 'DMAX', 'DMIN', 'DPRODUCT', 'DSTDEV', 'DSTDEVP', 'DVAR', 'DVARP', 'DGET'].flatMap(
        (name): [string, string][] => [
          [`=${name}(A1:D4,,A6:A7)`, '#VALUE!'],
          [`=${name}(A1:D4,0,A6:A7)`, '#VALUE!'],
        ],
      ),
      ['=DCOUNT(A1:D4,-1,A6:A7)', '#VALUE!'],
      ['=DCOUNT(A1:D4,"",A6:A7)', '#VALUE!'],
      ['=DCOUNT(A1:D4,5,A6:A7)', '#VALUE!'],
      // With a field DCOUNT counts numbers, not texts that look like some, nor truth values.
      ['=DCOUNT(A1:D4,"Amount",C6:C7)', 1],
      ['=DCOUNT(A1:D4,"Note",C6:C7)', 0],
      ['=DCOUNT(A1:D4,"Paid",C6:C7)', 0],
      ['=DCOUNTA(A1:D4,"Amount",C6:C7)', 2],
      ['=DCOUNTA(A1:D4,"Paid",C6:C7)', 3],
    ],
    LIST,
  );
});
