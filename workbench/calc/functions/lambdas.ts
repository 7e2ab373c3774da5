/** Functions that call a LAMBDA over arrays. */
import { isError, type Scalar } from '../../model';
import { overElements } from '../arrays/elements';
import { firstOf, type FunctionTable, inCell } from '../formulas/builtin';
import { callLambda } from '../formulas/calling';
import type { Scope } from '../references/scope';
import { attempt, ERR, Lambda, Matrix, matrixOf, standing, type Val } from '../values';

function lambdaOf(v: Val): Lambda {
  if (isError(v)) throw v;
  if (!(v instanceof Lambda)) throw ERR.value;
  return v;
}

/** A lambda's result inside an array: one value; an array in an array is #CALC!. */
function element(x: Scope, run: () => Val): Scalar {
  return attempt(() => {
    const v = x.plain(run());
    return v instanceof Matrix ? ERR.calc : v;
  });
}

function map(x: Scope, args: readonly Val[]): Val {
  const work = lambdaOf(args[args.length - 1]);
  const sources = args.slice(0, -1).map((a) => x.matrix(a));
  return overElements(sources, (r, c) =>
    element(x, () =>
      callLambda(
        work,
        sources.map((m) => m.stretched(r, c)),
      ),
    ),
  );
}

function byLine(x: Scope, source: Val, work: Val, rows: boolean): Val {
  const lambda = lambdaOf(work);
  const m = x.matrix(source);
  return overElements([m.line(0, !rows)], (r, c) => element(x, () => callLambda(lambda, [m.line(rows ? r : c, rows)])));
}

/** Where nothing is given to start from, the first value is what the others are added to. */
function reduce(x: Scope, start: Val, source: Val, work: Val): Val {
  const lambda = lambdaOf(work);
  const m = x.matrix(source);
  const isColumn = m.cols === 1;
  let result = start;
  let isFirst = start === undefined;
  const next = (v: Scalar): Val => attempt(() => callLambda(lambda, [result, v]));
  (isColumn ? m.block : m).data.forEach((v, i) => {
    for (let left = isColumn ? m.times(i) : 1; left > 0; left--) {
      if (isFirst) {
        isFirst = false;
        result = v;
        continue;
      }
      const made = left === 1 ? undefined : standing(true, true, () => next(v));
      // The same value once more, and nothing changed: it will not.
      if (made && Object.is(made.value, result)) return;
      result = made ? made.value : next(v);
    }
  });
  return result;
}

function scan(x: Scope, start: Val, source: Val, work: Val): Val {
  const lambda = lambdaOf(work);
  const m = x.matrix(source);
  let result: Val = start;
  return new Matrix(
    m.rows,
    m.cols,
    m.data.map((v, i) => {
      if (i === 0 && start === undefined) return (result = v);
      const before = result;
      const after = firstOf(
        x,
        attempt(() => callLambda(lambda, [before, v])),
      );
      result = after;
      return after;
    }),
  );
}

export const lambdaFunctions: FunctionTable = {
  MAP: inCell('r r+', (x, ...args) => map(x, args)),
  BYROW: inCell('r r', (x, source, work) => byLine(x, source, work, true)),
  BYCOL: inCell('r r', (x, source, work) => byLine(x, source, work, false)),
  REDUCE: inCell('r r r', reduce),
  SCAN: inCell('r r r', scan),
  MAKEARRAY: inCell('n n r', (x, rows, cols, work) => {
    const lambda = lambdaOf(work);
    if (rows < 1 || cols < 1) return ERR.value;
    return matrixOf(Math.trunc(rows), Math.trunc(cols), (r, c) => element(x, () => callLambda(lambda, [r + 1, c + 1])));
  }),
  ISOMITTED: inCell('r', (_, v) => v === undefined),
};
