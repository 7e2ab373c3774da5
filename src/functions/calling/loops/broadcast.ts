import type { ArgumentRows } from '../arguments';

/** Where an argument has no cell for a place in the result. */
export const OUTSIDE = Symbol('outside');

/** Rows and columns of the result that Excel's own arithmetic gives for these operands. */
export function broadcastShape(operands: readonly { readonly grid: ArgumentRows }[]): {
  rows: number;
  columns: number;
} {
  let [rows, columns] = [1, 1];
  for (const { grid } of operands) {
    if (grid.length > rows) rows = grid.length;
    if (grid[0].length > columns) columns = grid[0].length;
  }
  return { rows, columns };
}

/** The value an operand has at a place in the result: a single row, column or cell stretches, others end where they end. */
export function cellAt<T>(grid: ArgumentRows<T>, row: number, column: number): T | typeof OUTSIDE {
  const r = grid.length === 1 ? 0 : row;
  const c = grid[0].length === 1 ? 0 : column;
  return r < grid.length && c < grid[0].length ? grid[r][c] : OUTSIDE;
}
