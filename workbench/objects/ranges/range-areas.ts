import { type HostClass, type HostObject, hostObject } from '../../host/class';
import { type Area, area, intersect, isWholeColumns, isWholeRows, MAX_COLS, MAX_ROWS } from '../../model';
import { clearCells } from '../cells/clearing';
import { calculated } from '../cells/reading';
import { conditionalFormatsClass } from '../conditional/collection';
import { addressOf, cellsGiven } from '../core/addresses';
import { asWhole, uniform } from '../core/arguments';
import { select } from '../core/events';
import { areasObject, cellCount, onSheet, rangeObject, type RangeRef } from '../core/range-ref';
import { invalidArgument, itemNotFound } from '../core/refusals';
import { rangeFormatClass } from '../formats/range-format';
import { worksheetObject } from '../sheets/sheet-ref';
import { scopedTablesClass } from '../tables/scoped';
import { dataValidationClass } from '../validation/data-validation';
import { copyCells } from './copy';
import { usedPart } from './finding/regions';
import { specialCellMethods } from './finding/special-cells';

const rangesClass: HostClass<RangeRef> = {
  type: 'RangeCollection',
  items: (self) => self.areas.map((a) => rangeObject(self.app, self.sheet, a)),
  methods: {
    GetCount: (self) => self.areas.length,
    GetItemAt: (self, index: unknown) => self.to(self.areas[asWhole(index, 'index', 0, self.areas.length - 1)]),
  },
};

const some = (self: RangeRef, areas: readonly Area[]): HostObject | null =>
  areas.length ? areasObject(self.app, self.sheet, areas) : null;

function common(self: RangeRef, other: unknown): HostObject | null {
  const given = cellsGiven(self.app, other, 'anotherRange', self.sheet);
  if (given.sheet !== self.sheet) throw invalidArgument('anotherRange must be on the same worksheet.');
  return some(
    self,
    self.areas.flatMap((a) => given.areas.flatMap((b) => intersect(a, b) ?? [])),
  );
}

function used(self: RangeRef, valuesOnly: unknown): HostObject | null {
  calculated(self.app);
  return some(
    self,
    self.areas.flatMap((a) => usedPart(self.sheet, a, valuesOnly === true) ?? []),
  );
}

function orMissing(found: HostObject | null, what: string): HostObject {
  if (!found) throw itemNotFound(what);
  return found;
}

export const rangeAreasClass: HostClass<RangeRef> = {
  type: 'RangeAreas',
  identity: (self) => ({ _ReferenceId: self.referenceId }),
  scalars: {
    Address: { get: (self) => addressOf(self.sheet, self.areas) },
    AddressLocal: { get: (self) => addressOf(self.sheet, self.areas) },
    AreaCount: { get: (self) => self.areas.length },
    CellCount: {
      get(self) {
        const count = self.areas.reduce((n, a) => n + cellCount(a), 0);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    IsEntireColumn: { get: (self) => uniform(self.areas.map(isWholeColumns)) ?? false },
    IsEntireRow: { get: (self) => uniform(self.areas.map(isWholeRows)) ?? false },
    Style: { get: () => 'Normal' },
  },
  links: {
    Areas: (self) => hostObject(rangesClass, self),
    Format: (self) => hostObject(rangeFormatClass, self),
    ConditionalFormats: (self) => hostObject(conditionalFormatsClass, self),
    DataValidation: (self) => hostObject(dataValidationClass, self),
    Worksheet: (self) => worksheetObject(self, self.sheet),
  },
  methods: {
    ...specialCellMethods,
    _KeepReference: () => null,
    Calculate(self) {
      for (const a of self.areas) self.sheet.changed(a);
      self.app.calculation.update(true);
      return null;
    },
    SetDirty(self) {
      for (const a of self.areas) self.sheet.changed(a);
      return null;
    },
    Clear(self, applyTo: unknown) {
      for (const a of self.areas) clearCells(self.app, self.sheet, a, applyTo);
      return null;
    },
    ClearOrResetContents(self) {
      for (const a of self.areas) clearCells(self.app, self.sheet, a, 'Contents');
      return null;
    },
    Select(self) {
      select(self.app, self.sheet, self.area);
      return null;
    },
    CopyFrom(self, source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown) {
      const from = cellsGiven(self.app, source, 'sourceRange', self.sheet);
      if (from.areas.length !== 1) throw invalidArgument('sourceRange must be one rectangle of cells.');
      const options = { copyType, skipBlanks: skipBlanks === true, transpose: transpose === true };
      for (const a of self.areas)
        copyCells(self.app, { sheet: from.sheet, area: from.areas[0] }, { sheet: self.sheet, area: a }, options);
      return null;
    },
    GetEntireRow: (self) =>
      areasObject(
        self.app,
        self.sheet,
        self.areas.map((a) => area(a.top, 0, a.bottom, MAX_COLS - 1)),
      ),
    GetEntireColumn: (self) =>
      areasObject(
        self.app,
        self.sheet,
        self.areas.map((a) => area(0, a.left, MAX_ROWS - 1, a.right)),
      ),
    GetIntersection: (self, other: unknown) => orMissing(common(self, other), 'The ranges have no cell in common.'),
    GetIntersectionOrNullObject: common,
    GetOffsetRangeAreas(self, rows: unknown, columns: unknown) {
      const r = asWhole(rows, 'rowOffset');
      const c = asWhole(columns, 'columnOffset');
      const moved = self.areas.map((a) => onSheet(a.top + r, a.left + c, a.bottom + r, a.right + c));
      return areasObject(self.app, self.sheet, moved);
    },
    GetTables: (self, fullyContained: unknown) =>
      hostObject(scopedTablesClass, { range: self, fullyContained: fullyContained === true }),
    GetUsedRangeAreas: (self, valuesOnly: unknown) => orMissing(used(self, valuesOnly), 'The ranges are blank.'),
    GetUsedRangeAreasOrNullObject: used,
  },
};
