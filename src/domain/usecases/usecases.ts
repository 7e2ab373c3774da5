/** AI use cases: scores over the buckets, ranks, and returns that linked cases raise for one another. */
import { ONE, decimal, plus, sum, times, toNumber } from '../arithmetic/decimal';
import { fifteen } from '../arithmetic/digits';
import { DomainError } from '../arithmetic/errors';
import { add, multiply } from '../arithmetic/short';

/**
 * Σ score × weight over the buckets of one use case; null where no bucket is scored. What is not scored adds nothing.
 * @param weights one a bucket; all 1 when absent.
 * @throws DomainError `sizes` where there are not as many weights as buckets.
 */
export function useCaseScore(scores: readonly (number | null)[], weights?: readonly number[]): number | null {
  if (weights && weights.length !== scores.length) {
    throw new DomainError(
      'sizes',
      'weights',
      `given for ${weights.length}`,
      `one for each of the ${scores.length} columns in scores`,
    );
  }
  let short = 0;
  for (let i = 0; i < scores.length; i++) short = add(short, multiply(scores[i] ?? 0, weights?.[i] ?? 1));
  if (scores.every((score) => score === null)) return null;
  if (!Number.isNaN(short)) return short;
  return toNumber(sum(scores.map((score, i) => times(decimal(score ?? 0), decimal(weights?.[i] ?? 1)))));
}

/**
 * Place of each total, the highest 1; equal totals share a place, and the next place is then left out. null has none.
 * Totals are equal where 15 digits are, as in Excel: weights of 0.3 and 0.4 leave something in the 16th.
 */
export function ranks(totals: readonly (number | null)[]): (number | null)[] {
  const sure = totals.map((total) => (total === null ? null : fifteen(total)));
  const ordered = sure.filter((total) => total !== null).sort((a, b) => b - a);
  const places = new Map<number, number>();
  ordered.forEach((total, i) => {
    if (!places.has(total)) places.set(total, i + 1);
  });
  return sure.map((total) => (total === null ? null : (places.get(total) ?? null)));
}

/**
 * What each use case returns when its links work: its own return × (1 + Σ uplifts of the links that lead to it).
 * A link passes on its uplift and not what the other case gained from links of its own, so that links in a circle end:
 * each case of the circle is raised once by each link that leads to it. A link of a case to itself counts for nothing.
 * @param links from (row) to (column); not 0 is a link.
 * @param uplifts of each link, as a ratio, in the same places.
 */
export function stackedReturns(
  returns: readonly number[],
  links: readonly (readonly number[])[],
  uplifts: (from: number, to: number) => number,
): number[] {
  return returns.map((_, to) => stackedReturnOf(returns, links, uplifts, to));
}

/** The same of one use case, by its place. */
export function stackedReturnOf(
  returns: readonly number[],
  links: readonly (readonly number[])[],
  uplifts: (from: number, to: number) => number,
  to: number,
): number {
  const own = returns[to];
  let share = 0;
  const given: number[] = [];
  for (let from = 0; from < returns.length; from++) {
    if (from === to || links[from][to] === 0) continue;
    given.push(uplifts(from, to));
    share = add(share, uplifts(from, to));
  }
  const short = multiply(own, add(1, share));
  if (!Number.isNaN(short)) return short;
  return toNumber(times(decimal(own), plus(ONE, sum(given.map(decimal)))));
}
