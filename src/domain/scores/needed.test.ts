import fc from 'fast-check';
import { type Account, DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel } from '../model/model';
import { aim, type Needed, neededFor } from './needed';
import { overviewOf } from '../review/overview';

const asOf = 46347;
const modelWith = (weights: readonly number[]): ReportModel => {
  let at = 0;
  const next = (): number => weights[at++ % weights.length];
  return {
    settings: { ...DEFAULT_SETTINGS, asOf },
    steps: DEFAULT_STEPS.map((step) => ({
      ...step,
      weight: next(),
      subMetrics: step.subMetrics.map((sub) => ({ ...sub, weight: next() })),
    })),
  };
};
const model = modelWith([1]);
const SUBS = DEFAULT_STEPS.flatMap((step) => step.subMetrics.map(({ id }) => id));
const account = (scores: readonly (number | null | string)[], overrides?: Account['overrides']): Account => ({
  name: 'Acme',
  associate: '',
  type: 1,
  endDate: null,
  scores: Object.fromEntries(SUBS.map((id, i) => [id, scores[i % scores.length]])),
  lastArr: null,
  deltaArr: null,
  ytd: null,
  ...(overrides && { overrides }),
});
const overall = (one: Account, of = model): number | null => overviewOf([one], of).accounts[0].overall;
const needed = (one: Account, target: number, of = model): Needed =>
  neededFor(overviewOf([one], of).accounts[0], of, target);

test('a step or a sub-metric alone, and all weak ones alike', () => {
  const { steps, subMetrics, flat, why } = needed(account([2, 3, 4]), 4);
  expect(why).toBeNull();
  expect(steps).toHaveLength(5);
  expect(steps[0]).toMatchObject({ step: 'launched', from: 3, to: 8 });
  expect(subMetrics).toEqual([]);
  expect(flat!.by).toBeCloseTo(1.5, 12);
  expect(flat!.subMetrics).toHaveLength(10);
});

test('one sub-metric is enough where little is missing', () => {
  const { subMetrics } = needed(account([3.9]), 4);
  expect(subMetrics).toHaveLength(15);
  expect(subMetrics[0].to).toBeCloseTo(5.4, 9);
  expect(aim(5.4000000001)).toBe(5.4);
  expect(aim(5.41)).toBe(5.5);
});

test('what is not scored yet can be enough too', () => {
  const one = account([...Array<number>(12).fill(3), null, null, null]);
  const rise = needed(one, 4).steps.find(({ step }) => step === 'partner')!;
  expect(rise).toMatchObject({ from: null });
  expect(rise.to).toBeCloseTo(8, 12);
});

test('why nothing can be said, or nothing helps', () => {
  const low = { score: 0, reason: 'x', author: 'y', until: asOf, replaced: 0 };
  const held = account([3], Object.fromEntries(DEFAULT_STEPS.slice(0, 4).map(({ id }) => [id, low])));
  expect(needed(account([null]), 4).why).toMatch(/Nothing is scored yet/);
  expect(needed(account(['x', 3]), 4).why).toMatch(/cannot be read/);
  expect(needed(account([3]), 11).why).toMatch(/from 0 to 10/);
  expect(needed(held, 4).why).toBe('Overrides hold it down: with 10 in all that can rise it is 2.0.');
  expect(needed(account([5]), 4)).toMatchObject({ reached: true, why: null, steps: [] });
});

const score = fc.option(fc.double({ min: 0, max: 10, noNaN: true }), { freq: 5 });
const weight = fc.constantFrom(0, 0.5, 1, 1, 2, 3);

test('applying what is needed reaches the target, and less does not', () => {
  fc.assert(
    fc.property(
      fc.array(score, { minLength: 15, maxLength: 15 }),
      fc.array(weight, { minLength: 20, maxLength: 20 }),
      fc.double({ min: 0, max: 10, noNaN: true }),
      fc.option(
        fc.record({ step: fc.constantFrom('roi', 'partner'), score: fc.double({ min: 0, max: 10, noNaN: true }) }),
      ),
      (scores, weights, target, held) => {
        const of = modelWith(weights);
        const override = held && { score: held.score, reason: 'x', author: 'y', until: asOf, replaced: 0 };
        const one = account(scores, override ? { [held.step]: override } : undefined);
        const found = needed(one, target, of);
        const now = overall(one, of);
        if (now !== null) expect(found.reached).toBe(now >= target - 1e-9);
        const withScores = (changes: Record<string, number>): Account => ({
          ...one,
          scores: { ...one.scores, ...changes },
        });
        for (const { subMetric, to } of found.subMetrics) {
          expect(overall(withScores({ [subMetric!]: to }), of)).toBeCloseTo(target, 6);
          if (to > 0.01) expect(overall(withScores({ [subMetric!]: to - 0.01 }), of)).toBeLessThan(target);
        }
        for (const { step, to } of found.steps) {
          const subs = of.steps.find(({ id }) => id === step)!.subMetrics;
          if (subs.every((sub) => sub.weight === 0)) continue;
          const all = Object.fromEntries(subs.map(({ id }) => [id, to]));
          expect(overall(withScores(all), of)).toBeCloseTo(target, 6);
        }
        if (found.flat) {
          const { by, subMetrics } = found.flat;
          const raised = subMetrics.map((id) => [id, Math.min(10, Number(one.scores[id]) + by)] as const);
          expect(overall(withScores(Object.fromEntries(raised)), of)).toBeCloseTo(target, 6);
        }
      },
    ),
    { numRuns: 400 },
  );
});
