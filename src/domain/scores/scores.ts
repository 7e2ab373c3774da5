import { type Decimal, decimal, plus, quotient, sum, times } from '../arithmetic/decimal';
import { isBelow } from '../arithmetic/digits';
import { DomainError, SCORE, amount, notNegative, notZero, scoreWithin } from '../arithmetic/errors';
import { divide, hundredths, isExact, meanOf, meanOfMeans, meanOfSpans, multiply } from '../arithmetic/short';

/** 0 to 10, or null: not scored yet. 0 is a score. */
export type Score = number | null;

/** What people type where nothing was scored, besides leaving it blank. */
export const NOT_SCORED_WORDS: readonly string[] = ['n/a', '-', 'not scored'];

/** Whether a value says that nothing was scored: blank, "n/a", "-" or "not scored", in any case. */
export const isNotScored = (raw: unknown): boolean =>
  raw === null ||
  raw === undefined ||
  (typeof raw === 'string' && ['', ...NOT_SCORED_WORDS].includes(raw.trim().toLowerCase()));

/**
 * Understands what was typed as a score.
 * @throws DomainError for text that is no score word, other kinds of values, and numbers out of range.
 */
export function readScore(raw: unknown, argument = 'score'): Score {
  if (isNotScored(raw)) return null;
  if (typeof raw === 'number') return scoreWithin(argument, raw);
  const came = typeof raw === 'string' ? `"${raw}"` : `of type ${typeof raw}`;
  throw new DomainError('not-allowed', argument, came, `${SCORE.allowed}, or nothing`);
}

/** @throws DomainError for a score or weight out of bounds, and for another number of weights. */
function checkScores(argument: string, scores: readonly Score[], weights: readonly number[] | undefined): void {
  if (weights && weights.length !== scores.length) {
    const came = `given for ${weights.length} ${weights.length === 1 ? 'value' : 'values'}`;
    throw new DomainError('sizes', 'weights', came, `one for each of the ${scores.length} in ${argument}`);
  }
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i];
    if (score !== null) scoreWithin(argument, score);
    if (weights) notNegative('weights', weights[i]);
  }
}

/**
 * The mean of what was scored. What was not scored is left out, and its weight with it, so that the others share it.
 * Without weights all count the same.
 */
function mean(argument: string, scores: readonly Score[], weights: readonly number[] | undefined): Score {
  checkScores(argument, scores, weights);
  const short = meanOf(scores, weights);
  if (!Number.isNaN(short)) return short;
  const exact = exactMean(scores, weights);
  return exact && quotient(exact.top, exact.bottom);
}

/** A mean before it is rounded. */
interface Fraction {
  readonly top: Decimal;
  readonly bottom: Decimal;
}

function exactMean(scores: readonly Score[], weights: readonly number[] | undefined): Fraction | null {
  const values = [];
  const shares = [];
  for (const [i, score] of scores.entries()) {
    if (score === null) continue;
    const share = decimal(weights?.[i] ?? 1);
    shares.push(share);
    values.push(times(decimal(score), share));
  }
  if (values.length === 0) return null;
  const whole = sum(shares);
  notZero('the sum of weights', Number(whole.digits));
  return { top: sum(values), bottom: whole };
}

/**
 * The score of a step, from its sub-metrics. Exact: neither the order nor the size of equal weights matters.
 * @param scores each 0 to 10, or null when not scored.
 * @param weights one a score, 0 or more; all equal when absent.
 * @returns 0 to 10; null when nothing is scored.
 * @throws DomainError for a score out of range, a negative weight, a different number of weights, or (division by zero)
 * when everything scored weighs nothing.
 */
export const stepScore = (scores: readonly Score[], weights?: readonly number[]): Score =>
  mean('scores', scores, weights);

/**
 * The score of an account: the mean of its steps, so that a step with five sub-metrics weighs no more than one with three.
 * Shapes and errors as in {@link stepScore}.
 */
export const overallScore = (stepScores: readonly Score[], weights?: readonly number[]): Score =>
  mean('step scores', stepScores, weights);

/**
 * The score of an account straight from its sub-metrics, a list a step: as {@link overallScore} of its {@link stepScore}s,
 * but rounded once, so that three thirds are one.
 * @param weights those of each step's sub-metrics.
 */
export function accountScore(
  steps: readonly (readonly Score[])[],
  weights?: readonly (readonly number[] | undefined)[],
): Score {
  for (let i = 0; i < steps.length; i++) checkScores('scores', steps[i], weights?.[i]);
  const short = meanOfMeans(steps, weights);
  if (!Number.isNaN(short)) return short;
  const means = steps.map((step, i) => exactMean(step, weights?.[i])).filter((one) => one !== null);
  if (means.length === 0) return null;
  const all = means.reduce((a, b) => ({
    top: plus(times(a.top, b.bottom), times(b.top, a.bottom)),
    bottom: times(a.bottom, b.bottom),
  }));
  return quotient(all.top, times(all.bottom, decimal(means.length)));
}

/**
 * The scores of an account whose sub-metrics stand in one line: of each step, then the overall one.
 * @param ends where each step ends in the line.
 * @param weights one a sub-metric.
 * @throws DomainError as {@link accountScore}.
 */
export function scoresOfLine(line: readonly Score[], ends: readonly number[], weights?: readonly number[]): Score[] {
  checkScores('scores', line, weights);
  const scores = new Array<Score>(ends.length + 1);
  const short = meanOfSpans(line, ends, weights, scores);
  for (let i = 0; i < ends.length; i++) {
    if (!Number.isNaN(scores[i])) continue;
    const from = i === 0 ? 0 : ends[i - 1];
    scores[i] = stepScore(line.slice(from, ends[i]), weights?.slice(from, ends[i]));
  }
  scores[ends.length] = Number.isNaN(short) ? slowOverall(line, ends, weights) : short;
  return scores;
}

function slowOverall(line: readonly Score[], ends: readonly number[], weights: readonly number[] | undefined): Score {
  const spans = ends.map((end, i) => [i === 0 ? 0 : ends[i - 1], end] as const);
  return accountScore(
    spans.map((span) => line.slice(...span)),
    spans.map((span) => weights?.slice(...span)),
  );
}

export interface Completeness {
  readonly scored: number;
  readonly of: number;
}

/** How many of the steps (or sub-metrics) have a score. */
export const completeness = (scores: readonly Score[]): Completeness => ({
  scored: scores.filter((score) => score !== null).length,
  of: scores.length,
});

/** Position of the lowest score, the first of those that are equal but for what computing leaves; -1 when nothing is scored. */
export function weakestStep(stepScores: readonly Score[]): number {
  let weakest = -1;
  let lowest = Infinity;
  for (let i = 0; i < stepScores.length; i++) {
    const score = stepScores[i];
    if (score === null || !isBelow(score, lowest)) continue;
    weakest = i;
    lowest = score;
  }
  return weakest;
}

/**
 * One point for each 10 % of the target: 70 % scores 7, 75 % scores 7.5. Never above 10 nor below 0.
 * @param actual what was reached, in the target's unit.
 * @param target what was agreed, above 0.
 * @throws DomainError for a negative target, or (division by zero) for a target of 0.
 */
export function attainmentScore(actual: number, target: number): number {
  const top = hundredths(actual) * 10;
  const quick = top / hundredths(target);
  // Least and most instead of comparing: which of them a row has cannot be foreseen.
  if (target > 0 && isExact(top) && !Number.isNaN(quick)) return Math.max(0, Math.min(10, quick));
  return attainmentScoreLong(actual, target);
}

function attainmentScoreLong(actual: number, target: number): number {
  amount('actual', actual);
  notZero('target', notNegative('target', target));
  // Asked before dividing, so that a small target cannot make the quotient too large.
  if (actual <= 0) return 0;
  if (actual >= target) return 10;
  const short = divide(multiply(actual, 10), target);
  return Number.isNaN(short) ? quotient(times(decimal(actual), decimal(10)), decimal(target)) : short;
}
