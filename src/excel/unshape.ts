import { area, type Area, columnName, sameArea } from '../sheets/address';
import type { Reshape } from './change';
import type { CellFound } from './found';
import type { TableRecord } from './record';

/** All that a sheet held. */
export interface Grid {
  readonly area: Area;
  readonly cells: readonly (readonly CellFound[])[];
}

/** A sheet on which rows and columns of tables went and came, before and after. */
export interface Reshaped {
  readonly steps: Pick<Reshape, 'dropRows' | 'dropColumns' | 'addColumns'>;
  readonly tables: readonly TableRecord[];
  readonly before: Grid;
  readonly after: Grid;
}

interface At {
  readonly row: number;
  readonly col: number;
}

export const heldAt = ({ area: a, cells }: Grid, { row, col }: At): CellFound =>
  cells[row - a.top]?.[col - a.left] ?? '';

/** Where a cell came to stand; undefined where it went. */
export function placeAfter({ steps, tables }: Reshaped, { row, col }: At): At | undefined {
  const rows = steps.dropRows.filter((r) => col >= r.left && col <= r.right);
  if (rows.some((r) => r.top === row)) return undefined;
  const name = [...steps.dropColumns, ...steps.addColumns][0]?.table;
  const home = tables.find((t) => t.name === name)?.before;
  const within = home !== undefined && row >= home.top && row <= home.bottom;
  let at = col;
  for (const { area: cells, hollow } of steps.dropColumns) {
    if (hollow && within) continue;
    if (at === cells.left) return undefined;
    if (at > cells.left) at--;
  }
  for (const { area: cells, whole, hollow } of steps.addColumns)
    if ((within ? !hollow : whole) && at >= cells.left) at++;
  const up = rows.filter((r) => r.top < row).length;
  const grown = tables.filter(
    (t) => t.pushed && row > t.before.bottom && col >= t.before.left && col <= t.before.right,
  );
  return { row: row - up + grown.reduce((n, t) => n + t.added, 0), col: at };
}

const cellsOf = (sheet: Excel.Worksheet, a: Area): Excel.Range =>
  sheet.getRangeByIndexes(a.top, a.left, a.bottom - a.top + 1, a.right - a.left + 1);

const columnOf = (sheet: Excel.Worksheet, col: number): Excel.Range =>
  sheet.getRange(`${columnName(col)}:${columnName(col)}`);

/** Brings rows and columns back to where they were, in the opposite order; those that come back are empty. */
export function unshape(sheet: Excel.Worksheet, { steps, tables }: Reshaped): void {
  for (const { area: a, added, pushed } of tables) {
    if (added === 0) continue;
    const rows = cellsOf(sheet, { ...a, top: a.bottom - added + 1 });
    if (pushed) rows.delete(Excel.DeleteShiftDirection.up);
    else rows.clear(Excel.ClearApplyTo.contents);
  }
  for (const { table, index, area: cells, whole, hollow } of [...steps.addColumns].reverse()) {
    if (hollow) cellsOf(sheet, cells).insert(Excel.InsertShiftDirection.right);
    if (whole) columnOf(sheet, cells.left).delete(Excel.DeleteShiftDirection.left);
    else sheet.tables.getItem(table).columns.getItemAt(index).delete();
  }
  for (const { area: cells, hollow } of [...steps.dropColumns].reverse()) {
    columnOf(sheet, cells.left).insert(Excel.InsertShiftDirection.right);
    if (hollow) cellsOf(sheet, cells).delete(Excel.DeleteShiftDirection.left);
  }
  for (const cells of [...steps.dropRows].reverse()) cellsOf(sheet, cells).insert(Excel.InsertShiftDirection.down);
  // Excel leaves columns and rows at a table's ends outside of it.
  for (const { name, area: a, before, added } of tables)
    if (added > 0 || !sameArea(a, before)) sheet.tables.getItem(name).resize(cellsOf(sheet, before));
}

/** Columns and rows that were added, which go with all that is in them. */
export function goes({ steps, tables }: Reshaped, { row, col }: At): boolean {
  const inColumn = steps.addColumns.some(({ area: a, whole, hollow }) => {
    const within = row >= a.top && row <= a.bottom;
    return col === a.left && (within ? !hollow : whole);
  });
  return (
    inColumn ||
    tables.some(({ area: a, added }) => row > a.bottom - added && row <= a.bottom && col >= a.left && col <= a.right)
  );
}

/** The rectangle around both. */
export const around = (a: Area, b: Area): Area =>
  area(Math.min(a.top, b.top), Math.min(a.left, b.left), Math.max(a.bottom, b.bottom), Math.max(a.right, b.right));
