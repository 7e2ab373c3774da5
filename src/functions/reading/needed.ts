/** The other way round: which argument a function needs for the result that is wanted. */
import { ANY_NUMBER, isWithin } from '../../domain/arithmetic/errors';
import type { ResultShape } from '../calling/declare';
import { evaluate } from '../calling/evaluate';
import type { ExcelFunction, DescribedParameter } from '../described';
import type { NeededArgument, NeededOfEach } from '../guides/guide';
import type { Explanation } from './explain';

export interface NeededValue {
  readonly parameter: DescribedParameter;
  readonly label: string;
  /** null where another argument is still to be given, or where no allowed value gives the result. */
  readonly value: number | null;
  /** Names of the arguments that are still to be given. */
  readonly missing: readonly string[];
  /** The value is no argument: each cell of the parameter takes it times, or so much more. */
  readonly each?: 'times' | 'plus';
}

/** What the result is that can be wanted; null where it is a word, and the words are those that are declared. */
export function wantedResult(fn: ExcelFunction): (ResultShape & { readonly label?: string }) | null {
  const [first] = declared(fn);
  if (first === undefined) return null;
  if ('each' in first) return fn.result;
  if (first.word !== undefined) return null;
  return fn.kind === 'labelled' && first.line !== undefined ? fn.lines[first.line] : fn.result;
}

const declared = ({ needed }: ExcelFunction): readonly (NeededArgument | NeededOfEach)[] =>
  'none' in needed ? [] : needed;

/**
 * The arguments that a function can be asked for, each worked out from the result that is wanted and from the others.
 * @param numbers one a parameter; null where it is not known
 * @param explained what is known of ranges, and the result there is; null where there is none
 */
export function neededValues(
  fn: ExcelFunction,
  numbers: readonly (number | null)[],
  wanted: number,
  explained: Explanation | null = null,
): NeededValue[] {
  return declared(fn).map((one): NeededValue => {
    const place = fn.parameters.findIndex(({ name }) => name === one.parameter);
    const parameter = fn.parameters[place];
    if ('each' in one) {
      const missing = explained === null ? [parameter.name] : [];
      const value =
        explained === null ? null : changeOfEach(one, parameter, explained.values[place], explained, wanted);
      return { parameter, label: one.label, value, missing, each: one.each };
    }
    const missing = fn.parameters
      .filter(({ choices, unit }, i) => (i !== place || unit === 'date') && numbers[i] === null && !choices)
      .map(({ name }) => name);
    const value = missing.length > 0 ? null : solved(fn, one, place, numbers, wanted);
    return { parameter, label: one.label, value, missing };
  });
}

/** What each cell takes times or more, where all of them are allowed then. */
function changeOfEach(
  { each }: NeededOfEach,
  { bounds = ANY_NUMBER }: DescribedParameter,
  cells: Explanation['values'][number],
  { steps }: Explanation,
  wanted: number,
): number | null {
  const result = steps.at(-1)?.value;
  if (typeof result !== 'number') return null;
  const change = each === 'times' ? wanted / result : wanted - result;
  const given = (cells ?? []).filter((cell) => typeof cell === 'number');
  const changed = given.map((cell) => (each === 'times' ? cell * change : cell + change));
  return Number.isFinite(change) && changed.every((cell) => isWithin(Number(cell.toPrecision(12)), bounds))
    ? change
    : null;
}

/** The value, if it is allowed and gives what is wanted: where a result has bounds or steps, not every one can be had. */
function solved(
  fn: ExcelFunction,
  one: NeededArgument,
  place: number,
  numbers: readonly (number | null)[],
  wanted: number,
): number | null {
  const given = numbers.map((number) => number ?? 0);
  const { bounds = ANY_NUMBER } = fn.parameters[place];
  try {
    const value = one.solve(wanted, given);
    if (!Number.isFinite(value) || !isWithin(value, bounds)) return null;
    given[place] = value;
    return gives(fn, given, wanted, one) ? value : null;
  } catch {
    return null;
  }
}

const NEAR = 1e-6;

function gives(fn: ExcelFunction, values: readonly number[], wanted: number, one: NeededArgument): boolean {
  const args = values.map((value, i) => (fn.parameters[i].choices ? null : value));
  const outcomes = evaluate(fn, args);
  const result = one.line === undefined ? outcomes[0][0] : outcomes[one.line]?.[1];
  if (one.word !== undefined) return result === one.word;
  if (typeof result !== 'number') return false;
  const near = NEAR * Math.max(1, Math.abs(wanted));
  return result >= wanted - near && (one.atLeast === true || result <= wanted + near);
}
