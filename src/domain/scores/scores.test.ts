import fc from 'fast-check';
import { DomainError } from '../arithmetic/errors';
import type { Score } from './scores';
import { attainmentScore, completeness, isNotScored, overallScore, readScore, stepScore, weakestStep } from './scores';

/** Means of less than the least may not fit a number, and are then refused. */
const points = fc.double({ min: 0, max: 10, noNaN: true }).filter((value) => value === 0 || value > 1e-300);
const score: fc.Arbitrary<Score> = fc.oneof(
  { weight: 4, arbitrary: points },
  { weight: 1, arbitrary: fc.constant(null) },
);
const weight = fc.integer({ min: 1, max: 1000 });

describe('reading a score', () => {
  it.each(['', ' ', null, undefined, 'n/a', 'N/A', ' - ', '-', 'Not Scored', 'not scored '])(
    '%j is not scored',
    (raw) => {
      expect(isNotScored(raw)).toBe(true);
      expect(readScore(raw)).toBeNull();
    },
  );

  it.each([0, 7, 10, 6.25])('%d is a score', (raw) => {
    expect(isNotScored(raw)).toBe(false);
    expect(readScore(raw)).toBe(raw);
  });

  it.each([
    [11, 'Weekly users is 11; give a score from 0 to 10.'],
    [-0.5, 'Weekly users is -0.5; give a score from 0 to 10.'],
    ['7', 'Weekly users is "7"; give a score from 0 to 10, or nothing.'],
    [true, 'Weekly users is of type boolean; give a score from 0 to 10, or nothing.'],
    [NaN, 'Weekly users is NaN; give a score from 0 to 10.'],
  ])('%j is refused', (raw, message) => {
    expect(() => readScore(raw, 'Weekly users')).toThrow(DomainError);
    expect(() => readScore(raw, 'Weekly users')).toThrow(message);
  });
});

describe('step score', () => {
  it('is the mean of what is scored', () => {
    expect(stepScore([7, 6, 6])).toBe(19 / 3);
    expect(stepScore([7, null, 6])).toBe(6.5);
    expect(stepScore([0, null, 6])).toBe(3);
    expect(stepScore([null, null])).toBeNull();
    expect(stepScore([])).toBeNull();
  });

  it('shares out the weight of what is not scored', () => {
    expect(stepScore([10, null, 4], [1, 8, 2])).toBe(6);
    expect(stepScore([10, 4], [0, 3])).toBe(4);
  });

  it('lies between its lowest and highest sub-metric', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, weight), { minLength: 1 }), (pairs) => {
        const scores = pairs.map(([value]) => value);
        const given = scores.filter((value) => value !== null);
        for (const result of [
          stepScore(scores),
          stepScore(
            scores,
            pairs.map(([, w]) => w),
          ),
        ]) {
          if (given.length === 0) expect(result).toBeNull();
          else expect(result! >= Math.min(...given) && result! <= Math.max(...given)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order', () => {
    const shuffled = fc
      .array(fc.tuple(score, weight))
      .chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })));
    fc.assert(
      fc.property(shuffled, ([pairs, other]) => {
        const scoreOf = (list: typeof pairs) =>
          stepScore(
            list.map(([value]) => value),
            list.map(([, w]) => w),
          );
        expect(scoreOf(other)).toBe(scoreOf(pairs));
        expect(stepScore(other.map(([value]) => value))).toBe(stepScore(pairs.map(([value]) => value)));
      }),
    );
  });

  it('takes equal weights for none, and only the proportions of others', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, weight)), weight, (pairs, factor) => {
        const scores = pairs.map(([value]) => value);
        const weights = pairs.map(([, w]) => w);
        expect(
          stepScore(
            scores,
            scores.map(() => factor / 1000),
          ),
        ).toBe(stepScore(scores));
        expect(
          stepScore(
            scores,
            weights.map((w) => w * factor),
          ),
        ).toBe(stepScore(scores, weights));
        expect(
          stepScore(
            scores,
            weights.map((w) => w / 1000),
          ),
        ).toBe(stepScore(scores, weights));
      }),
    );
  });

  it('is never changed by blanks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, weight)), fc.nat(10), weight, (pairs, at, blankWeight) => {
        const gapped = [...pairs.slice(0, at), [null, blankWeight] as const, ...pairs.slice(at)];
        const scoreOf = (list: readonly (readonly [Score, number])[]) =>
          stepScore(
            list.map(([value]) => value),
            list.map(([, w]) => w),
          );
        expect(scoreOf(gapped)).toBe(scoreOf(pairs));
      }),
    );
  });

  it.each([
    [() => stepScore([7, 11]), 'not-allowed', 'scores is 11'],
    [() => stepScore([7, NaN]), 'not-allowed', 'scores is NaN'],
    [() => stepScore([7, 6], [1, -1]), 'not-allowed', 'weights is -1'],
    [() => stepScore([7, 6], [1]), 'sizes', 'weights is given for 1 value; give one for each of the 2 in scores'],
    [() => stepScore([7, null], [0, 3]), 'division-by-zero', 'the sum of weights is 0'],
  ])('refuses what has no mean (%#)', (compute, kind, message) => {
    expect(compute).toThrow(
      expect.objectContaining({ name: 'DomainError', kind, message: expect.stringContaining(message) }),
    );
  });
});

describe('overall score', () => {
  it('is the mean over steps, not over sub-metrics', () => {
    const steps = [stepScore([10, 10, 10, 10, 10]), stepScore([4, 4, 4])];
    expect(overallScore(steps)).toBe(7);
  });

  it('leaves out a step without scores, and weighs the others', () => {
    expect(overallScore([8, null, 3, null, 4])).toBe(5);
    expect(overallScore([8, null, 2], [3, 9, 1])).toBe(6.5);
    expect(overallScore([null, null, null, null, null])).toBeNull();
  });

  it('names the steps in its errors', () => {
    expect(() => overallScore([8, 12])).toThrow('step scores is 12; give a score from 0 to 10.');
  });
});

it('says how complete an account is', () => {
  expect(completeness([7, null, 0, null, 3])).toEqual({ scored: 3, of: 5 });
});

it('finds the weakest step: the first of equals, none when nothing is scored', () => {
  expect(weakestStep([5, 3, null, 3, 8])).toBe(1);
  expect(weakestStep([5, 3, 0, 0, 8])).toBe(2);
  expect(weakestStep([null, 10])).toBe(1);
  expect(weakestStep([null, null])).toBe(-1);
  expect(weakestStep([])).toBe(-1);
});

describe('attainment score', () => {
  it.each([
    [70, 100, 7],
    [75, 100, 7.5],
    [0, 100, 0],
    [-20, 100, 0],
    [100, 100, 10],
    [130, 100, 10],
    [0.7, 1, 7],
    [0.07, 0.1, 7],
    [1, 3, 10 / 3],
    [1e300, 1e-300, 10],
    [-1e300, 1e-300, 0],
  ])('%d of %d scores %d', (actual, target, expected) => {
    expect(attainmentScore(actual, target)).toBe(expected);
  });

  it('rises with what is reached', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer({ min: 1 }), (a, b, target) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(attainmentScore(low, target)).toBeLessThanOrEqual(attainmentScore(high, target));
      }),
    );
  });

  it('needs a target above 0', () => {
    expect(() => attainmentScore(1, 0)).toThrow(
      expect.objectContaining({ kind: 'division-by-zero', argument: 'target' }),
    );
    expect(() => attainmentScore(1, -5)).toThrow('target is -5; give a number, 0 or more.');
    expect(() => attainmentScore(Infinity, 5)).toThrow('actual is Infinity; give a number.');
  });
});
