/** Loans in parts, depreciation, and papers that pay at their end. Days are serial numbers; `basis` is the way of counting them. */
import { type FunctionTable, inCell, plain } from '../../formulas/builtin';
import { step } from '../../meter';
import { ERR, type Val } from '../../values';
import { monthsOn } from '../dates/calendar';
import { yearFraction } from '../dates/yearfraction';
import { interest, principal } from '../finance';
import { finite, numbersOf } from '../numeric/numbers';
import { singles } from './library';

/** A paper from its first day to its last; #NUM! where the days are not in this order. */
const span = (from: number, to: number, basis: number): number => {
  if (Math.trunc(from) >= Math.trunc(to)) throw ERR.num;
  return yearFraction(Math.trunc(from), Math.trunc(to), Math.trunc(basis));
};

/** Of settlement, maturity, two amounts and a basis; both amounts are above 0. */
const paper = (compute: (a: number, b: number, years: number) => number) =>
  plain('m m m m m~', (settlement, maturity, a, b, basis = 0) =>
    a <= 0 || b <= 0 ? ERR.num : finite(compute(a, b, span(settlement, maturity, basis))),
  );

/** Of what a paper pays at maturity with interest since its issue, seen from the settlement. */
const matured = (compute: (part: { all: number; past: number; left: number; rate: number; other: number }) => number) =>
  plain('m m m m m m~', (settlement, maturity, issue, rate, other, basis = 0) => {
    if (rate < 0 || other < 0) return ERR.num;
    const [all, past, left] = [
      [issue, maturity],
      [issue, settlement],
      [settlement, maturity],
    ].map(([from, to]) => span(from, to, basis));
    return finite(compute({ all, past, left, rate, other }));
  });

/** Of a bill that runs for at most a year. */
const bill = (compute: (amount: number, days: number) => number) =>
  plain('m m m', (settlement, maturity, amount) => {
    const [from, to] = [Math.trunc(settlement), Math.trunc(maturity)];
    return to <= from || to > monthsOn(from, 12) || amount <= 0 ? ERR.num : finite(compute(amount, to - from));
  });

/** The yield of a bill as that of a bond: beyond half a year it is one that pays a coupon after half a year. */
function bondYield(discount: number, days: number): number {
  const price = 1 - (discount * days) / 360;
  if (price <= 0) return Number.NaN;
  if (days <= 182) return (365 * discount) / (360 - discount * days);
  const years = days / (days === 366 ? 366 : 365);
  return (Math.sqrt(years ** 2 - (2 * years - 1) * (1 - 1 / price)) - years) / (years - 0.5);
}

/** What a loan pays between two of its periods, both of them counted: the interest, or what it is paid back by. */
const between = (take: (rate: number, period: number, periods: number, present: number, type: number) => Val) =>
  plain('m m m m m m', (rate, periods, present, first, last, type) => {
    const [from, to] = [Math.ceil(first), Math.trunc(last)];
    if (rate <= 0 || periods <= 0 || present <= 0 || first < 1 || last < first || last > periods) return ERR.num;
    if (type !== 0 && type !== 1) return ERR.num;
    let sum = 0;
    for (let period = from; period <= to; period++) {
      step();
      const part = take(rate, period, periods, present, type);
      if (typeof part !== 'number') return part;
      sum += part;
    }
    return finite(sum);
  });

/** Falls by a multiple of an even share of what is left, but not below the salvage; periods need not be whole. */
function multipleDecline(cost: number, salvage: number, life: number, period: number, factor = 2): Val {
  if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || period > life || factor <= 0) return ERR.num;
  const share = Math.min(factor / life, 1);
  // A share of all leaves nothing for any period but the first.
  const left = share === 1 ? Number(period === 1) : (1 - share) ** (period - 1);
  return finite(Math.max(0, Math.min(cost * left * share, cost * left - salvage)));
}

/** Falls by a fixed share of three digits; `months` is how many the first year has. */
function fixedDecline(cost: number, salvage: number, life: number, period: number, firstMonths = 12): Val {
  const months = Math.trunc(firstMonths);
  const last = months < 12 ? life + 1 : life;
  if (cost < 0 || salvage < 0 || life <= 0 || period < 1 || period > last || months < 1 || months > 12) return ERR.num;
  if (cost === 0) return 0;
  const rate = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
  let off = (cost * rate * months) / 12;
  let value = cost - off;
  for (let i = 2; i <= period; i++) {
    step();
    off = i > life ? (value * rate * (12 - months)) / 12 : value * rate;
    value -= off;
  }
  return finite(off);
}

/** What is written off between two points of a life, falling by a factor and, unless told otherwise, straight once that is more. */
function fallingBalance(
  cost: number,
  salvage: number,
  life: number,
  from: number,
  to: number,
  factor: number,
  stay: boolean,
): Val {
  if (cost < 0 || salvage < 0 || life <= 0 || from < 0 || to < from || to > life || factor <= 0) return ERR.num;
  let [value, written, straight] = [cost, 0, false];
  for (let period = 0; period < Math.ceil(to); period++) {
    step();
    const falling = Math.min(value * Math.min(factor / life, 1), Math.max(0, value - salvage));
    const even = (value - salvage) / (life - period);
    straight ||= !stay && even > falling;
    const off = straight ? Math.max(0, even) : falling;
    written += off * Math.max(0, Math.min(period + 1, to) - Math.max(period, from));
    value -= off;
  }
  return finite(written);
}

export const moneyFunctions: FunctionTable = {
  CUMIPMT: between((rate, period, periods, present, type) => interest(rate, period, periods, present, 0, type)),
  CUMPRINC: between((rate, period, periods, present, type) => principal(rate, period, periods, present, 0, type)),
  ISPMT: plain('n n n n', (rate, period, periods, present) =>
    periods === 0 ? ERR.div : finite(present * rate * (period / periods - 1)),
  ),
  SYD: plain('n n n n', (cost, salvage, life, period) =>
    salvage < 0 || life <= 0 || period <= 0 || period > life
      ? ERR.num
      : finite(((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1))),
  ),
  DDB: plain('n n n n n?', multipleDecline),
  DB: plain('n n n n n~', fixedDecline),
  ...singles('m m', 'DOLLARDE DOLLARFR'),
  ...singles('n n n', 'PDURATION'),
  TBILLEQ: bill(bondYield),
  TBILLPRICE: bill((discount, days) => (discount * days >= 360 ? Number.NaN : 100 * (1 - (discount * days) / 360))),
  TBILLYIELD: bill((price, days) => (((100 - price) / price) * 360) / days),
  DISC: paper((price, redemption, years) => (redemption - price) / redemption / years),
  INTRATE: paper((invested, redemption, years) => (redemption - invested) / invested / years),
  PRICEDISC: paper((discount, redemption, years) => redemption - discount * redemption * years),
  RECEIVED: paper((invested, discount, years) => invested / (1 - discount * years)),
  YIELDDISC: paper((price, redemption, years) => (redemption / price - 1) / years),
  PRICEMAT: matured(
    ({ all, past, left, rate, other }) => (100 + all * rate * 100) / (1 + left * other) - past * rate * 100,
  ),
  YIELDMAT: matured(({ all, past, left, rate, other }) => ((1 + all * rate) / (other / 100 + past * rate) - 1) / left),
  ACCRINTM: plain('m m m m m~', (issue, settlement, rate, par, basis = 0) =>
    rate <= 0 || par <= 0 ? ERR.num : finite(par * rate * span(issue, settlement, basis)),
  ),
  FVSCHEDULE: inCell('n r', (x, principal, rates) =>
    finite(numbersOf(x, [rates]).reduce((value, rate) => value * (1 + rate), principal)),
  ),
  VDB: plain('n n n n n n~ b?', (cost, salvage, life, from, to, factor = 2, stay = false) =>
    fallingBalance(cost, salvage, life, from, to, factor, stay),
  ),
};
