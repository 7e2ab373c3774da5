/** Several places at once: what OFFSET and INDIRECT find when they are given arrays. */
import { isError, type Scalar } from '../../model';
import { overElements } from '../arrays/elements';
import { type Builtin, firstOf } from '../formulas/builtin';
import { room, step } from '../meter';
import { attempt, ERR, Matrix, Ref, type Val } from '../values';

/**
 * An array of references. Only functions that look at one reference at a time take it, for each of them; for all others
 * it is an array of #VALUE!, as in Excel.
 */
export class Places extends Matrix {
  constructor(
    rows: number,
    cols: number,
    private readonly refs: readonly (Ref | Scalar)[],
  ) {
    super(
      rows,
      cols,
      refs.map((one) => (isError(one) ? one : ERR.value)),
    );
  }

  /** The reference that belongs to a place in a larger array. */
  place(row: number, col: number): Ref | Scalar {
    const r = this.rows === 1 ? 0 : row;
    const c = this.cols === 1 ? 0 : col;
    return r < this.rows && c < this.cols ? this.refs[r * this.cols + c] : ERR.na;
  }
}

/** A function that finds a reference, or one for each element of the arrays that it is given for its values. */
export function placing(one: Builtin, valuesFrom: number): Builtin {
  const call: Builtin['call'] = (x, args) => {
    const ready = args.map((arg, i) => (i < valuesFrom || arg === undefined ? arg : x.plain(arg)));
    const arrays = ready.filter((v, i): v is Matrix => i >= valuesFrom && v instanceof Matrix);
    if (arrays.length === 0) return one.call!(x, ready);
    const at = (row: number, col: number): Val =>
      attempt(() =>
        one.call!(
          x,
          ready.map((v, i) => (i >= valuesFrom && v instanceof Matrix ? v.stretched(row, col) : v)),
        ),
      );
    if (arrays.every(({ rows, cols }) => rows * cols === 1)) return at(0, 0);
    const rows = Math.max(...arrays.map((array) => array.rows));
    const cols = Math.max(...arrays.map((array) => array.cols));
    room(rows, cols);
    const refs = Array.from({ length: rows * cols }, (_, i): Ref | Scalar => {
      step();
      const found = at(Math.floor(i / cols), i % cols);
      return found instanceof Ref || isError(found) ? found : ERR.value;
    });
    return new Places(rows, cols, refs);
  };
  return { ...one, call };
}

/** A function that looks at references, computed for each of several places. */
export function forEachPlace(one: Builtin): Builtin {
  const call: Builtin['call'] = (x, args) => {
    if (!args.some((arg) => arg instanceof Places)) return one.call!(x, args);
    const arrays = args.filter((arg): arg is Matrix => arg instanceof Matrix);
    return overElements(arrays, (row, col) => {
      step();
      const own = args.map((arg) =>
        arg instanceof Places ? arg.place(row, col) : arg instanceof Matrix ? arg.stretched(row, col) : arg,
      );
      return firstOf(
        x,
        attempt(() => one.call!(x, own)),
      );
    });
  };
  return { ...one, call };
}

/** The same of a whole table of functions. */
export const forEachPlaceIn = (table: Readonly<Record<string, Builtin>>): Record<string, Builtin> =>
  Object.fromEntries(Object.entries(table).map(([name, one]) => [name, forEachPlace(one)]));
