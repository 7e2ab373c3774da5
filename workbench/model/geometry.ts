import { MAX_COLS, MAX_ROWS } from './address';
import type { Band, Sheet } from './workbook';

/** A place on a sheet: a cell and the points from its left upper corner. */
export interface SheetPoint {
  readonly row: number;
  readonly col: number;
  readonly x: number;
  readonly y: number;
}

/** Points from the start of the sheet to a row or column; hidden ones take no room. */
function offset(bands: ReadonlyMap<number, Band>, to: number, standard: number): number {
  let sum = to * standard;
  for (const [index, band] of bands) {
    if (index < to) sum += sizeOf(band, standard) - standard;
  }
  return sum;
}

const sizeOf = (band: Band | undefined, standard: number): number => (band?.hidden ? 0 : (band?.size ?? standard));

/** Points from the left edge of the sheet to a column. */
export const columnLeft = (sheet: Sheet, col: number): number => offset(sheet.columns, col, sheet.standardWidth);

/** Points from the top edge of the sheet to a row. */
export function rowTop({ rowBands, fittedRows, standardHeight }: Sheet, row: number): number {
  let sum = offset(rowBands, row, standardHeight);
  for (const [index, height] of fittedRows) {
    const { size, hidden } = rowBands.get(index) ?? {};
    if (index < row && size === undefined && !hidden) sum += height - standardHeight;
  }
  return sum;
}

export const columnSize = (sheet: Sheet, col: number): number => sizeOf(sheet.columns.get(col), sheet.standardWidth);
export const rowSize = ({ rowBands, fittedRows, standardHeight }: Sheet, row: number): number =>
  sizeOf(rowBands.get(row), fittedRows.get(row) ?? standardHeight);

/** The cell in which a place given in points from the sheet's corner lies, and where in it. */
export function pointAt(sheet: Sheet, left: number, top: number): SheetPoint {
  const across = walk(left, MAX_COLS, (col) => columnSize(sheet, col));
  const down = walk(top, MAX_ROWS, (row) => rowSize(sheet, row));
  return { row: down.index, col: across.index, x: across.rest, y: down.rest };
}

function walk(distance: number, count: number, size: (index: number) => number): { index: number; rest: number } {
  let rest = Math.max(0, distance);
  let index = 0;
  for (; index < count - 1; index++) {
    const here = size(index);
    if (rest < here) break;
    rest -= here;
  }
  return { index, rest };
}

/** Points from the sheet's corner to a place. An offset beyond its cell ends at the cell's edge, as in a narrowed column. */
export const leftOf = (sheet: Sheet, p: SheetPoint): number =>
  columnLeft(sheet, p.col) + Math.min(p.x, columnSize(sheet, p.col));
export const topOf = (sheet: Sheet, p: SheetPoint): number =>
  rowTop(sheet, p.row) + Math.min(p.y, rowSize(sheet, p.row));
