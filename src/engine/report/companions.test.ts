import type { Action } from '../../domain/actions/actions';
import { DEFAULT_STEPS } from '../../domain/model/model';
import type { Snapshot } from '../../domain/review/snapshots';
import { account, AS_OF, freshLayouts } from '../testing/report';
import { type Companions, companionsOf, gapRows, renamedRows, snapshotRows } from './companions';
import { freshModel } from '../model/settings-model';

const model = freshModel({ asOf: AS_OF });
const none = companionsOf(model, freshLayouts(model), () => undefined);
const [step] = DEFAULT_STEPS;
const action = (more: Partial<Action> = {}): Action => ({
  account: 'Acme',
  step: step.name,
  subMetric: step.subMetrics[0].name,
  score: 2,
  action: 'Do it',
  owner: '',
  due: null,
  status: 'open',
  opened: AS_OF,
  closed: null,
  result: '',
  ...more,
});
const holding = (part: Partial<Companions>): Companions => ({ ...none, ...part });
const snapshot = (name: string, date: number): Snapshot => ({
  account: name,
  date,
  steps: DEFAULT_STEPS.map(() => 5),
  overall: 5,
  lastArr: null,
  deltaArr: null,
  ytd: null,
  associate: '',
});

test('without sheets both are to be made, each with one blank row', () => {
  expect(none.actions).toMatchObject({ blank: 1, layout: { tableName: 'Actions' } });
  expect(none.history).toMatchObject({ blank: 1, layout: { tableName: 'Snapshots' } });
  expect([none.actionRows, none.snapshots]).toEqual([[], []]);
});

test('a weak sub-metric that somebody acts on is no gap', () => {
  const all = gapRows([account('Acme', 2)], model, none).added;
  expect(gapRows([account('Acme', 2)], model, holding({ actionRows: [action()] })).added).toBe(all - 1);
  expect(gapRows([account('Acme', 2)], model, holding({ actionRows: [action({ status: 'done' })] })).added).toBe(all);
  expect(gapRows([account('Acme', 9)], model, none)).toMatchObject({ append: [], replace: [], added: 0 });
});

test('a snapshot takes the place of that of the same day; those of accounts that are gone stay, and it is said', () => {
  const past = holding({
    snapshots: [snapshot('Acme', AS_OF), snapshot('Gone', AS_OF)],
    history: { ...none.history, blank: 0, layout: { ...none.history.layout, rows: 2 } },
  });
  const { append, replace, added, remarks } = snapshotRows([account('Acme', 7), account('New', 7)], model, past);
  expect(replace.map(({ row }) => row)).toEqual([0]);
  expect(append.map(([name]) => name)).toEqual(['New']);
  expect(added).toBe(2);
  expect(remarks?.join()).toContain('Gone');
});

test('open actions go by new names, closed ones keep the old', () => {
  const steps = DEFAULT_STEPS.map((s, i) => (i === 0 ? { ...s, name: 'Set off' } : s));
  const rows = holding({ actionRows: [action(), action({ status: 'done' }), action({ status: 'doing' })] });
  const formerly = (id: string) => (id === step.id ? [step.name] : []);
  const { replace, warnings, actionRows } = renamedRows({ ...model, steps }, rows, formerly);
  expect(replace.map(({ row }) => row)).toEqual([0, 2]);
  expect(actionRows.map(({ step: name }) => name)).toEqual(['Set off', step.name, 'Set off']);
  expect(warnings).toEqual(['2 open actions go by the new names. Closed actions keep the old ones.']);
});
