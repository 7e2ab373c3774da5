/** Formulas whose result fills several cells, taken apart into one formula for each of them. */
import { columnName, parseA1, quoteSheet, splitSheet } from '../../sheets/address';

/** Rows and columns of a formula's result. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What an argument is for one cell of a result; null where it cannot be told. */
export type CellOf = (argument: string, row: number, column: number, size: Size) => string | null;

/** Blanks kept, as the form writes it: what is tested is what is given. */
const BLANK_KEPT = /^IF\((.+?)="","",(.+)\)$/is;

/**
 * What an argument is for one cell of a result that fills several: of a range the cell at that place, where the range has
 * the result's rows and columns, or one row, or one column. What may be a range and is none that can be read gives null.
 */
export function cellOf(argument: string, row: number, column: number, { rows, columns }: Size): string | null {
  const kept = BLANK_KEPT.exec(argument);
  if (kept && kept[1] === kept[2]) {
    const cell = cellOf(kept[1], row, column, { rows, columns });
    return cell === null ? null : `IF(${cell}="","",${cell})`;
  }
  const { sheet, address } = splitSheet(argument);
  const range = parseA1(address);
  if (!range) return /^[-+\d.%]+$|^"[^"]*"$/.test(argument) ? argument : null;
  const [tall, wide] = [range.bottom - range.top + 1, range.right - range.left + 1];
  if ((tall > 1 && tall !== rows) || (wide > 1 && wide !== columns)) return null;
  if (tall === 1 && wide === 1) return argument;
  const fixed = address.includes('$') ? '$' : '';
  const name = columnName(range.left + (wide === 1 ? 0 : column));
  const cell = `${fixed}${name}${fixed}${range.top + (tall === 1 ? 0 : row) + 1}`;
  return sheet === undefined ? cell : `${quoteSheet(sheet)}!${cell}`;
}

const CLOSE = 1e-9;
const isError = (value: unknown): boolean => typeof value === 'string' && value.startsWith('#');

/** Whether both show the same; errors go by another name in plain Excel. */
export const sameValues = (before: readonly (readonly unknown[])[], after: readonly (readonly unknown[])[]): boolean =>
  before.every((row, r) =>
    row.every((value, c) => {
      const now = after[r][c];
      if (typeof value === 'number' && typeof now === 'number')
        return Math.abs(value - now) <= CLOSE * Math.max(1, Math.abs(value));
      return value === now || (isError(value) && isError(now));
    }),
  );
