import { area } from '../../sheets/address';
import type { SheetChange } from '../difference/sheet-change';
import { foreignCell } from './unfinished';

const change = {
  values: [
    {
      area: area(0, 0, 1, 1),
      cells: [
        ['Title', null],
        ["'=1+1", 3],
      ],
    },
  ],
  columns: [{ area: area(2, 0, 3, 0), formula: '=A1' }],
  formulas: [],
} as unknown as SheetChange;

test('what was begun holds what its making writes, or nothing yet', () => {
  expect(foreignCell(change, [])).toBeUndefined();
  expect(
    foreignCell(change, [
      ['Title', ''],
      ['=1+1', 3],
      [17, ''],
      ['', ''],
    ]),
  ).toBeUndefined();
  expect(
    foreignCell(change, [
      ['', ''],
      ['', 3],
    ]),
  ).toBeUndefined();
});

test('anything else is somebody’s own', () => {
  expect(foreignCell(change, [['Title', 'mine']])).toEqual({ row: 0, col: 1 });
  expect(
    foreignCell(change, [
      ['Title', ''],
      ['=1+1', 4],
    ]),
  ).toEqual({ row: 1, col: 1 });
  expect(foreignCell(change, [['Title', '', 'mine']])).toEqual({ row: 0, col: 2 });
});
