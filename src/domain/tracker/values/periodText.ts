/** Months and quarters that people write instead of a day, read to their last day. */

import { findSerial } from '../../calendar/dates';
import { LANGUAGES, phrasesIn } from '../vocabulary/languages';
import { bareLetters } from '../../model/fields';
import { fullYear, monthOf, tidyDate } from './dayText';

export interface PeriodReading {
  readonly serial: number;
  readonly period: 'month' | 'quarter';
}

const wordsOf = (pick: (language: (typeof LANGUAGES)[number]) => string): string =>
  [...new Set(LANGUAGES.flatMap((language) => phrasesIn(bareLetters(pick(language)))))]
    .sort((a, b) => b.length - a.length)
    .join('|');

const END_OF = new RegExp(`^(?:${wordsOf(({ endOf }) => endOf)})\\s+`);
const MONTH_YEAR = /^([a-z]{3,10})\.?(?:[-\s/']{0,2}| de | del )(\d{4}|\d{2})$/;
const MONTH_NUMBER_YEAR = /^(\d{1,2})\s?[-/.]\s?(\d{4})$/;
const YEAR_MONTH_NUMBER = /^(\d{4})\s?[-/.]\s?(\d{1,2})$/;
const QUARTER = wordsOf(({ quarter }) => quarter);
const YEAR = "(?:(?:fy|cy|gj|ej|ex)?\\s?'?(\\d{4}|\\d{2}))";
/** `Q3 2027`, `FY26 Q3`, `3T27`, `3. Quartal 2027`, `2027-Q1`. */
const QUARTERS: readonly (readonly [pattern: RegExp, quarter: number, year: number])[] = [
  [new RegExp(`^(?:${QUARTER})\\.?\\s?([1-4])[-\\s/.,]*(?:de |del )?${YEAR}$`), 1, 2],
  [new RegExp(`^([1-4])\\.?(?:er|eme|e|o|st|nd|rd|th)?\\s?(?:${QUARTER})\\.?[-\\s/.,]*(?:de |del )?${YEAR}$`), 1, 2],
  [new RegExp(`^${YEAR}[-\\s/.,]*(?:${QUARTER})\\.?\\s?([1-4])$`), 2, 1],
];

/**
 * Reads a text that names a month or a quarter and no day, such as `Mar-27`, `03/2027`, `Ende März 2027` or `FY26 Q3`, to the
 * last day of it; quarters are those of the calendar year.
 */
export function readPeriodText(text: string): PeriodReading | undefined {
  const clean = tidyDate(text)?.replace(END_OF, '');
  if (clean === undefined) return undefined;
  for (const [pattern, quarter, year] of QUARTERS) {
    const found = pattern.exec(clean);
    if (found) return lastDayOf(found[year], 3 * Number(found[quarter]), 'quarter');
  }
  const named = MONTH_YEAR.exec(clean);
  if (named) return lastDayOf(named[2], monthOf(named[1]), 'month');
  const numbered = MONTH_NUMBER_YEAR.exec(clean);
  if (numbered) return lastDayOf(numbered[2], +numbered[1], 'month');
  const sorted = YEAR_MONTH_NUMBER.exec(clean);
  return sorted ? lastDayOf(sorted[1], +sorted[2], 'month') : undefined;
}

function lastDayOf(year: string, month: number, period: PeriodReading['period']): PeriodReading | undefined {
  const [nextYear, next] = month === 12 ? [fullYear(year) + 1, 1] : [fullYear(year), month + 1];
  const first = month >= 1 && month <= 12 ? findSerial(nextYear, next, 1) : undefined;
  return first === undefined ? undefined : { serial: first - 1, period };
}
