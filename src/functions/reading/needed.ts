/** The other way round: which argument a function needs for the result that is wanted. */
import { ANY_NUMBER, isWithin } from '../../domain/arithmetic/errors';
import { evaluate } from '../calling/evaluate';
import type { ExcelFunction, Parameter } from '../described';
import type { NeededArgument } from '../guides/guide';

export interface NeededValue {
  readonly parameter: Parameter;
  readonly label: string;
  /** null where another argument is still to be given, or where no allowed value gives the result. */
  readonly value: number | null;
  /** Names of the arguments that are still to be given. */
  readonly missing: readonly string[];
}

/**
 * The arguments that a function can be asked for, each worked out from the result that is wanted and from the others.
 * @param numbers one a parameter; null where it is not known
 */
export function neededValues(fn: ExcelFunction, numbers: readonly (number | null)[], wanted: number): NeededValue[] {
  return (fn.needed ?? []).map((one): NeededValue => {
    const place = fn.parameters.findIndex(({ name }) => name === one.parameter);
    const parameter = fn.parameters[place];
    const missing = fn.parameters
      .filter(({ choices }, i) => i !== place && numbers[i] === null && !choices)
      .map(({ name }) => name);
    const value = missing.length > 0 ? null : solved(fn, one, place, numbers, wanted);
    return { parameter, label: one.label, value, missing };
  });
}

/** The value, if it is allowed and gives what is wanted: where a result has bounds or steps, not every one can be had. */
function solved(
  fn: ExcelFunction,
  { solve }: NeededArgument,
  place: number,
  numbers: readonly (number | null)[],
  wanted: number,
): number | null {
  const given = numbers.map((number) => number ?? 0);
  const { bounds = ANY_NUMBER } = fn.parameters[place];
  try {
    const value = solve(wanted, given);
    if (!Number.isFinite(value) || !isWithin(value, bounds)) return null;
    given[place] = value;
    return gives(fn, given, wanted) ? value : null;
  } catch {
    return null;
  }
}

const NEAR = 1e-6;

function gives(fn: ExcelFunction, values: readonly number[], wanted: number): boolean {
  const args = values.map((value, i) => (fn.parameters[i].choices ? null : value));
  const result = evaluate(fn, args)[0][0];
  return typeof result === 'number' && Math.abs(result - wanted) <= NEAR * Math.max(1, Math.abs(wanted));
}
