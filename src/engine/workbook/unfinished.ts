import { contains } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import { isFormula } from '../../sheets/texts';
import type { SheetChange } from '../difference/sheet-change';
import { asTyped } from '../formulas/as-typed';
import { sameInput } from '../formulas/canonical';
import { cellsWritten, contentAt } from '../undo/command-record';
import { type Inventory, isOurs, type SheetEntry } from './inventory';

/** The workbook as if sheets whose making broke off were not there: they give place to what is made anew. */
export function withoutUnfinished(book: Inventory): Inventory {
  const unfinished = book.sheets.filter(({ mark, making, name }) => !mark && making === name);
  if (unfinished.length === 0) return book;
  const ids = new Set(unfinished.map(({ id }) => id));
  const names = new Set(namesOf(book, unfinished));
  return {
    ...book,
    sheets: book.sheets.filter(({ id }) => !ids.has(id)),
    tables: book.tables.filter(({ sheetId }) => !ids.has(sheetId)),
    names: book.names.filter(({ name }) => !names.has(name)),
    unfinished,
  };
}

/** Defined names that point to some sheets, or to tables on them. */
export function namesOf({ names, tables }: Inventory, sheets: readonly SheetEntry[]): string[] {
  const ids = new Set(sheets.map(({ id }) => id));
  const here = tables.filter(({ sheetId }) => ids.has(sheetId)).map(({ name }) => `=${name}[`);
  return names.flatMap(({ name, formula }) =>
    sheets.some((sheet) => isOurs(formula, sheet.name)) || here.some((table) => formula.startsWith(table))
      ? [name]
      : [],
  );
}

/** Where a sheet holds something that a change which makes it does not write: the first such cell. */
export function foreignCell(
  change: SheetChange,
  values: readonly (readonly CellInput[])[],
): { readonly row: number; readonly col: number } | undefined {
  const written = cellsWritten(change);
  const isPlanned = (row: number, col: number, value: CellInput): boolean =>
    written.some(({ area: a, after }) => {
      if (!contains(a, { row, col })) return false;
      const planned = contentAt(after, row - a.top, col - a.left);
      if (planned === null) return false;
      return isFormula(planned) || planned === asTyped(value) || sameInput(planned, value);
    });
  for (const [row, line] of values.entries())
    for (const [col, value] of line.entries()) if (value !== '' && !isPlanned(row, col, value)) return { row, col };
  return undefined;
}
