/** Tests of samples, and what is left of a sample without its ends. */
import type { Scalar } from '../../../model';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import type { Scope } from '../../references/scope';
import { ERR, type Val } from '../../values';
import { eachNumberA, finite, numbersOf, pairsOf, sumOf } from '../numbers';
import { variance } from '../statistics';
import { fAbove } from './beta';
import { shareAbove } from './student';
import { foreign, valueOf } from './library';

const meanOf = (numbers: readonly number[]): number => sumOf(numbers) / numbers.length;

/** Variance of a sample; #DIV/0! where one number alone has none. */
function spread(numbers: readonly number[]): number {
  const v = variance(numbers, false);
  if (typeof v !== 'number') throw v;
  return v;
}

/** `kind` 1: pairs, 2: samples of equal spread, 3: of any. */
function tTest(x: Scope, one: Val, other: Val, tails: number, kind: number): Val {
  if (Math.trunc(tails) !== 1 && Math.trunc(tails) !== 2) return ERR.num;
  const [t, freedom] =
    kind === 1 ? paired(pairsOf(x, one, other)) : unpaired(numbersOf(x, [one]), numbersOf(x, [other]), kind);
  return finite(Math.trunc(tails) * shareAbove(Math.abs(t), freedom));
}

function paired(pairs: readonly (readonly [number, number])[]): readonly [t: number, freedom: number] {
  const differences = pairs.map(([a, b]) => a - b);
  return [meanOf(differences) / Math.sqrt(spread(differences) / differences.length), differences.length - 1];
}

function unpaired(a: readonly number[], b: readonly number[], kind: number): readonly [t: number, freedom: number] {
  if (kind !== 2 && kind !== 3) throw ERR.num;
  const [va, vb] = [spread(a), spread(b)];
  const apart = meanOf(a) - meanOf(b);
  if (kind === 2) {
    const freedom = a.length + b.length - 2;
    const pooled = (va * (a.length - 1) + vb * (b.length - 1)) / freedom;
    return [apart / Math.sqrt(pooled * (1 / a.length + 1 / b.length)), freedom];
  }
  const [ea, eb] = [va / a.length, vb / b.length];
  return [apart / Math.sqrt(ea + eb), (ea + eb) ** 2 / (ea ** 2 / (a.length - 1) + eb ** 2 / (b.length - 1))];
}

/** How likely two samples of one spread differ so much in it, on either side. */
function fTest(x: Scope, one: Val, other: Val): Val {
  const [a, b] = [numbersOf(x, [one]), numbersOf(x, [other])];
  const [va, vb] = [spread(a), spread(b)];
  if (va === 0 || vb === 0) return ERR.div;
  const above = fAbove(va / vb, a.length - 1, b.length - 1);
  return finite(2 * Math.min(above, 1 - above));
}

/** How likely numbers differ so much from what was expected. */
function chiTest(x: Scope, actual: Val, expected: Val): Val {
  const { rows, cols } = x.matrix(actual ?? null);
  const pairs = pairsOf(x, actual, expected);
  const freedom = rows > 1 && cols > 1 ? (rows - 1) * (cols - 1) : Math.max(rows, cols) - 1;
  if (freedom < 1) return ERR.na;
  if (pairs.some(([, b]) => b === 0)) return ERR.div;
  return valueOf(foreign('CHISQ.DIST.RT')(sumOf(pairs.map(([a, b]) => (a - b) ** 2 / b)), freedom));
}

/** The mean without a share of the numbers, half of it at each end. */
function trimmedMean(numbers: readonly number[], share: number): Val {
  if (share < 0 || share >= 1 || numbers.length === 0) return ERR.num;
  const off = Math.floor((numbers.length * share) / 2 + 1e-12);
  return finite(meanOf([...numbers].sort((a, b) => a - b).slice(off, numbers.length - off)));
}

/** The chance that values with chances lie between two bounds. */
function chance(pairs: readonly (readonly [number, number])[], low: number, high = low): Val {
  if (pairs.some(([, p]) => p <= 0 || p > 1) || Math.abs(sumOf(pairs.map(([, p]) => p)) - 1) > 1e-9) return ERR.num;
  return finite(sumOf(pairs.filter(([v]) => low <= v && v <= high).map(([, p]) => p)));
}

/** The share of numbers below one, both ends left out, to three digits or as many as asked. */
function shareBelow(numbers: readonly number[], n: number, digits = 3): Val {
  const s = [...numbers].sort((a, b) => a - b);
  if (digits < 1) return ERR.num;
  if (s.length === 0 || n < s[0] || n > s[s.length - 1]) return ERR.na;
  const below = s.filter((v) => v < n).length;
  const place = s.includes(n) ? below + 1 : below + (n - s[below - 1]) / (s[below] - s[below - 1]);
  const scale = 10 ** Math.min(Math.trunc(digits), 15);
  return Math.floor((place / (s.length + 1)) * scale + 1e-9) / scale;
}

/** How far pairs lie from the line through them. */
function errorOfLine(pairs: readonly (readonly [number, number])[]): Val {
  if (pairs.length < 3) return ERR.div;
  const [my, mx] = [meanOf(pairs.map(([y]) => y)), meanOf(pairs.map(([, v]) => v))];
  const sxx = sumOf(pairs.map(([, v]) => (v - mx) ** 2));
  const sxy = sumOf(pairs.map(([y, v]) => (v - mx) * (y - my)));
  const syy = sumOf(pairs.map(([y]) => (y - my) ** 2));
  return sxx === 0 ? ERR.div : finite(Math.sqrt((syy - sxy ** 2 / sxx) / (pairs.length - 2)));
}

const ofAll = (compute: (numbers: number[]) => Scalar) =>
  inCell('r+', (x, ...args: Val[]) => {
    const found: number[] = [];
    eachNumberA(x, args, (n) => found.push(n));
    return compute(found);
  });

/** A measure of shape; too few numbers, or all alike, have none. */
const shape = (name: string, least: number) => {
  const compute = foreign(name);
  return inCell('r+', (x, ...args: Val[]) => {
    const numbers = numbersOf(x, args);
    const flat = numbers.every((n) => n === numbers[0]);
    return numbers.length < least || flat ? ERR.div : valueOf(compute(numbers));
  });
};

const tTests = inCell('r r n n', tTest);
const fTests = inCell('r r', fTest);
const chiTests = inCell('r r', chiTest);
const deviationOf = (v: Scalar): Scalar => (typeof v === 'number' ? Math.sqrt(v) : v);

export const testFunctions: FunctionTable = {
  'T.TEST': tTests,
  TTEST: tTests,
  'F.TEST': fTests,
  FTEST: fTests,
  'CHISQ.TEST': chiTests,
  CHITEST: chiTests,
  TRIMMEAN: inCell('r n', (x, list, share) => trimmedMean(numbersOf(x, [list]), share)),
  PROB: inCell('r r n n~', (x, values, chances, low, high) => chance(pairsOf(x, values, chances), low, high)),
  'PERCENTRANK.EXC': inCell('r n n~', (x, list, n, digits) => shareBelow(numbersOf(x, [list]), n, digits)),
  STEYX: inCell('r r', (x, ys, xs) => errorOfLine(pairsOf(x, ys, xs))),
  VARA: ofAll((numbers) => variance(numbers, false)),
  VARPA: ofAll((numbers) => variance(numbers, true)),
  STDEVPA: ofAll((numbers) => deviationOf(variance(numbers, true))),
  KURT: shape('KURT', 4),
  SKEW: shape('SKEW', 3),
  'SKEW.P': shape('SKEW.P', 3),
};
