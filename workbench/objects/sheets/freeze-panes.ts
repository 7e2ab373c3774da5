import type { HostClass, HostObject } from '../../host/class';
import { area, type Area, MAX_COLS, MAX_ROWS } from '../../model';
import { oneAreaGiven } from '../core/addresses';
import { asWhole, isOmitted } from '../core/arguments';
import { rangeObject } from '../core/range-ref';
import { invalidArgument, itemNotFound } from '../core/refusals';
import type { SheetRef } from './sheet-ref';

function freeze(self: SheetRef, rows: number, cols: number): null {
  self.sheet.freeze = { rows, cols };
  return self.repaint();
}

/** Frozen rows are `1:n`, columns `A:x`, both the corner rectangle. */
function frozen(self: SheetRef): Area | undefined {
  const { rows, cols } = self.sheet.freeze;
  if (rows === 0 && cols === 0) return undefined;
  return area(0, 0, (rows || MAX_ROWS) - 1, (cols || MAX_COLS) - 1);
}

function location(self: SheetRef): HostObject | null {
  const a = frozen(self);
  return a ? rangeObject(self.app, self.sheet, a) : null;
}

export const freezePanesClass: HostClass<SheetRef> = {
  type: 'WorksheetFreezePanes',
  methods: {
    FreezeAt(self, range: unknown) {
      const given = oneAreaGiven(self.app, range, 'frozenRange', self.sheet);
      if (given.sheet !== self.sheet) throw invalidArgument('frozenRange must be on this worksheet.');
      const { bottom, right } = given.area;
      return freeze(self, bottom === MAX_ROWS - 1 ? 0 : bottom + 1, right === MAX_COLS - 1 ? 0 : right + 1);
    },
    FreezeRows: (self, count: unknown) =>
      freeze(self, isOmitted(count) ? 1 : asWhole(count, 'count', 0, MAX_ROWS - 1), 0),
    FreezeColumns: (self, count: unknown) =>
      freeze(self, 0, isOmitted(count) ? 1 : asWhole(count, 'count', 0, MAX_COLS - 1)),
    Unfreeze: (self) => freeze(self, 0, 0),
    GetLocation(self) {
      const found = location(self);
      if (!found) throw itemNotFound('No panes of the worksheet are frozen.');
      return found;
    },
    GetLocationOrNullObject: location,
  },
};
