import { contentRead } from '../../engine/formulas/as-typed';
import type { CellAt } from '../../engine/undo/later-edits';
import { type Area, area, columnName } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';

/** The cells of an area. */
export const rangeOf = (sheet: Excel.Worksheet, a: Area): Excel.Range =>
  sheet.getRangeByIndexes(a.top, a.left, a.bottom - a.top + 1, a.right - a.left + 1);

/** Whole columns of a sheet. */
export const columnsOf = (sheet: Excel.Worksheet, left: number, right = left): Excel.Range =>
  sheet.getRange(`${columnName(left)}:${columnName(right)}`);

/**
 * The cells of a sheet that hold a formula, or one that gives values of a kind; a null object where there is none. Looked for
 * among the cells in use: among all cells of a sheet Excel may look for minutes.
 */
export const cellsWithFormulas = (sheet: Excel.Worksheet, values?: Excel.SpecialCellValueType): Excel.RangeAreas =>
  sheet.getUsedRangeOrNullObject().getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas, values);

/** Asks where a range is; to be called once Excel has answered, and only where there is such a range. */
export function askArea(range: Excel.Range): () => Area {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = range;
    return area(top, left, top + rows - 1, left + columns - 1);
  };
}

/** What has to be loaded of a range for `contentsOf`. */
export const CONTENTS = 'formulas,values,valueTypes';

/** What the cells of a range that was read hold, each as it has to be typed to be the same again. */
export const contentsOf = ({ formulas, values, valueTypes }: Excel.Range): CellInput[][] =>
  (formulas as CellInput[][]).map((line, r) =>
    line.map((formula, c) => contentRead(formula, values[r][c] as CellInput, valueTypes[r][c])),
  );

/** The cells of a range that was read, with where it stands: what each holds. */
export const cellsIn = (range: Excel.Range): CellAt[] =>
  contentsOf(range).flatMap((line, r) =>
    line.map((holds, c) => ({ row: range.rowIndex + r, col: range.columnIndex + c, holds })),
  );

/** Has Excel refuse the request where a table that is needed has another name by now, or is gone. */
export function holdTable(sheet: Excel.Worksheet, name: string): void {
  sheet.tables.getItem(name).load('name');
}

/**
 * Has Excel refuse the request where a table no longer begins and ends where it did, as when a row or column was put in or taken
 * out: two cells that are not the same have nothing in common.
 */
export function holdPlace(sheet: Excel.Worksheet, name: string, { top, left, bottom, right }: Area): void {
  const table = sheet.tables.getItem(name).getRange();
  for (const [cell, at] of [
    [table.getCell(0, 0), area(top, left)],
    [table.getLastCell(), area(bottom, right)],
  ] as const)
    cell.getIntersection(rangeOf(sheet, at)).load('rowIndex');
}

/** Types into cells one by one, which Excel does not go on with in a table. */
export function typeEach(sheet: Excel.Worksheet, cells: readonly CellAt[]): void {
  for (const { row, col, holds } of cells) sheet.getRangeByIndexes(row, col, 1, 1).formulas = [[holds]] as string[][];
}
