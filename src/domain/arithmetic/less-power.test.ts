import fc from 'fast-check';
import { quotient } from './decimal';
import { lessPower } from './less-power';

interface Fraction {
  readonly top: number;
  readonly bottom: number;
  readonly part: number;
  readonly whole: number;
  readonly times: number;
}

const fraction = fc
  .record({
    top: fc.maxSafeInteger(),
    bottom: fc.integer({ min: 1, max: 2 ** 26 }),
    whole: fc.oneof(fc.constantFrom(100, 1000, 10_800), fc.integer({ min: 1, max: 2 ** 20 })),
    times: fc.integer({ min: 1, max: 64 }),
  })
  .chain((one) =>
    fc
      .oneof(
        fc.nat(one.whole - 1),
        fc.nat(Math.min(one.whole - 1, 9)).map((n) => one.whole - 1 - n),
      )
      .map((part): Fraction => ({ ...one, part })),
  );

/** What is taken off ÷ what it is taken of, as whole numbers. */
function exactOf({ bottom, part, whole: all, times: n }: Fraction): [top: bigint, bottom: bigint] {
  const [p, w] = [BigInt(part) ** BigInt(n), BigInt(all) ** BigInt(n)];
  return [w - p, BigInt(bottom) * w];
}

function nearest(one: Fraction): number {
  const [left, all] = exactOf(one);
  return quotient({ digits: BigInt(one.top) * left, scale: 0 }, { digits: all, scale: 0 });
}

const given = ({ top, bottom, part, whole: all, times: n }: Fraction): number => lessPower(top, bottom, part, all, n);

it('gives the nearest number, or nothing', () => {
  let known = 0;
  fc.assert(
    fc.property(fraction, (one) => {
      const value = given(one);
      if (Number.isNaN(value)) return;
      known++;
      expect(value + 0).toBe(nearest(one));
    }),
    { numRuns: 5000 },
  );
  expect(known).toBeGreaterThan(4800);
});

const ONE = 1n << 200n;
const modulo = (value: bigint): bigint => ((value % ONE) + ONE) % ONE;
/** So much is added to a top. */
const MOST_ADDED = 1n << 26n;

/** The same with a somewhat larger top, for which the exact result lies next to the middle of two numbers. */
function betweenTwo(one: Fraction): Fraction {
  const [left, all] = exactOf(one);
  const lastBit = BigInt(52 - Math.floor(Math.log2(Math.abs(nearest(one)))));
  // What one more in the top adds, in units of the result's last bit.
  const step = lastBit >= 0n ? ((left * ONE) << lastBit) / all : (left * ONE) / (all << -lastBit);
  let top = BigInt(one.top);
  let missing = modulo(ONE / 2n - top * step);
  // So many tops more lead so far up, or down: ever less, as of a continued fraction.
  let [ups, up, downs, down] = [1n, modulo(step), 0n, ONE];
  while (up > 0n && down > 0n && ups < MOST_ADDED) {
    const most = MOST_ADDED / ups;
    const fits = missing / up < most ? missing / up : most;
    top += fits * ups;
    missing -= fits * up;
    if (up < down) {
      downs += (down / up) * ups;
      down %= up;
    } else {
      ups += (up / down) * downs;
      up %= down;
    }
  }
  return { ...one, top: Number(top) };
}

it('gives the nearest number, or nothing, where another is as near but for a hair', () => {
  fc.assert(
    fc.property(fraction, fc.integer({ min: 2 ** 40, max: 2 ** 52 }), (one, top) => {
      const hard = betweenTwo({ ...one, top });
      const value = given(hard);
      if (!Number.isNaN(value)) expect(value).toBe(nearest(hard));
    }),
    { numRuns: 5000 },
  );
});

it('gives nothing for more multiplications than it knows the bounds of', () => {
  expect(lessPower(1e6, 100, 1, 2, 1024)).toBe(10_000);
  expect(lessPower(1e6, 100, 1, 2, 1025)).toBeNaN();
});
