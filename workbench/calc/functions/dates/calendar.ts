/** Day serials of the 1900 system, which counts a 29 February 1900 (serial 60) that never was. */
import { ERR } from '../../values';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
export const LAST_DAY = 2_958_465;

export interface Day {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** The serial of a date; months and days beyond their range move into the next or previous year and month. */
export function serialOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  const first = Math.round((date.getTime() - EPOCH) / DAY);
  // The days are counted from the first of the month on: so the day that never was is counted with them.
  return (first < 61 ? first - 1 : first) + day - 1;
}

/** The date of a serial; the time of day is left out. Throws #NUM! outside 1900 to 9999. */
export function dayOf(serial: number): Day {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_DAY) throw ERR.num;
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day so many months on, or the last of that month where it is shorter. Throws #NUM! outside the calendar. */
export function monthsOn(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const at = year * 12 + month - 1 + Math.trunc(months);
  const [y, m] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
  return inCalendar(serialOf(y, m, Math.min(day, daysIn(y, m))));
}

/** The serial itself; throws #NUM! outside the calendar. */
export function inCalendar(serial: number): number {
  if (!(serial >= 0 && serial < LAST_DAY + 1)) throw ERR.num;
  return serial;
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (serial: number): number => (((Math.floor(serial) - 1) % 7) + 7) % 7;
