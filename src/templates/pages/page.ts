/**
 * A sheet that is one printed page: a sentence, tiles, charts and short lists, all computed; what charts and lists read is
 * computed right of the page, and not printed. It is plain data; `planPage` makes the sheet of it.
 */
import type { Area } from '../../sheets/address';
import type { CellInput, ChartPlan, ChartSeriesPlan, Rule, RowPlan } from '../../sheets/plan';
import type { ListFormula, ListRule } from '../lists/list';
import type { ChartSeries } from '../template';

/**
 * A value, or a formula, in which besides cells and tables figures go by their keys:
 *
 * - `[figures.2.1]` is the cell in the third row and the second column, `[figures.#1]` the header of that column;
 * - `[figures.*1]` is all that stands in that column;
 * - `[figures.*]` is the number of the row that a formula of these figures stands in, from 1: the same text in every row.
 */
export type PageInput = CellInput | ListFormula;

export interface Page {
  /** Names the kind of sheet in every workbook, for ever. */
  readonly key: string;
  readonly tabColor: string;
  /** Characters of the page's columns. */
  readonly widths: readonly number[];
  readonly heights: readonly RowPlan[];
  readonly title: PageText;
  readonly sentence: PageText;
  /** Figures of the most interest share the width of the page. */
  readonly tiles: { readonly labels: number; readonly values: number; readonly all: readonly PageTile[] };
  readonly lists: readonly PageList[];
  /** Sentences under the lists; the page ends with the last one. */
  readonly notes: readonly (PageText & { readonly id: string })[];
  readonly charts: readonly PageChart[];
  readonly figures: readonly Figures[];
  readonly footer: string;
}

/** Text from the first column on. */
export interface PageText {
  readonly row: number;
  readonly text: PageInput;
}

export interface PageTile {
  readonly id: string;
  readonly label: string;
  readonly formula: ListFormula;
  readonly format: string;
  /** A mark for its value, which goes by `[value]`. */
  readonly mark?: { readonly id: string; readonly rule: Extract<Rule, { type: 'custom' }> };
}

/** A few rows under a row of headers, from its first column to the right end of the page. */
export interface PageList {
  readonly id: string;
  readonly top: number;
  readonly left: number;
  readonly columns: readonly PageColumn[];
  /** Cells by column. */
  readonly rows: readonly (readonly PageInput[])[];
  /** `[key]` in `when` is the cell of a column in the first row. */
  readonly marks?: readonly (Exclude<ListRule['rule'], string> & { readonly id: string; readonly column: string })[];
}

export interface PageColumn {
  readonly key: string;
  readonly head: PageInput;
  readonly col: number;
  /** Of a column of numbers, which stand in the middle of their cells. */
  readonly format?: string;
}

export interface PageChart extends Omit<ChartPlan, 'series' | 'showsHidden'> {
  readonly area: Area;
  readonly series: readonly PageSeries[];
}

/** `figures.2` is the third column of figures, `figures.2.0` its first cell. */
export interface PageSeries extends ChartSeries, Pick<ChartSeriesPlan, 'pointColors' | 'labelled'> {
  /** The cell with its name; the header over its values where left out. */
  readonly named?: string;
}

/** A small table right of the page: a title, a row of headers, and rows below it. */
export interface Figures {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly FiguresColumn[];
  readonly rows: number;
  readonly cells: readonly FiguresCell[];
  /** Columns that have one formula in all rows. */
  readonly fills?: readonly (readonly [column: number, formula: ListFormula])[];
}

/** A header; of a column of days, that they are. */
export type FiguresColumn = string | { readonly days: string };

/** Rows and columns count from 0. */
export type FiguresCell = readonly [row: number, column: number, input: PageInput];
