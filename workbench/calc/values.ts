/** What a formula can work with while it is computed: single values, arrays, references and lambdas. */
import { CellError, type ErrorCode, isError, type Scalar } from '../model';
import { count, countText, room, step } from './meter';
import type { SheetNodes } from './formulas/nodes';

/** A rectangle of values, row by row in one flat list. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly cols: number,
    readonly data: Scalar[],
  ) {
    count(data.length);
  }

  at(row: number, col: number): Scalar {
    return this.data[row * this.cols + col];
  }

  /** The value that a calculation over a larger rectangle meets here: single rows and columns repeat, beyond is #N/A. */
  stretched(row: number, col: number): Scalar {
    const r = this.rows === 1 ? 0 : row;
    const c = this.cols === 1 ? 0 : col;
    return r < this.rows && c < this.cols ? this.data[r * this.cols + c] : ERR.na;
  }

  row(index: number): Scalar[] {
    return this.data.slice(index * this.cols, (index + 1) * this.cols);
  }

  column(index: number): Scalar[] {
    return Array.from({ length: this.rows }, (_, r) => this.at(r, index));
  }

  toRows(): Scalar[][] {
    return Array.from({ length: this.rows }, (_, r) => this.row(r));
  }

  transposed(): Matrix {
    return matrixOf(this.cols, this.rows, (r, c) => this.at(c, r));
  }
}

/** Room for the values of a matrix. Throws `STOPPED` where it is more than is computed here. */
export function emptyData(rows: number, cols: number): Scalar[] {
  room(rows, cols);
  return new Array<Scalar>(rows * cols);
}

/** Makes a matrix from a rule for each position. */
export function matrixOf(rows: number, cols: number, make: (row: number, col: number) => Scalar): Matrix {
  const data = emptyData(rows, cols);
  for (let r = 0, i = 0; r < rows; r++) {
    step(cols);
    for (let c = 0; c < cols; c++, i++) {
      const value = make(r, c);
      if (typeof value === 'string') countText(value.length);
      data[i] = value;
    }
  }
  return new Matrix(rows, cols, data);
}

/** Makes a matrix from rows of equal length; no rows at all is #CALC!, as an empty array is in Excel. */
export function matrixFromRows(rows: readonly (readonly Scalar[])[]): Matrix {
  if (rows.length === 0 || rows[0].length === 0) throw ERR.calc;
  room(rows.length, rows[0].length);
  return new Matrix(rows.length, rows[0].length, rows.flat());
}

/** A place in the workbook that has not been read yet. `others` are the further parts of a union. */
export class Ref {
  constructor(
    readonly page: SheetNodes,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
    readonly others: readonly Ref[] = NO_PARTS,
  ) {}

  get rows(): number {
    return this.bottom - this.top + 1;
  }

  get cols(): number {
    return this.right - this.left + 1;
  }

  get isCell(): boolean {
    return this.top === this.bottom && this.left === this.right && this.others.length === 0;
  }

  /** Every rectangle of the reference, in the order written. */
  get parts(): readonly Ref[] {
    return this.others.length === 0
      ? [this]
      : [new Ref(this.page, this.top, this.left, this.bottom, this.right), ...this.others];
  }
}

const NO_PARTS: readonly Ref[] = [];

/** A function made by LAMBDA. */
export class Lambda {
  constructor(
    readonly arity: number,
    readonly call: (args: readonly Val[]) => Val,
  ) {}
}

/** `undefined` is an argument that was left out. */
export type Val = Scalar | Matrix | Ref | Lambda | undefined;

/** One of each error, so that results can be compared and thrown without making new ones. */
export const ERR = {
  nil: new CellError('#NULL!'),
  div: new CellError('#DIV/0!'),
  value: new CellError('#VALUE!'),
  ref: new CellError('#REF!'),
  name: new CellError('#NAME?'),
  num: new CellError('#NUM!'),
  na: new CellError('#N/A'),
  spill: new CellError('#SPILL!'),
  calc: new CellError('#CALC!'),
  busy: new CellError('#BUSY!'),
} as const;

/** The shared error of that code. */
export const errorOf = (code: ErrorCode): CellError => Object.values(ERR).find((e) => e.code === code) ?? ERR.value;

/** Runs a calculation and turns a thrown cell error into a value; other exceptions pass. */
export function attempt<T>(run: () => T): T | CellError {
  try {
    return run();
  } catch (problem) {
    if (isError(problem)) return problem;
    throw problem;
  }
}

/** Whether two results are the same to somebody who looks at the cell. */
export function sameScalar(a: Scalar | undefined, b: Scalar | undefined): boolean {
  if (isError(a) && isError(b)) return a.code === b.code && a.message === b.message;
  return Object.is(a, b);
}

/** How much there is to look at in arguments, in values: what a function that goes through them once has to do. */
export function workOf(args: readonly Val[]): number {
  let work = 1;
  for (const arg of args) if (arg instanceof Matrix || arg instanceof Ref) work += arg.rows * arg.cols;
  return work;
}
