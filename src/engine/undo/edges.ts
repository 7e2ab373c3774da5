import type { CellInput } from '../../sheets/plan';

/** Where the contents of a sheet end: its last column and row, and which cells of these hold something. */
export interface Edges {
  readonly right: number;
  readonly bottom: number;
  /** Rows of the cells in the last column. */
  readonly rows: readonly number[];
  /** Columns of the cells in the last row. */
  readonly cols: readonly number[];
}

/** undefined where nothing stands there. */
function edgesOf(cells: readonly (readonly CellInput[])[]): Edges | undefined {
  const filled = cells.flatMap((line, row) => line.flatMap((cell, col) => (cell === '' ? [] : [{ row, col }])));
  if (filled.length === 0) return undefined;
  const right = filled.reduce((most, { col }) => Math.max(most, col), 0);
  const bottom = filled.reduce((most, { row }) => Math.max(most, row), 0);
  const rows = filled.flatMap(({ row, col }) => (col === right ? [row] : []));
  const cols = filled.flatMap(({ row, col }) => (row === bottom ? [col] : []));
  return { right, bottom, rows, cols };
}

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);

/**
 * Whether rows or columns came or went since cells were read: the last column, or the last row, then stands elsewhere and holds
 * as much in the same places. A text that somebody typed beyond them looks otherwise.
 */
export function edgeMoved(now: Edges, read: readonly (readonly CellInput[])[]): boolean {
  const was = edgesOf(read);
  if (!was) return false;
  return (
    (now.right !== was.right && same(now.rows, was.rows)) || (now.bottom !== was.bottom && same(now.cols, was.cols))
  );
}
