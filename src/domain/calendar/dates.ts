/**
 * Day serials of Excel's 1900 date system and the calendar behind them. Serial 1 is 1900-01-01; serial 60 is the
 * 1900-02-29 that never was but that Excel counts; 61 is 1900-03-01. No time zones: a serial is a calendar day.
 */

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** 9999-12-31, the last day Excel knows. */
export const LAST_SERIAL = 2_958_465;

/** The invented leap day of 1900. */
const PHANTOM = 60;
const DAY_MS = 86_400_000;
/** Serial of 1970-01-01. */
const UNIX_EPOCH = 25_569;

/** The months' full names, January first. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The months' short names, January first: what is printed as words is English in every Excel. */
export const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3));

/** Whether a value is a day (with or without a time of day) that Excel can show: 1 up to the end of 9999. */
export function isDateSerial(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value < LAST_SERIAL + 1;
}

/**
 * The serial of a calendar day; `month` and `day` count from 1. 1900-02-29 is 60, as in Excel.
 * @throws RangeError where there is no such day between 1900-01-01 and 9999-12-31.
 */
export function serialOf(year: number, month: number, day: number): number {
  const serial = findSerial(year, month, day);
  if (serial === undefined) {
    throw new RangeError(`There is no day ${year}-${month}-${day} between 1900-01-01 and 9999-12-31.`);
  }
  return serial;
}

/** As `serialOf`, but undefined where there is no such day: for text that may or may not be a date. */
export function findSerial(year: number, month: number, day: number): number | undefined {
  if (year === 1900 && month === 2 && day === 29) return PHANTOM;
  if (!(year >= 1900 && year <= 9999)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? serialOfUtc(date.getTime()) : undefined;
}

/**
 * The calendar day of a serial; a time of day (the fraction) is left aside.
 * @throws RangeError where the serial is not a day that Excel can show, see `isDateSerial`.
 */
export function partsOf(serial: number): DateParts {
  if (!isDateSerial(serial)) {
    throw new RangeError(`${serial} is not a date: serials run from 1 (1900-01-01) to ${LAST_SERIAL} (9999-12-31).`);
  }
  const whole = Math.floor(serial);
  if (whole === PHANTOM) return { year: 1900, month: 2, day: 29 };
  const days = whole < PHANTOM ? whole + 1 : whole;
  const date = new Date((days - UNIX_EPOCH) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of the day that the clock of this computer shows at `now`. */
export function todaySerial(now: Date = new Date()): number {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/**
 * Serial of the first day of the fiscal year that holds the day `asOf`; `fiscalMonth` is its first month, 1 to 12.
 * @throws RangeError where `asOf` is no date or `fiscalMonth` no month.
 */
export function fiscalYearStart(asOf: number, fiscalMonth: number): number {
  return firstOfMonth(fiscalYearOf(asOf, fiscalMonth), fiscalMonth);
}

/**
 * Share of the fiscal year gone when the day `asOf` is over: above 0, and 1 on the year's last day.
 * @throws RangeError as `fiscalYearStart`.
 */
export function fiscalYearShare(asOf: number, fiscalMonth: number): number {
  const year = fiscalYearOf(asOf, fiscalMonth);
  const start = firstOfMonth(year, fiscalMonth);
  const next = firstOfMonth(year + 1, fiscalMonth);
  return (Math.floor(asOf) - start + 1) / (next - start);
}

/** Calendar year in which the fiscal year of a day begins. */
function fiscalYearOf(asOf: number, fiscalMonth: number): number {
  if (!Number.isInteger(fiscalMonth) || fiscalMonth < 1 || fiscalMonth > 12) {
    throw new RangeError(`${fiscalMonth} is not a month: give the fiscal year’s first month as 1 to 12.`);
  }
  const { year, month } = partsOf(asOf);
  return month >= fiscalMonth ? year : year - 1;
}

/** Not bounded to Excel's years: the fiscal year of 1900 may begin before it, that of 9999 end after it. */
function firstOfMonth(year: number, month: number): number {
  return serialOfUtc(Date.UTC(year, month - 1, 1));
}

function serialOfUtc(ms: number): number {
  const serial = Math.round(ms / DAY_MS) + UNIX_EPOCH;
  return serial <= PHANTOM ? serial - 1 : serial;
}

/** Reads `2026-12-31`; undefined where the text is written otherwise or names no day. */
export function parseIso(text: string): number | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m ? findSerial(+m[1], +m[2], +m[3]) : undefined;
}

/**
 * Writes a day as `2026-12-31`.
 * @throws RangeError as `partsOf`.
 */
export function formatIso(serial: number): string {
  const { year, month, day } = partsOf(serial);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day serial as words: `21 Nov 2026`. */
export function dayWords(serial: number): string {
  const { year, month, day } = partsOf(serial);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
