/** How the panel shows figures: short, in the same way everywhere. */
import { dayWords, isDateSerial } from '../domain/calendar/dates';
import { fixed } from '../domain/arithmetic/digits';
import { counted, currencySign, grouped, listed, percented, unbroken } from '../domain/model/words';

export { counted, grouped, listed, unbroken };

/** What stands for a value that is not there. */
export const NONE = '–';

/** One decimal, as in the report, or more where asked; a dash for what is not scored. */
export const score = (value: number | null, digits = 1): string => (value === null ? NONE : fixed(value, digits));

/** How far a score has moved: "▲ 0.4", "▼ 1.0", "=" where it has not; more decimals where one would say 0.0, or where asked. */
export function changed(change: number | null, digits = 1): string {
  if (change === null) return NONE;
  if (change === 0) return '=';
  const size = Math.abs(change);
  const places = Math.max(digits, size >= 0.05 ? 1 : 2);
  const figures = fixed(size, places);
  const shown = Number(figures) === 0 ? `<${fixed(10 ** -places, places)}` : figures;
  return `${change > 0 ? '▲' : '▼'}\u00a0${shown}`;
}

/** Whole percent: 0.6 is "60 %". */
export const percent = (share: number | null): string =>
  share === null ? NONE : percented(grouped(+fixed(share * 100, 0)));

/** A day serial as "31 Jan 2027", never broken over two lines. */
export const date = (serial: number | null): string => (isDateSerial(serial) ? unbroken(dayWords(serial)) : NONE);

/** Days from today as people say them: "in 71 days", "today", "12 days ago". */
export function daysAway(days: number): string {
  if (days === 0) return 'today';
  const count = counted(Math.abs(days), 'day', 'days');
  return days > 0 ? `in ${count}` : `${count} ago`;
}

/** An amount in few characters, with the digits of the sheets: "$1.18M", "$151K", "$940"; one below 0 in full. */
export function moneyShort(amount: number | null, currency: string): string {
  if (amount === null || amount < 9_995) return money(amount, currency);
  return amount < 999_500
    ? `${currencySign(currency)}${fixed(amount / 1e3, 0)}K`
    : `${currencySign(currency)}${fixed(amount / 1e6, 2).replace(/\B(?=(\d{3})+\.)/g, ',')}M`;
}

/** An amount in full, without cents: "$30,000". */
export const money = (amount: number | null, currency: string): string =>
  amount === null ? NONE : `${amount < 0 ? '−' : ''}${currencySign(currency)}${grouped(Math.round(Math.abs(amount)))}`;

/** Names in a sentence, and how many more there are than can be read. */
export const named = (names: readonly string[], most = 10): string =>
  names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} and ${grouped(names.length - most)} more`;

/** How long ago a moment was, for "Refreshed …". */
export function ago(then: number, now: number): string {
  const minutes = Math.floor((now - then) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${counted(minutes, 'minute', 'minutes')} ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 24
    ? `${counted(hours, 'hour', 'hours')} ago`
    : `${counted(Math.floor(hours / 24), 'day', 'days')} ago`;
}
