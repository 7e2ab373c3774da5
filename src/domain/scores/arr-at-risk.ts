import { decimal, sum, toNumber } from '../arithmetic/decimal';
import { DomainError } from '../arithmetic/errors';
import { isBelow } from '../arithmetic/digits';
import { add } from '../arithmetic/short';
import type { Score } from './scores';

/**
 * The ARR in accounts whose score is below the limit; what is not scored is not below it.
 * @param arr one an account; null is 0.
 * @throws DomainError `sizes` where there are not as many scores as amounts.
 */
export function arrBelow(arr: readonly (number | null)[], scores: readonly Score[], limit: number): number {
  if (arr.length !== scores.length)
    throw new DomainError('sizes', 'scores', `given for ${scores.length}`, `one for each of the ${arr.length} in arr`);
  const below: number[] = [];
  let short = 0;
  for (let i = 0; i < arr.length; i++) {
    const score = scores[i];
    if (score === null || !isBelow(score, limit)) continue;
    below.push(arr[i] ?? 0);
    short = add(short, arr[i] ?? 0);
  }
  return Number.isNaN(short) ? toNumber(sum(below.map(decimal))) : short;
}
