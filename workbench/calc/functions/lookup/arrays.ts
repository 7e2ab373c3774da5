/** Functions that give arrays: filtered, sorted, counted off. */
import { isError, type Scalar } from '../../../model';
import { picked } from '../../arrays/elements';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { sortOrder, toBoolean, toNumber } from '../../coerce';
import { count, step } from '../../meter';
import type { Scope } from '../../references/scope';
import { ERR, Matrix, matrixOf, type Val } from '../../values';
import { finite, numberIn } from '../numeric/numbers';

/** The matrix with only those rows (or columns). No index at all is #CALC!. */
export function taking(m: Matrix, indexes: readonly number[], rows: boolean): Matrix {
  if (indexes.length === 0) throw ERR.calc;
  return picked(m, indexes, rows);
}

function filter(x: Scope, source: Val, include: Val, none: Val): Val {
  const m = x.matrix(source);
  const keep = x.matrix(include);
  const byRow = keep.cols === 1 && keep.rows === m.rows;
  if (!byRow && !(keep.rows === 1 && keep.cols === m.cols)) return ERR.value;
  const kept: number[] = [];
  keep.block.data.forEach((v, i) => {
    if (!toBoolean(v)) return;
    const times = keep.times(i);
    count(times);
    for (let more = 0; more < times; more++) kept.push(i + more);
  });
  if (kept.length === 0) return none === undefined ? ERR.calc : none;
  return taking(m, kept, byRow);
}

/** Stable order of the indexes by keys in turn; blanks always last. */
function ordered(count: number, keys: readonly { values: readonly Scalar[]; order: number }[]): number[] {
  const indexes = Array.from({ length: count }, (_, i) => i);
  return indexes.sort((a, b) => {
    step();
    for (const { values, order } of keys) {
      const [p, q] = [values[a], values[b]];
      const sign = sortOrder(p, q);
      if (sign !== 0) return p === null || q === null ? sign : sign * order;
    }
    return a - b;
  });
}

const orderOf = (n: number): number => {
  if (n !== 1 && n !== -1) throw ERR.value;
  return n;
};

function sort(x: Scope, source: Val, indexes: Val, orders: Val, byCol = false): Val {
  const m = x.matrix(source);
  const places = x.matrix(indexes ?? 1).data.map((v) => Math.trunc(toNumber(v)));
  const directions = x.matrix(orders ?? 1).data.map((v) => orderOf(toNumber(v)));
  const limit = byCol ? m.rows : m.cols;
  if (places.some((n) => n < 1 || n > limit) || (directions.length > 1 && directions.length !== places.length))
    return ERR.value;
  return inOrder(
    m,
    places.map((n, i) => ({ by: m.line(n - 1, byCol), order: directions[i] ?? directions[0] })),
    !byCol,
  );
}

/** The rows (or columns) of a matrix in the order of keys, each a line along them. */
function inOrder(m: Matrix, keys: readonly { by: Matrix; order: number }[], rows: boolean): Matrix {
  const length = rows ? m.block.rows : m.block.cols;
  if (length < (rows ? m.rows : m.cols) && keys.every(({ by }) => by.block.data.length === length)) {
    const order = ordered(
      length,
      keys.map((key) => ({ ...key, values: key.by.block.data })),
    );
    // What repeats at the end has to stay there.
    if (order[length - 1] === length - 1) {
      const made = picked(m.block, order, rows);
      return Matrix.repeating(m.rows, m.cols, made);
    }
  }
  return taking(
    m,
    ordered(
      rows ? m.rows : m.cols,
      keys.map((key) => ({ ...key, values: key.by.data })),
    ),
    rows,
  );
}

function sortBy(x: Scope, source: Val, args: readonly Val[]): Val {
  const m = x.matrix(source);
  const keys: { by: Matrix; order: number }[] = [];
  let byRow = true;
  for (let i = 0; i < args.length; i += 2) {
    const by = x.matrix(args[i]);
    if (by.rows !== 1 && by.cols !== 1) return ERR.value;
    byRow = by.cols === 1 && (by.rows > 1 || m.rows === 1);
    if (by.rows * by.cols !== (byRow ? m.rows : m.cols)) return ERR.value;
    keys.push({ by, order: orderOf(args[i + 1] === undefined ? 1 : toNumber(x.scalar(args[i + 1]))) });
  }
  return inOrder(m, keys, byRow);
}

const sameText = (v: Scalar): Scalar => (typeof v === 'string' ? v.toLowerCase() : v);

function unique(x: Scope, source: Val, byCol = false, once = false): Val {
  const m = x.matrix(source);
  const { block } = m;
  const lines = Array.from({ length: byCol ? block.cols : block.rows }, (_, i) =>
    (byCol ? block.column(i) : block.row(i)).map(sameText),
  );
  const repeats = lines.length < (byCol ? m.cols : m.rows);
  const seen = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const key = JSON.stringify(line.map((v) => (isError(v) ? { error: v.code } : v)));
    const found = repeats && i === lines.length - 1 ? [i, i] : [i];
    seen.set(key, [...(seen.get(key) ?? []), ...found]);
  });
  const kept = [...seen.values()].filter((places) => !once || places.length === 1).map((places) => places[0]);
  return taking(m, kept, !byCol);
}

function sequence(rows = 1, cols = 1, start = 1, by = 1): Val {
  const [high, wide] = [Math.trunc(rows), Math.trunc(cols)];
  if (high < 0 || wide < 0) return ERR.value;
  if (high === 0 || wide === 0) return ERR.calc;
  return matrixOf(high, wide, (r, c) => start + (r * wide + c) * by);
}

function multiplied(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw ERR.value;
  return matrixOf(a.rows, b.cols, (r, c) => {
    step(a.cols);
    let total = 0;
    for (let i = 0; i < a.cols; i++) total += numberIn(a.at(r, i)) * numberIn(b.at(i, c));
    return finite(total);
  });
}

export const arrayFunctions: FunctionTable = {
  FILTER: inCell('r r r~', filter),
  SORT: inCell('r r~ r~ b~', sort),
  SORTBY: inCell('r r+', (x, source, ...args) => sortBy(x, source, args)),
  UNIQUE: inCell('r b~ b~', unique),
  SEQUENCE: inCell('r~ r~ r~ r~', (x, ...args) =>
    sequence(
      ...(args.map((a) => (a === undefined ? undefined : toNumber(x.scalar(a)))) as [
        number?,
        number?,
        number?,
        number?,
      ]),
    ),
  ),
  MMULT: inCell('r r', (x, a, b) => multiplied(x.matrix(a), x.matrix(b))),
};
