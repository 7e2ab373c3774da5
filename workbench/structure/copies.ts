import type { RangeA1 } from '@borgar/fx/xlsx';
import { type Area, area, MAX_COLS, MAX_ROWS, type Sheet } from '../model';
import { rangeOver, rewriteFormula } from './references';

/**
 * The formula as a copy `rows` further down and `cols` further right has it: references without `$` move along, those
 * that would leave the sheet become `#REF!`. Structured references and names stay.
 */
export function shiftFormula(formula: string, rows: number, cols: number): string {
  if (rows === 0 && cols === 0) return formula;
  return rewriteFormula(formula, {
    range: (ref) => {
      const range = shiftRange(ref.range, rows, cols);
      return range && { ...ref, range };
    },
  });
}

function shiftRange(r: RangeA1, rows: number, cols: number): RangeA1 | null {
  const [top, $top, bottom, $bottom] = ends(r.top, r.$top, r.bottom, r.$bottom, rows, MAX_ROWS);
  const [left, $left, right, $right] = ends(r.left, r.$left, r.right, r.$right, cols, MAX_COLS);
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLS) return null;
  return rangeOver({ ...r, $top, $bottom, $left, $right }, area(top, left, bottom, right));
}

type Lock = boolean | null | undefined;

/** Moves both ends; where one is locked and the other passes it, they change places with their locks. */
function ends(
  first: number | null | undefined,
  lock1: Lock,
  last: number | null | undefined,
  lock2: Lock,
  by: number,
  length: number,
): [number, Lock, number, Lock] {
  const a = first == null ? 0 : first + (lock1 ? 0 : by);
  const b = last == null ? length - 1 : last + (lock2 ? 0 : by);
  return a <= b ? [a, lock1, b, lock2] : [b, lock2, a, lock1];
}

/**
 * Puts a formula into every cell of an area, as if it stood in the first one and were copied to the others.
 * Formats, notes and links stay; values are empty until calculated.
 */
export function fillFormula(sheet: Sheet, where: Area, formula: string): void {
  writeFormula(sheet, where, formula, where.top, where.left);
  sheet.changed(where);
}

/** Writes the copies that a formula at a position would have in an area. Tells nobody. */
export function writeFormula(sheet: Sheet, where: Area, formula: string, row0: number, col0: number): void {
  for (let row = where.top; row <= where.bottom; row++) {
    for (let col = where.left; col <= where.right; col++) {
      const cell = sheet.ensure(row, col);
      cell.formula = shiftFormula(formula, row - row0, col - col0);
      cell.value = null;
      delete cell.spilledFrom;
    }
  }
}
