import { area } from '../../sheets/address';
import type { AddedColumn, DroppedColumn, Regroup, Reshape } from '../../engine/difference/sheet-change';
import { columnsOf, rangeOf } from '../host/ranges';

/** Takes rows and columns out, puts columns in, and groups columns anew around them. */
export function reshape(sheet: Excel.Worksheet, { dropRows, dropColumns, addColumns, regroup }: Reshape): void {
  for (const cells of dropRows) rangeOf(sheet, cells).delete(Excel.DeleteShiftDirection.up);
  for (const dropped of dropColumns) dropColumn(sheet, dropped);
  for (const added of addColumns) addColumn(sheet, added);
  for (const cluster of regroup) groupAnew(sheet, cluster);
}

function dropColumn(sheet: Excel.Worksheet, { area: cells, hollow }: DroppedColumn): void {
  // Cells over and under a table cannot close up beside it, but whole columns can.
  if (hollow) rangeOf(sheet, cells).insert(Excel.InsertShiftDirection.right);
  columnsOf(sheet, cells.left).delete(Excel.DeleteShiftDirection.left);
}

function addColumn(sheet: Excel.Worksheet, { table, index, area: cells, whole, hollow, resize }: AddedColumn): void {
  if (whole) {
    columnsOf(sheet, cells.left).insert(Excel.InsertShiftDirection.right);
    // Cells over and under a table cannot be moved aside alone, but the table's cells can be taken back.
    if (hollow) return rangeOf(sheet, cells).delete(Excel.DeleteShiftDirection.left);
    if (resize) sheet.tables.getItem(table).resize(rangeOf(sheet, resize));
  } else {
    sheet.tables.getItem(table).columns.add(index);
  }
  // Excel may give the new cells the validation of the column before.
  if (cells.bottom > cells.top) rangeOf(sheet, area(cells.top + 1, cells.left, cells.bottom)).dataValidation.clear();
}

/**
 * Excel refuses to take groups apart where there are none, as when a person did so before; the column behind lends one, which it
 * loses again.
 */
function groupAnew(sheet: Excel.Worksheet, { left, right, spans }: Regroup): void {
  columnsOf(sheet, right + 1).group(Excel.GroupOption.byColumns);
  columnsOf(sheet, left, right + 1).ungroup(Excel.GroupOption.byColumns);
  for (const span of spans) {
    const columns = columnsOf(sheet, span.left, span.right);
    columns.group(Excel.GroupOption.byColumns);
    if (span.closed) columns.hideGroupDetails(Excel.GroupOption.byColumns);
  }
}
