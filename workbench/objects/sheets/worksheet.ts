import { type HostClass, type HostObject, hostObject } from '../../host/class';
import { area, MAX_COLS, MAX_ROWS } from '../../model';
import { deleteSheet, moveSheet, renameSheet } from '../../structure';
import { calculated } from '../cells/reading';
import { chartsClass } from '../charts/collection';
import { placeOf, type Place } from '../core/addresses';
import { asChoice, asFlag, asNumber, asText, asWhole, isOmitted } from '../core/arguments';
import { asColor } from '../core/colors';
import { activate, EVENT, raiseSheet } from '../core/events';
import { mayChange, mayChangeBook } from '../core/guards';
import { areasObject, onSheet, rangeObject, WHOLE_SHEET } from '../core/range-ref';
import { invalidArgument, invalidOperation, itemNotFound } from '../core/refusals';
import { emptyCollection } from '../empty-collections';
import { NameScope, namesClass } from '../names/names';
import { showLevels } from '../ranges/outline';
import { usedPart } from '../ranges/finding/regions';
import { criteriaOf, matches, replaceIn } from '../ranges/finding/search';
import { tablesClass, TablesRef } from '../tables/tables';
import { autoFilterClass, sheetFilter } from './auto-filter';
import { copySheet } from './copy-sheet';
import { sheetPropertiesClass } from './custom-properties';
import { freezePanesClass } from './freeze-panes';
import { pageLayoutClass } from './page-layout';
import { protectionClass } from './protection';
import { type SheetRef, worksheetObject } from './sheet-ref';

/** An address in `getRange` is read on this sheet; one that names another is refused. */
function placeHere(self: SheetRef, address: unknown): Place {
  const given = asText(address, 'address');
  const place = placeOf(self.app.book, given, self.sheet);
  if (!place || place.sheet !== self.sheet) {
    throw invalidArgument(`"${given}" is no address or name of cells on the worksheet "${self.sheet.name}".`);
  }
  return place;
}

function neighbour(self: SheetRef, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const { sheets } = self.app.book;
  let at = sheets.indexOf(self.sheet) + step;
  while (visibleOnly === true && sheets[at] && sheets[at].visibility !== 'Visible') at += step;
  return sheets[at] ? worksheetObject(self, sheets[at]) : null;
}

function orMissing(found: HostObject | null): HostObject {
  if (!found) throw itemNotFound('There is no further worksheet in that direction.');
  return found;
}

function setVisibility(self: SheetRef, value: unknown): void {
  const { app, sheet } = self;
  mayChangeBook(app);
  const after = asChoice(value, ['Visible', 'Hidden', 'VeryHidden'], 'visibility');
  const before = sheet.visibility;
  if (after !== 'Visible' && !app.book.sheets.some((s) => s !== sheet && s.visibility === 'Visible')) {
    throw invalidOperation(`"${sheet.name}" cannot be hidden: a workbook needs one visible worksheet.`);
  }
  sheet.visibility = after;
  if (after !== 'Visible' && app.book.sheets[app.book.activeSheet] === sheet) {
    activate(
      app,
      app.book.sheets.find((s) => s.visibility === 'Visible')!,
    );
  }
  self.repaint();
  if (before !== after) {
    raiseSheet(app, EVENT.sheetVisibilityChanged, sheet, { visibilityBefore: before, visibilityAfter: after });
  }
}

function setName(self: SheetRef, value: unknown): void {
  mayChangeBook(self.app);
  const before = self.sheet.name;
  renameSheet(self.sheet, asText(value, 'name'));
  raiseSheet(self.app, EVENT.sheetNameChanged, self.sheet, { nameBefore: before, nameAfter: self.sheet.name });
}

function setPosition(self: SheetRef, value: unknown): void {
  const { app, sheet } = self;
  mayChangeBook(app);
  const before = app.book.sheets.indexOf(sheet);
  const after = asWhole(value, 'position', 0, app.book.sheets.length - 1);
  moveSheet(sheet, after);
  raiseSheet(app, EVENT.sheetMoved, sheet, { positionBefore: before, positionAfter: after });
}

function remove(self: SheetRef): null {
  mayChangeBook(self.app);
  const { sheet } = self;
  deleteSheet(sheet);
  raiseSheet(self.app, EVENT.sheetDeleted, sheet);
  return null;
}

function usedRange(self: SheetRef, valuesOnly: unknown): HostObject | null {
  calculated(self.app);
  const used = usedPart(self.sheet, WHOLE_SHEET, valuesOnly === true);
  return used ? rangeObject(self.app, self.sheet, used) : null;
}

function findAll(self: SheetRef, text: unknown, criteria: unknown): HostObject | null {
  calculated(self.app);
  const found = [...matches(self.sheet, WHOLE_SHEET, text, criteriaOf(criteria))];
  return found.length ? areasObject(self.app, self.sheet, found) : null;
}

export const worksheetClass: HostClass<SheetRef> = {
  type: 'Worksheet',
  identity: (self) => ({ Id: self.id }),
  scalars: {
    Id: { get: (self) => self.id },
    Name: { get: (self) => self.sheet.name, set: setName },
    Position: { get: (self) => self.app.book.sheets.indexOf(self.sheet), set: setPosition },
    Visibility: { get: (self) => self.sheet.visibility, set: setVisibility },
    TabColor: {
      get: (self) => self.sheet.tabColor,
      set(self, value) {
        mayChangeBook(self.app);
        self.sheet.tabColor = value === '' ? '' : asColor(value, 'tabColor');
        self.repaint();
      },
    },
    TabId: { get: (self) => self.app.book.sheets.indexOf(self.sheet) + 1 },
    ShowGridlines: {
      get: (self) => self.sheet.showGridlines,
      set(self, value) {
        self.sheet.showGridlines = asFlag(value, 'showGridlines');
        self.repaint();
      },
    },
    ShowHeadings: {
      get: (self) => self.sheet.showHeadings,
      set(self, value) {
        self.sheet.showHeadings = asFlag(value, 'showHeadings');
        self.repaint();
      },
    },
    StandardHeight: { get: (self) => self.sheet.standardHeight },
    StandardWidth: {
      get: (self) => self.sheet.standardWidth,
      set(self, value) {
        mayChange(self.app, self.sheet, 'allowFormatColumns');
        self.sheet.standardWidth = asNumber(value, 'standardWidth', 0, 1344);
        self.repaint();
      },
    },
    EnableCalculation: { get: () => true },
  },
  links: {
    AutoFilter: (self) => hostObject(autoFilterClass, sheetFilter(self)),
    Charts: (self) => hostObject(chartsClass, self),
    Comments: () => emptyCollection('Comment'),
    CustomProperties: (self) => hostObject(sheetPropertiesClass, self),
    FreezePanes: (self) => hostObject(freezePanesClass, self),
    HorizontalPageBreaks: () => emptyCollection('PageBreak'),
    Names: (self) => hostObject(namesClass, new NameScope(self.app, self.sheet)),
    PageLayout: (self) => hostObject(pageLayoutClass, self),
    PivotTables: () => emptyCollection('PivotTable'),
    Protection: (self) => hostObject(protectionClass, self),
    Shapes: () => emptyCollection('Shape'),
    Slicers: () => emptyCollection('Slicer'),
    Tables: (self) => hostObject(tablesClass, new TablesRef(self.app, self.sheet)),
    VerticalPageBreaks: () => emptyCollection('PageBreak'),
  },
  methods: {
    Activate(self) {
      if (self.sheet.visibility !== 'Visible')
        throw invalidOperation(`"${self.sheet.name}" is hidden; show it before activating it.`);
      activate(self.app, self.sheet);
      return null;
    },
    Calculate(self, markAllDirty: unknown) {
      if (markAllDirty === true) self.app.calculation.invalidateAll();
      self.app.calculation.update(true);
      return null;
    },
    Copy(self, positionType: unknown, relativeTo: unknown) {
      mayChangeBook(self.app);
      const copy = copySheet(self, positionType, relativeTo);
      raiseSheet(self.app, EVENT.sheetAdded, copy);
      return worksheetObject(self, copy);
    },
    Delete: remove,
    FindAll: (self, text: unknown, criteria: unknown) => {
      const found = findAll(self, text, criteria);
      if (!found) throw itemNotFound(`No cell of the worksheet holds "${String(text)}".`);
      return found;
    },
    FindAllOrNullObject: findAll,
    GetCell(self, row: unknown, column: unknown) {
      const r = asWhole(row, 'row', 0, MAX_ROWS - 1);
      const c = asWhole(column, 'column', 0, MAX_COLS - 1);
      return rangeObject(self.app, self.sheet, area(r, c));
    },
    GetNext: (self, visibleOnly: unknown) => orMissing(neighbour(self, 1, visibleOnly)),
    GetNextOrNullObject: (self, visibleOnly: unknown) => neighbour(self, 1, visibleOnly),
    GetPrevious: (self, visibleOnly: unknown) => orMissing(neighbour(self, -1, visibleOnly)),
    GetPreviousOrNullObject: (self, visibleOnly: unknown) => neighbour(self, -1, visibleOnly),
    GetRange(self, address: unknown) {
      if (isOmitted(address)) return rangeObject(self.app, self.sheet, WHOLE_SHEET);
      const { areas } = placeHere(self, address);
      if (areas.length !== 1) throw invalidArgument(`"${String(address)}" names several rectangles; use getRanges.`);
      return rangeObject(self.app, self.sheet, areas[0]);
    },
    GetRanges(self, address: unknown) {
      const areas = isOmitted(address) ? [WHOLE_SHEET] : placeHere(self, address).areas;
      return areasObject(self.app, self.sheet, areas);
    },
    GetRangeByIndexes(self, startRow: unknown, startColumn: unknown, rows: unknown, columns: unknown) {
      const top = asWhole(startRow, 'startRow');
      const left = asWhole(startColumn, 'startColumn');
      const bottom = top + asWhole(rows, 'rowCount', 1) - 1;
      return rangeObject(
        self.app,
        self.sheet,
        onSheet(top, left, bottom, left + asWhole(columns, 'columnCount', 1) - 1),
      );
    },
    GetUsedRange: (self, valuesOnly: unknown) =>
      usedRange(self, valuesOnly) ?? rangeObject(self.app, self.sheet, area(0, 0)),
    GetUsedRangeOrNullObject: usedRange,
    ReplaceAll: (self, text: unknown, replacement: unknown, criteria: unknown) =>
      replaceIn(self.app, self.sheet, [WHOLE_SHEET], text, replacement, criteria),
    ShowOutlineLevels(self, rowLevels: unknown, columnLevels: unknown) {
      mayChange(self.app, self.sheet, 'allowFormatRows');
      showLevels(self.sheet, asWhole(rowLevels, 'rowLevels', 0, 8), asWhole(columnLevels, 'columnLevels', 0, 8));
      return null;
    },
    _GetSheetById: (self, id: unknown) => byId(self, id),
    _GetAnotherWorksheetById: (self, id: unknown) => byId(self, id),
  },
};

function byId(self: SheetRef, id: unknown): HostObject {
  const sheet = self.app.book.sheet(asText(id, 'id'));
  if (!sheet) throw itemNotFound(`There is no worksheet "${String(id)}".`);
  return worksheetObject(self, sheet);
}
