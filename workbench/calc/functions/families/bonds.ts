/** Papers with coupons: their days, price, yield and duration. */
import { type FunctionTable, plain } from '../../formulas/builtin';
import { ERR, type Val } from '../../values';
import { dayOf, daysIn, monthsOn, serialOf } from '../dates/calendar';
import { daysFrom } from '../dates/yearfraction';
import { finite } from '../numeric/numbers';
import { root } from '../numeric/roots';

/** The coupon dates around the settlement, and how far it lies between them. */
interface Coupons {
  readonly previous: number;
  readonly next: number;
  /** Coupons from the settlement to the end. */
  readonly count: number;
  readonly daysSince: number;
  readonly daysTo: number;
  readonly days: number;
}

/** A number of months before a day; the end of a month stays one. */
export function monthsBefore(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const before = monthsOn(serial, -months);
  if (day !== daysIn(year, month)) return before;
  const { year: y, month: m } = dayOf(before);
  return serialOf(y, m, daysIn(y, m));
}

/** The days of a coupon period: counted with basis 1, else a part of the year. */
export const couponLength = (start: number, end: number, frequency: number, basis: number): number =>
  basis === 1 ? end - start : (basis === 3 ? 365 : 360) / frequency;

/** From a day to the end of its coupon period. In years of 360 days it is what is not over of it; else it is counted. */
export const daysToCoupon = (start: number, end: number, day: number, length: number, basis: number): number =>
  basis === 0 || basis === 4 ? length - daysFrom(start, day, basis) : end - day;

/** Whether there are papers that pay so often a year, and such a way of counting days. */
export const isPaid = (frequency: number, basis: number): boolean =>
  [1, 2, 4].includes(frequency) && basis >= 0 && basis <= 4;

export function coupons(settlement: number, maturity: number, frequency: number, basis: number): Coupons {
  const [from, end, often, way] = [settlement, maturity, frequency, basis].map(Math.trunc);
  if (from >= end || !isPaid(often, way)) throw ERR.num;
  const months = 12 / often;
  let count = 0;
  let next = end;
  let previous = end;
  do {
    next = previous;
    count++;
    previous = monthsBefore(end, months * count);
  } while (previous > from);
  const days = couponLength(previous, next, often, way);
  const daysSince = daysFrom(previous, from, way);
  const daysTo = daysToCoupon(previous, next, from, days, way);
  return { previous, next, count, daysSince, daysTo, days };
}

const ofCoupons = (take: (coupons: Coupons) => number) =>
  plain('m m m m~', (settlement, maturity, frequency, basis = 0) =>
    finite(take(coupons(settlement, maturity, frequency, basis))),
  );

/** Price for 100 of face value, without the interest that has come up since the last coupon. */
function priceOf(at: Coupons, rate: number, yielded: number, redemption: number, frequency: number): number {
  const coupon = (100 * rate) / frequency;
  const [gone, left] = [at.daysSince / at.days, 1 - at.daysSince / at.days];
  if (at.count === 1) return (redemption + coupon) / (1 + (left * yielded) / frequency) - gone * coupon;
  const growth = 1 + yielded / frequency;
  let price = redemption / growth ** (at.count - 1 + left);
  for (let k = 0; k < at.count; k++) price += coupon / growth ** (k + left);
  return price - gone * coupon;
}

function yieldOf(at: Coupons, rate: number, price: number, redemption: number, frequency: number): Val {
  if (at.count === 1) {
    const coupon = rate / frequency;
    const [gone, left] = [at.daysSince / at.days, at.daysTo / at.days];
    const paid = price / 100 + gone * coupon;
    return finite(((redemption / 100 + coupon - paid) / paid) * (frequency / left));
  }
  return root((y) => priceOf(at, rate, y, redemption, frequency) - price, rate || 0.05) ?? ERR.num;
}

/** Years until the money is back, on average. */
function durationOf(at: Coupons, rate: number, yielded: number, frequency: number): number {
  const growth = 1 + yielded / frequency;
  let [sum, value] = [0, 0];
  for (let k = 0; k < at.count; k++) {
    const time = k + at.daysTo / at.days;
    const paid = ((100 * rate) / frequency + (k === at.count - 1 ? 100 : 0)) / growth ** time;
    sum += time * paid;
    value += paid;
  }
  return sum / value / frequency;
}

const duration = (modified: boolean) =>
  plain('m m m m m m~', (settlement, maturity, rate, yielded, frequency, basis = 0) => {
    if (rate < 0 || yielded < 0) return ERR.num;
    const often = Math.trunc(frequency);
    const years = durationOf(coupons(settlement, maturity, often, basis), rate, yielded, often);
    return finite(modified ? years / (1 + yielded / often) : years);
  });

export const bondFunctions: FunctionTable = {
  COUPDAYBS: ofCoupons((at) => at.daysSince),
  COUPDAYS: ofCoupons((at) => at.days),
  COUPDAYSNC: ofCoupons((at) => at.daysTo),
  COUPNCD: ofCoupons((at) => at.next),
  COUPNUM: ofCoupons((at) => at.count),
  COUPPCD: ofCoupons((at) => at.previous),
  PRICE: plain('m m m m m m m~', (settlement, maturity, rate, yielded, redemption, frequency, basis = 0) =>
    rate < 0 || yielded < 0 || redemption <= 0
      ? ERR.num
      : finite(
          priceOf(coupons(settlement, maturity, frequency, basis), rate, yielded, redemption, Math.trunc(frequency)),
        ),
  ),
  YIELD: plain('m m m m m m m~', (settlement, maturity, rate, price, redemption, frequency, basis = 0) =>
    rate < 0 || price <= 0 || redemption <= 0
      ? ERR.num
      : yieldOf(coupons(settlement, maturity, frequency, basis), rate, price, redemption, Math.trunc(frequency)),
  ),
  DURATION: duration(false),
  MDURATION: duration(true),
};
