/**
 * Two or three columns of one size and single numbers beside them, the most frequent range, straight to what Excel takes.
 * Written out, because here everything that is not the computation itself shows: results are looked at once, while they are
 * made. Wider ranges go through `blocks.ts`.
 */
import { closerLook } from './cellwise';
import type { CellwiseFunction } from './declare';
import { Fault, MOST_CELLS, type Outcome, faultOf } from './fault';
import { type Closer, type Limits, limitsOf, passes, settled } from './plain';
import { type ExcelHost, errorOf, inFormat } from './result';

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
export function singleOf(given: unknown, limits: Limits, fallback: number | undefined): number | undefined {
  const rows: readonly unknown[] | undefined = Array.isArray(given) ? given : undefined;
  const first = rows?.length === 1 ? rows[0] : undefined;
  const raw: unknown = Array.isArray(first) && first.length === 1 ? first[0] : given;
  if (raw === null || raw === undefined) return fallback;
  return passes(raw, limits) ? raw : undefined;
}

/** The cell of a row that is no plain one, or whose result is an error. */
export function cellOfOutcome(outcome: Outcome, format: string | undefined, host: ExcelHost): unknown[] {
  if (outcome instanceof Fault) return [errorOf(outcome, host)];
  return typeof outcome === 'number' && format !== undefined ? [inFormat(outcome, format)] : [outcome];
}

const FEWEST = 2;
const MOST = 4;

/** @returns undefined for a function of so many arguments that this is not its way. */
export function fewColumns(fn: CellwiseFunction, host: ExcelHost): ColumnCall | undefined {
  const { compute, parameters } = fn;
  const count = parameters.length;
  if (count < FEWEST || count > MOST) return undefined;
  const limits = parameters.map(limitsOf);
  const fallback = parameters.map(({ optional }) => optional?.value);
  const [a, b, c = a, d = a] = limits;

  function answers(
    args: readonly unknown[],
    [first, second, third]: readonly (Column | undefined)[],
    [single, last]: readonly number[],
    format: string | undefined,
  ): unknown[][] {
    const { least: leastA, most: mostA, whole: wholeA } = a;
    const { least: leastB, most: mostB, whole: wholeB } = b;
    const { least: leastC, most: mostC, whole: wholeC } = c;
    const [columnA, columnB] = [first ?? [], second ?? []];
    const rows = columnA.length;
    const results = new Array<unknown[]>(rows);
    let closer: Closer | undefined;
    let row = 0;
    // Begun again behind a row that the computation refuses: to try every row by itself takes longer.
    while (row < rows) {
      try {
        for (; row < rows; row++) {
          const x = columnA[row][0];
          const y = columnB[row][0];
          const z = third === undefined ? single : third[row][0];
          if (
            typeof x !== 'number' ||
            !(x >= leastA && x <= mostA) ||
            (wholeA && !Number.isInteger(x)) ||
            typeof y !== 'number' ||
            !(y >= leastB && y <= mostB) ||
            (wholeB && !Number.isInteger(y)) ||
            typeof z !== 'number' ||
            (third !== undefined && (!(z >= leastC && z <= mostC) || (wholeC && !Number.isInteger(z))))
          ) {
            closer ??= closerLook(fn, args);
            results[row] = cellOfOutcome(closer(row, 0), format, host);
            continue;
          }
          const result = settled(count === 2 ? compute(x, y) : count === 3 ? compute(x, y, z) : compute(x, y, z, last));
          results[row] = format === undefined || typeof result !== 'number' ? [result] : [inFormat(result, format)];
        }
      } catch (error) {
        results[row++] = cellOfOutcome(faultOf(error), format, host);
      }
    }
    return results;
  }

  return (args) => {
    const [first, second, third, fourth] = args;
    if (!isColumn(first) || !isColumn(second)) return undefined;
    if (first.length !== second.length || first.length > MOST_CELLS) return undefined;
    const column = count > 2 && isColumn(third) ? third : undefined;
    if (column !== undefined && column.length !== first.length) return undefined;
    const single = count > 2 && column === undefined ? singleOf(third, c, fallback[2]) : 0;
    const last = count > 3 ? singleOf(fourth, d, fallback[3]) : 0;
    if (single === undefined || last === undefined) return undefined;
    const format = host.formatsNumbers() ? fn.result.numberFormat : undefined;
    return answers(args, [first, second, column], [single, last], format);
  };
}
