/** Dates as people write them, read to day serials. */

import { findSerial } from '../../calendar/dates';
import { bareLetters } from '../../model/fields';
import { LONGEST_VALUE } from '../types';
import { LANGUAGES } from '../vocabulary/languages';

export type DayOrder = 'day first' | 'month first';

export interface DateReading {
  readonly serial: number;
  /** Whether day and month could be the other way round and nothing settled it. */
  readonly doubtful: boolean;
}

/** Longer texts are remarks, not dates. */
const MAX_LENGTH = 50;
const MONTHS: readonly (readonly string[])[] = LANGUAGES.map(({ months }) => bareLetters(months).split(' '));
/** Short forms that are not the start of the month's name. */
const SHORT_MONTHS: Readonly<Record<string, number>> = { mrt: 3, mrz: 3, juil: 7 };
const WEEKDAYS = LANGUAGES.flatMap(({ weekdays }) => bareLetters(weekdays).split(' ')).join('|');
const WEEKDAY = new RegExp(`^((?:${WEEKDAYS})[a-z]*)\\.?,?\\s+`);
const TIME = /[t\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[-+]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/;
const DAY_NAME_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|er|[ºª])?\.?[-\s/]?(?:of |de )?([a-z]{3,10})\.?,?[-\s/]?(?:de |del )?(\d{4}|\d{2})$/;
const NAME_DAY_YEAR = /^([a-z]{3,9})\.?[-\s/]?(\d{1,2})(?:st|nd|rd|th)?,?[-\s/](\d{4}|\d{2})$/;
const YEAR_NAME_DAY = /^(\d{4})[-\s/]([a-z]{3,9})[-\s/](\d{1,2})$/;

/**
 * Reads `2026-12-31` (also with a time of day, which is left aside), `20261231`, `31.12.2026`, `12/31/2026`,
 * `14 Nov 2027`, `Nov 14, 2027`; two-digit years are of this century. Dots are day first; with slashes and dashes a
 * value that can be either follows `order`, month first and doubtful without one. Undefined where the text names no day.
 * @param dotted the order of dates with dots, where the column shows that it is not the usual one
 */
export function readDateText(text: string, order?: DayOrder, dotted?: DayOrder): DateReading | undefined {
  const clean = tidyDate(text);
  if (clean === undefined) return undefined;
  const sure = (year: string, month: number, day: string): DateReading | undefined => {
    const serial = findSerial(fullYear(year), month, +day);
    return serial === undefined ? undefined : { serial, doubtful: false };
  };
  const yearFirst = YEAR_FIRST.exec(clean) ?? COMPACT.exec(clean);
  if (yearFirst) return sure(yearFirst[1], +yearFirst[2], yearFirst[3]);
  const named = DAY_NAME_YEAR.exec(clean);
  if (named) return sure(named[3], monthOf(named[2]), named[1]);
  const american = NAME_DAY_YEAR.exec(clean);
  if (american) return sure(american[3], monthOf(american[1]), american[2]);
  const sorted = YEAR_NAME_DAY.exec(clean);
  if (sorted) return sure(sorted[1], monthOf(sorted[2]), sorted[3]);
  const numeric = YEAR_LAST.exec(clean);
  if (!numeric) return undefined;
  const [, first, , second, year] = numeric;
  const own = orderOf(numeric, dotted);
  const reading =
    (own ?? order ?? 'month first') === 'day first' ? sure(year, +second, first) : sure(year, +first, second);
  return reading && { ...reading, doubtful: !own && !order && first !== second };
}

/** How many dates of a column can be read in one order only, those with dots apart from the others. */
export interface OrderVotes {
  readonly slashed: Readonly<Record<DayOrder, number>>;
  readonly dotted: Readonly<Record<DayOrder, number>>;
}

export function orderVotes(texts: Iterable<string>): OrderVotes {
  const votes = {
    slashed: { 'day first': 0, 'month first': 0 },
    dotted: { 'day first': 0, 'month first': 0 },
  };
  for (const text of texts) {
    const numeric = YEAR_LAST.exec(tidyDate(text) ?? '');
    const own = numeric && shownOrder(numeric);
    if (own) votes[numeric[2] === '.' ? 'dotted' : 'slashed'][own]++;
  }
  return votes;
}

/** The order that more dates show; undefined where none shows it or as many show one as the other. */
export function majority(votes: Readonly<Record<DayOrder, number>>): DayOrder | undefined {
  const lead = votes['day first'] - votes['month first'];
  return lead === 0 ? undefined : lead > 0 ? 'day first' : 'month first';
}

/** The order that the slashed and dashed dates of one column agree on; undefined where none shows it or they differ. */
export function dayOrder(texts: Iterable<string>): DayOrder | undefined {
  const { slashed } = orderVotes(texts);
  return slashed['day first'] > 0 && slashed['month first'] > 0 ? undefined : majority(slashed);
}

/** The order that a numeric date shows by its numbers. */
function shownOrder([, first, , second]: RegExpExecArray): DayOrder | undefined {
  if (+first > 12) return 'day first';
  return +second > 12 ? 'month first' : undefined;
}

/** The order that a numeric date shows by itself. */
function orderOf(numeric: RegExpExecArray, dotted: DayOrder = 'day first'): DayOrder | undefined {
  return shownOrder(numeric) ?? (numeric[2] === '.' ? dotted : undefined);
}

export function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/**
 * 1 to 12 for a month or the start of one (`Sept`, `Nov`, `déc`); 0 for another word, and where languages do not agree.
 * English is asked first.
 */
export function monthOf(word: string): number {
  const inEach = MONTHS.map((months) => {
    const found = months.flatMap((month, i) => (month.startsWith(word) ? [i + 1] : []));
    return months.indexOf(word) + 1 || (found.length === 1 ? found[0] : 0);
  });
  const short = SHORT_MONTHS[word] ?? inEach[0];
  if (short > 0) return short;
  const found = new Set(inEach.filter((month) => month > 0));
  return found.size === 1 ? [...found][0] : 0;
}

/** Small letters without accents, and no time of day or day of the week; undefined where it is a remark. */
export function tidyDate(text: string): string | undefined {
  if (text.length > LONGEST_VALUE) return undefined;
  const plain = /^[ -~]*$/.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[‐‑‒–−]/g, '-');
  const clean = plain.replace(/\s+/g, ' ').trim().toLowerCase();
  if (clean.length > MAX_LENGTH) return undefined;
  return clean
    .replace(TIME, '')
    .replace(WEEKDAY, (whole, word: string) => (monthOf(word) > 0 ? whole : ''))
    .trim();
}
