/** How chance is spread: densities, shares up to a value, and values up to which a share lies; and tests made from them. */
import { type FunctionTable, inCell, plain } from '../../../formulas/builtin';
import { ERR } from '../../../values';
import { finite, numbersOf } from '../../numeric/numbers';
import { betaFunctions } from './beta';
import { countingFunctions } from './counting';
import { gammaFunctions } from './gamma';
import { foreign, single, singles, valueOf } from '../library';
import { normalFunctions } from './normal';
import { studentFunctions } from './student';

const erf = (n: number): number => Number(foreign('ERF')(n));

const zTest = inCell('r n n~', (x, list, mean, deviation) =>
  valueOf(foreign('Z.TEST')(numbersOf(x, [list]), mean, ...(deviation === undefined ? [] : [deviation]))),
);

/** Of the time until something happens. */
const exponential = plain('n n b', (x, rate, upTo) =>
  x < 0 || rate <= 0 ? ERR.num : finite(upTo ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x)),
);

export const distributionFunctions: FunctionTable = {
  ...singles('n', 'ERFC FISHER GAUSS PHI'),
  ERF: plain('n n~', (from, to) => (to === undefined ? erf(from) : finite(erf(to) - erf(from)))),
  ...singles('n n n', 'STANDARDIZE'),
  ...singles('n n n b', 'WEIBULL.DIST'),
  'ERF.PRECISE': single('n', foreign('ERF')),
  'ERFC.PRECISE': single('n', foreign('ERFC')),
  'EXPON.DIST': exponential,
  EXPONDIST: exponential,
  FISHERINV: plain('n', Math.tanh),
  WEIBULL: single('n n n b', foreign('WEIBULL.DIST')),
  'Z.TEST': zTest,
  ZTEST: zTest,
  ...betaFunctions,
  ...countingFunctions,
  ...gammaFunctions,
  ...normalFunctions,
  ...studentFunctions,
};
