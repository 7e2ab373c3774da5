/** Dates as people write them, read to day serials. */

import { findSerial } from '../../calendar/dates';

export type DayOrder = 'day first' | 'month first';

export interface DateReading {
  readonly serial: number;
  /** Whether day and month could be the other way round and nothing settled it. */
  readonly doubtful: boolean;
}

/** Longer texts are remarks, not dates. */
const MAX_LENGTH = 50;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/;
const TIME = /[t\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[-+]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/;
const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?\.?[-\s/]?(?:of )?([a-z]{3,9})\.?,?[-\s/]?(\d{4}|\d{2})$/;
const NAME_DAY_YEAR = /^([a-z]{3,9})\.?[-\s/]?(\d{1,2})(?:st|nd|rd|th)?,?[-\s/](\d{4}|\d{2})$/;
const YEAR_NAME_DAY = /^(\d{4})[-\s/]([a-z]{3,9})[-\s/](\d{1,2})$/;

/**
 * Reads `2026-12-31` (also with a time of day, which is left aside), `20261231`, `31.12.2026`, `12/31/2026`,
 * `14 Nov 2027`, `Nov 14, 2027`; two-digit years are of this century. Dots are day first; with slashes and dashes a
 * value that can be either follows `order`, month first and doubtful without one. Undefined where the text names no day.
 */
export function readDateText(text: string, order?: DayOrder): DateReading | undefined {
  const clean = tidy(text);
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
  const own = orderOf(numeric);
  const reading =
    (own ?? order ?? 'month first') === 'day first' ? sure(year, +second, first) : sure(year, +first, second);
  return reading && { ...reading, doubtful: !own && !order && first !== second };
}

/** The order that the slashed and dashed dates of one column agree on; undefined where none shows it or they differ. */
export function dayOrder(texts: Iterable<string>): DayOrder | undefined {
  const orders = new Set<DayOrder>();
  for (const text of texts) {
    const numeric = YEAR_LAST.exec(tidy(text) ?? '');
    const own = numeric && numeric[2] !== '.' ? orderOf(numeric) : undefined;
    if (own) orders.add(own);
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** The order that a numeric date shows by itself. */
function orderOf([, first, mark, second]: RegExpExecArray): DayOrder | undefined {
  if (+first > 12) return 'day first';
  if (+second > 12) return 'month first';
  return mark === '.' ? 'day first' : undefined;
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** 1 to 12 for an English month or the start of one (`Sept`, `Nov`); 0 for another word. */
function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month.startsWith(word)) + 1;
}

function tidy(text: string): string | undefined {
  const clean = text
    .normalize('NFKC')
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return clean.length > MAX_LENGTH ? undefined : clean.replace(TIME, '').replace(WEEKDAY, '').trim();
}
