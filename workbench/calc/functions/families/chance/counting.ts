/** Distributions of what is counted: successes of trials, and of draws that are not put back. */
import { type FunctionTable, plain } from '../../../formulas/builtin';
import { step } from '../../../meter';
import { ERR, type Val } from '../../../values';
import { finite } from '../../numeric/numbers';
import { betaUpTo } from './beta';
import { logWays } from './loggamma';

const isChance = (chance: number): boolean => chance >= 0 && chance <= 1;

/** How likely exactly k of n trials succeed. */
function exactly(k: number, n: number, chance: number): number {
  if (chance === 0 || chance === 1) return Number(k === n * chance);
  return Math.exp(logWays(n, k) + k * Math.log(chance) + (n - k) * Math.log1p(-chance));
}

/** How likely up to k do. */
const upTo = (k: number, n: number, chance: number): number =>
  k < 0 ? 0 : k >= n ? 1 : betaUpTo(1 - chance, n - k, k + 1);

const binomial = plain('n n n b', (successes, trials, chance, sum) => {
  const [k, n] = [Math.trunc(successes), Math.trunc(trials)];
  if (k < 0 || k > n || !isChance(chance)) return ERR.num;
  return finite(sum ? upTo(k, n, chance) : exactly(k, n, chance));
});

/** How likely a number of successes between two bounds is. */
function range(trials: number, chance: number, from: number, to = from): Val {
  const [n, low, high] = [trials, from, to].map(Math.trunc);
  if (low < 0 || high < low || high > n || !isChance(chance)) return ERR.num;
  if (low === high) return finite(exactly(low, n, chance));
  return finite(upTo(high, n, chance) - upTo(low - 1, n, chance));
}

/** The least number of successes up to which a share of all trials lies. */
const leastSuccesses = plain('n n n', (trials, chance, share) => {
  const n = Math.trunc(trials);
  if (n < 0 || chance <= 0 || chance >= 1 || share <= 0 || share >= 1) return ERR.num;
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (upTo(middle, n, chance) >= share) high = middle;
    else low = middle + 1;
  }
  return low;
});

/** Of failures before a number of successes. */
function failures(failed: number, wanted: number, chance: number, sum: boolean): Val {
  const [k, r] = [Math.trunc(failed), Math.trunc(wanted)];
  if (k < 0 || r < 1 || chance <= 0 || chance >= 1) return ERR.num;
  if (sum) return finite(betaUpTo(chance, r, k + 1));
  return finite(Math.exp(logWays(k + r - 1, k) + r * Math.log(chance) + k * Math.log1p(-chance)));
}

/** Of so many successes in a sample from a whole that has a number of them. */
function drawn(successes: number, sample: number, good: number, whole: number, sum: boolean): Val {
  const [k, n, m, all] = [successes, sample, good, whole].map(Math.trunc);
  if (n < 1 || n > all || m < 1 || m > all || k < 0 || k > Math.min(n, m)) return ERR.num;
  const least = Math.max(0, n - all + m);
  let share = 0;
  for (let i = sum ? least : Math.max(k, least); i <= k; i++) {
    step();
    share += Math.exp(logWays(m, i) + logWays(all - m, n - i) - logWays(all, n));
  }
  return finite(share);
}

export const countingFunctions: FunctionTable = {
  'BINOM.DIST': binomial,
  BINOMDIST: binomial,
  'BINOM.DIST.RANGE': plain('n n n n?', range),
  'BINOM.INV': leastSuccesses,
  CRITBINOM: leastSuccesses,
  'HYPGEOM.DIST': plain('n n n n b', drawn),
  HYPGEOMDIST: plain('n n n n', (k, n, m, all) => drawn(k, n, m, all, false)),
  'NEGBINOM.DIST': plain('n n n b', failures),
  NEGBINOMDIST: plain('n n n', (failed, wanted, chance) => failures(failed, wanted, chance, false)),
};
