import { HostError } from '../host/class';
import { type Area, area, type Cell, overlaps, type Scalar, type Sheet, toA1 } from '../model';
import { shiftFormula } from './copies';

/** A column to sort by, zero-based within the sorted area. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts the rows of an area, the first left where it is with `hasHeaders`. Cells move with their formats, notes and
 * links; formulas keep pointing at their own row. Numbers come before texts, then FALSE, TRUE, errors; blanks are
 * always last. Rows that compare equal keep their order, hidden rows their place.
 * Throws HostError InvalidArgument (a key outside the area), MergedRangeConflict, InvalidOperation (spilled results).
 */
export function sortArea(
  sheet: Sheet,
  where: Area,
  keys: readonly SortKey[],
  hasHeaders: boolean,
  matchCase = false,
): void {
  const used = sheet.usedArea(true);
  const body = area(
    where.top + (hasHeaders ? 1 : 0),
    where.left,
    Math.min(where.bottom, used?.bottom ?? 0),
    where.right,
  );
  const width = where.right - where.left + 1;
  const wrong = keys.find((k) => !Number.isInteger(k.column) || k.column < 0 || k.column >= width);
  if (wrong) throw new HostError('InvalidArgument', `Sort column ${wrong.column} is outside ${toA1(where)}.`);
  if (body.top > body.bottom || keys.length === 0) return;
  checkSortable(sheet, body);

  const rows: number[] = [];
  for (let row = body.top; row <= body.bottom; row++) if (!sheet.rowBands.get(row)?.hidden) rows.push(row);
  const contents = new Map(rows.map((row) => [row, takeRow(sheet, row, body)]));
  const compare = comparer(matchCase);
  const valueAt = (row: number, k: SortKey): Scalar => contents.get(row)?.get(body.left + k.column)?.value ?? null;
  const sorted = [...rows].sort((a, b) => {
    for (const key of keys) {
      const order = compare(valueAt(a, key), valueAt(b, key), key.ascending);
      if (order !== 0) return order;
    }
    return a - b;
  });
  sorted.forEach((from, i) => {
    for (const [col, cell] of contents.get(from) ?? []) {
      if (cell.formula !== undefined) cell.formula = shiftFormula(cell.formula, rows[i] - from, 0);
      sheet.put(rows[i], col, cell);
    }
  });
  sheet.changed(body);
  sheet.book.tell({ kind: 'formats', sheet, area: body });
}

function checkSortable(sheet: Sheet, body: Area): void {
  if (sheet.merges.some((m) => overlaps(m, body))) {
    throw new HostError('MergedRangeConflict', `${toA1(body)} holds merged cells. Unmerge them before sorting.`);
  }
  for (const [, , cell] of sheet.cellsIn(body)) {
    const spills = cell.spill && toA1(cell.spill).includes(':');
    if (cell.spilledFrom || spills) {
      throw new HostError(
        'InvalidOperation',
        `${toA1(body)} holds results that a formula spilled. They cannot be sorted.`,
      );
    }
  }
}

function takeRow(sheet: Sheet, row: number, body: Area): Map<number, Cell> {
  const taken = new Map<number, Cell>();
  for (const [, col, cell] of [...sheet.cellsIn(area(row, body.left, row, body.right))]) {
    taken.set(col, cell);
    sheet.put(row, col, undefined);
  }
  return taken;
}

/** Excel's order of unlike values. */
function rank(v: Scalar): number {
  if (v === null) return 5;
  if (typeof v === 'number') return 0;
  if (typeof v === 'string') return 1;
  if (typeof v === 'boolean') return v ? 3 : 2;
  return 4;
}

function comparer(matchCase: boolean): (a: Scalar, b: Scalar, ascending: boolean) => number {
  const texts = new Intl.Collator('en', { sensitivity: matchCase ? 'variant' : 'accent' });
  return (a, b, ascending) => {
    if (a === null || b === null) return rank(a) - rank(b);
    const sign = ascending ? 1 : -1;
    if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    if (typeof a === 'string' && typeof b === 'string') return sign * texts.compare(a, b);
    return 0;
  };
}
