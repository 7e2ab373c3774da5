/** Amounts of one column: how whole amounts are written there settles what a single one leaves open. */

import { quoted } from '../../model/fields';
import { cellText } from '../types';
import type { Cell } from '../types';
import { isPercentFormat } from '../scales/detect';
import { isShownScaled } from '../vocabulary/units';
import { loneReading, markEvidence, readAmount } from './amounts';
import type { DecimalMark, MarkHints } from './amounts';
import { unread } from './reading';
import type { ColumnHints, Reader, Reading } from './reading';

const HELP = 'Type a number such as 120000, or leave it blank.';

export function amountReader(
  cells: readonly Cell[],
  { mark, scale = 1, formats = [], language, chosenMark }: ColumnHints,
): Reader {
  const evidence = markEvidence(cells.filter((cell) => typeof cell === 'string'));
  const hints: MarkHints = {
    tracker: mark,
    language,
    lone: (one) => {
      if (chosenMark === undefined) return loneReading(one, evidence);
      return one === chosenMark ? 'decimals' : 'thousands';
    },
  };
  /** Decimals in a column where the same mark groups thousands: `12,5` beside `1,200` and `3,400`. */
  const isOdd = (text: string): boolean => {
    if (chosenMark !== undefined) return false;
    const { weak, lone } = markEvidence([text]);
    const odd = ([',', '.'] as const).find((one: DecimalMark) => weak[one] > 0);
    return (
      odd !== undefined &&
      lone[odd] === 0 &&
      evidence.lone[odd] > 0 &&
      !(loneReading(odd, evidence) ?? '').endsWith('decimals')
    );
  };
  return (cell, at) => {
    const reading =
      typeof cell === 'number' && Number.isFinite(cell) && !isPercentFormat(formats[at])
        ? { value: cell, doubtful: false, hasUnit: isShownScaled(formats[at]) }
        : typeof cell === 'string'
          ? readAmount(cell, hints)
          : undefined;
    if (!reading) return unread(cell, (shown) => `${shown} is not an amount. ${HELP}`);
    const value = reading.hasUnit ? reading.value : Math.round(reading.value * scale * 1e6) / 1e6;
    if ('isAbout' in reading && reading.isAbout && typeof cell === 'string') {
      const message = `${quoted(cell)} was read as ${value}; it says that it is not exact, as others like it do.`;
      return { value, currency: currencyOf(cell, reading), doubt: { code: 'value-guessed', message } };
    }
    const doubtful = reading.doubtful || (typeof cell === 'string' && isOdd(cell));
    return { value, currency: currencyOf(cell, reading), ...(doubtful && { doubt: doubt(cell, value) }) };
  };
}

const currencyOf = (cell: Cell, reading: { readonly currency?: string }): string | undefined =>
  typeof cell === 'string' ? reading.currency : undefined;

const doubt = (cell: Cell, value: number): NonNullable<Reading['doubt']> => ({
  code: 'mark-open',
  message: `${quoted(cellText(cell))} was read as ${value}, and others like it in the same way. If the mark in it starts the decimals, choose so, or type these amounts without a mark.`,
});
