import { area } from '../../model';
import { workbookWith } from '../sheetFixture';

test('an array fills the cells below and beside, and says so', () => {
  const { sheet, read } = workbookWith([['=SEQUENCE(2,3)']]);
  expect(read('A1:C2')).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(sheet.cell(0, 0)!.spill).toEqual(area(0, 0, 1, 2));
  expect(sheet.cell(1, 2)!.spilledFrom).toEqual({ row: 0, col: 0 });
});

test('content in the way gives #SPILL! until it is gone', () => {
  const { sheet, write, read } = workbookWith([['=SEQUENCE(3)'], [null], ['x']]);
  expect(read('A1:A3')).toEqual([['#SPILL!'], [null], ['x']]);
  expect(sheet.cell(0, 0)!.spill).toBeUndefined();
  write('A3', [[null]]);
  expect(read('A1:A3')).toEqual([[1], [2], [3]]);
  write('A2', [['mine']]);
  expect(read('A1:A3')).toEqual([['#SPILL!'], ['mine'], [null]]);
  sheet.cell(1, 0)!.value = null;
  sheet.changed(area(1, 0));
  write('Z1', [[1]]);
  expect(read('A1:A3')).toEqual([[1], [2], [3]]);
});

test('a value typed over a spilled cell blocks, whether or not its mark was taken off', () => {
  const { sheet, calc, read } = workbookWith([['=SEQUENCE(3)']]);
  sheet.cell(1, 0)!.value = 99;
  sheet.changed(area(1, 0));
  calc.update();
  expect(read('A1:A3')).toEqual([['#SPILL!'], [99], [null]]);
  expect(sheet.cell(1, 0)!.spilledFrom).toBeUndefined();
});

test('a cell cleared inside a spill is filled again', () => {
  const { write, read } = workbookWith([['=SEQUENCE(3)']]);
  write('A2', [[null]]);
  expect(read('A1:A3')).toEqual([[1], [2], [3]]);
});

test('spills grow and shrink, and their readers follow', () => {
  const { write, read } = workbookWith([[3, '=SEQUENCE(A1)', '=SUM(B1#)', '=SUM(B1:B10)', '=ROWS(B1#)']]);
  expect(read('B1:E1')).toEqual([[1, 6, 6, 3]]);
  write('A1', [[5]]);
  expect(read('C1:E1')).toEqual([[15, 15, 5]]);
  write('A1', [[2]]);
  expect(read('C1:E1')).toEqual([[3, 3, 2]]);
  expect(read('B3:B5')).toEqual([[null], [null], [null]]);
  write('A1', [[1]]);
  expect(read('C1:D1')).toEqual([['#REF!', 1]]);
});

test('readers that stand before the spilling formula see it too', () => {
  const { read } = workbookWith([['=SUM(C2:C4)', null, '=SEQUENCE(4)']]);
  expect(read('A1')).toBe(9);
});

test('removing the formula takes its cells back', () => {
  const { write, read } = workbookWith([['=SEQUENCE(3)', '=SUM(A1:A3)']]);
  write('A1', [[7]]);
  expect(read('A1:A3')).toEqual([[7], [null], [null]]);
  expect(read('B1')).toBe(7);
});

test('merged cells and the end of the sheet are in the way', () => {
  const { sheet, book, calc, read, write } = workbookWith([['=SEQUENCE(3)']]);
  sheet.merges.push(area(1, 0, 1, 1));
  book.tell({ kind: 'structure' });
  calc.update();
  expect(read('A1')).toBe('#SPILL!');
  write('C1048576', [['=SEQUENCE(2)']]);
  expect(read('C1048576')).toBe('#SPILL!');
});

test('a change of structure computes spills anew', () => {
  const { book, calc, read, sheet } = workbookWith([['=SEQUENCE(2)']]);
  sheet.put(4, 0, sheet.cell(1, 0));
  sheet.put(1, 0, undefined);
  book.tell({ kind: 'structure' });
  calc.update();
  expect(read('A1:A5')).toEqual([[1], [2], [null], [null], [null]]);
});

test('what a file holds in a formula’s rectangle is taken as its own', () => {
  const { sheet, book, read } = workbookWith();
  sheet.put(0, 0, { value: 1, formula: '=SEQUENCE(2)', spill: area(0, 0, 1, 0) });
  sheet.put(1, 0, { value: 2 });
  book.tell({ kind: 'structure' });
  expect(read('A1:A2')).toEqual([[1], [2]]);
});

test('blanks in a result show as 0, errors as themselves', () => {
  const { read } = workbookWith([[1, '=A1:A3'], [null], ['=NA()']]);
  expect(read('B1:B3')).toEqual([[1], [0], ['#N/A']]);
});
