/** Where a formula runs: the cell it stands in, and everything it may ask of the workbook. */
import { MAX_COLS, MAX_ROWS, type Scalar, type Table } from '../../model';
import type { CustomEntry } from '../custom';
import type { Directory } from './directory';
import { Dependents, type Trace } from './dependents';
import type { Node, SheetNodes } from '../formulas/nodes';
import { MOST_VALUES, step } from '../meter';
import { emptyData, ERR, Lambda, Matrix, Ref, type Val, varies } from '../values';

/** Variables of LET and LAMBDA, innermost first. */
export interface Env {
  readonly value: Val;
  readonly next: Env | null;
}

/** A compiled formula or part of one. Throws a cell error, or `PUT_ASIDE` when a cell it reads is not computed yet. */
export type Code = (x: Scope, env: Env | null) => Val;

/** Thrown out of a formula that needs cells which are still to be computed; `Scope.need` lists them. */
export const PUT_ASIDE = Symbol('put aside');

/** What formulas ask of the engine beyond reading cells. */
export interface Services {
  readonly directory: Directory;
  /** Local date and time as a day serial. */
  now(): number;
  /** 0 up to but not including 1. */
  random(): number;
  /** Undefined where no add-in offers the function. */
  custom(name: string): ((args: readonly Val[], x: Scope) => Val) | undefined;
}

/** A high rectangle read this often keeps a copy of its values. */
const READ_OFTEN = 3;

/** Rows or columns from which a range may be looked at in part. */
const LARGE = 100;

export class Scope {
  page!: SheetNodes;
  row = 0;
  col = 0;
  table: Table | undefined;
  /** What the running formula has read. */
  trace: Trace = [];
  /** Cells it must wait for. */
  readonly need: Node[] = [];
  /** Questions to add-ins that the running formula asked. */
  calls: CustomEntry[] = [];
  /** Set by functions that are computed anew with every change. */
  volatile = false;
  /** Set by functions that look at hidden rows. */
  seesHidden = false;
  /** Off while something is computed that is no cell: what it reads is taken as it is. */
  tracking = true;
  /** How many cells are still to be computed, and a mark that moves when more are. */
  dirtyCount = 0;
  dirtyMark = 0;

  constructor(readonly services: Services) {}

  get directory(): Directory {
    return this.services.directory;
  }

  /** Goes to a cell, with nothing read so far. */
  enter(page: SheetNodes, row: number, col: number, table: Table | undefined): void {
    this.page = page;
    this.row = row;
    this.col = col;
    this.table = table;
    this.trace = [];
    this.need.length = 0;
    this.calls = [];
    this.volatile = false;
    this.seesHidden = false;
  }

  /** Notes that the rectangle is read, and puts the formula aside if a cell of it is still to be computed. */
  note(page: SheetNodes, top: number, left: number, bottom: number, right: number): void {
    if (!this.tracking) return;
    const trace = this.trace;
    const last = trace.length - 5;
    const again =
      last >= 0 &&
      trace[last] === page &&
      trace[last + 1] === top &&
      trace[last + 2] === left &&
      trace[last + 3] === bottom &&
      trace[last + 4] === right;
    if (!again) trace.push(page, top, left, bottom, right);
    if (this.dirtyCount === 0) return;
    const wide = Dependents.isWide(top, bottom) ? page.dependents.wide(top, left, bottom, right) : undefined;
    if (wide?.cleanAt === this.dirtyMark) return;
    page.eachMaker(top, left, bottom, right, (node) => {
      if (node.dirty) this.need.push(node);
    });
    if (this.need.length > 0) throw PUT_ASIDE;
    if (wide) wide.cleanAt = this.dirtyMark;
  }

  /** The value of one cell. */
  cell(page: SheetNodes, row: number, col: number): Scalar {
    this.note(page, row, col, row, col);
    return page.sheet.cell(row, col)?.value ?? null;
  }

  /** A number by chance, another one each time. */
  random(): number {
    this.volatile = true;
    varies();
    return this.services.random();
  }

  /** A result with references read: one value, or a matrix where there are several. */
  plain(v: Val): Scalar | Matrix {
    if (typeof v !== 'object' || v === null) return v ?? null;
    if (v instanceof Ref) return v.isCell ? this.cell(v.page, v.top, v.left) : this.matrixOfRef(v);
    if (v instanceof Lambda) throw ERR.calc;
    if (v instanceof Matrix && v.rows * v.cols === 1) return v.at(0, 0);
    return v;
  }

  /** One value; several are #VALUE!. */
  scalar(v: Val): Scalar {
    const plain = this.plain(v);
    if (plain instanceof Matrix) throw ERR.value;
    return plain;
  }

  /** A result as a matrix, 1×1 for a single value. */
  matrix(v: Val): Matrix {
    if (v instanceof Matrix) return v;
    const plain = this.plain(v);
    return plain instanceof Matrix ? plain : new Matrix(1, 1, [plain]);
  }

  private matrixOfRef(ref: Ref): Matrix {
    if (ref.others.length > 0) throw ERR.value;
    this.note(ref.page, ref.top, ref.left, ref.bottom, ref.right);
    return this.keptMatrix(ref) ?? this.copied(ref);
  }

  private copied(ref: Ref): Matrix {
    const { page, top, left } = ref;
    const { rows, cols } = this.distinct(ref);
    const data = emptyData(rows, cols);
    const sheet = page.sheet;
    for (let row = top, i = 0; row < top + rows; row++) {
      for (let col = left; col < left + cols; col++) data[i++] = sheet.cell(row, col)?.value ?? null;
    }
    return Matrix.repeating(ref.rows, ref.cols, new Matrix(rows, cols, data));
  }

  /**
   * How many rows and columns of a reference have to be looked at: of a large one those with content in any sheet, every
   * sheet alike so that they fit each other, and a blank one, which repeats.
   */
  private distinct({ rows, cols, top, left }: Ref): { rows: number; cols: number } {
    if (rows < LARGE && cols < LARGE) return { rows, cols };
    const { extent } = this.directory;
    return {
      rows: Math.min(rows, Math.max(1, extent.rows - top) + 1),
      cols: Math.min(cols, Math.max(1, extent.cols - left) + 1),
    };
  }

  /**
   * The values of a high rectangle that many formulas read, as far as there are any, taken once; the reference has been
   * noted. Undefined for others.
   */
  kept(ref: Ref): Matrix | undefined {
    return this.keptMatrix(ref)?.block;
  }

  private keptMatrix(ref: Ref): Matrix | undefined {
    if (!this.tracking || !Dependents.isWide(ref.top, ref.bottom)) return undefined;
    const wide = ref.page.dependents.wide(ref.top, ref.left, ref.bottom, ref.right);
    if (++wide.reads < READ_OFTEN) return undefined;
    const { rows, cols } = this.distinct(ref);
    const fits = wide.values?.block.rows === rows && wide.values.block.cols === cols;
    return fits ? wide.values : (wide.values = this.copied(ref));
  }

  /** How to read single values of a rectangle by their offset, without taking all of it where it is read only now. */
  reader(ref: Ref): (row: number, col: number) => Scalar {
    const { page, top, left } = ref;
    this.note(page, top, left, ref.bottom, ref.right);
    const kept = this.kept(ref);
    if (kept) {
      const { data, rows, cols } = kept;
      return cols === 1
        ? (row) => data[row] ?? null
        : (row, col) => (row < rows && col < cols ? data[row * cols + col] : null);
    }
    const { sheet } = page;
    return (row, col) => sheet.cell(top + row, left + col)?.value ?? null;
  }

  /** Where whole columns and rows are searched to: to where the workbook's content ends, on every sheet alike. */
  withinContent(ref: Ref): { bottom: number; right: number } {
    let { bottom, right } = ref;
    if (bottom === MAX_ROWS - 1) bottom = Math.max(ref.top, this.directory.extent.rows - 1);
    if (right === MAX_COLS - 1) right = Math.max(ref.left, this.directory.extent.cols - 1);
    return { bottom, right };
  }

  /** Calls back with every value of a reference that is not blank, row by row, part by part. */
  eachFilled(ref: Ref, visit: (value: Exclude<Scalar, null>) => void): void {
    for (const part of ref.parts) {
      this.note(part.page, part.top, part.left, part.bottom, part.right);
      const kept = this.kept(part);
      if (!kept) this.eachFilledCell(part, (value) => visit(value));
      else for (const value of kept.data) if (value !== null) visit(value);
    }
  }

  /** Like `eachFilled`, with the place of each value. */
  eachFilledCell(
    ref: Ref,
    visit: (value: Exclude<Scalar, null>, row: number, col: number, page: SheetNodes) => void,
  ): void {
    for (const { page, top, left, bottom, right } of ref.parts) {
      this.note(page, top, left, bottom, right);
      const lastRow = Math.min(bottom, page.rowEnd - 1);
      const lastCol = Math.min(right, page.colEnd - 1);
      const sheet = page.sheet;
      if ((lastRow - top + 1) * (lastCol - left + 1) > MOST_VALUES) {
        // Few cells far apart: only those that exist.
        for (const [row, col, { value }] of sheet.cellsIn({ top, left, bottom: lastRow, right: lastCol })) {
          step();
          if (value !== null) visit(value, row, col, page);
        }
        continue;
      }
      for (let row = top; row <= lastRow; row++) {
        step();
        for (let col = left; col <= lastCol; col++) {
          const value = sheet.cell(row, col)?.value ?? null;
          if (value !== null) visit(value, row, col, page);
        }
      }
    }
  }
}
