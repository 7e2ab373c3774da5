import { area } from '../../sheets/address';
import {
  canRestore,
  contentAt,
  forget,
  lastRecord,
  merged,
  remember,
  type SheetRecord,
  withoutCells,
} from './command-record';

test('one command is remembered, and one that was too large cannot be taken back', () => {
  remember({ doing: 'a', sheets: [] });
  expect(canRestore()).toBe(true);
  remember({ doing: 'b' });
  expect(canRestore()).toBe(false);
  expect(lastRecord()).toEqual({ doing: 'b' });
  forget();
  expect(lastRecord()).toBeUndefined();
});

test('what an area holds is told cell by cell, or for all of them', () => {
  expect(contentAt({ all: '=A1' }, 3, 4)).toBe('=A1');
  expect(contentAt({ cells: [['a', null]] }, 0, 1)).toBeNull();
});

test('a cell that was written twice is one entry that knows what it held in between', () => {
  const first = { area: area(0, 0), before: { all: 'a' }, after: { all: 'b' } };
  const second = { area: area(0, 0), before: { all: 'b' }, after: { all: 'c' } };
  expect(merged([first, second])).toEqual([{ ...first, after: { all: 'c' }, aside: { all: 'b' } }]);
  const rows = { area: area(0, 0, 1, 0), before: { all: '' }, after: { all: 'x' } };
  expect(merged([rows, rows])).toHaveLength(2);
});

test('a record forgets the cells that are somebody else’s by now', () => {
  const record = {
    id: '1',
    name: 'S',
    added: false,
    tables: [],
    names: [],
    charts: 0,
    cells: [{ area: area(2, 1, 3, 2), before: { all: 'a' }, after: { all: 'b' } }],
  } satisfies SheetRecord;
  expect(withoutCells(record, (row, col) => row === 3 && col === 1).cells[0].after).toEqual({
    cells: [
      ['b', 'b'],
      [null, 'b'],
    ],
  });
  expect(withoutCells(record, () => false)).toEqual(record);
});
