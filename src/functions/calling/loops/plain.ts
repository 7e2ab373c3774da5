/**
 * The short way of plain numbers, by far the most frequent call: what a declaration allows is worked out once, and then
 * numbers in their bounds go straight to the computation, with nothing made for a cell but the row that Excel takes.
 * Whatever else there is takes the long way, which alone says what is wrong.
 */
import { ANY_NUMBER, held } from '../../../domain/arithmetic/errors';
import { checkCell } from '../arguments';
import { type CellwiseFunction, type Parameter, leftOut } from '../declare';
import { MOST_CELLS, type CallResult, faultOf } from '../fault';

/** The numbers of an argument that need no closer look. */
export interface PlainNumbers {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

const LARGEST = Number.MAX_VALUE;
const NONE: PlainNumbers = { least: Infinity, most: -Infinity, whole: false };

export function limitsOf({ bounds = ANY_NUMBER, choices, unit }: Parameter): PlainNumbers {
  if (choices || unit === 'text') return NONE;
  const { min = -LARGEST, max = LARGEST, whole = false } = bounds;
  return { least: min, most: max, whole };
}

export const passes = (raw: unknown, { least, most, whole }: PlainNumbers): raw is number =>
  typeof raw === 'number' && raw >= least && raw <= most && (!whole || Number.isInteger(raw));

export type Compute = CellwiseFunction['compute'];

/** Hands over the numbers one by one: a list spread over a call would be copied. */
function applied(compute: Compute, v: readonly number[]): number | string {
  switch (v.length) {
    case 1:
      return compute(v[0]);
    case 2:
      return compute(v[0], v[1]);
    case 3:
      return compute(v[0], v[1], v[2]);
    case 4:
      return compute(v[0], v[1], v[2], v[3]);
    case 5:
      return compute(v[0], v[1], v[2], v[3], v[4]);
    case 6:
      return compute(v[0], v[1], v[2], v[3], v[4], v[5]);
    default:
      return compute(...v);
  }
}

/** What a cell can show of a result. Adding 0 makes a 0 of -0, which none shows. */
export function settled(result: number | string): number | string {
  if (typeof result !== 'number') return result;
  return result - result === 0 ? result + 0 : held(result);
}

/** The result of checked numbers. */
export function computed(compute: Compute, values: readonly number[]): CallResult {
  try {
    const result = applied(compute, values);
    return settled(result);
  } catch (error) {
    return faultOf(error);
  }
}

/** The result at a place of which a value is not plain. */
export type Closer = (row: number, column: number) => CallResult;

/**
 * @returns what works out a call whose arguments are single values and ranges of one size; undefined for other calls.
 * `closer` is asked for the way to look at single cells more closely, where a range holds something else than plain numbers.
 */
export function shortWay(
  fn: CellwiseFunction,
): (args: readonly unknown[], closer: () => Closer) => CallResult[][] | undefined {
  const { compute, parameters } = fn;
  const count = parameters.length;
  const limits = parameters.map(limitsOf);
  const least = limits.map((one) => one.least);
  const most = limits.map((one) => one.most);
  const whole = limits.map((one) => one.whole);
  const fallback = parameters.map(leftOut);
  // Both are used again by every call: no call begins before the last has ended.
  const values = new Array<number>(count).fill(0);
  const grids = new Array<readonly (readonly unknown[])[] | undefined>(count).fill(undefined);

  const isPlain = (raw: unknown, i: number): raw is number =>
    typeof raw === 'number' && raw >= least[i] && raw <= most[i] && (!whole[i] || Number.isInteger(raw));

  /** The one value of an argument, if it is allowed. */
  function allowed(raw: unknown, i: number): number | undefined {
    if (raw === null || raw === undefined || raw === '') return fallback[i];
    const value = checkCell(parameters[i], raw);
    return typeof value === 'number' ? value : undefined;
  }

  function outcomeAt(row: number, column: number, closer: () => Closer): CallResult {
    for (let i = 0; i < count; i++) {
      const grid = grids[i];
      if (grid === undefined) continue;
      const raw = grid[row][column];
      if (!isPlain(raw, i)) return closer()(row, column);
      values[i] = raw;
    }
    return computed(compute, values);
  }

  return (args, closer) => {
    let rows = 1;
    let columns = 1;
    for (let i = 0; i < count; i++) {
      const given = args[i];
      grids[i] = undefined;
      let raw = given;
      if (Array.isArray(given)) {
        const first: unknown = given[0];
        if (!Array.isArray(first) || first.length === 0) return undefined;
        if (given.length > 1 || first.length > 1) {
          if (rows === 1 && columns === 1) {
            rows = given.length;
            columns = first.length;
          } else if (given.length !== rows || first.length !== columns) return undefined;
          grids[i] = given;
          continue;
        }
        raw = first[0];
      }
      if (isPlain(raw, i)) values[i] = raw;
      else {
        const value = allowed(raw, i);
        if (value === undefined) return undefined;
        values[i] = value;
      }
    }
    if (rows === 1 && columns === 1) return [[computed(compute, values)]];
    if (rows * columns > MOST_CELLS) return undefined;
    const results = new Array<CallResult[]>(rows);
    for (let row = 0; row < rows; row++) {
      const line: CallResult[] = [outcomeAt(row, 0, closer)];
      for (let column = 1; column < columns; column++) line.push(outcomeAt(row, column, closer));
      results[row] = line;
    }
    return results;
  };
}
