/** Taking arrays apart and putting them together. */
import type { Scalar } from '../../../model';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { toNumber } from '../../coerce';
import { step } from '../../meter';
import type { Scope } from '../../references/scope';
import { emptyData, ERR, Matrix, matrixOf, type Val } from '../../values';
import { taking } from './arrays';

/** Indexes that TAKE keeps of so many lines: from the start, or with a negative count from the end. */
function taken(total: number, count: number | undefined): number[] {
  const all = Array.from({ length: total }, (_, i) => i);
  if (count === undefined) return all;
  const n = Math.trunc(count);
  return n >= 0 ? all.slice(0, n) : all.slice(n);
}

function dropped(total: number, count: number | undefined): number[] {
  const all = Array.from({ length: total }, (_, i) => i);
  const n = Math.trunc(count ?? 0);
  return n >= 0 ? all.slice(n) : all.slice(0, n);
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

function stacked(x: Scope, args: readonly Val[], down: boolean): Val {
  const parts = args.map((a) => x.matrix(a));
  const along = (m: Matrix): number => (down ? m.rows : m.cols);
  const length = parts.reduce((sum, m) => sum + along(m), 0);
  const width = Math.max(...parts.map((m) => (down ? m.cols : m.rows)));
  const data = down ? emptyData(length, width) : emptyData(width, length);
  const made = down ? new Matrix(length, width, data) : new Matrix(width, length, data);
  let start = 0;
  for (const part of parts) {
    for (let i = 0; i < along(part); i++) {
      for (let k = 0; k < width; k++) {
        const [row, col] = down ? [i, k] : [k, i];
        data[down ? (start + i) * width + k : k * length + start + i] =
          row < part.rows && col < part.cols ? part.at(row, col) : ERR.na;
      }
    }
    start += along(part);
  }
  return made;
}

/** All values in one line; `ignore` 1 leaves out blanks, 2 errors, 3 both. */
function flat(x: Scope, source: Val, ignore = 0, byColumn = false): Scalar[] {
  const m = x.matrix(source);
  const data = byColumn ? m.transposed().data : m.data;
  const skipBlanks = ignore === 1 || ignore === 3;
  const skipErrors = ignore === 2 || ignore === 3;
  const kept = data.filter((v) => !(skipBlanks && v === null) && !(skipErrors && v !== null && typeof v === 'object'));
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
    return taking(taking(m, taken(m.rows, rows), true), taken(m.cols, cols), false);
  }),
  DROP: inCell('r n~ n~', (x, source, rows, cols) => {
    const m = x.matrix(source);
    return taking(taking(m, dropped(m.rows, rows), true), dropped(m.cols, cols), false);
  }),
  CHOOSEROWS: inCell('r r+', (x, source, ...args) => {
    const m = x.matrix(source);
    return taking(m, chosen(x, m.rows, args), true);
  }),
  CHOOSECOLS: inCell('r r+', (x, source, ...args) => {
    const m = x.matrix(source);
    return taking(m, chosen(x, m.cols, args), false);
  }),
  VSTACK: inCell('r+', (x, ...args) => stacked(x, args, true)),
  HSTACK: inCell('r+', (x, ...args) => stacked(x, args, false)),
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
