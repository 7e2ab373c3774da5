/**
 * Papers whose first or last coupon is not as far from its neighbour as the others: their price and yield. What such a
 * period pays is counted in coupon periods as they would have been, whose dates follow from the regular ones.
 */
import { type FunctionTable, plain } from '../../formulas/builtin';
import { step } from '../../meter';
import { ERR, type Val } from '../../values';
import { daysFrom } from '../dates/yearfraction';
import { finite } from '../numeric/numbers';
import { root } from '../numeric/roots';
import { couponLength, coupons, daysToCoupon, isPaid, monthsBefore } from './bonds';

/** Coupon dates as they would have been, before (`at` of a negative number) and after a date that is one. */
interface Dates {
  readonly at: (steps: number) => number;
  readonly frequency: number;
  readonly basis: number;
}

const datesFrom = (day: number, frequency: number, basis: number): Dates => ({
  at: (steps) => monthsBefore(day, (-12 / frequency) * steps),
  frequency,
  basis,
});

/** The last of the coupon dates up to a day, as so many steps. */
function lastUpTo({ at }: Dates, day: number): number {
  let steps = 0;
  for (; at(steps) > day; steps--) step();
  for (; at(steps + 1) <= day; steps++) step();
  return steps;
}

/** How many coupon periods lie between two days, by their days; `whole` ones count 1 however many days they have. */
function periodsBetween(dates: Dates, from: number, to: number, whole: boolean): number {
  let sum = 0;
  for (let i = lastUpTo(dates, from); dates.at(i) < to; i++) {
    step();
    const [start, end] = [dates.at(i), dates.at(i + 1)];
    const [low, high] = [Math.max(from, start), Math.min(to, end)];
    const length = couponLength(start, end, dates.frequency, dates.basis);
    sum += whole && low === start && high === end ? 1 : daysFrom(low, high, dates.basis) / length;
  }
  return sum;
}

/** From a day to the next coupon date, as a part of the period. */
function toNext({ at, frequency, basis }: Dates, steps: number, day: number): number {
  const [start, end] = [at(steps), at(steps + 1)];
  const length = couponLength(start, end, frequency, basis);
  return daysToCoupon(start, end, day, length, basis) / length;
}

/** Throws #NUM! where the days are not in this order, or there is no such frequency or basis. */
function inOrder(days: readonly number[], frequency: number, basis: number): void {
  const ordered = days.every((day, i) => i === 0 || days[i - 1] < day);
  if (!ordered || !isPaid(frequency, basis)) throw ERR.num;
}

interface Odd {
  /** What a coupon pays for 100 of face value. */
  readonly coupon: number;
  /** Coupon periods of the odd one. */
  readonly odd: number;
  /** Those of it that lie before the settlement. */
  readonly gone: number;
  /** Periods from the settlement to the odd coupon. */
  readonly left: number;
  readonly frequency: number;
}

/** Price for 100 of face value, of a paper with an odd first coupon and `count` after it. */
function firstPrice(paper: Odd & { readonly count: number }, yielded: number, redemption: number): number {
  const { coupon, odd, gone, left, count, frequency } = paper;
  const growth = 1 + yielded / frequency;
  let price = redemption / growth ** (count + left) + (coupon * odd) / growth ** left - coupon * gone;
  for (let k = 1; k <= count; k++) {
    step();
    price += coupon / growth ** (k + left);
  }
  return price;
}

function oddFirst(
  [settlement, maturity, issue, first]: readonly number[],
  rate: number,
  often: number,
  way: number,
): Odd & { readonly count: number } {
  const [frequency, basis] = [often, way].map(Math.trunc);
  inOrder([issue, settlement, first, maturity], frequency, basis);
  const dates = datesFrom(first, frequency, basis);
  const at = lastUpTo(dates, settlement);
  return {
    coupon: (100 * rate) / frequency,
    odd: periodsBetween(dates, issue, first, true),
    gone: periodsBetween(dates, issue, settlement, true),
    left: toNext(dates, at, settlement) - at - 1,
    count: coupons(first, maturity, frequency, basis).count,
    frequency,
  };
}

function oddLast([settlement, maturity, last]: readonly number[], rate: number, often: number, way: number): Odd {
  const [frequency, basis] = [often, way].map(Math.trunc);
  inOrder([last, settlement, maturity], frequency, basis);
  const dates = datesFrom(last, frequency, basis);
  return {
    coupon: (100 * rate) / frequency,
    odd: periodsBetween(dates, last, maturity, false),
    gone: periodsBetween(dates, last, settlement, false),
    left: periodsBetween(dates, settlement, maturity, false),
    frequency,
  };
}

const cut = (...days: readonly number[]): number[] => days.map(Math.trunc);

const FIRST = 'm m m m m m m m m~';
const LAST = 'm m m m m m m m~';

export const oddCouponFunctions: FunctionTable = {
  ODDFPRICE: plain(FIRST, (settlement, maturity, issue, first, rate, yielded, redemption, often, basis = 0): Val => {
    if (rate < 0 || yielded < 0 || redemption <= 0) return ERR.num;
    const paper = oddFirst(cut(settlement, maturity, issue, first), rate, often, basis);
    return finite(firstPrice(paper, yielded, redemption));
  }),
  ODDFYIELD: plain(FIRST, (settlement, maturity, issue, first, rate, price, redemption, often, basis = 0): Val => {
    if (rate < 0 || price <= 0 || redemption <= 0) return ERR.num;
    const paper = oddFirst(cut(settlement, maturity, issue, first), rate, often, basis);
    return root((yielded) => firstPrice(paper, yielded, redemption) - price, rate || 0.05) ?? ERR.num;
  }),
  ODDLPRICE: plain(LAST, (settlement, maturity, last, rate, yielded, redemption, often, basis = 0): Val => {
    if (rate < 0 || yielded < 0 || redemption <= 0) return ERR.num;
    const { coupon, odd, gone, left, frequency } = oddLast(cut(settlement, maturity, last), rate, often, basis);
    return finite((redemption + odd * coupon) / (1 + (left * yielded) / frequency) - gone * coupon);
  }),
  ODDLYIELD: plain(LAST, (settlement, maturity, last, rate, price, redemption, often, basis = 0): Val => {
    if (rate < 0 || price <= 0 || redemption <= 0) return ERR.num;
    const { coupon, odd, gone, left, frequency } = oddLast(cut(settlement, maturity, last), rate, often, basis);
    const paid = price + gone * coupon;
    return finite((((redemption + odd * coupon) / paid - 1) * frequency) / left);
  }),
};
