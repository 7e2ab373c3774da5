import { MONTHS } from '../../domain/calendar/dates';
import { quoted } from '../../sheets/references';

/** The three letters of every month, one after the other: said so, they are a third shorter than as a list of months. */
const LETTERS = quoted(MONTHS.join(''));

/** A date as words. TEXT would need the letters of the reader's own language for day, month and year. */
export const dateWords = (cell: string): string =>
  `DAY(${cell})&" "&MID(${LETTERS},3*MONTH(${cell})-2,3)&" "&YEAR(${cell})`;
