import fc from 'fast-check';
import { ONE, decimal, minus, plus, power, quotient, sum, times } from '../arithmetic/decimal';
import { VALUE_STATUS } from './ledger-words';
import { lifetimeValue, valueStatus } from './lifetime';

const { above, onTrack, below } = VALUE_STATUS;

describe('the word for an attainment', () => {
  it.each([
    [0.89, 0.1, below],
    [0.9, 0.1, below],
    [0.9000000001, 0.1, below],
    [0.91, 0.1, onTrack],
    [1.1, 0.1, above],
    [1.09, 0.1, onTrack],
    [1, 0, onTrack],
    [1.0000000001, 0, onTrack],
    [1.01, 0, above],
    [1.3, 0.1 + 0.2, above],
    [0.7, 0.1 + 0.2, below],
  ])('of %p with a tolerance of %p is %s', (attainment, tolerance, word) => {
    expect(valueStatus(attainment, tolerance)).toBe(word);
  });

  it('goes by nine decimals, whatever is decided without rounding', () => {
    const near = fc.record({
      tolerance: fc.oneof(fc.constantFrom(0, 0.05, 0.1), fc.double({ min: 0, max: 1, noNaN: true })),
      sign: fc.constantFrom(1, -1),
      off: fc.oneof(
        fc.constant(0),
        fc.double({ min: -3e-8, max: 3e-8, noNaN: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
    });
    fc.assert(
      fc.property(near, ({ tolerance, sign, off }) => {
        const attainment = 1 + sign * tolerance + off;
        const rounded = Math.round((attainment - 1) * 1e9) / 1e9;
        const band = Math.round(tolerance * 1e9) / 1e9;
        const word = Math.abs(rounded) < band || rounded === 0 ? onTrack : rounded > 0 ? above : below;
        expect(valueStatus(attainment, tolerance)).toBe(word);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a customer brings', () => {
  /** So many places, as people type, and now and then a number that nobody types. */
  const typed = (least: number, most: number, places: readonly number[]) =>
    fc.oneof(
      {
        weight: 12,
        arbitrary: fc
          .constantFrom(...places)
          .chain((k) => fc.integer({ min: least * 10 ** k, max: most * 10 ** k }).map((n) => n / 10 ** k)),
      },
      { weight: 1, arbitrary: fc.double({ min: least, max: most, noNaN: true }).map((n) => Math.round(n * 1e9) / 1e9) },
    );

  it('is each period’s margin in today’s money, to the last digit', () => {
    fc.assert(
      fc.property(
        fc.oneof(typed(-1000, 9000, [0, 1, 2, 3]), typed(0, 1e9, [2])),
        typed(0, 1, [1, 2, 3, 4, 5]),
        fc.oneof(typed(0, 1, [1, 2, 3, 4, 5]), typed(0, 9, [0, 1]), typed(0, 1e9, [0, 2])),
        fc.oneof(fc.constantFrom(0, 1, 2, 12, 64), fc.integer({ min: 1, max: 64 })),
        (margin, retention, discount, periods) => {
          if (periods === 0 && retention === 1 && discount === 0) return;
          const [kept, grown] = [decimal(retention), plus(ONE, decimal(discount))];
          // Over as many periods as there are: margin × Σ keptᵗ × grownⁿ⁻¹⁻ᵗ ÷ grownⁿ⁻¹.
          const parts = Array.from({ length: periods }, (_, t) => times(power(kept, t), power(grown, periods - 1 - t)));
          const [top, bottom] = periods === 0 ? [grown, minus(grown, kept)] : [sum(parts), power(grown, periods - 1)];
          const exact = quotient(times(decimal(margin), top), bottom);
          expect(lifetimeValue(margin, retention, discount, periods) + 0).toBe(exact + 0);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each<[Parameters<typeof lifetimeValue>, string]>([
    [[NaN, 0.8, 0.1, 3], 'margin is NaN; give a number.'],
    [[Infinity, 0.8, 0.1, 3], 'margin is Infinity; give a number.'],
    [[100, 1.2, 0.5, 3], 'retention is 1.2; give a share from 0 to 1'],
    [[100, -0.1, 0.5, 3], 'retention is -0.1'],
    [[100, 0.8, -0.1, 3], 'discount_rate is -0.1; give a number, 0 or more.'],
    [[100, 0.8, 0.1, -1], 'periods is -1'],
    [[100, 0.8, 0.1, 2.5], 'periods is 2.5'],
    [[100, 1, 0, 0], 'without an end, though nothing is lost'],
  ])('is refused of %j', (given, message) => {
    expect(() => lifetimeValue(...given)).toThrow(message);
  });

  it('goes on over more periods than can be multiplied out', () => {
    expect(lifetimeValue(100, 0.5, 0, 1024)).toBe(200);
    expect(lifetimeValue(100, 0.5, 0, 1e9)).toBe(200);
  });
});
