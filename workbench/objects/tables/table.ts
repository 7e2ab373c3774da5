import type { App } from '../../host/app';
import { type HostClass, type HostObject, hostObject, type ScalarMember } from '../../host/class';
import { area, intersect, type Table } from '../../model';
import { insertCells, removeTable, renameTable, resizeTable, showTotals } from '../../structure';
import { clearContents } from '../cells/clearing';
import { oneAreaGiven } from '../core/addresses';
import { asFlag, asText } from '../core/arguments';
import { EVENT, raiseChanged, raiseTable } from '../core/events';
import { mayChange } from '../core/guards';
import { invalidArgument, itemNotFound } from '../core/refusals';
import { clearFormats } from '../formats/format-store';
import { autoFilterClass, tableFilter } from '../sheets/auto-filter';
import { worksheetObject } from '../sheets/sheet-ref';
import { columnsClass } from './columns';
import { rowsClass } from './rows';
import { tableSortClass } from './table-sort';
import { TableRef } from './table-ref';

export const tableObject = (app: App, table: Table): HostObject => hostObject(tableClass, new TableRef(app, table));

const STYLE = /^TableStyle(?:(?:Light|Medium)(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/;

/** A mark of the table's look. */
function mark(
  name: 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton',
): ScalarMember<TableRef> {
  return {
    get: (self) => self.table[name],
    set(self, value) {
      mayChange(self.app, self.sheet, 'structure');
      self.table[name] = asFlag(value, name);
      self.repaint();
    },
  };
}

function setShowHeaders(self: TableRef, value: unknown): void {
  const show = asFlag(value, 'showHeaders');
  const { table, sheet } = self;
  mayChange(self.app, sheet, 'structure');
  if (show === table.showHeaders) return;
  const { top, left, bottom, right } = table.area;
  if (show) {
    const above = area(top - 1, left, top - 1, right);
    const blank =
      top > 0 &&
      sheet.tablesOver(above).length === 0 &&
      ![...sheet.cellsIn(above)].some(([, , c]) => c.value !== null || c.formula !== undefined);
    if (!blank) insertCells(sheet, area(top, left, top, right), 'down');
    const first = blank ? top - 1 : top;
    table.area = area(first, left, blank ? bottom : bottom + 1, right);
    table.showHeaders = true;
    table.columns.forEach((column, i) => (sheet.ensure(first, left + i).value = column.name));
  } else {
    table.showHeaders = false;
    table.area = area(top + 1, left, bottom, right);
    clearContents(sheet, area(top, left, top, right));
  }
  sheet.changed(area(Math.max(0, top - 1), left, top, right));
  self.app.book.tell({ kind: 'structure', sheet });
}

function setShowTotals(self: TableRef, value: unknown): void {
  const show = asFlag(value, 'showTotals');
  mayChange(self.app, self.sheet, 'structure');
  showTotals(self.table, show);
  self.repaint();
}

function remove(self: TableRef): null {
  const { app, sheet, table } = self;
  mayChange(app, sheet, 'structure');
  const { area: a } = table;
  tableFilter(self).clear();
  removeTable(table);
  clearContents(sheet, a);
  clearFormats(sheet, a);
  sheet.changed(a);
  raiseTable(app, EVENT.tableDeleted, table);
  raiseChanged(app, sheet, a, 'RangeEdited');
  return null;
}

function convertToRange(self: TableRef): HostObject {
  const { app, sheet, table } = self;
  mayChange(app, sheet, 'structure');
  tableFilter(self).clear();
  const cells = self.range(table.area);
  removeTable(table);
  raiseTable(app, EVENT.tableDeleted, table);
  return cells;
}

function resize(self: TableRef, given: unknown): null {
  const { app, sheet, table } = self;
  const to = oneAreaGiven(app, given, 'newRange', sheet);
  if (to.sheet !== sheet || !intersect(to.area, table.area))
    throw invalidArgument('newRange must overlap the table and be on its worksheet.');
  mayChange(app, sheet, 'structure');
  resizeTable(table, to.area);
  return self.repaint();
}

export const tableClass: HostClass<TableRef> = {
  type: 'Table',
  identity: (self) => ({ Id: self.id }),
  scalars: {
    Id: { get: (self) => self.id },
    LegacyId: { get: (self) => self.id },
    Name: {
      get: (self) => self.table.name,
      set(self, value) {
        mayChange(self.app, self.sheet, 'structure');
        renameTable(self.table, asText(value, 'name'));
      },
    },
    Style: {
      get: (self) => self.table.style,
      set(self, value) {
        mayChange(self.app, self.sheet, 'structure');
        const style = asText(value, 'style');
        if (style !== '' && !STYLE.test(style))
          throw invalidArgument(`There is no table style "${style}"; use for instance TableStyleMedium2.`);
        self.table.style = style;
        self.repaint();
      },
    },
    ShowHeaders: { get: (self) => self.table.showHeaders, set: setShowHeaders },
    ShowTotals: { get: (self) => self.table.showTotals, set: setShowTotals },
    ShowBandedRows: mark('showBandedRows'),
    ShowBandedColumns: mark('showBandedColumns'),
    HighlightFirstColumn: mark('highlightFirstColumn'),
    HighlightLastColumn: mark('highlightLastColumn'),
    ShowFilterButton: mark('showFilterButton'),
  },
  links: {
    AutoFilter: (self) => hostObject(autoFilterClass, tableFilter(self)),
    Columns: (self) => hostObject(columnsClass, self),
    Rows: (self) => hostObject(rowsClass, self),
    Sort: (self) => hostObject(tableSortClass, self),
    Worksheet: (self) => worksheetObject(self, self.sheet),
  },
  methods: {
    GetRange: (self) => self.range(self.table.area),
    GetDataBodyRange: (self) => self.range(self.table.bodyArea),
    GetHeaderRowRange(self) {
      if (!self.table.headerArea) throw itemNotFound(`The table "${self.table.name}" shows no header row.`);
      return self.range(self.table.headerArea);
    },
    GetTotalRowRange(self) {
      if (!self.table.totalsArea) throw itemNotFound(`The table "${self.table.name}" shows no totals row.`);
      return self.range(self.table.totalsArea);
    },
    Resize: resize,
    Delete: remove,
    ConvertToRange: convertToRange,
    ClearFilters(self) {
      mayChange(self.app, self.sheet, 'allowAutoFilter');
      tableFilter(self).clear();
      return null;
    },
    ReapplyFilters(self) {
      mayChange(self.app, self.sheet, 'allowAutoFilter');
      tableFilter(self).apply();
      return null;
    },
  },
};
