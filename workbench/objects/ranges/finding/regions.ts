import { type Area, area, intersect, MAX_COLS, MAX_ROWS, type Sheet } from '../../../model';

/** The smallest rectangle within `a` that holds its used cells: with values or formulas, or also with formats. */
export function usedPart(sheet: Sheet, a: Area, valuesOnly: boolean): Area | undefined {
  let found: { top: number; left: number; bottom: number; right: number } | undefined;
  const bounds = sheet.usedArea(true);
  const within = bounds && intersect(bounds, a);
  if (!within) return undefined;
  for (const [row, col, cell] of sheet.cellsIn(within)) {
    if (cell.value === null && cell.formula === undefined && (valuesOnly || !cell.format)) continue;
    found ??= { top: row, left: col, bottom: row, right: col };
    found.bottom = row;
    found.left = Math.min(found.left, col);
    found.right = Math.max(found.right, col);
  }
  return found && area(found.top, found.left, found.bottom, found.right);
}

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
