/** Taking arrays apart and putting them together. */
import { isError, type Scalar } from '../../../model';
import { lines, sideBySide } from '../../arrays/elements';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { toNumber } from '../../coerce';
import { step } from '../../meter';
import type { Scope } from '../../references/scope';
import { emptyData, ERR, Matrix, matrixOf, type Val } from '../../values';
import { taking } from './arrays';

/** So many rows (or columns) from the start, or with a negative count from the end; all where none is given. */
function taken(m: Matrix, count: number | undefined, rows: boolean): Matrix {
  if (count === undefined) return m;
  const total = rows ? m.rows : m.cols;
  const n = Math.max(-total, Math.min(total, Math.trunc(count)));
  if (n === 0) throw ERR.calc;
  return n > 0 ? lines(m, 0, n, rows) : lines(m, total + n, total, rows);
}

/** What `taken` leaves. */
function dropped(m: Matrix, count = 0, rows: boolean): Matrix {
  const total = rows ? m.rows : m.cols;
  const n = Math.trunc(count);
  if (n === 0) return m;
  if (Math.abs(n) >= total) throw ERR.calc;
  return n > 0 ? lines(m, n, total, rows) : lines(m, 0, total + n, rows);
}

/** Lines by their numbers, from 1; negative numbers count from the end. Throws #VALUE! outside. */
function chosen(x: Scope, total: number, args: readonly Val[]): number[] {
  return args.flatMap((arg) =>
    x.matrix(arg).data.map((v) => {
      step();
      const n = Math.trunc(toNumber(v));
      if (n === 0 || Math.abs(n) > total) throw ERR.value;
      return n > 0 ? n - 1 : total + n;
    }),
  );
}

/** Matrices one below the other; beside the narrower ones is #N/A. */
function stacked(parts: readonly Matrix[]): Matrix {
  const width = Math.max(...parts.map((m) => m.cols));
  const height = parts.reduce((sum, m) => sum + m.rows, 0);
  const data = emptyData(height, width);
  let at = 0;
  for (const part of parts)
    for (let r = 0; r < part.rows; r++)
      for (let c = 0; c < width; c++) data[at++] = c < part.cols ? part.at(r, c) : ERR.na;
  return new Matrix(height, width, data);
}

/** All values in one line; `ignore` 1 leaves out blanks, 2 errors, 3 both. */
function flat(x: Scope, source: Val, ignore = 0, byColumn = false): Scalar[] {
  const m = x.matrix(source);
  const skipBlanks = ignore === 1 || ignore === 3;
  const skipErrors = ignore === 2 || ignore === 3;
  const skipped = (v: Scalar): boolean => (v === null ? skipBlanks : isError(v) && skipErrors);
  // Where all that repeats is left out, so is what it repeats.
  const all = m.block.data.every((v, i) => m.times(i) === 1 || skipped(v)) ? m.block : m;
  const kept = (byColumn ? all.transposed() : all).data.filter((v) => !skipped(v));
  if (kept.length === 0) throw ERR.calc;
  return kept;
}

function wrapped(x: Scope, source: Val, count: number, pad: Scalar): Matrix {
  const m = x.matrix(source);
  if (m.rows > 1 && m.cols > 1) throw ERR.value;
  const width = Math.trunc(count);
  if (width < 1) throw ERR.num;
  return matrixOf(Math.ceil(m.data.length / width), width, (r, c) => {
    const i = r * width + c;
    return i < m.data.length ? m.data[i] : pad;
  });
}

function expanded(x: Scope, source: Val, rows: number | undefined, cols: number | undefined, pad: Scalar): Val {
  const m = x.matrix(source);
  const high = Math.trunc(rows ?? m.rows);
  const wide = Math.trunc(cols ?? m.cols);
  if (high < m.rows || wide < m.cols) return ERR.value;
  return matrixOf(high, wide, (r, c) => (r < m.rows && c < m.cols ? m.at(r, c) : pad));
}

export const reshapingFunctions: FunctionTable = {
  TAKE: inCell('r n~ n~', (x, source, rows, cols) => {
    const m = x.matrix(source);
    return taken(taken(m, rows, true), cols, false);
  }),
  DROP: inCell('r n~ n~', (x, source, rows, cols) => {
    const m = x.matrix(source);
    return dropped(dropped(m, rows, true), cols, false);
  }),
  CHOOSEROWS: inCell('r r+', (x, source, ...args) => {
    const m = x.matrix(source);
    return taking(m, chosen(x, m.rows, args), true);
  }),
  CHOOSECOLS: inCell('r r+', (x, source, ...args) => {
    const m = x.matrix(source);
    return taking(m, chosen(x, m.cols, args), false);
  }),
  VSTACK: inCell('r+', (x, ...args) => stacked(args.map((a) => x.matrix(a)))),
  HSTACK: inCell('r+', (x, ...args) =>
    sideBySide(
      args.map((a) => x.matrix(a)),
      ERR.na,
    ),
  ),
  TOCOL: inCell('r n~ b~', (x, source, ignore, byColumn) => {
    const values = flat(x, source, ignore, byColumn);
    return matrixOf(values.length, 1, (r) => values[r]);
  }),
  TOROW: inCell('r n~ b~', (x, source, ignore, byColumn) => {
    const values = flat(x, source, ignore, byColumn);
    return matrixOf(1, values.length, (_, c) => values[c]);
  }),
  WRAPROWS: inCell('r n e~', (x, source, count, pad = ERR.na) => wrapped(x, source, count, pad)),
  WRAPCOLS: inCell('r n e~', (x, source, count, pad = ERR.na) => wrapped(x, source, count, pad).transposed()),
  EXPAND: inCell('r n~ n~ e~', (x, source, rows, cols, pad = ERR.na) => expanded(x, source, rows, cols, pad)),
};
