/**
 * Functions of @formulajs/formulajs behind the engine's rules of arguments: what they are given has been converted as
 * Excel does, and what they give becomes a value of a cell. Only those are named that agree with LibreOffice on the cases
 * beside this file; where the library is wrong, the function is written here.
 */
import * as formulajs from '@formulajs/formulajs';
import { CellError, errorCodeOf, type Scalar } from '../../../model';
import { type FunctionTable, plain } from '../../formulas/builtin';
import { ERR, matrixFromRows, type Val } from '../../values';

type Compute = (...args: readonly unknown[]) => unknown;

/** A function of the library by its name in Excel: it has NORM.DIST as a member of NORM. */
export function foreign(name: string): Compute {
  const found = name
    .split('.')
    .reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>>)[part], formulajs);
  if (typeof found !== 'function') throw new Error(`The library has no function ${name}.`);
  return found as Compute;
}

/** What a function of the library gave, as a value of a cell: it gives its errors back rather than throw them. */
export function valueOf(given: unknown): Val {
  if (typeof given === 'number') return Number.isFinite(given) ? given : ERR.num;
  if (typeof given === 'string' || typeof given === 'boolean') return given;
  if (given instanceof Error) {
    const code = errorCodeOf(given.message);
    return code ? new CellError(code) : ERR.value;
  }
  if (!Array.isArray(given)) return ERR.value;
  return matrixFromRows(
    given.map((row: unknown) => (Array.isArray(row) ? row : [row]).map((v) => valueOf(v) as Scalar)),
  );
}

/** What the library does not reckon with, such as a number beyond its own text of numbers, it throws over. */
function called(compute: Compute, args: readonly unknown[]): Val {
  let given: unknown;
  try {
    given = compute(...args);
  } catch {
    return ERR.num;
  }
  return valueOf(given);
}

/** Functions by their names, each from its own. */
export const tableOf = (names: string, make: (name: string) => FunctionTable[string]): FunctionTable =>
  Object.fromEntries(names.split(' ').map((name) => [name, make(name)]));

/** Functions of single values that share a pattern of parameters. */
export const singles = (pattern: string, names: string): FunctionTable =>
  tableOf(names, (name) => single(pattern, foreign(name)));

export const single = (pattern: string, compute: Compute): FunctionTable[string] =>
  plain(pattern, (...args: unknown[]) => called(compute, args));
