import type { CellInput, TablePlan } from '../../sheets/plan';

/** Rows that a command adds to a table or types anew. */
export interface NewRows {
  readonly append: readonly (readonly (CellInput | undefined)[])[];
  readonly replace: NonNullable<TablePlan['replace']>;
  /** How many rows say something that was not there. */
  readonly added: number;
  readonly warnings: readonly string[];
  /** What is told besides, and is nothing to worry about. */
  readonly remarks?: readonly string[];
}

export const NO_ROWS: NewRows = { append: [], replace: [], added: 0, warnings: [] };

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
