import type { Reshaped } from '../../engine/undo/reshaped-sheet';
import { sameArea } from '../../sheets/address';
import { columnsOf, rangeOf } from '../host/ranges';

/** Cells that were part of a table do not keep its looks and its lists to choose from. */
export function undress(range: Excel.Range): void {
  range.clear(Excel.ClearApplyTo.formats);
  range.dataValidation.clear();
}

/**
 * Brings rows and columns back to where they were, in the opposite order; those that come back are empty.
 * @param grown how many rows came to the end of a table since, by its name; they stay in it
 */
export function unshape(
  sheet: Excel.Worksheet,
  { steps, tables }: Reshaped,
  grown: (table: string) => number = () => 0,
): void {
  for (const { area: a, added, pushed } of tables) {
    if (added === 0) continue;
    const rows = rangeOf(sheet, { ...a, top: a.bottom - added + 1 });
    if (pushed) rows.delete(Excel.DeleteShiftDirection.up);
    else {
      rows.clear(Excel.ClearApplyTo.contents);
      undress(rows);
    }
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
    if (added > 0 || !sameArea(a, before))
      sheet.tables.getItem(name).resize(rangeOf(sheet, { ...before, bottom: before.bottom + grown(name) }));
}
