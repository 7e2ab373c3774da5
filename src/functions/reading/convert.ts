/** Formulas with our functions made plain ones, and plain ones made ours again. */
import { grouped } from '../../domain/model/words';
import { isFormula } from '../../domain/tracker/cells/formula';
import { type ExcelFunction, allFunctions, functionNamed } from '../described';
import { NAMESPACE } from '../site';
import { betweenCommas, calledBy, closedAt, type Size, twinsOf } from './twin';

export type Converted =
  /** There is nothing to convert in it. */
  | { readonly kind: 'as it is' }
  /** What each cell of its result is to hold, row by row: a formula, or a text for a label. */
  | { readonly kind: 'changed'; readonly cells: readonly (readonly string[])[] }
  /** It stays, for a reason that completes "stays, because …". */
  | { readonly kind: 'kept'; readonly because: string };

/** One call of ours in a text: where it stands, and what is between its parentheses. */
interface Found {
  readonly fn: ExcelFunction;
  readonly from: number;
  readonly to: number;
  readonly args: readonly string[];
}

const OURS = new RegExp(`^(?:_xldudf_${NAMESPACE}_|${NAMESPACE}\\.)([A-Z0-9]+)\\s*(?=\\()`, 'i');

/** The first call of ours outside of quoted texts. */
function findCall(text: string): Found | undefined {
  for (let at = 0; at < text.length; at++) {
    if (`"'`.includes(text[at])) {
      at = (closedAt(text, at) ?? text.length) - 1;
      continue;
    }
    if (at > 0 && /[\p{L}\p{N}_.]/u.test(text[at - 1])) continue;
    const match = OURS.exec(text.slice(at));
    const fn = match ? functionNamed(match[1].toUpperCase()) : undefined;
    const open = at + (match?.[0].length ?? 0);
    const to = fn && closedAt(text, open);
    if (fn && to !== undefined) return { fn, from: at, to, args: argumentsIn(text.slice(open + 1, to - 1)) };
  }
  return undefined;
}

/** Where the first call of ours stands in a formula; undefined where there is none. */
export const placeOfCall = (formula: string): Pick<Found, 'from' | 'to'> | undefined =>
  isFormula(formula) ? findCall(formula) : undefined;

/** Every call of ours in a formula, those within others too. */
function callsIn(formula: string): Found[] {
  const found = findCall(formula);
  return found ? [found, ...found.args.flatMap(callsIn), ...callsIn(formula.slice(found.to))] : [];
}

/** Arguments of ours in a formula, as they stand, for which a blank is not 0. */
export const blankableArguments = (formula: string): { fn: string; argument: string; text: string }[] =>
  callsIn(formula).flatMap(({ fn, args }) =>
    args.flatMap((text, i) => {
      const { name, blank } = fn.parameters[Math.min(i, fn.parameters.length - 1)];
      return blank === 'zero' ? [] : [{ fn: fn.name, argument: name, text }];
    }),
  );

/** The arguments between the parentheses of a call. */
function argumentsIn(text: string): string[] {
  const args = betweenCommas(text);
  return args.length === 1 && args[0].trim() === '' ? [] : args;
}

const ONE: Size = { rows: 1, columns: 1 };

type Kept = Extract<Converted, { kind: 'kept' }>;

const kept = (because: string): Kept => ({ kind: 'kept', because });
const noTwin = (name: string, because: string): Kept => kept(`${name} has no plain formula: ${because}`);

/** What an argument of ranges is for one cell of the result, as text; null where that cannot be told. */
export type CellOf = (argument: string, row: number, column: number, size: Size) => string | null;

/**
 * The same without our functions, wherever they stand in the formula.
 * @param size how many cells its result fills
 * @param cellOf how arguments are taken apart, so that each cell of a result gets a formula of its own
 */
export function toPlain(formula: string, size: Size = ONE, cellOf: CellOf = () => null): Converted {
  const found = isFormula(formula) ? findCall(formula) : undefined;
  if (!found) return { kind: 'as it is' };
  if (size.rows === 1 && size.columns === 1) return plainCell(formula);
  if (found.fn.twin.kind === 'none') return noTwin(found.fn.name, found.fn.twin.because);
  const whole = found.from === 1 && formula.slice(found.to).trim() === '';
  const args = whole ? found.args.map(plainText) : [];
  const refused = args.find((one) => typeof one !== 'string');
  if (typeof refused === 'object') return refused;
  const cellwise = whole && found.fn.kind === 'cellwise';
  const cells = cellwise
    ? twinsCellByCell(found.fn, args as string[], size, cellOf)
    : whole
      ? twinsOf(found.fn, args as string[], size)
      : null;
  if (!cells)
    return kept(`${found.fn.name} fills ${grouped(size.rows)} × ${grouped(size.columns)} cells with one formula`);
  const labels = found.fn.kind === 'labelled' ? found.fn.lines.map(({ label }) => label) : [];
  return {
    kind: 'changed',
    cells: cells.map((row, r) => row.map((cell) => (cell === null ? (labels[r] ?? '') : `=${cell}`))),
  };
}

/** Of a function that works cell by cell, the twin of every cell of its result. */
function twinsCellByCell(fn: ExcelFunction, args: readonly string[], size: Size, cellOf: CellOf): string[][] | null {
  const cells: string[][] = [];
  for (let row = 0; row < size.rows; row++) {
    const line: string[] = [];
    for (let column = 0; column < size.columns; column++) {
      const own = args.map((text) => (text.trim() === '' ? '' : cellOf(text.trim(), row, column, size)));
      if (own.includes(null)) return null;
      const twin = twinsOf(fn, own as string[], ONE)?.[0][0];
      if (twin === undefined || twin === null) return null;
      line.push(twin);
    }
    cells.push(line);
  }
  return cells;
}

function plainCell(formula: string): Converted {
  const plain = plainText(formula.slice(1));
  return typeof plain === 'string' ? { kind: 'changed', cells: [[`=${plain}`]] } : plain;
}

/** A text with every call of ours replaced; or why one of them cannot be. */
function plainText(text: string): string | Kept {
  const found = findCall(text);
  if (!found) return text;
  const { fn, from, to } = found;
  if (fn.twin.kind === 'none') return noTwin(fn.name, fn.twin.because);
  const args: string[] = [];
  for (const argument of found.args) {
    const plain = plainText(argument);
    if (typeof plain !== 'string') return plain;
    args.push(plain);
  }
  let [before, after] = [text.slice(0, from), text.slice(to)];
  let line = 0;
  if (fn.kind === 'labelled') {
    const figure = FIGURE.exec(after);
    if (!figure || !INDEX.test(before))
      return kept(`${fn.name} is to fill several cells, and does not here: it gives an error, or is part of a formula`);
    line = Number(figure[1]) - 1;
    before = before.replace(INDEX, '');
    after = after.slice(figure[0].length);
  }
  const twin = twinsOf(fn, args, fn.kind === 'labelled' ? FIGURES : ONE)?.[line]?.at(-1);
  if (twin === undefined || twin === null) return kept(`an argument of ${fn.name} is missing`);
  const rest = plainText(after);
  if (typeof rest !== 'string') return rest;
  const alone = before.trim() === '' && after.trim() === '';
  return `${before}${alone ? twin : `(${twin})`}${rest}`;
}

/** One figure of a small table, INDEX(…,5,2): what stands before the table, and behind it. */
const INDEX = /(?<![\p{L}\p{N}_.])INDEX\(\s*$/iu;
const FIGURE = /^\s*,\s*(\d+)\s*,\s*2\s*\)/;
/** A label and a figure a line. */
const FIGURES: Size = { rows: 1, columns: 2 };

/**
 * The function of ours that a plain formula is the twin of: where several are, the one with the shortest arguments, which
 * says most of the formula. A single operation, such as B2/C2, stays: it could be anything.
 */
export function toFunction(formula: string): Converted {
  const calls = isFormula(formula) ? allFunctions().flatMap((fn) => calledBy(fn, formula) ?? []) : [];
  if (calls.length === 0) return { kind: 'as it is' };
  const given = (call: string): number => argumentsIn(call.slice(call.indexOf('(') + 1, -1)).join('').length;
  const least = Math.min(...calls.map(given));
  const [call, ...others] = calls.filter((one) => given(one) === least);
  if (others.length > 0)
    return kept(`it could be ${[call, ...others].map((one) => one.slice(0, one.indexOf('('))).join(' or ')}`);
  if (formula.trim().length - 1 - least <= 1) return kept('a single operation could mean anything');
  return { kind: 'changed', cells: [[`=${NAMESPACE}.${call}`]] };
}

/** The number format that the function of a whole formula gives its result; undefined where it gives none. */
export function formatOf(formula: string): string | undefined {
  const found = isFormula(formula) ? findCall(formula) : undefined;
  return found && found.from === 1 && found.to === formula.length ? found.fn.result.numberFormat : undefined;
}

/** Both ways, for the command that carries them out. */
export const WAYS = {
  plain: { doing: 'converting to plain formulas', convert: toPlain, formatOf, compares: true },
  functions: { doing: 'converting to functions', convert: toFunction, formatOf: () => undefined, compares: false },
} as const;
