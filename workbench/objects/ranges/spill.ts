/** Formulas that fill more than their own cell. */
import { type Area, contains, type Sheet } from '../../model';
import { area } from '../../model';
import { calculated } from '../cells/reading';
import type { RangeRef } from '../core/range-ref';
import { itemNotFound } from '../core/refusals';

/** The rectangle that the formula of the first cell fills; undefined where it fills only that cell or nothing. */
function spillOf(self: RangeRef): Area | undefined {
  calculated(self.app);
  const spill = self.sheet.cell(self.area.top, self.area.left)?.spill;
  return spill && (spill.bottom > spill.top || spill.right > spill.left) ? spill : undefined;
}

function parentOf(self: RangeRef): Area | undefined {
  calculated(self.app);
  const cell = self.sheet.cell(self.area.top, self.area.left);
  const from = cell?.spilledFrom;
  if (from) return area(from.row, from.col);
  return spillOf(self) && area(self.area.top, self.area.left);
}

/** True, false, or null where only some cells belong to a spill. */
function hasSpill(sheet: Sheet, a: Area): boolean | null {
  let some = 0;
  for (const [row, col, cell] of sheet.cellsIn(a)) {
    const spill = cell.spill;
    if (
      cell.spilledFrom ||
      (spill && contains(spill, { row, col }) && (spill.bottom > spill.top || spill.right > spill.left))
    )
      some++;
  }
  if (some === 0) return false;
  return some === (a.bottom - a.top + 1) * (a.right - a.left + 1) ? true : null;
}

export const spillScalars = {
  HasSpill: {
    get(self: RangeRef) {
      calculated(self.app);
      return hasSpill(self.sheet, self.area);
    },
  },
};

export const spillMethods = {
  GetSpillingToRange(self: RangeRef) {
    const a = spillOf(self);
    if (!a) throw itemNotFound('The formula of this cell fills no other cell.');
    return self.to(a);
  },
  GetSpillingToRangeOrNullObject(self: RangeRef) {
    const a = spillOf(self);
    return a ? self.to(a) : null;
  },
  GetSpillParent(self: RangeRef) {
    const a = parentOf(self);
    if (!a) throw itemNotFound('No formula elsewhere fills this cell.');
    return self.to(a);
  },
  GetSpillParentOrNullObject(self: RangeRef) {
    const a = parentOf(self);
    return a ? self.to(a) : null;
  },
};
