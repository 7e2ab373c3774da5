/** Sheets of the model as Univer's data. */
import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IFreeze,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IRowData,
  type IWorksheetData,
} from '@univerjs/core';
import { type Area, area, type Band, type Cell, MAX_COLS, MAX_ROWS, type Sheet } from '../../model';
import { BASE_STYLE, type StyleTable, toPixels } from './looks';
import { rawCell } from './cells';
import { fitRows } from './rows';

const ALL = area(0, 0, MAX_ROWS - 1, MAX_COLS - 1);
/** Univer keeps an array a row and column, so it gets what a person may come to see and not Excel's full million. */
const SPARE = { rows: 200, cols: 26 };
const LEAST = { rows: 1000, cols: 52 };
const HEADER = { width: 46, height: 20 };

/** How many rows and columns the grid offers: what is used, and room to go on. */
export function extentOf(sheet: Sheet): { rows: number; cols: number } {
  const used = sheet.usedArea(true);
  const lastColumn = Math.max(-1, ...sheet.columns.keys());
  const lastRow = [...sheet.rowBands.keys()].reduce((a, b) => Math.max(a, b), -1);
  return {
    rows: Math.min(MAX_ROWS, Math.max(LEAST.rows, Math.max(used?.bottom ?? 0, lastRow) + SPARE.rows)),
    cols: Math.min(MAX_COLS, Math.max(LEAST.cols, Math.max(used?.right ?? 0, lastColumn) + SPARE.cols)),
  };
}

export const rangeOf = (a: Area): IRange => ({
  startRow: a.top,
  startColumn: a.left,
  endRow: a.bottom,
  endColumn: a.right,
});

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area =>
  area(startRow, startColumn, endRow, endColumn);

export function freezeOf({ freeze: { rows, cols } }: Sheet): IFreeze {
  return { xSplit: cols, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: cols > 0 ? cols : -1 };
}

function bandsOf<T>(
  bands: ReadonlyMap<number, Band>,
  limit: number,
  make: (band: Band) => T,
): IObjectArrayPrimitiveType<T> {
  const data: IObjectArrayPrimitiveType<T> = {};
  for (const [index, band] of bands) if (index < limit) data[index] = make(band);
  return data;
}

export function columnsOf(sheet: Sheet, styles: StyleTable): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  return bandsOf(sheet.columns, MAX_COLS, ({ size, hidden, format }) => ({
    ...(size !== undefined && { w: toPixels(size) }),
    ...(hidden && { hd: BooleanNumber.TRUE }),
    ...(format && { s: styles.idOf(format) }),
  }));
}

export function rowsOf(sheet: Sheet, styles: StyleTable): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const { rowBands, fittedRows } = sheet;
  const bands = new Map<number, Band>([...fittedRows].map(([row, size]) => [row, { size }]));
  for (const [row, band] of rowBands) bands.set(row, { ...band, size: band.size ?? fittedRows.get(row) });
  return bandsOf(bands, MAX_ROWS, ({ size, hidden, format }) => ({
    ...(size !== undefined && { h: toPixels(size) }),
    // Heights are the model's: Univer must not fit rows to their text.
    ia: BooleanNumber.FALSE,
    ...(hidden && { hd: BooleanNumber.TRUE }),
    ...(format && { s: styles.idOf(format) }),
  }));
}

/** Whether a row of an area is shown higher or lower than it is. */
export function showsOtherwise(
  { rowBands, fittedRows }: Sheet,
  { top, bottom }: Area,
  shown: Readonly<Record<number, { h?: number } | undefined>>,
): boolean {
  for (let row = top; row <= bottom; row++) {
    const size = rowBands.get(row)?.size ?? fittedRows.get(row);
    if (shown[row]?.h !== (size === undefined ? undefined : toPixels(size))) return true;
  }
  return false;
}

function worthShowing(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== undefined || cell.format !== undefined || cell.note !== undefined;
}

export function cellsOf(sheet: Sheet, styles: StyleTable): IObjectMatrixPrimitiveType<ICellData> {
  const data: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const [row, col, cell] of sheet.cellsIn(ALL)) {
    if (worthShowing(cell)) (data[row] ??= {})[col] = rawCell(cell, styles);
  }
  return data;
}

/** Everything about a sheet but what changes from cell to cell by rules; those looks are put over it while drawing. */
export function worksheetData(sheet: Sheet, styles: StyleTable): IWorksheetData {
  const extent = extentOf(sheet);
  fitRows(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(sheet),
    rowCount: extent.rows,
    columnCount: extent.cols,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: toPixels(sheet.standardWidth),
    defaultRowHeight: toPixels(sheet.standardHeight),
    mergeData: sheet.merges.map(rangeOf),
    cellData: cellsOf(sheet, styles),
    rowData: rowsOf(sheet, styles),
    columnData: columnsOf(sheet, styles),
    defaultStyle: BASE_STYLE,
    rowHeader: { width: HEADER.width, ...(!sheet.showHeadings && { hidden: BooleanNumber.TRUE }) },
    columnHeader: { height: HEADER.height, ...(!sheet.showHeadings && { hidden: BooleanNumber.TRUE }) },
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** The part of an area that the grid offers, so that whole rows and columns can be gone through. */
export function clipped(sheet: Sheet, a: Area): Area {
  const { rows, cols } = extentOf(sheet);
  return area(a.top, a.left, Math.min(a.bottom, rows - 1), Math.min(a.right, cols - 1));
}
