/** The row right under a header that says what its columns count in. */

import { scaleInHeader } from '../scales/detect';
import { cellText, isEmptyCell } from '../types';
import type { Cell } from '../types';
import { unitOf } from '../vocabulary/units';
import type { HeaderCell } from './compose';

const LONGEST = 20;
/** What says no more than what kind of value stands there. */
const KIND =
  /^[([]?\s*(?:%|[$€£¥₹]|usd|eur|gbp|chf|text|date|datum|fecha|data|[dtjmya]{2,4}([./-])[dtjmya]{2,4}\1[dtjmya]{2,4})\s*[)\]]?$/i;

const isUnit = (text: string): boolean =>
  unitOf(text) > 1 || (scaleInHeader(text) ?? 'percent') !== 'percent' || KIND.test(text);

/**
 * The header with the units of a row under it behind its names: `ARR` over `k€` is `ARR (k€)`. As it is where that row says
 * anything else.
 */
export function withUnits(header: readonly HeaderCell[], row: readonly Cell[] = []): readonly HeaderCell[] {
  const filled = row.flatMap((cell, column) => (isEmptyCell(cell) ? [] : [{ text: cellText(cell).trim(), column }]));
  const named = header.filter(({ text }) => text !== '').length;
  if (filled.length < 2 || filled.length >= named) return header;
  if (
    !filled.every(({ text }, i) => text.length <= LONGEST && typeof row[filled[i].column] === 'string' && isUnit(text))
  )
    return header;
  const units = new Map(filled.map(({ text, column }) => [column, text.replace(/^[([]|[)\]]$/g, '').trim()]));
  return header.map((cell, column) => {
    const unit = units.get(column);
    return unit === undefined || cell.text === '' ? cell : { ...cell, text: `${cell.text} (${unit})` };
  });
}
