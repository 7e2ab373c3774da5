import fc from 'fast-check';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../model/model';
import type { Account, ReportModel } from '../model/model';
import { changesSince, movers } from './movers';
import type { AccountChange } from './movers';
import { takeSnapshot } from './snapshots';
import type { Snapshot } from './snapshots';

const AS_OF = 46347;
const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: AS_OF } };

const account = (name: string, scores: Account['scores']): Account => ({
  name,
  associate: '',
  type: 1,
  endDate: null,
  scores,
  lastArr: null,
  deltaArr: null,
  ytd: null,
});

const row = (name: string, date: number, steps: Snapshot['steps'], overall: number | null): Snapshot => ({
  account: name,
  date,
  steps,
  overall,
  lastArr: null,
  deltaArr: null,
  ytd: null,
  associate: '',
});

test('overall and each step against the last snapshot before the as-of date', () => {
  const past = [
    row('acme', AS_OF - 7, [4, 6, null, null, null], 5),
    row('Acme', AS_OF - 30, [9, 9, 9, 9, 9], 9),
    row('Acme', AS_OF, [1, 1, 1, 1, 1], 1),
  ];
  const accounts = [
    account('Acme', { 'launched.users': 7, 'recognized.public': 2 }),
    account('New', { 'roi.cases': 5 }),
  ];
  const { since, changes } = changesSince(accounts, model, past);
  expect(since).toBe(AS_OF - 7);
  expect(changes[0]).toMatchObject({ before: 5, now: 4.5, change: -0.5, steps: [3, null, null, null, null] });
  expect(changes[1]).toMatchObject({ before: null, now: 5, change: null });
});

test('several rows of one account and day count by their mean; a score that cannot be read has no change', () => {
  const past = [row('A', 1, [2, 2, 2, 2, 2], 2), row('a', 1, [4, 4, 4, 4, 4], 4), row('B', 1, [4, 4, 4, 4, 4], 4)];
  const accounts = [account('A', { 'launched.users': 5 }), account('B', { 'launched.users': 'x' }), account('', {})];
  expect(changesSince(accounts, model, past).changes.map(({ change }) => change)).toEqual([2, null, null]);
});

test('nothing has moved where there is no snapshot', () => {
  expect(changesSince([account('A', { 'launched.users': 5 })], model, [])).toMatchObject({
    since: null,
    changes: [{ change: null }],
  });
});

test('a snapshot of the same scores shows no change, to the last bit', () => {
  const score = fc.option(fc.constantFrom(0, 1, 3, 3.3, 7, 10));
  fc.assert(
    fc.property(
      fc.record({ 'launched.users': score, 'launched.weekly': score, 'roi.cases': score, 'partner.plans': score }),
      (scores) => {
        const accounts = [account('A', scores)];
        const past = takeSnapshot(accounts, model, AS_OF - 7, []).added;
        const [change] = changesSince(accounts, model, past).changes;
        expect(change.change ?? 0).toBe(0);
        expect(change.steps.map((s) => s ?? 0)).toEqual([0, 0, 0, 0, 0]);
      },
    ),
  );
});

test('amounts move with the account; what is not known on either day has not', () => {
  const now = [{ ...account('Aster', {}), lastArr: 120, ytd: 30 }];
  const then = [
    { ...row('aster', AS_OF - 7, [null, null, null, null, null], null), lastArr: 100, deltaArr: 5, ytd: 40 },
  ];
  expect(changesSince(now, model, then).changes[0].amounts).toEqual({ lastArr: 20, deltaArr: null, ytd: -10 });
});

test('risers and fallers: the largest first, equal ones as they came, at most so many', () => {
  const changes = [0.5, -1, 2, null, 0.5, 0, -1, -3].map((change, index): AccountChange => ({
    index,
    name: String(index),
    before: 5,
    now: 5,
    change,
    steps: [],
    stepsBefore: [],
    amounts: { lastArr: null, deltaArr: null, ytd: null },
  }));
  const { risers, fallers } = movers(changes, 3);
  expect(risers.map(({ index }) => index)).toEqual([2, 0, 4]);
  expect(fallers.map(({ index }) => index)).toEqual([7, 1, 6]);
  expect(movers(changes, 1).risers).toHaveLength(1);
});
