import { DEFAULT_STEPS } from '../../domain/model/model';
import type { CellInput, TablePlan } from '../../sheets/plan';
import { account, AS_OF, built, replanned } from '../testing/report';
import { freshModel } from '../model/settings-model';
import { readBack } from './summary';

const model = freshModel({ asOf: AS_OF });
const accounts = [account('Acme', 8), account('Beta', 2), account('Gamma', null)];
const book = built(accounts);
const [table]: readonly TablePlan[] = replanned(book).planned[0].plan.tables;
const at = (key: string): number => table.columns.findIndex((c) => c.key === key);

/** The rows as Excel shows them once computed, with other contents in some columns. */
const shown = (changes: Readonly<Record<string, CellInput>> = {}): CellInput[][] =>
  accounts.map(({ name, scores }) => {
    const [score] = Object.values(scores);
    const computed = score === null ? '' : (score as number);
    const cells: Readonly<Record<string, CellInput>> = {
      name,
      overall: computed,
      ...Object.fromEntries(DEFAULT_STEPS.map(({ id }) => [id, computed])),
      ...Object.fromEntries(Object.entries(scores).map(([id, value]) => [id, (value ?? '') as CellInput])),
      ...(name === 'Acme' ? changes : {}),
    };
    return table.columns.map(({ key }) => cells[key ?? ''] ?? '');
  });
const read = (values: CellInput[][], overrides?: Parameters<typeof readBack>[3]) =>
  readBack(model, table, values, overrides);

test('accounts are counted: all, those with a score, and those below the limit', () => {
  expect(read(shown())).toEqual({ accounts: 3, scored: 2, below: 1, warnings: [] });
});

test('lines without a name are room for accounts to come', () => {
  expect(read([...shown(), table.columns.map(() => '')]).accounts).toBe(3);
});

test('a cell that does not show what the sub-metrics give is said, by the account’s name', () => {
  expect(read(shown({ overall: 9 })).warnings).toEqual([
    '1 account shows a score that its sub-metrics do not give: Acme. A formula there was changed by hand.',
  ]);
});

test('a score that cannot be read is said; a function that still computes is not', () => {
  expect(read(shown({ [DEFAULT_STEPS[0].subMetrics[0].id]: 'soon' })).warnings.join()).toContain(
    'cannot be read: Acme',
  );
  expect(read(shown({ overall: '#BUSY!' })).warnings).toEqual([]);
});

test('an override in force is what its step is to show', () => {
  const [step] = DEFAULT_STEPS;
  const override = { account: 'Acme', step: step.name, score: 3, reason: 'Why', author: 'Dana', until: AS_OF };
  expect(read(shown({ [step.id]: 3, overall: (3 + 4 * 8) / 5 }), [override]).warnings).toEqual([]);
  expect(read(shown({ [step.id]: 3 }), [override]).warnings).toHaveLength(1);
});

test('of many accounts the first five are named', () => {
  const many = Array.from({ length: 8 }, () => shown({ overall: 9 })[0]);
  expect(read(many).warnings[0]).toContain('Acme, Acme, Acme, Acme, Acme and 3 more');
  expect(at('overall')).toBeGreaterThan(0);
});
