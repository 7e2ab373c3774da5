import fc from 'fast-check';
import { Count } from './count';
import { type Decimal, ONE, decimal, minus, plus, power, quotient, smaller, times, toNumber } from './decimal';
import { ceiling, fifteen, floor } from './digits';

/** Numbers as people type them: few digits, now and then many. */
const typed = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(4)).map(([n, k]) => n / 10 ** k) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(9)).map(([n, k]) => n / 10 ** k) },
);

interface Step {
  readonly count: (count: Count, by: number) => Count;
  readonly exact: (value: Decimal, by: Decimal) => Decimal;
}

const spare = new Count();
const STEPS: readonly Step[] = [
  { count: (count, by) => count.times(by), exact: (value, by) => times(value, by) },
  { count: (count, by) => count.timesOneAnd(by), exact: (value, by) => times(value, plus(ONE, by)) },
  { count: (count, by) => count.plus(by), exact: plus },
  { count: (count, by) => count.minus(by), exact: minus },
  { count: (count, by) => count.plusTimes(by, 60), exact: (value, by) => plus(value, times(by, decimal(60))) },
  { count: (count, by) => count.minusCount(spare.of(by).times(by)), exact: (value, by) => minus(value, times(by, by)) },
  { count: (count, by) => count.timesCount(spare.ofOneAnd(by)), exact: (value, by) => times(value, plus(ONE, by)) },
  { count: (count) => count.atMostOne(), exact: (value) => smaller(ONE, value) },
];

const program = fc.array(fc.tuple(fc.nat(STEPS.length - 1), typed), { maxLength: 6 });

const mine = new Count();
const divisor = new Count();

function worked(start: number, steps: readonly (readonly [number, number])[], into: Count): Decimal {
  into.of(start);
  return steps.reduce((value, [which, by]) => {
    STEPS[which].count(into, by);
    return STEPS[which].exact(value, decimal(by));
  }, decimal(start));
}

it('gives the nearest number to the exact value of any formula, or nothing', () => {
  let known = 0;
  fc.assert(
    fc.property(typed, program, typed, program, (a, first, b, second) => {
      const top = worked(a, first, mine);
      const value = mine.value();
      if (!Number.isNaN(value)) {
        known++;
        expect(value + 0).toBe(toNumber(top));
      }
      const bottom = worked(b, second, divisor);
      if (bottom.digits === 0n) return;
      const ratio = mine.over(divisor);
      if (!Number.isNaN(ratio)) expect(ratio + 0).toBe(quotient(top, bottom));
    }),
    { numRuns: 4000 },
  );
  // The long way is for what hardly anybody types.
  expect(known).toBeGreaterThan(3000);
});

it('finds a way where one number does not hold what is between', () => {
  mine.of(12_345.67).times(0.1234).times(9_876.54).times(1.23).times(3_456.78).times(24);
  const exact = times(...[12_345.67, 0.1234, 9_876.54, 1.23, 3_456.78, 24].map(decimal));
  expect(mine.value()).toBe(toNumber(exact));
});

it('raises a ratio to a power', () => {
  const share = fc.integer({ min: 1, max: 9999 }).map((n) => n / 1e4);
  fc.assert(
    fc.property(share, share, fc.integer({ min: 1, max: 64 }), (kept, discount, periods) => {
      mine.of(kept).by(spare.ofOneAnd(discount)).power(periods);
      divisor.of(1).minusCount(mine);
      const all = power(plus(ONE, decimal(discount)), periods);
      const gone = quotient(minus(all, power(decimal(kept), periods)), all);
      const value = divisor.value();
      if (!Number.isNaN(value)) expect(value).toBe(gone);
    }),
  );
});

it('hands on that there is no short way', () => {
  for (const value of [NaN, Infinity, 1e300, 1 / 3, 2e15, 1e-14]) {
    expect(mine.of(value).value()).toBeNaN();
    expect(mine.of(2).times(value).value()).toBeNaN();
    expect(mine.of(2).plus(value).value()).toBeNaN();
    expect(mine.of(2).minus(value).times(3).value()).toBeNaN();
    expect(mine.of(2).timesOneAnd(value).atMostOne().value()).toBeNaN();
    expect(mine.of(2).over(spare.of(value))).toBeNaN();
  }
});

describe('digits', () => {
  it('rounds to 15 of them', () => {
    expect(fifteen(0.19999999999999996)).toBe(0.2);
    expect(fifteen(-123.45600000000002)).toBe(-123.456);
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
        expect(Math.abs(fifteen(value) - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-15);
        expect(fifteen(fifteen(value))).toBe(fifteen(value));
      }),
    );
  });

  it('takes a whole number that is missed by a hair', () => {
    expect([floor(211.344), floor(209.99999999999997), floor(210.00000000000003)]).toEqual([211, 210, 210]);
    expect([ceiling(2.5), ceiling(2.0000000000000004), ceiling(1.9999999999999998)]).toEqual([3, 2, 2]);
  });
});
