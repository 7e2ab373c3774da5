/** Tells the add-in's event handlers what its own calls changed. */
import type { App } from '../../host/app';
import { type Area, type Chart, intersect, type Scalar, type Sheet, type Table, toA1, toWire } from '../../model';
import { valueTypeOf } from './value-types';

export const EVENT = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  sheetNameChanged: 25,
  sheetVisibilityChanged: 26,
  sheetMoved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeleted: 53,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Target id of handlers on collections of the workbook. */
export const WORKBOOK = 'Workbook';

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** What one cell held before and after, as the event details give it. */
export interface BeforeAfter {
  readonly before: Scalar;
  readonly after: Scalar;
}

/** The reference id from which an event handler gets its range. */
export const eventReference = (sheet: Sheet, a: Area): string => `${sheet.id}|${toA1(a)}`;

/** Reports changed cells to the sheet, to its tables there and to the workbook. */
export function raiseChanged(app: App, sheet: Sheet, a: Area, changeType: ChangeType, details?: BeforeAfter): void {
  const common = {
    changeType,
    source: 'Local',
    worksheetId: sheet.id,
    triggerSource: 'ThisLocalAddin',
    ...(details && {
      valueBefore: toWire(details.before),
      valueAfter: toWire(details.after),
      valueTypeBefore: valueTypeOf(details.before),
      valueTypeAfter: valueTypeOf(details.after),
    }),
  };
  app.events.raise(EVENT.sheetChanged, [sheet.id, WORKBOOK], {
    ...common,
    address: toA1(a),
    referenceId: eventReference(sheet, a),
    shiftDirection: 'None',
  });
  for (const table of sheet.tables) {
    const part = intersect(table.area, a);
    if (!part) continue;
    app.events.raise(EVENT.tableChanged, [table.id, sheet.id, WORKBOOK], {
      ...common,
      tableId: table.id,
      address: toA1(part),
      referenceId: eventReference(sheet, part),
    });
  }
}

export function raiseFormatChanged(app: App, sheet: Sheet, a: Area): void {
  app.events.raise(EVENT.formatChanged, [sheet.id, WORKBOOK], {
    address: toA1(a),
    source: 'Local',
    worksheetId: sheet.id,
    referenceId: eventReference(sheet, a),
  });
}

export function raiseRowsHidden(app: App, sheet: Sheet, a: Area, hidden: boolean): void {
  app.events.raise(EVENT.rowHiddenChanged, [sheet.id, WORKBOOK], {
    address: `${a.top + 1}:${a.bottom + 1}`,
    changeType: hidden ? 'Hidden' : 'Unhidden',
    source: 'Local',
    worksheetId: sheet.id,
  });
}

export function raiseSorted(app: App, sheet: Sheet, a: Area): void {
  app.events.raise(EVENT.rowSorted, [sheet.id, WORKBOOK], { address: toA1(a), source: 'Local', worksheetId: sheet.id });
}

export function raiseSheet(app: App, type: number, sheet: Sheet, more: Record<string, unknown> = {}): void {
  const targets = type === EVENT.sheetAdded || type === EVENT.sheetDeleted || type === EVENT.sheetMoved;
  app.events.raise(type, targets ? [WORKBOOK] : [sheet.id, WORKBOOK], {
    source: 'Local',
    worksheetId: sheet.id,
    ...more,
  });
}

export function raiseTable(app: App, type: number, table: Table): void {
  app.events.raise(type, [table.sheet.id, WORKBOOK], {
    source: 'Local',
    worksheetId: table.sheet.id,
    tableId: table.id,
    tableName: table.name,
  });
}

export function raiseChart(app: App, type: number, chart: Chart): void {
  const targets = type === EVENT.chartActivated ? [chart.id, chart.sheet.id] : [chart.sheet.id];
  app.events.raise(type, targets, { source: 'Local', chartId: chart.id, worksheetId: chart.sheet.id });
}

/** Makes the sheet the active one and selects cells on it, telling handlers of both. */
export function select(app: App, sheet: Sheet, a: Area): void {
  activate(app, sheet);
  sheet.selection = a;
  app.book.tell({ kind: 'appearance', sheet, by: 'looking' });
  app.events.raise(EVENT.selectionChanged, [sheet.id, WORKBOOK], { address: toA1(a), worksheetId: sheet.id });
}

export function activate(app: App, sheet: Sheet): void {
  const before = app.book.sheets[app.book.activeSheet];
  const now = app.book.sheets.indexOf(sheet);
  if (before === sheet || now < 0) return;
  app.book.activeSheet = now;
  app.book.tell({ kind: 'appearance', sheet, by: 'looking' });
  if (before) raiseSheet(app, EVENT.sheetDeactivated, before);
  raiseSheet(app, EVENT.sheetActivated, sheet);
}
