import { area } from '../../sheets/address';
import { inOrder, sheetPlan, standing, tablePlan } from '../testing/sheet';
import { PlanBasis } from './plan-basis';

const table = tablePlan('t', [
  ['a', 'A'],
  ['sum', 'Sum', '=[@A]*2'],
]);
const plan = sheetPlan({ cells: [{ row: 0, col: 0, input: 'Title' }], tables: [table] });
const found = standing(plan, { t: [['x'], ['y'], ['z']] });

test.each<[string, [number, number], object | undefined]>([
  ['a cell around the table, as formula', [0, 0], { formula: 'Title' }],
  ['a header, as value', [4, 2], { value: 'A' }],
  ['data, as value', [6, 2], { value: 'y' }],
  ['what was not read', [50, 50], undefined],
])('%s', (_, [row, col], held) => {
  expect(new PlanBasis(plan, found, inOrder(plan)).at(row, col)).toEqual(held);
});

test('where formulas were read they count, and blank cells are known to be blank', () => {
  const details = inOrder(plan, {
    formulas: new Map([['t/sum', ['=1', '=2', '=3']]]),
    blanks: new Map([['t/sum', [area(7, 3)]]]),
  });
  const basis = new PlanBasis(plan, found, details);
  expect(basis.at(6, 3)).toEqual({ formula: '=2' });
  expect(basis.at(7, 3)).toEqual({ formula: '' });
  expect(basis.isBlank(area(7, 3))).toBe(true);
  expect(basis.isBlank(area(6, 3, 7, 3))).toBe(false);
  expect(basis.formulasIn(area(5, 3, 7, 3))).toEqual([['=1'], ['=2'], ['']]);
  expect(basis.formulasIn(area(5, 2, 7, 3))).toBeUndefined();
  expect(basis.formulasIn(area(5, 2, 7, 2))).toBeUndefined();
});

test('rows that are added are blank, and the tables are those that were read', () => {
  const grown = { ...table, area: { ...table.area, bottom: 8 }, append: [['w']] };
  const basis = new PlanBasis(sheetPlan({ tables: [grown] }), found, inOrder(plan));
  expect(basis.at(8, 2)).toEqual({ formula: '' });
  expect(basis.tables).toEqual([found.tables.t]);
});
