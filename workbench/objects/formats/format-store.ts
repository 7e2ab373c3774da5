/** Reading and changing the looks of whole areas. Equal formats share one frozen object; whole rows and columns use bands. */
import {
  type Area,
  area,
  type BorderSide,
  type CellFormat,
  colCount,
  DEFAULT_FORMAT,
  isWholeColumns,
  isWholeRows,
  MAX_COLS,
  rowCount,
  type Sheet,
  type Workbook,
} from '../../model';

const SIDES: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];
const stores = new WeakMap<Workbook, Map<string, CellFormat>>();

function keyOf(f: CellFormat): string {
  const { font } = f;
  const sides = SIDES.map((s) => f.borders[s] && [f.borders[s].style, f.borders[s].weight, f.borders[s].color]);
  return JSON.stringify([
    [f.numberFormat, f.fill, sides, f.horizontal, f.vertical, f.wrap, f.indent, f.shrink, f.rotation, f.locked],
    [f.formulaHidden, font.name, font.size, font.bold, font.italic, font.underline, font.strikethrough, font.color],
  ]);
}

/** The one object of the workbook that stands for this look. */
export function shared(book: Workbook, f: CellFormat): CellFormat {
  let store = stores.get(book);
  if (!store) stores.set(book, (store = new Map([[keyOf(DEFAULT_FORMAT), DEFAULT_FORMAT]])));
  const key = keyOf(f);
  let known = store.get(key);
  if (!known) store.set(key, (known = Object.freeze(f)));
  return known;
}

/** What a cell without a format of its own looks like. */
export const inheritedFormat = (sheet: Sheet, row: number, col: number): CellFormat =>
  sheet.rowBands.get(row)?.format ?? sheet.columns.get(col)?.format ?? DEFAULT_FORMAT;

/** Every look that occurs in the area, blank cells included; the cost follows the cells that exist, not the area's size. */
export function distinctFormats(sheet: Sheet, a: Area): Set<CellFormat> {
  const found = new Set<CellFormat>();
  const ownInRow = new Map<number, number>();
  const ownInCol = new Map<number, number>();
  const bandRows = new Set<number>();
  for (const [row, band] of sheet.rowBands) if (band.format && row >= a.top && row <= a.bottom) bandRows.add(row);
  for (const [row, col, cell] of sheet.cellsIn(a)) {
    if (!cell.format) continue;
    found.add(cell.format);
    if (bandRows.has(row)) ownInRow.set(row, (ownInRow.get(row) ?? 0) + 1);
    else ownInCol.set(col, (ownInCol.get(col) ?? 0) + 1);
  }
  for (const row of bandRows) {
    if ((ownInRow.get(row) ?? 0) < colCount(a)) found.add(sheet.rowBands.get(row)!.format!);
  }
  const free = rowCount(a) - bandRows.size;
  for (let col = a.left; free > 0 && col <= a.right; col++) {
    if ((ownInCol.get(col) ?? 0) < free) found.add(sheet.columns.get(col)?.format ?? DEFAULT_FORMAT);
  }
  return found;
}

/** Changes the look of every cell of the area, and tells the workbook's listeners. */
export function changeFormats(sheet: Sheet, a: Area, change: (f: CellFormat) => CellFormat): void {
  const made = new Map<CellFormat, CellFormat>();
  const changed = (f: CellFormat): CellFormat => {
    let after = made.get(f);
    if (!after) made.set(f, (after = shared(sheet.book, change(f))));
    return after;
  };
  if (isWholeColumns(a)) changeColumns(sheet, a, changed);
  else if (isWholeRows(a)) changeRows(sheet, a, changed);
  else {
    for (let row = a.top; row <= a.bottom; row++) {
      for (let col = a.left; col <= a.right; col++) changeCell(sheet, row, col, changed);
    }
  }
  sheet.book.tell({ kind: 'formats', sheet, area: a });
}

function changeCell(sheet: Sheet, row: number, col: number, changed: (f: CellFormat) => CellFormat): void {
  const before = sheet.formatAt(row, col);
  const after = changed(before);
  if (after === before) return;
  if (after === inheritedFormat(sheet, row, col)) {
    delete sheet.cell(row, col)?.format;
    dropIfBlank(sheet, row, col);
  } else sheet.ensure(row, col).format = after;
}

function changeColumns(sheet: Sheet, a: Area, changed: (f: CellFormat) => CellFormat): void {
  const rowsWithLook = [...sheet.rowBands].filter(([, band]) => band.format).map(([row]) => row);
  for (const row of rowsWithLook) changeBandCrossing(sheet, area(row, a.left, row, a.right), changed);
  const done = new Set(rowsWithLook);
  for (const [row, , cell] of sheet.cellsIn(a)) if (cell.format && !done.has(row)) cell.format = changed(cell.format);
  for (let col = a.left; col <= a.right; col++) {
    const band = sheet.columns.get(col) ?? {};
    band.format = changed(band.format ?? DEFAULT_FORMAT);
    sheet.columns.set(col, band);
  }
}

function changeRows(sheet: Sheet, a: Area, changed: (f: CellFormat) => CellFormat): void {
  const columnsWithLook = [...sheet.columns].filter(([, band]) => band.format).map(([col]) => col);
  for (let row = a.top; row <= a.bottom; row++) {
    const band = sheet.rowBands.get(row) ?? {};
    if (!band.format) for (const col of columnsWithLook) sheet.ensure(row, col).format ??= sheet.formatAt(row, col);
    band.format = changed(band.format ?? DEFAULT_FORMAT);
    for (const [, , cell] of sheet.cellsIn(area(row, 0, row, MAX_COLS - 1))) {
      if (cell.format) cell.format = changed(cell.format);
    }
    sheet.rowBands.set(row, band);
  }
}

function changeBandCrossing(sheet: Sheet, a: Area, changed: (f: CellFormat) => CellFormat): void {
  const wholeRow = isWholeRows(a);
  const band = sheet.rowBands.get(a.top)!;
  for (const [, , cell] of sheet.cellsIn(a)) if (cell.format && wholeRow) cell.format = changed(cell.format);
  if (wholeRow) band.format = changed(band.format!);
  else for (let col = a.left; col <= a.right; col++) changeCell(sheet, a.top, col, changed);
}

/** Takes every format of the area away: cells look as a new sheet's do. */
export function clearFormats(sheet: Sheet, a: Area): void {
  for (const [row, col, cell] of sheet.cellsIn(a)) {
    delete cell.format;
    dropIfBlank(sheet, row, col);
  }
  if (isWholeColumns(a)) for (let col = a.left; col <= a.right; col++) delete sheet.columns.get(col)?.format;
  else if (isWholeRows(a))
    for (const [row, band] of sheet.rowBands) if (row >= a.top && row <= a.bottom) delete band.format;
  // Where a row or column band still shows through, only a format of its own makes the cell plain.
  if (!(isWholeColumns(a) && isWholeRows(a)) && [...distinctFormats(sheet, a)].some((f) => f !== DEFAULT_FORMAT)) {
    changeFormats(sheet, a, () => DEFAULT_FORMAT);
  } else sheet.book.tell({ kind: 'formats', sheet, area: a });
}

/** Removes a cell that no longer holds or shows anything. */
export function dropIfBlank(sheet: Sheet, row: number, col: number): void {
  const cell = sheet.cell(row, col);
  if (!cell || cell.value !== null || cell.formula !== undefined || cell.format || cell.note !== undefined) return;
  if (!cell.link && !cell.spilledFrom && !cell.spill) sheet.put(row, col, undefined);
}

/** The size, hidden mark or other setting of many rows or columns: each value that occurs, `standard` for those without. */
export function bandValues<T>(
  bands: ReadonlyMap<number, T>,
  from: number,
  to: number,
  get: (band: T) => number | boolean | undefined,
  standard: number | boolean,
): Set<number | boolean> {
  const values = new Set<number | boolean>();
  let met = 0;
  for (const [index, band] of bands) {
    if (index < from || index > to) continue;
    met++;
    values.add(get(band) ?? standard);
  }
  if (met < to - from + 1) values.add(standard);
  return values;
}
