/** What is drawn for the comparisons with decimals, and how near a number must come. */
import { Decimal } from 'decimal.js';

export const D = Decimal.clone({ precision: 60 });
export type D = Decimal;

/** The same numbers every time, so that a failure can be looked at. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export type Draw = (next: () => number) => number;

/** Mostly as people type, now and then with all digits that computing leaves. */
export const between =
  (low: number, high: number, places = 2): Draw =>
  (next) => {
    const value = low + next() * (high - low);
    return next() < 0.1 ? value : Number(value.toFixed(places));
  };

export const whole =
  (low: number, high: number): Draw =>
  (next) =>
    Math.floor(low + next() * (high - low + 1));

/** The same to the twelfth digit. */
export const near = (ours: number, theirs: Decimal): boolean =>
  theirs.isZero() ? ours === 0 : theirs.minus(ours).abs().lte(theirs.abs().times(1e-12));
