import { area, type Area, sameArea } from '../sheets/address';
import type { CellFound } from './found';
import { columnsOf, rangeOf } from './ranges';
import type { TableRecord } from './record';
import { afterSteps, type At, isPutIn, type Steps } from './steps';

/** All that a sheet held. */
export interface Grid {
  readonly area: Area;
  readonly cells: readonly (readonly CellFound[])[];
}

/** A sheet on which rows and columns of tables went and came, before and after. */
export interface Reshaped {
  readonly steps: Steps;
  readonly tables: readonly TableRecord[];
  readonly before: Grid;
  readonly after: Grid;
}

export const heldAt = ({ area: a, cells }: Grid, { row, col }: At): CellFound =>
  cells[row - a.top]?.[col - a.left] ?? '';

/** Where a cell came to stand; undefined where it went. */
export function placeAfter({ steps, tables }: Reshaped, { row, col }: At): At | undefined {
  const name = [...steps.dropColumns, ...steps.addColumns][0]?.table;
  const at = afterSteps(steps, tables.find((t) => t.name === name)?.before, { row, col });
  const grown = tables.filter(
    (t) => t.pushed && row > t.before.bottom && col >= t.before.left && col <= t.before.right,
  );
  return at && { ...at, row: at.row + grown.reduce((n, t) => n + t.added, 0) };
}

/** Brings rows and columns back to where they were, in the opposite order; those that come back are empty. */
export function unshape(sheet: Excel.Worksheet, { steps, tables }: Reshaped): void {
  for (const { area: a, added, pushed } of tables) {
    if (added === 0) continue;
    const rows = rangeOf(sheet, { ...a, top: a.bottom - added + 1 });
    if (pushed) rows.delete(Excel.DeleteShiftDirection.up);
    else rows.clear(Excel.ClearApplyTo.contents);
  }
  for (const { table, index, area: cells, whole, hollow } of [...steps.addColumns].reverse()) {
    if (hollow) rangeOf(sheet, cells).insert(Excel.InsertShiftDirection.right);
    if (whole) columnsOf(sheet, cells.left).delete(Excel.DeleteShiftDirection.left);
    else sheet.tables.getItem(table).columns.getItemAt(index).delete();
  }
  for (const { area: cells, hollow } of [...steps.dropColumns].reverse()) {
    columnsOf(sheet, cells.left).insert(Excel.InsertShiftDirection.right);
    if (hollow) rangeOf(sheet, cells).delete(Excel.DeleteShiftDirection.left);
  }
  for (const cells of [...steps.dropRows].reverse()) rangeOf(sheet, cells).insert(Excel.InsertShiftDirection.down);
  // Excel leaves columns and rows at a table's ends outside of it.
  for (const { name, area: a, before, added } of tables)
    if (added > 0 || !sameArea(a, before)) sheet.tables.getItem(name).resize(rangeOf(sheet, before));
}

/** Columns and rows that were added, which go with all that is in them. */
export function goes({ steps, tables }: Reshaped, { row, col }: At): boolean {
  const inColumn = steps.addColumns.some(
    (added) => col === added.area.left && isPutIn(added, row >= added.area.top && row <= added.area.bottom),
  );
  return (
    inColumn ||
    tables.some(({ area: a, added }) => row > a.bottom - added && row <= a.bottom && col >= a.left && col <= a.right)
  );
}

/** The rectangle around both. */
export const around = (a: Area, b: Area): Area =>
  area(Math.min(a.top, b.top), Math.min(a.left, b.left), Math.max(a.bottom, b.bottom), Math.max(a.right, b.right));
