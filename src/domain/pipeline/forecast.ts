import { decimal, sum, times, toNumber } from '../arithmetic/decimal';
import { DomainError } from '../arithmetic/errors';
import { add, multiply } from '../arithmetic/short';

/**
 * What the open deals are expected to bring: Σ value × probability. null is 0.
 * @param probabilities one a value, as ratios.
 * @throws DomainError `sizes` where there are not as many probabilities as values.
 */
export function weightedForecast(
  values: readonly (number | null)[],
  probabilities: readonly (number | null)[],
): number {
  if (values.length !== probabilities.length)
    throw new DomainError(
      'sizes',
      'probabilities',
      `given for ${probabilities.length}`,
      `one for each of the ${values.length} in values`,
    );
  let short = 0;
  for (let i = 0; i < values.length; i++) short = add(short, multiply(values[i] ?? 0, probabilities[i] ?? 0));
  if (!Number.isNaN(short)) return short;
  return toNumber(sum(values.map((value, i) => times(decimal(value ?? 0), decimal(probabilities[i] ?? 0)))));
}
