import fc from 'fast-check';
import { ONE, decimal, minus, plus, quotient, smaller, sum, times, toNumber } from './decimal';
import { DomainError } from './errors';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('decimal arithmetic', () => {
  it('reads a number as it is written, and gives it back', () => {
    expect(decimal(0.1)).toEqual({ digits: 1n, scale: 1 });
    expect(decimal(-12.5)).toEqual({ digits: -125n, scale: 1 });
    expect(decimal(1.5e-7)).toEqual({ digits: 15n, scale: 8 });
    expect(decimal(2e21)).toEqual({ digits: 2n, scale: -21 });
    fc.assert(fc.property(finite, (value) => toNumber(decimal(value)) === value));
  });

  it.each([5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, Number.MAX_VALUE, 2 ** 53, 2 ** 53 + 2])(
    'gives %d back, at the edge of what numbers hold',
    (value) => {
      expect(toNumber(decimal(value))).toBe(value);
      expect(toNumber(decimal(-value))).toBe(-value);
    },
  );

  it('is exact where binary fractions are not', () => {
    expect(toNumber(plus(decimal(0.1), decimal(0.2)))).toBe(0.3);
    expect(toNumber(minus(decimal(0.3), decimal(0.1)))).toBe(0.2);
    expect(toNumber(times(decimal(0.1), decimal(3)))).toBe(0.3);
    expect(quotient(decimal(0.3), decimal(0.1))).toBe(3);
    expect(toNumber(sum(Array(10).fill(decimal(0.1))))).toBe(1);
  });

  it('rounds to the nearest number, ties to even, as division of whole numbers does', () => {
    const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 });
    fc.assert(
      fc.property(
        whole,
        whole.filter((value) => value !== 0),
        (a, b) => {
          expect(quotient(decimal(a), decimal(b))).toBe(a / b + 0);
        },
      ),
    );
    // Exactly between two numbers, and one part in 10^25 to either side.
    const half = plus(decimal(2 ** 53), decimal(1));
    const hair = { digits: 1n, scale: 25 };
    expect(toNumber(half)).toBe(2 ** 53);
    expect(toNumber(plus(half, hair))).toBe(2 ** 53 + 2);
    expect(toNumber(minus(half, hair))).toBe(2 ** 53);
  });

  it('rounds once, too, where numbers have fewer bits', () => {
    const unit = 2 ** -1074;
    const unitExactly = { digits: 5n ** 1074n, scale: 1074 };
    const half = { digits: 25n, scale: 1 };
    expect(toNumber(times(unitExactly, half))).toBe(2 * unit);
    expect(toNumber(times(unitExactly, minus(half, { digits: 1n, scale: 25 })))).toBe(2 * unit);
    expect(toNumber(times(unitExactly, plus(half, { digits: 1n, scale: 25 })))).toBe(3 * unit);
    expect(quotient(times(unitExactly, { digits: -35n, scale: 1 }), ONE)).toBe(-4 * unit);
    expect(toNumber(times(unitExactly, { digits: 35n, scale: 1 }, minus(ONE, { digits: 1n, scale: 25 })))).toBe(
      3 * unit,
    );
  });

  it('picks the smaller', () => {
    expect(smaller(decimal(0.3), decimal(0.25))).toEqual(decimal(0.25));
    expect(smaller(decimal(-1), decimal(1e-9))).toEqual(decimal(-1));
  });

  it('refuses a result that no number holds', () => {
    expect(() => quotient(decimal(1e308), decimal(1e-308))).toThrow(DomainError);
    expect(() => toNumber(times(decimal(-1e200), decimal(1e200)))).toThrow(/too large for a number/);
    expect(() => quotient(decimal(1e-308), decimal(1e308))).toThrow(/too small for a number/);
  });
});
