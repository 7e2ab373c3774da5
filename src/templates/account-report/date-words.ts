import { MONTHS } from '../../domain/calendar/dates';
import { quoted } from '../../sheets/references';

/** A date as words. TEXT would need the letters of the reader's own language for day, month and year. */
export const dateWords = (cell: string): string =>
  `DAY(${cell})&" "&CHOOSE(MONTH(${cell}),${MONTHS.map(quoted).join(',')})&" "&YEAR(${cell})`;
