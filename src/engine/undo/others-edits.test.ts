import fc from 'fast-check';
import { area, toA1 } from '../../sheets/address';
import type { CellInput, SheetPlan } from '../../sheets/plan';
import { updateSheet } from '../difference/diff';
import type { SheetChange } from '../difference/sheet-change';
import { inOrder, sheetPlan, standing, tablePlan } from '../testing/sheet';
import { cellsWritten } from './command-record';
import { addresses, type ContentsBefore, editsOfOthers, standStill } from './others-edits';
import { PlanBasis } from './plan-basis';

const table = tablePlan('t', [
  ['a', 'A'],
  ['b', 'B'],
]);
const found = standing(sheetPlan({ tables: [table] }), {
  t: [
    ['x', 1],
    ['y', 2],
    ['z', 3],
  ],
});
const planned: SheetPlan = sheetPlan({ tables: [{ ...table, replace: [{ row: 1, values: ['new', 9] }] }] });
const change = updateSheet(planned, found, inOrder(planned), new Set());
const basis = new PlanBasis(planned, found, inOrder(planned));

/** What stood where the change writes, some of it changed meanwhile. */
function before(made: SheetChange, edits: Readonly<Record<string, CellInput>> = {}): ContentsBefore {
  const cells = cellsWritten(made).map(({ area: a }) => ({
    cells: Array.from({ length: a.bottom - a.top + 1 }, (_, r) =>
      Array.from({ length: a.right - a.left + 1 }, (_c, c): CellInput => {
        const at = toA1(area(a.top + r, a.left + c));
        return edits[at] ?? found.tables.t.values[a.top + r - 5]?.[a.left + c - 2] ?? '';
      }),
    ),
  }));
  return { cells, values: cells.map(() => undefined) };
}

test('nobody changed anything', () => {
  expect(editsOfOthers(change, before(change), basis, false)).toEqual([]);
});

test('a cell that holds something else than it did is somebody’s', () => {
  expect(editsOfOthers(change, before(change, { C7: 'theirs' }), basis, false)).toEqual([
    { row: 6, col: 2, holds: 'theirs' },
  ]);
});

test('whoever wrote the same meanwhile changed nothing', () => {
  expect(editsOfOthers(change, before(change, { C7: 'new', D7: 9 }), basis, false)).toEqual([]);
});

test('what nobody asked for is not told', () => {
  const unknown = { cells: cellsWritten(change).map(() => undefined), values: [] };
  expect(editsOfOthers(change, unknown, basis, false)).toEqual([]);
});

test('a row of theirs where ours were to go is more than a cell', () => {
  const grown: SheetPlan = sheetPlan({
    tables: [{ ...table, area: { ...table.area, bottom: 8 }, append: [['w', 4]] }],
  });
  const more = updateSheet(grown, found, inOrder(grown), new Set());
  const seen = new PlanBasis(grown, found, inOrder(grown));
  expect(editsOfOthers(more, before(more), seen, false)).toEqual([]);
  expect(editsOfOthers(more, before(more, { C9: 'their row' }), seen, false)).toBeUndefined();
});

test('tables stand still while place and headers are the same', () => {
  const { name, area: at, headers } = found.tables.t;
  expect(standStill([found.tables.t], [{ name, area: at, headers }])).toBe(true);
  expect(standStill([found.tables.t], [{ name, area: { ...at, top: 5 }, headers }])).toBe(false);
  expect(standStill([found.tables.t], [{ name, area: at, headers: ['A', 'C'] }])).toBe(false);
  expect(standStill([found.tables.t], [{ name, headers }])).toBe(false);
});

test('six cells are named, and the others counted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (n) => {
      const text = addresses(Array.from({ length: n }, (_, row) => ({ row, col: 0 })));
      expect(text.split(', ').length).toBe(Math.min(6, n));
      expect(text.endsWith(`and ${n - 6} more`)).toBe(n > 6);
    }),
  );
});
