import { openByAccount } from '../actions/actions';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../model/model';
import type { Account, ReportModel } from '../model/model';
import { overviewOf } from './overview';
import { reviewOf } from './review';
import type { ReviewAction } from './review';
import type { Snapshot } from './snapshots';

const AS_OF = 46347;
const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: AS_OF + 0.5 } };
const IDS = DEFAULT_STEPS.flatMap(({ subMetrics }) => subMetrics.map(({ id }) => id));

const account = (name: string, score: number | null, scores: Account['scores'] = {}): Account => ({
  name,
  associate: 'Dana',
  type: 1,
  endDate: null,
  scores: { ...Object.fromEntries(IDS.map((id) => [id, score])), ...scores },
  lastArr: 100,
  deltaArr: null,
  ytd: null,
});

const action = (name: string, due: ReviewAction['due'], more: Partial<ReviewAction> = {}): ReviewAction => ({
  account: name,
  step: '',
  subMetric: '',
  score: null,
  action: String(due),
  owner: '',
  due,
  status: 'open',
  ...more,
});

const snapshot = (name: string, date: number, score: number, associate = 'Dana'): Snapshot => ({
  account: name,
  date,
  steps: DEFAULT_STEPS.map(() => score),
  overall: score,
  lastArr: 100,
  deltaArr: null,
  ytd: null,
  associate,
});

const review = (accounts: readonly Account[], actions: readonly ReviewAction[], snapshots: readonly Snapshot[]) =>
  reviewOf(overviewOf(accounts, model), model, actions, snapshots);

test('open actions by account, the first due first, those without a date last; closed ones are left out', () => {
  const actions = [
    action('Acme', null),
    action('ACME', AS_OF + 9),
    action('Acme', AS_OF - 1),
    action('Acme', AS_OF - 5, { status: 'done' }),
    action('', AS_OF),
    action('Gone', AS_OF),
  ];
  const { accounts, open, overdue } = review([account('Acme', 8), account('Other', 8)], actions, []);
  expect(accounts.map((one) => one.open.map(({ due }) => due))).toEqual([[AS_OF - 1, AS_OF + 9, null], []]);
  expect([open, overdue]).toEqual([4, 1]);
  expect([...openByAccount(actions).keys()]).toEqual(['acme', 'gone']);
});

test('gaps are those that an open action does not cover, counted for each account', () => {
  const [first, second] = DEFAULT_STEPS[0].subMetrics;
  const ofSecond = Object.fromEntries(DEFAULT_STEPS[1].subMetrics.map(({ id }) => [id, 0]));
  const low = account('Acme', 8, { [first.id]: 0, [second.id]: 0, ...ofSecond });
  const covered = action('Acme', AS_OF, { step: DEFAULT_STEPS[0].name, subMetric: first.name });
  const { accounts, gaps } = review([account('Fine', 8), low], [covered], []);
  expect([accounts.map((one) => one.gaps), gaps]).toEqual([[0, 1], 1]);
});

test('means of all accounts then and now; who came, who went, and who has another name', () => {
  const snapshots = [snapshot('Acme', AS_OF - 7, 4), snapshot('Old name', AS_OF - 7, 8), snapshot('Acme', AS_OF, 1)];
  const { change } = review([account('Acme', 5), account('New name', 8), account('Blank', null)], [], snapshots);
  expect(change).toMatchObject({
    since: AS_OF - 7,
    overall: { then: 6, now: 6.5, change: 0.5 },
    roster: { added: ['New name', 'Blank'], removed: ['Old name'], renames: [] },
  });
  expect(change!.steps).toEqual(DEFAULT_STEPS.map(() => ({ then: 6, now: 6.5, change: 0.5 })));
  expect(change!.accounts.map((one) => [one.change, one.stepsBefore[0]])).toEqual([
    [1, 4],
    [null, null],
    [null, null],
  ]);
  const renamed = review([account('Acme', 5), account('New name', 8)], [], snapshots);
  expect(renamed.change!.roster.renames).toEqual([{ from: 'Old name', to: 'New name' }]);
});

test('without a snapshot before the as-of date nothing is compared; a score typed wrong into the history counts for nothing', () => {
  expect(review([account('Acme', 5)], [], [snapshot('Acme', AS_OF, 4)]).change).toBeNull();
  const odd = [snapshot('Acme', AS_OF - 1, 4), snapshot('B', AS_OF - 1, 44)];
  expect(review([account('Acme', 5)], [], odd).change!.overall).toEqual({ then: 4, now: 5, change: 1 });
});
