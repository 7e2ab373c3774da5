import { openByAccount } from './actions';
import type { Action } from './actions';
import { risenIn, risenResult } from './risen';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../model/model';
import type { Account, ReportModel, Typed } from '../model/model';
import { overviewOf } from '../review/overview';
import { action } from './testing/action';

const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: 46347 } };
const ids = DEFAULT_STEPS.flatMap((step) => step.subMetrics.map(({ id }) => id));

const account = (scores: Record<string, Typed> = {}, name = 'Acme'): Account => ({
  name,
  associate: 'Dana',
  type: 1,
  endDate: null,
  scores: { ...Object.fromEntries(ids.map((id) => [id, 8])), ...scores },
  lastArr: null,
  deltaArr: null,
  ytd: null,
});

const risen = (actions: readonly Action[], ...accounts: readonly Account[]) =>
  risenIn(overviewOf(accounts, model).accounts, openByAccount(actions), model);

test('an action is told when its sub-metric and its step have come to the limit', () => {
  const [one, ...others] = risen([action()], account({ 'roi.cases': 6.5 }));
  expect(one).toMatchObject({ from: 2, to: 6.5, action: { account: 'Acme' } });
  expect(risenResult(one)).toBe('Score 2 → 6.5');
  expect(others).toEqual([]);
  expect(risen([action()], account({ 'roi.cases': 4 }))).toHaveLength(1);
  expect(risen([action()], account({ 'roi.cases': 3.999 }))).toEqual([]);
});

test('not while the step itself is below the limit, nor while the score cannot be told', () => {
  const low = { 'roi.return': 0, 'roi.ontime': 0, 'roi.adopted': 0 };
  expect(risen([action()], account({ ...low, 'roi.cases': 5 }))).toEqual([]);
  expect(risen([action()], account({ 'roi.cases': null }))).toEqual([]);
});

test('without a sub-metric the step’s score counts', () => {
  const [one] = risen([action({ subMetric: '' })], account());
  expect(one.to).toBe(8);
});

test.each<[string, Partial<Action>]>([
  ['opened at a good score', { score: 7 }],
  ['opened without a score', { score: null }],
  ['whose score is text', { score: 'low' }],
  ['that is done', { status: 'done' }],
  ['of a step that the model does not have', { step: 'Onboarding' }],
  ['of a sub-metric that the step does not have', { subMetric: 'Smiles' }],
  ['of an account that is not in the report', { account: 'Basalt' }],
])('an action %s is left to its owner', (_, more) => {
  expect(risen([action(more)], account())).toEqual([]);
});

test('two rows of one name tell an action once', () => {
  expect(risen([action()], account(), account())).toHaveLength(1);
});

test('a score is cut, not rounded, so that it never reads as one it has not reached', () => {
  expect(risenResult({ from: 3.999, to: 4.256 })).toBe('Score 3.99 → 4.25');
});
