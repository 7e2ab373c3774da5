/** Tests of samples, and what is left of a sample without its ends. */
import { type FunctionTable, inCell } from '../../../formulas/builtin';
import type { Scope } from '../../../references/scope';
import { ERR, type Val } from '../../../values';
import { finite, meanOf, numbersOf, pairsOf, sorted, sumOf } from '../../numeric/numbers';
import { variance } from '../../numeric/statistics';
import { fAbove } from './beta';
import { gammaAbove } from './gamma';
import { shareAbove } from './student';
import { foreign, valueOf } from '../library';

/** Variance of a sample; #DIV/0! where one number alone has none. */
function spread(numbers: readonly number[]): number {
  const v = variance(numbers, false);
  if (typeof v !== 'number') throw v;
  return v;
}

/** `kind` 1: pairs, 2: samples of equal spread, 3: of any. */
function tTest(x: Scope, one: Val, other: Val, tails: number, kind: number): Val {
  if (Math.trunc(tails) !== 1 && Math.trunc(tails) !== 2) return ERR.num;
  const of = Math.trunc(kind);
  const [t, freedom] =
    of === 1 ? paired(pairsOf(x, one, other)) : unpaired(numbersOf(x, [one]), numbersOf(x, [other]), of);
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
  return finite(gammaAbove(sumOf(pairs.map(([a, b]) => (a - b) ** 2 / b)) / 2, freedom / 2));
}

/** The mean without a share of the numbers, half of it at each end. */
function trimmedMean(numbers: readonly number[], share: number): Val {
  if (share < 0 || share >= 1 || numbers.length === 0) return ERR.num;
  const off = Math.floor((numbers.length * share) / 2 + 1e-12);
  return finite(meanOf(sorted(numbers).slice(off, numbers.length - off)));
}

/** The chance that values with chances lie between two bounds. */
function chance(pairs: readonly (readonly [number, number])[], low: number, high = low): Val {
  if (pairs.length === 0) return ERR.div;
  if (pairs.some(([, p]) => p <= 0 || p > 1) || Math.abs(sumOf(pairs.map(([, p]) => p)) - 1) > 1e-9) return ERR.num;
  return finite(sumOf(pairs.filter(([v]) => low <= v && v <= high).map(([, p]) => p)));
}

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

export const testFunctions: FunctionTable = {
  'T.TEST': tTests,
  TTEST: tTests,
  'F.TEST': fTests,
  FTEST: fTests,
  'CHISQ.TEST': chiTests,
  CHITEST: chiTests,
  TRIMMEAN: inCell('r n', (x, list, share) => trimmedMean(numbersOf(x, [list]), share)),
  PROB: inCell('r r n n~', (x, values, chances, low, high) => chance(pairsOf(x, values, chances), low, high)),
  KURT: shape('KURT', 4),
  SKEW: shape('SKEW', 3),
  'SKEW.P': shape('SKEW.P', 3),
};
