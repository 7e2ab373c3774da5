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
  // Money in cents is by far the most frequent.
  const cents = Math.round(value * 100);
  if (cents / 100 === value && cents <= MOST && cents >= -MOST) return cents % 10 === 0 ? 1 : 2;
  return manyPlaces(value);
}

function manyPlaces(value: number): number {
  for (let k = 3; k <= MOST_PLACES; k++) {
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

/** Counts of ten-thousandths: enough for scores and weights as people type them. */
const UNIT = 1e4;

/** What {@link gathered} found: Σ values × weights and Σ weights, as whole counts. Made once, not once a mean. */
const found = { top: 0, bottom: 0 };

/** Sums up what is not null; false where that has no short way. */
function gathered(values: readonly (number | null)[], weights: readonly number[] | undefined): boolean {
  let top = 0;
  let bottom = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === null) continue;
    const count = Math.round(value * UNIT);
    if (count / UNIT !== value) return false;
    if (weights === undefined) {
      top += count;
      bottom += 1;
    } else {
      const weight = Math.round(weights[i] * UNIT);
      if (weight / UNIT !== weights[i]) return false;
      top += count * weight;
      bottom += weight;
    }
  }
  found.top = top;
  found.bottom = bottom;
  return top <= EXACT && top >= -EXACT && bottom <= EXACT;
}

/**
 * Σ values × weights ÷ Σ weights rounded once, or NaN; null values are left out with their weight. All weights are 1
 * when absent. NaN also where everything left weighs nothing.
 */
export function meanOf(values: readonly (number | null)[], weights?: readonly number[]): number {
  if (!gathered(values, weights)) return NaN;
  const whole = found.bottom * UNIT;
  return whole <= EXACT && found.bottom > 0 ? found.top / whole : NaN;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/**
 * The mean of such means rounded once, or NaN: thirds of one and fifths of another are brought to fifteenths. Lists with
 * nothing but null are left out; NaN where all are.
 */
export function meanOfMeans(
  lists: readonly (readonly (number | null)[])[],
  weights?: readonly (readonly number[] | undefined)[],
): number {
  let top = 0;
  let bottom = 1;
  let means = 0;
  for (let i = 0; i < lists.length; i++) {
    if (!gathered(lists[i], weights?.[i])) return NaN;
    if (found.bottom === 0) {
      if (lists[i].every((value) => value === null)) continue;
      return NaN;
    }
    means++;
    const shared = bottom === found.bottom ? bottom : commonDivisor(bottom, found.bottom);
    top = top * (found.bottom / shared) + found.top * (bottom / shared);
    bottom *= found.bottom / shared;
    if (!(top <= EXACT && top >= -EXACT && bottom <= EXACT)) return NaN;
  }
  const whole = bottom * means * UNIT;
  return means > 0 && whole <= EXACT ? top / whole : NaN;
}
