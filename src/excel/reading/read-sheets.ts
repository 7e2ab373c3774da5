import { type Inventory, ownTable, type SheetEntry } from '../../engine/workbook/inventory';
import type { SheetState, TableState } from '../../engine/workbook/sheet-state';
import { area } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { RULE_FIELDS, ruleState } from './rules';

/** Rows and columns from A1 in which the cells outside the tables of a sheet of ours stand. */
const HEAD_ROWS = 80;
const HEAD_COLS = 80;

/** Reads sheets of ours whole, in one round trip for all of them. */
export async function readSheets(
  talk: Conversation,
  book: Inventory,
  sheets: readonly SheetEntry[],
): Promise<SheetState[]> {
  const asked = sheets.map((seen) => askSheet(talk, book, seen));
  await talk.sync();
  return asked.map((answer) => answer());
}

function askSheet(talk: Conversation, book: Inventory, seen: SheetEntry): () => SheetState {
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
    cells: head.formulas as CellInput[][],
    tables: Object.fromEntries(tables.map(({ key, answer }) => [key, answer()])),
    rules: rules.items.map(ruleState),
    charts: charts.items.map((c) => c.name),
  });
}

/** Queues the reading of a table; the result is there after the next round trip. */
export function askTable(talk: Conversation, id: string, name: string): () => TableState {
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
    values: body.values as CellInput[][],
    firstFormulas: first.formulas[0] as CellInput[],
    lastFormulas: last.formulas[0] as CellInput[],
  });
}
