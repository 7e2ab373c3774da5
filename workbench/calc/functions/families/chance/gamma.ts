/** The gamma function and the distributions made from it, to the last digits: the library stops at the ninth. */
import { type FunctionTable, plain } from '../../../formulas/builtin';
import { step } from '../../../meter';
import { ERR, type Val } from '../../../values';
import { factorial } from '../../numeric/math';
import { finite } from '../../numeric/numbers';
import { reached } from './beta';
import { logGamma } from './loggamma';

/** The factorial between whole numbers. */
function gamma(n: number): Val {
  if (Number.isInteger(n)) return n <= 0 ? ERR.num : factorial(n - 1);
  if (n < 0.5) return finite(Math.PI / (Math.sin(Math.PI * n) * Math.exp(logGamma(1 - n))));
  return finite(Math.exp(logGamma(n)));
}

/** What both shares of the distribution begin with. */
const front = (x: number, a: number): number => Math.exp(a * Math.log(x) - x - logGamma(a));

/** The share up to x, by its series: quick where x is small beside a. */
function series(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    step();
    sum += term *= x / (a + n);
  }
  return front(x, a) * sum;
}

/** The share above x, by its continued fraction (Lentz): quick where x is large. */
function fraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let result = d;
  for (let i = 1; i < 100_000; i++) {
    const term = -i * (i - a);
    b += 2;
    d = 1 / (term * d + b);
    c = b + term / c;
    const change = d * c;
    result *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) break;
  }
  return front(x, a) * result;
}

/** The share of a gamma distribution of scale 1 that lies up to x. */
export function gammaUpTo(x: number, a: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? series(x, a) : 1 - fraction(x, a);
}

/** The share above x, with its own digits where it is small. */
export function gammaAbove(x: number, a: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - series(x, a) : fraction(x, a);
}

/** How thick the distribution is at x. */
function density(x: number, a: number): number {
  if (x === 0) return a === 1 ? 1 : a < 1 ? Number.NaN : 0;
  return Math.exp((a - 1) * Math.log(x) - x - logGamma(a));
}

const distribution = plain('n n n b', (x, shape, scale, upTo) => {
  if (x < 0 || shape <= 0 || scale <= 0) return ERR.num;
  return finite(upTo ? gammaUpTo(x / scale, shape) : density(x / scale, shape) / scale);
});

const inverse = plain('n n n', (share, shape, scale) => {
  if (share < 0 || share >= 1 || shape <= 0 || scale <= 0) return ERR.num;
  return share === 0 ? 0 : finite(scale * reached(share, (x) => gammaUpTo(x, shape)));
});

/** The most degrees of freedom that Excel takes. */
const MOST_FREEDOM = 1e10;

/** Of half the whole degrees of freedom, and of half of what is asked about. */
const chi = (ok: (at: number) => boolean, compute: (at: number, half: number) => number) =>
  plain('n n', (at, freedom) => {
    const whole = Math.trunc(freedom);
    return !ok(at) || whole < 1 || whole > MOST_FREEDOM ? ERR.num : finite(compute(at, whole / 2));
  });

const chiAbove = chi(
  (x) => x >= 0,
  (x, half) => gammaAbove(x / 2, half),
);
const chiInverseAbove = chi(
  (share) => share > 0 && share <= 1,
  (share, half) => (share === 1 ? 0 : 2 * reached(share, (x) => gammaAbove(x, half))),
);

/** Of events that are counted: how likely so many are, or up to so many. */
const poisson = plain('n n b', (events, mean, upTo) => {
  if (events < 0 || mean < 0) return ERR.num;
  const k = Math.trunc(events);
  if (mean === 0) return upTo || k === 0 ? 1 : 0;
  return finite(upTo ? gammaAbove(mean, k + 1) : Math.exp(k * Math.log(mean) - mean - logGamma(k + 1)));
});

const logOf = plain('n', (n) => (n <= 0 ? ERR.num : finite(logGamma(n))));

export const gammaFunctions: FunctionTable = {
  GAMMA: plain('n', gamma),
  GAMMALN: logOf,
  'GAMMALN.PRECISE': logOf,
  'GAMMA.DIST': distribution,
  GAMMADIST: distribution,
  'GAMMA.INV': inverse,
  GAMMAINV: inverse,
  'CHISQ.DIST': plain('n n b', (x, freedom, upTo) => {
    const half = Math.trunc(freedom) / 2;
    if (x < 0 || half < 0.5 || 2 * half > MOST_FREEDOM) return ERR.num;
    return finite(upTo ? gammaUpTo(x / 2, half) : density(x / 2, half) / 2);
  }),
  'CHISQ.DIST.RT': chiAbove,
  CHIDIST: chiAbove,
  'CHISQ.INV': chi(
    (share) => share >= 0 && share < 1,
    (share, half) => (share === 0 ? 0 : 2 * reached(share, (x) => gammaUpTo(x, half))),
  ),
  'CHISQ.INV.RT': chiInverseAbove,
  CHIINV: chiInverseAbove,
  'POISSON.DIST': poisson,
  POISSON: poisson,
};
