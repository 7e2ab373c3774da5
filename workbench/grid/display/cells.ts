/** Cells as Univer keeps them, and the texts that people edit. */
import { CellValueType, type ICellData } from '@univerjs/core';
import { isDateFormat, isPercentFormat } from 'numfmt';
import { type Cell, isError, type Scalar } from '../../model';
import { shownText } from '../../objects/cells/reading';
import type { StyleTable } from './looks';

/** What Univer stores: value and formula as they are; what is shown comes on top while drawing. */
export function rawCell(cell: Cell, styles: StyleTable): ICellData {
  const { value, formula, format } = cell;
  return {
    ...(formula !== undefined && { f: formula }),
    ...(value !== null && rawValue(value)),
    ...(format && { s: styles.idOf(format) }),
  };
}

function rawValue(value: Exclude<Scalar, null>): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isError(value) ? value.code : value, t: CellValueType.STRING };
}

/** The text that the formula bar shows and an editor starts with: the formula, or the value as it would be typed. */
export function editText(cell: Cell | undefined, numberFormat: string): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return cell.quoted ? `'${value}` : value;
  if (typeof value !== 'number') return String(value);
  if (isDateFormat(numberFormat) && value >= 0) return dateText(value);
  if (isPercentFormat(numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}

function dateText(serial: number): string {
  const day = Math.floor(serial);
  const date = day > 0 ? shownText(serial, 'm/d/yyyy') : '';
  const time = serial === day ? '' : shownText(serial, 'h:mm:ss AM/PM');
  return [date, time].filter(Boolean).join(' ');
}
