/** Loans in parts, depreciation, and papers that pay at their end. Days are serial numbers; `basis` is the way of counting them. */
import { type FunctionTable, inCell, plain } from '../../formulas/builtin';
import { step } from '../../meter';
import { ERR, type Val } from '../../values';
import { yearFraction } from '../dates/yearfraction';
import { finite, numbersOf } from '../numeric/numbers';
import { singles } from './library';

/** A paper from its first day to its last; #NUM! where the days are not in this order. */
const span = (from: number, to: number, basis: number): number => {
  if (Math.trunc(from) >= Math.trunc(to)) throw ERR.num;
  return yearFraction(Math.trunc(from), Math.trunc(to), Math.trunc(basis));
};

/** Of settlement, maturity, two amounts and a basis; both amounts are above 0. */
const paper = (compute: (a: number, b: number, years: number) => number) =>
  plain('n n n n n~', (settlement, maturity, a, b, basis = 0) =>
    a <= 0 || b <= 0 ? ERR.num : finite(compute(a, b, span(settlement, maturity, basis))),
  );

/** Of what a paper pays at maturity with interest since its issue, seen from the settlement. */
const matured = (compute: (part: { all: number; past: number; left: number; rate: number; other: number }) => number) =>
  plain('n n n n n n~', (settlement, maturity, issue, rate, other, basis = 0) => {
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
  plain('n n n', (settlement, maturity, amount) => {
    const days = Math.trunc(maturity) - Math.trunc(settlement);
    return days <= 0 || days > 366 || amount <= 0 ? ERR.num : finite(compute(amount, days));
  });

/** Falls by a fixed share of three digits; `months` is how many the first year has. */
function fixedDecline(cost: number, salvage: number, life: number, period: number, months = 12): Val {
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
  ...singles('n n n n n n', 'CUMIPMT CUMPRINC'),
  ...singles('n n n n', 'ISPMT SYD'),
  ...singles('n n n n n?', 'DDB'),
  DB: plain('n n n n n~', fixedDecline),
  ...singles('n n', 'DOLLARDE DOLLARFR'),
  ...singles('n n n', 'PDURATION'),
  TBILLEQ: bill((discount, days) => (discount * days >= 360 ? Number.NaN : (365 * discount) / (360 - discount * days))),
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
  ACCRINTM: plain('n n n n n~', (issue, settlement, rate, par, basis = 0) =>
    rate <= 0 || par <= 0 ? ERR.num : finite(par * rate * span(issue, settlement, basis)),
  ),
  FVSCHEDULE: inCell('n r', (x, principal, rates) =>
    finite(numbersOf(x, [rates]).reduce((value, rate) => value * (1 + rate), principal)),
  ),
  VDB: plain('n n n n n n~ b?', (cost, salvage, life, from, to, factor = 2, stay = false) =>
    fallingBalance(cost, salvage, life, from, to, factor, stay),
  ),
};
