/** Range methods that lead to other ranges. */
import { type HostObject, hostObject } from '../../../host/class';
import { type Area, area, colCount, intersect, MAX_COLS, MAX_ROWS, rowCount } from '../../../model';
import { calculated } from '../../cells/reading';
import { cellsGiven, oneAreaGiven } from '../../core/addresses';
import { asChoice, asWhole, isOmitted } from '../../core/arguments';
import { around } from '../../core/geometry';
import { onSheet, type RangeRef } from '../../core/range-ref';
import { invalidArgument, itemNotFound } from '../../core/refusals';
import { scopedTablesClass } from '../../tables/scoped';
import { edgeFrom } from './edges';
import { surroundingRegion, usedPart } from './regions';
import { rangeViewClass } from '../range-view';

export const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;

type Self = RangeRef;

const part = (self: Self, top: number, left: number, bottom: number, right: number): HostObject =>
  self.to(onSheet(top, left, bottom, right));

/** Rows above or below: a negative count means the other side, as Excel reads it. */
function neighbours(self: Self, count: unknown, side: 'above' | 'below' | 'before' | 'after'): HostObject {
  const n = isOmitted(count) ? 1 : asWhole(count, 'count');
  if (n === 0) throw invalidArgument('count must not be 0.');
  const { top, left, bottom, right } = self.area;
  const opposite = { above: 'below', below: 'above', before: 'after', after: 'before' } as const;
  if (n < 0) return neighbours(self, -n, opposite[side]);
  switch (side) {
    case 'above':
      return part(self, top - n, left, top - 1, right);
    case 'below':
      return part(self, bottom + 1, left, bottom + n, right);
    case 'before':
      return part(self, top, left - n, bottom, left - 1);
    case 'after':
      return part(self, top, right + 1, bottom, right + n);
  }
}

function common(self: Self, other: unknown): Area | undefined {
  const given = oneAreaGiven(self.app, other, 'anotherRange', self.sheet);
  if (given.sheet !== self.sheet) throw invalidArgument('anotherRange must be on the same worksheet.');
  return intersect(self.area, given.area);
}

function used(self: Self, valuesOnly: unknown): Area | undefined {
  calculated(self.app);
  return usedPart(self.sheet, self.area, valuesOnly === true);
}

/** The cell from which an edge is sought: the given one, or the first cell. */
function startCell(self: Self, activeCell: unknown): Area {
  if (isOmitted(activeCell)) return area(self.area.top, self.area.left);
  const { area: a } = oneAreaGiven(self.app, activeCell, 'activeCell', self.sheet);
  return area(a.top, a.left);
}

const whole = {
  rows: (a: Area) => area(a.top, 0, a.bottom, MAX_COLS - 1),
  cols: (a: Area) => area(0, a.left, MAX_ROWS - 1, a.right),
};

export const navigationMethods = {
  GetCell(self: Self, row: unknown, column: unknown) {
    const r = self.area.top + asWhole(row, 'row');
    const c = self.area.left + asWhole(column, 'column');
    return part(self, r, c, r, c);
  },
  GetRow(self: Self, row: unknown) {
    const r = asWhole(row, 'row', 0, rowCount(self.area) - 1) + self.area.top;
    return part(self, r, self.area.left, r, self.area.right);
  },
  GetColumn(self: Self, column: unknown) {
    const c = asWhole(column, 'column', 0, colCount(self.area) - 1) + self.area.left;
    return part(self, self.area.top, c, self.area.bottom, c);
  },
  GetRowsAbove: (self: Self, count: unknown) => neighbours(self, count, 'above'),
  GetRowsBelow: (self: Self, count: unknown) => neighbours(self, count, 'below'),
  GetColumnsBefore: (self: Self, count: unknown) => neighbours(self, count, 'before'),
  GetColumnsAfter: (self: Self, count: unknown) => neighbours(self, count, 'after'),
  GetOffsetRange(self: Self, rows: unknown, columns: unknown) {
    const { top, left, bottom, right } = self.area;
    const r = asWhole(rows, 'rowOffset');
    const c = asWhole(columns, 'columnOffset');
    return part(self, top + r, left + c, bottom + r, right + c);
  },
  GetResizedRange(self: Self, deltaRows: unknown, deltaColumns: unknown) {
    const { top, left, bottom, right } = self.area;
    return part(
      self,
      top,
      left,
      bottom + asWhole(deltaRows, 'deltaRows'),
      right + asWhole(deltaColumns, 'deltaColumns'),
    );
  },
  GetAbsoluteResizedRange(self: Self, numRows: unknown, numColumns: unknown) {
    const { top, left } = self.area;
    return part(
      self,
      top,
      left,
      top + asWhole(numRows, 'numRows', 1) - 1,
      left + asWhole(numColumns, 'numColumns', 1) - 1,
    );
  },
  GetBoundingRect(self: Self, other: unknown) {
    const given = cellsGiven(self.app, other, 'anotherRange', self.sheet);
    if (given.sheet !== self.sheet) throw invalidArgument('anotherRange must be on the same worksheet.');
    return self.to(around([self.area, ...given.areas]));
  },
  GetIntersection(self: Self, other: unknown) {
    const a = common(self, other);
    if (!a) throw itemNotFound('The two ranges have no cell in common.');
    return self.to(a);
  },
  GetIntersectionOrNullObject(self: Self, other: unknown) {
    const a = common(self, other);
    return a ? self.to(a) : null;
  },
  GetUsedRange(self: Self, valuesOnly: unknown) {
    return self.to(used(self, valuesOnly) ?? area(self.area.top, self.area.left));
  },
  GetUsedRangeOrNullObject(self: Self, valuesOnly: unknown) {
    const a = used(self, valuesOnly);
    return a ? self.to(a) : null;
  },
  GetLastRow: (self: Self) => part(self, self.area.bottom, self.area.left, self.area.bottom, self.area.right),
  GetLastColumn: (self: Self) => part(self, self.area.top, self.area.right, self.area.bottom, self.area.right),
  GetLastCell: (self: Self) => part(self, self.area.bottom, self.area.right, self.area.bottom, self.area.right),
  GetEntireRow: (self: Self) => self.to(whole.rows(self.area)),
  GetEntireColumn: (self: Self) => self.to(whole.cols(self.area)),
  GetSurroundingRegion(self: Self) {
    calculated(self.app);
    return self.to(surroundingRegion(self.sheet, self.area));
  },
  GetRangeEdge(self: Self, direction: unknown, activeCell: unknown) {
    calculated(self.app);
    const way = asChoice(direction, DIRECTIONS, 'direction');
    return self.to(edgeFrom(self.sheet, startCell(self, activeCell), way));
  },
  GetExtendedRange(self: Self, direction: unknown, activeCell: unknown) {
    calculated(self.app);
    const way = asChoice(direction, DIRECTIONS, 'direction');
    return self.to(around([self.area, edgeFrom(self.sheet, startCell(self, activeCell), way)]));
  },
  GetTables: (self: Self, fullyContained: unknown) =>
    hostObject(scopedTablesClass, { range: self, fullyContained: fullyContained === true }),
  GetVisibleView: (self: Self) => hostObject(rangeViewClass, self),
};
