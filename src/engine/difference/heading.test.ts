import type { CellInput, CellPlan } from '../../sheets/plan';
import { area } from '../../sheets/address';
import { sheetPlan, standing, tablePlan } from '../testing/sheet';
import type { SheetState } from '../workbook/sheet-state';
import { cellPrints, differingCells, ownAbove, repainted } from './heading';

const cells: readonly CellPlan[] = [
  { row: 0, col: 2, input: 'Title', id: 'title' },
  { row: 1, col: 2, input: '=SUM(T[A])', id: 'sum' },
  { row: 2, col: 2, input: 'No name' },
];
const plan = sheetPlan({
  cells,
  tables: [tablePlan('t', [['a', 'A']])],
  looks: [{ id: 'title', cell: 'title', area: area(0, 2, 0, 3), merge: true, look: { bold: true } }],
});
const held = standing(plan);

/** The sheet with other contents in some cells. */
function holding(changes: readonly (readonly [row: number, col: number, input: CellInput])[]): SheetState {
  const grid = held.cells.map((line) => [...line]);
  for (const [row, col, input] of changes) grid[row][col] = input;
  return { ...held, cells: grid };
}
const other = { ...plan, cells: [{ ...cells[0], input: 'New title' }, ...cells.slice(1)] };

test.each<[string, SheetState, typeof plan, [number, number][]]>([
  ['as it was: nothing', held, plan, []],
  ['Excel spells a formula its own way: nothing', holding([[1, 2, '=sum( t[a] )']]), plan, []],
  ['a new text goes where the old one stands', held, other, [[0, 2]]],
  [
    'also where the old one was moved',
    holding([
      [0, 2, ''],
      [3, 4, 'Title'],
    ]),
    other,
    [[3, 4]],
  ],
  ['a person’s own text stays', holding([[0, 2, 'Mine']]), other, []],
  ['a cell that they emptied stays empty', holding([[0, 2, '']]), other, []],
  ['a formula that lost what it read is mended', holding([[1, 2, '=SUM(#REF!)']]), plan, [[1, 2]]],
  ['a cell without a name is always as planned', holding([[2, 2, 'Mine']]), plan, [[2, 2]]],
])('%s', (_, found, wanted, written) => {
  expect(differingCells(wanted, found).map(({ row, col }) => [row, col])).toEqual(written);
});

test('of several equal texts the nearest counts', () => {
  const found = holding([
    [0, 2, 'Mine'],
    [3, 2, 'Title'],
    [9, 9, 'Title'],
  ]);
  expect(differingCells(other, found).map(({ row, col }) => [row, col])).toEqual([[3, 2]]);
});

test('a look goes along with the cell that it dresses, and is not merged twice', () => {
  const moved = holding([
    [0, 2, ''],
    [3, 4, 'Title'],
  ]);
  expect(repainted(plan, moved, plan.looks)).toMatchObject([{ area: area(3, 4, 3, 5), merge: false }]);
  expect(repainted(plan, holding([[0, 2, '']]), plan.looks)).toEqual([]);
  const fresh = { ...held, mark: { ...held.mark, looks: {} } };
  expect(repainted(plan, fresh, plan.looks)).toMatchObject([{ merge: true }]);
});

test('only named cells are remembered, each by a short print', () => {
  expect(Object.keys(cellPrints(plan))).toEqual(['title', 'sum']);
});

test('what a person put over a column of the table is told from what is ours', () => {
  const found = holding([[3, 2, 'Mine']]);
  expect(ownAbove(plan, found, found.cells, plan.tables[0].area)).toEqual(['No name', 'Mine']);
});
