import { type Area, area, columnName } from '../address';
import type { CellInput, CellPlan, FillPlan } from '../plan';
import { FIGURES_TOP } from './layout';

/** A small table of figures right of the page: a title, a row of headers, and rows below it. */
export class Block {
  readonly cells: CellPlan[] = [];
  readonly fills: FillPlan[] = [];

  constructor(
    readonly id: string,
    title: string,
    readonly left: number,
    readonly headers: readonly string[],
    readonly rows: number,
  ) {
    this.cells.push({ row: FIGURES_TOP - 1, col: left, input: title });
    headers.forEach((input, i) => this.cells.push({ row: FIGURES_TOP, col: left + i, input }));
  }

  /** The column after the block and a gap. */
  get next(): number {
    return this.left + this.headers.length + 1;
  }

  /** The cells of a column, or its first ones. */
  area(column: number, rows = this.rows): Area {
    return area(FIGURES_TOP + 1, this.left + column, FIGURES_TOP + rows, this.left + column);
  }

  /** The cells of a column in a formula. */
  range(column: number): string {
    const name = columnName(this.left + column);
    return `$${name}$${FIGURES_TOP + 2}:$${name}$${FIGURES_TOP + 1 + this.rows}`;
  }

  /** A cell in a formula; rows count from 0. */
  cell(row: number, column: number): string {
    return `$${columnName(this.left + column)}$${FIGURES_TOP + 2 + row}`;
  }

  /** The number of the row that a formula stands in, from 1; the same text in every row. */
  get place(): string {
    return `ROW()-ROW($${columnName(this.left)}$${FIGURES_TOP + 1})`;
  }

  /** The cell of a column in the row that a formula stands in; the same text in every row. */
  here(column: number): string {
    return `INDEX(${this.range(column)},${this.place})`;
  }

  put(row: number, column: number, input: CellInput): void {
    this.cells.push({ row: FIGURES_TOP + 1 + row, col: this.left + column, input });
  }

  /** One formula in all rows of a column. */
  fill(column: number, formula: string): void {
    this.fills.push({ id: `${this.id}.${column}`, area: this.area(column), formula: `=${formula}` });
  }
}
