/** The normal distribution and its logarithmic kind, with the digits of their tails. */
import { type FunctionTable, plain } from '../../../formulas/builtin';
import { step } from '../../../meter';
import { ERR, type Val } from '../../../values';
import { finite } from '../../numeric/numbers';
import { gammaAbove } from './gamma';

/** The share of the standard distribution above z, which is 0 or more. */
const above = (z: number): number => gammaAbove((z * z) / 2, 0.5) / 2;

const upTo = (z: number): number => (z < 0 ? above(-z) : 1 - above(z));

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The z, 0 or more, above which a share lies: the curve falls ever slower, so that steps along its slope never go beyond. */
function boundOf(share: number): number {
  let z = 0;
  for (let i = 0; i < 1000; i++) {
    step();
    const next = z + (above(z) - share) / density(z);
    if (!(next - z > z * Number.EPSILON)) break;
    z = next;
  }
  return z;
}

/** The z up to which a share lies. */
function reaching(share: number): number {
  if (share === 0.5) return 0;
  return share < 0.5 ? -boundOf(share) : boundOf(1 - share);
}

const isShare = (share: number): boolean => share > 0 && share < 1;

const normal = plain('n n n b', (x, mean, deviation, sum) => {
  if (deviation <= 0) return ERR.num;
  const z = (x - mean) / deviation;
  return finite(sum ? upTo(z) : density(z) / deviation);
});

const inverse = plain('n n n', (share, mean, deviation) =>
  isShare(share) && deviation > 0 ? finite(mean + deviation * reaching(share)) : ERR.num,
);

const standardInverse = plain('n', (share) => (isShare(share) ? finite(reaching(share)) : ERR.num));

/** Of a value whose logarithm is spread normally. */
function logNormal(x: number, mean: number, deviation: number, sum: boolean): Val {
  if (x <= 0 || deviation <= 0) return ERR.num;
  const z = (Math.log(x) - mean) / deviation;
  return finite(sum ? upTo(z) : density(z) / (deviation * x));
}

const logInverse = plain('n n n', (share, mean, deviation) =>
  isShare(share) && deviation > 0 ? finite(Math.exp(mean + deviation * reaching(share))) : ERR.num,
);

/** How far the mean of so many numbers may lie from theirs. */
const confidence = plain('n n n', (share, deviation, size) => {
  const whole = Math.trunc(size);
  return isShare(share) && deviation > 0 && whole >= 1
    ? finite((-reaching(share / 2) * deviation) / Math.sqrt(whole))
    : ERR.num;
});

export const normalFunctions: FunctionTable = {
  'NORM.DIST': normal,
  NORMDIST: normal,
  'NORM.INV': inverse,
  NORMINV: inverse,
  'NORM.S.DIST': plain('n b', (z, sum) => finite(sum ? upTo(z) : density(z))),
  NORMSDIST: plain('n', upTo),
  'NORM.S.INV': standardInverse,
  NORMSINV: standardInverse,
  'LOGNORM.DIST': plain('n n n b', logNormal),
  LOGNORMDIST: plain('n n n', (x, mean, deviation) => logNormal(x, mean, deviation, true)),
  'LOGNORM.INV': logInverse,
  LOGINV: logInverse,
  'CONFIDENCE.NORM': confidence,
  CONFIDENCE: confidence,
};
