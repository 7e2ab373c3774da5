import { serialOf } from '../calendar/dates';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../model/model';
import type { Account, ReportModel, Typed } from '../model/model';
import { overviewOf } from './overview';

const asOf = serialOf(2026, 11, 21);
const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf } };

/** Scores by step, each the same for all of its sub-metrics. */
const scores = (...byStep: Typed[]): Account['scores'] =>
  Object.fromEntries(DEFAULT_STEPS.flatMap((step, i) => step.subMetrics.map((sub) => [sub.id, byStep[i] ?? null])));

const account = (change: Partial<Account> = {}): Account => ({
  name: 'Ferro Metals',
  associate: 'Dana Ortiz',
  type: 3,
  endDate: asOf + 71,
  scores: scores(8, 6, 3, 4, 5),
  lastArr: 1000,
  deltaArr: 64_000,
  ytd: 30_000,
  ...change,
});

test('an account has its scores, its weak spot, its progress and its risk', () => {
  const [one] = overviewOf(
    [account({ scores: { ...scores(8, 6, 3, 4, 5), 'recognized.public': 1, 'recognized.shares': 2 } })],
    model,
  ).accounts;
  expect(one.steps.map(({ score }) => score)).toEqual([8, 6, 2, 4, 5]);
  expect(one).toMatchObject({
    overall: 5,
    low: false,
    weakestStep: 2,
    weakestSubMetric: 'recognized.public',
    completeness: { scored: 5, of: 5 },
    share: 30 / 64,
    progress: 'Behind',
    shortfall: 500,
    daysToEnd: 71,
    endMark: 'soon',
    unreadable: [],
  });
});

test('what is not scored is left out, and said', () => {
  const overview = overviewOf(
    [account({ scores: scores(2, null, 'n/a', 4, null) }), account({ name: 'B', scores: {} })],
    model,
  );
  const [some, none] = overview.accounts;
  expect(some).toMatchObject({ overall: 3, low: true, weakestStep: 0, completeness: { scored: 2, of: 5 } });
  expect(none).toMatchObject({ overall: null, low: false, weakestStep: -1, weakestSubMetric: null, shortfall: null });
  expect(overview).toMatchObject({
    count: 2,
    mean: 3,
    below: 1,
    notFullyScored: 2,
    stepMeans: [2, null, null, 4, null],
  });
});

test('a score that cannot be read leaves no mean, and names its field', () => {
  const overview = overviewOf(
    [account({ scores: { ...scores(8, 6, 3, 4, 5), 'roi.cases': 'soon', 'roi.return': 12 } })],
    model,
  );
  const [one] = overview.accounts;
  expect(one.steps[1]).toMatchObject({ score: null, readable: false, completeness: { scored: 1, of: 3 } });
  expect(one).toMatchObject({ overall: null, shortfall: null, unreadable: ['score:roi.cases', 'score:roi.return'] });
  expect(overview).toMatchObject({ mean: null, below: 0, unreadable: 1 });
  expect(overview.check.issues.map(({ field }) => field)).toEqual(['score:roi.cases', 'score:roi.return']);
});

test('text where an amount or a date is wanted is named and not counted', () => {
  const overview = overviewOf([account({ endDate: 'soon', ytd: 'much' }), account({ name: 'B', ytd: 34_000 })], model);
  expect(overview.accounts[0]).toMatchObject({
    unreadable: ['endDate', 'ytd'],
    daysToEnd: null,
    share: null,
    progress: '',
  });
  expect(overview).toMatchObject({ deltaArr: 128_000, ytd: 34_000, lastArr: 2000 });
});

test('weights count, and weights of nothing give no mean in place of an error', () => {
  const steps = DEFAULT_STEPS.map((step, i) => ({ ...step, weight: i === 0 ? 0 : 1 }));
  const weighted = { ...model, steps };
  expect(overviewOf([account({ scores: scores(10, 2, 2, 2, 2) })], weighted).accounts[0].overall).toBe(2);
  expect(overviewOf([account({ scores: scores(10) })], weighted).accounts[0].overall).toBeNull();
});

test('end dates are marked past, soon or not at all', () => {
  const mark = (days: number): unknown =>
    overviewOf([account({ endDate: asOf + days + 0.5 })], model).accounts[0].endMark;
  expect([-1, 0, 90, 91].map(mark)).toEqual(['past', 'soon', 'soon', null]);
});

test('a row without a name counts for its scores and not as an account', () => {
  expect(overviewOf([account(), account({ name: ' ', scores: scores(0, 0, 0, 0, 0) })], model)).toMatchObject({
    count: 1,
    below: 1,
  });
});

test('no account at all is no error', () => {
  expect(overviewOf([], model)).toMatchObject({
    count: 0,
    mean: null,
    share: null,
    progress: '',
    lastArr: 0,
  });
});
