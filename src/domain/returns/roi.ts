import { decimal, minus, plus, quotient, sum, times, toNumber } from '../arithmetic/decimal';
import { ANY_NUMBER, NOT_NEGATIVE, RETURN, notZero, within } from '../arithmetic/errors';

const amount = (argument: string, value: number) => decimal(within(argument, value, ANY_NUMBER));
const cost = (argument: string, value: number) => decimal(within(argument, value, NOT_NEGATIVE));
const divisor = (argument: string, value: number) => decimal(notZero(argument, within(argument, value, NOT_NEGATIVE)));

/**
 * Return on investment: (gain − cost) ÷ cost. Above 0 the investment earns.
 * @param gain all that came back, not only what is above the cost. Same currency as the cost.
 * @returns a ratio; 0.2 is 20 %.
 * @throws DomainError for a negative cost, or (division by zero) for a cost of 0.
 */
export function roi(gain: number, spent: number): number {
  const base = divisor('cost', spent);
  return quotient(minus(amount('gain', gain), base), base);
}

/**
 * Return over a period in which the investment may also have paid out: (value at the end + income − invested) ÷ invested.
 * @returns a ratio over the whole period.
 * @throws DomainError for a negative value or investment, or (division by zero) for an investment of 0.
 */
export function periodRoi(endValue: number, income: number, invested: number): number {
  const base = divisor('invested', invested);
  return quotient(minus(plus(cost('value at the end', endValue), amount('income', income)), base), base);
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
  notZero('years', within('years', years, NOT_NEGATIVE));
  // Through logarithms because the plain power loses digits when the return is small.
  const yearly = Math.expm1(Math.log1p(total) / years);
  return Number(within('the result', yearly, ANY_NUMBER).toPrecision(15));
}

export interface ProcessEffort {
  readonly minutesPerRun: number;
  readonly runs: number;
  /** Money an hour. */
  readonly hourlyRate: number;
  /** Money over the same runs. */
  readonly otherCost: number;
}

/**
 * What a process costs: minutes a run × runs × hourly rate, and other cost.
 * @throws DomainError for anything negative.
 */
export function processCost({ minutesPerRun, runs, hourlyRate, otherCost }: ProcessEffort): number {
  const minutes = times(cost('minutes a run', minutesPerRun), cost('runs', runs), cost('hourly rate', hourlyRate));
  const hour = decimal(60);
  return quotient(plus(minutes, times(cost('other cost', otherCost), hour)), hour);
}

/**
 * Return on changing a process: (cost of the old one − cost of the new one − cost of the change) ÷ cost of the change.
 * Both processes must be measured whole and over the same time.
 * @throws DomainError for a negative cost, or (division by zero) for a change that costs 0.
 */
export function processRoi(oldCost: number, newCost: number, changeCost: number): number {
  const base = divisor('cost of the change', changeCost);
  const saved = minus(cost('cost of the old process', oldCost), cost('cost of the new process', newCost));
  return quotient(minus(saved, base), base);
}

/**
 * Months until the savings have paid for the change.
 * @param monthlySaving money a month; where it is 0 or less the change never pays back.
 * @returns months, fractions included; null when it never pays back; 0 when the change costs nothing.
 * @throws DomainError for a negative cost.
 */
export function paybackMonths(changeCost: number, monthlySaving: number): number | null {
  const spent = cost('cost of the change', changeCost);
  const saving = amount('saving a month', monthlySaving);
  if (changeCost === 0) return 0;
  return monthlySaving > 0 ? quotient(spent, saving) : null;
}

/** The sum, exact, of amounts in one currency. */
export const total = (amounts: readonly number[]): number => toNumber(sum(amounts.map((one) => amount('amount', one))));
