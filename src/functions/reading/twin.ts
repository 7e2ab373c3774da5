/** The same in plain Excel functions: made from a call of ours, and recognised again. */
import { isFormula } from '../../domain/tracker/cells/formula';
import type { ExcelFunction } from '../described';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Where what opens or is quoted at a place ends; undefined where nothing does, or its end is missing. */
export function closedAt(text: string, from: number): number | undefined {
  const quote = text[from];
  if (quote === '"' || quote === "'") {
    // A doubled quote is one that is meant.
    for (let at = text.indexOf(quote, from + 1); at >= 0; at = text.indexOf(quote, at + 2)) {
      if (text[at + 1] !== quote) return at + 1;
    }
    return undefined;
  }
  const closing = CLOSING[quote];
  if (closing === undefined) return undefined;
  let at = from + 1;
  while (at < text.length && text[at] !== closing) {
    if (')}]'.includes(text[at])) return undefined;
    // In brackets, a quote escapes the sign after it: [Won''t pay].
    if (quote === '[' && text[at] === "'") at += 2;
    else if ('"\'({['.includes(text[at])) {
      const end = closedAt(text, at);
      if (end === undefined) return undefined;
      at = end;
    } else at++;
  }
  return at < text.length ? at + 1 : undefined;
}

/** What stands between the commas at the top level; a text without any is one part. */
export function betweenCommas(text: string): string[] {
  const parts = [''];
  for (let at = 0; at < text.length;) {
    const end = closedAt(text, at) ?? at + 1;
    if (end === at + 1 && text[at] === ',') parts.push('');
    else parts[parts.length - 1] += text.slice(at, end);
    at = end;
  }
  return parts;
}

/**
 * Where the one thing ends that begins at a place: a number, a reference, a name, a text, a list in braces, a call, or
 * anything in parentheses. The place itself where none begins.
 */
export function endOfThing(text: string, from: number): number {
  if ('("{'.includes(text[from] ?? ' ')) return closedAt(text, from) ?? from;
  let at = from;
  while (at < text.length) {
    if (/[\p{L}\p{N}_.$!:#\\]/u.test(text[at])) at++;
    else if (text[at] === '%' && at > from) at++;
    else if ("'[".includes(text[at])) {
      const end = closedAt(text, at);
      if (end === undefined) return at;
      at = end;
    } else if (text[at] === '(' && at > from) return closedAt(text, at) ?? from;
    else break;
  }
  return at;
}

/** What is put for an argument: as it stands where that is one thing, else in parentheses. */
const embedded = (text: string): string =>
  !text.startsWith('(') && endOfThing(text, 0) === text.length ? text : `(${text})`;

/** The arguments of a call by name, those left out as what is then taken; null where one that is needed is missing. */
function argumentsOf(fn: ExcelFunction, args: readonly string[]): Map<string, string> | null {
  const named = new Map<string, string>();
  for (const [i, { name, optional }] of fn.parameters.entries()) {
    const given = args[i]?.trim() ?? '';
    if (given !== '') named.set(name, embedded(given));
    else if (!optional) return null;
    else if (optional.value !== undefined) named.set(name, String(optional.value));
  }
  return named;
}

const filled = (template: string, named: ReadonlyMap<string, string>): string =>
  template.replace(/\{([a-z_]+)\}/g, (whole, name: string) => named.get(name) ?? whole);

const givenNames = (fn: ExcelFunction, args: readonly string[]): ReadonlySet<string> =>
  new Set(fn.parameters.flatMap(({ name }, i) => ((args[i]?.trim() ?? '') === '' ? [] : [name])));

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Plain formulas that give what a call gives, without the equals sign, one a cell of its result.
 * @param args what stands between the commas of the call
 * @param size of the result
 * @returns null where there is no twin: for a function without one, for what is missing, and for a result that several
 * cases make, where every case needs a formula of its own.
 */
export function twinsOf(fn: ExcelFunction, args: readonly string[], size: Size): (string | null)[][] | null {
  const { twin } = fn;
  if (twin.kind === 'none') return null;
  const given = givenNames(fn, args);
  if (twin.kind === 'repeating') {
    const all = args.map((one) => one.trim()).filter((one) => one !== '');
    return all.length === 0 ? null : [[twin.formula(all.map(embedded))]];
  }
  const named = argumentsOf(fn, args);
  if (!named) return null;
  switch (twin.kind) {
    case 'cell': {
      if (size.rows > 1 || size.columns > 1) return null;
      const formula = typeof twin.formula === 'string' ? twin.formula : twin.formula(given);
      return [[filled(formula, named)]];
    }
    case 'lines':
      if (size.columns !== 2) return null;
      return twin.formulas.map((formula) => [null, filled(formula, named)]);
    case 'table': {
      const single = !/[:{]/.test(args[2] ?? '');
      return Array.from({ length: size.rows }, (_r, row) =>
        Array.from({ length: size.columns }, (_c, column) =>
          filled(twin.formula(row + 1, column + 1, given, single), named),
        ),
      );
    }
  }
}

/** The arguments with which a template gives this formula; null where none do. What is put for one is one thing. */
function readBy(template: string, formula: string): ReadonlyMap<string, string> | null {
  const put = new Map<string, string>();
  let at = 0;
  for (const [i, part] of template.split(/\{([a-z_]+)\}/).entries()) {
    const known = i % 2 === 0 ? part : put.get(part);
    const end = known === undefined ? endOfThing(formula, at) : at + known.length;
    if (known === undefined && end > at) put.set(part, formula.slice(at, end));
    else if (known === undefined || !formula.startsWith(known, at)) return null;
    at = end;
  }
  return at === formula.length ? put : null;
}

/** Names for the arguments of a function that takes any number of them; a formula of more is not recognised. */
const REPEATED = [...'abcdefghijkl'];

interface Template {
  readonly formula: string;
  /** What the places in it are called, in the order of the arguments. */
  readonly names: readonly string[];
}

/** What a function's formula is, by how many of its arguments are given; most first. */
function templatesOf({ parameters, twin }: ExcelFunction): readonly Template[] {
  const names = twin.kind === 'repeating' ? REPEATED : parameters.map(({ name }) => name);
  const first = (last: number): string[] => names.slice(0, last + 1);
  const counts = [...names.keys()].reverse();
  if (twin.kind === 'repeating')
    return counts.map((last) => ({
      formula: twin.formula(first(last).map((name) => `{${name}}`)),
      names: first(last),
    }));
  if (twin.kind !== 'cell') return [];
  const { formula } = twin;
  if (typeof formula === 'string') return [{ formula, names }];
  return counts.map((last) => ({ formula: formula(new Set(first(last))), names }));
}

/**
 * The call of this function that a plain formula is the twin of, such as `ROI(B2,C2)`; null where it is not. Only where
 * making the twin of that call again gives the very formula, and nothing is left to guess.
 */
export function calledBy(fn: ExcelFunction, formula: string): string | null {
  const text = formula.trim();
  if (!isFormula(text)) return null;
  const plain = text.slice(1);
  for (const template of templatesOf(fn)) {
    const put = readBy(template.formula, plain);
    if (!put) continue;
    const args = template.names.map((name) => {
      const thing = put.get(name) ?? '';
      return thing.startsWith('(') ? thing.slice(1, -1) : thing;
    });
    while (args.at(-1) === '') args.pop();
    if (twinsOf(fn, args, { rows: 1, columns: 1 })?.[0][0] === plain) return `${fn.name}(${args.join(',')})`;
  }
  return null;
}
