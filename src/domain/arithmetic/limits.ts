/** Between what numbers lie. */

/** A number from `min` to `max`, both included. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** Of a score, whatever it is of: a sub-metric, a step, an account. */
export const SCORE_LIMITS = { min: 0, max: 10 } as const satisfies Limits;
/** Of a part of a whole: 0.1 is 10 %. */
export const SHARE_LIMITS = { min: 0, max: 1 } as const satisfies Limits;
export const MONTH_LIMITS = { min: 1, max: 12 } as const satisfies Limits;

export const isBetween = (value: number, { min, max }: Limits): boolean => value >= min && value <= max;

/** Whether something is a score. */
export const isScore = (value: unknown): value is number => typeof value === 'number' && isBetween(value, SCORE_LIMITS);
