/** SUBTOTAL and AGGREGATE: aggregates that leave out hidden rows, errors and each other. */
import { type CellError, isError, type Scalar, type Sheet } from '../../../model';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { toNumber } from '../../coerce';
import type { Scope } from '../../references/scope';
import { ERR, Matrix, Ref, type Val } from '../../values';
import { median, mode, percentile, quartile, ranked, standardDeviation, variance } from './statistics';
import { average, count, countFilled, extreme, product, sum } from './sums';
import { forEachPlace } from '../../references/several';
import { numbersOf, repeated } from './numbers';

interface Leaving {
  readonly hidden: boolean;
  readonly errors: boolean;
  readonly nested: boolean;
}

/** By function number, 1 to 13. */
const AGGREGATES: readonly ((x: Scope, args: readonly Val[]) => Scalar)[] = [
  (x, a) => average(x, a),
  count,
  countFilled,
  (x, a) => extreme(x, a, 1),
  (x, a) => extreme(x, a, -1),
  product,
  (x, a) => standardDeviation(numbersOf(x, a), false),
  (x, a) => standardDeviation(numbersOf(x, a), true),
  sum,
  (x, a) => variance(numbersOf(x, a), false),
  (x, a) => variance(numbersOf(x, a), true),
  (x, a) => median(numbersOf(x, a)),
  (x, a) => mode(numbersOf(x, a)),
];

/** By function number, 14 to 19. */
const RANKED: readonly ((numbers: readonly number[], k: number) => Scalar)[] = [
  (v, k) => ranked(v, k, false),
  (v, k) => ranked(v, k, true),
  (v, k) => percentile(v, k, false),
  (v, k) => quartile(v, k, false),
  (v, k) => percentile(v, k, true),
  (v, k) => quartile(v, k, true),
];

/** A row is filtered away when it is hidden below headers that have a filter set, of a table or of cells. */
function isFiltered({ tables, autoFilter: cells }: Sheet, row: number): boolean {
  return (
    tables.some((t) => t.filters.size > 0 && row >= t.bodyArea.top && row <= t.bodyArea.bottom) ||
    (cells !== undefined && cells.columns.size > 0 && row > cells.area.top && row <= cells.area.bottom)
  );
}

/** What is left of the references once the rows and cells to be left out are gone. */
function remaining(x: Scope, args: readonly Val[], leaving: Leaving): Matrix {
  x.seesHidden = true;
  const left: Scalar[] = [];
  for (const arg of args) {
    if (!(arg instanceof Ref)) {
      x.matrix(arg).each((v, times) => {
        if (!(leaving.errors && isError(v))) repeated(left, v, times);
      });
      continue;
    }
    x.eachFilledCell(arg, (v, row, col, page) => {
      if (leaving.errors && isError(v)) return;
      if (page.sheet.rowBands.get(row)?.hidden && (leaving.hidden || isFiltered(page.sheet, row))) return;
      if (leaving.nested && page.own(row, col)?.formula.subtotal) return;
      left.push(v);
    });
  }
  return new Matrix(left.length, 1, left);
}

function subtotal(x: Scope, code: number, args: readonly Val[]): Scalar {
  const n = Math.trunc(code);
  const aggregate = AGGREGATES[(n > 100 ? n - 100 : n) - 1];
  const lost = args.find((a): a is CellError => isError(a));
  if (lost) return lost;
  if (!aggregate || n > 111 || (n > 11 && n < 101) || args.some((a) => !(a instanceof Ref))) return ERR.value;
  return aggregate(x, [remaining(x, args, { hidden: n > 100, errors: false, nested: true })]);
}

function aggregate(x: Scope, code: number, option: number, args: readonly Val[]): Scalar {
  const [n, how] = [Math.trunc(code), Math.trunc(option)];
  if (n < 1 || n > 19 || how < 0 || how > 7) return ERR.value;
  const leaving = { hidden: how % 2 === 1, errors: [2, 3, 6, 7].includes(how), nested: how < 4 };
  if (n <= 13) return AGGREGATES[n - 1](x, [remaining(x, args, leaving)]);
  if (args.length !== 2) return ERR.value;
  return RANKED[n - 14](numbersOf(x, [remaining(x, [args[0]], leaving)]), toNumber(x.scalar(args[1])));
}

export const subtotalFunctions: FunctionTable = {
  SUBTOTAL: forEachPlace(inCell('n r+', (x, code, ...args) => subtotal(x, code, args))),
  AGGREGATE: forEachPlace(inCell('n n r+', (x, code, option, ...args) => aggregate(x, code, option, args))),
};
