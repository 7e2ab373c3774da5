/** Which cells a calculation has changed, to tell those who keep a screen or a file in step. */
import { type Area, area } from '../model';
import type { SheetNodes } from './formulas/nodes';

/** Above this many separate rectangles one around them all is told instead. */
const MOST_AREAS = 200;
const ROWS = 2 ** 20;

export class ChangedCells {
  private readonly places = new Map<SheetNodes, number[]>();

  add(page: SheetNodes, row: number, col: number): void {
    const list = this.places.get(page);
    if (list) list.push(col * ROWS + row);
    else this.places.set(page, [col * ROWS + row]);
  }

  /** Calls back with rectangles that hold every changed cell, then forgets them. */
  drain(visit: (page: SheetNodes, changed: Area) => void): void {
    const all = [...this.places];
    this.places.clear();
    for (const [page, list] of all) for (const found of rectangles(list)) visit(page, found);
  }
}

/** Runs down columns, joined sideways where neighbours are alike. */
function rectangles(places: readonly number[]): Area[] {
  const sorted = Float64Array.from(places).sort();
  const found: Area[] = [];
  for (let i = 0; i < sorted.length;) {
    const start = sorted[i];
    let end = start;
    while (i < sorted.length && sorted[i] <= end + 1) end = sorted[i++];
    const [top, bottom, col] = [start % ROWS, end % ROWS, Math.floor(start / ROWS)];
    const before = found[found.length - 1];
    if (before && before.right === col - 1 && before.top === top && before.bottom === bottom) {
      found[found.length - 1] = area(top, before.left, bottom, col);
    } else found.push(area(top, col, bottom, col));
  }
  if (found.length <= MOST_AREAS) return found;
  return [
    found.reduce((a, b) =>
      area(Math.min(a.top, b.top), Math.min(a.left, b.left), Math.max(a.bottom, b.bottom), Math.max(a.right, b.right)),
    ),
  ];
}
