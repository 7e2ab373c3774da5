/** Spread, order and relation of numbers. */
import type { Scalar } from '../../../model';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { sameNumber } from '../../coerce';
import type { Scope } from '../../references/scope';
import { ERR, matrixFromRows, type Val } from '../../values';
import { eachNumberA, finite, meanOf, numbersOf, pairsOf, repeated, sorted, sumOf } from './numbers';

/** Sum of squared distances from the mean. */
function deviation(numbers: readonly number[]): number {
  const mean = meanOf(numbers);
  return sumOf(numbers.map((n) => (n - mean) ** 2));
}

/** Variance of a sample, or with `whole` of all there is. */
export function variance(numbers: readonly number[], whole: boolean): Scalar {
  const over = numbers.length - (whole ? 0 : 1);
  return over < 1 ? ERR.div : finite(deviation(numbers) / over);
}

export const standardDeviation = (numbers: readonly number[], whole: boolean): Scalar => {
  const v = variance(numbers, whole);
  return typeof v === 'number' ? Math.sqrt(v) : v;
};

export function median(numbers: readonly number[]): Scalar {
  if (numbers.length === 0) return ERR.num;
  const s = sorted(numbers);
  const middle = s.length >> 1;
  return s.length % 2 === 1 ? s[middle] : (s[middle - 1] + s[middle]) / 2;
}

/** Every number that is most often there, in order of appearance; none where no number is there twice. */
function modes(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  let most = 1;
  for (const times of counts.values()) most = Math.max(most, times);
  return most === 1 ? [] : [...counts].filter(([, times]) => times === most).map(([n]) => n);
}

export const mode = (numbers: readonly number[]): Scalar => modes(numbers)[0] ?? ERR.na;

/** The k-th largest, or smallest with `ascending`. */
export function ranked(numbers: readonly number[], k: number, ascending: boolean): Scalar {
  const place = Math.ceil(k);
  if (place < 1 || place > numbers.length) return ERR.num;
  const s = sorted(numbers);
  return ascending ? s[place - 1] : s[s.length - place];
}

/** The value below which the share lies, between the numbers where it falls between; with `outer` 0 and 1 lie outside. */
export function percentile(numbers: readonly number[], share: number, outer: boolean): Scalar {
  if (numbers.length === 0 || share < 0 || share > 1) return ERR.num;
  const s = sorted(numbers);
  const place = outer ? share * (s.length + 1) - 1 : share * (s.length - 1);
  if (place < 0 || place > s.length - 1) return ERR.num;
  const below = Math.floor(place);
  return below + 1 < s.length ? s[below] + (place - below) * (s[below + 1] - s[below]) : s[below];
}

export const quartile = (numbers: readonly number[], quart: number, outer: boolean): Scalar => {
  const q = Math.trunc(quart);
  return q < 0 || q > 4 ? ERR.num : percentile(numbers, q / 4, outer);
};

/**
 * Share of the numbers below one, to three digits or as many as asked; between two numbers in proportion. With `outer` 0 and
 * 1 lie outside.
 */
function percentRank(numbers: readonly number[], n: number, digits: number, outer: boolean): Scalar {
  const s = sorted(numbers);
  if (s.length === 0 || n < s[0] || n > s[s.length - 1]) return ERR.na;
  if (s.length === 1 && !outer) return 1;
  const below = s.filter((v) => v < n).length;
  const exact = s.includes(n);
  const place = exact ? below : below - 1 + (n - s[below - 1]) / (s[below] - s[below - 1]);
  const share = outer ? (place + 1) / (s.length + 1) : place / (s.length - 1);
  const scale = 10 ** Math.min(Math.trunc(digits), MOST_DIGITS);
  return Math.floor(share * scale + 1e-9) / scale;
}

/** As many digits as a number has. */
const MOST_DIGITS = 15;

function rank(x: Scope, n: number, list: Val, ascending: boolean, shared: boolean): Scalar {
  let before = 0;
  let same = 0;
  for (const v of numbersOf(x, [list])) {
    if (sameNumber(v, n)) same++;
    else if (ascending ? v < n : v > n) before++;
  }
  if (same === 0) return ERR.na;
  return before + 1 + (shared ? (same - 1) / 2 : 0);
}

interface Line {
  readonly slope: number;
  readonly intercept: number;
  readonly correlation: number;
  readonly covariance: number;
  /** Sum of squared distances of the y from the line. */
  readonly residual: number;
  readonly count: number;
}

/** The straight line through pairs of y and x. Throws #DIV/0! where the x do not differ. */
function lineThrough(x: Scope, ys: Val, xs: Val): Line {
  const pairs = pairsOf(x, ys, xs);
  const my = meanOf(pairs.map(([y]) => y));
  const mx = meanOf(pairs.map(([, v]) => v));
  let [sxy, sxx, syy] = [0, 0, 0];
  for (const [y, v] of pairs) {
    sxy += (v - mx) * (y - my);
    sxx += (v - mx) ** 2;
    syy += (y - my) ** 2;
  }
  if (pairs.length === 0) throw ERR.div;
  const slope = sxy / sxx;
  return {
    slope,
    intercept: my - slope * mx,
    correlation: sxy / Math.sqrt(sxx * syy),
    covariance: sxy,
    residual: Math.max(0, syy - sxy ** 2 / sxx),
    count: pairs.length,
  };
}

const divided = (n: number): Scalar => (Number.isFinite(n) ? n : ERR.div);

const fromLine = (take: (line: Line) => number) => inCell('r r', (x, ys, xs) => divided(take(lineThrough(x, ys, xs))));

const fromNumbers = (compute: (numbers: number[]) => Scalar) =>
  inCell('r+', (x, ...args) => compute(numbersOf(x, args)));
const fromNumbersA = (compute: (numbers: number[]) => Scalar) =>
  inCell('r+', (x, ...args) => {
    const found: number[] = [];
    eachNumberA(x, args, (n, times) => repeated(found, n, times));
    return compute(found);
  });
const withNumber = (compute: (numbers: number[], k: number) => Scalar) =>
  inCell('r n', (x, list, k) => compute(numbersOf(x, [list]), k));

const rankedShare = (outer: boolean) =>
  inCell('r n n~', (x, list, n, digits = 3) =>
    outer && digits < 1 ? ERR.num : percentRank(numbersOf(x, [list]), n, digits, outer),
  );
const rankBy = (shared: boolean) => inCell('n r n~', (x, n, list, order = 0) => rank(x, n, list, order !== 0, shared));
const sample = (v: number[]): Scalar => standardDeviation(v, false);
const population = (v: number[]): Scalar => standardDeviation(v, true);
const sampleVariance = (v: number[]): Scalar => variance(v, false);
const populationVariance = (v: number[]): Scalar => variance(v, true);
const forecast = inCell('n r r', (x, at, ys, xs) => {
  const { slope, intercept } = lineThrough(x, ys, xs);
  return divided(intercept + slope * at);
});

const positive = (numbers: readonly number[], compute: (numbers: readonly number[]) => number): Scalar =>
  numbers.length === 0 || numbers.some((n) => n <= 0) ? ERR.num : finite(compute(numbers));

export const statisticsFunctions: FunctionTable = {
  MEDIAN: fromNumbers(median),
  MODE: fromNumbers(mode),
  'MODE.SNGL': fromNumbers(mode),
  'MODE.MULT': inCell('r+', (x, ...args) => {
    const found = modes(numbersOf(x, args));
    return found.length === 0 ? ERR.na : matrixFromRows(found.map((n) => [n]));
  }),
  LARGE: withNumber((v, k) => ranked(v, k, false)),
  SMALL: withNumber((v, k) => ranked(v, k, true)),
  RANK: rankBy(false),
  'RANK.EQ': rankBy(false),
  'RANK.AVG': rankBy(true),
  STDEV: fromNumbers(sample),
  'STDEV.S': fromNumbers(sample),
  STDEVP: fromNumbers(population),
  'STDEV.P': fromNumbers(population),
  STDEVA: fromNumbersA(sample),
  STDEVPA: fromNumbersA(population),
  VAR: fromNumbers(sampleVariance),
  'VAR.S': fromNumbers(sampleVariance),
  VARA: fromNumbersA(sampleVariance),
  VARP: fromNumbers(populationVariance),
  VARPA: fromNumbersA(populationVariance),
  'VAR.P': fromNumbers(populationVariance),
  DEVSQ: fromNumbers((v) => (v.length === 0 ? ERR.num : finite(deviation(v)))),
  AVEDEV: fromNumbers((v) => {
    const mean = meanOf(v);
    return v.length === 0 ? ERR.num : finite(meanOf(v.map((n) => Math.abs(n - mean))));
  }),
  GEOMEAN: fromNumbers((v) => positive(v, (numbers) => Math.exp(meanOf(numbers.map(Math.log))))),
  HARMEAN: fromNumbers((v) => positive(v, (numbers) => numbers.length / sumOf(numbers.map((n) => 1 / n)))),
  PERCENTILE: withNumber((v, k) => percentile(v, k, false)),
  'PERCENTILE.INC': withNumber((v, k) => percentile(v, k, false)),
  'PERCENTILE.EXC': withNumber((v, k) => percentile(v, k, true)),
  QUARTILE: withNumber((v, k) => quartile(v, k, false)),
  'QUARTILE.INC': withNumber((v, k) => quartile(v, k, false)),
  'QUARTILE.EXC': withNumber((v, k) => quartile(v, k, true)),
  PERCENTRANK: rankedShare(false),
  'PERCENTRANK.INC': rankedShare(false),
  'PERCENTRANK.EXC': rankedShare(true),
  CORREL: fromLine((line) => line.correlation),
  PEARSON: fromLine((line) => line.correlation),
  RSQ: fromLine((line) => line.correlation ** 2),
  STEYX: fromLine((line) => Math.sqrt(line.residual / (line.count - 2))),
  SLOPE: fromLine((line) => line.slope),
  INTERCEPT: fromLine((line) => line.intercept),
  COVAR: fromLine((line) => line.covariance / line.count),
  'COVARIANCE.P': fromLine((line) => line.covariance / line.count),
  'COVARIANCE.S': fromLine((line) => line.covariance / (line.count - 1)),
  FORECAST: forecast,
  'FORECAST.LINEAR': forecast,
};
