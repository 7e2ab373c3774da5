/** Columns of amounts that differ by their year: which is last year's. */

import { partsOf } from '../../calendar/dates';
import { plainName } from '../../model/fields';
import { datedHeader, wholeYear, yearIn } from '../header/periods';
import { isGiven } from '../values/reading';
import { SURE } from '../vocabulary/meanings';
import type { Meaning } from '../vocabulary/meanings';
import { keysOf, phraseKey } from '../vocabulary/words';
import type { Pair, Tell } from './match';
import { columnName, valuesOf } from './table';
import type { TrackerTable } from './table';

const yearOf = ({ header }: TrackerTable, index: number): number | undefined =>
  yearIn(header[index].text) ?? wholeYear(header[index].band);

const isOfEndedYear = (table: TrackerTable, { index, meaning }: Pair, asOf: number | undefined): boolean => {
  const year = meaning.field === 'ytd' ? yearOf(table, index) : undefined;
  return year !== undefined && asOf !== undefined && year < partsOf(asOf).year;
};

/**
 * Of several columns that could be last year's ARR and name their years, only that of last year stays a candidate: the
 * year before the report's, or, where that is not known, before the latest. The others are told.
 */
export function otherYears(table: TrackerTable, pairs: readonly Pair[], asOf: number | undefined, tell: Tell): Pair[] {
  const ended = new Set(pairs.filter((pair) => isOfEndedYear(table, pair, asOf)));
  for (const { index } of ended)
    tell(
      'column-other-year',
      'warning',
      index,
      'is of a year that has ended, so it is not what is won this year. It is kept as an extra column; choose what it is.',
    );
  const kept = withoutAnyYears(
    table,
    pairs.filter((pair) => !ended.has(pair)),
    asOf,
    tell,
  );
  const dated = kept.flatMap((pair) => {
    const year = pair.meaning.field === 'lastArr' ? yearOf(table, pair.index) : undefined;
    return year === undefined ? [] : [{ index: pair.index, year }];
  });
  const years = [...new Set(dated.map(({ year }) => year))].sort((a, b) => a - b);
  if (years.length < 2) return [...kept];
  const now = asOf === undefined ? years[years.length - 1] : partsOf(asOf).year;
  const last = years.includes(now - 1) ? now - 1 : (years.findLast((year) => year < now) ?? years[years.length - 2]);
  const chosen = dated.find(({ year }) => year === last);
  for (const { index, year } of dated) {
    if (year !== last && chosen)
      tell(
        'column-other-year',
        'warning',
        index,
        `is of ${year}; last year’s ARR is read from ${columnName(table, chosen.index)}. It is kept as an extra column.`,
      );
  }
  return kept.filter(
    ({ index, meaning }) =>
      meaning.field !== 'lastArr' || dated.every((one) => one.index !== index || one.year === last),
  );
}

const ANY_YEAR = keysOf(({ anyYear }) => anyYear);

/** A column that is called ARR and nothing more is not last year's where another one says that it is; that is told. */
function withoutAnyYears(
  table: TrackerTable,
  pairs: readonly Pair[],
  asOf: number | undefined,
  tell: Tell,
): readonly Pair[] {
  const last = pairs.filter(({ meaning }) => meaning.field === 'lastArr');
  const isAny = ({ index }: Pair): boolean =>
    yearOf(table, index) === undefined && ANY_YEAR.has(phraseKey(withoutBrackets(table.header[index].text)));
  const isLast = (pair: Pair): boolean => {
    const year = yearOf(table, pair.index);
    return (
      !isAny(pair) &&
      pair.confidence >= SURE - 0.1 &&
      (year === undefined || asOf === undefined || year < partsOf(asOf).year)
    );
  };
  const said = last.find(isLast);
  if (!said) return pairs;
  const any = new Set(last.filter(isAny));
  for (const { index } of any)
    tell(
      'column-rival',
      'info',
      index,
      `could be ${plainName('lastArr')}, for which ${columnName(table, said.index)} is used. It is kept as an extra column.`,
    );
  return pairs.filter((pair) => !any.has(pair));
}

/** `ARR (k€)` is called ARR. */
const withoutBrackets = (text: string): string => text.replace(/[([{].*$/, '').trim() || text;

/**
 * Of several columns that are one score at different times, only the latest that holds something stays a candidate; the others
 * are told.
 */
export function latestScores(
  table: TrackerTable,
  pairs: readonly Pair[],
  tell: Tell,
): { pairs: Pair[]; earlier: ReadonlySet<number> } {
  const dated = new Map<Meaning, Map<number, number>>();
  for (const { index, meaning } of pairs) {
    const at = meaning.field?.startsWith('score:') ? datedHeader(table.header[index])?.at : undefined;
    if (at === undefined) continue;
    const times = dated.get(meaning) ?? new Map<number, number>();
    dated.set(meaning, times.set(index, at));
  }
  const older = new Set<Pair>();
  for (const [meaning, times] of dated) {
    const filled = [...times].filter(([index]) => valuesOf(table, index).cells.some(isGiven));
    const [latest] = filled.sort((a, b) => b[1] - a[1]);
    if (times.size < 2 || !latest) continue;
    for (const pair of pairs) {
      if (pair.meaning !== meaning || !times.has(pair.index) || pair.index === latest[0]) continue;
      const isTold = [...older].some(({ index }) => index === pair.index);
      older.add(pair);
      if (isTold) continue;
      tell(
        'column-other-year',
        'info',
        pair.index,
        `holds the same score as ${columnName(table, latest[0])} at another time. It is kept as an extra column.`,
      );
    }
  }
  return {
    pairs: pairs.filter((pair) => !older.has(pair)),
    earlier: new Set([...older].map(({ index }) => index)),
  };
}
