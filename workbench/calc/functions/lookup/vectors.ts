/** Reading along a row or column without taking all of it. */
import { isError, type Scalar } from '../../../model';
import type { Scope } from '../../references/scope';
import { ERR, Matrix, Ref, type Val } from '../../values';

/** A single row or column to search in. */
export interface Vector {
  readonly length: number;
  /** From this place on all values are the same; at most the last place. */
  readonly tail: number;
  /** How many values a search by halves goes through: below the content of a sheet it does not look. */
  readonly halved: number;
  at(index: number): Scalar;
}

/** The argument as a vector. Throws #N/A for a rectangle of several rows and columns. */
export function vectorOf(x: Scope, v: Val): Vector {
  if (v instanceof Ref && !v.isCell) {
    if (v.others.length > 0) throw ERR.value;
    const { bottom, right } = x.withinContent(v);
    if (v.rows > 1 && v.cols > 1) throw ERR.na;
    const read = x.reader(v);
    const upright = v.cols === 1;
    const [length, halved] = upright ? [v.rows, bottom - v.top + 1] : [v.cols, right - v.left + 1];
    const at = upright ? (i: number) => read(i, 0) : (i: number) => read(0, i);
    return { length, tail: Math.min(length - 1, halved), halved, at };
  }
  const m = x.matrix(v);
  if (m.rows > 1 && m.cols > 1) throw ERR.na;
  const length = m.rows * m.cols;
  const { data } = m.block;
  const tail = data.length - 1;
  return { length, tail, halved: length, at: (i) => data[Math.min(i, tail)] };
}

/** One row (`rows` true) or column of an argument: still a reference where the argument is one. */
export function slice(v: Val, index: number, rows: boolean): Val {
  if (v instanceof Ref) {
    return rows
      ? new Ref(v.page, v.top + index, v.left, v.top + index, v.right)
      : new Ref(v.page, v.top, v.left + index, v.bottom, v.left + index);
  }
  if (!(v instanceof Matrix)) return v;
  return v.line(index, rows);
}

/** Rows and columns of an argument, without reading it. */
export function sizeOf(x: Scope, v: Val): { rows: number; cols: number } {
  if (isError(v)) throw v;
  if (v instanceof Ref) {
    if (v.others.length > 0) throw ERR.ref;
    return { rows: v.rows, cols: v.cols };
  }
  return x.matrix(v);
}
