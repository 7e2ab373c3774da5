import { held } from './errors';

/**
 * A number as it is written: `digits × 10^-scale`. Sums, differences and products are exact, so that 0.1 × 3 is 0.3,
 * the order of a sum does not matter, and the one rounding happens when the result becomes a number again.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const powers: bigint[] = [1n];

function tenTo(exponent: number): bigint {
  for (let known = powers.length; known <= exponent; known++) powers.push(powers[known - 1] * 10n);
  return powers[exponent];
}

/** The shortest decimal that stands for this number, which is what a person would have typed. The number must be finite. */
export function decimal(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 };
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length - Number(exponent) };
}

export const ZERO = decimal(0);
export const ONE = decimal(1);

function aligned(a: Decimal, b: Decimal): [a: bigint, b: bigint, scale: number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * tenTo(scale - a.scale), b.digits * tenTo(scale - b.scale), scale];
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b);
  return { digits: left + right, scale };
}

export function minus(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b);
  return { digits: left - right, scale };
}

export const times = (...factors: readonly Decimal[]): Decimal =>
  factors.reduce((a, b) => ({ digits: a.digits * b.digits, scale: a.scale + b.scale }));

export const sum = (terms: readonly Decimal[]): Decimal => terms.reduce(plus, ZERO);

/** a raised to a whole power, 0 or more. */
export const power = (a: Decimal, exponent: number): Decimal => ({
  digits: a.digits ** BigInt(exponent),
  scale: a.scale * exponent,
});

export function smaller(a: Decimal, b: Decimal): Decimal {
  const [left, right] = aligned(a, b);
  return left <= right ? a : b;
}

/** Enough bits of a quotient to round it to the 53 of a number, whatever follows them. */
const QUOTIENT_BITS = 66;

/** Below, numbers have fewer bits, and what was rounded to 53 would be rounded twice. */
const LEAST_NORMAL = 2 ** -1022;
/** Power of two that the smallest number is one of. */
const LEAST = 1074;

/** |top ÷ bottom| as the nearest count of the smallest number. */
function subnormal(top: bigint, bottom: bigint): number {
  const dividend = (top < 0n ? -top : top) << BigInt(LEAST);
  const divisor = bottom < 0n ? -bottom : bottom;
  const whole = dividend / divisor;
  const twice = 2n * (dividend % divisor);
  const up = twice > divisor || (twice === divisor && whole % 2n === 1n);
  return Number(up ? whole + 1n : whole) * 2 ** -LEAST;
}

const bits = (value: bigint): number => value.toString(16).length * 4;

/**
 * a ÷ b as the nearest number. The divisor must not be zero.
 * @throws DomainError `too-large` or `too-small` where the result is beyond what a number holds.
 */
export function quotient(a: Decimal, b: Decimal): number {
  const [top, bottom] = aligned(a, b);
  if (top === 0n) return 0;
  const negative = top < 0n !== bottom < 0n;
  let dividend = top < 0n ? -top : top;
  let divisor = bottom < 0n ? -bottom : bottom;
  const shift = QUOTIENT_BITS - (bits(dividend) - bits(divisor));
  if (shift > 0) dividend <<= BigInt(shift);
  else divisor <<= BigInt(-shift);
  const whole = dividend / divisor;
  // The lowest bit stands for everything cut off: it decides between two numbers that are equally near.
  const rounded = Number(dividend % divisor === 0n ? whole : whole | 1n);
  // In two steps, because one power of two may itself be out of reach.
  const half = Math.trunc(shift / 2);
  const near = rounded * 2 ** -half * 2 ** (half - shift);
  const value = held(near < LEAST_NORMAL ? subnormal(top, bottom) : near);
  return negative ? -value : value;
}

/**
 * The nearest number.
 * @throws DomainError `too-large` or `too-small` where it is beyond what a number holds.
 */
export const toNumber = (value: Decimal): number => quotient(value, ONE);
