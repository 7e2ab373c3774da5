/** Dates of one column, all in one order of day and month. */

import { quoted } from '../../model/fields';
import { cellText } from '../types';
import type { Cell } from '../types';
import { majority, orderVotes, readDateText } from './dayText';
import type { DayOrder } from './dayText';
import { readPeriodText } from './periodText';
import { isLikelyDate } from './scoreColumn';
import { unread } from './reading';
import type { ColumnHints, Reader } from './reading';

const HELP = 'Type a date such as 2027-12-31.';

export function dateReader(cells: readonly Cell[], { order: elsewhere, chosenOrder }: ColumnHints): Reader {
  const votes = orderVotes(cells.filter((cell) => typeof cell === 'string'));
  const shown = majority(votes.slashed);
  const order: DayOrder | undefined = chosenOrder ?? shown ?? elsewhere;
  const dotted = chosenOrder ?? majority(votes.dotted);
  /** Dates that contradict each other: those that could be either way are told. */
  const mixed = chosenOrder === undefined && votes.slashed['day first'] > 0 && votes.slashed['month first'] > 0;
  return (cell) => {
    const number = typeof cell === 'number' ? cell : undefined;
    if (number !== undefined && isLikelyDate(number)) return { value: Math.floor(number) };
    const text = cellText(cell);
    const reading = typeof cell === 'boolean' ? undefined : readDateText(text, order, dotted);
    if (reading) {
      const open = reading.doubtful || (mixed && readDateText(text)?.doubtful);
      if (!open) return { value: reading.serial };
      const read = (order ?? 'month first') === 'month first' ? 'month' : 'day';
      const message = `${quoted(text)} could be day or month first; it and others like it were read ${read} first. If that is wrong, choose the other order, or type the dates as 2027-12-31.`;
      return { value: reading.serial, doubt: { code: 'day-order-open', message } };
    }
    const period = typeof cell === 'string' ? readPeriodText(text) : undefined;
    if (period !== undefined) {
      const which = period.period === 'month' ? 'month' : 'quarter, which was taken as one of the calendar year';
      const message = `${quoted(text)} names no day; it and others like it were read as the last day of the ${which}.`;
      return { value: period.serial, doubt: { code: 'value-guessed', message } };
    }
    const serial = /^\d{5}(?:\.\d+)?$/.test(text.trim()) ? Number(text) : 0;
    if (isLikelyDate(serial)) return { value: Math.floor(serial) };
    return unread(cell, () => `${quoted(text)} is not a date. ${HELP}`);
  };
}
