import { area, type Area } from '../../sheets/address';
import { sheetPlan, standing, tablePlan } from '../testing/sheet';
import { reshaped } from './reshape';
import { ShiftedCells } from './shifted';

const before = tablePlan('t', [
  ['a', 'A'],
  ['b', 'B'],
]);
const found = standing(sheetPlan({ tables: [before] }));
/** A column between the two. */
const wider = tablePlan('t', [
  ['a', 'A'],
  ['n', 'New'],
  ['b', 'B'],
]);
const [a, n, b] = wider.columns;
const plan = sheetPlan({
  tables: [{ ...wider, columns: [a, { ...n, from: undefined }, { ...b, from: 1 }] }],
});
const column = (col: number): Area => area(5, col, 7, col);

test('where nothing comes or goes, cells are asked for where they are planned', () => {
  const cells = new ShiftedCells(found);
  expect(cells.before(column(3))).toEqual(column(3));
  expect(cells.ask(column(3), (asked) => () => [asked])()).toEqual([column(3)]);
  expect(cells.isNew(column(3))).toBe(false);
});

test('cells right of a column that comes are asked for where they stand, and answered where they will', () => {
  const cells = new ShiftedCells(reshaped(plan, found));
  const asked: Area[] = [];
  const answer = cells.ask(column(4), (where) => {
    asked.push(where);
    return () => [area(6, where.left)];
  });
  expect(asked).toEqual([column(3)]);
  expect(answer()).toEqual([area(6, 4)]);
});

test('a column that is not there yet is asked nothing, and all of it is the answer', () => {
  const cells = new ShiftedCells(reshaped(plan, found));
  expect(cells.isNew(column(3))).toBe(true);
  const none = () => {
    throw new Error('It is not there.');
  };
  expect(cells.ask(column(3), none)()).toEqual([column(3)]);
});

test('several answers of one question are each given where they will stand', () => {
  const cells = new ShiftedCells(reshaped(plan, found));
  const answers = cells.odd(column(4), (where) => ({ blank: () => [area(5, where.left)], typed: () => [] }));
  expect(answers.blank()).toEqual([area(5, 4)]);
  expect(answers.typed()).toEqual([]);
});
