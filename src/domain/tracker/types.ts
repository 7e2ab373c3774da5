/** What goes into reading a tracker and what comes out. */

import type { Field } from '../model/fields';
import type { Account, Step, Typed } from '../model/model';
import type { ScaleId } from './scales/scales';
import type { DecimalMark } from './values/amounts';
import type { DayOrder } from './values/dayText';
import type { LanguageCode } from './vocabulary/languages';

/** A cell as a sheet or a CSV file gives it: dates as serials or text, blank as null or ''. */
export type Cell = string | number | boolean | null;

/** More cells are no list of accounts, and would not fit into memory. */
export const MOST_CELLS = 5_000_000;

/** More accounts are no list that people keep by hand: a report of them takes minutes, and Excel for the web refuses it. */
export const MOST_ACCOUNTS = 50_000;

/** A sheet of Excel has no more columns, so that what has more was cut at the wrong signs, or is no list. */
export const MOST_COLUMNS = 16_384;

/** Longer texts are remarks, no names of columns, dates or amounts: some patterns take time with the square of a length. */
export const LONGEST_VALUE = 1000;

/** A rectangle of a grid, each bound counted from 0 within the grid's rows and columns. */
export interface GridArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A block of cells and where it stands in its sheet. Rows may differ in length. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  /** Sheet row of the first row, from 1; 1 where left out. */
  readonly firstRow?: number;
  /** Sheet column of the first cell of each row, 1 for A; 1 where left out. */
  readonly firstColumn?: number;
  /** The number format of each cell as Excel writes it in English; absent for files that have none. */
  readonly formats?: readonly (readonly (string | undefined)[])[];
  readonly merges?: readonly GridArea[];
  /** Whether it was turned upright: its rows are columns of the sheet, and `firstRow` is the first of these. */
  readonly turned?: boolean;
  /** Places of the rows that are hidden, from 0. */
  readonly hiddenRows?: ReadonlySet<number>;
}

/** What an issue is about. Decisions are made on it, never on the message. */
export type IssueCode =
  | 'nothing'
  | 'too-many'
  | 'no-header'
  | 'no-name-column'
  | 'no-accounts'
  | 'no-scores'
  | 'quotes'
  | 'encoding'
  | 'above-header'
  | 'header-guessed'
  | 'second-list'
  | 'turned'
  | 'missing-fields'
  | 'column-by-content'
  | 'column-unsure'
  | 'column-rival'
  | 'column-computed'
  | 'column-chosen-twice'
  | 'column-not-money'
  | 'column-other-year'
  | 'column-new'
  | 'own-scores'
  | 'scale'
  | 'scale-open'
  | 'unit'
  | 'mark-open'
  | 'day-order-open'
  | 'currency-mixed'
  | 'value'
  | 'value-guessed'
  | 'value-long'
  | 'row-total'
  | 'row-header'
  | 'row-empty'
  | 'row-group'
  | 'row-note'
  | 'row-hidden'
  | 'row-chosen'
  | 'row-no-name'
  | 'row-same-name'
  | 'row-name-only';

export interface Issue {
  readonly code: IssueCode;
  /** An error stops the reading; a warning wants a look; an info says what was done with rows and columns. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Sheet row, from 1, or column, where the list lies on its side; the first of `rows` where there are several. */
  readonly row?: number;
  /** All of them that the issue speaks of, where there is more than one. */
  readonly rows?: readonly number[];
  /** Column letters in the sheet, e.g. `F`, or the number of its row, where the list lies on its side. */
  readonly column?: string;
  /** The value as it stands in the tracker, where the issue is about one. */
  readonly text?: string;
  /** What it was read as; absent where it was kept as it stands. */
  readonly read?: string;
  /** One or more full sentences for the user; names the row and column where there are any. */
  readonly message: string;
}

/** What a column of the tracker is used as: a field of the account, an own column that is kept, or not at all. */
export type ColumnUse = Field | 'extra' | 'leftOut';

/** Whether a column becomes a field of accounts; the others are kept as they are, or left out. */
export const isField = (use: ColumnUse): use is Field => use !== 'extra' && use !== 'leftOut';

/** What a column's use was seen by. */
export type MatchReason = 'chosen' | 'words' | 'content' | 'none';

export interface ColumnMatch {
  /** Place of the column in the grid's rows, from 0. */
  readonly index: number;
  /** Column letters in the sheet, or the number of its row, where the list lies on its side. */
  readonly letters: string;
  /** The header as written, that of its row nearest to the data; '' where it has none. */
  readonly header: string;
  /** The name of the group above the header; '' where there is none. */
  readonly band: string;
  readonly use: ColumnUse;
  /** 0 to 1: how sure the use is, from the header's wording and the values under it. 1 where a person chose it. */
  readonly confidence: number;
  readonly reason: MatchReason;
  /** Up to three values as they stand in the tracker. */
  readonly samples: readonly string[];
  /** For scores: the scale that its values were read by. */
  readonly scale?: ScaleId;
  /** For scores: one value and what it became. */
  readonly example?: { readonly text: string; readonly score: number };
  /** Whether the column holds scores that are none of the model's, and could become a sub-metric or a step. */
  readonly looksLikeScores?: boolean;
}

/** What a column of targets holds: the increase that is wanted, the whole ARR after it, or a share of last year's ARR. */
export type TargetKind = 'increase' | 'whole' | 'share';

/** What a person decided after a first reading. */
export interface TrackerChoices {
  /** Whether the list lies on its side, a field a row and an account a column; found by itself where left out. */
  readonly turned?: boolean;
  /** Sheet row of the header (its lowest, where it has several), from 1; found by itself where left out. */
  readonly headerRow?: number;
  /** Sheet row of the first account; the one under the header where left out. */
  readonly firstDataRow?: number;
  /** Uses by the column's `index`; the others are matched as usual. */
  readonly columns?: ReadonlyMap<number, ColumnUse>;
  /** Scales by the column's `index`. */
  readonly scales?: ReadonlyMap<number, ScaleId>;
  /** The order of day and month of dates that can be read either way, by the column's `index`. */
  readonly dayOrders?: ReadonlyMap<number, DayOrder>;
  /** The mark before the decimals of amounts, by the column's `index`. */
  readonly marks?: ReadonlyMap<number, DecimalMark>;
  /** What one of a column's amounts is worth, by the column's `index`: 1000 where it counts in thousands. */
  readonly units?: ReadonlyMap<number, number>;
  /** What a column of targets holds, by the column's `index`; the increase where left out. */
  readonly targets?: ReadonlyMap<number, TargetKind>;
  /**
   * Values that were put right once for all, by the column's `index` and the text that stands there. A text is read as one that
   * stood in the column itself.
   */
  readonly values?: ReadonlyMap<number, ReadonlyMap<string, Typed>>;
  /** What becomes of single rows, by their sheet row: taken as an account whatever they look like, or left out. */
  readonly rows?: ReadonlyMap<number, 'account' | 'leftOut'>;
  /** Leaves hidden rows out. */
  readonly leaveOutHidden?: boolean;
  /** Cuts texts that are longer than a cell of Excel holds; otherwise they are left out, and named. */
  readonly cutLongTexts?: boolean;
  /** First month and year of the fiscal year now, to tell last year's columns from this year's. */
  readonly asOf?: number;
}

export type ExtraKind = 'text' | 'number' | 'date' | 'percent';

/** A column without a place in the report, kept with its values as they were. */
export interface ExtraColumn {
  readonly header: string;
  /** What its values are: numbers and dates are numbers, also from a file of texts; codes such as 007 stay text. */
  readonly kind: ExtraKind;
  /** The number format that shows them as the tracker does; absent where the usual one does. */
  readonly format?: string;
  /** One an account, in the order of the accounts. */
  readonly values: readonly Cell[];
}

/** A value that its column cannot hold, or could not before it was put right: once, with the number of its rows. */
export interface ValueToFix {
  /** The column's `index`. */
  readonly index: number;
  readonly text: string;
  readonly rows: number;
  /** The first of its cells: `C5`. */
  readonly cell: string;
  /** What it was put right to. */
  readonly fixed?: Typed;
  /** Why it cannot be used; absent where it was put right. */
  readonly problem?: string;
}

export interface TrackerRead {
  readonly ok: true;
  /** Whether the list was turned upright, so that rows are the sheet's columns; absent where nothing speaks for that. */
  readonly turned?: boolean;
  readonly accounts: readonly Account[];
  /** The steps that the accounts' scores belong to: the model's, with steps that are scored directly, or own ones. */
  readonly steps: readonly Step[];
  /** Sheet row of each account, from 1. */
  readonly sourceRows: readonly number[];
  /** Sheet row of the header, its lowest where it has several, from 1; the row above the data where it has none. */
  readonly headerRow: number;
  /** How many rows the header has. */
  readonly headerHeight: number;
  readonly columns: readonly ColumnMatch[];
  readonly extras: readonly ExtraColumn[];
  /** Scores that were read, over all accounts. */
  readonly scores: number;
  /** The sign of the amounts' currency; undefined where none is written. */
  readonly currency?: string;
  readonly language: LanguageCode;
  /** In the order of the columns, most rows first within each. */
  readonly toFix: readonly ValueToFix[];
  readonly issues: readonly Issue[];
}

export interface TrackerRefused {
  readonly ok: false;
  readonly turned?: boolean;
  readonly issues: readonly Issue[];
  /** The columns as far as they were understood, and where their header stands; absent where no header was found. */
  readonly columns?: readonly ColumnMatch[];
  readonly headerRow?: number;
  readonly headerHeight?: number;
}

export type TrackerResult = TrackerRead | TrackerRefused;

/** Whether a cell holds nothing: null, or text of white space only. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined;
  // Printable ASCII in front settles it for most texts.
  const first = cell.charCodeAt(0);
  return !(first > 32 && first < 127) && cell.trim() === '';
}

/** A cell's text; booleans as Excel shows them, nothing as ''. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** Letters of a sheet column counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}
