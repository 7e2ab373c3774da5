import { ANY_NUMBER, DAY, MONTH, SCORE, isWithin, refusalText, shown, snapped } from '../../domain/arithmetic/errors';
import { MONTH_NAMES, dayWords, findSerial, partsOf } from '../../domain/calendar/dates';
import { isNotScored } from '../../domain/scores/scores';
import type { Given, Parameter, Value } from './declare';
import { Fault } from './fault';

/** The cells of one argument, row by row; never empty. */
export type ArgumentRows<T = unknown> = readonly (readonly T[])[];

/** Brings an argument to rows and columns: Excel sends a range as rows, and a single value or nothing sometimes bare. */
export function gridOf(argument: unknown): ArgumentRows {
  if (!Array.isArray(argument)) return [[argument]];
  const rows: readonly unknown[] = argument;
  if (rows.length === 0 || (Array.isArray(rows[0]) && rows[0].length === 0)) return [[null]];
  return Array.isArray(rows[0]) ? (rows as ArgumentRows) : [rows];
}

/** An error value that stands in a cell of an argument. */
class InputError {
  constructor(readonly code: string) {}
}

/** An entity, image or other kind of cell that is neither number nor text. */
class OtherKind {
  constructor(readonly kind: string) {}
}

type Cell = number | string | boolean | null | InputError | OtherKind;

const ERROR_TEXT =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)$/i;

/** Excel, depending on its version, sends numbers, texts and errors bare or as objects that say their type. */
function cellOf(raw: unknown): Cell {
  switch (typeof raw) {
    case 'number':
    case 'boolean':
      return raw;
    case 'string':
      return ERROR_TEXT.test(raw) ? new InputError(raw.toUpperCase()) : raw;
    case 'object':
      return raw === null ? null : cellOfObject(raw);
    case 'undefined':
      return null;
    default:
      return new OtherKind(typeof raw);
  }
}

function cellOfObject(raw: object): Cell {
  const { type, code, basicValue } = raw as { type?: unknown; code?: unknown; basicValue?: unknown };
  switch (type) {
    case 'Double':
    case 'FormattedNumber':
    case 'String':
    case 'Boolean':
      return typeof basicValue === 'object' ? new OtherKind(type) : cellOf(basicValue);
    case 'Empty':
      return null;
    case 'Error':
    case 'CustomFunctionError':
      return new InputError(String(code ?? basicValue ?? '#VALUE!'));
    default:
      return typeof code === 'string' ? new InputError(code) : new OtherKind(String(type ?? 'object'));
  }
}

const isBlank = (cell: Cell): boolean => cell === null || cell === '';

/** Whether an argument was left out. A single blank cell counts as left out, because Excel may send the one as the other. */
export const isOmitted = (grid: ArgumentRows): boolean =>
  grid.length === 1 && grid[0].length === 1 && isBlank(cellOf(grid[0][0]));

/** Longest part of a user's text that is repeated in a message. */
const QUOTED = 40;

function described(cell: Cell): string {
  if (cell instanceof InputError) return `the error ${cell.code}`;
  if (cell instanceof OtherKind) return `a cell of type ${cell.kind}`;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return shown(cell);
  if (isBlank(cell)) return 'blank';
  const text = String(cell);
  const quoted = `"${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}"`;
  return Number.isFinite(Number(text)) && text.trim() !== ''
    ? `the text ${quoted}, not a number`
    : `the text ${quoted}`;
}

/** What a parameter takes, for messages and help pages. */
export function allowedText({ unit, bounds, blank, choices }: Parameter): string {
  if (choices) return choices.map((choice) => `"${choice}"`).join(' or ');
  if (unit === 'text') return 'text';
  if (unit === 'yes or no') return 'TRUE or FALSE';
  const { allowed } = bounds ?? ANY_NUMBER;
  return blank === 'not scored' ? `${allowed}, or leave it blank if it is not scored` : allowed;
}

/** What was probably meant, where that can be told: "; for 12 % give 12% or 0.12". */
function likelyFix(cell: Cell, { unit, bounds = ANY_NUMBER }: Parameter): string {
  if (unit === 'date') return dayFix(cell);
  if (unit === 'month' && typeof cell === 'string') return monthFix(cell);
  if (typeof cell === 'string') {
    // A percentage of a score is points of ten, or nothing that is known.
    if (unit === 'score' && cell.includes('%')) return '';
    const number = numberIn(cell);
    return number !== undefined && unit !== 'text' && isWithin(number, bounds)
      ? `; type it as the number ${shown(number)}`
      : '';
  }
  if (unit !== 'ratio' || typeof cell !== 'number' || isWithin(cell, bounds)) return '';
  return isWithin(cell / 100, bounds) && Math.abs(cell) <= 100
    ? `; for ${shown(cell)}\u00a0% give ${shown(cell)}% or ${shown(cell / 100)}`
    : '';
}

const YEAR = /^(?:19|20)\d\d$/;
const YEAR_FIRST = /^\s*((?:19|20)\d\d)[-/. ]?(\d\d?)[-/. ]?(\d\d?)\s*$/;
const YEAR_LAST = /^\s*(\d\d?)([-/. ])(\d\d?)\2((?:19|20)\d\d)\s*$/;

/** A text is no date, whatever it looks like; which day it names is said where that is certain. */
function dayFix(cell: Cell): string {
  if (typeof cell !== 'string' && typeof cell !== 'number') return '';
  const serial = typeof cell === 'string' ? numberIn(cell) : undefined;
  if (serial !== undefined && isWithin(serial, DAY)) return `; type it as the number ${serial}`;
  if (typeof cell === 'number' && YEAR.test(String(cell))) return `; for the end of ${cell} give DATE(${cell},12,31)`;
  const named = dayIn(String(cell));
  if (named === undefined)
    return typeof cell === 'string' ? '; a text is none: give a date cell or DATE(year,month,day)' : '';
  const { year, month, day } = partsOf(named);
  return `; for ${dayWords(named)} give DATE(${year},${month},${day}) or a date cell`;
}

/** The day that a text names, where it can be read in one way only: `2026-06-30`, `30.6.2026`, `6/30/2026`. */
export function dayIn(text: string): number | undefined {
  const [year, month, day] = dayParts(text);
  return findSerial(year, month, day);
}

/** Year, month and day of a text that can be read in one way only; not numbers for any other. */
function dayParts(text: string): [number, number, number] {
  const sorted = YEAR_FIRST.exec(text);
  if (sorted) return [Number(sorted[1]), Number(sorted[2]), Number(sorted[3])];
  const [, first, mark, second, year] = YEAR_LAST.exec(text) ?? [];
  const [one, other] = [Number(first), Number(second)];
  // With dots the day comes first; else only a number above 12 tells.
  if (mark === '.' || one > 12 || one === other) return [Number(year), other, one];
  return other > 12 ? [Number(year), one, other] : [NaN, NaN, NaN];
}

/** "April" is 4. */
function monthFix(text: string): string {
  const number = Number(text);
  if (text.trim() !== '' && isWithin(number, MONTH)) return `; type it as the number ${number}`;
  const start = text.trim().slice(0, 3).toLowerCase();
  const place = MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(start) && start.length === 3);
  return place < 0 ? '' : `; ${MONTH_NAMES[place]} is ${place + 1}`;
}

/** The number that a text was meant to be: "12%", "$1,200", "1 200"; none where a comma may as well be a decimal one. */
function numberIn(text: string): number | undefined {
  const match = /^\s*([-+]?)[$€£]?\s*((?:\d{1,3}(?:[,\s]\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(%?)\s*[€]?\s*$/.exec(text);
  if (!match) return undefined;
  const size = Number(match[2].replace(/[,\s]/g, ''));
  const value = match[3] ? Number((size / 100).toPrecision(15)) : size;
  return match[1] === '-' ? -value : value;
}

function refused(where: string, cell: Cell, parameter: Parameter): Fault {
  const allowed = allowedText(parameter) + likelyFix(cell, parameter);
  if (!(cell instanceof InputError)) return new Fault('#VALUE!', refusalText(where, described(cell), allowed));
  return new Fault('#VALUE!', `${where} holds ${described(cell)}; correct that cell first, then give ${allowed}.`);
}

/** A score of 0 to 10 typed as a percentage, "70 %", is 7. Of another scale it could be one thing or another. */
const PERCENT_SCORE = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/;

/**
 * Checks one cell against what its parameter declares.
 * @param where the argument's name, with the cell's place in it where that helps.
 * @returns the value, null for a blank that the parameter allows, or a fault that names the argument.
 */
export function checkCell(parameter: Parameter, raw: unknown, where = parameter.name): Value | Fault {
  const cell = cellOf(raw);
  if (parameter.blank === 'not scored' && isNotScored(cell)) return null;
  if (isBlank(cell)) return parameter.blank === 'zero' ? 0 : refused(where, cell, parameter);
  const value = valueOf(parameter, cell);
  return value ?? refused(where, cell, parameter);
}

/** The value that a cell is for its parameter; null where it is not allowed. */
function valueOf({ unit, choices, bounds = ANY_NUMBER }: Parameter, cell: Cell): number | string | null {
  if (choices) {
    const place = typeof cell === 'string' ? choices.indexOf(cell.trim().toLowerCase()) : -1;
    return place < 0 ? null : place;
  }
  if (unit === 'text') return typeof cell === 'string' ? cell : typeof cell === 'number' ? shown(cell) : null;
  if (unit === 'yes or no' && typeof cell === 'boolean') return cell ? 1 : 0;
  const percent =
    unit === 'score' && bounds.max === SCORE.max && typeof cell === 'string' ? PERCENT_SCORE.exec(cell) : null;
  const number = percent ? Number((Number(percent[1]) / 10).toPrecision(15)) : cell;
  if (typeof number !== 'number') return null;
  const near = snapped(number, bounds);
  return isWithin(near, bounds) ? near : null;
}

/** The fault of a required argument that was left out. */
export const missing = (parameter: Parameter): Fault =>
  new Fault('#VALUE!', refusalText(parameter.name, 'missing', allowedText(parameter)));

/** Where a cell lies in its argument, for messages. */
export function placeIn(grid: ArgumentRows, name: string, row: number, column: number): string {
  if (grid.length === 1 && grid[0].length === 1) return name;
  if (grid.length === 1) return `${name}, column ${column + 1},`;
  if (grid[0].length === 1) return `${name}, row ${row + 1},`;
  return `${name}, row ${row + 1}, column ${column + 1},`;
}

/** The cells of a checked argument of numbers; blanks are null. */
export const numbersOf = (given: Given): readonly (number | null)[] => (given ?? []) as readonly (number | null)[];

/** The cells of a checked argument of weights, a blank one 0; undefined where none were given. */
export const weightsOf = (given: Given): readonly number[] | undefined =>
  (given as readonly number[] | null) ?? undefined;
