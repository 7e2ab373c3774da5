import { parseStructRef, stringifyStructRef, type Token, tokenize } from '@borgar/fx';
import { columnIndex, columnName, MAX_COLS, MAX_ROWS } from '../../model';
import { startOfOperand } from '../../calc/references/anchors';
import { BARE_FUNCTIONS, fileFunctionName, plainName, TAKES_FUNCTION } from './function-names';

/** Formulas between the way people write them and the way a file carries them. */

export interface FormulaPlace {
  /** Name of the table that the formula's cell lies in, if any. */
  readonly table?: string;
  /** The formula is written as an array formula: only there does the file spell out `@`. */
  readonly array?: boolean;
}

const isOpen = (t?: Token): boolean => t?.type === 'operator' && t.value === '(';
const isClose = (t?: Token): boolean => t?.type === 'operator' && t.value === ')';
const isOperator = (t: Token | undefined, value: string): boolean => t?.type === 'operator' && t.value === value;

/** Index of the bracket that closes the one at `open`; the last token where none does. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (isOpen(tokens[i]) || isOperator(tokens[i], '{')) depth++;
    else if (isClose(tokens[i]) || isOperator(tokens[i], '}')) depth--;
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}

/** The arguments of the call whose bracket stands at `open`, as index ranges (end excluded). */
function argumentsOf(tokens: readonly Token[], open: number): [from: number, to: number][] {
  const end = closing(tokens, open);
  const found: [number, number][] = [];
  let from = open + 1;
  for (let i = from; i < end; i++) {
    if (isOpen(tokens[i]) || isOperator(tokens[i], '{')) i = closing(tokens, i);
    else if (isOperator(tokens[i], ',')) {
      found.push([from, i]);
      from = i + 1;
    }
  }
  found.push([from, end]);
  return found;
}

/** The only token of an argument besides white space. */
function onlyToken(tokens: readonly Token[], [from, to]: [number, number]): number | undefined {
  const solid = [];
  for (let i = from; i < to; i++) if (tokens[i].type !== 'whitespace') solid.push(i);
  return solid.length === 1 ? solid[0] : undefined;
}

/** Marks the names that LET and LAMBDA declare, wherever they stand inside the call, and functions passed by name. */
function markNames(tokens: readonly Token[], values: string[]): void {
  tokens.forEach((token, i) => {
    if (token.type !== 'func' || !isOpen(tokens[i + 1])) return;
    const name = token.value.toUpperCase();
    const args = argumentsOf(tokens, i + 1);
    if (TAKES_FUNCTION.has(name)) {
      for (const only of args.map((arg) => onlyToken(tokens, arg))) {
        if (
          only !== undefined &&
          tokens[only].type === 'range_named' &&
          BARE_FUNCTIONS.has(tokens[only].value.toUpperCase())
        ) {
          values[only] = `_xleta.${tokens[only].value}`;
        }
      }
    }
    if (name !== 'LET' && name !== 'LAMBDA') return;
    const declared = new Set<string>();
    args.slice(0, -1).forEach((arg, n) => {
      const only = onlyToken(tokens, arg);
      if (only !== undefined && (name === 'LAMBDA' || n % 2 === 0)) declared.add(tokens[only].value.toLowerCase());
    });
    for (let k = i + 2; k < args.at(-1)![1]; k++) {
      const named = tokens[k].type === 'range_named' || tokens[k].type === 'func';
      if (named && declared.has(tokens[k].value.toLowerCase())) values[k] = `_xlpm.${tokens[k].value}`;
    }
  });
}

/** First and last token of the operand that starts at `i`: a reference, a call or a bracket. */
function operandEnd(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.type === 'func' && isOpen(tokens[i + 1])) return closing(tokens, i + 1);
  return isOpen(tokens[i]) ? closing(tokens, i) : i;
}

function structuredToFile(text: string, table: string | undefined): string {
  const ref = parseStructRef(text);
  if (!ref) return text;
  const spelled = stringifyStructRef(ref.table || !table ? ref : { ...ref, table }, { thisRow: true });
  // In a file `@` within a column's name stands for itself.
  return spelled.replace(/'(.)/g, (escaped, sign: string) => (sign === '@' ? '@' : escaped));
}

const BRACKETS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:'.|[^\]'[]|\[(?:'.|[^\]'])*\])*\]/g;

/** Puts the `'` before an `@` within a column's name, which people need and files do without. */
const withEscapedAt = (text: string): string =>
  text.includes('@') && text.includes('[')
    ? text.replace(BRACKETS, (part) =>
        part.startsWith('[') ? part.replace(/'.|@/g, (sign) => (sign === '@' ? "'@" : sign)) : part,
      )
    : text;

/** Turns `A1#` and, in array formulas, `@x` into the functions that stand for them in a file. */
function spellOperators(tokens: readonly Token[], values: string[], array: boolean): void {
  tokens.forEach((token, i) => {
    const start = isOperator(token, '#') ? startOfOperand(tokens, i) : undefined;
    if (start === undefined) return;
    values[i] = ')';
    values[start] = `_xlfn.ANCHORARRAY(${values[start]}`;
  });
  tokens.forEach((token, i) => {
    if (!isOperator(token, '@')) return;
    values[i] = array ? '_xlfn.SINGLE(' : '';
    if (array) {
      const end = operandEnd(tokens, i + 1);
      const last = isOperator(tokens[end + 1], '#') ? end + 1 : end;
      values[last] += ')';
    }
  });
}

/**
 * A formula as the file carries it: without `=`, table names made explicit, `[#This Row]` for `@`, prefixes on functions
 * younger than the format. `=[@A]*2` in a table T gives `T[[#This Row],[A]]*2`.
 */
export function formulaToFile(formula: string, place: FormulaPlace = {}): string {
  const tokens = tokenize(formula.startsWith('=') ? formula : `=${formula}`);
  const values = tokens.map((t) => {
    if (t.type === 'fx_prefix') return '';
    if (t.type === 'func') return fileFunctionName(t.value);
    return t.type === 'structured' ? structuredToFile(t.value, place.table) : t.value;
  });
  markNames(tokens, values);
  spellOperators(tokens, values, place.array ?? false);
  return values.join('');
}

/** Whether a formula picks one cell out of a range with `@` (not the `@` of a table's row). */
export const usesIntersection = (formula: string): boolean =>
  formula.includes('@') && tokenize(formula).some((t) => isOperator(t, '@'));

function structuredFromFile(text: string, table: string | undefined): string {
  const ref = parseStructRef(text);
  if (!ref) return text;
  const { columns = [], sections = [] } = ref;
  const thisRow = sections.length === 1 && sections[0] === 'this row';
  const own = table !== undefined && (ref.table ?? '').toLowerCase() === table.toLowerCase();
  // Excel drops the table's name for its own single columns and keeps it for spans.
  const short = own && columns.length === 1 && (thisRow || sections.length === 0);
  const written = short ? { ...ref, table: '' } : ref;
  if (thisRow && columns.length === 0) return `${own ? '' : (ref.table ?? '')}[@]`;
  return stringifyStructRef(written);
}

/** Takes the functions that stand for `@` and `#` in a file back to these signs. */
function restoreOperators(tokens: readonly Token[], values: string[]): void {
  tokens.forEach((token, i) => {
    if (token.type !== 'func' || !isOpen(tokens[i + 1])) return;
    const name = token.value.toUpperCase();
    if (name !== '_XLFN.SINGLE' && name !== '_XLFN.ANCHORARRAY') return;
    const end = closing(tokens, i + 1);
    values[i] = name === '_XLFN.SINGLE' ? '@' : '';
    const simple = operandEnd(tokens, i + 2) === end - 1 || isAnchor(tokens, i + 2, end - 1);
    values[i + 1] = simple ? '' : '(';
    values[end] = (simple ? '' : ')') + (name === '_XLFN.SINGLE' ? '' : '#');
  });
}

const isAnchor = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]?.value.toUpperCase() === '_XLFN.ANCHORARRAY' && closing(tokens, from + 1) === to;

/**
 * A formula from a file as people write it, with its leading `=`: prefixes off, `@` for this row. `table` is the table
 * that its cell lies in. Names of add-in functions that Excel has not recognised (`_xldudf_…`) stay as they are.
 */
export function formulaFromFile(text: string, place: FormulaPlace = {}): string {
  const tokens = tokenize(`=${withEscapedAt(text)}`);
  const values = tokens.map((t) => {
    if (t.type === 'func' || t.type === 'range_named') return plainName(t.value);
    return t.type === 'structured' ? structuredFromFile(t.value, place.table) : t.value;
  });
  restoreOperators(tokens, values);
  return values.join('');
}

/**
 * Where a file shares one formula among many cells: the formula of a cell so many rows below and columns right of the
 * one that carries the text. Relative parts move; what would leave the sheet becomes #REF!.
 */
export const shiftShared = (text: string, rows: number, cols: number): string => sharedFormula(text)(rows, cols);

/**
 * The same for many cells: the text is taken apart once, and what stands between the numbers of rows once for cells of one
 * column. Thousands of cells may share a formula of thousands of references.
 */
export function sharedFormula(text: string): (rows: number, cols: number) => string {
  const parts: (string | Reference)[] = [];
  for (const { type, value } of tokenize(`=${text}`, { negativeNumbers: false })) {
    if (type === 'fx_prefix') continue;
    const at = type === 'range' || type === 'range_beam' ? value.lastIndexOf('!') + 1 : value.length;
    parts.push(value.slice(0, at));
    if (at < value.length) parts.push(referenceOf(value.slice(at)));
  }
  const columns = new Map<number, Column>();
  return (rows, cols) => {
    let column = columns.get(cols);
    if (!column) columns.set(cols, (column = columnOf(parts, cols)));
    const { first, pieces, lowest, highest } = column;
    if (lowest + rows < 0 || highest + rows >= MAX_ROWS) return moved(parts, rows, cols);
    let formula = first;
    for (const { row, then } of pieces) formula += String(row + rows + 1) + then;
    return formula;
  };
}

/** A row or a column of a reference, counted from 0, with what stands before it. */
interface Place {
  readonly before: string;
  readonly at: number;
  readonly isRow: boolean;
  readonly moves: boolean;
}

type Reference = readonly Place[];

const CELL_PARTS = /(\$?)([A-Za-z]{1,3})(?=\$?\d)|(\$?)(\d{1,7})/g;
const COLUMN_PARTS = /(\$?)([A-Za-z]{1,3})/g;
const ROW_PARTS = /()()(\$?)(\d{1,7})/g;

function referenceOf(ref: string): Reference {
  const pattern = !/\d/.test(ref) ? COLUMN_PARTS : /[A-Za-z]/.test(ref) ? CELL_PARTS : ROW_PARTS;
  let end = 0;
  return [...ref.matchAll(pattern)].map((match) => {
    const [whole, fixedColumn, column, fixedRow, row] = match;
    const fixed = column ? fixedColumn : fixedRow;
    const before = ref.slice(end, match.index) + fixed;
    end = match.index + whole.length;
    return { before, at: column ? columnIndex(column) : Number(row) - 1, isRow: !column, moves: !fixed };
  });
}

const isOutside = (to: number, { isRow }: Place): boolean => to < 0 || to >= (isRow ? MAX_ROWS : MAX_COLS);

function moved(parts: readonly (string | Reference)[], rows: number, cols: number): string {
  const written = (ref: Reference): string => {
    const to = ref.map((place) => place.at + (place.moves ? (place.isRow ? rows : cols) : 0));
    if (ref.some((place, i) => isOutside(to[i], place))) return '#REF!';
    return ref.map(({ before, isRow }, i) => before + (isRow ? to[i] + 1 : columnName(to[i]))).join('');
  };
  return parts.map((part) => (typeof part === 'string' ? part : written(part))).join('');
}

/** A shared formula in the cells of one column: texts, and the rows that move between them. */
interface Column {
  readonly first: string;
  readonly pieces: readonly { readonly row: number; readonly then: string }[];
  /** The rows nearest to the ends of the sheet: beyond these a reference is lost. */
  readonly lowest: number;
  readonly highest: number;
}

function columnOf(parts: readonly (string | Reference)[], cols: number): Column {
  const texts = [''];
  const rows: number[] = [];
  const put = (text: string): void => void (texts[texts.length - 1] += text);
  for (const part of parts) {
    if (typeof part === 'string') put(part);
    else if (part.some((place) => isOutside(place.at + (place.isRow || !place.moves ? 0 : cols), place))) put('#REF!');
    else
      for (const { before, at, isRow, moves } of part) {
        put(before);
        if (isRow && moves) {
          rows.push(at);
          texts.push('');
        } else put(isRow ? String(at + 1) : columnName(at + (moves ? cols : 0)));
      }
  }
  const [lowest, highest] = rows.reduce(
    ([low, high], row) => [Math.min(low, row), Math.max(high, row)],
    [MAX_ROWS, -MAX_ROWS],
  );
  return { first: texts[0], pieces: rows.map((row, i) => ({ row, then: texts[i + 1] })), lowest, highest };
}
