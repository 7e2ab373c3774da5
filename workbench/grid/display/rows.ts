/** Rows without a height of their own become as high as what stands in them needs, as Excel makes them by itself. */
import { type Area, area, MAX_COLS, MAX_ROWS, type Sheet } from '../../model';
import { neededHeights } from '../../objects/formats/row-heights';
import { linesIn } from './fitting';

/** Measures the rows of a sheet anew, or those of an area. */
export function fitRows(
  sheet: Sheet,
  { top, bottom }: Pick<Area, 'top' | 'bottom'> = { top: 0, bottom: MAX_ROWS - 1 },
): void {
  const heights = neededHeights(sheet, area(top, 0, bottom, MAX_COLS - 1), linesIn);
  for (const row of sheet.fittedRows.keys())
    if (row >= top && row <= bottom && !heights.has(row)) sheet.fittedRows.delete(row);
  for (const [row, height] of heights) sheet.fittedRows.set(row, height);
}

/** Below this height, in pixels, the number of a row would lie over those of the rows around it. */
const LEAST_NUMBERED = 12;

/** What stands in the headings of rows that are too low for their number; Excel cuts it, and Univer would not. */
export const lowRowHeadings = (rows: Readonly<Record<number, { h?: number }>>): Record<number, string> =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([row, { h = LEAST_NUMBERED }]) => (h < LEAST_NUMBERED ? [[row, ' ']] : [])),
  );
