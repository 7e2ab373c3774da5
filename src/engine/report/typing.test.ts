import { DEFAULT_STEPS } from '../../domain/model/model';
import { account, AS_OF, emptyInventory, freshLayouts, keep, requestOf } from '../testing/report';
import { type Held } from '../model/overrides';
import { planModel } from '../model/plan-model';
import { type CommandTask, typingOf } from './typing';

const modelled = planModel(emptyInventory, () => undefined, keep);
const { overrides: _, ...standing } = freshLayouts(modelled.model);
const none: Held = { steps: [], overrides: [] };
const accounts = [account('Acme', 2), account('Beta', 9)];
const typing = (task?: CommandTask, layouts = standing, held = none) =>
  typingOf(modelled, layouts, () => undefined, held, requestOf(accounts), task);

test('a new report is made with its accounts, and nothing else is typed', () => {
  const { accounts: named, tracker, layouts, typed, added } = typing();
  expect(named.map(({ name }) => name)).toEqual(['Acme', 'Beta']);
  expect(tracker.rows).toHaveLength(2);
  expect(layouts.report.tables.accounts.rows).toBe(2);
  expect(typed).toEqual({ actions: expect.objectContaining({ append: [], replace: [] }) });
  expect(added).toBe(0);
});

test.each<[CommandTask, string, string]>([
  [{ gaps: 'step' }, 'actions', 'actions'],
  [{ gaps: 'subMetric' }, 'actions', 'actions'],
  ['snapshot', 'history', 'snapshots'],
])('rows of %j go into their table, which has room for them then', (task, sheet, table) => {
  const { typed, layouts, added } = typing(task);
  const { append = [], replace = [] } = typed[table];
  expect(append.length + replace.length).toBe(added);
  expect(added).toBeGreaterThan(1);
  // The one blank row of a new table is used first.
  expect(layouts[sheet].tables[table].rows).toBe(1 + append.length);
});

test('an override in force counts in the scores that gaps are found by', () => {
  const [step] = DEFAULT_STEPS;
  const override = { account: 'Beta', step: step.name, score: 1, reason: 'Why', author: 'Dana', until: AS_OF + 5 };
  const { overrides, typed, accounts: scored } = typing({ override }, freshLayouts(modelled.model));
  expect(overrides).toEqual([override]);
  expect(typed.overrides.replace).toHaveLength(1);
  expect(scored[1].overrides).toMatchObject({ [step.id]: { score: 1 } });
});

test('scores of steps that were scored directly are held, and their columns are taken over', () => {
  const [step] = DEFAULT_STEPS;
  const held = { account: 'Acme', step: step.name, score: 4, reason: 'Held', author: '', until: AS_OF };
  const { tracker, overrides, warnings } = typing(undefined, freshLayouts(modelled.model), {
    steps: [step],
    overrides: [held],
  });
  expect(tracker.takenOver).toEqual([step.id]);
  expect(overrides).toEqual([held]);
  expect(warnings.join()).toContain(step.name);
});
