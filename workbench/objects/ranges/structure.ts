/** Range methods that move cells: inserting, deleting, merging. */
import { type Area, area, type Cell, isWholeColumns, isWholeRows, overlaps, toA1 } from '../../model';
import { deleteCells, insertCells } from '../../structure';
import { finishWrite } from '../cells/writing';
import { calculated } from '../cells/reading';
import { asChoice } from '../core/arguments';
import { raiseChanged } from '../core/events';
import { mayChange, mayCutMerges } from '../core/guards';
import { areasObject, type RangeRef } from '../core/range-ref';
import { invalidOperation } from '../core/refusals';
import { dropIfBlank } from '../formats/format-store';

function insert(self: RangeRef, shift: unknown) {
  const { app, sheet, area: a } = self;
  const way = asChoice(shift, ['Down', 'Right'], 'shift');
  const whole = isWholeRows(a) ? 'Row' : isWholeColumns(a) ? 'Column' : 'Cell';
  mayChange(app, sheet, whole === 'Row' ? 'allowInsertRows' : whole === 'Column' ? 'allowInsertColumns' : 'structure');
  insertCells(sheet, a, whole === 'Row' ? 'down' : whole === 'Column' ? 'right' : way === 'Down' ? 'down' : 'right');
  raiseChanged(app, sheet, a, `${whole}Inserted`);
  return self.to(a);
}

function remove(self: RangeRef, shift: unknown): null {
  const { app, sheet, area: a } = self;
  const way = asChoice(shift, ['Up', 'Left'], 'shift');
  const whole = isWholeRows(a) ? 'Row' : isWholeColumns(a) ? 'Column' : 'Cell';
  mayChange(app, sheet, whole === 'Row' ? 'allowDeleteRows' : whole === 'Column' ? 'allowDeleteColumns' : 'structure');
  deleteCells(sheet, a, whole === 'Row' ? 'up' : whole === 'Column' ? 'left' : way === 'Up' ? 'up' : 'left');
  raiseChanged(app, sheet, a, `${whole}Deleted`);
  return null;
}

/** Merges the whole area, or each of its rows; of the contents only that of the first cell stays. */
function merge(self: RangeRef, across: unknown): null {
  const { app, sheet, area: a } = self;
  mayChange(app, sheet, 'structure');
  const table = sheet.tablesOver(a)[0];
  if (table) throw invalidOperation(`${toA1(a)} overlaps table "${table.name}"; cells of a table cannot be merged.`);
  mayCutMerges(sheet, a);
  calculated(app);
  sheet.merges = sheet.merges.filter((m) => !overlaps(m, a));
  const rows = across === true ? Array.from({ length: a.bottom - a.top + 1 }, (_, i) => a.top + i) : [a.top];
  for (const top of rows) {
    const one = area(top, a.left, across === true ? top : a.bottom, a.right);
    if (one.top === one.bottom && one.left === one.right) continue;
    keepFirst(self, one);
    sheet.merges.push(one);
  }
  sheet.book.tell({ kind: 'appearance', sheet });
  finishWrite(app, sheet, a);
  return null;
}

function keepFirst({ sheet }: RangeRef, a: Area): void {
  let kept: Cell | undefined;
  for (const [row, col, cell] of sheet.cellsIn(a)) {
    if (cell.value === null && cell.formula === undefined) continue;
    kept ??= { ...cell };
    cell.value = null;
    delete cell.formula;
    dropIfBlank(sheet, row, col);
  }
  if (!kept) return;
  const first = sheet.ensure(a.top, a.left);
  first.value = kept.value;
  if (kept.formula !== undefined) first.formula = kept.formula;
}

function unmerge(self: RangeRef): null {
  const { app, sheet, area: a } = self;
  mayChange(app, sheet, 'structure');
  sheet.merges = sheet.merges.filter((m) => !overlaps(m, a));
  sheet.book.tell({ kind: 'appearance', sheet });
  return null;
}

function mergedAreas(self: RangeRef) {
  const found = self.sheet.merges.filter((m) => overlaps(m, self.area));
  return found.length ? areasObject(self.app, self.sheet, found) : null;
}

export const structureMethods = {
  Insert: insert,
  Delete: remove,
  Merge: merge,
  Unmerge: unmerge,
  GetMergedAreasOrNullObject: mergedAreas,
};
