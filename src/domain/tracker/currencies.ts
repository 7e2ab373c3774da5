/** The currency of a tracker: what its amounts name, its number formats show, its headers and the lines above say. */

import { capital } from '../model/fields';
import type { HeaderCell } from './header/compose';
import type { PickedRow } from './rows/pick';
import { rowName, rowWord } from './places';
import { cellText } from './types';
import type { Cell, ColumnMatch, Grid, Issue } from './types';
import { currencyIn, currencyInFormat, currencyInHeader, isCurrency } from './values/amounts';

/**
 * The currency of a column's amounts that name none themselves, by their place: what their number format shows, else what
 * the header says, else a line above it.
 */
export function shownCurrency(
  header: HeaderCell | undefined,
  formats: readonly (string | undefined)[],
  note: string | undefined,
): (at: number) => string | undefined {
  const said = currencyInHeader(header?.text ?? '') ?? currencyInHeader(header?.band ?? '') ?? note;
  const known = new Map<string, string | undefined>();
  return (at) => {
    const format = formats[at];
    if (format === undefined) return said;
    if (!known.has(format)) known.set(format, currencyInFormat(format));
    return known.get(format) ?? said;
  };
}

/** What amounts name, and for those that name nothing what a column of currencies says of their row. */
export function withColumnOf(
  named: ReadonlyMap<number, ReadonlySet<string>>,
  columns: readonly ColumnMatch[],
  cellsOf: (column: ColumnMatch) => readonly Cell[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const said = columns
    .filter(({ use }) => use === 'extra')
    .map((column) => cellsOf(column).map((cell) => cellText(cell).trim()))
    .find((texts) => texts.some((text) => text !== '') && texts.every((text) => text === '' || isCurrency(text)));
  if (!said) return named;
  const all = new Map(named);
  said.forEach((text, i) => {
    const sign = currencyIn(text);
    if (sign !== undefined && !all.has(i)) all.set(i, new Set([sign]));
  });
  return all;
}

/** The currency that most rows name; rows that name another one are told, since nothing is converted. */
export function currencyOf(
  named: ReadonlyMap<number, ReadonlySet<string>>,
  rows: readonly PickedRow[],
  list: Pick<Grid, 'turned'>,
): { currency?: string; mixed: Issue[] } {
  const counts = new Map<string, number>();
  for (const signs of named.values()) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most) return { mixed: [] };
  const [currency] = most;
  const odd = [...named].filter(([, signs]) => [...signs].some((sign) => sign !== currency)).sort(([a], [b]) => a - b);
  if (odd.length === 0) return { currency, mixed: [] };
  const sheetRows = odd.map(([i]) => rows[i].row);
  const others = [...new Set(odd.flatMap(([, signs]) => [...signs]))].filter((sign) => sign !== currency);
  const where = `${capital(rowName(list, ...sheetRows))} ${sheetRows.length === 1 ? 'has' : 'have'}`;
  return {
    currency,
    mixed: [
      {
        code: 'currency-mixed',
        severity: 'warning',
        row: sheetRows[0],
        rows: sheetRows,
        message: `${where} amounts in ${others.join(', ')}, the others are in ${currency}. Nothing is converted, so totals would add up different currencies: convert these amounts, or leave the ${rowWord(list, 2)} out.`,
      },
    ],
  };
}
