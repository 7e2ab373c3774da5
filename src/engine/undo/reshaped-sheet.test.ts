import fc from 'fast-check';
import { area, covers } from '../../sheets/address';
import type { TableRecord } from './command-record';
import { around, goes, holding, heldAt, placeAfter, type Reshaped } from './reshaped-sheet';

const table: TableRecord = {
  name: 'T',
  area: area(4, 2, 9, 5),
  before: area(4, 2, 7, 5),
  added: 2,
  pushed: true,
};
const grid = {
  area: area(1, 1, 2, 2),
  cells: [
    ['a', 'b'],
    ['c', 'd'],
  ],
};
const still: Reshaped = {
  steps: { dropRows: [], dropColumns: [], addColumns: [] },
  tables: [table],
  before: grid,
  after: grid,
};
const column = { table: 'T', index: 1, area: area(4, 3, 9, 3), whole: true };
const wider: Reshaped = { ...still, steps: { ...still.steps, addColumns: [column] } };

test('what a grid holds, and nothing beside it', () => {
  expect([heldAt(grid, { row: 2, col: 1 }), heldAt(grid, { row: 9, col: 9 })]).toEqual(['c', '']);
});

test.each<[string, Reshaped, [number, number], [number, number] | undefined]>([
  ['what is under a table that pushed goes down', still, [9, 3], [11, 3]],
  ['what is beside it stays', still, [9, 8], [9, 8]],
  ['what is in it stays', still, [6, 3], [6, 3]],
  ['what is right of a new column moves', wider, [1, 4], [1, 5]],
  ['what is left of it stays', wider, [1, 2], [1, 2]],
])('%s', (_, sheet, [row, col], to) => {
  expect(placeAfter(sheet, { row, col })).toEqual(to && { row: to[0], col: to[1] });
});

test.each<[string, Reshaped, [number, number], boolean]>([
  ['a row that was added', still, [9, 3], true],
  ['one that stood', still, [7, 3], false],
  ['a column that was added, over the table too', wider, [0, 3], true],
  ['its neighbour', wider, [0, 4], false],
])('%s goes: %s', (_, sheet, [row, col], gone) => {
  expect(goes(sheet, { row, col })).toBe(gone);
});

const areas = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)).map(([t, l, h, w]) => area(t, l, t + h, l + w));
test('the rectangle around two holds both and touches one of them on every side', () => {
  fc.assert(
    fc.property(areas, areas, (a, b) => {
      const both = around(a, b);
      expect(covers(both, a) && covers(both, b)).toBe(true);
      for (const side of ['top', 'left', 'bottom', 'right'] as const) expect([a[side], b[side]]).toContain(both[side]);
    }),
  );
});

test('cells that hold something else by now are told so, and what is outside of the sheet is not', () => {
  const sheet = {
    area: area(3, 2, 4, 3),
    cells: [
      ['a', 1],
      ['b', 2],
    ],
  };
  const now = [
    { row: 4, col: 3, holds: '=A1' },
    { row: 9, col: 2, holds: 'far' },
  ];
  expect(holding(sheet, now)).toEqual({
    area: sheet.area,
    cells: [
      ['a', 1],
      ['b', '=A1'],
    ],
  });
  expect(sheet.cells[1]).toEqual(['b', 2]);
});
