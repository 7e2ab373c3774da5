/**
 * Exact arithmetic on numbers of at most 15 digits, which is what people type and what cells show, without making
 * anything: the numbers are taken as whole counts of a power of ten. Wherever an exact result cannot be had this way, the
 * result is NaN, also when an operand is; the caller then takes the long way through `Decimal`, which gives the same.
 */
import { EXACT, MOST, TENS, places } from './count';

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

/** Added and taken off again, it leaves the nearest whole number of any up to 2^51: faster than to round. */
const WHOLE = 1.5 * 2 ** 52;

/** Whole hundredths: money in cents, rates in per cent. NaN for every other number. */
export function hundredths(value: number): number {
  const count = value * 100 + WHOLE - WHOLE;
  return count / 100 === value && Math.abs(count) <= MOST ? count : NaN;
}

/** The same without a bound: of rates, which are too small to need one, and for what is held against one itself. */
export function anyHundredths(value: number): number {
  const count = value * 100 + WHOLE - WHOLE;
  return count / 100 === value ? count : NaN;
}

/** Whole thousandths of a rate, without a bound. */
export function perMilles(rate: number): number {
  const count = rate * 1000 + WHOLE - WHOLE;
  return count / 1000 === rate ? count : NaN;
}

/** Whole ten-thousandths: rates to a hundredth of a per cent. NaN for every other number. */
export function tenThousandths(value: number): number {
  const count = value * 10_000 + WHOLE - WHOLE;
  return count / 10_000 === value && Math.abs(count) <= MOST ? count : NaN;
}

/** A whole number, or NaN. */
export const whole = (value: number): number => (value + WHOLE - WHOLE === value ? value : NaN);

/** Whether a count is one, and was not rounded on the way. */
export const isExact = (count: number): boolean => Math.abs(count) <= EXACT;

const HALF = 2 ** 52;

/** Whether two counts are such, and so is what they differ by. */
export const areExact = (a: number, b: number): boolean => Math.abs(a) <= HALF && Math.abs(b) <= HALF;

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
  const quick = hundredths(a) / hundredths(b);
  if (!Number.isNaN(quick)) return quick;
  const k = common(a, b);
  if (k < 0) return NaN;
  return units(a, k) / units(b, k);
}

/** (a − b) ÷ b rounded once, or NaN. b is not 0. */
export function gainOver(a: number, b: number): number {
  // Money in cents is by far the most frequent.
  const base = hundredths(b);
  const quick = (hundredths(a) - base) / base;
  return Number.isNaN(quick) ? divide(subtract(a, b), b) : quick;
}

/** Counts of ten-thousandths: enough for scores and weights as people type them. */
const UNIT = 1e4;

/** What {@link gathered} found: Σ values × weights and Σ weights, as whole counts. Made once, not once a mean. */
const found = { top: 0, bottom: 0 };

type Cells = readonly (number | null)[];

/** Sums up what is not null in cells `from` to before `to`; false where that has no short way. */
function gathered(values: Cells, weights: readonly number[] | undefined, from: number, to: number): boolean {
  let top = 0;
  let bottom = 0;
  for (let i = from; i < to; i++) {
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

function isBlank(values: Cells, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (values[i] !== null) return false;
  return true;
}

/**
 * Σ values × weights ÷ Σ weights rounded once, or NaN; null values are left out with their weight. All weights are 1
 * when absent. NaN also where everything left weighs nothing. Of all cells, or of those from `from` to before `to`.
 */
export function meanOf(values: Cells, weights?: readonly number[], from = 0, to = values.length): number {
  return gathered(values, weights, from, to) ? meanOfFound() : NaN;
}

function meanOfFound(): number {
  const whole = found.bottom * UNIT;
  return whole <= EXACT && found.bottom > 0 ? found.top / whole : NaN;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** Means added up so far: their sum as a fraction of whole counts, and how many they are. Used again by every mean. */
const added = { top: 0, bottom: 1, means: 0 };

function addNone(): void {
  added.top = 0;
  added.bottom = 1;
  added.means = 0;
}

/** Adds the mean of these cells, if there is one; false where that has no short way. Thirds and fifths are brought to fifteenths. */
function addMean(values: Cells, weights: readonly number[] | undefined, from: number, to: number): boolean {
  return gathered(values, weights, from, to) && addFound(values, from, to);
}

function addFound(values: Cells, from: number, to: number): boolean {
  if (found.bottom === 0) return isBlank(values, from, to);
  const { top, bottom } = added;
  const shared = bottom === found.bottom ? bottom : commonDivisor(bottom, found.bottom);
  added.top = top * (found.bottom / shared) + found.top * (bottom / shared);
  added.bottom = bottom * (found.bottom / shared);
  added.means++;
  return added.top <= EXACT && added.top >= -EXACT && added.bottom <= EXACT;
}

function meanOfAdded(): number {
  const whole = added.bottom * added.means * UNIT;
  return added.means > 0 && whole <= EXACT ? added.top / whole : NaN;
}

/** The mean of the means of lists rounded once, or NaN. Lists with nothing but null are left out; NaN where all are. */
export function meanOfMeans(lists: readonly Cells[], weights?: readonly (readonly number[] | undefined)[]): number {
  addNone();
  for (let i = 0; i < lists.length; i++) if (!addMean(lists[i], weights?.[i], 0, lists[i].length)) return NaN;
  return meanOfAdded();
}

/**
 * The same of spans of one list, each from its end before: `ends` says where each ends.
 * @param means gets the mean of each span rounded once, or NaN.
 */
export function meanOfSpans(
  values: Cells,
  ends: readonly number[],
  weights: readonly number[] | undefined,
  means: (number | null)[],
): number {
  addNone();
  let adds = true;
  let from = 0;
  for (let i = 0; i < ends.length; i++) {
    const has = gathered(values, weights, from, ends[i]);
    means[i] = has ? meanOfFound() : NaN;
    adds = adds && has && addFound(values, from, ends[i]);
    from = ends[i];
  }
  return adds ? meanOfAdded() : NaN;
}
