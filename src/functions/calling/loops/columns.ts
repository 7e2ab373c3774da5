/**
 * Two to four columns of one size and single numbers beside them, the most frequent range, straight to what Excel takes.
 * Written out, because here everything that is not the computation itself shows: results are looked at once, while they are
 * made. Wider ranges go through `blocks.ts`.
 */
import { closerLook } from './cellwise';
import { type CellwiseFunction, leftOut } from '../declare';
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

const FEWEST = 2;
const MOST = 4;

/** @returns undefined for a function of so many arguments that this is not its way. */
export function fewColumns(fn: CellwiseFunction, host: ExcelHost): ColumnCall | undefined {
  const { compute, parameters } = fn;
  const count = parameters.length;
  if (count < FEWEST || count > MOST) return undefined;
  const limits = parameters.map(limitsOf);
  const fallback = parameters.map(leftOut);
  const [a, b, c = a, d = a] = limits;

  function answers(
    args: readonly unknown[],
    [first, second, third, fourth]: readonly (Column | undefined)[],
    [single, last]: readonly number[],
    format: string | undefined,
  ): unknown[][] {
    const { least: leastA, most: mostA, whole: wholeA } = a;
    const { least: leastB, most: mostB, whole: wholeB } = b;
    const { least: leastC, most: mostC, whole: wholeC } = c;
    const { least: leastD, most: mostD, whole: wholeD } = d;
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
          const w = fourth === undefined ? last : fourth[row][0];
          if (
            typeof x !== 'number' ||
            !(x >= leastA && x <= mostA) ||
            (wholeA && !Number.isInteger(x)) ||
            typeof y !== 'number' ||
            !(y >= leastB && y <= mostB) ||
            (wholeB && !Number.isInteger(y)) ||
            typeof z !== 'number' ||
            (third !== undefined && (!(z >= leastC && z <= mostC) || (wholeC && !Number.isInteger(z)))) ||
            typeof w !== 'number' ||
            (fourth !== undefined && (!(w >= leastD && w <= mostD) || (wholeD && !Number.isInteger(w))))
          ) {
            closer ??= closerLook(fn, args);
            results[row] = cellOfOutcome(closer(row, 0), format, host);
            continue;
          }
          const result = settled(count === 2 ? compute(x, y) : count === 3 ? compute(x, y, z) : compute(x, y, z, w));
          results[row] = format === undefined || typeof result !== 'number' ? [result] : [inFormat(result, format)];
        }
      } catch (error) {
        results[row++] = cellOfOutcome(faultOf(error), format, host);
      }
    }
    return results;
  }

  return (args) => {
    const [first, second] = args;
    if (!isColumn(first) || !isColumn(second)) return undefined;
    if (first.length !== second.length || first.length > MOST_CELLS) return undefined;
    const third = count > 2 ? besides(args[2], first, c, fallback[2]) : 0;
    const fourth = count > 3 ? besides(args[3], first, d, fallback[3]) : 0;
    if (third === undefined || fourth === undefined) return undefined;
    const [columnC, single] = typeof third === 'number' ? [undefined, third] : [third, 0];
    const [columnD, last] = typeof fourth === 'number' ? [undefined, fourth] : [fourth, 0];
    const format = host.formatsNumbers() ? fn.result.numberFormat : undefined;
    return answers(args, [first, second, columnC, columnD], [single, last], format);
  };
}

/** A further argument: a column of the same size, or the number that stands for one; undefined for anything else. */
function besides(
  given: unknown,
  { length }: Column,
  limits: PlainNumbers,
  fallback: number | undefined,
): Column | number | undefined {
  if (isColumn(given)) return given.length === length ? given : undefined;
  return singleOf(given, limits, fallback);
}
