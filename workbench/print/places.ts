/** A part of a page, and where each of its lines lies, in pixels of life-size from the part's left upper corner. */
import { type Area, area, type Sheet } from '../model';
import { columnSize, rowSize } from '../model';
import type { Line } from './pages';

/** Pixels of a page on the screen in a point. */
export const PIXELS = 96 / 72;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One of the up to four parts of a page: corner, repeated rows, repeated columns, and all else. */
export class Part {
  readonly area: Area;
  readonly width: number;
  readonly height: number;

  constructor(
    private readonly sheet: Sheet,
    readonly rows: readonly Line[],
    readonly cols: readonly Line[],
  ) {
    this.area = area(rows[0].index, cols[0].index, rows.at(-1)!.index, cols.at(-1)!.index);
    this.width = sizeOf(cols);
    this.height = sizeOf(rows);
  }

  /** Where cells lie, also those beyond the part, to its left and above. */
  boxOf({ top, left, bottom, right }: Area): Box {
    const x = this.leftOf(left);
    const y = this.topOf(top);
    return { left: x, top: y, width: this.leftOf(right + 1) - x, height: this.topOf(bottom + 1) - y };
  }

  leftOf(col: number): number {
    return distance(this.area.left, col, (c) => columnSize(this.sheet, c)) * PIXELS;
  }

  topOf(row: number): number {
    return distance(this.area.top, row, (r) => rowSize(this.sheet, r)) * PIXELS;
  }
}

export const sizeOf = (lines: readonly Line[]): number => lines.reduce((sum, { size }) => sum + size, 0) * PIXELS;

function distance(from: number, to: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = Math.min(from, to); index < Math.max(from, to); index++) sum += size(index);
  return to < from ? -sum : sum;
}
