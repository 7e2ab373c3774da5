import { Count, MOST } from '../arithmetic/count';
import { type Decimal, ONE, decimal, minus, plus, quotient, sum, times, toNumber } from '../arithmetic/decimal';
import { ceiling, fifteen } from '../arithmetic/digits';
import { DomainError, RETURN, amount, held, notNegative, notZero, shown, within } from '../arithmetic/errors';
import { add, anyHundredths, areExact, divide, gainOver, hundredths, tenThousandths, whole } from '../arithmetic/short';

const divisor = (argument: string, value: number): number => notZero(argument, notNegative(argument, value));

/**
 * Return on investment: (gain − cost) ÷ cost. Above 0 the investment earns.
 * @param gain all that came back, not only what is above the cost. Same currency as the cost.
 * @returns a ratio; 0.2 is 20 %.
 * @throws DomainError for a negative cost, or (division by zero) for a cost of 0.
 */
export function roi(gain: number, spent: number): number {
  const base = divisor('cost', spent);
  const short = gainOver(amount('gain', gain), base);
  return Number.isNaN(short) ? quotient(minus(decimal(gain), decimal(base)), decimal(base)) : short;
}

/**
 * Return over a period in which the investment may also have paid out: (value at the end + income − invested) ÷ invested.
 * @returns a ratio over the whole period.
 * @throws DomainError for a negative value or investment, or (division by zero) for an investment of 0.
 */
export function periodRoi(endValue: number, income: number, invested: number): number {
  const cents = hundredths(invested);
  const quick = (hundredths(endValue) + hundredths(income) - cents) / cents;
  if (cents > 0 && endValue >= 0 && !Number.isNaN(quick)) return quick;
  return periodRoiLong(endValue, income, invested);
}

function periodRoiLong(endValue: number, income: number, invested: number): number {
  const base = divisor('invested', invested);
  notNegative('value at the end', endValue);
  amount('income', income);
  const short = gainOver(add(endValue, income), base);
  if (!Number.isNaN(short)) return short;
  return quotient(minus(plus(decimal(endValue), decimal(income)), decimal(base)), decimal(base));
}

/**
 * The yearly return that compounds to a return over several years: (1 + ROI)^(1 ÷ years) − 1.
 * @param total the ratio over the whole time, -1 or more.
 * @param years the time, above 0, fractions allowed.
 * @returns a ratio a year, to 15 significant digits.
 * @throws DomainError for a return below -1, negative years, or (division by zero) for 0 years.
 */
export function annualisedRoi(total: number, years: number): number {
  within('ROI', total, RETURN);
  divisor('years', years);
  // Through logarithms because the plain power loses digits when the return is small. Of what is left of little, the sum
  // with 1 has to be exact: from a tenth on, what the binary number is off does not reach the digits that are shown.
  const growth = total < -0.9 && total > -1 ? Math.log(toNumber(plus(ONE, decimal(total)))) : Math.log1p(total);
  // More digits are not right where powers are involved.
  return fifteen(held(Math.expm1(growth / years), total === 0));
}

export interface ProcessEffort {
  readonly minutesPerRun: number;
  readonly runs: number;
  /** Money an hour. */
  readonly hourlyRate: number;
  /** Money over the same runs. */
  readonly otherCost: number;
}

function checkEffort({ minutesPerRun, runs, hourlyRate, otherCost }: ProcessEffort): void {
  notNegative('minutes a run', minutesPerRun);
  notNegative('runs', runs);
  notNegative('hourly rate', hourlyRate);
  notNegative('other cost', otherCost);
}

const saved = new Count();
const other = new Count();

/** Sixty times a cent in ten-thousandths: hundredths of a minute at cents an hour. */
const CENT = 6000;

/** Sixty times what a process costs as whole ten-thousandths; NaN, or above `MOST`, where it has no short way. */
const sixtyfoldCount = (minutes: number, runs: number, rate: number, other: number): number =>
  anyHundredths(minutes) * whole(runs) * anyHundredths(rate) + anyHundredths(other) * CENT;

/** Sixty times what a process costs, so that minutes need no division. */
function sixtyfold(count: Count, { minutesPerRun, runs, hourlyRate, otherCost }: ProcessEffort): Count {
  return count.of(minutesPerRun).times(runs).times(hourlyRate).plusTimes(otherCost, 60);
}

const SIXTY = decimal(60);

const sixtyfoldExactly = ({ minutesPerRun, runs, hourlyRate, otherCost }: ProcessEffort): Decimal =>
  plus(times(decimal(minutesPerRun), decimal(runs), decimal(hourlyRate)), times(decimal(otherCost), SIXTY));

/**
 * What a process costs: minutes a run × runs × hourly rate, and other cost.
 * @throws DomainError for anything negative.
 */
export function processCost(effort: ProcessEffort): number {
  checkEffort(effort);
  const short = sixtyfold(saved, effort).over(other.of(60));
  return Number.isNaN(short) ? quotient(sixtyfoldExactly(effort), SIXTY) : short;
}

/**
 * Return on changing a process: (cost of the old one − cost of the new one − cost of the change) ÷ cost of the change.
 * Both processes must be measured whole and over the same time. Of each the minutes a run, the runs, money an hour, and
 * money over the same runs. Rounded once: the costs, often thirds of an hour, are not rounded before.
 * @throws DomainError as {@link processCost}, or (division by zero) for a change that costs 0.
 */
export function effortRoi(
  oldMinutes: number,
  oldRuns: number,
  oldRate: number,
  oldOther: number,
  newMinutes: number,
  newRuns: number,
  newRate: number,
  newOther: number,
  changeCost: number,
): number {
  const was = sixtyfoldCount(oldMinutes, oldRuns, oldRate, oldOther);
  const is = sixtyfoldCount(newMinutes, newRuns, newRate, newOther);
  const spent = anyHundredths(changeCost) * CENT;
  const wasKnown = oldMinutes >= 0 && oldRuns >= 0 && oldRate >= 0 && oldOther >= 0;
  const isKnown = newMinutes >= 0 && newRuns >= 0 && newRate >= 0 && newOther >= 0;
  // None that counts is larger than the sum of all, nor is what they come to.
  if (wasKnown && isKnown && spent > 0 && was + is + spent <= MOST) return (was - is - spent) / spent;
  return effortRoiLong(
    { minutesPerRun: oldMinutes, runs: oldRuns, hourlyRate: oldRate, otherCost: oldOther },
    { minutesPerRun: newMinutes, runs: newRuns, hourlyRate: newRate, otherCost: newOther },
    changeCost,
  );
}

function effortRoiLong(before: ProcessEffort, after: ProcessEffort, changeCost: number): number {
  checkEffort(before);
  checkEffort(after);
  const base = divisor('change_cost', changeCost);
  sixtyfold(saved, before).minusCount(sixtyfold(other, after)).minusCount(other.of(base).times(60));
  const short = saved.over(other);
  if (!Number.isNaN(short)) return short;
  const gained = minus(sixtyfoldExactly(before), sixtyfoldExactly(after));
  const spent = times(decimal(base), SIXTY);
  return quotient(minus(gained, spent), spent);
}

/**
 * Months until the savings have paid for the change.
 * @param monthlySaving money a month; where it is 0 or less the change never pays back.
 * @returns months, fractions included; null when it never pays back; 0 when the change costs nothing.
 * @throws DomainError for a negative cost.
 */
export function paybackMonths(changeCost: number, monthlySaving: number): number | null {
  const quick = hundredths(changeCost) / hundredths(monthlySaving);
  if (changeCost > 0 && monthlySaving > 0 && !Number.isNaN(quick)) return quick;
  return paybackLong(changeCost, monthlySaving);
}

function paybackLong(changeCost: number, monthlySaving: number): number | null {
  notNegative('cost of the change', changeCost);
  amount('saving a month', monthlySaving);
  if (changeCost === 0) return 0;
  if (monthlySaving <= 0) return null;
  const short = divide(changeCost, monthlySaving);
  return Number.isNaN(short) ? quotient(decimal(changeCost), decimal(monthlySaving)) : short;
}

/**
 * Fewest whole customers whose profit covers a cost: cost ÷ (price × margin), rounded up.
 * @param price money a customer brings.
 * @param margin share of the price that is profit.
 * @throws DomainError for a price or margin of 0 (division by zero), which no number of customers makes up for.
 */
export function breakEvenCustomers(spent: number, price: number, margin: number): number {
  const top = hundredths(spent) * 10_000;
  const bottom = hundredths(price) * tenThousandths(margin);
  if (top >= 0 && price > 0 && margin > 0 && areExact(top, bottom)) return ceiling(top / bottom);
  return breakEvenLong(spent, price, margin);
}

function breakEvenLong(spent: number, price: number, margin: number): number {
  notNegative('cost', spent);
  divisor('price', price);
  divisor('margin', margin);
  if (spent === 0) return 0;
  const short = saved.of(spent).over(other.of(price).times(margin));
  // The first customer covers it, however small the part of the price is that would do.
  if (Number.isNaN(short) && spent / price < margin) return 1;
  const exact = Number.isNaN(short) ? quotient(decimal(spent), times(decimal(price), decimal(margin))) : short;
  // A price that was itself computed is off in its 16th digit: that must not ask for one customer more.
  return ceiling(exact);
}

/**
 * How long a change takes to pay back is asked where it never does.
 * @throws DomainError `no-answer`, always.
 */
export function neverPaysBack(monthlySaving: number): never {
  throw new DomainError(
    'no-answer',
    'monthly_saving',
    `${shown(monthlySaving)}, so it never pays back`,
    'a saving above 0',
  );
}

/** The sum, exact, of amounts in one currency. */
export const total = (amounts: readonly number[]): number =>
  toNumber(sum(amounts.map((one) => decimal(amount('amount', one)))));
