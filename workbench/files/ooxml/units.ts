import { isDateFormat } from 'numfmt';

/** Sizes: the model has points; a file counts columns in digits of the standard font and margins in inches. */

/** Width of a digit of Calibri 11 on the screen. */
const DIGIT_PX = 7;

/** Excel columns are whole pixels wide. */
const pixelsOf = (points: number): number => Math.round(points / 0.75);

/** The `width` of a column in a file (padding included), for a width in points. */
export const pointsToWidth = (points: number): number => Math.trunc((pixelsOf(points) / DIGIT_PX) * 256) / 256;

/** Points of a column of that `width` in a file. */
export const widthToPoints = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PX)) / 256) * DIGIT_PX) * 0.75;

export const pointsToInches = (points: number): number => Math.round((points / 72) * 1e6) / 1e6;
export const inchesToPoints = (inches: number): number => Math.round(inches * 72 * 1e4) / 1e4;

/** Days between the date systems that start in 1900 and in 1904. */
export const DAYS_1904 = 1462;

/** The serial number of an ISO date or date and time, as strict files carry dates; undefined where it is none. */
export function serialOfIso(text: string): number | undefined {
  const m = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d):(\d\d(?:\.\d+)?)Z?)?$/.exec(text.trim());
  if (!m || (!m[1] && !m[4])) return undefined;
  const days = m[1] ? Date.UTC(+m[1], +m[2] - 1, +m[3]) / 86_400_000 + 25_569 : 0;
  return days + (m[4] ? (+m[4] * 3600 + +m[5] * 60 + +m[6]) / 86_400 : 0);
}

/** Whether a number format shows days, months or years; times and durations alone are no dates. */
export function isCalendarFormat(numberFormat: string): boolean {
  if (numberFormat === 'General' || !isDateFormat(numberFormat)) return false;
  const letters = numberFormat.replace(/"[^"]*"|\\.|_.|\*.|AM\/PM|A\/P|\[(?![hms]+\])[^\]]*\]/gi, '').toLowerCase();
  return /[yd]|mmm/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
}
