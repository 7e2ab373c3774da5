/** What customers are worth over time, and whether they got what was agreed with them. */
import { Count } from '../arithmetic/count';
import { ONE, decimal, minus, plus, power, quotient, times, toNumber } from '../arithmetic/decimal';
import { fifteen } from '../arithmetic/digits';
import {
  type Bounds,
  DomainError,
  NOT_NEGATIVE,
  amount,
  held,
  notNegative,
  notZero,
  share,
  within,
} from '../arithmetic/errors';
import { lessPower } from '../arithmetic/less-power';
import { areExact, gainOver, hundredths, isExact, subtract, tenThousandths } from '../arithmetic/short';
import { VALUE_STATUS, type ValueStatus } from './ledger-words';

/** To so many periods the long way is exact; beyond, it is right to 15 digits. */
const EXACT_PERIODS = 64;

/** One as whole ten-thousandths. */
const UNIT = 10_000;
/** 1 + the discount, in ten-thousandths, for which there is the shortest way. */
const MOST_GROWN = 2 * UNIT;

const PERIODS: Bounds = { ...NOT_NEGATIVE, whole: true };

const worth = new Count();
const grownShort = new Count();
const keptShort = new Count();
const counted = new Count();

/** The sum where it has a short way, or NaN; not where nothing is lost for ever. */
function lifetimeShort(margin: number, retention: number, discount: number, periods: number): number {
  grownShort.ofOneAnd(discount);
  worth.of(margin).timesCount(grownShort);
  if (periods > 0) {
    keptShort.of(retention).by(grownShort).power(periods);
    worth.timesCount(counted.of(1).minusCount(keptShort));
  }
  return worth.over(grownShort.minus(retention));
}

/**
 * What a customer brings while it stays, in today's money: margin × Σ rᵗ ÷ (1 + d)ᵗ, t from 0. The first period's
 * margin is earned now and counts whole.
 * @param margin money a period.
 * @param retention share of customers that stay from one period to the next, 0 to 1.
 * @param discount what money loses in value from one period to the next, 0 or more.
 * @param periods whole number of periods; 0 is without an end.
 * @throws DomainError for values out of bounds, and for a sum without an end that grows for ever.
 */
export function lifetimeValue(margin: number, retention: number, discount: number, periods: number): number {
  const kept = tenThousandths(retention);
  const grown = UNIT + tenThousandths(discount);
  const top = hundredths(margin) * grown;
  const bottom = (grown - kept) * 100;
  if (kept >= 0 && kept <= UNIT && grown >= UNIT && grown <= MOST_GROWN && bottom > 0 && isExact(top)) {
    if (periods === 0) return top / bottom;
    const quick = periods >= 1 && Number.isInteger(periods) ? lessPower(top, bottom, kept, grown, periods) : NaN;
    if (!Number.isNaN(quick)) return quick;
  }
  return lifetimeOfMore(margin, retention, discount, periods);
}

/** The same of numbers with more digits, and of what is not allowed. */
function lifetimeOfMore(margin: number, retention: number, discount: number, periods: number): number {
  amount('margin', margin);
  share('retention', retention);
  notNegative('discount_rate', discount);
  within('periods', periods, PERIODS);
  if (margin === 0) return 0;
  if (retention === 1 && discount === 0) {
    if (periods === 0)
      throw new DomainError(
        'no-answer',
        'periods',
        'without an end, though nothing is lost from one to the next',
        'a number of periods, or a retention below 1',
      );
    return toNumber(times(decimal(margin), decimal(periods)));
  }
  const short = lifetimeShort(margin, retention, discount, periods);
  return Number.isNaN(short) ? lifetimeLong(margin, retention, discount, periods) : short;
}

function lifetimeLong(margin: number, retention: number, discount: number, periods: number): number {
  const kept = decimal(retention);
  const grown = plus(ONE, decimal(discount));
  // margin × (1 + d) ÷ (1 + d − r), of which the periods after the last are taken off.
  const forEver = times(decimal(margin), grown);
  const base = minus(grown, kept);
  if (periods === 0) return quotient(forEver, base);
  if (periods <= EXACT_PERIODS) {
    const all = power(grown, periods);
    return quotient(times(forEver, minus(all, power(kept, periods))), times(base, all));
  }
  // What a period loses, from the exact numbers: of rates near 0 their quotient would keep few digits.
  const lost = quotient(base, grown);
  return held(fifteen(margin * (-Math.expm1(periods * Math.log1p(-lost)) / lost)));
}

/**
 * What an effort brings through customers that stay longer or buy more: customers × (value after − value before) − cost.
 * @throws DomainError for negative customers or cost.
 */
export function lifetimeLift(customers: number, before: number, after: number, cost: number): number {
  const gained = hundredths(customers) * (hundredths(after) - hundredths(before));
  const spent = hundredths(cost) * 100;
  if (customers >= 0 && cost >= 0 && areExact(gained, spent)) return (gained - spent) / 10_000;
  return lifetimeLiftLong(customers, before, after, cost);
}

function lifetimeLiftLong(customers: number, before: number, after: number, cost: number): number {
  notNegative('customers', customers);
  notNegative('cost', cost);
  const short = worth.of(after).minus(before).times(customers).minus(cost).value();
  if (!Number.isNaN(short)) return short;
  return toNumber(minus(times(decimal(customers), minus(decimal(after), decimal(before))), decimal(cost)));
}

/**
 * How much of what was agreed was delivered: (delivered − baseline) ÷ (agreed − baseline). Works for what is to fall, too.
 * @returns a ratio; 1 is what was agreed.
 * @throws DomainError (division by zero) where what was agreed is the baseline.
 */
export function valueAttainment(baseline: number, agreed: number, delivered: number): number {
  const from = hundredths(baseline);
  const quick = (hundredths(delivered) - from) / (hundredths(agreed) - from);
  if (agreed !== baseline && !Number.isNaN(quick)) return quick;
  return valueAttainmentLong(baseline, agreed, delivered);
}

function valueAttainmentLong(baseline: number, agreed: number, delivered: number): number {
  notZero('agreed less baseline', agreed === baseline ? 0 : 1);
  const short = worth.of(delivered).minus(baseline).over(counted.of(agreed).minus(baseline));
  if (!Number.isNaN(short)) return short;
  return quotient(minus(decimal(delivered), decimal(baseline)), minus(decimal(agreed), decimal(baseline)));
}

/** More than rounding to nine decimals moves. */
const CLEAR = 1e-8;

/** The word for an attainment: Above and Below start where it is off by the tolerance, both as ratios. */
export function valueStatus(attainment: number, tolerance: number): ValueStatus {
  const difference = attainment - 1;
  // What is clear is not rounded first.
  if (difference > tolerance + CLEAR) return VALUE_STATUS.above;
  if (difference < -tolerance - CLEAR) return VALUE_STATUS.below;
  if (Math.abs(difference) < tolerance - CLEAR) return VALUE_STATUS.onTrack;
  // Nine decimals: 0.79 − 0.89 is −0.1 here, not −0.09999…; a tolerance may have been computed as well.
  const off = Math.round(difference * 1e9) / 1e9;
  if (off === 0 || Math.abs(off) < Math.round(tolerance * 1e9) / 1e9) return VALUE_STATUS.onTrack;
  return off > 0 ? VALUE_STATUS.above : VALUE_STATUS.below;
}

/** A customer's change against its market's: own − market, in points as a ratio. */
export function marketAdjusted(own: number, market: number): number {
  const quick = (tenThousandths(own) - tenThousandths(market)) / 10_000;
  const short = Number.isNaN(quick) ? subtract(own, market) : quick;
  return Number.isNaN(short) ? toNumber(minus(decimal(own), decimal(market))) : short;
}

/** log(later ÷ now) of amounts so far apart that their quotient may not fit: with the powers of ten between them apart. */
function farLogarithm(now: number, later: number): number {
  const tens = Math.round(Math.log10(later) - Math.log10(now));
  const { digits, scale } = decimal(later);
  return Math.log(quotient({ digits, scale: scale + tens }, decimal(now))) + tens * Math.LN10;
}

/**
 * The yearly rate at which an amount now and another later are worth the same: (later ÷ now)^(1 ÷ years) − 1.
 * @returns a ratio a year, to 15 significant digits.
 * @throws DomainError (division by zero) for nothing now or no years.
 */
export function impliedRate(now: number, later: number, years: number): number {
  notZero('now', notNegative('now', now));
  notNegative('later', later);
  notZero('years', notNegative('years', years));
  const grown = later / now;
  if (later > 0 && years !== 1 && !(grown > 1e-290 && grown < 1e290))
    return fifteen(held(Math.expm1(farLogarithm(now, later) / years)));
  const whole = gainOver(later, now);
  const over = Number.isNaN(whole) ? quotient(minus(decimal(later), decimal(now)), decimal(now)) : whole;
  if (years === 1) return over;
  // -0.99… and -1 are far apart here, where hardly anything is left, and not as changes.
  const growth = over < -0.5 ? Math.log(grown) : Math.log1p(over);
  return fifteen(held(Math.expm1(growth / years), over === 0));
}
