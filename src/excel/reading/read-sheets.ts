import { type BookSeen, ownTable, type SheetSeen } from '../../engine/workbook/inventory';
import type { CellFound, SheetFound, TableFound } from '../../engine/workbook/sheet-state';
import { area } from '../../sheets/address';
import type { Conversation } from '../host/conversation';
import { RULE_FIELDS, ruleFound } from './rules';

/** Rows and columns from A1 in which the cells outside the tables of a sheet of ours stand. */
const HEAD_ROWS = 80;
const HEAD_COLS = 80;

/** Reads sheets of ours whole, in one round trip for all of them. */
export async function readSheets(
  talk: Conversation,
  book: BookSeen,
  sheets: readonly SheetSeen[],
): Promise<SheetFound[]> {
  const asked = sheets.map((seen) => askSheet(talk, book, seen));
  await talk.sync();
  return asked.map((answer) => answer());
}

function askSheet(talk: Conversation, book: BookSeen, seen: SheetSeen): () => SheetFound {
  const sheet = talk.workbook.worksheets.getItem(seen.id);
  const head = sheet.getRangeByIndexes(0, 0, HEAD_ROWS, HEAD_COLS);
  head.load('formulas');
  const rules = sheet.getRange().conditionalFormats;
  rules.load(RULE_FIELDS);
  const { charts } = sheet;
  charts.load('items/name');
  const tables = Object.keys(seen.mark!.tables).flatMap((key) => {
    const table = ownTable(book, seen, key);
    return table ? [{ key, answer: askTable(talk, table.id, table.name) }] : [];
  });
  return () => ({
    id: seen.id,
    mark: seen.mark!,
    cells: head.formulas as CellFound[][],
    tables: Object.fromEntries(tables.map(({ key, answer }) => [key, answer()])),
    rules: rules.items.map(ruleFound),
    charts: charts.items.map((c) => c.name),
  });
}

/** Queues the reading of a table; the result is there after the next round trip. */
export function askTable(talk: Conversation, id: string, name: string): () => TableFound {
  const table = talk.workbook.tables.getItem(id);
  table.columns.load('items/id');
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const first = body.getRow(0);
  const last = body.getLastRow();
  header.load('values,rowIndex,columnIndex');
  body.load('values,rowIndex,rowCount,columnCount');
  first.load('formulas');
  last.load('formulas');
  return () => ({
    name,
    area: area(
      header.rowIndex,
      header.columnIndex,
      body.rowIndex + body.rowCount - 1,
      header.columnIndex + body.columnCount - 1,
    ),
    headers: header.values[0].map(String),
    columnIds: table.columns.items.map((column) => column.id),
    values: body.values as CellFound[][],
    firstFormulas: first.formulas[0] as CellFound[],
    lastFormulas: last.formulas[0] as CellFound[],
  });
}
