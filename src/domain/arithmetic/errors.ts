import { isBetween, MONTH_LIMITS, SCORE_LIMITS, SHARE_LIMITS } from './limits';

/** What an argument may be. `allowed` completes the sentence "give …". */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** Only whole numbers. */
  readonly whole?: true;
  readonly allowed: string;
}

export const SCORE: Bounds = { ...SCORE_LIMITS, allowed: 'a score from 0 to 10' };
export const SHARE: Bounds = { ...SHARE_LIMITS, allowed: 'a share from 0 to 1 (50\u00a0% is 0.5)' };
export const NOT_NEGATIVE: Bounds = { min: 0, allowed: 'a number, 0 or more' };
export const ANY_NUMBER: Bounds = { allowed: 'a number' };
/** A relative change. The upper bound is there to catch 25 given for 25 %. */
export const CHANGE: Bounds = { min: -1, max: 10, allowed: 'a change from -1 to 10 (25\u00a0% more is 0.25)' };
/** Nobody loses more than everything. */
export const RETURN: Bounds = { min: -1, allowed: 'a return of -1 (everything lost) or more' };
export const MONTH: Bounds = { ...MONTH_LIMITS, whole: true, allowed: 'a month as a whole number from 1 to 12' };
/** Days from May 1927 to 9999-12-31; a time of day may be with them. Smaller numbers are years, 2026 say, or no days at all. */
export const DAY: Bounds = { min: 10_000, max: 2_958_465.999_999, allowed: 'a date' };

export type DomainErrorKind =
  | 'not-allowed'
  | 'division-by-zero'
  | 'too-large'
  | 'too-small'
  /** Lists that belong together have different lengths. */
  | 'sizes'
  /** The question has no answer, such as the payback of what never pays back. */
  | 'no-answer';

/** The sentence that says what is wrong with an argument and what to give instead. */
export const refusalText = (argument: string, came: string, allowed: string): string =>
  `${argument} is ${came}; give ${allowed}.`;

/** A calculation that has no answer: which argument, what it was, and what it may be. */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly argument: string,
    readonly came: string,
    readonly allowed: string,
  ) {
    super(refusalText(argument, came, allowed));
    this.name = 'DomainError';
  }
}

/** How a number is shown in a message: 15 significant digits, as a cell would. */
export function shown(value: number): string {
  const rounded = Number(value.toPrecision(15));
  // The largest numbers of all round up to what is none.
  return String(Number.isFinite(rounded) ? rounded : value);
}

/** What a computation may be off a bound without being meant to: 10.000000000000002 is 10. */
const HAIR = 1e-9;

/** The value, moved onto a bound that it misses by a hair. */
export function snapped(value: number, { min, max }: Bounds): number {
  if (max !== undefined && value > max && value - max <= HAIR) return max;
  return min !== undefined && value < min && min - value <= HAIR ? min : value;
}

export const isWithin = (value: number, { min = -Infinity, max = Infinity, whole }: Bounds): boolean =>
  Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value));

/**
 * Passes a number on, if it is one and lies within its bounds; what misses a bound by less than 1e-9 is the bound.
 * @throws DomainError `not-allowed`, naming the argument.
 */
export function within(argument: string, value: number, bounds: Bounds): number {
  if (isWithin(value, bounds)) return value;
  const near = snapped(value, bounds);
  if (isWithin(near, bounds)) return near;
  throw new DomainError('not-allowed', argument, shown(value), bounds.allowed);
}

const LARGEST = Number.MAX_VALUE;

/** A number, whatever its sign. The checks of this shape ask the bounds themselves only where something is wrong. */
export const amount = (argument: string, value: number): number =>
  value >= -LARGEST && value <= LARGEST ? value : within(argument, value, ANY_NUMBER);

/** A number, 0 or more: a cost, a price, a count. */
export const notNegative = (argument: string, value: number): number =>
  value >= 0 && value <= LARGEST ? value : within(argument, value, NOT_NEGATIVE);

/** A ratio from 0 to 1. */
export const share = (argument: string, value: number): number =>
  isBetween(value, SHARE_LIMITS) ? value : within(argument, value, SHARE);

/** A score from 0 to 10. */
export const scoreWithin = (argument: string, value: number): number =>
  isBetween(value, SCORE_LIMITS) ? value : within(argument, value, SCORE);

/**
 * Passes a divisor on, if it is not zero.
 * @throws DomainError `division-by-zero`, naming the argument.
 */
export function notZero(argument: string, value: number): number {
  if (value !== 0) return value;
  throw new DomainError('division-by-zero', argument, '0', 'a number other than 0');
}

/**
 * Passes a result on that a number can hold.
 * @param isZero whether 0 is the true result, and not what is left of one too small.
 * @throws DomainError `too-large` or `too-small`.
 */
export function held(result: number, isZero = false): number {
  if (!Number.isFinite(result))
    throw new DomainError('too-large', 'the result', 'too large for a number', 'smaller amounts');
  if (result === 0 && !isZero)
    throw new DomainError('too-small', 'the result', 'too small for a number', 'larger amounts');
  return result;
}
