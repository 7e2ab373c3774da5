/** Columns of amounts that differ by their year: which is last year's. */

import { partsOf } from '../../calendar/dates';
import type { Pair, Tell } from './match';
import { labelOf } from './table';
import type { TrackerTable } from './table';

const YEAR = /(?:^|[^\d])(?:fy|cy|gj|ej|ex)?\s*'?((?:20)?\d{2})(?![\d%])/i;

/** The year that a header names: 2025 for `FY25 ARR`, `ARR 2025`, `ARR '25`. */
export function yearIn(header: string): number | undefined {
  const found = YEAR.exec(header);
  if (!found) return undefined;
  const year = Number(found[1]) + (found[1].length === 2 ? 2000 : 0);
  return year >= 2000 && year <= 2060 ? year : undefined;
}

/**
 * Of several columns that could be last year's ARR and name their years, only that of last year stays a candidate: the
 * year before the report's, or, where that is not known, before the latest. The others are told.
 */
export function otherYears(table: TrackerTable, pairs: readonly Pair[], asOf: number | undefined, tell: Tell): Pair[] {
  const dated = pairs.flatMap((pair) => {
    const year = pair.meaning.field === 'lastArr' ? yearIn(table.header[pair.index].text) : undefined;
    return year === undefined ? [] : [{ index: pair.index, year }];
  });
  const years = [...new Set(dated.map(({ year }) => year))].sort((a, b) => a - b);
  if (years.length < 2) return [...pairs];
  const now = asOf === undefined ? years[years.length - 1] : partsOf(asOf).year;
  const last = years.includes(now - 1) ? now - 1 : (years.findLast((year) => year < now) ?? years[years.length - 2]);
  const chosen = dated.find(({ year }) => year === last);
  for (const { index, year } of dated) {
    if (year !== last && chosen)
      tell(
        'column-other-year',
        'warning',
        index,
        `is of ${year}; last year’s ARR is read from column ${labelOf(table, chosen.index)}. It is kept as an extra column.`,
      );
  }
  return pairs.filter(
    ({ index, meaning }) =>
      meaning.field !== 'lastArr' || dated.every((one) => one.index !== index || one.year === last),
  );
}
