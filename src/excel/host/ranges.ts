import { type Area, columnName } from '../../sheets/address';

/** The cells of an area. */
export const rangeOf = (sheet: Excel.Worksheet, a: Area): Excel.Range =>
  sheet.getRangeByIndexes(a.top, a.left, a.bottom - a.top + 1, a.right - a.left + 1);

/** Whole columns of a sheet. */
export const columnsOf = (sheet: Excel.Worksheet, left: number, right = left): Excel.Range =>
  sheet.getRange(`${columnName(left)}:${columnName(right)}`);
