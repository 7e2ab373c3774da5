import type { CellInput } from '../../sheets/plan';
import { isFormula } from '../../sheets/texts';
import type { SheetChange } from '../difference/sheet-change';
import { asTyped } from '../formulas/as-typed';
import { sameInput } from '../formulas/canonical';
import { cellsWritten, contentAt } from '../undo/command-record';

const begun = new Set<string>();

/** Remembers sheets of which it is not known how far their making came: one of them may not even have a sign of ours. */
export const noteBegun = (names: readonly string[]): void => names.forEach((name) => begun.add(name));

/** To be called when a making came to its end. */
export const forgetBegun = (): void => begun.clear();

/** Whether the making of a sheet of that name may have broken off before it had a sign of ours. */
export const mayBeBegun = (name: string): boolean => begun.has(name);

/** Where a sheet holds something that a change which makes it does not write: the first such cell. */
export function foreignCell(
  change: SheetChange,
  values: readonly (readonly CellInput[])[],
): { readonly row: number; readonly col: number } | undefined {
  const written = cellsWritten(change);
  const isOurs = (row: number, col: number, value: CellInput): boolean =>
    written.some(({ area: a, after }) => {
      if (row < a.top || row > a.bottom || col < a.left || col > a.right) return false;
      const planned = contentAt(after, row - a.top, col - a.left);
      if (planned === null) return false;
      return isFormula(planned) || planned === asTyped(value) || sameInput(planned, value);
    });
  for (const [row, line] of values.entries())
    for (const [col, value] of line.entries()) if (value !== '' && !isOurs(row, col, value)) return { row, col };
  return undefined;
}
