/** The other way round: which argument a function needs for the result that is wanted. */
import { ANY_NUMBER, isWithin } from '../../domain/arithmetic/errors';
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
    const value = missing.length > 0 ? null : solved(one, parameter, numbers, wanted);
    return { parameter, label: one.label, value, missing };
  });
}

function solved(
  { solve }: NeededArgument,
  { bounds = ANY_NUMBER }: Parameter,
  numbers: readonly (number | null)[],
  wanted: number,
): number | null {
  try {
    const value = solve(
      wanted,
      numbers.map((number) => number ?? 0),
    );
    return Number.isFinite(value) && isWithin(value, bounds) ? value : null;
  } catch {
    return null;
  }
}
