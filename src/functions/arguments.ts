import { ANY_NUMBER, isWithin, refusalText, shown } from '../domain/arithmetic/errors';
import { isNotScored } from '../domain/scores/scores';
import type { Given, Parameter, Value } from './declare';
import { Fault } from './fault';

/** The cells of one argument, row by row; never empty. */
export type Grid<T = unknown> = readonly (readonly T[])[];

/** Brings an argument to rows and columns: Excel sends a range as rows, and a single value or nothing sometimes bare. */
export function gridOf(argument: unknown): Grid {
  if (!Array.isArray(argument)) return [[argument]];
  const rows: readonly unknown[] = argument;
  if (rows.length === 0 || (Array.isArray(rows[0]) && rows[0].length === 0)) return [[null]];
  return rows.every((row): row is unknown[] => Array.isArray(row)) ? rows : [rows];
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
export const isOmitted = (grid: Grid): boolean =>
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
export function allowedText({ unit, bounds, blank }: Parameter): string {
  if (unit === 'text') return 'text';
  const { allowed } = bounds ?? ANY_NUMBER;
  return blank === 'not scored' ? `${allowed}, or leave it blank if it is not scored` : allowed;
}

function refused(where: string, cell: Cell, parameter: Parameter): Fault {
  const allowed = allowedText(parameter);
  if (!(cell instanceof InputError)) return new Fault('#VALUE!', refusalText(where, described(cell), allowed));
  return new Fault('#VALUE!', `${where} holds ${described(cell)}; correct that cell first, then give ${allowed}.`);
}

/**
 * Checks one cell against what its parameter declares.
 * @param where the argument's name, with the cell's place in it where that helps.
 * @returns the value, null for a blank that the parameter allows, or a fault that names the argument.
 */
export function checkCell(parameter: Parameter, raw: unknown, where = parameter.name): Value | Fault {
  const cell = cellOf(raw);
  if (parameter.blank === 'not scored' && isNotScored(cell)) return null;
  if (isBlank(cell)) return parameter.blank === 'zero' ? 0 : refused(where, cell, parameter);
  if (parameter.unit === 'text') {
    if (typeof cell === 'string') return cell;
    return typeof cell === 'number' ? shown(cell) : refused(where, cell, parameter);
  }
  const allowed = typeof cell === 'number' && isWithin(cell, parameter.bounds ?? ANY_NUMBER);
  return allowed ? cell : refused(where, cell, parameter);
}

/** The fault of a required argument that was left out. */
export const missing = (parameter: Parameter): Fault =>
  new Fault('#VALUE!', refusalText(parameter.name, 'missing', allowedText(parameter)));

/** Where a cell lies in its argument, for messages. */
export function placeIn(grid: Grid, name: string, row: number, column: number): string {
  if (grid.length === 1 && grid[0].length === 1) return name;
  if (grid.length === 1) return `${name}, column ${column + 1},`;
  if (grid[0].length === 1) return `${name}, row ${row + 1},`;
  return `${name}, row ${row + 1}, column ${column + 1},`;
}

/** The cells of a checked numeric argument; blanks are null. */
export const numbersOf = (given: Given): (number | null)[] =>
  (given ?? []).map((value) => (typeof value === 'number' ? value : null));
