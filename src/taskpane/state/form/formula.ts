/** Formulas of one function call, taken apart into what a form's fields hold, and put together from them. */

import { partsOf } from '../../../domain/calendar/dates';
import { isAddress, onSheet } from '../../../excel/panel/cells';
import type { ExcelFunction, DescribedParameter } from '../../../functions';
import { checkCell, dayIn, Fault, findFunction, NAMESPACE, placeOfCall } from '../../../functions';

/** What the text of a field means. `text` is how it stands in the formula. */
export type Argument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'value'; readonly value: number | string | boolean; readonly text: string }
  | { readonly kind: 'array'; readonly rows: readonly (readonly (number | string)[])[]; readonly text: string }
  | { readonly kind: 'range'; readonly address: string; readonly text: string }
  /** Anything else that Excel can work out: a name, a table's column, another function. */
  | { readonly kind: 'expression'; readonly text: string }
  | { readonly kind: 'wrong'; readonly says: string };

export interface Call {
  readonly fn: ExcelFunction;
  /** As a form's fields would hold them. */
  readonly args: readonly string[];
  /** As they stand in the formula. */
  readonly raw: readonly string[];
}

/** Takes a formula apart that is one call of one of our functions and nothing else; null for every other formula. */
export function parseCall(formula: string): Call | null {
  const match = /^=\s*(?:_xldudf_([A-Z]+)_|([A-Z]+)\.)([A-Z0-9]+)\s*\((.*)\)\s*$/is.exec(formula.trim());
  if (!match || (match[1] ?? match[2]).toUpperCase() !== NAMESPACE) return null;
  const fn = findFunction(match[3]);
  const args = splitArguments(match[4]);
  if (!fn || !args) return null;
  const last = fn.parameters.length - 1;
  return { fn, args: args.map((argument, i) => fieldText(argument, fn.parameters[Math.min(i, last)])), raw: args };
}

/** The first call of ours within a formula that is more than that; null where there is none, or it cannot be read. */
export function callWithin(formula: string): { call: Call; around: readonly [string, string]; text: string } | null {
  const place = placeOfCall(formula);
  const text = `=${formula.slice(place?.from, place?.to)}`;
  const call = place ? parseCall(text) : null;
  return call && { call, text, around: [formula.slice(0, place!.from), formula.slice(place!.to)] };
}

/**
 * Whether two formulas say the same to the last quote: but for spaces and letter case outside quotes, arguments left empty at
 * the end, and the wrapping that keeps blanks.
 */
export function sameCall(one: string, other: string): boolean {
  const [a, b] = [parseCall(one), parseCall(other)];
  return a !== null && b !== null && a.fn === b.fn && plainArguments(a) === plainArguments(b);
}

function plainArguments({ raw }: Call): string {
  const plain = raw.map((argument) => (unwrapped(argument) ?? argument).split(/("(?:[^"]|"")*")/));
  const texts = plain.map((parts) =>
    parts.map((part, i) => (i % 2 === 1 ? part : part.replace(/\s/g, '').toUpperCase())).join(''),
  );
  return JSON.stringify(texts.slice(0, texts.findLastIndex((text) => text !== '') + 1));
}

/** What the wrapping that keeps blanks is around; undefined where there is none. */
function unwrapped(argument: string): string | undefined {
  const kept = /^IF\((.+?)\s*=\s*""\s*,\s*""\s*,\s*(.+)\)$/is.exec(argument);
  return kept && kept[1].trim() === kept[2].trim() ? kept[1].trim() : undefined;
}

/**
 * The arguments between the parentheses of a call, at the top level only: commas in quotes, parentheses, array literals
 * and column names do not count. null where something is closed that was not open, or the other way round.
 */
export function splitArguments(text: string): string[] | null {
  const args: string[] = [];
  const open: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '"' || (char === "'" && open.at(-1) !== ']')) {
      // A doubled quote stands for itself, and reads here as the end of one text and the start of the next.
      const end = text.indexOf(char, i + 1);
      if (end < 0) return null;
      i = end;
    } else if (char === "'") {
      i += 1;
    } else if (CLOSING[char]) {
      open.push(CLOSING[char]);
    } else if (char === ')' || char === '}' || char === ']') {
      if (open.pop() !== char) return null;
    } else if (char === ',' && open.length === 0) {
      args.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  if (open.length > 0) return null;
  const last = text.slice(from).trim();
  return args.length === 0 && last === '' ? [] : [...args, last];
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Whether what is typed for it is a text in any case. */
const takesText = ({ unit, choices }: DescribedParameter): boolean => unit === 'text' || choices !== undefined;

/**
 * An argument as a person would type it: without the wrapping that keeps blanks, texts without quotes. Where a number is
 * wanted they stay: "10%" in quotes is no number.
 */
function fieldText(argument: string, parameter: DescribedParameter): string {
  const kept = unwrapped(argument);
  if (kept !== undefined) return kept;
  return (takesText(parameter) ? inQuotes(argument) : undefined) ?? argument;
}

/** What stands between quotes; undefined where there are none around it. */
const inQuotes = (text: string): string | undefined => /^"((?:[^"]|"")*)"$/.exec(text)?.[1].replaceAll('""', '"');

/** Understands what was typed into a field. */
export function readArgument(parameter: DescribedParameter, typed: string): Argument {
  const text = typed.trim().replace(/^=\s*/, '');
  if (text === '') return { kind: 'omitted' };
  if (isAddress(text)) {
    const address = quotedSheet(text);
    return { kind: 'range', address, text: blanksKept(parameter, address) };
  }
  const array = /^\{(.*)\}$/s.exec(text);
  if (array) return readArray(parameter, array[1], text);
  if (takesText(parameter)) return readText(parameter, text);
  const between = inQuotes(text);
  if (between !== undefined) return checked(parameter, between, quoted(between));
  if (parameter.unit === 'yes or no' && /^(true|false)$/i.test(text)) return yesOrNo(text);
  if (parameter.unit === 'date' && DAY_FIGURES.test(text)) {
    const day = dayIn(text);
    return checked(parameter, day ?? text, day === undefined ? text : dateFormula(day));
  }
  const number = readNumber(text);
  if (number) return checked(parameter, number.value, number.text);
  if (isExpression(text)) return { kind: 'expression', text };
  return { kind: 'wrong', says: faultOf(parameter, text) ?? `${parameter.name} cannot be read.` };
}

/** An address as Excel takes it: `Key accounts!U2` with quotes around its sheet. What may be a calculation stays as it is. */
const quotedSheet = (text: string): string =>
  text.replace(/^([\p{L}\p{N}_. ]+)!/u, (_, sheet: string) => onSheet(sheet.trim(), ''));

/** Excel may hand a blank cell to a function as 0; as "" it stays a blank, wherever that is something else than 0. */
const blanksKept = ({ blank }: DescribedParameter, range: string): string =>
  blank !== 'zero' ? `IF(${range}="","",${range})` : range;

function readText(parameter: DescribedParameter, text: string): Argument {
  const bare = inQuotes(text) ?? text;
  if (/^[\p{L}_][\p{L}\p{N}_.]*[([]/u.test(text) && isExpression(text)) return { kind: 'expression', text };
  return checked(parameter, bare, quoted(bare));
}

/** What in a formula would be a division or a difference. */
const DAY_FIGURES = /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/;

function dateFormula(serial: number): string {
  const { year, month, day } = partsOf(serial);
  return `DATE(${year},${month},${day})`;
}

/** No quotes around it: in quotes it would be a text. */
const yesOrNo = (text: string): Argument => ({
  kind: 'value',
  value: text.toUpperCase() === 'TRUE',
  text: text.toUpperCase(),
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function checked(parameter: DescribedParameter, value: number | string, text: string): Argument {
  const says = faultOf(parameter, value);
  return says === undefined ? { kind: 'value', value, text } : { kind: 'wrong', says };
}

function faultOf(parameter: DescribedParameter, value: number | string): string | undefined {
  const outcome = checkCell(parameter, value);
  return outcome instanceof Fault ? outcome.message : undefined;
}

/**
 * A number as people type it: `1,088,430`, `$1200`, `50 %`, `0,5`. The formula gets it with a point and without anything
 * between its figures.
 */
function readNumber(typed: string): { value: number; text: string } | undefined {
  const match = /^([-+−]?)\s*[$€£]?\s*([\d.,]+(?:e[-+]?\d+)?)\s*(%?)$/i.exec(typed);
  if (!match) return undefined;
  const figures = plainFigures(match[2]);
  if (figures === undefined) return undefined;
  const sign = match[1] === '-' || match[1] === '−' ? '-' : '';
  const value = Number(sign + figures);
  if (!Number.isFinite(value)) return undefined;
  return match[3]
    ? { value: Number((value / 100).toPrecision(15)), text: `${sign}${figures}%` }
    : { value, text: sign + figures };
}

function plainFigures(text: string): string | undefined {
  if (/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) return text.replaceAll(',', '');
  if (/^\d*,\d+$/.test(text)) return text.replace(',', '.');
  return /^(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? text : undefined;
}

function readArray(parameter: DescribedParameter, inside: string, text: string): Argument {
  const rows = splitRows(inside)?.map((row) => splitArguments(row)?.map(constant));
  if (!rows || rows.some((row) => !row || row.some((cell) => cell === undefined) || row.length !== rows[0]?.length)) {
    return { kind: 'wrong', says: `${parameter.name} is not a list that can be read; write it as {1,2,3}.` };
  }
  const cells = rows as (number | string)[][];
  const says = cells.flat().flatMap((cell) => faultOf(parameter, cell) ?? [])[0];
  return says === undefined ? { kind: 'array', rows: cells, text } : { kind: 'wrong', says };
}

/** Rows of an array literal: semicolons outside quotes. */
const splitRows = (inside: string): string[] | undefined =>
  (inside.match(/(?:"[^"]*"|[^";])+/g) ?? undefined)?.map((row) => row.trim());

function constant(cell: string): number | string | undefined {
  return inQuotes(cell) ?? readNumber(cell)?.value;
}

/** Whether a text may be part of a formula: a name, or calls, columns and sums with everything closed that is opened. */
function isExpression(text: string): boolean {
  if (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text)) return true;
  const parts = splitArguments(text);
  return parts?.length === 1 && /[([\]*/+^&]|\d\s*-\s*\d|#$/.test(text) && !/[+\-*/^&]\s*$/.test(text);
}

/** The formula of a call; '' where a needed argument is missing or one is wrong. */
export function buildFormula(fn: ExcelFunction, args: readonly (readonly Argument[])[]): string {
  const texts: string[] = [];
  for (const [i, parameter] of fn.parameters.entries()) {
    const given = args[i].filter((argument) => argument.kind !== 'omitted');
    if (given.some(({ kind }) => kind === 'wrong')) return '';
    if (given.length === 0 && !parameter.optional) return '';
    if (given.length === 0) texts.push(parameter.optional?.value === undefined ? '' : String(parameter.optional.value));
    else texts.push(...given.map((argument) => ('text' in argument ? argument.text : '')));
  }
  const left =
    fn.parameters.length - fn.parameters.findLastIndex((_, i) => args[i].some(({ kind }) => kind !== 'omitted')) - 1;
  return `=${NAMESPACE}.${fn.name}(${texts.slice(0, texts.length - left).join(',')})`;
}
