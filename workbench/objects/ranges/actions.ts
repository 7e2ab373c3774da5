/** Range methods that do something with the cells where they are. */
import { isUnbounded, calculated } from '../cells/reading';
import { clearCells } from '../cells/clearing';
import { putEntry, finishWrite } from '../cells/writing';
import { cellsGiven, oneAreaGiven } from '../core/addresses';
import { asFlag, asWhole, isOmitted } from '../core/arguments';
import { select } from '../core/events';
import { mayChange } from '../core/guards';
import type { RangeRef } from '../core/range-ref';
import { invalidArgument } from '../core/refusals';
import { type HostClass, hostObject } from '../../host/class';
import { type Cell, colCount, toWire } from '../../model';
import { shared } from '../formats/format-store';
import { autoFill } from './autofill';
import { copyCells } from './copy';

interface Removed {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const removedClass: HostClass<Removed> = {
  type: 'RemoveDuplicatesResult',
  scalars: { Removed: { get: (self) => self.removed }, UniqueRemaining: { get: (self) => self.uniqueRemaining } },
};

/** Keeps the first of rows that are equal in the named columns; the others go and the rest moves up. */
function removeDuplicates(self: RangeRef, columns: unknown, includesHeader: unknown): Removed {
  const { app, sheet, area: a } = self;
  mayChange(app, sheet, 'edit', [a]);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument('columns must name at least one column.');
  if (isUnbounded(a))
    throw invalidArgument('Duplicates of whole rows or columns cannot be removed; use the used range.');
  const keys = columns.map((c) => a.left + asWhole(c, 'columns', 0, colCount(a) - 1));
  calculated(app);
  const first = a.top + (asFlag(includesHeader ?? false, 'includesHeader') ? 1 : 0);
  const seen = new Set<string>();
  const kept: (Cell | undefined)[][] = [];
  for (let row = first; row <= a.bottom; row++) {
    const key = JSON.stringify(
      keys
        .map((col) => toWire(sheet.cell(row, col)?.value ?? null))
        .map((v) => (typeof v === 'string' ? v.toLowerCase() : v)),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(
      Array.from({ length: colCount(a) }, (_, c) => sheet.cell(row, a.left + c)).map((cell) => cell && { ...cell }),
    );
  }
  for (let row = first; row <= a.bottom; row++) {
    for (let col = a.left; col <= a.right; col++) {
      const from = kept[row - first]?.[col - a.left];
      putEntry(sheet, row, col, {
        value: from?.value ?? null,
        ...(from?.formula !== undefined && { formula: from.formula }),
      });
      if (from?.format) sheet.ensure(row, col).format = shared(sheet.book, from.format);
    }
  }
  finishWrite(app, sheet, a);
  return { removed: a.bottom - first + 1 - kept.length, uniqueRemaining: kept.length };
}

export const actionMethods = {
  Clear(self: RangeRef, applyTo: unknown) {
    clearCells(self.app, self.sheet, self.area, applyTo);
    return null;
  },
  ClearOrResetContents(self: RangeRef) {
    clearCells(self.app, self.sheet, self.area, 'Contents');
    return null;
  },
  Select(self: RangeRef) {
    select(self.app, self.sheet, self.area);
    return null;
  },
  Calculate(self: RangeRef) {
    self.sheet.changed(self.area);
    self.app.calculation.update(true);
    return null;
  },
  SetDirty(self: RangeRef) {
    self.sheet.changed(self.area);
    return null;
  },
  CopyFrom(self: RangeRef, source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown) {
    const from = cellsGiven(self.app, source, 'sourceRange', self.sheet);
    if (from.areas.length !== 1) throw invalidArgument('sourceRange must be one rectangle of cells.');
    copyCells(
      self.app,
      { sheet: from.sheet, area: from.areas[0] },
      { sheet: self.sheet, area: self.area },
      {
        copyType,
        skipBlanks: skipBlanks === true,
        transpose: transpose === true,
      },
    );
    return null;
  },
  AutoFill(self: RangeRef, destination: unknown, fillType: unknown) {
    if (isOmitted(destination)) throw invalidArgument('destinationRange must be given.');
    const to = oneAreaGiven(self.app, destination, 'destinationRange', self.sheet);
    if (to.sheet !== self.sheet) throw invalidArgument('destinationRange must be on the same worksheet.');
    autoFill(self.app, self.sheet, self.area, to.area, fillType);
    return null;
  },
  RemoveDuplicates: (self: RangeRef, columns: unknown, includesHeader: unknown) =>
    hostObject(removedClass, removeDuplicates(self, columns, includesHeader)),
};
