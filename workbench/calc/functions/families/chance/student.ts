/** The t distribution, from the beta distribution: the library's own is right to eight digits only. */
import { type FunctionTable, plain } from '../../../formulas/builtin';
import { ERR, type Val } from '../../../values';
import { finite } from '../../numeric/numbers';
import { betaUpTo, reached } from './beta';
import { logGamma } from './loggamma';

/** The share of the distribution above t, which is 0 or more. */
export const shareAbove = (t: number, freedom: number): number =>
  t === 0 ? 0.5 : betaUpTo(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;

const shareUpTo = (t: number, freedom: number): number =>
  t < 0 ? shareAbove(-t, freedom) : 1 - shareAbove(t, freedom);

const density = (t: number, freedom: number): number =>
  Math.exp(
    logGamma((freedom + 1) / 2) -
      logGamma(freedom / 2) -
      ((freedom + 1) / 2) * Math.log1p((t * t) / freedom) -
      Math.log(freedom * Math.PI) / 2,
  );

/** The t above which a share lies, at most a half. */
const boundOf = (share: number, freedom: number): number => reached(share, (t) => shareAbove(t, freedom));

const inverse = (share: number, freedom: number): number =>
  share === 0.5 ? 0 : share < 0.5 ? -boundOf(share, freedom) : boundOf(1 - share, freedom);

/** With whole degrees of freedom, of which there is at least one. */
const free = (freedom: number, compute: (whole: number) => number): Val =>
  freedom < 1 ? ERR.num : finite(compute(Math.trunc(freedom)));

const upTo = (share: number, freedom: number, compute: (whole: number) => number): Val =>
  share <= 0 || share > 1 ? ERR.num : free(freedom, compute);

export const studentFunctions: FunctionTable = {
  'T.DIST': plain('n n b', (t, freedom, upToIt) => free(freedom, (n) => (upToIt ? shareUpTo(t, n) : density(t, n)))),
  'T.DIST.RT': plain('n n', (t, freedom) => free(freedom, (n) => 1 - shareUpTo(t, n))),
  'T.DIST.2T': plain('n n', (t, freedom) => (t < 0 ? ERR.num : free(freedom, (n) => 2 * shareAbove(t, n)))),
  'T.INV': plain('n n', (share, freedom) => (share === 1 ? ERR.num : upTo(share, freedom, (n) => inverse(share, n)))),
  'T.INV.2T': plain('n n', (share, freedom) => upTo(share, freedom, (n) => boundOf(share / 2, n))),
  TINV: plain('n n', (share, freedom) => upTo(share, freedom, (n) => boundOf(share / 2, n))),
  TDIST: plain('n n n', (t, freedom, tails) =>
    t < 0 || (tails !== 1 && tails !== 2) ? ERR.num : free(freedom, (n) => tails * shareAbove(t, n)),
  ),
  'CONFIDENCE.T': plain('n n n', (share, deviation, size) =>
    share <= 0 || share >= 1 || deviation <= 0
      ? ERR.num
      : size < 1
        ? ERR.num
        : size < 2
          ? ERR.div
          : finite((boundOf(share / 2, Math.trunc(size) - 1) * deviation) / Math.sqrt(Math.trunc(size))),
  ),
};
