import type { Grid } from './arguments';

/** Where an argument has no cell for a place in the result. */
export const OUTSIDE = Symbol('outside');

/** Rows and columns of the result that Excel's own arithmetic gives for these operands. */
export const broadcastShape = (grids: readonly Grid[]): { rows: number; columns: number } => ({
  rows: Math.max(...grids.map((grid) => grid.length)),
  columns: Math.max(...grids.map((grid) => grid[0].length)),
});

/** The value an operand has at a place in the result: a single row, column or cell stretches, others end where they end. */
export function cellAt<T>(grid: Grid<T>, row: number, column: number): T | typeof OUTSIDE {
  const r = grid.length === 1 ? 0 : row;
  const c = grid[0].length === 1 ? 0 : column;
  return r < grid.length && c < grid[0].length ? grid[r][c] : OUTSIDE;
}

/** Goes through all places of the result and computes each from the operands' values there. */
export function broadcast<T, R>(grids: readonly Grid<T>[], compute: (values: (T | typeof OUTSIDE)[]) => R): R[][] {
  const { rows, columns } = broadcastShape(grids);
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => compute(grids.map((grid) => cellAt(grid, row, column)))),
  );
}
