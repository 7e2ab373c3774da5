/** Money over time. Rates are per period, payments made are negative. */
import { isError, type Scalar } from '../../model';
import { type FunctionTable, inCell, plain } from '../formulas/builtin';
import { step } from '../meter';
import type { Scope } from '../references/scope';
import { ERR, type Val } from '../values';
import { finite, numbersOf } from './numeric/numbers';
import { root } from './numeric/roots';

/** Value now plus payments plus value then, all brought to the same day: 0 where they balance. */
const balance = (
  rate: number,
  periods: number,
  payment: number,
  present: number,
  future: number,
  type: number,
): number => {
  if (rate === 0) return present + payment * periods + future;
  const growth = (1 + rate) ** periods;
  return present * growth + payment * (1 + rate * type) * ((growth - 1) / rate) + future;
};

const due = (type: number): number => (type === 0 ? 0 : 1);

function payment(rate: number, periods: number, present: number, future = 0, type = 0): Scalar {
  if (periods === 0 || rate <= -1) return ERR.num;
  const each = balance(rate, periods, 1, 0, 0, due(type));
  return finite(-balance(rate, periods, 0, present, future, 0) / each);
}

function futureValue(rate: number, periods: number, pay: number, present = 0, type = 0): Scalar {
  if (rate === -1 && periods < 0) return ERR.div;
  return finite(0 - balance(rate, periods, pay, present, 0, due(type)));
}

function presentValue(rate: number, periods: number, pay: number, future = 0, type = 0): Scalar {
  return finite(0 - balance(rate, periods, pay, 0, future, due(type)) / (rate === 0 ? 1 : (1 + rate) ** periods));
}

function periodsOf(rate: number, pay: number, present: number, future = 0, type = 0): Scalar {
  if (rate === 0) return pay === 0 ? ERR.num : finite(-(present + future) / pay);
  const each = pay * (1 + rate * due(type));
  return finite(Math.log((each - future * rate) / (present * rate + each)) / Math.log(1 + rate));
}

function rateOf(periods: number, pay: number, present: number, future = 0, type = 0, guess = 0.1): Scalar {
  if (periods <= 0) return ERR.num;
  return root((rate) => balance(rate, periods, pay, present, future, due(type)), guess) ?? ERR.num;
}

/** Interest part of one payment. */
export function interest(rate: number, period: number, periods: number, present: number, future = 0, type = 0): Scalar {
  if (period < 1 || period >= periods + 1) return ERR.num;
  const pay = payment(rate, periods, present, future, type);
  if (typeof pay !== 'number') return pay;
  if (due(type) === 1 && period === 1) return 0;
  const atStart = due(type) === 1;
  const owed = -balance(rate, period - (atStart ? 2 : 1), pay, present, 0, due(type));
  return finite(atStart ? (owed - pay) * rate : owed * rate);
}

/** What one payment pays back. */
export function principal(
  rate: number,
  period: number,
  periods: number,
  present: number,
  future = 0,
  type = 0,
): Scalar {
  const whole = payment(rate, periods, present, future, type);
  const part = interest(rate, period, periods, present, future, type);
  return typeof whole === 'number' && typeof part === 'number' ? whole - part : part;
}

function netPresentValue(rate: number, flows: readonly number[]): Scalar {
  if (rate === -1) return ERR.div;
  let total = 0;
  for (let i = flows.length - 1; i >= 0; i--) total = (total + flows[i]) / (1 + rate);
  return finite(total);
}

/** Flows and the years from the first of their days to each; `other` gives what stands for a flow that is no number. */
function datedFlows(
  x: Scope,
  values: Val,
  dates: Val,
  other: (v: Scalar) => number,
): { flows: number[]; years: number[] } {
  const flows = allNumbers(x, values, other);
  const days = allNumbers(x, dates, noNumber).map((d) => Math.trunc(d));
  if (flows.length !== days.length || days.some((d) => d < days[0] || d < 0)) throw ERR.num;
  return { flows, years: days.map((d) => (d - days[0]) / 365) };
}

function allNumbers(x: Scope, v: Val, other: (v: Scalar) => number): number[] {
  return x.matrix(v).data.map((n) => {
    if (isError(n)) throw n;
    return typeof n === 'number' ? n : other(n);
  });
}

const noNumber = (): number => {
  throw ERR.value;
};

const outside = (): number => {
  throw ERR.num;
};

const blankIsNothing = (v: Scalar): number => (v === null ? 0 : noNumber());

function discounted(rate: number, flows: readonly number[], years: readonly number[]): number {
  step(flows.length);
  return flows.reduce((total, flow, i) => total + flow / (1 + rate) ** years[i], 0);
}

const changesSign = (flows: readonly number[]): boolean => flows.some((f) => f > 0) && flows.some((f) => f < 0);

function internalRate(flows: readonly number[], years: readonly number[], guess: number): Scalar {
  if (guess <= -1) return ERR.value;
  if (!changesSign(flows)) return ERR.num;
  return root((rate) => discounted(rate, flows, years), guess) ?? ERR.num;
}

function modifiedRate(flows: readonly number[], finance: number, reinvest: number): Scalar {
  const n = flows.length;
  const [gains, costs] = [flows.map((f) => Math.max(f, 0)), flows.map((f) => Math.min(f, 0))];
  const then = gains.reduce((total, f, i) => total + f * (1 + reinvest) ** (n - 1 - i), 0);
  const now = costs.reduce((total, f, i) => (f === 0 ? total : total + f / (1 + finance) ** i), 0);
  return now === 0 ? ERR.div : finite((-then / now) ** (1 / (n - 1)) - 1);
}

export const financeFunctions: FunctionTable = {
  PMT: plain('n n n n? n?', payment),
  IPMT: plain('n n n n n? n?', interest),
  PPMT: plain('n n n n n? n?', principal),
  FV: plain('n n n n? n?', futureValue),
  PV: plain('n n n n? n?', presentValue),
  NPER: plain('n n n n? n?', periodsOf),
  RATE: plain('n n n n? n? n~', rateOf),
  NPV: inCell('n r+', (x, rate, ...flows) => netPresentValue(rate, numbersOf(x, flows))),
  XNPV: inCell('n r r', (x, rate, values, dates) => {
    const { flows, years } = datedFlows(x, values, dates, outside);
    return rate < 0 ? ERR.num : finite(discounted(rate, flows, years));
  }),
  IRR: inCell('r n~', (x, values, guess = 0.1) => {
    const flows = numbersOf(x, [values]);
    return internalRate(
      flows,
      flows.map((_, i) => i),
      guess,
    );
  }),
  XIRR: inCell('r r n~', (x, values, dates, guess = 0.1) => {
    const { flows, years } = datedFlows(x, values, dates, blankIsNothing);
    return internalRate(flows, years, guess);
  }),
  MIRR: inCell('r n n', (x, values, finance, reinvest) => modifiedRate(numbersOf(x, [values]), finance, reinvest)),
  SLN: plain('n n n', (cost, salvage, life) => (life === 0 ? ERR.div : finite((cost - salvage) / life))),
  EFFECT: plain('m m', (rate, periods) => {
    const n = Math.trunc(periods);
    return rate <= 0 || n < 1 ? ERR.num : finite((1 + rate / n) ** n - 1);
  }),
  NOMINAL: plain('m m', (rate, periods) => {
    const n = Math.trunc(periods);
    return rate <= 0 || n < 1 ? ERR.num : finite(((1 + rate) ** (1 / n) - 1) * n);
  }),
  RRI: plain('n n n', (periods, present, future) =>
    periods <= 0 || present === 0 ? ERR.num : finite((future / present) ** (1 / periods) - 1),
  ),
};
