/** Rounding in decimal, as it looks on paper, not in the binary of the number. */

/** The number moved by so many decimal places, without binary noise. */
function shifted(n: number, places: number): number {
  const [digits, exponent = '0'] = String(n).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Applies a rule for whole numbers (of a number that is not negative) at a decimal place; negative places are left of the point. */
function atPlace(n: number, places: number, rule: (n: number) => number): number {
  if (n === 0 || !Number.isFinite(n)) return n;
  const decimals = Math.trunc(places);
  if (decimals > 300) return n;
  const magnitude = Number(Math.abs(n).toPrecision(15));
  const moved = shifted(magnitude, decimals);
  // So large that it has no decimals at all.
  if (!Number.isFinite(moved)) return n;
  const result = shifted(rule(moved), -decimals);
  return n < 0 ? -result || 0 : result;
}

/** Half away from zero. */
export const roundTo = (n: number, places: number): number => atPlace(n, places, (v) => Math.floor(v + 0.5));
/** Away from zero. */
export const roundUpTo = (n: number, places: number): number => atPlace(n, places, Math.ceil);
/** Towards zero. */
export const roundDownTo = (n: number, places: number): number => atPlace(n, places, Math.floor);

/** A quotient that is whole but for binary noise is taken as whole. */
export function quotient(n: number, divisor: number): number {
  const q = n / divisor;
  const nearest = Math.round(q);
  return Math.abs(q - nearest) <= Math.abs(q) * 2 ** -50 ? nearest : q;
}
