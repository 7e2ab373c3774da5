/** The same in plain Excel functions: made from a call of ours, and recognised again. */
import type { ExcelFunction } from '../described';

/** What is put for an argument: as it stands where that is one thing, else in parentheses. */
const SINGLE =
  /^(?:[A-Za-z_][\w.]*\(.*\)|[\w.$!:#]+|'[^']+'![\w$:.]+|[\w.]*\[[^()]*\]|\{[^{}]*\}|"(?:[^"]|"")*"|[\d.]+%?)$/s;

const embedded = (text: string): string => (SINGLE.test(text) ? text : `(${text})`);

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

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A formula's template as a pattern; the same argument must stand everywhere it is named. */
function patternOf(template: string): { pattern: RegExp; names: string[] } {
  const names: string[] = [];
  const parts = template.split(/\{([a-z_]+)\}/).map((part, i) => {
    if (i % 2 === 0) return escaped(part);
    const place = names.indexOf(part);
    if (place >= 0) return `\\${place + 1}`;
    names.push(part);
    return '(.+?)';
  });
  return { pattern: new RegExp(`^=${parts.join('')}$`, 's'), names };
}

/**
 * The call of this function that a plain formula is the twin of, such as `ROI(B2,C2)`; null where it is not. Only where
 * making the twin of that call again gives the very formula, and nothing is left to guess.
 */
export function calledBy(fn: ExcelFunction, formula: string): string | null {
  if (fn.twin.kind !== 'cell') return null;
  const full = new Set(fn.parameters.map(({ name }) => name));
  const template = typeof fn.twin.formula === 'string' ? fn.twin.formula : fn.twin.formula(full);
  const { pattern, names } = patternOf(template);
  const match = pattern.exec(formula.trim());
  if (!match) return null;
  const args = fn.parameters.map(({ name }) => match[names.indexOf(name) + 1] ?? '');
  if (args.some((arg, i) => arg === '' && !fn.parameters[i].optional)) return null;
  while (args.at(-1) === '') args.pop();
  const again = twinsOf(fn, args, { rows: 1, columns: 1 });
  return again?.[0][0] === formula.trim().slice(1) ? `${fn.name}(${args.join(',')})` : null;
}
