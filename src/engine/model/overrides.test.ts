import { DEFAULT_STEPS } from '../../domain/model/model';
import type { Override } from '../../domain/model/overrides';
import { AS_OF, freshLayouts } from '../testing/report';
import { overridesState, type OverridesState, renamedOverrides, withNewOverride, wrongOverrides } from './overrides';
import { freshModel } from './settings-model';

const model = freshModel({ asOf: AS_OF });
const [step] = DEFAULT_STEPS;
const override: Override = {
  account: 'Acme',
  step: step.name,
  score: 3,
  reason: 'Why',
  author: 'Dana',
  until: AS_OF + 5,
};
const empty = overridesState(model, freshLayouts(model).overrides, undefined);
const holding = (...overrides: Override[]): OverridesState => ({
  ...empty,
  overrides,
  blank: 0,
  layout: { ...empty.layout, rows: overrides.length },
});

test('a new sheet of overrides holds none', () => {
  expect(empty).toMatchObject({ blank: 1, overrides: [], layout: { tableName: 'Overrides' } });
});

test('a new override goes into the blank row, and under the others otherwise', () => {
  expect(withNewOverride(empty, override, ['Acme'], model).rows).toMatchObject({ append: [], replace: [{ row: 0 }] });
  const other = { ...override, account: 'Beta' };
  const { overrides, rows } = withNewOverride(holding(other), override, ['Acme', 'Beta'], model);
  expect(overrides).toEqual([other, override]);
  expect(rows.append[0].slice(0, 6)).toEqual(['Acme', step.name, 3, 'Why', 'Dana', AS_OF + 5]);
});

test('the very same is not added again, as after an answer that was lost', () => {
  const again = { ...override, account: ' acme ' };
  expect(withNewOverride(holding(override), again, ['Acme'], model)).toMatchObject({
    overrides: [override],
    rows: { append: [], replace: [], added: 0 },
  });
});

test.each<[Partial<Override>]>([[{ account: 'Nobody' }], [{ score: 11 }], [{ reason: ' ' }], [{ until: null }]])(
  'one that cannot count is refused: %j',
  (wrong) => {
    expect(() => withNewOverride(empty, { ...override, ...wrong }, ['Acme'], model)).toThrow('Nothing was written.');
  },
);

test('overrides follow a step to its new name; a name that a step has now is left alone', () => {
  const steps = DEFAULT_STEPS.map((s, i) => (i === 0 ? { ...s, name: 'Set off' } : s));
  const formerly = (id: string) => (id === step.id ? [step.name] : []);
  const { overrides, replace } = renamedOverrides(holding(override), { ...model, steps }, formerly);
  expect(overrides[0].step).toBe('Set off');
  expect(replace[0].values.filter((v) => v !== undefined)).toEqual(['Set off']);
  expect(renamedOverrides(holding(override), model, formerly).replace).toEqual([]);
});

test('what is wrong with an override that stands is said with its row', () => {
  const wrong = holding(override, { ...override, account: 'Nobody' });
  expect(wrongOverrides(wrong, ['Acme'], model).join()).toContain(`${wrong.layout.top + 3}`);
});
