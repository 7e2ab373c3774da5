import { type Area, area, intersect, MAX_COLS, MAX_ROWS, type Sheet } from '../../../model';

/** The smallest rectangle within `a` that holds its used cells: with values or formulas, or also formatted or merged ones. */
export function usedPart(sheet: Sheet, a: Area, valuesOnly: boolean): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const take = (used: Area): void => {
    top = Math.min(top, used.top);
    left = Math.min(left, used.left);
    bottom = Math.max(bottom, used.bottom);
    right = Math.max(right, used.right);
  };
  if (!valuesOnly) for (const merged of sheet.merges) take(intersect(merged, a) ?? NOTHING);
  const bounds = sheet.usedArea(true);
  const within = bounds && intersect(bounds, a);
  for (const [row, col, cell] of within ? sheet.cellsIn(within) : []) {
    if (cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.format)) take(area(row, col));
  }
  return bottom < 0 ? undefined : area(top, left, bottom, right);
}

const NOTHING: Area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };

/** The block of cells around an area, up to the next blank row and column on every side (Ctrl+*). */
export function surroundingRegion(sheet: Sheet, a: Area): Area {
  let now = a;
  for (;;) {
    const ring = area(
      Math.max(0, now.top - 1),
      Math.max(0, now.left - 1),
      Math.min(MAX_ROWS - 1, now.bottom + 1),
      Math.min(MAX_COLS - 1, now.right + 1),
    );
    let { top, left, bottom, right } = now;
    for (const [row, col, cell] of sheet.cellsIn(ring)) {
      if (cell.value === null && cell.formula === undefined) continue;
      top = Math.min(top, row);
      left = Math.min(left, col);
      bottom = Math.max(bottom, row);
      right = Math.max(right, col);
    }
    const next = area(top, left, bottom, right);
    if (next.top === now.top && next.left === now.left && next.bottom === now.bottom && next.right === now.right)
      return now;
    now = next;
  }
}
