/**
 * What a template is: plain data, from which one planner builds, refreshes, copies and takes back its sheets. Nothing here
 * names Excel. `docs/add-a-template.md` shows how one is written.
 */
import type { FormulaMode } from '../domain/model/model';
import type { CellInput, ChartPlan, RuleFormat } from '../sheets/plan';

/**
 * A formula that begins with `=`, in which parts of the template go by their keys:
 *
 * - `[key]` is this row's cell of a column, and elsewhere the cell of a line or a grid;
 * - `[table.key]` is all data of a column, `[table.#key]` its header, and of another template `[reading.key]` a cell with a name;
 * - in a grid `[row]` and `[col]` are the headers of the cell, `[2]` is the third cell of its row (the header is `[0]`), and
 *   `[2^]` is all that stands above it in that column, with the header;
 * - `[grid.*2]` is all that stands in a grid's column, as charts name it: the headers of its rows are `[grid.*0]`.
 *
 * Texts in quotes stay as they are. Where add-in functions compute the same, both spellings are given.
 */
export type Formula = string | Readonly<Record<FormulaMode, string>>;

/** What a value is: how it is shown, where it stands in its cell, and what may be typed where a person types it. */
export type Kind = 'text' | 'long' | 'number' | 'whole' | 'money' | 'share' | 'date' | 'score';

/**
 * What a person is told who selects the header or the label (at most 255 characters) or types something else, and what they
 * may type. What is left out follows from the kind.
 */
export type Ask = string | AskMore;

export interface AskMore {
  /** What the cells are for. Shown at the header or the label, since beside a cell it would cover those below. */
  readonly prompt?: string;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** A text that goes in place of a date. */
  readonly orText?: string;
  /** Choices that stand in a column, as `table.key`; any text where that table is not there. */
  readonly choicesFrom?: string;
}

interface Shown {
  readonly key: string;
  readonly kind: Kind;
  /** A number format in place of the kind's. */
  readonly format?: string;
}

/** A cell with a label, a unit and a note, in a row of its own. */
export interface Line extends Shown {
  /** The name that formulas and people call the cell by; one that is taken gets a number behind it. */
  readonly name: string;
  readonly label: string;
  readonly unit?: string;
  readonly note?: string;
  /** Where a person types. */
  readonly ask?: Ask;
  /** What stands there at first and stays when the example goes, such as a usual rate. */
  readonly value?: CellInput;
  /** What stands there at first and goes with the example. */
  readonly example?: CellInput;
  readonly formula?: Formula;
}

/** A column of a table. One with `ask` is typed, one with `formula` is computed. */
export interface Column extends Shown {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly ask?: Ask;
  readonly formula?: Formula;
  /** Neighbours with the same band stand under one heading over the table. */
  readonly band?: string;
  readonly bold?: true;
  /** It opens and closes with its neighbours that fold too, and is closed at first: what one looks at now and then. */
  readonly folds?: true;
}

/** A mark for cells of a column that meet a condition; `[key]` is a cell of the same row. */
export interface Mark {
  readonly key: string;
  readonly column: string;
  readonly when: string;
  readonly format: RuleFormat;
}

interface BlockOf<T extends string> {
  readonly type: T;
  readonly key: string;
  /** Stands over the block. */
  readonly title?: string;
  /** The first column that it fills, from 0. */
  readonly left?: number;
  /** It begins in the row of the block before, and not under it. */
  readonly beside?: true;
  /** The block that it stands under; all before it where left out. */
  readonly under?: string;
  /** Blank rows before it; 1 where left out. */
  readonly gap?: number;
  /** Rows that it begins below where it would, as past the high headers of what stands beside it. */
  readonly lower?: number;
}

/** Inputs, or results: one a row. */
export interface Lines extends BlockOf<'lines'> {
  readonly lines: readonly Line[];
  /** Columns of label, value, unit and note, counted from `left`; 0, 1, 2, 3 where left out. */
  readonly columns?: readonly [number, number, number, number];
}

/** A table that grows when somebody types under it. Nothing but notes and charts may stand under the last one of a sheet. */
export interface Table extends BlockOf<'table'> {
  /** The table's name in the workbook. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** The worked example by column key; what is not typed is left out. Formulas that find its rows go by the first column. */
  readonly example: readonly Readonly<Record<string, CellInput>>[];
  /** Its rows are the method's usual ones, such as stages: they stay where the example goes. */
  readonly usual?: true;
  /** Blank rows where the example is gone; 5 where left out. */
  readonly blanks?: number;
  readonly marks?: readonly Mark[];
}

/** A block of cells of fixed size: totals by scenario, a what-if of two inputs, the figures of a chart. */
export interface GridBlock extends BlockOf<'grid'> {
  /** The name of its first cell inside, by which it is found again. */
  readonly name: string;
  readonly corner: string;
  /** Headers of the columns: a text, a number, or a formula. */
  readonly columns: readonly { readonly head: CellInput; readonly kind: Kind; readonly format?: string }[];
  readonly headKind?: Kind;
  /**
   * What headers of columns are that are numbers; the kind of what stands below where left out. Given in a what-if of two
   * inputs, whose headers a person may type over.
   */
  readonly columnKind?: Kind;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  /** With a key, `[key.0]` is the first cell inside this row for formulas elsewhere. */
  readonly key?: string;
  readonly head: CellInput;
  readonly cells: readonly Formula[];
  readonly bold?: true;
  /** It adds up the rows above, so that charts leave it out. */
  readonly total?: true;
}

/** What the sheet checks: each says what is right, or how many are odd. */
export interface Checks extends BlockOf<'checks'> {
  readonly name: string;
  /** Columns that a sentence may fill. */
  readonly width: number;
  /** How much there is to check: where it is 0, nothing is known to be right, and the sheet says so. */
  readonly of: Formula;
  readonly checks: readonly {
    readonly key: string;
    /** How many are odd: 0 where all is well. */
    readonly count: Formula;
    /** How many there are that this check can judge; those of all checks where left out. */
    readonly of?: Formula;
    readonly right: string;
    /** What one, and what several are: "conversion is above 100 %". */
    readonly odd: readonly [one: string, several: string];
  }[];
}

export type Sentence = string | { readonly formula: Formula };

/** A sentence, or a few, one a row. Each runs over the blank cells beside it. */
export interface Note extends BlockOf<'note'> {
  readonly text: Sentence | readonly Sentence[];
  /** Columns that it may fill. */
  readonly width: number;
  readonly strong?: true;
}

/** It is named by the header over its values, unless it has a name of its own. */
export interface ChartSeries {
  readonly color: string;
  /** `table.key`, or `grid.2` for the third column of a grid (its headers are `grid.0`); rows of totals are left out. */
  readonly values: string;
  readonly categories: string;
  /** One row of a grid, from 0; all where left out. */
  readonly row?: number;
  /** The column with its name, in that row, which then stands beside its points. */
  readonly named?: string;
}

/** A native chart. Its title asks or says what one is to see in it. */
export interface Chart extends BlockOf<'chart'> {
  readonly title: string;
  readonly chart: ChartPlan['type'];
  readonly series: readonly ChartSeries[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly yFormat?: string;
  readonly yRange?: ChartPlan['yRange'];
  readonly xRange?: ChartPlan['xRange'];
  /** Columns and rows that it covers. */
  readonly width: number;
  readonly height: number;
}

export type Block = Lines | Table | GridBlock | Checks | Note | Chart;

export interface Sheet {
  /** Names the kind of sheet in every workbook, for ever: the template's id, and for further sheets `id.key`. */
  readonly key: string;
  /** What it is called where the name is free. */
  readonly name: string;
  readonly title: string;
  /** Widths of the sheet's columns, in characters, where tables do not give them. */
  readonly widths?: readonly number[];
  readonly blocks: readonly Block[];
  readonly landscape: boolean;
}

/** What formulas and choices may read of another template, or of the report, where that is there. */
export interface Feed {
  readonly template: string;
  readonly sheet: string;
  /** A table, whose columns are `[key.column]`. */
  readonly table?: string;
  /** Cells with a name, by the keys of their lines: `[key.line]`. */
  readonly cells?: readonly string[];
}

export interface Template {
  /** Stays for ever: workbooks remember it. */
  readonly id: string;
  readonly title: string;
  /** The question that it answers, as a person asks it. */
  readonly question: string;
  /** What one needs to fill it in. */
  readonly needs: string;
  /** Where the method comes from. */
  readonly source: string;
  /** What the example is, where its figures are not the source's: "made up, since the source gives none". */
  readonly example?: string;
  readonly sheets: readonly Sheet[];
  /** What it reads elsewhere, by the key that formulas here call it. */
  readonly reads?: Readonly<Record<string, Feed>>;
  /** The act by which it scores accounts of the report, as a button calls it; one template at most has one. */
  readonly scores?: string;
  /** What a command's summary and the gallery say: labels and keys of lines, or `row.2` of a grid's row. */
  readonly answers: readonly { readonly label: string; readonly cell: string; readonly kind: Kind }[];
}
