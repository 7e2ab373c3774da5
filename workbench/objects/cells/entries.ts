/** What a script gives for a cell, made into what the cell will hold. */
import { area, LONGEST_TEXT, type Pos, type Scalar, type Sheet, toA1 } from '../../model';
import { invalidArgument } from '../core/refusals';
import { acceptedFormula, fromR1C1 } from './formula-text';
import { typed } from './typing';

/** The new content of a cell. */
export interface Entry {
  readonly value: Scalar;
  readonly formula?: string;
  /** The format a General cell takes on. */
  readonly numberFormat?: string;
  /** It was given with an apostrophe before it. */
  readonly quoted?: true;
}

export type Notation = 'A1' | 'R1C1';

/**
 * Reads one given value as typing would. Refuses with InvalidArgument what no cell can hold, and formulas that cannot
 * be read.
 * @param numberFormat of the cell; a text cell (`@`) keeps everything as text
 */
export function entryOf(given: unknown, sheet: Sheet, cell: Pos, numberFormat: string, notation: Notation): Entry {
  if (typeof given === 'number') return { value: numberFormat === '@' ? String(given) : given };
  if (typeof given === 'boolean') return { value: numberFormat === '@' ? String(given).toUpperCase() : given };
  if (typeof given !== 'string') {
    throw invalidArgument(
      `${at(sheet, cell)}: a cell takes a number, a text or true/false, not ${JSON.stringify(given)}.`,
    );
  }
  if (given === '') return { value: null };
  if (given.length > LONGEST_TEXT) {
    throw invalidArgument(
      `${at(sheet, cell)}: a cell holds at most ${LONGEST_TEXT} characters, the text has ${given.length}.`,
    );
  }
  if (numberFormat === '@') return given.startsWith("'") ? { value: given.slice(1), quoted: true } : { value: given };
  if (given.startsWith("'")) return { value: given.slice(1), quoted: true };
  const formula = asFormula(given);
  if (formula === undefined) return typed(given);
  const a1 = notation === 'R1C1' ? fromR1C1(formula, cell) : formula;
  return { value: null, formula: acceptedFormula(a1, sheet, cell) };
}

/** What is taken for a formula: also what begins with a sign or @, as in the spreadsheets of old, unless it is a number. */
function asFormula(given: string): string | undefined {
  if (given.length < 2) return undefined;
  if (given.startsWith('=')) return given;
  return /^[+\-@]/.test(given) && typeof typed(given).value === 'string' ? `=${given}` : undefined;
}

const at = (sheet: Sheet, cell: Pos): string => `${sheet.name}!${toA1(area(cell.row, cell.col))}`;
