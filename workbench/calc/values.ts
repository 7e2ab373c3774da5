/** What a formula can work with while it is computed: single values, arrays, references and lambdas. */
import { CellError, type ErrorCode, isError, type Scalar } from '../model';
import { count, countText, MOST_REPEATED, room, step } from './meter';
import type { SheetNodes } from './formulas/nodes';

/** What `data` is to hold where it is not there yet: a block whose last lines repeat, or the number that counting begins with. */
type Source = Matrix | number;

/**
 * A rectangle of values, row by row in one flat list. A large one need not hold all of its values: it may repeat the last
 * line of a smaller block, as whole columns do below their content, or count. It is a matrix like any other all the same;
 * who can do with less looks at `block` and `times`.
 */
export class Matrix {
  private readonly list: Scalar[] | undefined;
  private readonly source: Source | undefined;
  private spreadOut: Scalar[] | undefined;

  constructor(
    readonly rows: number,
    readonly cols: number,
    held: Scalar[] | Source,
  ) {
    if (Array.isArray(held)) count((this.list = held).length);
    else this.source = held;
  }

  /** A matrix of that size with the values of a block, whose last row and column stand for all further ones. */
  static repeating(rows: number, cols: number, block: Matrix): Matrix {
    return block.rows === rows && block.cols === cols ? block : new Matrix(rows, cols, block.block);
  }

  /** All values. Throws `STOPPED` where there is no room for them. */
  get data(): Scalar[] {
    return this.list ?? (this.spreadOut ??= this.spread());
  }

  /** The matrix itself, or the smaller one that it repeats the last lines of. */
  get block(): Matrix {
    return this.source instanceof Matrix ? this.source : this;
  }

  /** Whether it is the numbers from one on, in a row or a column. */
  get counts(): boolean {
    return typeof this.source === 'number';
  }

  /** The number that it counts from; NaN where it does not count. */
  get first(): number {
    return typeof this.source === 'number' ? this.source : Number.NaN;
  }

  /** How many values it holds. */
  get size(): number {
    return (this.list ?? this.spreadOut)?.length ?? (this.source instanceof Matrix ? this.source.size : 1);
  }

  /** How many values the one at a place in the data of `block` stands for. */
  times(index: number): number {
    if (!(this.source instanceof Matrix)) return 1;
    const { rows, cols } = this.source;
    const down = index >= (rows - 1) * cols ? this.rows - rows + 1 : 1;
    return (index + 1) % cols === 0 ? down * (this.cols - cols + 1) : down;
  }

  /** Calls back with every value of `block`, and how many it stands for. */
  each(visit: (value: Scalar, times: number) => void): void {
    const { data } = this.block;
    if (this.block === this) for (const value of data) visit(value, 1);
    else data.forEach((value, i) => visit(value, this.times(i)));
  }

  at(row: number, col: number): Scalar {
    return this.list ? this.list[row * this.cols + col] : this.beyond(row, col);
  }

  private beyond(row: number, col: number): Scalar {
    const { source } = this;
    if (source instanceof Matrix) return source.at(Math.min(row, source.rows - 1), Math.min(col, source.cols - 1));
    varies(this.cols === 1 ? DOWN : ACROSS);
    return (source ?? 0) + row + col;
  }

  /** The value that a calculation over a larger rectangle meets here: single rows and columns repeat, beyond is #N/A. */
  stretched(row: number, col: number): Scalar {
    const r = this.rows === 1 ? 0 : row;
    const c = this.cols === 1 ? 0 : col;
    return r < this.rows && c < this.cols ? this.at(r, c) : ERR.na;
  }

  row(index: number): Scalar[] {
    if (this.list) return this.list.slice(index * this.cols, (index + 1) * this.cols);
    return Array.from({ length: this.cols }, (_, c) => this.at(index, c));
  }

  column(index: number): Scalar[] {
    return Array.from({ length: this.rows }, (_, r) => this.at(r, index));
  }

  /** One row (`rows` true) or column as a matrix. */
  line(index: number, rows: boolean): Matrix {
    const { block } = this;
    if (block === this) return rows ? new Matrix(1, this.cols, this.row(index)) : this.upright(index);
    const line = block.line(Math.min(index, (rows ? block.rows : block.cols) - 1), rows);
    return rows ? Matrix.repeating(1, this.cols, line) : Matrix.repeating(this.rows, 1, line);
  }

  private upright(index: number): Matrix {
    return this.cols === 1 ? this : new Matrix(this.rows, 1, this.column(index));
  }

  toRows(): Scalar[][] {
    return Array.from({ length: this.rows }, (_, r) => this.row(r));
  }

  /** Its rows; of a very large one without the blank rows and columns that it repeats at its end. */
  contentRows(): Scalar[][] {
    const { block } = this;
    if (this.rows * this.cols <= MOST_REPEATED) return this.toRows();
    const ends = (length: number, whole: number, line: (at: number) => Scalar[]): number =>
      length < whole && line(length - 1).every((v) => v === null) ? length - 1 : whole;
    const rows = ends(block.rows, this.rows, (at) => block.row(at));
    const cols = ends(block.cols, this.cols, (at) => block.column(at));
    return matrixOf(Math.max(rows, 1), Math.max(cols, 1), (r, c) => this.at(r, c)).toRows();
  }

  transposed(): Matrix {
    return matrixOf(this.cols, this.rows, (r, c) => this.at(c, r));
  }

  private spread(): Scalar[] {
    return matrixOf(this.rows, this.cols, (r, c) => this.beyond(r, c)).data;
  }
}

const DOWN = 1;
const ACROSS = 2;

/** Directions in which a value that was read since is another at each place. */
let varied = 0;

/** Notes that a value is another at each place: in rows, in columns, by default in both. */
export function varies(directions = DOWN | ACROSS): void {
  varied |= directions;
}

/** Runs something for one place that is to stand for all further ones; undefined where these differ. */
export function standing<T>(rows: boolean, cols: boolean, run: () => T): { value: T } | undefined {
  const before = varied;
  varied = 0;
  const value = run();
  const differs = (varied & ((rows ? DOWN : 0) | (cols ? ACROSS : 0))) !== 0;
  varied |= before;
  return differs ? undefined : { value };
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
  for (const arg of args)
    if (arg instanceof Matrix || arg instanceof Ref) {
      if (arg instanceof Matrix) work += arg.size;
      else if (arg instanceof Ref) work += arg.rows * arg.cols;
    }
  return work;
}
