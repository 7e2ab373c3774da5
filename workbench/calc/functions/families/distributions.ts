/** How chance is spread: densities, shares up to a value, and values up to which a share lies; and tests made from them. */
import { type FunctionTable, inCell, plain } from '../../formulas/builtin';
import { ERR, type Val } from '../../values';
import { factorial } from '../numeric/math';
import { finite, numbersOf } from '../numeric/numbers';
import { betaFunctions } from './beta';
import { studentFunctions } from './student';
import { foreign, logGamma, single, singles, valueOf } from './library';

/** An earlier spelling: the arguments as the later function has them. */
const as = (name: string, pattern: string, later: (...args: never[]) => readonly unknown[]): FunctionTable[string] => {
  const compute = foreign(name);
  return plain(pattern, (...args: unknown[]) => valueOf(compute(...later(...(args as never[])))));
};

const erf = (n: number): number => Number(foreign('ERF')(n));

/** The factorial between whole numbers: the library's is right to nine digits only. */
function gamma(n: number): Val {
  if (Number.isInteger(n) && n <= 0) return ERR.num;
  if (n < 0.5) return finite(Math.PI / (Math.sin(Math.PI * n) * Math.exp(logGamma(1 - n))));
  return Number.isInteger(n) ? factorial(n - 1) : finite(Math.exp(logGamma(n)));
}

/** A value up to which a share lies: there is none for a share of 0 or all. */
const share = (pattern: string, compute: (...args: readonly unknown[]) => unknown): FunctionTable[string] =>
  single(pattern, (of, ...rest) => (Number(of) <= 0 || Number(of) >= 1 ? Number.NaN : compute(of, ...rest)));

const binomial = plain('n n n b', (successes, trials, chance, upTo) =>
  successes < 0 || successes > trials ? ERR.num : valueOf(foreign('BINOM.DIST')(successes, trials, chance, upTo)),
);

const cumulative = (...args: unknown[]): readonly unknown[] => [...args, true];
const density = (...args: unknown[]): readonly unknown[] => [...args, false];

const zTest = inCell('r n n~', (x, list, mean, deviation) =>
  valueOf(foreign('Z.TEST')(numbersOf(x, [list]), mean, ...(deviation === undefined ? [] : [deviation]))),
);

export const distributionFunctions: FunctionTable = {
  ...singles('n', 'ERFC FISHER FISHERINV GAMMALN GAMMALN.PRECISE GAUSS PHI'),
  ERF: plain('n n~', (from, to) => (to === undefined ? erf(from) : finite(erf(to) - erf(from)))),
  GAMMA: plain('n', gamma),
  'NORM.S.INV': share('n', foreign('NORM.S.INV')),
  ...singles('n b', 'NORM.S.DIST'),
  ...singles('n n', 'CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT'),
  ...singles('n n b', 'CHISQ.DIST EXPON.DIST'),
  ...singles('n n n', 'CONFIDENCE.NORM GAMMA.INV LOGNORM.INV STANDARDIZE'),
  ...singles('n n n b', 'GAMMA.DIST LOGNORM.DIST NORM.DIST WEIBULL.DIST'),
  ...singles('n n n n?', 'BINOM.DIST.RANGE'),
  ...singles('n n n n b', 'HYPGEOM.DIST'),
  'ERF.PRECISE': single('n', foreign('ERF')),
  'ERFC.PRECISE': single('n', foreign('ERFC')),
  'BINOM.DIST': binomial,
  BINOMDIST: binomial,
  CHIDIST: single('n n', foreign('CHISQ.DIST.RT')),
  CHIINV: single('n n', foreign('CHISQ.INV.RT')),
  CONFIDENCE: single('n n n', foreign('CONFIDENCE.NORM')),
  EXPONDIST: single('n n b', foreign('EXPON.DIST')),
  GAMMADIST: single('n n n b', foreign('GAMMA.DIST')),
  GAMMAINV: single('n n n', foreign('GAMMA.INV')),
  HYPGEOMDIST: as('HYPGEOM.DIST', 'n n n n', density),
  LOGINV: single('n n n', foreign('LOGNORM.INV')),
  LOGNORMDIST: as('LOGNORM.DIST', 'n n n', cumulative),
  NORMDIST: single('n n n b', foreign('NORM.DIST')),
  'NORM.INV': share('n n n', foreign('NORM.INV')),
  NORMINV: share('n n n', foreign('NORM.INV')),
  NORMSDIST: as('NORM.S.DIST', 'n', cumulative),
  NORMSINV: share('n', foreign('NORM.S.INV')),
  WEIBULL: single('n n n b', foreign('WEIBULL.DIST')),
  'Z.TEST': zTest,
  ZTEST: zTest,
  ...betaFunctions,
  ...studentFunctions,
};
