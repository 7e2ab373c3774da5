/** Reading along a row or column without taking all of it. */
import { isError, type Scalar } from '../../../model';
import type { Scope } from '../../references/scope';
import { ERR, Matrix, Ref, type Val } from '../../values';

/** A single row or column to search in. */
export interface Vector {
  readonly length: number;
  at(index: number): Scalar;
}

/** The argument as a vector. Throws #N/A for a rectangle of several rows and columns. */
export function vectorOf(x: Scope, v: Val): Vector {
  if (v instanceof Ref && !v.isCell) {
    if (v.others.length > 0) throw ERR.value;
    const { bottom, right } = x.withinContent(v);
    const rows = bottom - v.top + 1;
    const cols = right - v.left + 1;
    if (v.rows > 1 && v.cols > 1) throw ERR.na;
    const read = x.reader(v);
    const upright = v.cols === 1;
    return { length: upright ? rows : cols, at: upright ? (i) => read(i, 0) : (i) => read(0, i) };
  }
  const m = x.matrix(v);
  if (m.rows > 1 && m.cols > 1) throw ERR.na;
  return { length: m.data.length, at: (i) => m.data[i] };
}

/** One row (`rows` true) or column of an argument: still a reference where the argument is one. */
export function slice(v: Val, index: number, rows: boolean): Val {
  if (v instanceof Ref) {
    return rows
      ? new Ref(v.page, v.top + index, v.left, v.top + index, v.right)
      : new Ref(v.page, v.top, v.left + index, v.bottom, v.left + index);
  }
  if (!(v instanceof Matrix)) return v;
  return rows ? new Matrix(1, v.cols, v.row(index)) : new Matrix(v.rows, 1, v.column(index));
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
