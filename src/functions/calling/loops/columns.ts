/**
 * Two columns of one size, the most frequent range, straight to what Excel takes. Written out, because here everything that
 * is not the computation itself shows: results are looked at once, while they are made. More arguments go through `wide.ts`.
 */
import { closerLook } from './cellwise';
import type { CellwiseFunction } from '../declare';
import { Fault, MOST_CELLS, type CallResult, faultOf } from '../fault';
import { type Closer, type PlainNumbers, limitsOf, passes, settled } from './plain';
import { type ExcelHost, errorOf, inFormat } from '../result';

export type Column = readonly (readonly unknown[])[];

/** Answers a call of columns row by row; undefined for every other call. */
export type ColumnCall = (args: readonly unknown[]) => unknown[][] | undefined;

/** Whether an argument is a column of several cells. */
export function isColumn(argument: unknown): argument is Column {
  if (!Array.isArray(argument) || argument.length < 2) return false;
  const first: unknown = argument[0];
  return Array.isArray(first) && first.length === 1;
}

/** What stands for a whole column: a number in its bounds, or what is taken for an argument left out. */
export function singleOf(given: unknown, limits: PlainNumbers, fallback: number | undefined): number | undefined {
  const rows: readonly unknown[] | undefined = Array.isArray(given) ? given : undefined;
  const first = rows?.length === 1 ? rows[0] : undefined;
  const raw: unknown = Array.isArray(first) && first.length === 1 ? first[0] : given;
  if (raw === null || raw === undefined) return fallback;
  return passes(raw, limits) ? raw : undefined;
}

/** The cell of a row that is no plain one, or whose result is an error. */
export function cellOfOutcome(outcome: CallResult, format: string | undefined, host: ExcelHost): unknown[] {
  if (outcome instanceof Fault) return [errorOf(outcome, host)];
  return typeof outcome === 'number' && format !== undefined ? [inFormat(outcome, format)] : [outcome];
}

/** @returns undefined for a function of another number of arguments. */
export function twoColumns(fn: CellwiseFunction, host: ExcelHost): ColumnCall | undefined {
  const { compute, parameters } = fn;
  if (parameters.length !== 2) return undefined;
  const [{ least: leastA, most: mostA, whole: wholeA }, { least: leastB, most: mostB, whole: wholeB }] =
    parameters.map(limitsOf);

  return (args) => {
    const [columnA, columnB] = args;
    if (!isColumn(columnA) || !isColumn(columnB)) return undefined;
    const rows = columnA.length;
    if (rows !== columnB.length || rows > MOST_CELLS) return undefined;
    const format = host.formatsNumbers() ? fn.result.numberFormat : undefined;
    const results = new Array<unknown[]>(rows);
    let closer: Closer | undefined;
    let row = 0;
    // Begun again behind a row that the computation refuses: to try every row by itself takes longer.
    while (row < rows) {
      try {
        for (; row < rows; row++) {
          const x = columnA[row][0];
          const y = columnB[row][0];
          if (
            typeof x !== 'number' ||
            !(x >= leastA && x <= mostA) ||
            (wholeA && !Number.isInteger(x)) ||
            typeof y !== 'number' ||
            !(y >= leastB && y <= mostB) ||
            (wholeB && !Number.isInteger(y))
          ) {
            closer ??= closerLook(fn, args);
            results[row] = cellOfOutcome(closer(row, 0), format, host);
            continue;
          }
          const result = settled(compute(x, y));
          results[row] = format === undefined || typeof result !== 'number' ? [result] : [inFormat(result, format)];
        }
      } catch (error) {
        results[row++] = cellOfOutcome(faultOf(error), format, host);
      }
    }
    return results;
  };
}
