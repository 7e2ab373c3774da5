import fc from 'fast-check';
import { isOpen } from './actions';
import type { Action } from './actions';
import { nameKey } from '../model/fields';
import { findGaps } from './gaps';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../model/model';
import type { Account, ReportModel, Typed } from '../model/model';
import { overviewOf } from '../review/overview';

const AS_OF = 46347;
const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: AS_OF } };

const account = (name: string, scores: Record<string, Typed>, associate = 'Dana'): Account => ({
  name,
  associate,
  type: 1,
  endDate: null,
  scores,
  lastArr: null,
  deltaArr: null,
  ytd: null,
});

const ids = DEFAULT_STEPS.flatMap((step) => step.subMetrics.map(({ id }) => id));
const all = (score: Typed): Record<string, Typed> => Object.fromEntries(ids.map((id) => [id, score]));
const named = (gaps: readonly Action[]): string[] =>
  gaps.map(({ account: name, subMetric }) => `${name}: ${subMetric}`);

test('each weak sub-metric of each weak step, the weakest step and sub-metric first', () => {
  const scores = {
    ...all(8),
    'roi.cases': 3,
    'roi.return': 3,
    'roi.ontime': 5,
    'partner.plans': 2,
    'partner.advise': 1,
    'partner.product': 2,
  };
  expect(named(findGaps([account('Acme', scores)], model, []))).toEqual([
    'Acme: We advise them',
    'Acme: We are in their plans',
    'Acme: They shape our product',
    'Acme: Use cases documented',
    'Acme: Return above cost',
  ]);
});

test('a weak sub-metric in a step that is not weak is no gap, nor is one at the limit or not scored', () => {
  expect(findGaps([account('Acme', { ...all(8), 'roi.cases': 0 })], model, [])).toEqual([]);
  expect(findGaps([account('Acme', all(4)), account('New', all(null))], model, [])).toEqual([]);
});

test('a new action says what to raise, who does it and by when', () => {
  const [gap] = findGaps([account('Acme', { 'roi.cases': 3.999 }, 'Tom')], model, []);
  expect(gap).toEqual({
    account: 'Acme',
    step: 'Generate ROI',
    subMetric: 'Use cases documented',
    score: 3.999,
    action: 'Raise “Use cases documented” from 3.99 to 4 or more',
    owner: 'Tom',
    due: AS_OF + 14,
    status: 'open',
    opened: AS_OF,
    closed: null,
    result: '',
  });
});

test('an open action closes the gap however its names are spelled; one that is done or dropped does not', () => {
  const accounts = [account('Acme Ltd', { 'roi.cases': 1 })];
  const [gap] = findGaps(accounts, model, []);
  const spelled = {
    ...gap,
    account: ' ACME ltd',
    subMetric: 'use cases  documented',
    step: 'Renamed',
    status: 'Doing',
  };
  expect(findGaps(accounts, model, [spelled])).toEqual([]);
  expect(
    findGaps(accounts, model, [
      { ...gap, status: 'done' },
      { ...gap, status: 'dropped' },
    ]),
  ).toHaveLength(1);
});

test('two sub-metrics of one name in two steps are told apart by the step', () => {
  const steps = DEFAULT_STEPS.map((step, i) =>
    i < 2 ? { ...step, subMetrics: [{ ...step.subMetrics[0], name: 'Confirmed' }, ...step.subMetrics.slice(1)] } : step,
  );
  const twins = { ...model, steps };
  const accounts = [account('Acme', { 'launched.users': 1, 'roi.cases': 2 })];
  const gaps = findGaps(accounts, twins, []);
  expect(gaps.map(({ step }) => step)).toEqual(['Effectively Launched', 'Generate ROI']);
  expect(findGaps(accounts, twins, [gaps[0]])).toEqual([gaps[1]]);
});

const scores = fc.record(
  Object.fromEntries(ids.map((id) => [id, fc.constantFrom<Typed>(null, 0, 2, 3.9, 4, 5, 9, 'x', 11)])),
);
const accounts = fc.array(
  fc.tuple(fc.constantFrom('', 'Acme', 'acme ', 'Beta', 'Gamma'), scores).map(([name, s]) => account(name, s)),
  { maxLength: 6 },
);

test('whoever is low has an action after finding gaps, and finding them again adds nothing', () => {
  fc.assert(
    fc.property(accounts, fc.nat({ max: 6 }), (some, kept) => {
      const first = findGaps(some, model, []).slice(0, kept);
      const actions = [...first, ...findGaps(some, model, first)];
      expect(findGaps(some, model, actions)).toEqual([]);
      const keys = actions.map((a) => JSON.stringify([nameKey(a.account), a.subMetric]));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { account: a, low, steps, weakestSubMetric } of overviewOf(some, model).accounts) {
        const weak = low || steps.some(({ score }) => score !== null && score < 4);
        if (!weak || a.name === '') continue;
        const name = DEFAULT_STEPS.flatMap((s) => s.subMetrics).find(({ id }) => id === weakestSubMetric)!.name;
        expect(actions.some((x) => isOpen(x) && nameKey(x.account) === nameKey(a.name) && x.subMetric === name)).toBe(
          true,
        );
      }
    }),
  );
});
