/** Straight and growing lines through numbers, with one column of known values or several. */
import type { Scalar } from '../../../model';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { step } from '../../meter';
import type { Scope } from '../../references/scope';
import { ERR, matrixFromRows, Matrix, type Val } from '../../values';
import { finite, numberIn, sumOf } from '../numeric/numbers';

/** What is known: a number for each place, and beside it the values that it is to follow from. */
interface Known {
  readonly ys: readonly number[];
  readonly xs: readonly (readonly number[])[];
  /** Whether places run down; with several columns of values they do so, with several rows they run across. */
  readonly down: boolean;
}

const numbersIn = (matrix: Matrix): number[] => matrix.data.map(numberIn);

/** The values of each place: of a matrix as long as the numbers its rows, or its columns. */
function places(matrix: Matrix, count: number, down: boolean): number[][] {
  const numbers = numbersIn(matrix);
  if (numbers.length === count) return numbers.map((n) => [n]);
  if (down ? matrix.rows !== count : matrix.cols !== count) throw ERR.ref;
  return Array.from({ length: count }, (_, i) =>
    down ? numbers.slice(i * matrix.cols, (i + 1) * matrix.cols) : matrix.column(i).map(Number),
  );
}

function known(x: Scope, ys: Val, xs: Val): Known {
  const of = x.matrix(ys ?? null);
  const numbers = numbersIn(of);
  const down = of.cols === 1 || of.rows > 1;
  const values =
    xs === undefined || xs === null ? numbers.map((_, i) => [i + 1]) : places(x.matrix(xs), numbers.length, down);
  return { ys: numbers, xs: values, down };
}

interface Fit {
  /** The constant first, then a factor for each value. */
  readonly factors: readonly number[];
  /** Standard errors in the same order. */
  readonly errors: readonly number[];
  readonly residual: number;
  readonly explained: number;
  readonly freedom: number;
}

/** Least squares. Values are taken from their means first where there is a constant, which keeps the digits. */
function fit({ ys, xs }: Known, constant: boolean): Fit {
  const width = xs[0].length;
  const mean = (numbers: readonly number[]): number => (constant ? sumOf(numbers) / numbers.length : 0);
  const means = Array.from({ length: width }, (_, j) => mean(xs.map((row) => row[j])));
  const middle = mean(ys);
  const rows = xs.map((row) => row.map((v, j) => v - means[j]));
  const target = ys.map((y) => y - middle);
  const normal = means.map((_, a) =>
    means.map((__, b) => {
      step(rows.length);
      return sumOf(rows.map((row) => row[a] * row[b]));
    }),
  );
  const right = means.map((_, a) => sumOf(rows.map((row, i) => row[a] * target[i])));
  const inverted = inverse(normal);
  const slopes = inverted.map((row) => sumOf(row.map((v, j) => v * right[j])));
  const residual = sumOf(target.map((t, i) => (t - sumOf(slopes.map((s, j) => s * rows[i][j]))) ** 2));
  const total = sumOf(target.map((t) => t * t));
  const freedom = ys.length - width - (constant ? 1 : 0);
  const each = residual / freedom;
  const ofConstant = 1 / ys.length + sumOf(means.map((m, a) => m * sumOf(means.map((n, b) => n * inverted[a][b]))));
  return {
    factors: [constant ? middle - sumOf(slopes.map((s, j) => s * means[j])) : 0, ...slopes],
    errors: [
      constant ? Math.sqrt(each * ofConstant) : Number.NaN,
      ...slopes.map((_, j) => Math.sqrt(each * inverted[j][j])),
    ],
    residual,
    explained: total - residual,
    freedom,
  };
}

/** Of a symmetric matrix; a value that follows from the others gets nothing, as Excel gives it 0. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, r) => [...row, ...row.map((_, c) => Number(r === c))]);
  for (let col = 0; col < size; col++) {
    const pivot = rows[col][col];
    if (Math.abs(pivot) <= 1e-13 * Math.abs(matrix[col][col]) || pivot === 0) {
      rows.forEach((row) => row.fill(0, col, col + 1));
      rows[col].fill(0);
      continue;
    }
    rows[col] = rows[col].map((v) => v / pivot);
    rows.forEach((row, r) => {
      step(row.length);
      const factor = row[col];
      if (r !== col) rows[r] = row.map((v, c) => v - factor * rows[col][c]);
    });
  }
  return rows.map((row) => row.slice(size));
}

const orNa = (n: number): Scalar => (Number.isNaN(n) ? ERR.na : finite(n));

/** Factors from the last value to the first and then the constant; below them what tells how well they fit. */
function described(line: Fit, stats: boolean, shown: (n: number) => number): Val {
  const backwards = <T>(list: readonly T[]): T[] => [...list].reverse();
  const factors = backwards(line.factors).map((n) => finite(shown(n)));
  if (!stats) return matrixFromRows([factors]);
  const { residual, explained, freedom } = line;
  const count = line.factors.length - 1;
  const pad = (...first: Scalar[]): Scalar[] => factors.map((_, i) => first[i] ?? ERR.na);
  return matrixFromRows([
    factors,
    backwards(line.errors).map(orNa),
    pad(finite(explained / (explained + residual)), finite(Math.sqrt(residual / freedom))),
    pad(finite(explained / count / (residual / freedom)), freedom),
    pad(finite(explained), finite(residual)),
  ]);
}

const logged = (at: Known): Known => {
  if (at.ys.some((y) => y <= 0)) throw ERR.num;
  return { ...at, ys: at.ys.map(Math.log) };
};

/** The line at new values, or at the known ones. */
function along(x: Scope, at: Known, line: Fit, newXs: Val, shown: (n: number) => number): Val {
  const matrix = newXs === undefined || newXs === null ? undefined : x.matrix(newXs);
  const width = line.factors.length - 1;
  const count = matrix ? (width === 1 ? matrix.data.length : at.down ? matrix.rows : matrix.cols) : at.ys.length;
  const values = matrix ? (width === 1 ? numbersIn(matrix).map((n) => [n]) : places(matrix, count, at.down)) : at.xs;
  const [constant, ...slopes] = line.factors;
  const results = values.map((row) => finite(shown(constant + sumOf(slopes.map((s, j) => s * row[j])))));
  if (matrix && width === 1) return new Matrix(matrix.rows, matrix.cols, results);
  return at.down ? matrixFromRows(results.map((v) => [v])) : matrixFromRows([results]);
}

const same = (n: number): number => n;

export const trendFunctions: FunctionTable = {
  LINEST: inCell('r r? b~ b?', (x, ys, xs, constant, stats) =>
    described(fit(known(x, ys, xs), constant ?? true), stats ?? false, same),
  ),
  LOGEST: inCell('r r? b~ b?', (x, ys, xs, constant, stats) =>
    described(fit(logged(known(x, ys, xs)), constant ?? true), stats ?? false, Math.exp),
  ),
  TREND: inCell('r r? r? b~', (x, ys, xs, newXs, constant) => {
    const at = known(x, ys, xs);
    return along(x, at, fit(at, constant ?? true), newXs, same);
  }),
  GROWTH: inCell('r r? r? b~', (x, ys, xs, newXs, constant) => {
    const at = logged(known(x, ys, xs));
    return along(x, at, fit(at, constant ?? true), newXs, Math.exp);
  }),
};
