import {
  type Area,
  area,
  covers,
  intersect,
  isWholeColumns,
  isWholeRows,
  MAX_COLS,
  MAX_ROWS,
  parseA1,
  type Sheet,
  type Shift,
  toA1,
} from '../model';
import { checkShift } from './conflicts';
import { shiftCharts } from './charts';
import { rewriteCells, rewriteCharts, rewriteNames, rewriter } from './everywhere';
import { dropSpill, formatInserted, shiftGrid } from './grid';
import { shiftReferences, shiftRules } from './rules';
import { isInsertion, isVertical, shiftArea } from './shift';
import { fillNewRows, forgetColumns, type LostColumns, shiftTables } from './tables/shift';

/**
 * Inserts blank cells where `where` is and moves what is there down or to the right; an area over all columns inserts
 * rows, one over all rows columns. The new cells look like those before them; new table rows get their columns' formulas.
 * Throws HostError InsertDeleteConflict (part of a table), MergedRangeConflict, NonBlankCellOffSheet.
 */
export function insertCells(sheet: Sheet, where: Area, by: 'down' | 'right'): void {
  checkShift(sheet, where, by);
  shift({ sheet, area: where, by });
}

/**
 * Deletes the cells of an area and closes the gap from below or from the right. Tables inside disappear; a table that
 * would lose all its rows keeps one, emptied. References to deleted cells, columns and tables become `#REF!`.
 * Throws HostError InsertDeleteConflict (part of a table, or its header row) or MergedRangeConflict.
 */
export function deleteCells(sheet: Sheet, where: Area, by: 'up' | 'left'): void {
  checkShift(sheet, where, by);
  const kept = sheet.tables.filter((t) => by === 'up' && covers(where, t.bodyArea) && !covers(where, t.area));
  let end = where.bottom;
  for (const row of [...new Set(kept.map((t) => t.bodyArea.top))].sort((a, b) => b - a)) {
    clearContents(sheet, area(row, where.left, row, where.right));
    if (row < end) shift({ sheet, area: area(row + 1, where.left, end, where.right), by });
    end = row - 1;
  }
  if (end >= where.top) shift({ sheet, area: area(where.top, where.left, end, where.right), by });
  else sheet.book.tell({ kind: 'structure', sheet });
}

/** Empties cells but keeps how they look. Tells nobody. */
export function clearContents(sheet: Sheet, where: Area): void {
  for (const [row, col, cell] of [...sheet.cellsIn(where)]) {
    if (cell.spill) dropSpill(sheet, row, col, cell);
    sheet.put(row, col, cell.format ? { value: null, format: cell.format } : undefined);
  }
}

function shift(change: Shift): void {
  const { sheet, area: where, by } = change;
  const { book } = sheet;
  const tableTops = new Map(book.tables.map((t) => [t.id, t.bodyArea]));
  const begun = isInsertion(by)
    ? sheet.tables.filter((t) => by === 'down' && t.bodyArea.top === where.top && t.showHeaders)
    : [];
  const fromAfter = begun.map((t) => t.area);

  shiftGrid(sheet, change);
  sheet.merges = moveAll(sheet.merges, change).filter((m) => m.top !== m.bottom || m.left !== m.right);
  const lost: LostColumns = shiftTables(sheet, change);
  shiftFreeze(sheet, change);
  shiftPage(sheet, change);
  shiftCharts(sheet, change);
  shiftRules(book, change, tableTops, fromAfter);
  const rewrite = rewriter(
    ({ sheet: home }) => shiftReferences(change, home),
    (formula, { sheet: home }) => home === sheet || formula.includes('!'),
  );
  rewriteCells(book, rewrite);
  rewriteNames(book, rewrite);
  rewriteCharts(book, rewrite);
  forgetColumns(book, lost);
  if (isInsertion(by)) {
    formatInserted(sheet, change, fromAfter);
    for (const table of sheet.tables) fillNewRows(table, intersect(where, table.bodyArea));
  }
  book.tell({ kind: 'structure', sheet, shift: change });
}

const moveAll = (areas: readonly Area[], change: Shift): Area[] => areas.flatMap((a) => shiftArea(a, change) ?? []);

/** Frozen panes stay under the row and right of the column they were. */
function shiftFreeze(sheet: Sheet, { area: where, by }: Shift): void {
  const { rows, cols } = sheet.freeze;
  if (isVertical(by) && isWholeRows(where)) sheet.freeze = { rows: frozen(rows, where.top, where.bottom, by), cols };
  if (!isVertical(by) && isWholeColumns(where))
    sheet.freeze = { rows, cols: frozen(cols, where.left, where.right, by) };
}

function frozen(count: number, first: number, last: number, by: Shift['by']): number {
  if (first >= count) return count;
  return isInsertion(by) ? count + last - first + 1 : count - (Math.min(last, count - 1) - first + 1);
}

function shiftPage(sheet: Sheet, change: Shift): void {
  const move = (text: string | undefined): string | undefined => {
    if (!text) return text;
    const areas = text.split(',').map((part) => parseA1(part.trim()));
    if (areas.includes(undefined)) return text;
    return (
      moveAll(areas as Area[], change)
        .map(toA1)
        .join(',') || undefined
    );
  };
  const { page } = sheet;
  page.printArea = move(page.printArea);
  page.titleRows = move(page.titleRows);
  page.titleColumns = move(page.titleColumns);
  const along = isVertical(change.by) ? 'rows' : 'cols';
  const whole = along === 'rows' ? isWholeRows : isWholeColumns;
  if (!whole(change.area)) return;
  const at = (index: number): Area =>
    along === 'rows' ? area(index, 0, index, MAX_COLS - 1) : area(0, index, MAX_ROWS - 1, index);
  const moved = page.breaks[along].flatMap((index) => shiftArea(at(index), change) ?? []);
  page.breaks = { ...page.breaks, [along]: moved.map(({ top, left }) => (along === 'rows' ? top : left)) };
}
