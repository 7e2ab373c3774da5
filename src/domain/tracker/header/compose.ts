/** One name a column from the rows of a header, with merged cells and bands. */

import { cellText, isEmptyCell } from '../types';
import type { Cell, Grid } from '../types';

export interface HeaderCell {
  /** The name nearest to the data; '' where the column has none. */
  readonly text: string;
  /** The names of the groups above it; '' where there are none. */
  readonly band: string;
  /** Whether the name is a text, not a number. */
  readonly isText: boolean;
}

/**
 * The header of each column, from the grid's rows `top` to `bottom`. A band goes on to the right over empty cells; one that is
 * merged ends with its cell.
 */
export function composeHeader(grid: Grid, top: number, bottom: number): HeaderCell[] {
  const width = Math.max(0, ...grid.rows.slice(top, bottom + 1).map((row) => row.length));
  const lowest: readonly Cell[] = grid.rows[bottom] ?? [];
  const bands: string[][] = Array.from({ length: width }, () => []);
  const lone: Cell[] = Array.from({ length: width }, () => null);
  for (let row = top; row < bottom; row++) {
    let running = '';
    let until = Infinity;
    for (let column = 0; column < width; column++) {
      const own = grid.rows[row][column];
      const below = !isEmptyCell(lowest[column]);
      const merged = isEmptyCell(own) ? mergedInto(grid, row, column) : undefined;
      if (column > until) running = '';
      if (!isEmptyCell(own)) {
        until = mergedTo(grid, row, column);
        running = below ? cellText(own).trim() : '';
        if (!below) lone[column] = own;
      } else if (merged !== undefined) running = merged;
      if (below && running !== '') bands[column].push(running);
    }
  }
  return bands.map((names, column) => {
    const cell = isEmptyCell(lowest[column]) ? lone[column] : lowest[column];
    return { text: cellText(cell).trim(), band: names.join(' '), isText: typeof cell === 'string' || isYear(cell) };
  });
}

/** A year as a number, which is a name in a header. */
export const isYear = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' && Number.isInteger(cell) && cell >= 1990 && cell <= 2100;

/** Last column of the merged cell that begins at a place; Infinity where none does. */
const mergedTo = ({ merges = [] }: Grid, row: number, column: number): number =>
  merges.find((one) => one.top === row && one.left === column && one.right > column)?.right ?? Infinity;

/** The text of the merged cell that a place is part of; undefined where it is part of none. */
function mergedInto({ rows, merges = [] }: Grid, row: number, column: number): string | undefined {
  const area = merges.find(
    (one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right && one.left < column,
  );
  return area && cellText(rows[area.top]?.[area.left]).trim();
}
