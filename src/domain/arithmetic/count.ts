/**
 * Formulas on numbers of at most 15 digits, which is what people type and what cells show, worked out to the nearest number
 * without making anything. A value is kept as a count of units of 10^-k, in two numbers that together hold 106 bits. While
 * one number holds it, which is the most frequent, everything is exact; beyond, the error is known, and where it could
 * change the last digit of the result, the result is NaN. It is NaN, too, where a number has more digits. The caller then
 * takes the long way through `Decimal`, which gives the same.
 */

export const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22]; // prettier-ignore

/** Up to here a count of units is the shortest decimal of its number, and only of it. */
export const MOST = 1e15;
/** Up to here whole numbers are exact, and what is computed to be one is not what a larger one was rounded to. */
export const EXACT = 2 ** 53 - 1;
const MOST_PLACES = 12;
const LAST_TEN = 22;

/** What an operation on two numbers may be off, of its result; more than it is. */
const OFF = 2 ** -98;
const SPLIT = 2 ** 27 + 1;

/** Decimal places in which a number of at most 15 digits is a whole count, not always the fewest; -1 for every other. */
export function places(value: number): number {
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

/** What the product of two numbers is off, exactly. */
function lost(a: number, b: number, product: number): number {
  const x = SPLIT * a;
  const high = x - (x - a);
  const low = a - high;
  const y = SPLIT * b;
  const top = y - (y - b);
  const rest = b - top;
  return high * top - product + high * rest + low * top + low * rest;
}

/** a × b ÷ divisor as the nearest number, or NaN: of whole numbers, each no larger than `EXACT`, with a power of ten up to 10^22 below the line. */
export function productOver(a: number, b: number, divisor: number): number {
  const product = a * b;
  if (product <= EXACT && product >= -EXACT) return product / divisor;
  if (!(a <= EXACT && a >= -EXACT && b <= EXACT && b >= -EXACT)) return NaN;
  return quotientOf(product, lost(a, b, product), 0, divisor, 0, 0);
}

/** (top + topLow) ÷ (high + low) as the nearest number; NaN where what both may be off could change it. */
function quotientOf(top: number, topLow: number, topOff: number, high: number, low: number, off: number): number {
  const first = top / high;
  const product = first * high;
  const rest = (top - product - lost(first, high, product) + topLow - first * low) / high;
  const margin = Math.abs(first) * OFF + (topOff + Math.abs(first) * off) / Math.abs(high);
  const least = first + (rest - margin);
  return least === first + (rest + margin) ? least : NaN;
}

/** A value under way. Made once for each formula that needs it, and used again by every call. */
export class Count {
  // No small whole numbers to begin with: the fields are to hold any number from the start.
  private high = NaN;
  private low = NaN;
  /** How far both together may be from the value. */
  private off = NaN;
  private k = 0;

  /** Takes a number over. */
  of(value: number): this {
    const k = places(value);
    this.low = 0;
    this.off = 0;
    if (k < 0) {
      this.high = NaN;
      this.k = 0;
    } else {
      this.high = k === 0 ? value : Math.round(value * TENS[k]);
      this.k = k;
      // A count beyond may be off by one.
      if (!(this.high <= MOST && this.high >= -MOST)) this.high = NaN;
    }
    return this;
  }

  /** Takes 1 + a change over. */
  ofOneAnd(change: number): this {
    this.of(change);
    this.high += TENS[this.k];
    return this;
  }

  same(other: Count): this {
    this.high = other.high;
    this.low = other.low;
    this.off = other.off;
    this.k = other.k;
    return this;
  }

  times(value: number): this {
    const k = places(value);
    if (k < 0) this.high = NaN;
    else {
      this.scale(k === 0 ? value : Math.round(value * TENS[k]));
      this.k += k;
    }
    return this;
  }

  timesOneAnd(change: number): this {
    const k = places(change);
    if (k < 0) this.high = NaN;
    else {
      this.scale(Math.round(change * TENS[k]) + TENS[k]);
      this.k += k;
    }
    return this;
  }

  timesCount(other: Count): this {
    const { high, low, off } = other;
    this.k += other.k;
    if (low === 0 && off === 0) {
      this.scale(high);
      return this;
    }
    const product = this.high * high;
    const rest = lost(this.high, high, product) + (this.high * low + this.low * high);
    this.off = this.off * Math.abs(high) + Math.abs(this.high) * off + Math.abs(product) * OFF;
    this.put(product, rest);
    return this;
  }

  plus(value: number): this {
    return this.plusCount(spare.of(value), 1);
  }

  plusTimes(value: number, factor: number): this {
    return this.plusCount(spare.of(value).times(factor), 1);
  }

  minus(value: number): this {
    return this.plusCount(spare.of(value), -1);
  }

  minusCount(other: Count): this {
    return this.plusCount(spare.same(other), -1);
  }

  /** The value, at most 1. */
  atMostOne(): this {
    const one = this.k > LAST_TEN ? NaN : TENS[this.k];
    if (Number.isNaN(one)) this.high = NaN;
    else if (this.high > one || (this.high === one && this.low > 0)) {
      this.high = one;
      this.low = 0;
    }
    return this;
  }

  /** The nearest number, or NaN. */
  value(): number {
    const { k } = this;
    if (k > LAST_TEN) return NaN;
    if (this.low === 0 && this.off === 0 && this.high <= EXACT && this.high >= -EXACT) return this.high / TENS[k];
    return this.divided(TENS[k], 0, 0);
  }

  /** This ÷ other as the nearest number, or NaN. The other is not 0. */
  over(other: Count): number {
    const more = this.k - other.k;
    if (more < 0) this.raise(-more);
    const divisor = more > 0 ? spare.same(other).raise(more) : other;
    const { high, low, off } = divisor;
    if (this.low === 0 && this.off === 0 && low === 0 && off === 0) return this.high / high;
    return this.divided(high, low, off);
  }

  /** Goes on with this ÷ other, to 106 bits. */
  by(other: Count): this {
    const more = this.k - other.k;
    if (more < 0) this.raise(-more);
    const { high, low, off } = more > 0 ? spare.same(other).raise(more) : other;
    const first = this.high / high;
    const product = first * high;
    const rest = (this.high - product - lost(first, high, product) + this.low - first * low) / high;
    this.off = (this.off + Math.abs(first) * off) / Math.abs(high) + Math.abs(first) * OFF;
    this.k = 0;
    this.put(first, rest);
    return this;
  }

  /** Raised to a whole power, 1 or more. */
  power(exponent: number): this {
    base.same(this);
    let left = exponent;
    for (; left % 2 === 0; left /= 2) base.timesCount(squared.same(base));
    this.same(base);
    for (left = (left - 1) / 2; left >= 1; left = Math.floor(left / 2)) {
      base.timesCount(squared.same(base));
      if (left % 2 === 1) this.timesCount(base);
    }
    return this;
  }

  private plusCount(other: Count, sign: number): this {
    if (this.k < other.k) this.raise(other.k - this.k);
    else if (this.k > other.k) other.raise(this.k - other.k);
    const added = sign * other.high;
    const sum = this.high + added;
    if (this.low === 0 && other.low === 0 && sum <= EXACT && sum >= -EXACT) {
      this.high = sum;
      this.off += other.off;
      return this;
    }
    const back = sum - this.high;
    const rest = this.high - (sum - back) + (added - back) + (this.low + sign * other.low);
    if (this.low !== 0 || other.low !== 0) this.off += (Math.abs(this.high) + Math.abs(added)) * OFF;
    this.off += other.off;
    this.put(sum, rest);
    return this;
  }

  /** The same value in units so many places smaller. */
  private raise(by: number): this {
    this.scale(by <= LAST_TEN ? TENS[by] : NaN);
    this.k += by;
    return this;
  }

  /** Multiplies with a whole number. */
  private scale(factor: number): void {
    const product = this.high * factor;
    if (this.low === 0 && product <= EXACT && product >= -EXACT) {
      this.high = product;
      this.off *= Math.abs(factor);
      return;
    }
    const rest = lost(this.high, factor, product);
    // Exact as long as there is no second number to multiply.
    this.off = this.off * Math.abs(factor) + (this.low === 0 ? 0 : Math.abs(product) * OFF);
    this.put(product, rest + this.low * factor);
  }

  private put(sum: number, rest: number): void {
    const high = sum + rest;
    const back = high - sum;
    this.low = sum - (high - back) + (rest - back);
    this.high = high;
  }

  private divided(high: number, low: number, off: number): number {
    return quotientOf(this.high, this.low, this.off, high, low, off);
  }
}

const spare = new Count();
const base = new Count();
const squared = new Count();
