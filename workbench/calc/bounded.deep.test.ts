import { createCalculation } from '.';
import { area, Workbook } from '../model';
import { workbookWith } from './sheetFixture';

beforeAll(() => void Object.assign(globalThis, { calculationPatience: 1 }));

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

/** A column of formulas as a file has them, each with the value that another program stored. */
function bookOf(formulas: readonly string[]): Workbook {
  const book = new Workbook();
  const sheet = book.addSheet('Mine');
  formulas.forEach((formula, row) => sheet.put(row, 0, { value: 7, formula }));
  return book;
}

describe('many formulas, none of which takes long', () => {
  const numbered = (count: number, make: (row: number) => string): string[] =>
    Array.from({ length: count }, (_, row) => make(row + 1));

  test.each([
    ['side by side', numbered(1000, (n) => `=SUM(SEQUENCE(${1_000_000 + n}))`)],
    // Computed from the last to the first, as the first waits for all others.
    ['each waiting for the next', numbered(1000, (n) => `=SUM(SEQUENCE(${1_000_000 + n}))+A${n + 1}`)],
  ])('%s share their time: the rest stays as it was stored, and is named', (_, formulas) => {
    const book = bookOf(formulas);
    const calc = createCalculation(book);
    calc.update();
    const late = calc.doubtful.late.length;
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThanOrEqual(1000);
    expect(calc.doubtful.late.every((at) => book.sheet('Mine')!.cell(Number(at.slice(6)) - 1, 0)!.value === 7)).toBe(
      true,
    );
    // Those that waited when the time was over wait for others, not for themselves.
    calc.update(true);
    expect(calc.cycles).toEqual([]);
  });

  test('long texts share the room that there is: the rest stays as it was stored, and is named', () => {
    const book = bookOf(numbered(4000, (n) => `=REPT("${n} ",INT(30000/LEN("${n} ")))`));
    const calc = createCalculation(book);
    calc.update();
    const texts = [...book.sheet('Mine')!.cellsIn(area(0, 0, 4000, 0))].map(([, , { value }]) => String(value));
    expect(texts.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(50_004_000);
    const late = texts.filter((text) => text === '7').length;
    expect(late).toBeGreaterThan(2000);
    expect(calc.doubtful.kept).toHaveLength(late);
  });

  test('quick ones are all computed, however many', () => {
    const book = bookOf(['=1', ...numbered(99_999, (n) => `=A${n}+1`)]);
    const calc = createCalculation(book);
    calc.update();
    expect([calc.doubtful.late, book.sheet('Mine')!.cell(99_999, 0)!.value]).toEqual([[], 100_000]);
  });
});
