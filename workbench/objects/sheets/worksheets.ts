import type { App } from '../../host/app';
import { type HostClass, type HostObject } from '../../host/class';
import type { Sheet } from '../../model';
import { checkSheetName } from '../../structure';
import { asText, isOmitted } from '../core/arguments';
import { EVENT, raiseSheet } from '../core/events';
import { mayChangeBook } from '../core/guards';
import { itemNotFound } from '../core/refusals';
import { worksheetObject } from './sheet-ref';

const listed = (app: App, visibleOnly: unknown): Sheet[] =>
  app.book.sheets.filter((s) => visibleOnly !== true || s.visibility === 'Visible');

function find(app: App, key: unknown): HostObject | null {
  const sheet = app.book.sheet(asText(key, 'key'));
  return sheet ? worksheetObject({ app }, sheet) : null;
}

function get(app: App, key: unknown): HostObject {
  const sheet = find(app, key);
  if (!sheet) throw itemNotFound(`There is no worksheet "${String(key)}".`);
  return sheet;
}

/** `Sheet1`, `Sheet2` … : the first that is free. */
function freeName(app: App): string {
  let n = app.book.sheets.length + 1;
  while (app.book.sheets.some((s) => s.name.toLowerCase() === `sheet${n}`)) n++;
  return `Sheet${n}`;
}

export const worksheetsClass: HostClass<App> = {
  type: 'WorksheetCollection',
  items: (app) => app.book.sheets.map((sheet) => worksheetObject({ app }, sheet)),
  getItem: get,
  methods: {
    Add(app, name: unknown) {
      mayChangeBook(app);
      const wanted = isOmitted(name) ? freeName(app) : asText(name, 'name');
      checkSheetName(app.book, wanted);
      const sheet = app.book.addSheet(wanted);
      raiseSheet(app, EVENT.sheetAdded, sheet);
      return worksheetObject({ app }, sheet);
    },
    GetActiveWorksheet: (app) => worksheetObject({ app }, app.book.sheets[app.book.activeSheet]),
    GetCount: (app, visibleOnly: unknown) => listed(app, visibleOnly).length,
    GetFirst: (app, visibleOnly: unknown) => worksheetObject({ app }, listed(app, visibleOnly)[0]),
    GetLast: (app, visibleOnly: unknown) => worksheetObject({ app }, listed(app, visibleOnly).at(-1)!),
    GetItem: get,
    GetItemOrNullObject: find,
  },
};
