import { Count, productOver } from '../arithmetic/count';
import type { Decimal } from '../arithmetic/decimal';
import { ONE, decimal, minus, plus, quotient, smaller, times, toNumber } from '../arithmetic/decimal';
import type { Bounds } from '../arithmetic/errors';
import { CHANGE, NOT_NEGATIVE, SHARE, within } from '../arithmetic/errors';
import { anyHundredths, hundredths, isExact, perMilles, tenThousandths, whole } from '../arithmetic/short';

/** What nurturing is expected to change, where nothing better is known. */
export const NURTURE_DEFAULTS = {
  conversionLift: 0.25,
  aspLift: 0.4,
  months: 12,
  reactivationRate: 0.02,
  multiple: 3,
} as const;

const read = (argument: string, value: number, bounds: Bounds): Decimal => decimal(within(argument, value, bounds));
const lifted = (argument: string, lift: number): Decimal => plus(ONE, read(argument, lift, CHANGE));

export interface NewLeads {
  /** New leads a month. */
  readonly leads: number;
  /** Share of leads that become customers today, 0 to 1. */
  readonly conversion: number;
  /** Average sales price: money a customer. */
  readonly asp: number;
  /** Relative change of the conversion; 0.25 is a quarter more. */
  readonly conversionLift?: number;
  /** Relative change of the average sales price. */
  readonly aspLift?: number;
  readonly months?: number;
}

export interface NewLeadsResult {
  /** Share of nurtured leads that become customers, never above 1. */
  readonly conversion: number;
  /** Customers a month, nurtured; an expectation, so fractions are kept. */
  readonly customers: number;
  /** Money a month without nurturing. */
  readonly current: number;
  /** Money a month with nurturing. */
  readonly nurtured: number;
  /** Money a month more. */
  readonly monthlyGain: number;
  /** Money more over the months. */
  readonly gain: number;
  /** Monthly gain against today; null where today brings nothing. */
  readonly increase: number | null;
}

/** With all digits, for what is computed further. */
function newLeadsExactly(given: NewLeads) {
  const {
    conversionLift = NURTURE_DEFAULTS.conversionLift,
    aspLift = NURTURE_DEFAULTS.aspLift,
    months = NURTURE_DEFAULTS.months,
  } = given;
  const leads = read('new leads', given.leads, NOT_NEGATIVE);
  const today = read('conversion', given.conversion, SHARE);
  const price = read('asp', given.asp, NOT_NEGATIVE);
  const conversion = smaller(ONE, times(today, lifted('conversion lift', conversionLift)));
  const current = times(leads, today, price);
  const nurtured = times(leads, conversion, price, lifted('asp lift', aspLift));
  const monthlyGain = minus(nurtured, current);
  const gain = times(monthlyGain, read('months', months, NOT_NEGATIVE));
  return { conversion, customers: times(leads, conversion), current, nurtured, monthlyGain, gain };
}

/**
 * What nurturing new leads brings more than not nurturing them.
 * @throws DomainError for a negative count or price, a conversion out of 0 to 1, or a lift out of -1 to 10.
 */
export function nurtureNewLeads(given: NewLeads): NewLeadsResult {
  const { conversion, customers, current, nurtured, monthlyGain, gain } = newLeadsExactly(given);
  return {
    conversion: toNumber(conversion),
    customers: toNumber(customers),
    current: toNumber(current),
    nurtured: toNumber(nurtured),
    monthlyGain: toNumber(monthlyGain),
    gain: toNumber(gain),
    increase: current.digits === 0n ? null : quotient(monthlyGain, current),
  };
}

export interface StaleLeads {
  /** Contacts in the database that no longer move. */
  readonly contacts: number;
  /** Share of new leads that become customers, 0 to 1. */
  readonly conversion: number;
  /** Average sales price: money a customer. */
  readonly asp: number;
  /** Share of the contacts that wake up in a year, 0 to 1. */
  readonly reactivationRate?: number;
  /** How many times better than new leads they convert. */
  readonly multiple?: number;
  /** Relative change of the average sales price. */
  readonly aspLift?: number;
}

export interface StaleLeadsResult {
  /** Reactivated leads a year. */
  readonly leads: number;
  /** Share of them that become customers, never above 1. */
  readonly conversion: number;
  /** Customers a year; fractions are kept. */
  readonly customers: number;
  /** Money a year. */
  readonly revenue: number;
}

/** With all digits, for what is computed further. */
function staleLeadsExactly(given: StaleLeads) {
  const {
    reactivationRate = NURTURE_DEFAULTS.reactivationRate,
    multiple = NURTURE_DEFAULTS.multiple,
    aspLift = NURTURE_DEFAULTS.aspLift,
  } = given;
  const contacts = read('contacts', given.contacts, NOT_NEGATIVE);
  const leads = times(contacts, read('reactivation rate', reactivationRate, SHARE));
  const better = times(read('conversion', given.conversion, SHARE), read('multiple', multiple, NOT_NEGATIVE));
  const conversion = smaller(ONE, better);
  const customers = times(leads, conversion);
  const price = times(read('asp', given.asp, NOT_NEGATIVE), lifted('asp lift', aspLift));
  return { leads, conversion, customers, revenue: times(customers, price) };
}

/**
 * What waking up old contacts brings in a year.
 * @throws DomainError for a negative count, price or multiple, a share out of 0 to 1, or a lift out of -1 to 10.
 */
export function reactivateLeads(given: StaleLeads): StaleLeadsResult {
  const { leads, conversion, customers, revenue } = staleLeadsExactly(given);
  return {
    leads: toNumber(leads),
    conversion: toNumber(conversion),
    customers: toNumber(customers),
    revenue: toNumber(revenue),
  };
}

const raised = new Count();
const today = new Count();

/** One as whole ten-thousandths. */
const UNIT = 10_000;

/**
 * Money gained by nurturing new leads over the months: as {@link nurtureNewLeads}, without what nobody asked for.
 * @throws DomainError as there.
 */
export function nurtureGain(
  leads: number,
  conversion: number,
  asp: number,
  conversionLift: number,
  aspLift: number,
  months: number,
): number {
  if (!(
    leads >= 0 &&
    conversion >= 0 &&
    conversion <= 1 &&
    asp >= 0 &&
    months >= 0 &&
    areLifts(conversionLift, aspLift)
  ))
    return nurtureGainExactly(leads, conversion, asp, conversionLift, aspLift, months);
  // Rates in thousandths, lifts in per cent and prices without cents are the most frequent, and fit one number.
  const today = perMilles(conversion);
  const nurtured = Math.min(today * (100 + anyHundredths(conversionLift)), 100_000) * (100 + anyHundredths(aspLift));
  const gain = (nurtured - today * 10_000) * (whole(leads) * whole(asp) * whole(months));
  if (isExact(gain)) return gain / 1e7;
  return nurtureGainOfMore(leads, conversion, asp, conversionLift, aspLift, months);
}

type GainArguments = Parameters<typeof nurtureGain>;

function nurtureGainExactly(...[leads, conversion, asp, conversionLift, aspLift, months]: GainArguments): number {
  return toNumber(newLeadsExactly({ leads, conversion, asp, conversionLift, aspLift, months }).gain);
}

/** The same of allowed numbers with more digits. */
function nurtureGainOfMore(...given: GainArguments): number {
  const [leads, conversion, asp, conversionLift, aspLift, months] = given;
  const now = tenThousandths(conversion);
  const better = Math.min(now * (UNIT + tenThousandths(conversionLift)), UNIT * UNIT);
  // Both no larger than 10^13: a share times at most eleven.
  const gained = better * (UNIT + tenThousandths(aspLift)) - now * UNIT * UNIT;
  const quick = productOver(gained, whole(leads) * hundredths(asp) * whole(months), 1e14);
  if (!Number.isNaN(quick)) return quick;
  const short = nurtureGainShort(...given);
  return Number.isNaN(short) ? nurtureGainExactly(...given) : short;
}

/** Of arguments that are allowed, or NaN. */
function nurtureGainShort(...[leads, conversion, asp, conversionLift, aspLift, months]: GainArguments) {
  raised.of(conversion).timesOneAnd(conversionLift).atMostOne().timesOneAnd(aspLift);
  return raised.minusCount(today.of(conversion)).times(leads).times(asp).times(months).value();
}

const areLifts = (one: number, other: number): boolean => one >= -1 && one <= 10 && other >= -1 && other <= 10;

export interface Forecast {
  readonly newLeads: NewLeadsResult;
  readonly stale: StaleLeadsResult;
  /** Money a year more, of both streams together. */
  readonly total: number;
}

/** Both streams of nurturing over a year. No contact may be among the new leads, or it would be counted twice. */
export function nurtureForecast(given: NewLeads & StaleLeads): Forecast {
  const yearly = { ...given, months: 12 };
  // Of the exact parts: where one is a loss, adding rounded ones would leave few right digits.
  const total = plus(newLeadsExactly(yearly).gain, staleLeadsExactly(given).revenue);
  return { newLeads: nurtureNewLeads(yearly), stale: reactivateLeads(given), total: toNumber(total) };
}

/**
 * Money a year from old contacts: the revenue of {@link reactivateLeads}, without what nobody asked for.
 * @throws DomainError as there.
 */
export function reactivationRevenue(
  contacts: number,
  conversion: number,
  asp: number,
  reactivationRate: number,
  multiple: number,
  aspLift: number,
): number {
  if (
    !(contacts >= 0 && conversion >= 0 && conversion <= 1 && asp >= 0 && multiple >= 0) ||
    !(reactivationRate >= 0 && reactivationRate <= 1 && aspLift >= -1 && aspLift <= 10)
  )
    return reactivationExactly(contacts, conversion, asp, reactivationRate, multiple, aspLift);
  // As for new leads: whole per cent and whole amounts fit one number.
  const better = Math.min(anyHundredths(conversion) * hundredths(multiple), 10_000);
  const revenue =
    better * anyHundredths(reactivationRate) * (100 + anyHundredths(aspLift)) * (whole(contacts) * whole(asp));
  if (isExact(revenue)) return revenue / 1e8;
  return reactivationOfMore(contacts, conversion, asp, reactivationRate, multiple, aspLift);
}

type RevenueArguments = Parameters<typeof reactivationRevenue>;

function reactivationExactly(
  ...[contacts, conversion, asp, reactivationRate, multiple, aspLift]: RevenueArguments
): number {
  return toNumber(staleLeadsExactly({ contacts, conversion, asp, reactivationRate, multiple, aspLift }).revenue);
}

/** The same of allowed numbers with more digits. */
function reactivationOfMore(...given: RevenueArguments): number {
  const [contacts, conversion, asp, reactivationRate, multiple, aspLift] = given;
  const better = Math.min(tenThousandths(conversion) * hundredths(multiple), UNIT * 100);
  // No larger than 10^6 × 10^4 × 11 × 10^4.
  const share = better * tenThousandths(reactivationRate) * (UNIT + tenThousandths(aspLift));
  const quick = productOver(share, whole(contacts) * hundredths(asp), 1e16);
  if (!Number.isNaN(quick)) return quick;
  raised.of(conversion).times(multiple).atMostOne();
  const short = raised.times(contacts).times(reactivationRate).times(asp).timesOneAnd(aspLift).value();
  return Number.isNaN(short) ? reactivationExactly(...given) : short;
}
