/** The logarithm of the factorial between whole numbers, and of the ways to choose. */

/** Lanczos's series for g = 7, after Godfrey. */
const TERMS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Of a number above 0. */
export function logGamma(n: number): number {
  if (n < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * n)) - logGamma(1 - n);
  const x = n - 1;
  const base = x + 7.5;
  let sum = 0.99999999999980993;
  TERMS.forEach((term, i) => (sum += term / (x + i + 1)));
  return Math.log(2 * Math.PI) / 2 + (x + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** Of the ways to choose k of n, both whole. */
export const logWays = (n: number, k: number): number =>
  k === 0 || k === n ? 0 : logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
