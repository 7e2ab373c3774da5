import { type HostClass } from '../../host/class';
import { area, type Sheet, toWire } from '../../model';
import { calculated, isUnbounded, shownText } from '../cells/reading';
import { addressOf } from '../core/addresses';
import type { RangeRef } from '../core/range-ref';
import { invalidArgument } from '../core/refusals';
import { valueTypeOf } from '../core/value-types';

/** Rows and columns of a range that are not hidden. */
function visible(self: RangeRef): { rows: number[]; cols: number[] } {
  const { sheet, area: a } = self;
  if (isUnbounded(a))
    throw invalidArgument('The visible view of whole rows or columns cannot be read; use the used range.');
  const rows: number[] = [];
  const cols: number[] = [];
  for (let row = a.top; row <= a.bottom; row++) if (!sheet.rowBands.get(row)?.hidden) rows.push(row);
  for (let col = a.left; col <= a.right; col++) if (!sheet.columns.get(col)?.hidden) cols.push(col);
  return { rows, cols };
}

function table(self: RangeRef, read: (sheet: Sheet, row: number, col: number) => unknown): unknown[][] {
  calculated(self.app);
  const { rows, cols } = visible(self);
  return rows.map((row) => cols.map((col) => read(self.sheet, row, col)));
}

const valueAt = (sheet: Sheet, row: number, col: number): unknown => toWire(sheet.cell(row, col)?.value ?? null);

/** What is left of a range when its hidden rows and columns are left out. */
export const rangeViewClass: HostClass<RangeRef> = {
  type: 'RangeView',
  scalars: {
    Values: { get: (self) => table(self, valueAt) },
    Formulas: { get: (self) => table(self, (s, r, c) => s.cell(r, c)?.formula ?? valueAt(s, r, c)) },
    Text: {
      get: (self) => table(self, (s, r, c) => shownText(s.cell(r, c)?.value ?? null, s.formatAt(r, c).numberFormat)),
    },
    NumberFormat: { get: (self) => table(self, (s, r, c) => s.formatAt(r, c).numberFormat) },
    ValueTypes: { get: (self) => table(self, (s, r, c) => valueTypeOf(s.cell(r, c)?.value ?? null)) },
    CellAddresses: { get: (self) => table(self, (s, r, c) => addressOf(s, [area(r, c)])) },
    RowCount: { get: (self) => visible(self).rows.length },
    ColumnCount: { get: (self) => visible(self).cols.length },
    Index: { get: () => 0 },
  },
  methods: { GetRange: (self) => self.to(self.area) },
};
