import { type HostClass, hostObject } from '../../host/class';
import { isWholeColumns, isWholeRows, rowCount, colCount } from '../../model';
import {
  formulasOf,
  formulasR1C1Of,
  calculated,
  numberFormatsOf,
  textsOf,
  valuesOf,
  valueTypesOf,
} from '../cells/reading';
import { writeCells } from '../cells/writing';
import { conditionalFormatsClass } from '../conditional/collection';
import { addressOf } from '../core/addresses';
import { asWhole } from '../core/arguments';
import { cellCount, type RangeRef } from '../core/range-ref';
import { wrongSize } from '../core/refusals';
import { setNumberFormats } from '../formats/number-format';
import { rangeFormatClass } from '../formats/range-format';
import { worksheetObject } from '../sheets/sheet-ref';
import { dataValidationClass } from '../validation/data-validation';
import { actionMethods } from './actions';
import { bandScalars } from './bands';
import { hyperlinkScalar } from './hyperlink';
import { navigationMethods } from './finding/navigation';
import { propertyMethods } from './cell-properties';
import { rangeSortClass } from './sort';
import { outlineMethods } from './outline';
import { searchMethods } from './finding/search';
import { specialCellMethods } from './finding/special-cells';
import { structureMethods } from './structure';
import { spillScalars, spillMethods } from './spill';

export const rangeClass: HostClass<RangeRef> = {
  type: 'Range',
  identity: (self) => ({ _ReferenceId: self.referenceId }),
  scalars: {
    Address: { get: (self) => addressOf(self.sheet, self.areas) },
    AddressLocal: { get: (self) => addressOf(self.sheet, self.areas) },
    CellCount: { get: (self) => (cellCount(self.area) > 2 ** 31 - 1 ? -1 : cellCount(self.area)) },
    RowCount: { get: (self) => rowCount(self.area) },
    ColumnCount: { get: (self) => colCount(self.area) },
    RowIndex: { get: (self) => self.area.top },
    ColumnIndex: { get: (self) => self.area.left },
    IsEntireColumn: { get: (self) => isWholeColumns(self.area) },
    IsEntireRow: { get: (self) => isWholeRows(self.area) },
    Values: {
      get: (self) => fresh(self, () => valuesOf(self.sheet, self.area)),
      set: (self, value) => writeCells(self.app, self.sheet, self.area, value),
    },
    Formulas: {
      get: (self) => fresh(self, () => formulasOf(self.app, self.sheet, self.area)),
      set: (self, value) => writeCells(self.app, self.sheet, self.area, value),
    },
    FormulasLocal: {
      get: (self) => fresh(self, () => formulasOf(self.app, self.sheet, self.area)),
      set: (self, value) => writeCells(self.app, self.sheet, self.area, value),
    },
    FormulasR1C1: {
      get: (self) => fresh(self, () => formulasR1C1Of(self.sheet, self.area)),
      set: (self, value) => writeCells(self.app, self.sheet, self.area, value, 'R1C1'),
    },
    Text: { get: (self) => fresh(self, () => textsOf(self.sheet, self.area)) },
    ValueTypes: { get: (self) => fresh(self, () => valueTypesOf(self.sheet, self.area)) },
    NumberFormat: {
      get: (self) => numberFormatsOf(self.sheet, self.area),
      set: (self, value) => setNumberFormats(self, value),
    },
    NumberFormatLocal: {
      get: (self) => numberFormatsOf(self.sheet, self.area),
      set: (self, value) => setNumberFormats(self, value),
    },
    Style: { get: () => 'Normal' },
    Hyperlink: hyperlinkScalar,
    ...bandScalars,
    ...spillScalars,
  },
  links: {
    ConditionalFormats: (self) => hostObject(conditionalFormatsClass, self),
    DataValidation: (self) => hostObject(dataValidationClass, self),
    Format: (self) => hostObject(rangeFormatClass, self),
    Sort: (self) => hostObject(rangeSortClass, self),
    Worksheet: (self) => worksheetObject(self, self.sheet),
  },
  methods: {
    ...navigationMethods,
    ...actionMethods,
    ...structureMethods,
    ...searchMethods,
    ...specialCellMethods,
    ...spillMethods,
    ...outlineMethods,
    ...propertyMethods,
    _KeepReference: () => null,
    _ValidateArraySize(self, rows: unknown, columns: unknown) {
      const given = `${asWhole(rows, 'rows')} x ${asWhole(columns, 'columns')}`;
      const own = `${rowCount(self.area)} x ${colCount(self.area)}`;
      if (given !== own) throw wrongSize(given, own);
      return null;
    },
  },
};

function fresh<T>(self: RangeRef, read: () => T): T {
  calculated(self.app);
  return read();
}
