/** What a power takes off a fraction of whole numbers, to the nearest number, in plain numbers alone. */

/** Added and taken off again, it leaves the nearest count of 2^-26 of a number up to 1. */
const GRID = 1.5 * 2 ** 26;
const SPLIT = 2 ** 27 + 1;
/** So often is multiplied here at most. */
const MOST_TIMES = 1024;
/** What one multiplication may be off, of 1; more than it is. */
const OFF = 2 ** -77;
/** What the rest may be off, in as many multiplications. */
const OTHERS = 4;

/**
 * top ÷ bottom × (1 − (part ÷ whole)^times) as the nearest number, or NaN where what was rounded on the way could change
 * it, and for more times than 1024. Of whole numbers: top up to `EXACT`, bottom from 1 to 2^26, whole from 1 to 2^20, part
 * from 0 to whole − 1, times 1 or more.
 *
 * The power is held in two numbers. The first is a count of 2^-26, at most 1, so that products of two such are exact; the
 * second is at most 2^-27, so that what it is off stays below 2^-77 a multiplication.
 */
export function lessPower(top: number, bottom: number, part: number, whole: number, times: number): number {
  if (!(times <= MOST_TIMES)) return NaN;
  let high = part / whole + GRID - GRID;
  let low = (part - high * whole) / whole;
  let [power, powerLow] = [1, 0];
  let left = times;
  for (;;) {
    if ((left & 1) === 1) {
      const product = power * high;
      const more = power * low + powerLow * high + powerLow * low;
      power = product + more + GRID - GRID;
      powerLow = product - power + more;
    }
    left >>= 1;
    if (left === 0) break;
    const square = high * high;
    const more = (high + high + low) * low;
    high = square + more + GRID - GRID;
    low = square - high + more;
  }
  const ratio = top / bottom;
  const kept = 1 - power;
  const first = ratio * (kept - powerLow);
  // What the first result leaves of the dividend. Split, all products but the last are exact, and so is the first difference.
  const splitTop = SPLIT * top;
  const topHigh = splitTop - (splitTop - top);
  const splitFirst = SPLIT * first;
  const firstHigh = splitFirst - (splitFirst - first);
  const near = topHigh * kept - firstHigh * bottom;
  const rest = near + ((top - topHigh) * kept - (first - firstHigh) * bottom) - top * powerLow;
  const off = Math.abs(ratio) * (times + OTHERS) * OFF;
  const least = first + (rest / bottom - off);
  return least === first + (rest / bottom + off) ? least : NaN;
}
