/** What an argument may be. `allowed` completes the sentence "give …". */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly allowed: string;
}

export const SCORE: Bounds = { min: 0, max: 10, allowed: 'a score from 0 to 10' };
export const SHARE: Bounds = { min: 0, max: 1, allowed: 'a share from 0 to 1 (50 % is 0.5)' };
export const NOT_NEGATIVE: Bounds = { min: 0, allowed: 'a number, 0 or more' };
export const ANY_NUMBER: Bounds = { allowed: 'a number' };
/** A relative change. The upper bound is there to catch 25 given for 25 %. */
export const CHANGE: Bounds = { min: -1, max: 10, allowed: 'a change from -1 to 10 (25 % more is 0.25)' };
/** Nobody loses more than everything. */
export const RETURN: Bounds = { min: -1, allowed: 'a return of -1 (everything lost) or more' };

export type DomainErrorKind = 'not-allowed' | 'division-by-zero' | 'too-large';

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
export const shown = (value: number): string => String(Number(value.toPrecision(15)));

export const isWithin = (value: number, { min = -Infinity, max = Infinity }: Bounds): boolean =>
  Number.isFinite(value) && value >= min && value <= max;

/**
 * Passes a number on, if it is one and lies within its bounds.
 * @throws DomainError `not-allowed`, naming the argument.
 */
export function within(argument: string, value: number, bounds: Bounds): number {
  if (isWithin(value, bounds)) return value;
  throw new DomainError('not-allowed', argument, shown(value), bounds.allowed);
}

/**
 * Passes a divisor on, if it is not zero.
 * @throws DomainError `division-by-zero`, naming the argument.
 */
export function notZero(argument: string, value: number): number {
  if (value !== 0) return value;
  throw new DomainError('division-by-zero', argument, '0', 'a number other than 0');
}
