/** What rows and columns of a list are called in its sheet: where it lies on its side, a row is a column there, and a column a row. */

import { columnLetters } from './types';
import type { Grid } from './types';

/** A list, with whether it was turned upright. */
type List = Pick<Grid, 'turned'>;

/** Rows that a sentence names; more are counted. */
const MOST_NAMED = 10;

const word = (isRow: boolean, count: number): string => `${isRow ? 'row' : 'column'}${count === 1 ? '' : 's'}`;
const at = (isRow: boolean, place: number): string => (isRow ? String(place) : columnLetters(place));

/** `row`, `rows`. */
export const rowWord = ({ turned = false }: List, count = 1): string => word(!turned, count);
/** `column`, `columns`. */
export const columnWord = ({ turned = false }: List, count = 1): string => word(turned, count);
/** `5`; of a list on its side `E`. */
export const rowAt = ({ turned = false }: List, row: number): string => at(!turned, row);
/** `C`; of a list on its side `3`. */
export const columnAt = ({ turned = false }: List, column: number): string => at(turned, column);

/** `row 5`, `rows 3, 4, 7`, `rows 1, 2, … and 3 more`. */
export function rowName(list: List, ...rows: readonly number[]): string {
  const named = rows.slice(0, MOST_NAMED).map((row) => rowAt(list, row));
  const more = rows.length > MOST_NAMED ? ` and ${rows.length - MOST_NAMED} more` : '';
  return `${rowWord(list, rows.length)} ${named.join(', ')}${more}`;
}

/** `C5`; of a list on its side `E3`. */
export const cellAt = (list: List, row: number, column: number): string =>
  list.turned ? rowAt(list, row) + columnAt(list, column) : columnAt(list, column) + rowAt(list, row);
