/** References as they are spelled in formulas. */
import { columnIndex, MAX_COLS, MAX_ROWS, splitSheet } from '../../model';

/** A rectangle with, for each edge, whether it moves with the cell that holds the formula. */
export interface Address {
  /** Lower case; absent where the formula's own sheet is meant. */
  readonly sheet?: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly relativeTop: boolean;
  readonly relativeLeft: boolean;
  readonly relativeBottom: boolean;
  readonly relativeRight: boolean;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/**
 * Reads `A1`, `$A1:B$2`, `A:C`, `1:3`, each also with a sheet. Undefined for everything else: other workbooks,
 * several sheets, places outside the sheet.
 */
export function readAddress(text: string): Address | undefined {
  const { sheet, address } = splitSheet(text);
  if (sheet !== undefined && /[[\]:]/.test(sheet)) return undefined;
  const [first, last = first, ...more] = address.split(':');
  if (more.length > 0) return undefined;
  const found = corners(first, last) ?? columns(first, last) ?? rows(first, last);
  if (!found || found.top < 0 || found.left < 0 || found.bottom >= MAX_ROWS || found.right >= MAX_COLS)
    return undefined;
  return sheet === undefined ? found : { ...found, sheet: sheet.toLowerCase() };
}

function corners(first: string, last: string): Address | undefined {
  const a = CORNER.exec(first);
  const b = CORNER.exec(last);
  if (!a || !b) return undefined;
  return inOrder({
    top: Number(a[4]) - 1,
    left: columnIndex(a[2]),
    bottom: Number(b[4]) - 1,
    right: columnIndex(b[2]),
    relativeTop: a[3] === '',
    relativeLeft: a[1] === '',
    relativeBottom: b[3] === '',
    relativeRight: b[1] === '',
  });
}

function columns(first: string, last: string): Address | undefined {
  const a = COLUMN.exec(first);
  const b = COLUMN.exec(last);
  if (!a || !b || first === '') return undefined;
  return inOrder({
    top: 0,
    left: columnIndex(a[2]),
    bottom: MAX_ROWS - 1,
    right: columnIndex(b[2]),
    relativeTop: false,
    relativeLeft: a[1] === '',
    relativeBottom: false,
    relativeRight: b[1] === '',
  });
}

function rows(first: string, last: string): Address | undefined {
  const a = ROW.exec(first);
  const b = ROW.exec(last);
  if (!a || !b) return undefined;
  return inOrder({
    top: Number(a[2]) - 1,
    left: 0,
    bottom: Number(b[2]) - 1,
    right: MAX_COLS - 1,
    relativeTop: a[1] === '',
    relativeLeft: false,
    relativeBottom: b[1] === '',
    relativeRight: false,
  });
}

function inOrder(a: Address): Address {
  const rowsSwapped = a.top > a.bottom;
  const colsSwapped = a.left > a.right;
  return {
    top: rowsSwapped ? a.bottom : a.top,
    bottom: rowsSwapped ? a.top : a.bottom,
    relativeTop: rowsSwapped ? a.relativeBottom : a.relativeTop,
    relativeBottom: rowsSwapped ? a.relativeTop : a.relativeBottom,
    left: colsSwapped ? a.right : a.left,
    right: colsSwapped ? a.left : a.right,
    relativeLeft: colsSwapped ? a.relativeRight : a.relativeLeft,
    relativeRight: colsSwapped ? a.relativeLeft : a.relativeRight,
  };
}
