/** Days as Office files hold them. */

/** Days between the date systems that start in 1900 and in 1904. */
export const DAYS_1904 = 1462;

/** The serial number of an ISO date or date and time, as strict files carry dates; undefined where it is none. */
export function serialOfIso(text: string): number | undefined {
  const m = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d):(\d\d(?:\.\d+)?)Z?)?$/.exec(text.trim());
  if (!m || (!m[1] && !m[4])) return undefined;
  const days = m[1] ? Date.UTC(+m[1], +m[2] - 1, +m[3]) / 86_400_000 + 25_569 : 0;
  return days + (m[4] ? (+m[4] * 3600 + +m[5] * 60 + +m[6]) / 86_400 : 0);
}

/** Excel takes no longer ones; to look through one takes time with the square of its length. */
const LONGEST_FORMAT = 255;

/** Whether a number format shows days, months or years; times and durations alone are no dates. */
export function isCalendarFormat(numberFormat: string): boolean {
  if (numberFormat === 'General' || numberFormat.length > LONGEST_FORMAT) return false;
  const letters = numberFormat.replace(/"[^"]*"|\\.|_.|\*.|AM\/PM|A\/P|\[(?![hms]+\])[^\]]*\]/gi, '').toLowerCase();
  // With digits beside them, letters are no parts of a date, but for fractions of seconds.
  if (/[0#?]/.test(letters.replace(/s\.0+/g, 's'))) return false;
  return /[yd]|mmm/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
}
