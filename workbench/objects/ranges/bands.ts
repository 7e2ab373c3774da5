/** Hidden rows and columns, and where a range lies on the sheet in points. */
import {
  type Area,
  type Band,
  columnLeft,
  isWholeColumns,
  isWholeRows,
  MAX_COLS,
  MAX_ROWS,
  rowTop,
  type Sheet,
} from '../../model';
import { asFlag, uniform } from '../core/arguments';
import { raiseRowsHidden } from '../core/events';
import { mayChange } from '../core/guards';
import type { RangeRef } from '../core/range-ref';
import { invalidArgument } from '../core/refusals';
import { bandValues } from '../formats/format-store';

export const rowsHidden = (sheet: Sheet, a: Area): boolean | null =>
  uniform(bandValues(sheet.rowBands, a.top, a.bottom, (b) => b.hidden, false)) as boolean | null;

export const columnsHidden = (sheet: Sheet, a: Area): boolean | null =>
  uniform(bandValues(sheet.columns, a.left, a.right, (b) => b.hidden, false)) as boolean | null;

/** Shows or hides rows. Showing walks through the rows that have settings only, so that all rows can be named. */
export function hideRows(sheet: Sheet, a: Area, hidden: boolean): void {
  hideBands(sheet.rowBands, a.top, a.bottom, hidden, MAX_ROWS);
}

export function hideColumns(sheet: Sheet, a: Area, hidden: boolean): void {
  hideBands(sheet.columns, a.left, a.right, hidden, MAX_COLS);
}

function hideBands(bands: Map<number, Band>, from: number, to: number, hidden: boolean, all: number): void {
  if (!hidden) {
    for (const [index, band] of bands) if (index >= from && index <= to) delete band.hidden;
    return;
  }
  if (to - from + 1 === all && all > MAX_COLS) throw invalidArgument('All rows of a worksheet cannot be hidden.');
  for (let i = from; i <= to; i++) {
    const band = bands.get(i) ?? {};
    band.hidden = true;
    bands.set(i, band);
  }
}

function setRowsHidden(self: RangeRef, value: unknown): void {
  const hidden = asFlag(value, 'rowHidden');
  mayChange(self.app, self.sheet, 'allowFormatRows');
  hideRows(self.sheet, self.area, hidden);
  self.sheet.book.tell({ kind: 'appearance', sheet: self.sheet });
  raiseRowsHidden(self.app, self.sheet, self.area, hidden);
}

function setColumnsHidden(self: RangeRef, value: unknown): void {
  const hidden = asFlag(value, 'columnHidden');
  mayChange(self.app, self.sheet, 'allowFormatColumns');
  hideColumns(self.sheet, self.area, hidden);
  self.sheet.book.tell({ kind: 'appearance', sheet: self.sheet });
}

function hiddenCells(self: RangeRef): boolean | null {
  const rows = rowsHidden(self.sheet, self.area);
  const cols = columnsHidden(self.sheet, self.area);
  if (rows === true || cols === true) return true;
  return rows === null || cols === null ? null : false;
}

export const bandScalars = {
  RowHidden: {
    get: (self: RangeRef) => (isWholeColumns(self.area) ? false : rowsHidden(self.sheet, self.area)),
    set: setRowsHidden,
  },
  ColumnHidden: {
    get: (self: RangeRef) => (isWholeRows(self.area) ? false : columnsHidden(self.sheet, self.area)),
    set: setColumnsHidden,
  },
  Hidden: { get: hiddenCells },
  Left: { get: (self: RangeRef) => columnLeft(self.sheet, self.area.left) },
  Top: { get: (self: RangeRef) => rowTop(self.sheet, self.area.top) },
  Width: {
    get: (self: RangeRef) => columnLeft(self.sheet, self.area.right + 1) - columnLeft(self.sheet, self.area.left),
  },
  Height: { get: (self: RangeRef) => rowTop(self.sheet, self.area.bottom + 1) - rowTop(self.sheet, self.area.top) },
};
