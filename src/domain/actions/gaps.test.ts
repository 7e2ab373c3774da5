import fc from 'fast-check';
import { type Action, isOpen } from './actions';
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

test('one action a weak step that names its weak sub-metrics, the weakest step first', () => {
  const scores = {
    ...all(8),
    'roi.cases': 3,
    'roi.return': 3,
    'roi.ontime': 5,
    'partner.plans': 2,
    'partner.advise': 1,
    'partner.product': 2,
  };
  expect(findGaps([account('Acme', scores)], model, []).map(({ step, action }) => [step, action])).toEqual([
    [
      'Valued Strategic Partner',
      'Raise "We advise them" (1), "We are in their plans" (2) and "They shape our product" (2) to 4 or more',
    ],
    ['Generate ROI', 'Raise "Use cases documented" (3) and "Return above cost" (3) to 4 or more'],
  ]);
});

test('on request each weak sub-metric of a weak step gets an action, unless it or its whole step has one', () => {
  const weak = { 'roi.cases': 3, 'roi.return': 2, 'roi.ontime': 5, 'partner.plans': 9, 'launched.users': 9 };
  const accounts = [account('Acme', { ...all(8), ...weak })];
  const found = (actions: readonly Action[]): unknown[] =>
    findGaps(accounts, model, actions, 'subMetric').map((one) => [one.subMetric, one.score, one.action]);
  const both = [
    ['Return above cost', 2, 'Raise "Return above cost" (2) to 4 or more'],
    ['Use cases documented', 3, 'Raise "Use cases documented" (3) to 4 or more'],
  ];
  expect(found([])).toEqual(both);
  const [first, second] = findGaps(accounts, model, [], 'subMetric');
  expect(found([first])).toEqual([both[1]]);
  expect(found([{ ...first, status: 'done' }])).toEqual(both);
  expect([found([first, second]), found([{ ...first, subMetric: '' }])]).toEqual([[], []]);
  expect(findGaps(accounts, model, [second])).toEqual([]);
  const direct = { ...model, steps: DEFAULT_STEPS.map((step) => ({ ...step, subMetrics: [] })) };
  expect(findGaps([account('Acme', { roi: 2 })], direct, [], 'subMetric').map(({ action }) => action)).toEqual([
    'Raise "Generate ROI" (2) to 4 or more',
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
    action: 'Raise "Use cases documented" (3.99) to 4 or more',
    owner: 'Tom',
    due: AS_OF + 14,
    status: 'open',
    opened: AS_OF,
    closed: null,
    result: '',
  });
});

test('the accounts with the largest ARR come first, and an owner’s actions are spread over weeks', () => {
  const small = { ...account('Small', all(1)), lastArr: 1000 };
  const large = { ...account('Large', all(1)), lastArr: 9000 };
  const others = { ...account('Other', { 'roi.cases': 1 }, 'Tom'), lastArr: 5000 };
  const gaps = findGaps([small, others, large], model, []);
  expect(gaps.map((gap) => gap.account)).toEqual([
    ...Array<string>(5).fill('Large'),
    'Other',
    ...Array<string>(5).fill('Small'),
  ]);
  const weeks = (owner: string): number[] =>
    gaps.filter((gap) => gap.owner === owner).map(({ due }) => (Number(due) - AS_OF - 14) / 7);
  expect(weeks('Dana')).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 3, 3]);
  expect(weeks('Tom')).toEqual([0]);
  const many = findGaps(
    Array.from({ length: 40 }, (_, i) => account(`A${i}`, all(0))),
    model,
    [],
  );
  expect(Math.max(...many.map(({ due }) => Number(due)))).toBe(AS_OF + 14 + 7 * 7);
});

test('a step that a person set below the limit is a gap without a weak sub-metric too', () => {
  const set = { ...account('Acme', all(8)), overrides: { roi: { score: 2, replaced: 8 } } } as unknown as Account;
  expect(findGaps([set], model, []).map(({ step, subMetric, action }) => [step, subMetric, action])).toEqual([
    ['Generate ROI', '', 'Raise "Generate ROI" (2) to 4 or more'],
  ]);
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
      const keys = actions.map((a) => JSON.stringify([nameKey(a.account), a.step]));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { account: a, low, steps, weakestStep } of overviewOf(some, model).accounts) {
        const weak = low || steps.some(({ score }) => score !== null && score < 4);
        if (!weak || a.name === '') continue;
        const { name } = DEFAULT_STEPS[weakestStep];
        expect(actions.some((x) => isOpen(x) && nameKey(x.account) === nameKey(a.name) && x.step === name)).toBe(true);
      }
    }),
  );
});
