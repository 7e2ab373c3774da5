/** The last day that Excel counts, 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * A number of days as a format shows it that speaks of hours or seconds; what is no number stays. Excel rounds to what is shown
 * of the seconds, and what rounds up to midnight belongs to the next day: half a millisecond before it, `yyyy-mm-dd hh:mm` shows
 * that day.
 */
export function roundedToMidnight<T>(days: T, pattern: string): T | number {
  if (typeof days !== 'number') return days;
  const next = Math.ceil(days);
  if (next === days || (next - days) * 86_400 > 0.5 || days < 0 || next > LAST_DAY) return days;
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  if (!/[hs]/i.test(bare)) return days;
  const digits = /s[.,](0+)/i.exec(bare)?.[1].length ?? 0;
  return (next - days) * 86_400 < 0.5 * 10 ** -digits ? next : days;
}
