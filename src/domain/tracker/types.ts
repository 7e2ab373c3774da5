/** What goes into reading a tracker and what comes out. */

import type { Field } from '../model/fields';
import type { Account } from '../model/model';

/** A cell as a sheet or a CSV file gives it: dates as serials or text, blank as null or ''. */
export type Cell = string | number | boolean | null;

/** A block of cells and where it stands in its sheet. Rows may differ in length. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  /** Sheet row of the first row, from 1; 1 where left out. */
  readonly firstRow?: number;
  /** Sheet column of the first cell of each row, 1 for A; 1 where left out. */
  readonly firstColumn?: number;
}

export interface Issue {
  /** An error stops the reading; a warning wants a look; an info says what was done with rows and columns. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Sheet row, from 1. */
  readonly row?: number;
  /** Column letters in the sheet, e.g. `F`. */
  readonly column?: string;
  /** One or more full sentences for the user; names the row and column where there are any. */
  readonly message: string;
}

/** What a column of the tracker is used as: a field of the account, an own column that is kept, or not at all. */
export type ColumnUse = Field | 'extra' | 'leftOut';

export interface ColumnMatch {
  /** Place of the column in the grid's rows, from 0. */
  readonly index: number;
  /** Column letters in the sheet. */
  readonly letters: string;
  /** The header as written; '' where it has none. */
  readonly header: string;
  readonly use: ColumnUse;
  /** 0 to 1: how sure the use is, from the header's wording and the values under it. 1 where a person chose it. */
  readonly confidence: number;
}

/** What a person decided after a first reading. */
export interface TrackerChoices {
  /** Sheet row of the header, from 1; found by itself where left out. */
  readonly headerRow?: number;
  /** Uses by the column's `index`; the others are matched as usual. */
  readonly columns?: ReadonlyMap<number, ColumnUse>;
}

/** A column without a place in the report, kept with its values as they were. */
export interface ExtraColumn {
  readonly header: string;
  /** One an account, in the order of the accounts. */
  readonly values: readonly Cell[];
}

export type TrackerResult =
  | {
      readonly ok: true;
      readonly accounts: readonly Account[];
      /** Sheet row of each account, from 1. */
      readonly sourceRows: readonly number[];
      /** Sheet row of the header, from 1. */
      readonly headerRow: number;
      readonly columns: readonly ColumnMatch[];
      readonly extras: readonly ExtraColumn[];
      readonly issues: readonly Issue[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Whether a cell holds nothing: null, or text of white space only. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
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
