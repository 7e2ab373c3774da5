/** What cells give back: values, formulas, shown texts, kinds and number formats. */
import { format as formatNumber } from 'numfmt';
import type { App } from '../../host/app';
import {
  type Area,
  area,
  type Cell,
  colCount,
  isError,
  isWholeColumns,
  isWholeRows,
  roundedToMidnight,
  rowCount,
  type Scalar,
  type Sheet,
  toWire,
} from '../../model';
import { inheritedFormat } from '../formats/format-store';
import { valueTypeOf } from '../core/value-types';
import { toR1C1 } from './formula-text';
import { asGivenBack } from './habits';

const READ_LIMIT = 5_000_000;

/** Brings the numbers up to date, as far as the calculation mode lets it. */
export const calculated = (app: App): void => app.calculation.update();

/** True for whole rows and columns, of which Excel neither reads nor writes single cells. */
export const isUnbounded = (a: Area): boolean => isWholeColumns(a) || isWholeRows(a);

/** One entry a cell, row by row; null for areas of which Excel gives no cells (unbounded, or more than five million). */
export function eachCell<T>(
  sheet: Sheet,
  a: Area,
  blank: T,
  read: (cell: Cell, row: number, col: number) => T,
): T[][] | null {
  if (isUnbounded(a) || rowCount(a) * colCount(a) > READ_LIMIT) return null;
  const lines = Array.from({ length: rowCount(a) }, () => new Array<T>(colCount(a)).fill(blank));
  for (const [row, col, cell] of sheet.cellsIn(a)) lines[row - a.top][col - a.left] = read(cell, row, col);
  return lines;
}

export const valuesOf = (sheet: Sheet, a: Area): unknown =>
  eachCell<unknown>(sheet, a, '', (cell) => toWire(cell.value));

export const valueTypesOf = (sheet: Sheet, a: Area): unknown =>
  eachCell<string>(sheet, a, 'Empty', (cell) => valueTypeOf(cell.value));

/** A formula where there is one, else the constant. */
export const formulasOf = (app: App, sheet: Sheet, a: Area): unknown =>
  eachCell<unknown>(sheet, a, '', (cell) => {
    if (cell.formula === undefined) return toWire(cell.value);
    return asGivenBack(app, cell.formula, Boolean(cell.spill ?? cell.array));
  });

export const formulasR1C1Of = (sheet: Sheet, a: Area): unknown =>
  eachCell<unknown>(sheet, a, '', (cell, row, col) =>
    cell.formula === undefined ? toWire(cell.value) : toR1C1(cell.formula, { row, col }),
  );

export function textsOf(sheet: Sheet, a: Area): unknown {
  return eachCell<string>(sheet, a, '', (cell, row, col) =>
    shownText(cell.value, (cell.format ?? inheritedFormat(sheet, row, col)).numberFormat),
  );
}

export function numberFormatsOf(sheet: Sheet, a: Area): string[][] | null {
  if (isUnbounded(a) || rowCount(a) * colCount(a) > READ_LIMIT) return null;
  return Array.from({ length: rowCount(a) }, (_, r) =>
    Array.from({ length: colCount(a) }, (_, c) => sheet.formatAt(a.top + r, a.left + c).numberFormat),
  );
}

/** The text that a cell shows if its column is wide enough. */
export function shownText(value: Scalar, pattern: string): string {
  if (value === null) return '';
  if (isError(value)) return value.code;
  try {
    return formatNumber(pattern, roundedToMidnight(value, pattern), {
      throws: true,
    });
  } catch {
    return typeof value === 'number' ? '########' : String(toWire(value));
  }
}

/** The part of an area where cells may exist, so that whole columns can be walked through. */
export function boundedPart(sheet: Sheet, a: Area): Area | undefined {
  const used = sheet.usedArea(true);
  if (!used) return undefined;
  const part = area(
    Math.max(a.top, used.top),
    Math.max(a.left, used.left),
    Math.min(a.bottom, used.bottom),
    Math.min(a.right, used.right),
  );
  return part.top <= part.bottom && part.left <= part.right ? part : undefined;
}
