/** The beta distribution and what is made of it and of its likes, to the last digits: the library stops at the seventh. */
import { type FunctionTable, plain } from '../../../formulas/builtin';
import { step } from '../../../meter';
import { ERR, type Val } from '../../../values';
import { finite } from '../../numeric/numbers';
import { foreign, valueOf } from '../library';
import { logGamma } from './loggamma';

const TINY = 1e-300;

/** The continued fraction of the beta distribution, by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  const kept = (n: number): number => (Math.abs(n) < TINY ? TINY : n);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 10_000; m++) {
    const before = result;
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / kept(1 + term * d);
      c = kept(1 + term / c);
      result *= d * c;
    }
    if (Math.abs(result - before) <= Number.EPSILON * Math.abs(result)) break;
  }
  return result;
}

/** The share of a beta distribution between 0 and 1 that lies up to x. */
export function betaUpTo(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** Where a function that grows, or falls, reaches a value: bracketed and halved until the digits are used up. */
export function reached(value: number, f: (x: number) => number, most = 1e150): number {
  const grows = f(most) > f(0);
  const short = (x: number): boolean => f(x) < value === grows;
  let [low, high] = [0, Math.min(1, most)];
  while (high < most && short(high)) [low, high] = [high, high * 2];
  for (let i = 0; i < 1200; i++) {
    step();
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (short(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Between two ends, 0 and 1 where none are given; the density thins out as they move apart. */
function betaShare(x: number, a: number, b: number, upTo: boolean, low = 0, high = 1): Val {
  if (low >= high || x < low || x > high || a <= 0 || b <= 0) return ERR.num;
  const at = (x - low) / (high - low);
  if (upTo) return finite(betaUpTo(at, a, b));
  const given = valueOf(foreign('BETA.DIST')(at, a, b, false));
  return typeof given === 'number' ? given / (high - low) : given;
}

const betaInverse = plain('n n n n~ n~', (share, a, b, low = 0, high = 1) =>
  share <= 0 || share >= 1 || a <= 0 || b <= 0 || low >= high
    ? ERR.num
    : finite(low + (high - low) * reached(share, (x) => betaUpTo(x, a, b), 1)),
);

/** The share of an F distribution above f. */
export const fAbove = (f: number, d1: number, d2: number): number => betaUpTo(d2 / (d2 + d1 * f), d2 / 2, d1 / 2);
const fUpTo = (f: number, d1: number, d2: number): number => betaUpTo((d1 * f) / (d2 + d1 * f), d1 / 2, d2 / 2);

/** With whole degrees of freedom, of which there is at least one of each. */
const ofF = (compute: (at: number, d1: number, d2: number) => number, isShare: boolean) =>
  plain('n n n', (at, first, second) => {
    const [d1, d2] = [Math.trunc(first), Math.trunc(second)];
    if (d1 < 1 || d2 < 1 || at < 0 || (isShare && at > 1)) return ERR.num;
    return finite(compute(at, d1, d2));
  });
const fInverseAbove = ofF(
  (share, d1, d2) => (share === 0 ? Number.NaN : reached(share, (f) => fAbove(f, d1, d2))),
  true,
);

export const betaFunctions: FunctionTable = {
  'BETA.DIST': plain('n n n b n~ n~', betaShare),
  BETADIST: plain('n n n n~ n~', (x, a, b, low, high) => betaShare(x, a, b, true, low, high)),
  'BETA.INV': betaInverse,
  BETAINV: betaInverse,
  'F.DIST': plain('n n n b', (f, first, second, upTo) => {
    const [d1, d2] = [Math.trunc(first), Math.trunc(second)];
    if (f < 0 || d1 < 1 || d2 < 1) return ERR.num;
    return upTo ? finite(fUpTo(f, d1, d2)) : valueOf(foreign('F.DIST')(f, d1, d2, false));
  }),
  'F.DIST.RT': ofF(fAbove, false),
  FDIST: ofF(fAbove, false),
  'F.INV': ofF((share, d1, d2) => (share === 1 ? Number.NaN : reached(share, (f) => fUpTo(f, d1, d2))), true),
  'F.INV.RT': fInverseAbove,
  FINV: fInverseAbove,
};
