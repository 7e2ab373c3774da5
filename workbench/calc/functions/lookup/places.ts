/** Functions that speak of places: positions, addresses, references made from texts and numbers. */
import { columnName, MAX_COLS, MAX_ROWS, quoteSheet, type Scalar } from '../../../model';
import { toText } from '../../coerce';
import { type FunctionTable, inCell, plain } from '../../formulas/builtin';
import { UNKNOWN } from '../../meter';
import { countedFrom } from '../../remembered';
import { asRef, placed, single, spillOf } from '../../references/references';
import type { Scope } from '../../references/scope';
import { placing } from '../../references/several';
import { attempt, ERR, Ref, type Val } from '../../values';
import { sizeOf } from './vectors';

function offset(from: Val, rows: number, cols: number, height: number | undefined, width: number | undefined): Ref {
  const start = asRef(from);
  const high = Math.trunc(height ?? start.rows);
  const wide = Math.trunc(width ?? start.cols);
  if (high === 0 || wide === 0) throw ERR.ref;
  const top = start.top + Math.trunc(rows);
  const left = start.left + Math.trunc(cols);
  return placed(start.page, top, left, top + high - Math.sign(high), left + wide - Math.sign(wide));
}

/** `A1:B12` for `A01:B012`: numbers of rows may begin with noughts. */
const withoutZeros = (text: string): string =>
  /^(?:[^"]*!)?\$?[a-z]{0,3}\$?\d+(?::\$?[a-z]{0,3}\$?\d+)?$/i.test(text)
    ? text.replace(/(^|[!:$a-z])0+(?=\d)(?=[^!]*$)/gi, '$1')
    : text;

/** `B3` for `R3C2`, and for `R[2]C[1]` as seen from A1. What spells no cells that way stays as it is, and is no reference. */
function fromNumbers(text: string, row: number, col: number): string {
  const at = (said: string | undefined, own: number): number =>
    said === undefined ? own : said.startsWith('[') ? own + Number(said.slice(1, -1)) : Number(said) - 1;
  return text.replace(/\bR(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\w[(])(?=[^!]*$)/gi, (_, r?: string, c?: string) => {
    const [toRow, toCol] = [at(r, row), at(c, col)];
    if (toRow < 0 || toCol < 0 || toRow >= MAX_ROWS || toCol >= MAX_COLS) throw ERR.ref;
    return `${columnName(toCol)}${toRow + 1}`;
  });
}

/** The reference that a text spells as seen from the cell. Throws #REF! where it spells none. */
function indirect(x: Scope, spelled: string, a1: boolean): Ref {
  const text = a1 ? withoutZeros(spelled.trim()) : fromNumbers(spelled.trim(), x.row, x.col);
  // Whole rows and columns by their numbers are not read here.
  if (!a1 && text === spelled.trim() && /^(?:.*!)?[RC](?:\d+|\[-?\d+\])?(?::|$)/i.test(text)) throw UNKNOWN;
  const formula = x.directory.formulas.of(`=${text}`, x.row, x.col);
  if (formula.broken) throw ERR.ref;
  // A name that there is not is no place either.
  const found = attempt(() => formula.run(x, null));
  if (found instanceof Ref) return found;
  throw ERR.ref;
}

function positions(x: Scope, of: Val, rows: boolean): Val {
  if (of === undefined) return (rows ? x.row : x.col) + 1;
  const ref = asRef(of);
  const [first, length] = rows ? [ref.top + 1, ref.rows] : [ref.left + 1, ref.cols];
  return length === 1 ? first : countedFrom(first, length, rows, x.directory);
}

function address(row: number, col: number, kind = 1, a1 = true, sheet?: string): Scalar {
  const [r, c] = [Math.trunc(row), Math.trunc(col)];
  if (r < 1 || c < 1 || c > 16_384 || r > 1_048_576 || kind < 1 || kind > 4) return ERR.value;
  const fixedRow = kind === 1 || kind === 2;
  const fixedCol = kind === 1 || kind === 3;
  const cell = a1
    ? `${fixedCol ? '$' : ''}${columnName(c - 1)}${fixedRow ? '$' : ''}${r}`
    : `R${fixedRow ? r : `[${r}]`}C${fixedCol ? c : `[${c}]`}`;
  return sheet === undefined ? cell : `${sheet === '' ? '' : quoteSheet(sheet)}!${cell}`;
}

function formulaText(x: Scope, v: Val): Scalar {
  const { page, top, left } = asRef(v);
  // Of the text alone: a cell may name its own.
  x.note(page, top, left, top, left);
  return page.sheet.cell(top, left)?.formula ?? ERR.na;
}

function cellInfo(x: Scope, what: string, v: Val): Scalar {
  const ref = v === undefined ? new Ref(x.page, x.row, x.col, x.row, x.col) : asRef(v);
  switch (what.toLowerCase()) {
    case 'row':
      return ref.top + 1;
    case 'col':
      return ref.left + 1;
    case 'address': {
      const cell = `$${columnName(ref.left)}$${ref.top + 1}`;
      return ref.page === x.page ? cell : `${quoteSheet(ref.page.sheet.name)}!${cell}`;
    }
    case 'contents':
      return x.cell(ref.page, ref.top, ref.left);
    case 'type': {
      const held = x.cell(ref.page, ref.top, ref.left);
      return held === null ? 'b' : typeof held === 'string' ? 'l' : 'v';
    }
    default:
      if (ELSEWHERE.includes(what.toLowerCase())) throw UNKNOWN;
      return ERR.value;
  }
}

/** What else Excel tells of a cell: its look, and where the file lies. */
const ELSEWHERE = ['color', 'filename', 'format', 'parentheses', 'prefix', 'protect', 'width'];

/** The number of a sheet among all: of the one that is named or that a reference is on, else of the formula's own. */
function sheetNumber(x: Scope, of: Val): Scalar {
  const { sheets } = x.page.sheet.book;
  if (of === undefined) return sheets.indexOf(x.page.sheet) + 1;
  if (of instanceof Ref) return sheets.indexOf(of.page.sheet) + 1;
  const name = toText(x.scalar(of)).toLowerCase();
  const found = sheets.findIndex((sheet) => sheet.name.toLowerCase() === name);
  return found < 0 ? ERR.na : found + 1;
}

export const placeFunctions: FunctionTable = {
  ROW: inCell('r~', (x, of) => positions(x, of, true)),
  COLUMN: inCell('r~', (x, of) => positions(x, of, false)),
  ROWS: inCell('r', (x, v) => sizeOf(x, v).rows),
  COLUMNS: inCell('r', (x, v) => sizeOf(x, v).cols),
  AREAS: plain('r', (v) => asRef(v).parts.length),
  OFFSET: placing(plain('r n n n~ n~', offset), 1),
  INDIRECT: placing(
    inCell('t b~', (x, text, a1 = true) => indirect(x, text, a1)),
    0,
  ),
  ADDRESS: plain('n n n~ b~ t~', address),
  HYPERLINK: plain('t s?', (target, name) => name ?? target),
  FORMULATEXT: inCell('r', formulaText),
  ISFORMULA: inCell('r', (x, v) => {
    const { page, top, left } = asRef(v);
    x.note(page, top, left, top, left);
    return page.sheet.cell(top, left)?.formula !== undefined;
  }),
  SHEET: inCell('r~', sheetNumber),
  SHEETS: inCell('r~', (x, of) => (of === undefined ? x.page.sheet.book.sheets.length : asRef(of) && 1)),
  CELL: inCell('t r~', cellInfo),
  SINGLE: inCell('r', (x, v) => single(v, x)),
  ANCHORARRAY: inCell('r', (x, v) => spillOf(v, x)),
  TRANSPOSE: inCell('r', (x, v) => x.matrix(v).transposed()),
};
