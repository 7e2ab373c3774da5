/** Computing over the elements of arrays, without going through all of those that repeat. */
import type { Scalar } from '../../model';
import { emptyData, Matrix, matrixOf, standing } from '../values';

/**
 * A matrix as large as the largest of the given ones, each element from a rule. The rule may look at these matrices and
 * those `beside` them, each at the place it is asked for.
 */
export function overElements(
  sizes: readonly Matrix[],
  make: (row: number, col: number) => Scalar,
  beside: readonly Matrix[] = [],
): Matrix {
  let rows = 1;
  let cols = 1;
  for (const size of sizes) {
    if (size.rows > rows) rows = size.rows;
    if (size.cols > cols) cols = size.cols;
  }
  const all = beside.length === 0 ? sizes : [...sizes, ...beside];
  const short = all.some((m) => m.block !== m) ? shortened(rows, cols, all, make) : undefined;
  return short ?? matrixOf(rows, cols, make);
}

/** The elements of a matrix of that size with its last lines computed once; undefined where that saves nothing or they differ. */
export function shortened(
  rows: number,
  cols: number,
  all: readonly Matrix[],
  make: (row: number, col: number) => Scalar,
): Matrix | undefined {
  const height = linesOf(all, rows, true);
  const width = linesOf(all, cols, false);
  if (height === rows && width === cols) return undefined;
  let differs = false;
  const block = matrixOf(height, width, (r, c) => {
    const [down, across] = [height < rows && r === height - 1, width < cols && c === width - 1];
    if (differs || !(down || across)) return make(r, c);
    const found = standing(down, across, () => make(r, c));
    differs = found === undefined;
    return found?.value ?? null;
  });
  return differs ? undefined : Matrix.repeating(rows, cols, block);
}

/** How many rows (or columns) of so many have to be computed: after the last of these all are alike. */
function linesOf(all: readonly Matrix[], whole: number, down: boolean): number {
  let most = 1;
  for (const m of all) {
    const [length, held] = down ? [m.rows, m.block.rows] : [m.cols, m.block.cols];
    const needed = length > 1 && length < whole ? length + 1 : m.counts ? 1 : held;
    if (needed > most) most = needed;
  }
  return Math.min(most, whole);
}

/** Whether values at the same places belong together in the data of both blocks. */
export const isAlike = (a: Matrix, b: Matrix): boolean =>
  a.rows === b.rows && a.cols === b.cols && a.block.rows === b.block.rows && a.block.cols === b.block.cols;

/** The element of an argument that belongs to a place in a larger array. */
export const elementOf = (v: Scalar | Matrix, row: number, col: number): Scalar =>
  v instanceof Matrix ? v.stretched(row, col) : v;

/** The matrix with only those rows (or columns), by their indexes. */
export function picked(m: Matrix, indexes: readonly number[], rows: boolean): Matrix {
  const { block } = m;
  const last = (rows ? block.rows : block.cols) - 1;
  const places = block === m ? indexes : indexes.map((i) => Math.min(i, last));
  return rows
    ? Matrix.repeating(
        places.length,
        m.cols,
        matrixOf(places.length, block.cols, (r, c) => block.at(places[r], c)),
      )
    : Matrix.repeating(
        m.rows,
        places.length,
        matrixOf(block.rows, places.length, (r, c) => block.at(r, places[c])),
      );
}

/** The rows (or columns) from one index up to another, which is left out; at least one. */
export function lines(m: Matrix, from: number, to: number, rows: boolean): Matrix {
  const held = rows ? m.block.rows : m.block.cols;
  const start = Math.min(from, held - 1);
  const end = Math.max(start + 1, Math.min(to, held));
  const block = picked(
    m,
    Array.from({ length: end - start }, (_, i) => start + i),
    rows,
  );
  return rows ? Matrix.repeating(to - from, m.cols, block) : Matrix.repeating(m.rows, to - from, block);
}

/** Matrices side by side; below the shorter ones is #N/A. */
export function sideBySide(parts: readonly Matrix[], missing: Scalar): Matrix {
  const rows = Math.max(...parts.map((m) => m.rows));
  const cols = parts.reduce((sum, m) => sum + m.cols, 0);
  const needs = (m: Matrix): number => (m.rows < rows ? m.rows + 1 : m.block.rows);
  const height = Math.min(rows, Math.max(...parts.map(needs)));
  const data = emptyData(height, cols);
  let left = 0;
  for (const part of parts) {
    for (let r = 0; r < height; r++)
      for (let c = 0; c < part.cols; c++) data[r * cols + left + c] = r < part.rows ? part.at(r, c) : missing;
    left += part.cols;
  }
  return Matrix.repeating(rows, cols, new Matrix(height, cols, data));
}
