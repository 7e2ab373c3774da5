import fc from 'fast-check';
import { ONE, decimal, minus, plus, quotient, sum, times, toNumber } from './decimal';
import { add, divide, gainOver, meanOf, multiply, subtract } from './short';

/** Amounts as people type them, and now and then one as computing leaves it. */
const typed = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(9)).map(([n, k]) => n / 10 ** k) },
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const nonZero = typed.filter((value) => value !== 0);

/** Exact or nothing: a result that is given is the one of the long way. */
const same = (given: number, exact: () => number) => {
  if (!Number.isNaN(given)) expect(given + 0).toBe(exact());
};

it('gives what the long way gives, or nothing', () => {
  fc.assert(
    fc.property(typed, nonZero, (a, b) => {
      const [x, y] = [decimal(a), decimal(b)];
      same(add(a, b), () => toNumber(plus(x, y)));
      same(subtract(a, b), () => toNumber(minus(x, y)));
      same(multiply(a, b), () => toNumber(times(x, y)));
      same(divide(a, b), () => quotient(x, y));
      same(gainOver(a, b), () => quotient(minus(x, y), y));
    }),
    { numRuns: 3000 },
  );
});

it('finds a way for what people type', () => {
  expect(gainOver(0.3, 0.1)).toBe(2);
  expect(gainOver(898860.25, 280000.5)).toBe(quotient(minus(decimal(898860.25), decimal(280000.5)), decimal(280000.5)));
  expect(multiply(898860, 0.5)).toBe(449430);
  expect(multiply(0.1, 3)).toBe(0.3);
  expect(add(0.1, 0.2)).toBe(0.3);
  expect(divide(7548, 4440000)).toBe(0.0017);
});

it('means as the long way means', () => {
  const score = fc.integer({ min: 0, max: 1000 }).map((n) => n / 100);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(score), fc.integer({ min: 1, max: 90 })), { minLength: 1 }), (pairs) => {
      const kept = pairs.flatMap(([value, weight]) => (value === null ? [] : [[decimal(value), decimal(weight)]]));
      const values = pairs.map(([value]) => value);
      same(meanOf(values), () => quotient(sum(kept.map(([v]) => v)), sum(kept.map(() => ONE))));
      same(
        meanOf(
          values,
          pairs.map(([, weight]) => weight),
        ),
        () => quotient(sum(kept.map(([v, w]) => times(v, w))), sum(kept.map(([, w]) => w))),
      );
    }),
  );
});

it('hands on that there is no short way', () => {
  for (const value of [NaN, Infinity, 1e300, 1 / 3, 2e15]) {
    expect(add(value, 1)).toBeNaN();
    expect(multiply(value, 1)).toBeNaN();
    expect(divide(1, value)).toBeNaN();
  }
});
