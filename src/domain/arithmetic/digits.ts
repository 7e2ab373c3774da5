/** Rounding to what is sure where computing leaves something in the 16th digit. */
import { TENS } from './count';

/** To 15 significant digits. */
export function fifteen(value: number): number {
  const size = Math.abs(value);
  if (!(size >= 1e-7 && size < 1e15)) return Number(value.toPrecision(15));
  let k = 15;
  if (size >= 1) for (let whole = 0; size >= TENS[whole]; whole++) k--;
  else while (size * TENS[k] < 1e14) k++;
  return Math.round(value * TENS[k]) / TENS[k];
}

/** Whether a number is below another in the 15 digits that are sure, as Excel compares them: 3.9999999999999996 is not below 4. */
export const isBelow = (value: number, limit: number): boolean =>
  value < limit && (limit - value > Math.abs(value) * 1e-12 || fifteen(value) < fifteen(limit));

/** Whether a number is so near to a whole one that its 16th digit decides. */
function isDoubtful(value: number): boolean {
  const off = Math.abs(value - Math.round(value));
  return off > 0 && off < Math.abs(value) * 1e-12;
}

/** The next whole number above; what misses one in the 16th digit only is that one. */
export function ceiling(value: number): number {
  const up = Math.ceil(value);
  // Only what lies a hair above a whole number can be meant to be that one.
  return value - (up - 1) > Math.abs(value) * 1e-12 ? up : Math.ceil(isDoubtful(value) ? fifteen(value) : value);
}

/** The next whole number below; what misses one in the 16th digit only is that one. */
export const floor = (value: number): number => Math.floor(isDoubtful(value) ? fifteen(value) : value);

/** A number with so many decimals, rounded as a cell shows it: half away from 0, of the decimal number that is meant. */
export function fixed(value: number, digits: number): string {
  const by = TENS[digits];
  return ((Math.sign(value) * Math.round(fifteen(Math.abs(value) * by))) / by).toFixed(digits);
}
