import { workbookWith } from './sheetFixture';

/** The longest of what ends by itself; the test's own limit of time would tell of one that does not. */
describe('formulas that ask for more than there is', () => {
  test.each([
    ['=LET(f,LAMBDA(g,n,IF(n<2,n,g(g,n-1)+g(g,n-2))),f(f,60))', '#NUM!'],
    ['=SUM(TOCOL(SEQUENCE(2000,2000)))', '#NUM!'],
    ['=SUM(SCAN(0,SEQUENCE(1000000),LAMBDA(a,b,SUM(SEQUENCE(1000)))))', '#NUM!'],
    ['=SUM(MAP(SEQUENCE(1000),LAMBDA(a,SUM(MAP(SEQUENCE(1000),LAMBDA(b,SUM(SEQUENCE(1000))))))))', '#NUM!'],
    ['=LEN(TEXTJOIN(REPT("a",32767),TRUE,SEQUENCE(1000000)))', '#CALC!'],
    [`=LET(${Array.from({ length: 60 }, (_, i) => `kept${i},SEQUENCE(1000000)+${i}`).join(',')},1)`, '#NUM!'],
  ])('%s', (formula, expected) => {
    const { value, read } = workbookWith([['a'.repeat(30_000)]]);
    expect([expected, '#CALC!']).toContain(value(formula));
    expect(read('A1')).toHaveLength(30_000);
  });

  // What one step of them costs is what the clock is looked at for: by a search, a matrix, a list of days, a sum.
  test.each([
    '=SUM(MATCH(SEQUENCE(1000000),SEQUENCE(1000000),0))',
    '=MDETERM(RANDARRAY(2000,2000))',
    '=SUM(WORKDAY(1,SEQUENCE(10000)*0+2000000))',
    '=LET(x,SEQUENCE(1000000),REDUCE(0,SEQUENCE(30000),LAMBDA(a,b,a+SUM(x))))',
  ])('the clock ends %s', (formula) => {
    expect(workbookWith().value(formula)).toBe('#NUM!');
  });

  test('a search for a hostile text', () => {
    const { value } = workbookWith([['a'.repeat(20_000)]]);
    expect(['#VALUE!', '#NUM!']).toContain(value('=SEARCH("*a*a*a*a*a*b",A1)'));
    expect(value('=SEARCH("a?~*","xa1*")')).toBe(2);
  });
});
