/** What reading one value of a column takes and gives. */

import { quoted } from '../../model/fields';
import type { Typed } from '../../model/model';
import { isSignScale, type ScaleId, wordScore } from '../scales/scales';
import { cellText, isEmptyCell } from '../types';
import type { Cell } from '../types';
import type { LanguageCode } from '../vocabulary/languages';
import { isNotGivenIn } from '../vocabulary/phrases';
import type { DecimalMark } from './amounts';
import type { DayOrder } from './dayText';

export interface ColumnHints {
  /** The decimal mark that the tracker's number columns agree on. */
  readonly mark?: DecimalMark;
  /** What amounts that say no unit themselves are multiplied with, e.g. 1000 under `ARR (k$)`; 1 where left out. */
  readonly scale?: number;
  /** The scale of a column of scores; found from the values where left out. */
  readonly scores?: ScaleId;
  /** Number formats of the cells, where there are any. */
  readonly formats?: readonly (string | undefined)[];
  readonly language?: LanguageCode;
  /** The order of day and month that the tracker's other columns show. */
  readonly order?: DayOrder;
  /** The order of day and month that a person chose. */
  readonly chosenOrder?: DayOrder;
  /** The mark before the decimals that a person chose. */
  readonly chosenMark?: DecimalMark;
  /** Whether amounts are written as shares of another column's. */
  readonly isShare?: boolean;
  /** Values that a person put right, by their text; a text is read in its place. */
  readonly fixed?: ReadonlyMap<string, Typed>;
}

export type RemarkCode = 'value' | 'value-guessed' | 'mark-open' | 'day-order-open' | 'scale' | 'unit';

/** Something to say of a value or, once, of several: `at` is the value's place, from 0. */
export interface Remark {
  readonly code: RemarkCode;
  readonly at: number;
  /** All places it speaks of, where there are several. */
  readonly places?: readonly number[];
  /** What the value at `at` was read as. */
  readonly read?: string;
  readonly message: string;
}

export interface ColumnReading {
  /** One for each cell: the number read, null for not given, or the text as it was where it cannot be read. */
  readonly values: readonly Typed[];
  /** Values that cannot be used as they are. */
  readonly problems: readonly Remark[];
  /** Readings that were a choice. */
  readonly notes: readonly Remark[];
  /** The currency that each amount names; empty for other kinds. */
  readonly currencies: readonly (string | undefined)[];
}

/** One value's reading. */
export interface Reading {
  readonly value: Typed;
  /** Why it cannot be used. */
  readonly problem?: string;
  /** Why it was a choice; values with the same reason are told together. */
  readonly doubt?: { readonly code: RemarkCode; readonly message: string };
  readonly currency?: string;
}

export type Reader = (cell: Cell, at: number) => Reading;

/** Whether a cell says something, which words such as "n/a" do not. */
export const isGiven = (cell: Cell): boolean => !isEmptyCell(cell) && !(typeof cell === 'string' && isNotGivenIn(cell));

/** As {@link isGiven}; where a column holds plus and minus signs, a minus says something too. */
export const isGivenOn = (cell: Cell, scale: ScaleId | undefined): boolean =>
  isGiven(cell) || (typeof cell === 'string' && isSignScale(scale) && wordScore(cell, scale) !== undefined);

/** A value that is no use as what its column holds. */
export const unread = (cell: Cell, problem: (shown: string) => string): Reading => ({
  value: typeof cell === 'number' ? cell : cellText(cell),
  problem: problem(typeof cell === 'number' ? String(cell) : quoted(cellText(cell))),
});
