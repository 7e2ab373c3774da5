import type { CellInput, TablePlan } from '../../sheets/plan';
import { ReportError } from '../errors';
import { type Inventory, nameOfSheet } from '../workbook/inventory';
import type { SheetState, TableState } from '../workbook/sheet-state';

/** Rows that a command adds to a table or types anew. */
export interface NewRows {
  readonly append: readonly (readonly (CellInput | undefined)[])[];
  readonly replace: NonNullable<TablePlan['replace']>;
  /** How many rows say something that was not there. */
  readonly added: number;
  readonly warnings: readonly string[];
}

/** A table of a sheet of ours. Refuses where it is gone. */
export function tableOf(book: Inventory, found: SheetState, key: string): TableState {
  const table = found.tables[key];
  if (table) return table;
  throw new ReportError(
    `The table on the sheet "${nameOfSheet(book, found.mark.sheet)}" is gone. Undo its deletion, or delete the sheet and refresh: it is then made anew. Nothing was written.`,
    [],
    { wrote: 'nothing' },
  );
}

/** Where a table stands. */
export const placeOf = (table: TableState, name: string) => ({
  sheetName: name,
  tableName: table.name,
  top: table.area.top,
  left: table.area.left,
  rows: table.values.length,
});

/** How many rows at the end hold nothing. A new table has no rows yet but the one that Excel gives it. */
export function blankTail(texts: readonly string[], rows: number): number {
  if (texts.length === 0) return rows;
  const last = texts.findLastIndex((text) => text.trim() !== '');
  return texts.length - 1 - last;
}

/** Where rows go: into blank ones at the end first, and below the table otherwise. */
export function place(
  rows: readonly (readonly (CellInput | undefined)[])[],
  blank: number,
  standing: number,
): Pick<NewRows, 'append' | 'replace'> {
  const first = standing - blank;
  return {
    replace: rows.slice(0, blank).map((values, i) => ({ row: first + i, values })),
    append: rows.slice(blank),
  };
}

export const together = (one: NewRows, other: NewRows | undefined): NewRows => ({
  ...one,
  append: [...one.append, ...(other?.append ?? [])],
  replace: [...one.replace, ...(other?.replace ?? [])],
});
