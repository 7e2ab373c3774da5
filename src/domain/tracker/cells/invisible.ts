import type { Cell, Grid } from '../types';

/** Signs that nobody sees and that pages and calendars leave in what is copied: breaks of no width, marks of direction. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202C\u2060\uFEFF]/;
const ALL = new RegExp(INVISIBLE.source, 'g');

const isMarked = (cell: Cell): boolean => typeof cell === 'string' && INVISIBLE.test(cell);

/** The grid without signs that cannot be seen; itself where there are none. */
export function withoutInvisible(grid: Grid): Grid {
  if (!grid.rows.some((row) => row.some(isMarked))) return grid;
  const clean = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(ALL, '') : cell);
  return { ...grid, rows: grid.rows.map((row) => (row.some(isMarked) ? row.map(clean) : row)) };
}
