import fc from 'fast-check';
import { decimalMark, readAmount, readPlainNumber } from './amounts';

describe('amounts as people write them', () => {
  test.each([
    ['1201000', 1201000],
    ['1,201,000', 1201000],
    ['1.201.000', 1201000],
    ["1'201'000", 1201000],
    ['1’201’000', 1201000],
    ['1 201 000', 1201000],
    ['1\u00a0201\u00a0000', 1201000],
    ['1\u202f201\u202f000,5', 1201000.5],
    ['1,201,000.50', 1201000.5],
    ['1.201.000,50', 1201000.5],
    ['12,01,000', 1201000],
    ['$1.2M', 1200000],
    ['$ 1.2 m', 1200000],
    ['1,2 Mio.', 1200000],
    ['120k', 120000],
    ['120K€', 120000],
    ['€120k', 120000],
    ['1.25bn', 1250000000],
    ['1.250M', 1250000],
    ['1,250k', 1250000],
    ['USD 120,000', 120000],
    ['120,000 EUR', 120000],
    ['120kr', 120],
    ['R$ 500', 500],
    ['(1,200)', -1200],
    ['($1.2k)', -1200],
    ['-1,200', -1200],
    ['−1,200', -1200],
    ['1,200-', -1200],
    ['-$5', -5],
    ['$-5', -5],
    ['+5', 5],
    ['0', 0],
    ['-0', 0],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['.5', 0.5],
    ['12,50', 12.5],
    ['1200.500', 1200.5],
    ['1,200', 1200],
    ['1.2E+06', 1200000],
    ['1,2e6', 1200000],
    ['120k/yr', 120000],
    ['120,000 per year', 120000],
    ['１２０', 120],
    ['4.35m', 4350000],
  ])('%j is %d', (text, value) => {
    expect(readAmount(text)?.value).toBe(value);
    expect(Object.is(readAmount(text)?.value, -0)).toBe(false);
  });

  test.each([
    '',
    'abc',
    '12%',
    '120k/mo',
    'ca. x',
    '1,20,00',
    '1,2,3',
    '1..5',
    '12 34',
    "1'20",
    '(-5)',
    '-5-',
    '5 apples',
    '1e999',
    '9'.repeat(400),
    '=1+1',
    '#REF!',
    '1.2.2026',
    'k',
    '$',
    '0x10',
    'Infinity',
    'NaN',
  ])('%j is no amount', (text) => {
    expect(readAmount(text)).toBeUndefined();
  });

  test('a point before three digits is doubtful until something settles it', () => {
    expect(readAmount('120.000')).toMatchObject({ value: 120000, doubtful: true });
    expect(readAmount('120.000', { tracker: ',' })).toMatchObject({ value: 120000, doubtful: false });
    expect(readAmount('120.000', { column: ',' })).toMatchObject({ value: 120000, doubtful: false });
    expect(readAmount('120.000', { column: '.' })).toMatchObject({ value: 120, doubtful: false });
  });

  test('a comma before three digits means thousands unless the column says otherwise', () => {
    expect(readAmount('120,000')).toMatchObject({ value: 120000, doubtful: false });
    expect(readAmount('120,000', { tracker: ',' })).toMatchObject({ value: 120000, doubtful: true });
    expect(readAmount('120,000', { column: ',' })).toMatchObject({ value: 120, doubtful: false });
  });

  test('tells whether the text had a unit of its own', () => {
    expect(readAmount('5k')?.hasUnit).toBe(true);
    expect(readAmount('5')?.hasUnit).toBe(false);
  });

  test.each([
    ['en-US', '$'],
    ['de-DE', '€'],
    ['fr-FR', '€'],
    ['de-CH', 'CHF '],
    ['en-IN', '₹'],
  ])('reads what %s writes', (locale, currency) => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (centsValue) => {
        const value = centsValue / 100;
        expect(readAmount(currency + format.format(value))?.value).toBeCloseTo(value, 6);
      }),
    );
  });

  test('never throws or hangs', () => {
    const hostile = fc.string({ unit: fc.constantFrom(..."0123456789.,' ()-+kmMbn$€%eE/ "), maxLength: 60 });
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = readAmount(text);
        if (reading) expect(Number.isFinite(reading.value)).toBe(true);
      }),
      { numRuns: 500 },
    );
    const start = performance.now();
    readAmount(' '.repeat(200_000) + 'x');
    readAmount('1 '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('bare numbers', () => {
  test.each([
    ['7', 7],
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['7.125', 7.125],
    ['7,125', 7.125],
    [' -3 ', -3],
    ['10.', 10],
  ])('%j is %d', (text, value) => {
    expect(readPlainNumber(text)).toBe(value);
  });

  test.each(['7k', '$7', '7/10', '70%', 'seven', '', '7 5'])('%j is none', (text) => {
    expect(readPlainNumber(text)).toBeUndefined();
  });
});

describe('the decimal mark of a column', () => {
  test.each([
    [['1,201,000'], '.'],
    [['1.201.000'], ','],
    [['12,50', '120.000'], ','],
    [['1,200', '3.5'], '.'],
    [['1200,000'], ','],
    [['0.125'], '.'],
    [['1,200', '120.000'], undefined],
    [['1,5', '1.5'], undefined],
    [['12', 'abc', ''], undefined],
    [['€ 1.234,5 (est.)'], ','],
  ])('of %j is %p', (texts, mark) => {
    expect(decimalMark(texts)).toBe(mark);
  });
});
