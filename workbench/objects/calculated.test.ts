import { createCalculation } from '../calc';
import { address, ask, call, get, link, openBook, range, set } from './testing/direct';

/** The objects over the real calculation. */
const opened = () => {
  const book = openBook();
  Object.assign(book.app, { calculation: createCalculation(book.book) });
  return book;
};

test('values are read calculated; texts and kinds follow', () => {
  const { sheet } = opened();
  set(range(sheet, 'A1:B2'), 'values', [[2, '=A1*3'], ['=1/0', '=B1&"!"']]); // prettier-ignore
  set(range(sheet, 'B1'), 'numberFormat', '0.00');
  expect(get(range(sheet, 'A1:B2'), 'values')).toEqual([[2, 6], ['#DIV/0!', '6!']]); // prettier-ignore
  expect(get(range(sheet, 'A1:B2'), 'text')).toEqual([['2', '6.00'], ['#DIV/0!', '6!']]); // prettier-ignore
  expect(get(range(sheet, 'A1:B2'), 'valueTypes')).toEqual([['Double', 'Double'], ['Error', 'String']]); // prettier-ignore
});

test('a formula that fills cells; writing into them blocks it, emptying them does not', () => {
  const { sheet } = opened();
  set(range(sheet, 'A1'), 'formulas', [['=SEQUENCE(3)']]);
  expect(get(range(sheet, 'A1:A3'), 'values')).toEqual([[1], [2], [3]]);
  expect(address(call(range(sheet, 'A1'), 'getSpillingToRangeOrNullObject'))).toBe('Sheet1!A1:A3');
  expect(address(call(range(sheet, 'A2'), 'getSpillParent'))).toBe('Sheet1!A1');
  expect(get(range(sheet, 'A1:A3'), 'hasSpill')).toBe(true);
  expect(address(range(sheet, 'A1#'))).toBe('Sheet1!A1:A3');
  ask(range(sheet, 'A2'), 'clear', 'Contents');
  expect(get(range(sheet, 'A2'), 'values')).toEqual([[2]]);
  set(range(sheet, 'A2'), 'values', [['x']]);
  expect(get(range(sheet, 'A1:A3'), 'values')).toEqual([['#SPILL!'], ['x'], ['']]);
  set(range(sheet, 'A2'), 'values', [['']]);
  expect(get(range(sheet, 'A1:A3'), 'values')).toEqual([[1], [2], [3]]);
  set(range(sheet, 'A1'), 'values', [[9]]);
  expect(get(range(sheet, 'A1:A3'), 'values')).toEqual([[9], [''], ['']]);
});

test('manual calculation waits for calculate', () => {
  const { sheet, root } = opened();
  set(range(sheet, 'A1:B1'), 'values', [[1, '=A1+1']]);
  expect(get(range(sheet, 'B1'), 'values')).toEqual([[2]]);
  set(link(root, 'application'), 'calculationMode', 'Manual');
  set(range(sheet, 'A1'), 'values', [[10]]);
  expect(get(range(sheet, 'B1'), 'values')).toEqual([[2]]);
  ask(link(root, 'application'), 'calculate', 'Recalculate');
  expect(get(range(sheet, 'B1'), 'values')).toEqual([[11]]);
});

test('names and validations that need a calculation', () => {
  const { sheet, root } = opened();
  set(range(sheet, 'A1:A3'), 'values', [[1], [5], [7]]);
  call(link(root, 'names'), 'add', 'Total', '=SUM(Sheet1!$A$1:$A$3)');
  const total = call(link(root, 'names'), 'getItem', 'Total');
  expect([get(total, 'type'), get(total, 'value')]).toEqual(['Double', 13]);
  set(range(sheet, 'A1:A3'), 'dataValidation/rule', { custom: { formula: '=A1>=5' } });
  expect(address(call(link(range(sheet, 'A1:A3'), 'dataValidation'), 'getInvalidCells'))).toBe('Sheet1!A1');
});

test('copied values are the calculated ones', () => {
  const { sheet } = opened();
  set(range(sheet, 'A1:B1'), 'values', [[4, '=A1*2']]);
  ask(range(sheet, 'C1'), 'copyFrom', 'B1', 'Values');
  expect(get(range(sheet, 'C1'), 'formulas')).toEqual([[8]]);
});

test('a table column of formulas, rows added to it, and the sum over it', () => {
  const { sheet } = opened();
  set(range(sheet, 'A1:B3'), 'values', [['Qty', 'Double'], [1, ''], [2, '']]); // prettier-ignore
  const table = call(link(sheet, 'tables'), 'add', 'A1:B3', true);
  set(call(call(link(table, 'columns'), 'getItem', 'Double'), 'getDataBodyRange'), 'formulas', '=[@Qty]*2');
  set(range(sheet, 'D1'), 'formulas', '=SUM(Table1[Double])');
  ask(link(table, 'rows'), 'add', null, [[10, '']]);
  expect(get(range(sheet, 'B2:B4'), 'values')).toEqual([[2], [4], [20]]);
  expect(get(range(sheet, 'D1'), 'values')).toEqual([[26]]);
});
