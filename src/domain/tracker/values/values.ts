/** The values of one column read as what its field holds. */

import { isNotGiven, quoted, subMetricIdOf } from '../../model/fields';
import type { Field } from '../../model/fields';
import { serialOf } from '../../calendar/dates';
import { ACCOUNT_TYPES } from '../../model/model';
import type { Typed } from '../../model/model';
import { decimalMark, readAmount, readPlainNumber } from './amounts';
import type { DecimalMark } from './amounts';
import { dayOrder, readDateText } from './dayText';
import { cellText, isEmptyCell } from '../types';
import type { Cell } from '../types';

/** What a column of values holds, as far as reading them goes. */
export type ValueKind = 'score' | 'amount' | 'date' | 'type';

export interface ColumnHints {
  /** The decimal mark that the tracker's number columns agree on. */
  readonly mark?: DecimalMark;
  /** What amounts that say no unit themselves are multiplied with, e.g. 1000 under `ARR (k$)`; 1 where left out. */
  readonly scale?: number;
}

/** Something to say of a value or, once, of the column: `at` is the value's place, from 0. */
export interface Remark {
  readonly at: number;
  readonly message: string;
}

export interface ColumnReading {
  /** One for each cell: the number read, null for not given, or the text as it was where it cannot be read. */
  readonly values: readonly Typed[];
  /** Values that cannot be used as they are. */
  readonly problems: readonly Remark[];
  /** Readings of the column that were a choice. */
  readonly notes: readonly Remark[];
}

/** The kind of a field's values; undefined for the fields that are plain text. */
export function kindOf(field: Field): ValueKind | undefined {
  if (subMetricIdOf(field) !== undefined) return 'score';
  if (field === 'type') return 'type';
  if (field === 'endDate' || field === 'scoredOn') return 'date';
  return field === 'lastArr' || field === 'deltaArr' || field === 'ytd' ? 'amount' : undefined;
}

/** Reads a column's cells, each in the light of the others. Never throws; what cannot be read is kept and reported. */
export function readColumn(kind: ValueKind, cells: readonly Cell[], hints: ColumnHints = {}): ColumnReading {
  const texts = cells.filter((cell) => typeof cell === 'string');
  const notes: Remark[] = [];
  const read = { score: scoreReader, amount: amountReader, date: dateReader, type: () => readType }[kind](
    texts,
    cells,
    hints,
    notes,
  );
  const values: Typed[] = [];
  const problems: Remark[] = [];
  cells.forEach((cell, at) => {
    const given = !isEmptyCell(cell) && !(typeof cell === 'string' && isNotGiven(cell));
    const reading = given ? read(cell, at) : { value: null };
    values.push(reading.value);
    if (reading.problem) problems.push({ at, message: reading.problem });
  });
  return { values, problems, notes };
}

interface Reading {
  readonly value: Typed;
  readonly problem?: string;
}

type Reader = (cell: Cell, at: number) => Reading;
type MakeReader = (texts: readonly string[], cells: readonly Cell[], hints: ColumnHints, notes: Remark[]) => Reader;

/** From here up a number that should be a score looks like a date (1990 on). */
const LIKELY_FROM = serialOf(1990, 1, 1);
const LIKELY_TO = serialOf(2199, 12, 31);
const isLikelyDate = (n: number): boolean => n >= LIKELY_FROM && n < LIKELY_TO + 1;

const SCORE_HELP = 'Type 0 to 10, or leave it blank.';

const scoreReader: MakeReader = (_texts, cells, _hints, notes) => {
  const asShares = areShares(cells);
  if (asShares !== undefined) {
    const message =
      'all numbers are between 0 and 1, so they were read as percentages (0.7 is 70 %, a score of 7). If they are scores out of 10, type them with text such as 0.7/10.';
    notes.push({ at: asShares, message });
  }
  return (cell) => {
    const score = typeof cell === 'number' ? cell : readScoreText(cellText(cell));
    if (typeof cell === 'boolean' || score === undefined || !Number.isFinite(score)) {
      return { value: cellText(cell), problem: `${quoted(cellText(cell))} is not a score. ${SCORE_HELP}` };
    }
    const value = asShares !== undefined && isBare(cell) ? tenth(score * 10) : score;
    if (value >= 0 && value <= 10) return { value };
    const guess = isLikelyDate(value) ? '; the sheet may have turned a score such as 7/10 into a date' : '';
    return { value, problem: `${value} is not between 0 and 10${guess}. ${SCORE_HELP}` };
  };
};

/**
 * Place of the first number where a column of scores holds shares of 1, as percentage cells do: three numbers or more,
 * none outside 0 to 1, half of them or more strictly between. Undefined otherwise.
 */
function areShares(cells: readonly Cell[]): number | undefined {
  const bare = cells.flatMap((cell, at) => {
    const n = typeof cell === 'number' ? cell : isBare(cell) ? readPlainNumber(cellText(cell)) : undefined;
    return n === undefined ? [] : [{ n, at }];
  });
  const within = bare.filter(({ n }) => n > 0 && n < 1).length;
  const all = bare.length >= 3 && bare.every(({ n }) => n >= 0 && n <= 1);
  return all && within * 2 >= bare.length ? bare[0].at : undefined;
}

function isBare(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && readPlainNumber(cell) !== undefined);
}

/** `7`, `7,5`, `7/10`, `3 of 5` (6), `70%` (7; more than 100 % counts as 10), `7 points`. */
function readScoreText(text: string): number | undefined {
  const clean = text.normalize('NFKC').trim();
  if (clean.length > 40) return undefined;
  const percent = /^(.*\d)\s*(?:%|percent)$/i.exec(clean);
  if (percent) {
    const n = readPlainNumber(percent[1]);
    return n === undefined ? undefined : Math.min(10, tenth(n / 10));
  }
  const ratio = /^(.*\d)\s*(?:\/|out of|of)\s*(\d.*)$/i.exec(clean);
  if (ratio) {
    const [n, outOf] = [readPlainNumber(ratio[1]), readPlainNumber(ratio[2])];
    return n === undefined || outOf === undefined || outOf <= 0 ? undefined : tenth((n * 10) / outOf);
  }
  return readPlainNumber(clean.replace(/\s*(?:points?|pts?\.?)$/i, ''));
}

/** Without the last-bit noise of a multiplication: 0.57 × 10 is 5.7. */
function tenth(score: number): number {
  return Math.round(score * 1e9) / 1e9;
}

const amountReader: MakeReader = (texts, _cells, { mark, scale = 1 }, notes) => {
  const hints = { column: decimalMark(texts), tracker: mark };
  return (cell, at) => {
    const reading =
      typeof cell === 'number' && Number.isFinite(cell)
        ? { value: cell, doubtful: false, hasUnit: false }
        : typeof cell === 'string'
          ? readAmount(cell, hints)
          : undefined;
    if (!reading) {
      const help = 'Type a number such as 120000, or leave it blank.';
      return { value: cellText(cell), problem: `${quoted(cellText(cell))} is not an amount. ${help}` };
    }
    const value = reading.hasUnit ? reading.value : Math.round(reading.value * scale * 1e6) / 1e6;
    if (reading.doubtful && notes.length === 0) {
      notes.push({
        at,
        message: `${quoted(cell)} was read as ${value}, and others like it in the same way. If the mark in it starts the decimals, type these amounts without a mark.`,
      });
    }
    return { value };
  };
};

const DATE_HELP = 'Type a date such as 2027-12-31.';

const dateReader: MakeReader = (texts, _cells, _hints, notes) => {
  const order = dayOrder(texts);
  return (cell, at) => {
    const number = typeof cell === 'number' ? cell : undefined;
    if (number !== undefined && isLikelyDate(number)) return { value: Math.floor(number) };
    const text = cellText(cell);
    const reading = typeof cell === 'boolean' ? undefined : readDateText(text, order);
    if (reading) {
      if (reading.doubtful && notes.length === 0) {
        const message = `${quoted(text)} could be day or month first; it and others like it were read month first. If the day comes first, type the dates as 2027-12-31.`;
        notes.push({ at, message });
      }
      return { value: reading.serial };
    }
    const serial = /^\d{5}(?:\.\d+)?$/.test(text.trim()) ? Number(text) : 0;
    if (isLikelyDate(serial)) return { value: Math.floor(serial) };
    return { value: number ?? text, problem: `${quoted(text)} is not a date. ${DATE_HELP}` };
  };
};

/** `2`, `Tier 2`, `T2`, `2 - Potential`, or a type's name. */
const TYPE_TEXT =
  /^(?:account type|type|tier|level|class|category|segment|t)?\s*[#:.-]?\s*(\d{1,2})(?:\s*[-–—:(]\s*\p{L}.*|\.\s+\p{L}.*)?$/iu;

const readType: Reader = (cell) => {
  const type = typeof cell === 'number' ? cell : typeof cell === 'string' ? readTypeText(cell) : undefined;
  const valid = ACCOUNT_TYPES.some((known) => known.type === type);
  const value = type !== undefined && Number.isFinite(type) ? type : cellText(cell);
  return valid ? { value } : { value, problem: `${quoted(cellText(cell))} is not a type. Type 1, 2, 3 or 4.` };
};

function readTypeText(text: string): number | undefined {
  const clean = text.normalize('NFKC').trim();
  const named = ACCOUNT_TYPES.find(({ name }) => name.toLowerCase() === clean.toLowerCase());
  if (named) return named.type;
  const plain = readPlainNumber(clean);
  if (plain !== undefined) return plain;
  const m = clean.length <= 80 ? TYPE_TEXT.exec(clean) : null;
  return m ? Number(m[1]) : undefined;
}
