/** Dates and times of day. */
import type { Scalar } from '../../../model';
import { type FunctionTable, inCell, plain } from '../../formulas/builtin';
import { numberInText } from '../../coerce';
import { ERR } from '../../values';
import { dayOf, daysIn, inCalendar, monthsOn, serialOf, weekdayOf } from './calendar';
import { yearFraction } from './yearfraction';

const SECONDS = 86_400;

function date(year: number, month: number, day: number): Scalar {
  const y = Math.trunc(year);
  if (y < 0 || y > 9999) return ERR.num;
  const [full, m] = [y < 1900 ? y + 1900 : y, Math.trunc(month)];
  // The month alone must not lead out of the calendar, whatever the day brings back.
  if (full + Math.floor((m - 1) / 12) > 9999) return ERR.num;
  return inCalendar(serialOf(full, m, Math.trunc(day)));
}

/** Seconds since midnight, to the nearest second. Throws #NUM! for negative serials. */
function secondOfDay(serial: number): number {
  if (serial < 0) throw ERR.num;
  return Math.round((serial - Math.floor(serial)) * SECONDS) % SECONDS;
}

function time(hour: number, minute: number, second: number): Scalar {
  const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
  return seconds < 0 ? ERR.num : (seconds % SECONDS) / SECONDS;
}

function spelled(text: string, part: (serial: number) => number): Scalar {
  const serial = /[/:.-]|[a-z]/i.test(text) ? numberInText(text) : undefined;
  return serial === undefined ? ERR.value : part(serial);
}

function weekday(serial: number, type = 1): Scalar {
  const day = weekdayOf(inCalendar(serial));
  if (type === 1) return day + 1;
  if (type === 2) return ((day + 6) % 7) + 1;
  if (type === 3) return (day + 6) % 7;
  return type >= 11 && type <= 17 ? ((day + 17 - type) % 7) + 1 : ERR.num;
}

function weekNumber(serial: number, type = 1): Scalar {
  if (type === 21) return isoWeek(serial);
  const starts: Record<number, number> = { 1: 0, 2: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 0 };
  const start = starts[Math.trunc(type)];
  if (start === undefined) return ERR.num;
  const first = serialOf(dayOf(serial).year, 1, 1);
  const offset = (weekdayOf(first) - start + 7) % 7;
  return Math.floor((Math.floor(serial) - first + offset) / 7) + 1;
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(inCalendar(serial)) - ((weekdayOf(serial) + 6) % 7) + 3;
  return Math.floor((thursday - serialOf(dayOf(thursday).year, 1, 1)) / 7) + 1;
}

function dateDif(from: number, to: number, unit: string): Scalar {
  const [start, end] = [Math.floor(from), Math.floor(to)];
  if (start > end) return ERR.num;
  const [a, b] = [dayOf(start), dayOf(end)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'Y':
      return Math.floor(months / 12);
    case 'M':
      return months;
    case 'D':
      return end - start;
    case 'YM':
      return months % 12;
    case 'MD': {
      if (b.day >= a.day) return b.day - a.day;
      const before = b.month === 1 ? daysIn(b.year - 1, 12) : daysIn(b.year, b.month - 1);
      return before - a.day + b.day;
    }
    case 'YD': {
      const passed = b.month < a.month || (b.month === a.month && b.day < a.day);
      return end - serialOf(passed ? b.year - 1 : b.year, a.month, a.day);
    }
    default:
      return ERR.num;
  }
}

function days360(from: number, to: number, european = false): Scalar {
  const [a, b] = [dayOf(from), dayOf(to)];
  let [first, last] = [a.day, b.day];
  let month = b.month;
  if (european) {
    first = Math.min(first, 30);
    last = Math.min(last, 30);
  } else {
    if (first === 31 || (a.month === 2 && first === daysIn(a.year, 2))) first = 30;
    if (last === 31 && first < 30) [last, month] = [1, month + 1];
    else if (last === 31) last = 30;
  }
  return (b.year - a.year) * 360 + (month - a.month) * 30 + last - first;
}

export const dateFunctions: FunctionTable = {
  DATE: plain('n n n', date),
  DATEVALUE: plain('t', (text) => spelled(text, Math.floor)),
  TIMEVALUE: plain('t', (text) => spelled(text.trim(), (serial) => serial - Math.floor(serial))),
  YEAR: plain('n', (serial) => dayOf(serial).year),
  MONTH: plain('n', (serial) => dayOf(serial).month),
  DAY: plain('n', (serial) => dayOf(serial).day),
  EDATE: plain('m m', (serial, months) => monthsOn(serial, months)),
  EOMONTH: plain('m m', (serial, months) => {
    const { year, month } = dayOf(monthsOn(serial, months));
    return serialOf(year, month, daysIn(year, month));
  }),
  TODAY: inCell('', (x) => {
    x.volatile = true;
    return Math.floor(x.services.now());
  }),
  NOW: inCell('', (x) => {
    x.volatile = true;
    return x.services.now();
  }),
  WEEKDAY: plain('n n~', weekday),
  WEEKNUM: plain('n n~', weekNumber),
  ISOWEEKNUM: plain('n', isoWeek),
  DAYS: plain('n n', (end, start) => inCalendar(Math.floor(end)) - inCalendar(Math.floor(start))),
  DAYS360: plain('n n b?', days360),
  DATEDIF: plain('n n t', dateDif),
  YEARFRAC: plain('n n n~', (from, to, basis = 0) => yearFraction(Math.floor(from), Math.floor(to), Math.trunc(basis))),
  TIME: plain('n n n', time),
  HOUR: plain('n', (serial) => Math.floor(secondOfDay(serial) / 3600)),
  MINUTE: plain('n', (serial) => Math.floor((secondOfDay(serial) % 3600) / 60)),
  SECOND: plain('n', (serial) => secondOfDay(serial) % 60),
};
