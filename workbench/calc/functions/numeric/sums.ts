/** Sums, counts, means, extremes. */
import { isError, type Scalar } from '../../../model';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import type { Scope } from '../../references/scope';
import { ERR, Matrix, Ref, type Val } from '../../values';
import { forEachPlace } from '../../references/several';
import { isAlike, overElements } from '../../arrays/elements';
import { added, eachNumber, eachNumberA, finite, numbersOf, pairsOf, sumOf } from './numbers';

export function sum(x: Scope, args: readonly Val[]): Scalar {
  let total = 0;
  eachNumber(x, args, (n, times) => (total = added(total, n, times)));
  return finite(total);
}

export function average(x: Scope, args: readonly Val[], each = eachNumber): Scalar {
  let total = 0;
  let count = 0;
  each(x, args, (n, times) => {
    total = added(total, n, times);
    count += times;
  });
  return count === 0 ? ERR.div : finite(total / count);
}

/** The largest (`sign` 1) or smallest (-1) number, 0 where there is none. */
export function extreme(x: Scope, args: readonly Val[], sign: 1 | -1, each = eachNumber): Scalar {
  let best: number | undefined;
  each(x, args, (n) => {
    if (best === undefined || (n - best) * sign > 0) best = n;
  });
  return best ?? 0;
}

/** Counts what `counts` accepts in references and arrays, and every direct argument that `countsDirect` accepts. */
function countValues(
  x: Scope,
  args: readonly Val[],
  counts: (v: Scalar) => boolean,
  countsDirect: (v: Scalar) => boolean,
): number {
  let count = 0;
  for (const arg of args) {
    if (arg instanceof Ref) x.eachFilled(arg, (v) => void (counts(v) && count++));
    else if (arg instanceof Matrix) arg.each((v, times) => void (v !== null && counts(v) && (count += times)));
    else if (countsDirect(x.plain(arg) as Scalar)) count++;
  }
  return count;
}

const looksNumeric = (v: Scalar): boolean =>
  v === null || typeof v === 'number' || typeof v === 'boolean' || isNumericText(v);
const isNumericText = (v: Scalar): boolean => typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v));

export const count = (x: Scope, args: readonly Val[]): number =>
  countValues(x, args, (v) => typeof v === 'number', looksNumeric);

export const countFilled = (x: Scope, args: readonly Val[]): number =>
  countValues(
    x,
    args,
    () => true,
    () => true,
  );

/** Number of cells without content, texts of no length included. */
function countBlank(x: Scope, range: Val): Scalar {
  if (!(range instanceof Ref)) return ERR.value;
  let filled = 0;
  x.eachFilled(range, (v) => void (v !== '' && filled++));
  return range.parts.reduce((cells, part) => cells + part.rows * part.cols, 0) - filled;
}

export function product(x: Scope, args: readonly Val[]): Scalar {
  let result = 1;
  let any = false;
  eachNumber(x, args, (n, times) => {
    result *= times === 1 ? n : n ** times;
    any = true;
  });
  return any ? finite(result) : 0;
}

function sumProduct(x: Scope, args: readonly Val[]): Scalar {
  const factors = args.map((a) => x.matrix(a));
  const [first] = factors;
  if (factors.some((m) => m.rows !== first.rows || m.cols !== first.cols)) return ERR.value;
  if (!factors.every((m) => isAlike(m, first))) return sum(x, [products(factors)]);
  const lists = factors.map((m) => m.block.data);
  let total = 0;
  for (let i = 0; i < lists[0].length; i++) {
    let term = 1;
    for (const list of lists) {
      const v = list[i];
      if (isError(v)) return v;
      term *= typeof v === 'number' ? v : 0;
    }
    total = added(total, term, first.times(i));
  }
  return finite(total);
}

/** The products at each place. Numbers that count are looked at last, and not where there is 0 already. */
function products(factors: readonly Matrix[]): Matrix {
  const inTurn = [...factors.filter((m) => !m.counts), ...factors.filter((m) => m.counts)];
  return overElements(factors, (r, c) => {
    let term = 1;
    for (const factor of inTurn) {
      if (term === 0 && factor.counts) return 0;
      const v = factor.at(r, c);
      if (isError(v)) return v;
      term *= typeof v === 'number' ? v : 0;
    }
    return term;
  });
}

const overPairs = (term: (a: number, b: number) => number) =>
  inCell('r r', (x, a, b) => finite(sumOf(pairsOf(x, a, b).map(([p, q]) => term(p, q)))));

export const sumFunctions: FunctionTable = {
  SUM: inCell('r+', (x, ...args) => sum(x, args)),
  AVERAGE: inCell('r+', (x, ...args) => average(x, args)),
  AVERAGEA: inCell('r+', (x, ...args) => average(x, args, eachNumberA)),
  MIN: inCell('r+', (x, ...args) => extreme(x, args, -1)),
  MAX: inCell('r+', (x, ...args) => extreme(x, args, 1)),
  MINA: inCell('r+', (x, ...args) => extreme(x, args, -1, eachNumberA)),
  MAXA: inCell('r+', (x, ...args) => extreme(x, args, 1, eachNumberA)),
  COUNT: inCell('r+', (x, ...args) => count(x, args)),
  COUNTA: inCell('r+', (x, ...args) => countFilled(x, args)),
  COUNTBLANK: forEachPlace(inCell('r', (x, range) => countBlank(x, range))),
  PRODUCT: inCell('r+', (x, ...args) => product(x, args)),
  SUMSQ: inCell('r+', (x, ...args) => finite(sumOf(numbersOf(x, args).map((n) => n * n)))),
  SUMPRODUCT: inCell('r+', (x, ...args) => sumProduct(x, args)),
  SUMXMY2: overPairs((a, b) => (a - b) ** 2),
  SUMX2MY2: overPairs((a, b) => a * a - b * b),
  SUMX2PY2: overPairs((a, b) => a * a + b * b),
};
