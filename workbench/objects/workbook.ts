import type { App } from '../host/app';
import { type HostClass, type HostObject, hostObject } from '../host/class';
import { area, parseA1 } from '../model';
import { shiftArea } from '../structure';
import { applicationClass, ENGINE_VERSION, openMadeOf } from './application';
import { asText } from './core/arguments';
import { shareClasses } from './core/classes';
import { areasObject, rangeObject, RangeRef } from './core/range-ref';
import { invalidReference, invalidSelection, itemNotFound } from './core/refusals';
import { documentPropertiesClass } from './document-properties';
import { emptyCollection } from './empty-collections';
import { NameScope, namesClass } from './names/names';
import { rangeClass } from './ranges/range';
import { rangeAreasClass } from './ranges/range-areas';
import { settingsClass } from './settings';
import { worksheetClass } from './sheets/worksheet';
import { worksheetsClass } from './sheets/worksheets';
import { tablesClass, TablesRef } from './tables/tables';

shareClasses({ range: rangeClass, rangeAreas: rangeAreasClass, worksheet: worksheetClass });

/** Cells under a kept reference id, or under the id that an event carried (`sheet id|address`). */
function byReference(app: App, given: unknown, areas: boolean): HostObject | null {
  const id = asText(given, 'referenceId');
  const kept = app.range(id);
  if (kept) return hostObject(areas ? rangeAreasClass : rangeClass, new RangeRef(app, kept.sheet, kept.areas, id));
  const bar = id.lastIndexOf('|');
  const sheet = app.book.sheets.find((s) => s.id === id.slice(0, bar));
  const a = parseA1(id.slice(bar + 1));
  if (!sheet || !a) return null;
  return areas ? areasObject(app, sheet, [a]) : rangeObject(app, sheet, a);
}

function byReferenceOrRefuse(app: App, id: unknown, areas: boolean): HostObject {
  const found = byReference(app, id, areas);
  if (!found) throw invalidReference('The cells of this range are no longer there.');
  return found;
}

/** Excel names no range while a chart or a shape is selected. */
function refuseObject({ moods }: App): void {
  if (moods.objectSelected) throw invalidSelection();
}

function activeCell(app: App): HostObject {
  const sheet = app.book.sheets[app.book.activeSheet];
  return rangeObject(app, sheet, area(sheet.activeCell.row, sheet.activeCell.col));
}

export const workbookClass: HostClass<App> = {
  type: 'Workbook',
  scalars: {
    Name: { get: (app) => app.book.fileName },
    ReadOnly: { get: (app) => app.book.readOnly },
    CalculationEngineVersion: { get: () => ENGINE_VERSION },
    AutoSave: { get: () => false },
  },
  links: {
    Application: (app) => hostObject(applicationClass, app),
    Comments: () => emptyCollection('Comment'),
    Names: (app) => hostObject(namesClass, new NameScope(app)),
    PivotTables: () => emptyCollection('PivotTable'),
    Properties: (app) => hostObject(documentPropertiesClass, app),
    Settings: (app) => hostObject(settingsClass, app),
    Slicers: () => emptyCollection('Slicer'),
    Tables: (app) => hostObject(tablesClass, new TablesRef(app)),
    Worksheets: (app) => hostObject(worksheetsClass, app),
  },
  methods: {
    GetActiveCell: activeCell,
    GetSelectedRange(app) {
      refuseObject(app);
      const sheet = app.book.sheets[app.book.activeSheet];
      if (sheet.selections.length > 1) throw invalidSelection();
      return rangeObject(app, sheet, sheet.selection);
    },
    GetSelectedRanges(app) {
      refuseObject(app);
      const sheet = app.book.sheets[app.book.activeSheet];
      return areasObject(app, sheet, sheet.selections);
    },
    GetActiveChartOrNullObject: () => null,
    GetActiveChart() {
      throw itemNotFound('No chart is selected.');
    },
    GetIsActiveCollabSession: () => false,
    CreateAndOpenWorkbook: openMadeOf,
    _GetRangeForEventByReferenceId: (app, id: unknown) => byReferenceOrRefuse(app, id, false),
    _GetRangeOrNullObjectForEventByReferenceId: (app, id: unknown) => byReference(app, id, false),
    _GetRangesForEventByReferenceId: (app, id: unknown) => byReferenceOrRefuse(app, id, true),
    _GetRangesOrNullObjectForEventByReferenceId: (app, id: unknown) => byReference(app, id, true),
  },
};

/** The root of Excel's object model over an open workbook. */
export function workbookObject(app: App): HostObject {
  app.book.onChange((change) => {
    if (change.kind !== 'structure' || !change.shift) return;
    const { shift } = change;
    const filter = shift.sheet.autoFilter;
    if (!filter) return;
    const moved = shiftArea(filter.area, shift);
    if (moved) filter.area = moved;
    else delete shift.sheet.autoFilter;
  });
  return hostObject(workbookClass, app);
}
