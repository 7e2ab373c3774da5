/** Headers that are the same but for a time: `Launched Q2` and `Launched Q3`, `ROI before` and `ROI now`. */

import { LONGEST_VALUE } from '../types';
import { readPeriodText } from '../values/periodText';
import { monthOf } from '../values/dayText';
import { keysOf, phraseKey } from '../vocabulary/words';
import type { HeaderCell } from './compose';

export interface DatedHeader {
  /** What is left of the header without its time; the band's words where it is nothing but a time. */
  readonly base: string;
  /** Orders the times of one tracker: the later, the higher. */
  readonly at: number;
}

const BEFORE = keysOf(({ before }) => before);
const NOW = keysOf(({ now }) => now);
const QUARTER = /^[qtk]([1-4])$/i;
const SEPARATORS = /[\s\-–—_/,;:()[\]]+/;
/** Words that name a time at most: `Q3 FY 26`. */
const MOST_WORDS = 3;
/** Longer texts are remarks or titles, not headers. */
const MAX_LENGTH = 60;

/** The time and the rest of a header; undefined where it names no time, or nothing else. */
export function datedHeader({ text, band }: Pick<HeaderCell, 'text' | 'band'>): DatedHeader | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const words = text
    .normalize('NFKC')
    .split(SEPARATORS)
    .filter((word) => word !== '');
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length--) {
    for (const from of [words.length - length, 0]) {
      const at = timeIn(words.slice(from, from + length).join(' '));
      if (at === undefined) continue;
      const rest = [...words.slice(0, from), ...words.slice(from + length)].join(' ');
      const base = rest === '' ? band : rest;
      return base === '' ? undefined : { base, at };
    }
  }
  const at = timeIn(band) ?? wholeYear(band);
  return at === undefined || text === '' ? undefined : { base: text, at };
}

/** The year that a band names and nothing else. */
export const wholeYear = (band: string): number | undefined =>
  /^(?:fy|cy|gj|ej|ex)?\s*'?(?:20)?\d{2}$/i.test(band.trim()) ? yearIn(band) : undefined;

/** When a text is, if it is nothing but a time: as a number to be compared with others of the same tracker. */
export function timeIn(text: string): number | undefined {
  const key = phraseKey(text);
  if (BEFORE.has(key)) return -Infinity;
  if (NOW.has(key)) return Infinity;
  const quarter = QUARTER.exec(text);
  if (quarter) return 3 * Number(quarter[1]);
  const month = /^\p{L}{3,10}\.?$/u.test(text) ? monthOf(key) : 0;
  return month > 0 ? month : readPeriodText(text)?.serial;
}

const YEAR = /(?:^|[^\d])(?:fy|cy|gj|ej|ex)?\s*'?((?:20)?\d{2})(?![\d%])/i;

/** The year that a header names: 2025 for `FY25 ARR`, `ARR 2025`, `ARR '25`. */
export function yearIn(header: string): number | undefined {
  const found = header.length > LONGEST_VALUE ? null : YEAR.exec(header);
  if (!found) return undefined;
  const year = Number(found[1]) + (found[1].length === 2 ? 2000 : 0);
  return year >= 2000 && year <= 2060 ? year : undefined;
}
