/** The share of a year between two days, by the five ways of counting days. */
import { ERR } from '../../values';
import { type Day, dayOf, daysIn, isLeap, serialOf } from './calendar';

/** `basis` 0 US 30/360, 1 actual/actual, 2 actual/360, 3 actual/365, 4 European 30/360. Throws #NUM! for another. */
export function yearFraction(one: number, other: number, basis: number): number {
  const [from, to] = one <= other ? [one, other] : [other, one];
  const [a, b] = [dayOf(from), dayOf(to)];
  switch (basis) {
    case 0:
      return days360Us(a, b) / 360;
    case 1:
      return from === to ? 0 : (to - from) / yearLength(from, to, a, b);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return (thirties(a, b) + Math.min(b.day, 30) - Math.min(a.day, 30)) / 360;
    default:
      throw ERR.num;
  }
}

/** The days from one day to another, negative where it lies before: of years of 360 days with basis 0 and 4, else counted. */
export function daysFrom(from: number, to: number, basis: number): number {
  if (basis !== 0 && basis !== 4) return to - from;
  const [a, b] = [dayOf(from), dayOf(to)];
  return basis === 0 ? days360Us(a, b) : thirties(a, b) + Math.min(b.day, 30) - Math.min(a.day, 30);
}

const thirties = (a: Day, b: Day): number => (b.year - a.year) * 360 + (b.month - a.month) * 30;

function days360Us(a: Day, b: Day): number {
  const lastOfFebruary = (d: Day): boolean => d.month === 2 && d.day === daysIn(d.year, 2);
  let [first, last] = [a.day, b.day];
  if (lastOfFebruary(a) && lastOfFebruary(b)) last = 30;
  if (last === 31 && first >= 30) last = 30;
  if (first === 31 || lastOfFebruary(a)) first = 30;
  return thirties(a, b) + last - first;
}

/** Days a year has on average over the span; within one year, that year's or 366 where a 29 February lies between. */
function yearLength(from: number, to: number, a: Day, b: Day): number {
  const upToOneYear =
    a.year === b.year || (b.year === a.year + 1 && (b.month < a.month || (b.month === a.month && b.day <= a.day)));
  if (!upToOneYear) {
    const days = serialOf(b.year + 1, 1, 1) - serialOf(a.year, 1, 1);
    return days / (b.year - a.year + 1);
  }
  if (a.year === b.year) return isLeap(a.year) ? 366 : 365;
  const leapDay = [a.year, b.year].filter(isLeap).map((y) => serialOf(y, 2, 29));
  return leapDay.some((day) => from <= day && day <= to) ? 366 : 365;
}
