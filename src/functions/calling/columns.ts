/**
 * Two columns under a function of two numbers, the most frequent range, straight to what Excel takes. Written out, because
 * here everything that is not the computation itself shows: results are looked at once, while they are made.
 */
import { closerLook } from './cellwise';
import type { CellwiseFunction } from './declare';
import { Fault, MOST_CELLS, type Outcome, faultOf } from './fault';
import { type Closer, limitsOf, settled } from './plain';
import { type ExcelHost, errorOf, inFormat } from './result';

type Column = readonly (readonly unknown[])[];

/** Whether an argument is a column of several cells. */
function isColumn(argument: unknown): argument is Column {
  if (!Array.isArray(argument) || argument.length < 2) return false;
  const first: unknown = argument[0];
  return Array.isArray(first) && first.length === 1;
}

/**
 * @returns what answers a call of two columns of one size, row by row; it gives undefined for every other call. Undefined
 * for a function of more or fewer arguments.
 */
export function twoColumns(
  fn: CellwiseFunction,
  host: ExcelHost,
): ((args: readonly unknown[]) => unknown[][] | undefined) | undefined {
  if (fn.parameters.length !== 2) return undefined;
  const { compute } = fn;
  const [a, b] = fn.parameters.map(limitsOf);

  /** A row that is no plain one, or whose result is an error. */
  function other(outcome: Outcome, numberFormat: string | undefined): unknown[] {
    if (outcome instanceof Fault) return [errorOf(outcome, host)];
    return typeof outcome === 'number' && numberFormat !== undefined ? [inFormat(outcome, numberFormat)] : [outcome];
  }

  function answers(args: readonly unknown[], first: Column, second: Column, format: string | undefined): unknown[][] {
    const { least: leastA, most: mostA, whole: wholeA } = a;
    const { least: leastB, most: mostB, whole: wholeB } = b;
    const rows = first.length;
    const results = new Array<unknown[]>(rows);
    let closer: Closer | undefined;
    let row = 0;
    // Begun again behind a row that the computation refuses: to try every row by itself takes longer.
    while (row < rows) {
      try {
        for (; row < rows; row++) {
          const x = first[row][0];
          const y = second[row][0];
          if (
            typeof x !== 'number' ||
            !(x >= leastA && x <= mostA) ||
            (wholeA && !Number.isInteger(x)) ||
            typeof y !== 'number' ||
            !(y >= leastB && y <= mostB) ||
            (wholeB && !Number.isInteger(y))
          ) {
            closer ??= closerLook(fn, args);
            results[row] = other(closer(row, 0), format);
          } else if (format === undefined) {
            results[row] = [settled(compute(x, y))];
          } else {
            const result = settled(compute(x, y));
            results[row] = typeof result === 'number' ? [inFormat(result, format)] : [result];
          }
        }
      } catch (error) {
        results[row++] = other(faultOf(error), format);
      }
    }
    return results;
  }

  return (args) => {
    const [first, second] = args;
    if (!isColumn(first) || !isColumn(second)) return undefined;
    if (first.length !== second.length || first.length > MOST_CELLS) return undefined;
    return answers(args, first, second, host.formatsNumbers() ? fn.result.numberFormat : undefined);
  };
}
