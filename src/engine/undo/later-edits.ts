import { area, type Area, colCount, covers, rowCount } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import { sameInput } from '../formulas/canonical';
import { isFormula } from '../../sheets/texts';
import { type CellRecord, contentAt, type SheetRecord } from './command-record';

/** A cell as it is now, with what has to be typed to have the same. */
export interface CellAt {
  readonly row: number;
  readonly col: number;
  readonly holds: CellInput;
}

export const addedRows = ({ tables }: SheetRecord): Area[] =>
  tables.flatMap(({ area: a, added }) => (added > 0 ? [{ ...a, top: a.bottom - added + 1 }] : []));

/** Tells whether cells hold what a command wrote, however Excel spells it. */
export class OwnWriting {
  private readonly known = new Map<string, boolean>();
  private readonly names: readonly string[];

  constructor({ tables }: SheetRecord) {
    this.names = tables.map(({ name }) => name);
  }

  holds(written: CellInput, now: CellInput): boolean {
    return written === now || this.same(written, now);
  }

  private same(written: CellInput, now: CellInput): boolean {
    if (!isFormula(written)) return sameInput(written, now);
    const key = `${written}\n${now}`;
    let same = this.known.get(key);
    if (same === undefined) {
      same = sameInput(written, now) || this.names.some((name) => sameInput(written, now, name));
      this.known.set(key, same);
    }
    return same;
  }
}

export const keyOf = ({ row, col }: { readonly row: number; readonly col: number }): string => `${row},${col}`;

/** Cells of a sheet that no longer hold what the command wrote. */
export class LaterEdits {
  /** Cells that somebody changed, for a sentence. */
  readonly cells: CellAt[] = [];
  /** How many of the cells that the command changed hold what it wrote, and how many what they held before. */
  readonly changed = { stand: 0, back: 0 };
  private readonly stay = new Set<string>();
  private readonly ours: OwnWriting;

  /** @param begun whether a part of the record is put back already */
  constructor(
    private readonly record: SheetRecord,
    private readonly begun = false,
  ) {
    this.ours = new OwnWriting(record);
  }

  /** Takes one cell of `partsOf` to account. */
  take(part: number, cell: CellAt): void {
    const written: CellRecord | undefined = this.record.cells[part];
    const after = written
      ? contentAt(written.after, cell.row - written.area.top, cell.col - written.area.left)
      : undefined;
    if (after === null) return;
    const stands = after !== undefined && this.ours.holds(after, cell.holds);
    if (written) {
      const before = contentAt(written.before, cell.row - written.area.top, cell.col - written.area.left);
      const isBack = before !== null && this.ours.holds(before, cell.holds);
      if (isBack && this.begun) return;
      if (isBack && !stands) this.changed.back += 1;
      if (stands && !isBack) this.changed.stand += 1;
    }
    if (after === undefined ? this.isOwn(cell) : !stands) this.keep(cell, written);
  }

  keeps(row: number, col: number): boolean {
    return this.stay.has(keyOf({ row, col }));
  }

  /** Somebody's own in a row that the command added: typed where nothing was written. Formulas fill themselves in. */
  private isOwn({ row, col, holds }: CellAt): boolean {
    const wrote = this.record.cells.some(({ area: a, after }) => {
      const inside = row >= a.top && row <= a.bottom && col >= a.left && col <= a.right;
      return inside && contentAt(after, row - a.top, col - a.left) !== null;
    });
    return !wrote && holds !== '' && !isFormula(holds);
  }

  private keep(cell: CellAt, written: CellRecord | undefined): void {
    this.cells.push(cell);
    this.stay.add(keyOf(cell));
    // A row that was added stays whole; so does a block of one formula, which may have moved where no table holds it.
    const row = addedRows(this.record).find((a) => cell.row >= a.top && cell.row <= a.bottom);
    const loose = written && 'all' in written.after && !this.record.tables.some((t) => covers(t.area, written.area));
    const whole = row ? { ...row, top: cell.row, bottom: cell.row } : loose ? written.area : area(cell.row, cell.col);
    for (let r = whole.top; r <= whole.bottom; r++)
      for (let c = whole.left; c <= whole.right; c++) this.stay.add(keyOf({ row: r, col: c }));
  }
}

/** Whether all that was looked at is as it was before the command, as after Ctrl+Z; not where nothing was changed at all. */
export function isBack(edits: Iterable<LaterEdits>): boolean {
  const all = [...edits].map(({ changed }) => changed);
  return all.every(({ stand }) => stand === 0) && all.some(({ back }) => back > 0);
}

/** Finds what stands on a sheet that a command made, beside what it wrote there. */
export class LaterAdditions {
  readonly cells: CellAt[] = [];
  private readonly ours: OwnWriting;
  private readonly written = new Map<string, CellInput>();

  constructor(record: SheetRecord) {
    this.ours = new OwnWriting(record);
    for (const { area: a, after } of record.cells)
      for (let r = 0; r < rowCount(a); r++)
        for (let c = 0; c < colCount(a); c++) {
          const content = contentAt(after, r, c);
          if (content !== null) this.written.set(keyOf({ row: a.top + r, col: a.left + c }), content);
        }
  }

  take(cell: CellAt): void {
    if (!this.ours.holds(this.written.get(keyOf(cell)) ?? '', cell.holds)) this.cells.push(cell);
  }
}
