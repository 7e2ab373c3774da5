/** Inverses and determinants, lines through several columns, and how often numbers lie in classes. */
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { step } from '../../meter';
import type { Scope } from '../../references/scope';
import { ERR, matrixFromRows, matrixOf, type Val } from '../../values';
import { finite, numberIn, numbersOf } from '../numeric/numbers';

/** A square of numbers; #VALUE! for anything else in it. */
function squareOf(x: Scope, arg: Val): number[][] {
  const matrix = x.matrix(arg ?? null);
  if (matrix.rows !== matrix.cols) throw ERR.value;
  return matrix.toRows().map((row) => row.map(numberIn));
}

/** Turns the left part into the unit matrix, row by row with the largest pivot. Gives the determinant, 0 where there is none. */
function eliminate(rows: number[][], size: number): number {
  let determinant = 1;
  for (let col = 0; col < size; col++) {
    let best = col;
    for (let row = col + 1; row < size; row++) if (Math.abs(rows[row][col]) > Math.abs(rows[best][col])) best = row;
    const pivot = rows[best][col];
    if (pivot === 0) return 0;
    if (best !== col) {
      [rows[col], rows[best]] = [rows[best], rows[col]];
      determinant = -determinant;
    }
    determinant *= pivot;
    rows[col] = rows[col].map((v) => v / pivot);
    rows.forEach((row, r) => {
      step(row.length);
      const factor = row[col];
      if (r !== col && factor !== 0) rows[r] = row.map((v, c) => v - factor * rows[col][c]);
    });
  }
  return determinant;
}

function inverse(square: number[][]): Val {
  const size = square.length;
  const rows = square.map((row, r) => [...row, ...row.map((_, c) => Number(r === c))]);
  if (eliminate(rows, size) === 0) return ERR.num;
  return matrixOf(size, size, (r, c) => finite(rows[r][size + c]));
}

/** How many numbers lie up to each bound and above the last; bounds in the order given. */
function frequency(numbers: readonly number[], bounds: readonly number[]): Val {
  const order = bounds.map((_, i) => i).sort((a, b) => bounds[a] - bounds[b]);
  const counts = new Array<number>(bounds.length + 1).fill(0);
  for (const n of numbers) {
    step(bounds.length);
    counts[order.find((i) => n <= bounds[i]) ?? bounds.length]++;
  }
  return matrixFromRows(counts.map((count) => [count]));
}

export const matrixFunctions: FunctionTable = {
  MDETERM: inCell('r', (x, arg) => {
    const square = squareOf(x, arg);
    return finite(eliminate(square, square.length));
  }),
  MINVERSE: inCell('r', (x, arg) => inverse(squareOf(x, arg))),
  FREQUENCY: inCell('r r', (x, list, bounds) => frequency(numbersOf(x, [list]), numbersOf(x, [bounds]))),
};
