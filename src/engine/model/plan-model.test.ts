import { changedModel } from '../../domain/model/model-change';
import { DEFAULT_STEPS, type ReportModel } from '../../domain/model/model';
import { settingsForm } from '../../templates/account-report/settings/form';
import { partsOfForm } from '../../templates/forms/layout';
import { planForm } from '../../templates/forms/plan';
import { freshLayout } from '../../templates/parts';
import { account, built, emptyInventory, keep, sheetOf } from '../testing/report';
import type { SheetState } from '../workbook/sheet-state';
import { type Intent, planModel } from './plan-model';

const book = built([account('Acme', 5)]);
const standing: Readonly<Record<string, SheetState>> = {
  settings: sheetOf(book, 'settings'),
  report: sheetOf(book, 'report'),
  actions: sheetOf(book, 'actions'),
};
const plannedOf = (model: ReportModel) => {
  const parts = partsOfForm(settingsForm(model));
  return planForm(
    settingsForm(model),
    freshLayout(parts, 'Settings', (name) => name),
    'native',
  );
};
const [step] = DEFAULT_STEPS;
const plan = (intent: Partial<Intent> = {}, found = standing) =>
  planModel(book.inventory, (key) => found[key], { ...keep, ...intent });

test('in an empty workbook the usual model is planned, with tables to make', () => {
  const { model, settings } = planModel(emptyInventory, () => undefined, keep);
  expect(model.steps).toEqual(DEFAULT_STEPS);
  expect(settings).toEqual({ keep: [], cells: [] });
  const { tables, names } = plannedOf(model);
  expect(tables.map(({ values }) => values!.length)).toEqual([5, 15]);
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['AsOfDate', 'FiscalMonth']));
});

test('what a command does to the model is typed into Settings, and nothing else is', () => {
  expect(plan().settings.cells).toEqual([]);
  const { settings } = plan({
    revise: (model) =>
      changedModel(keep.revise(model, undefined!), { subMetrics: { [step.subMetrics[0].id]: { weight: 3 } } }),
  });
  expect(settings.cells).toEqual([expect.objectContaining({ input: 3, col: 3 })]);
});

test('what people typed is there for whoever revises', () => {
  let seen = 0;
  plan({
    revise: (model, { accounts, actions, used }) => {
      seen = accounts.length + actions.length + used.filter((key) => key.includes('.')).length;
      return model;
    },
  });
  // One account, one blank action, and the columns of 15 sub-metrics with their numbers.
  expect(seen).toBe(1 + 1 + 30);
});

test('former names of a step are told, but no header that only got a number behind', () => {
  const renamed = (name: string) =>
    plan({ revise: (model) => ({ ...model, steps: [{ ...step, name }, ...DEFAULT_STEPS.slice(1)] }) }).formerly(
      step.id,
    );
  expect(renamed('Set off')).toEqual([step.name, step.name]);
  expect(renamed(step.name)).toEqual([step.name, step.name]);
});

/** The report with the columns of some sub-metrics deleted by hand. */
function withoutColumns(keys: readonly string[]): SheetState {
  const table = standing.report.tables.accounts;
  const planned = Object.entries(standing.report.mark.columns.accounts);
  const kept = planned.flatMap(([key], i) => (keys.includes(key) ? [] : [i]));
  const pick = <T>(line: readonly T[]): T[] => kept.map((i) => line[i]);
  return {
    ...standing.report,
    tables: {
      accounts: {
        ...table,
        headers: pick(table.headers),
        columnIds: pick(table.columnIds),
        values: table.values.map(pick),
        firstFormulas: pick(table.firstFormulas),
        lastFormulas: pick(table.lastFormulas),
      },
    },
  };
}

test('a sub-metric whose column was deleted goes where that was chosen, unless its step would have too few', () => {
  const big = DEFAULT_STEPS.find(({ subMetrics }) => subMetrics.length > 3);
  const small = DEFAULT_STEPS.find(({ subMetrics }) => subMetrics.length === 3)!;
  const gone = (id: string) => plan({ lost: 'drop' }, { ...standing, report: withoutColumns([id]) });
  if (big) {
    expect(gone(big.subMetrics[0].id).warnings).toEqual([`"${big.subMetrics[0].name}" was taken out of the model.`]);
  }
  expect(() => gone(small.subMetrics[0].id)).toThrow('and 3 is the least');
});
