/**
 * Exact arithmetic on numbers of at most 15 digits, which is what people type and what cells show, without making
 * anything: the numbers are taken as whole counts of a power of ten. Wherever an exact result cannot be had this way, the
 * result is NaN, also when an operand is; the caller then takes the long way through `Decimal`, which gives the same.
 */

const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22]; // prettier-ignore

/** Up to here a count of units is the shortest decimal of its number, and only of it. */
const MOST = 1e15;
const MOST_PLACES = 12;
/** Up to here whole numbers are exact. */
const EXACT = 2 ** 53;

/** Decimal places of a number of at most 15 digits; -1 for every other. */
function places(value: number): number {
  if (Math.floor(value) === value) return value <= MOST && value >= -MOST ? 0 : -1;
  for (let k = 1; k <= MOST_PLACES; k++) {
    const units = Math.round(value * TENS[k]);
    if (units > MOST || units < -MOST) return -1;
    if (units / TENS[k] === value) return k;
  }
  return -1;
}

/** A count beyond `MOST` may be off by one, so it is none. */
function units(value: number, k: number): number {
  const count = Math.round(value * TENS[k]);
  return count <= MOST && count >= -MOST ? count : NaN;
}

/** Places in which both numbers are whole counts; -1 where there are none. */
function common(a: number, b: number): number {
  const ka = places(a);
  const kb = places(b);
  return ka < 0 || kb < 0 ? -1 : ka > kb ? ka : kb;
}

const short = (count: number, k: number): number => (count <= MOST && count >= -MOST ? count / TENS[k] : NaN);

/** a + b, or NaN. */
export function add(a: number, b: number): number {
  const k = common(a, b);
  return k < 0 ? NaN : short(units(a, k) + units(b, k), k);
}

/** a − b, or NaN. */
export function subtract(a: number, b: number): number {
  const k = common(a, b);
  return k < 0 ? NaN : short(units(a, k) - units(b, k), k);
}

/** a × b, or NaN. */
export function multiply(a: number, b: number): number {
  const ka = places(a);
  const kb = places(b);
  return ka < 0 || kb < 0 || ka + kb > 22 ? NaN : short(units(a, ka) * units(b, kb), ka + kb);
}

/** a ÷ b rounded once, or NaN. b is not 0. */
export function divide(a: number, b: number): number {
  const k = common(a, b);
  if (k < 0) return NaN;
  return units(a, k) / units(b, k);
}

/** (a − b) ÷ b rounded once, or NaN. b is not 0. */
export function gainOver(a: number, b: number): number {
  // Money in cents is by far the most frequent.
  const cents = Math.round(a * 100);
  const base = Math.round(b * 100);
  if (cents / 100 === a && base / 100 === b && cents <= MOST && cents >= -MOST && base <= MOST && base >= -MOST)
    return (cents - base) / base;
  return divide(subtract(a, b), b);
}

/**
 * Σ values × weights ÷ Σ weights rounded once, or NaN; null values are left out with their weight. All weights are 1
 * when absent. NaN also where everything left weighs nothing.
 */
export function meanOf(values: readonly (number | null)[], weights?: readonly number[]): number {
  let top = 0;
  let bottom = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === null) continue;
    const count = Math.round(value * 1e4);
    if (count / 1e4 !== value) return NaN;
    if (weights === undefined) {
      top += count;
      bottom += 1;
    } else {
      const weight = Math.round(weights[i] * 1e4);
      if (weight / 1e4 !== weights[i]) return NaN;
      top += count * weight;
      bottom += weight;
    }
  }
  const whole = bottom * 1e4;
  return top <= EXACT && top >= -EXACT && whole <= EXACT && bottom > 0 ? top / whole : NaN;
}
