/** What of a sheet is printed: its print area, or all that can be seen of it. */
import {
  type Area,
  area,
  areasOf,
  type CellFormat,
  intersect,
  MAX_COLS,
  MAX_ROWS,
  pointAt,
  type Sheet,
} from '../model';
import { around } from '../objects/core/geometry';

/** Points by which edges may be off. */
const EDGE = 0.1;
const ALL = area(0, 0, MAX_ROWS - 1, MAX_COLS - 1);

/** The areas that are printed, each on pages of its own; none where the sheet is blank. */
export function printedAreas(sheet: Sheet): Area[] {
  const seen = seenArea(sheet);
  const { printArea } = sheet.page;
  if (printArea === undefined) return seen ? [area(0, 0, seen.bottom, seen.right)] : [];
  return areasOf(printArea).flatMap((one) => {
    // Of whole rows and columns, as much as something stands in.
    const open = one.bottom === MAX_ROWS - 1 || one.right === MAX_COLS - 1;
    if (!open) return [one];
    const part = seen && intersect(one, area(0, 0, seen.bottom, seen.right));
    return part ? [part] : [];
  });
}

const isSeen = (format: CellFormat | undefined): boolean =>
  format !== undefined && (format.fill !== undefined || Object.keys(format.borders).length > 0);

/** The smallest rectangle around all contents, fills, lines and charts. */
function seenArea(sheet: Sheet): Area | undefined {
  let found: Area | undefined;
  const add = (a: Area): void => {
    found = found ? around([found, a]) : a;
  };
  for (const [row, col, cell] of sheet.cellsIn(ALL))
    if (cell.value !== null || cell.formula !== undefined || isSeen(cell.format)) add(area(row, col));
  for (const table of sheet.tables) add(table.area);
  for (const { place } of sheet.charts) {
    const first = pointAt(sheet, place.left, place.top);
    // One that ends at the edge of a cell does not reach into the next.
    const last = pointAt(sheet, place.left + place.width - EDGE, place.top + place.height - EDGE);
    add(area(first.row, first.col, last.row, last.col));
  }
  return found;
}
