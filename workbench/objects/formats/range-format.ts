import { type HostClass, hostObject } from '../../host/class';
import { type Band, isWholeColumns, isWholeRows, type Sheet } from '../../model';
import { asFlag, asNumber, asWhole, uniform } from '../core/arguments';
import { mayChange } from '../core/guards';
import type { RangeRef } from '../core/range-ref';
import { changeLook, scalarsOf } from './apply';
import { autofitColumns, autofitRows } from './autofit';
import { bordersClass } from './borders';
import { bandValues } from './format-store';
import { CELL_PARTS, FILL_PARTS, FONT_PARTS, noFill, PROTECTION_PARTS } from './parts';

export const rangeFontClass: HostClass<RangeRef> = { type: 'RangeFont', scalars: scalarsOf(FONT_PARTS) };

export const rangeFillClass: HostClass<RangeRef> = {
  type: 'RangeFill',
  scalars: scalarsOf(FILL_PARTS),
  methods: { Clear: (self) => changeLook(self, noFill) },
};

export const formatProtectionClass: HostClass<RangeRef> = {
  type: 'FormatProtection',
  scalars: scalarsOf(PROTECTION_PARTS),
};

const MAX_HEIGHT = 409.5;
/** 255 characters of the standard font, in points. */
const MAX_WIDTH = 1344;

/** Gives rows or columns a size, or the standard size for undefined. */
export function resizeBands(bands: Map<number, Band>, from: number, to: number, size: number | undefined): void {
  if (size === undefined) {
    for (const [index, band] of bands) if (index >= from && index <= to) delete band.size;
    return;
  }
  for (let i = from; i <= to; i++) {
    const band = bands.get(i) ?? {};
    band.size = size;
    bands.set(i, band);
  }
}

export function setRowHeight(self: RangeRef, value: unknown): void {
  const { app, sheet } = self;
  const height = asNumber(value, 'rowHeight', 0, MAX_HEIGHT);
  mayChange(app, sheet, 'allowFormatRows');
  for (const a of self.areas) {
    if (isWholeColumns(a)) {
      resizeBands(sheet.rowBands, a.top, a.bottom, undefined);
      sheet.standardHeight = height;
    } else resizeBands(sheet.rowBands, a.top, a.bottom, height);
  }
  sheet.book.tell({ kind: 'appearance', sheet });
}

export function setColumnWidth(self: RangeRef, value: unknown): void {
  const { app, sheet } = self;
  const width = asNumber(value, 'columnWidth', 0, MAX_WIDTH);
  mayChange(app, sheet, 'allowFormatColumns');
  for (const a of self.areas) {
    if (isWholeRows(a)) {
      resizeBands(sheet.columns, a.left, a.right, undefined);
      sheet.standardWidth = width;
    } else resizeBands(sheet.columns, a.left, a.right, width);
  }
  sheet.book.tell({ kind: 'appearance', sheet });
}

export const rowHeightOf = ({ areas, sheet }: RangeRef): unknown =>
  uniform(
    areas.flatMap(({ top, bottom }) => [
      ...bandValues(withFitted(sheet, top, bottom), top, bottom, (b) => b.size, sheet.standardHeight),
    ]),
  );

/** The rows with the heights that they have by their texts. */
function withFitted({ rowBands, fittedRows }: Sheet, top: number, bottom: number): ReadonlyMap<number, Band> {
  const fitted = [...fittedRows].filter(([row]) => row >= top && row <= bottom);
  if (fitted.length === 0) return rowBands;
  return new Map([
    ...rowBands,
    ...fitted.map(([row, size]) => [row, { ...rowBands.get(row), size: rowBands.get(row)?.size ?? size }] as const),
  ]);
}

export const columnWidthOf = (self: RangeRef): unknown =>
  uniform(
    self.areas.flatMap((a) => [
      ...bandValues(self.sheet.columns, a.left, a.right, (b) => b.size, self.sheet.standardWidth),
    ]),
  );

function standardSize(axis: 'rows' | 'columns') {
  const bandsOf = (self: RangeRef): Map<number, Band> => (axis === 'rows' ? self.sheet.rowBands : self.sheet.columns);
  const span = (a: RangeRef['area']): [number, number] => (axis === 'rows' ? [a.top, a.bottom] : [a.left, a.right]);
  return {
    get: (self: RangeRef) =>
      uniform(self.areas.flatMap((a) => [...bandValues(bandsOf(self), ...span(a), (b) => b.size === undefined, true)])),
    set(self: RangeRef, value: unknown) {
      if (!asFlag(value, 'useStandardSize')) return;
      mayChange(self.app, self.sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      for (const a of self.areas) resizeBands(bandsOf(self), ...span(a), undefined);
      self.sheet.book.tell({ kind: 'appearance', sheet: self.sheet });
    },
  };
}

export const rangeFormatClass: HostClass<RangeRef> = {
  type: 'RangeFormat',
  scalars: {
    ...scalarsOf(CELL_PARTS),
    RowHeight: { get: rowHeightOf, set: setRowHeight },
    ColumnWidth: { get: columnWidthOf, set: setColumnWidth },
    UseStandardHeight: standardSize('rows'),
    UseStandardWidth: standardSize('columns'),
  },
  links: {
    Fill: (self) => hostObject(rangeFillClass, self),
    Font: (self) => hostObject(rangeFontClass, self),
    Borders: (self) => hostObject(bordersClass, self),
    Protection: (self) => hostObject(formatProtectionClass, self),
  },
  methods: {
    AutofitColumns(self) {
      autofitColumns(self);
      return null;
    },
    AutofitRows(self) {
      autofitRows(self);
      return null;
    },
    AdjustIndent(self, amount: unknown) {
      const by = asWhole(amount, 'amount');
      changeLook(self, (f) => CELL_PARTS.indentLevel.change!(Math.min(250, Math.max(0, f.indent + by)))(f));
      return null;
    },
  },
};
