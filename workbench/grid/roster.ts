/** Which sheets and tables there are; what becomes of them by undo is told to event handlers as if it had been done anew. */
import type { App } from '../host/app';
import type { Sheet, Table, Workbook } from '../model';
import { EVENT, raiseSheet, raiseTable } from '../objects/core/events';

type Roster = ReadonlyMap<Sheet, { readonly name: string; readonly tables: readonly Table[] }>;

export const rosterOf = ({ sheets }: Workbook): Roster =>
  new Map(sheets.map((sheet) => [sheet, { name: sheet.name, tables: [...sheet.tables] }]));

/** Tells which sheets and tables have come, gone or got another name since. */
export function tellRoster(app: App, before: Roster): void {
  const now = rosterOf(app.book);
  for (const sheet of before.keys()) if (!now.has(sheet)) raiseSheet(app, EVENT.sheetDeleted, sheet);
  for (const [sheet, { name, tables }] of now) {
    const was = before.get(sheet);
    if (!was) raiseSheet(app, EVENT.sheetAdded, sheet);
    else if (was.name !== name) {
      raiseSheet(app, EVENT.sheetNameChanged, sheet, { nameBefore: was.name, nameAfter: name });
    }
    for (const table of tables) if (!was?.tables.includes(table)) raiseTable(app, EVENT.tableAdded, table);
    for (const table of was?.tables ?? []) if (!tables.includes(table)) raiseTable(app, EVENT.tableDeleted, table);
  }
}
