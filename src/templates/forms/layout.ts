/** Where the parts of a form stand on a new sheet. */
import type { Pos } from '../../sheets/address';
import type { Parts, SheetLayout } from '../parts';
import type { Form, FormColumn, FormLine } from './form';

/** Rows of the heading; the lines begin under the last one. */
export const HEADING = { title: 0, hint: 1, band: 2, section: 3 } as const;
const FIRST_LINE = 4;
/** Columns of a line. */
export const COLUMN = { label: 0, value: 1, note: 2 } as const;

/** Rows from the end of what stands above to the header of a table: a gap, and its title. */
const OVER_TABLE = 3;

export function partsOfForm({ lines, tables }: Form): Omit<Parts<FormColumn>, 'key' | 'name'> {
  let end = FIRST_LINE + lines.length;
  return {
    cells: lines.map(({ key, name, label }, i) => ({ key, name, label, usual: usualPlace(i) })),
    tables: tables.map(({ key, name, holds, columns, values }) => {
      const top = end + OVER_TABLE;
      const rows = Math.max(1, values.length);
      end = top + 1 + rows;
      return { key, name, holds, columns, top, left: 0, rows, fixed: true };
    }),
  };
}

/** Where the value of each line stands. */
export function valuePlaces({ lines }: Form, { cells }: Pick<SheetLayout, 'cells'>): Readonly<Record<string, Pos>> {
  return Object.fromEntries(lines.map(({ key }, i) => [key, cells[key] ?? usualPlace(i)]));
}

/** Where the value of a line stands on a new sheet, by its place among the lines. */
export const usualPlace = (i: number): Pos => ({ row: FIRST_LINE + i, col: COLUMN.value });

export const isTyped = ({ formula }: FormLine): boolean => formula === undefined;
