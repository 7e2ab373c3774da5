import { area, type Area, colCount, rowCount, sameArea, toA1 } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { SheetChange } from '../difference/sheet-change';
import { inputAsTyped } from '../formulas/as-typed';
import { sameInput } from '../formulas/canonical';
import { isFormula } from '../../sheets/texts';
import type { TableState } from '../workbook/sheet-state';
import { cellsWritten, contentAt, type Contents } from './command-record';
import type { BasisCell, PlanBasis } from './plan-basis';

/** A cell that somebody else changed between our reading and our writing, with what has to be typed to have theirs again. */
export interface OthersEdit {
  readonly row: number;
  readonly col: number;
  readonly holds: CellInput;
}

/** Whether tables stand where they were read, with the same columns. */
export const standStill = (read: readonly TableState[], now: readonly TableBeforeWrite[]): boolean =>
  read.every((table, i) => {
    const { area: a, headers } = now[i];
    return a !== undefined && sameArea(a, table.area) && headers.every((header, c) => header === table.headers[c]);
  });

/**
 * Compares what stood where a change was written with what its plan was made from.
 * @param respelt whether columns came or went before, so that Excel has put other names into formulas
 * @returns the cells that somebody changed in between; undefined where rows of theirs stand where ours were to go
 */
export function editsOfOthers(
  change: SheetChange,
  before: ContentsBefore,
  seen: PlanBasis,
  respelt: boolean,
): OthersEdit[] | undefined {
  const found = new Map<string, OthersEdit>();
  const rows = added(change);
  let moved = false;
  cellsWritten(change).forEach(({ area: a, after }, i) => {
    const [held, values] = [before.cells[i], before.values[i]];
    if (!held) return;
    for (let r = 0; r < rowCount(a); r++) {
      for (let c = 0; c < colCount(a); c++) {
        const written = contentAt(after, r, c);
        const holds = contentAt(held, r, c) ?? '';
        const was = seen.at(a.top + r, a.left + c);
        if (written === null || !was || isSame(was, holds, values && contentAt(values, r, c))) continue;
        if (respelt && 'formula' in was && isFormula(was.formula) && isFormula(holds)) continue;
        // Whoever refreshed at the same time wrote the same.
        if (sameInput(written, holds)) continue;
        const [row, col] = [a.top + r, a.left + c];
        moved ||= rows.some((line) => row >= line.top && row <= line.bottom && col >= line.left && col <= line.right);
        found.set(toA1(area(row, col)), { row, col, holds });
      }
    }
  });
  // Somebody's row stands where ours were to go.
  return moved ? undefined : [...found.values()];
}

/**
 * Whether a change is not begun with: by how many cells that is told; undefined where a cell holds something else than what the
 * plan was made from, or where that is not known.
 */
export function cellsUnwritten(change: SheetChange, now: ContentsBefore, seen: PlanBasis): number | undefined {
  let telling = 0;
  for (const [i, { area: a, after }] of cellsWritten(change).entries()) {
    const [held, values] = [now.cells[i], now.values[i]];
    if (!held) return undefined;
    for (let r = 0; r < rowCount(a); r++) {
      for (let c = 0; c < colCount(a); c++) {
        const written = contentAt(after, r, c);
        if (written === null) continue;
        const was = seen.at(a.top + r, a.left + c);
        if (!was || !isSame(was, contentAt(held, r, c) ?? '', values && contentAt(values, r, c))) return undefined;
        if (!isSame(was, written, undefined)) telling += 1;
      }
    }
  }
  return telling;
}

/** Where a change adds rows to tables. */
const added = (change: SheetChange) =>
  change.resizes.flatMap(({ area: a }) => change.values.filter((b) => b.area.bottom === a.bottom).map((b) => b.area));

function isSame(seen: BasisCell, holds: CellInput, value: CellInput | null | undefined): boolean {
  if ('formula' in seen) return seen.formula === holds || sameInput(inputAsTyped(seen.formula), holds);
  return sameInput(seen.value, value ?? holds);
}

/** The cells of a sheet that stayed somebody else's, for a sentence: `C12, D14 and 3 more`. */
export function addresses(cells: readonly { readonly row: number; readonly col: number }[]): string {
  const texts = cells.slice(0, SHOWN).map(({ row, col }) => toA1(area(row, col)));
  const more = cells.length - texts.length;
  return more > 0 ? `${texts.join(', ')} and ${more} more` : texts.join(', ');
}

const SHOWN = 6;

/** What stood where a change writes, read in the same request right before it. */
export interface ContentsBefore {
  /** By cells that are written, in that order; undefined where there was too much to ask for and none of it is known. */
  readonly cells: readonly (Contents | undefined)[];
  /** Values of the cells, where a formula in them may be told from what it gives. */
  readonly values: readonly (Contents | undefined)[];
}

export interface TableBeforeWrite {
  readonly name: string;
  /** undefined where the table is gone. */
  readonly area?: Area;
  readonly headers: readonly string[];
}
