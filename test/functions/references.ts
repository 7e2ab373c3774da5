/**
 * Every function of single numbers as the same formula in decimals of 60 digits. The tests beside it take a sample in
 * `npm test`, and 10,000 each in `npm run test:deep`.
 */
import { Fault, evaluate, findFunction } from '../../src/functions';
import { excelArguments } from '../../src/functions/testing';
import { D, type Draw, between, near, random, whole } from './draws';

const ONE = new D(1);

const money = between(-1e6, 1e6);
const cost = between(0.01, 1e6);
const share = between(0, 1, 4);
const lift = between(-0.5, 3, 3);
const count = whole(0, 1_000_000);

const ratio = (a: D, b: D): D => a.minus(b).div(b);
const capped = (value: D): D => D.min(ONE, value);

interface Reference {
  readonly draws: readonly Draw[];
  readonly formula: (...values: D[]) => D | readonly D[];
}

export const references: Readonly<Record<string, Reference>> = {
  ATTAINMENTSCORE: {
    draws: [between(-100, 2000), cost],
    formula: (actual, target) => D.max(0, D.min(10, actual.times(10).div(target))),
  },
  ROI: { draws: [money, cost], formula: ratio },
  ROIPERIOD: { draws: [cost, money, cost], formula: (end, income, invested) => ratio(end.plus(income), invested) },
  ANNUALROI: {
    draws: [between(-0.99, 20, 4), between(0.1, 30)],
    formula: (roi, years) => roi.plus(1).pow(ONE.div(years)).minus(1),
  },
  ROMI: { draws: [money, cost, share], formula: (gained, spent, margin) => ratio(gained.times(margin), spent) },
  CTR: { draws: [count, whole(1, 1e7)], formula: (clicks, shown) => clicks.div(shown) },
  CAMPAIGN: {
    draws: [count, share, share, cost, share, cost],
    formula: (audience, rate, conversion, price, margin, spent) => {
      const clicks = audience.times(rate);
      const won = clicks.times(conversion).toSignificantDigits(15).floor();
      const profit = won.times(price).times(margin);
      return [clicks, won, won.times(price), profit, ratio(profit, spent)];
    },
  },
  BREAKEVENCUSTOMERS: {
    draws: [cost, cost, between(0.01, 1, 4)],
    formula: (spent, price, margin) => spent.div(price.times(margin)).toSignificantDigits(15).ceil(),
  },
  PAYBACK: { draws: [cost, cost], formula: (spent, saving) => (spent.isZero() ? spent : spent.div(saving)) },
  PROCESSROI: {
    draws: [between(0, 600), count, between(0, 200), cost, between(0, 600), count, between(0, 200), cost, cost],
    formula: (om, or, oh, oo, nm, nr, nh, no, change) => {
      const before = om.times(or).times(oh).div(60).plus(oo);
      return ratio(before.minus(nm.times(nr).times(nh).div(60).plus(no)), change);
    },
  },
  NURTUREROI: {
    draws: [count, share, cost, lift, lift, whole(0, 60)],
    formula: (leads, conversion, asp, cLift, aLift, months) => {
      const raised = capped(conversion.times(cLift.plus(1)));
      const nurtured = leads.times(raised).times(asp).times(aLift.plus(1));
      return nurtured.minus(leads.times(conversion).times(asp)).times(months);
    },
  },
  REACTIVATIONROI: {
    draws: [count, share, cost, share, between(0, 10), lift],
    formula: (contacts, conversion, asp, rate, multiple, aLift) =>
      contacts
        .times(rate)
        .times(capped(conversion.times(multiple)))
        .times(asp)
        .times(aLift.plus(1)),
  },
  NURTUREFORECAST: {
    draws: [whole(1, 1e6), count, between(0.0001, 1, 4), cost, lift, lift, share, between(0, 10)],
    formula: (leads, contacts, conversion, asp, cLift, aLift, rate, multiple) => {
      const today = leads.times(conversion).times(asp);
      const nurtured = leads
        .times(capped(conversion.times(cLift.plus(1))))
        .times(asp)
        .times(aLift.plus(1));
      const gain = nurtured.minus(today);
      const woken = contacts.times(rate);
      const won = woken.times(capped(conversion.times(multiple)));
      const revenue = won.times(asp).times(aLift.plus(1));
      const year = gain.times(12);
      return [today, nurtured, gain, year, woken, won, revenue, year.plus(revenue), gain.div(today)];
    },
  },
  CLV: {
    draws: [money, between(0, 0.99, 3), between(0, 0.5, 3), whole(0, 200)],
    formula: (margin, kept, rate, periods) => {
      const q = kept.div(rate.plus(1));
      const counted = periods.isZero() ? ONE : ONE.minus(q.pow(periods));
      return margin.times(counted).div(ONE.minus(q));
    },
  },
  CLVLIFT: {
    draws: [count, money, money, cost],
    formula: (customers, before, after, spent) => customers.times(after.minus(before)).minus(spent),
  },
  VALUEATTAINMENT: {
    draws: [between(0, 100), between(101, 500), between(0, 600)],
    formula: (baseline, agreed, delivered) => delivered.minus(baseline).div(agreed.minus(baseline)),
  },
  MARKETADJUSTED: { draws: [between(-1, 3, 4), between(-1, 3, 4)], formula: (own, market) => own.minus(market) },
  IMPLIEDRATE: {
    draws: [cost, cost, between(0.1, 30)],
    formula: (now, later, years) => later.div(now).pow(ONE.div(years)).minus(1),
  },
};

/**
 * Compares a function with its reference on random inputs, the same every time.
 * @throws Error with the first input on which they differ by more than 1e-12 of the reference.
 */
export function compare(name: string, runs: number): void {
  const fn = findFunction(name);
  if (!fn) throw new Error(`There is no function ${name}.`);
  const { draws, formula } = references[name];
  const next = random(name.length * 7919 + name.charCodeAt(0));
  for (let run = 0; run < runs; run++) {
    const values = draws.map((draw) => draw(next));
    const outcomes = evaluate(fn, excelArguments(fn, values)).map((row) => row[row.length - 1]);
    const expected = [formula(...values.map((value) => new D(value)))].flat();
    if (outcomes.length !== expected.length) throw new Error(`${name} has ${outcomes.length} lines.`);
    outcomes.forEach((outcome, line) => {
      if (typeof outcome === 'number' && near(outcome, expected[line])) return;
      const got = outcome instanceof Fault ? outcome.message : outcome;
      throw new Error(`${name}(${values.join(',')}) line ${line}: ${got}, and should be ${expected[line].toString()}.`);
    });
  }
}
