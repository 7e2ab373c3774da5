import { Count } from '../arithmetic/count';
import { decimal, minus, quotient, times, toNumber } from '../arithmetic/decimal';
import { floor } from '../arithmetic/digits';
import { amount, notNegative, notZero, share } from '../arithmetic/errors';
import { areExact, divide, hundredths, multiply, tenThousandths } from '../arithmetic/short';
import { roi, total } from './roi';

const profitShort = new Count();
const spentShort = new Count();

/** a × b, exact and rounded once. */
function product(a: number, b: number): number {
  const short = multiply(a, b);
  return Number.isNaN(short) ? toNumber(times(decimal(a), decimal(b))) : short;
}

/**
 * What is left of revenue after the cost of what was sold: revenue × margin.
 * @param margin share of the revenue, 0 to 1.
 * @throws DomainError for a margin out of range.
 */
export const grossProfit = (revenue: number, margin: number): number =>
  product(amount('revenue', revenue), share('margin', margin));

/**
 * Return on marketing investment: (gross profit from marketing − marketing cost) ÷ marketing cost.
 * @param gained gross profit, or revenue when a margin is given. Revenue without a margin overstates the return.
 * @param spent marketing cost, above 0.
 * @param margin share of `gained` that is profit; 1 says that it is profit already.
 * @returns a ratio; 0.324 is 32.4 %.
 * @throws DomainError for a margin out of range, a negative cost, or (division by zero) for a cost of 0.
 */
export function romi(gained: number, spent: number, margin = 1): number {
  const profit = hundredths(gained) * tenThousandths(margin);
  const cents = hundredths(spent) * 10_000;
  if (cents > 0 && margin >= 0 && margin <= 1 && areExact(profit, cents)) return (profit - cents) / cents;
  return romiLong(gained, spent, margin);
}

function romiLong(gained: number, spent: number, margin: number): number {
  amount('revenue', gained);
  if (share('margin', margin) === 1) return roi(gained, spent);
  const base = notZero('cost', notNegative('cost', spent));
  const short = profitShort.of(gained).times(margin).minusCount(spentShort.of(base)).over(spentShort);
  if (!Number.isNaN(short)) return short;
  const exact = decimal(base);
  return quotient(minus(times(decimal(gained), decimal(margin)), exact), exact);
}

/**
 * Click-through rate: clicks ÷ impressions.
 * @returns a ratio; 0.0017 is 0.17 %.
 * @throws DomainError for negative counts, or (division by zero) for no impressions.
 */
export function clickThroughRate(clicks: number, impressions: number): number {
  const shownTo = notZero('impressions', notNegative('impressions', impressions));
  const short = divide(notNegative('clicks', clicks), shownTo);
  return Number.isNaN(short) ? quotient(decimal(clicks), decimal(shownTo)) : short;
}

/** Clicks to expect: impressions × click-through rate, fractions kept. */
export const clicks = (impressions: number, rate: number): number =>
  product(notNegative('impressions', impressions), share('click-through rate', rate));

/**
 * Whole customers to expect: reached × conversion, rounded down.
 * @param reached clicks or contacts.
 * @throws DomainError for a negative count or a conversion out of range.
 */
export function customers(reached: number, conversion: number): number {
  const expected = product(notNegative('reached', reached), share('conversion', conversion));
  // A rate that was itself computed, such as 1 - 0.9, is off in its 16th digit: that must not cost a customer.
  return floor(expected);
}

export const SCENARIOS = ['low', 'mean', 'high'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export interface Channel {
  readonly name: string;
  /** Channels that pay back alike are read together; '' when not grouped. */
  readonly group: string;
  /** Views, contacts or companies in the plan's period. */
  readonly audience: number;
  /** Share of the audience that clicks; null where the whole audience is contacted. */
  readonly clickThrough: number | null;
  readonly conversion: Readonly<Record<Scenario, number>>;
  /** Money a customer brings. */
  readonly price: number;
  /** Share of the price that is profit. */
  readonly margin: number;
  readonly cost: number;
}

export interface ChannelResult {
  readonly customers: number;
  readonly revenue: number;
  readonly profit: number;
  readonly cost: number;
  /** null where nothing is spent, for then there is no rate of return. */
  readonly romi: number | null;
}

const romiOrNone = (profit: number, cost: number): number | null => (cost === 0 ? null : roi(profit, cost));

/**
 * What one channel brings in one scenario.
 * @throws DomainError for a rate out of range or a negative amount.
 */
export function channelResult(channel: Channel, scenario: Scenario): ChannelResult {
  const { audience, clickThrough, price, margin, cost } = channel;
  const won = customers(
    clickThrough === null ? audience : clicks(audience, clickThrough),
    channel.conversion[scenario],
  );
  const revenue = product(won, notNegative('price', price));
  const profit = grossProfit(revenue, margin);
  notNegative('cost', cost);
  return { customers: won, revenue, profit, cost, romi: romiOrNone(profit, cost) };
}

/** The channels together; their ROMI is that of the sums, not the mean of theirs. */
export function planTotal(channels: readonly Channel[], scenario: Scenario): ChannelResult {
  const results = channels.map((channel) => channelResult(channel, scenario));
  const profit = total(results.map((one) => one.profit));
  const cost = total(results.map((one) => one.cost));
  return {
    customers: total(results.map((one) => one.customers)),
    revenue: total(results.map((one) => one.revenue)),
    profit,
    cost,
    romi: romiOrNone(profit, cost),
  };
}

/** The totals of each group, in the order in which the groups first appear. */
export function groupTotals(channels: readonly Channel[], scenario: Scenario): ReadonlyMap<string, ChannelResult> {
  const groups = new Map<string, Channel[]>();
  for (const channel of channels) groups.set(channel.group, [...(groups.get(channel.group) ?? []), channel]);
  return new Map([...groups].map(([group, members]) => [group, planTotal(members, scenario)]));
}
