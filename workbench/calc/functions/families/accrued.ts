/**
 * Interest that has come up since the issue of a paper. It is counted in coupon periods, whose dates follow from the first
 * interest. Excel counts from the start of the period that ends with the first interest, also for a settlement before it.
 */
import { type FunctionTable, plain } from '../../formulas/builtin';
import { step } from '../../meter';
import { ERR, type Val } from '../../values';
import { daysFrom } from '../dates/yearfraction';
import { finite } from '../numeric/numbers';
import { couponLength, isPaid, monthsBefore } from './bonds';

/** How many periods before the first interest the last coupon date before a day lies; negative for one after it. */
function periodsBack(first: number, day: number, months: number): number {
  let back = 1;
  for (; monthsBefore(first, months * back) >= day; back++) step();
  for (; monthsBefore(first, months * (back - 1)) < day; back--) step();
  return back;
}

/** Coupons that have come up; `whole` also counts the full periods between issue and settlement. */
function couponsSince(
  issue: number,
  first: number,
  settlement: number,
  frequency: number,
  basis: number,
  whole: boolean,
): number {
  const months = 12 / frequency;
  const at = (back: number): number => monthsBefore(first, months * back);
  const length = (back: number): number => couponLength(at(back), at(back - 1), frequency, basis);
  // The coupon date from which the last, broken period is counted.
  const last = whole && settlement > first ? periodsBack(first, settlement, months) : 1;
  if (issue >= at(last)) return daysFrom(issue, settlement, basis) / length(1);
  const broken = daysFrom(at(last), settlement, basis) / length(1);
  const from = periodsBack(first, issue, months) - 1;
  const start = issue === at(from) ? 0 : daysFrom(issue, at(from), basis) / length(from + 1);
  return start + (whole ? from - last : 0) + broken;
}

export const accruedFunctions: FunctionTable = {
  ACCRINT: plain(
    'm m m m m m m~ b~',
    (issue, first, settlement, rate, par, frequency, basis = 0, whole = true): Val => {
      const [from, coupon, to, often, way] = [issue, first, settlement, frequency, basis].map(Math.trunc);
      if (from >= to || rate <= 0 || par <= 0 || !isPaid(often, way)) return ERR.num;
      return finite(((par * rate) / often) * couponsSince(from, coupon, to, often, way, whole));
    },
  ),
};
