import { mayBeFamiliar, mayBeOurs, recognised } from '../../engine/planning/recognise';
import { type Inventory, ownSheet } from '../../engine/workbook/inventory';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';

/** Tables of so many rows are read whole: those of Settings are small. */
const FEW_ROWS = 200;

/**
 * Looks for a report of ours whose marks were lost, and costs nothing where no name speaks for one.
 * @returns the workbook with the marks that it should have; undefined where it holds no such report
 */
export async function lookForFamiliar(talk: Conversation, book: Inventory): Promise<Inventory | undefined> {
  if (!mayBeFamiliar(book)) return undefined;
  const open = new Set(book.sheets.flatMap((sheet) => (mayBeOurs(book, sheet) ? [sheet.id] : [])));
  const tables = book.tables
    // Settings say which model the other sheets are of, also where they alone still bear their mark.
    .filter(({ sheetId }) => open.has(sheetId) || sheetId === ownSheet(book, 'settings')?.id)
    .map((entry) => {
      const table = talk.workbook.tables.getItem(entry.id);
      const header = table.getHeaderRowRange();
      header.load('values');
      table.columns.load('items/id');
      const body = entry.rows <= FEW_ROWS ? table.getDataBodyRange() : undefined;
      body?.load('values');
      return { entry, table, header, body };
    });
  const titles = book.sheets
    .filter(({ id }) => open.has(id))
    .map(({ id }) => {
      const cell = talk.workbook.worksheets.getItem(id).getRange('A1');
      cell.load('values');
      return { id, cell };
    });
  await talk.sync();
  return recognised(book, {
    tables: tables.map(({ entry, table, header, body }) => ({
      name: entry.name,
      sheetId: entry.sheetId,
      headers: header.values[0].map(String),
      columnIds: table.columns.items.map(({ id }) => id),
      values: (body?.values ?? []) as CellInput[][],
    })),
    titles: new Map(titles.map(({ id, cell }) => [id, cell.values[0][0] as CellInput])),
  });
}
