import { DEFAULT_STEPS } from '../../domain/model/model';
import { account, AS_OF, type Book, bookOf, built, keep, replanned, sheetOf } from '../testing/report';
import { createSheet, updateSheet } from '../difference/diff';
import { isEmpty } from '../difference/sheet-change';
import { inOrder } from '../testing/sheet';
import { MARK_VERSION } from '../workbook/mark';
import type { ReportPlans } from './report-plans';

const accounts = [account('Acme', 8), account('Beta', 2), account('Gamma', null)];
const book = built(accounts);
const planOf = ({ planned }: ReportPlans, key: string) => planned.find(({ plan }) => plan.key === key)!.plan;
const without = ({ inventory, found }: Book, key: string): Book => ({
  inventory: { ...inventory, sheets: inventory.sheets.filter(({ mark }) => mark?.sheet !== key) },
  found: found.filter(({ mark }) => mark.sheet !== key),
});

test('the sheets come in their order, and a second refresh changes none of them', () => {
  const { planned, warnings } = replanned(book);
  expect(planned.map(({ plan }) => plan.key)).toEqual(['report', 'board', 'actions', 'history', 'settings']);
  expect(warnings).toEqual([]);
  const names = new Set(book.inventory.names.map(({ name }) => name.toLowerCase()));
  for (const { plan, found } of planned) expect(isEmpty(updateSheet(plan, found!, inOrder(plan), names))).toBe(true);
});

test('every mark that is made is of the version that is written', () => {
  for (const { plan } of replanned(book).planned) expect(createSheet(plan).mark!.version).toBe(MARK_VERSION);
});

test.each([
  ['board', 'The sheet "Board Summary" was gone and is made anew.'],
  ['settings', 'The Settings sheet was gone and is made anew with the usual settings.'],
])('the sheet %s that is gone is made anew, and it is said', (key, said) => {
  const { planned, warnings, remarks } = replanned(without(book, key));
  expect(planned.find(({ plan }) => plan.key === key)!.found).toBeUndefined();
  // Usual settings in the place of others are a warning.
  expect(key === 'settings' ? warnings : remarks).toContain(said);
});

test('finding gaps types a row for every weak step, into the blank row first', () => {
  const made = replanned(book, { gaps: 'step' });
  const weak = DEFAULT_STEPS.length;
  const [table] = planOf(made, 'actions').tables;
  expect(made.added).toBe(weak);
  expect(table.replace).toHaveLength(1);
  expect(table.append).toHaveLength(weak - 1);
  expect(table.area.bottom - table.area.top).toBe(weak);
  expect(table.append![0].slice(0, 1)).toEqual(['Beta']);
});

test('a snapshot keeps one row an account; taken again on the same day it replaces them', () => {
  const first = replanned(book, 'snapshot');
  expect(first.added).toBe(3);
  const history = planOf(first, 'history');
  const [table] = history.tables;
  const typed = { ...table, values: [...table.replace!.map(({ values }) => values), ...table.append!] };
  const plans = first.planned.map(({ plan }) => (plan.key === 'history' ? { ...history, tables: [typed] } : plan));
  const kept = plans.map((plan) => (plan.key === 'report' ? withValues(plan) : plan));
  const again = replanned(bookOf(kept), 'snapshot');
  expect(planOf(again, 'history').tables[0]).toMatchObject({
    append: [],
    replace: [{ row: 0 }, { row: 1 }, { row: 2 }],
  });
});

/** The report's plan with its accounts typed in, as it stands. */
function withValues(plan: ReturnType<typeof planOf>) {
  const { values } = sheetOf(book, 'report').tables.accounts;
  return { ...plan, tables: [{ ...plan.tables[0], values }] };
}

test('an override brings its sheet, and counts in the scores; one that cannot count is refused', () => {
  const override = {
    account: 'Acme',
    step: DEFAULT_STEPS[0].name,
    score: 3,
    reason: 'Why',
    author: 'Dana',
    until: AS_OF + 9,
  };
  const made = replanned(book, { override });
  expect(made.planned.at(-1)!.plan.key).toBe('overrides');
  expect(made.overrides).toEqual([override]);
  expect(planOf(made, 'report').tables[0].columns.find(({ key }) => key === 'launched')!.formula).toContain(
    'Overrides[',
  );
  expect(() => replanned(book, { override: { ...override, account: 'Nobody' } })).toThrow('Nothing was written.');
});

test('without the sheet of overrides that the report was made with, that is said', () => {
  const sheet = sheetOf(book, 'report');
  const mark = { ...sheet.mark, rules: { ...sheet.mark.rules, overridden: 'x.y' } };
  const found = book.found.map((one) => (one === sheet ? { ...one, mark } : one));
  expect(replanned({ ...book, found }).warnings.join()).toContain('The sheet of score overrides is gone');
});

test('a step that gets another name is renamed in open actions', () => {
  const gaps = replanned(book, { gaps: 'step' });
  const [table] = planOf(gaps, 'actions').tables;
  const typed = { ...table, values: [...table.replace!.map(({ values }) => values), ...table.append!] };
  const plans = gaps.planned.map(({ plan }) =>
    plan.key === 'actions' ? { ...plan, tables: [typed] } : plan.key === 'report' ? withValues(plan) : plan,
  );
  const [step, ...others] = DEFAULT_STEPS;
  const renamed = replanned(bookOf(plans), undefined, {
    ...keep,
    revise: (model, standing) => ({
      ...keep.revise(model, standing),
      steps: [{ ...step, name: 'Set off' }, ...others],
    }),
  });
  const { replace } = planOf(renamed, 'actions').tables[0];
  expect(replace!.every(({ values }) => values.includes('Set off'))).toBe(true);
  expect(renamed.warnings.join()).toMatch(/1 open action goes by the new names/);
});
