/** Zero-based cell positions, inclusive rectangles, and their A1 spelling. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;

export interface Pos {
  readonly row: number;
  readonly col: number;
}

/** An inclusive rectangle: `bottom` and `right` are inside. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function columnName(col: number): string {
  let name = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });
export const rowCount = (a: Area): number => a.bottom - a.top + 1;
export const colCount = (a: Area): number => a.right - a.left + 1;
export const isWholeColumns = (a: Area): boolean => a.top === 0 && a.bottom === MAX_ROWS - 1;
export const isWholeRows = (a: Area): boolean => a.left === 0 && a.right === MAX_COLS - 1;
export const contains = (a: Area, p: Pos): boolean =>
  p.row >= a.top && p.row <= a.bottom && p.col >= a.left && p.col <= a.right;
export const covers = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
export const sameArea = (a: Area, b: Area): boolean => covers(a, b) && covers(b, a);

export function intersect(a: Area, b: Area): Area | undefined {
  const r = area(
    Math.max(a.top, b.top),
    Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom),
    Math.min(a.right, b.right),
  );
  return r.top <= r.bottom && r.left <= r.right ? r : undefined;
}

export const overlaps = (a: Area, b: Area): boolean => intersect(a, b) !== undefined;

/** The cell above and left of which none of the areas reaches, which need not be in one of them. */
export const cornerOf = (areas: readonly Area[]): Pos => ({
  // One after the other: there may be more areas than a call takes arguments.
  row: areas.reduce((least, { top }) => Math.min(least, top), Infinity),
  col: areas.reduce((least, { left }) => Math.min(least, left), Infinity),
});

/** A1 text of an area; one cell as `B2`, whole columns as `A:C`, whole rows as `1:3`. */
export function toA1(a: Area): string {
  if (isWholeColumns(a)) return `${columnName(a.left)}:${columnName(a.right)}`;
  if (isWholeRows(a)) return `${a.top + 1}:${a.bottom + 1}`;
  const first = columnName(a.left) + (a.top + 1);
  return a.top === a.bottom && a.left === a.right ? first : `${first}:${columnName(a.right)}${a.bottom + 1}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Reads `B2`, `A1:C3`, `A:C`, `1:3` (with or without `$`, no sheet name); undefined where it is not an address. */
export function parseA1(text: string): Area | undefined {
  const [a, b = a, ...rest] = text.split(':');
  if (rest.length > 0) return undefined;
  const made = corner(a, b, text.includes(':'));
  if (!made) return undefined;
  const { top, left, bottom, right } = made;
  const r = area(Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right));
  return r.top >= 0 && r.left >= 0 && r.bottom < MAX_ROWS && r.right < MAX_COLS ? r : undefined;
}

function corner(a: string, b: string, isRange: boolean): Area | undefined {
  const c1 = CELL.exec(a);
  const c2 = CELL.exec(b);
  if (c1 && c2) return area(+c1[2] - 1, columnIndex(c1[1]), +c2[2] - 1, columnIndex(c2[1]));
  if (!isRange) return undefined;
  const col1 = COLUMN.exec(a);
  const col2 = COLUMN.exec(b);
  if (col1 && col2) return area(0, columnIndex(col1[1]), MAX_ROWS - 1, columnIndex(col2[1]));
  const row1 = ROW.exec(a);
  const row2 = ROW.exec(b);
  if (row1 && row2) return area(+row1[1] - 1, 0, +row2[1] - 1, MAX_COLS - 1);
  return undefined;
}

/** A sheet name as it stands in a formula or an address: quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseA1(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits `'My sheet'!A1` into sheet and address; the sheet is undefined where none is named. */
export function splitSheet(text: string): { sheet?: string; address: string } {
  const m = /^(?:'((?:[^']|'')+)'|([^!]+))!(.*)$/s.exec(text);
  if (!m) return { address: text };
  return { sheet: m[1] !== undefined ? m[1].replace(/''/g, "'") : m[2], address: m[3] };
}

/** An address as a formula on another sheet writes it. */
export const onSheet = (sheetName: string, address: string): string => `${quoteSheet(sheetName)}!${address}`;

/** `'My sheet'!A1:A3,'My sheet'!C1` as rectangles. */
export function areasOf(address: string): Area[] {
  return (address.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []).flatMap(
    (part) => parseA1(splitSheet(part.trim()).address) ?? [],
  );
}
