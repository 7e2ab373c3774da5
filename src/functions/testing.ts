/** What the tests of the functions share: examples read as Excel reads them, and a stand-in for Excel. */
import type { ExcelFunction } from './described';
import type { CallResult } from './calling/fault';
import { evaluate } from './calling/evaluate';
import type { ExcelHost } from './calling/result';
import { findFunction } from './index';

/** Splits at a separator, but not inside braces, parentheses or quoted text. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (!quoted && '{('.includes(char)) depth++;
    if (!quoted && '})'.includes(char)) depth--;
    if (char === separator && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

function constant(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (/^".*"$/.test(trimmed)) return trimmed.slice(1, -1);
  if (/^(TRUE|FALSE)$/i.test(trimmed)) return trimmed.toUpperCase() === 'TRUE';
  const value = Number(trimmed);
  if (Number.isNaN(value)) throw new Error(`"${text}" is no constant of an Excel formula.`);
  return value;
}

const argument = (text: string): unknown[][] | null => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  // Excel takes a percent sign in an argument, but not in an array of constants.
  if (/^-?[\d.]+%$/.test(trimmed)) return [[Number(trimmed.slice(0, -1)) / 100]];
  if (!trimmed.startsWith('{')) return [[constant(trimmed)]];
  return split(trimmed.slice(1, -1), ';').map((row) => split(row, ',').map(constant));
};

/** The function and the arguments of a formula made of constants, in the form in which Excel calls it. */
export function readFormula(formula: string): { fn: ExcelFunction; args: unknown[] } {
  const match = /^=([A-Z.]+)\((.*)\)$/.exec(formula);
  const fn = match && findFunction(match[1]);
  if (!match || !fn) throw new Error(`"${formula}" does not call one of our functions.`);
  return { fn, args: excelArguments(fn, split(match[2], ',').map(argument)) };
}

/** What Excel passes: one argument a parameter, null for those left out, a list for a repeating one. */
export function excelArguments(fn: ExcelFunction, given: readonly unknown[]): unknown[] {
  return fn.parameters.map((parameter, i) => (parameter.repeating ? given.slice(i) : (given[i] ?? null)));
}

/** The results of a formula made of constants. */
export function calculate(formula: string): CallResult[][] {
  const { fn, args } = readFormula(formula);
  return evaluate(fn, args);
}

/** The results of a function by name, for arguments that no formula of constants can hold. */
export function call(name: string, ...given: readonly unknown[]): CallResult[][] {
  const fn = findFunction(name);
  if (!fn) throw new Error(`There is no function ${name}.`);
  return evaluate(fn, excelArguments(fn, given));
}

/** An Excel that makes error objects like its own. */
export const testHost = (formats: boolean): ExcelHost => ({
  error: (code, message) => ({ code, message }),
  formatsNumbers: () => formats,
});
