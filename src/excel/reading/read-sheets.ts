import { inputRead } from '../../engine/formulas/as-typed';
import { ReportError } from '../../engine/errors';
import { copiesOf, type Inventory, ownTable, type SheetEntry, type TableEntry } from '../../engine/workbook/inventory';
import type { SheetContent, SheetState, TableState } from '../../engine/workbook/sheet-state';
import { area } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { isTooBig } from '../host/failures';
import { VALUE_TEXT } from '../host/limits';
import { readItems, Reader } from './reader';
import { mayBeRule, RULE_FIELDS, rulesOf, ruleState } from './rules';

/** Rows and columns from A1 in which the cells outside the tables of a sheet of ours stand. */
export const HEAD_ROWS = 80;
export const HEAD_COLS = 80;

/**
 * Reads sheets of ours whole, in one round trip for all of them as long as they fit into one answer. Where that fails as it
 * does when Excel cannot read one of a sheet's rules, once more without, and the rules of each sheet alone.
 */
export async function readSheets(
  talk: Conversation,
  book: Inventory,
  sheets: readonly SheetEntry[],
): Promise<SheetState[]> {
  const reader = new Reader(talk);
  const asked = sheets.map((seen) => ({
    answer: askSheet(talk, reader, book, seen),
    rules: reader.ask(() => askRules(talk, seen.id)),
  }));
  try {
    await reader.read();
    return asked.map(({ answer, rules }) => ({ ...answer(), rules: rules() }));
  } catch (error) {
    if (!mayBeRule(error) && !isTooBig(error)) throw error;
  }
  const without = new Reader(talk);
  const answers = sheets.map((seen) => askSheet(talk, without, book, seen));
  await without.read();
  const found: SheetState[] = [];
  // A rule that cannot be read spoils the whole request, and thousands of them are more than one answer holds.
  for (const [i, { id }] of sheets.entries()) found.push({ ...answers[i](), ...(await rulesAlone(talk, id)) });
  return found;
}

/** The rules of one sheet, where Excel can say what they are. */
async function rulesAlone(talk: Conversation, sheetId: string): Promise<Pick<SheetState, 'rules' | 'unreadRules'>> {
  const rules = askRules(talk, sheetId);
  try {
    await talk.sync();
    return { rules: rules() };
  } catch (error) {
    if (isTooBig(error))
      return { rules: (await readItems(talk, rulesOf(talk, sheetId), RULE_FIELDS, RULE_TEXT)).map(ruleState) };
    if (!mayBeRule(error)) throw error;
    return { rules: [], unreadRules: true };
  }
}

/** About how much text a rule is in an answer. */
const RULE_TEXT = 300;

function askRules(talk: Conversation, sheetId: string): () => SheetState['rules'] {
  const rules = rulesOf(talk, sheetId);
  rules.load(RULE_FIELDS);
  return () => rules.items.map(ruleState);
}

/** Has a sheet of ours read, but for its rules; the result is there once the reader has read. */
export function askSheet(talk: Conversation, reader: Reader, book: Inventory, seen: SheetEntry): () => SheetContent {
  const copies = copiesOf(book, seen);
  const tables = Object.keys(seen.mark!.tables).flatMap((key) => {
    const table = ownTable(book, seen, key);
    const columns = Object.keys(seen.mark!.columns[key] ?? {}).length;
    return table ? [{ key, answer: askTable(talk, reader, table, columns) }] : [];
  });
  const around = reader.ask(() => {
    const sheet = talk.workbook.worksheets.getItem(seen.id);
    const head = sheet.getRangeByIndexes(0, 0, HEAD_ROWS, HEAD_COLS);
    head.load('formulas,values');
    const { charts } = sheet;
    charts.load('items/name,items/series/count');
    return () => ({
      cells: (head.formulas as CellInput[][]).map((line, r) =>
        line.map((formula, c) => inputRead(formula, head.values[r][c] as CellInput)),
      ),
      charts: Object.fromEntries(charts.items.map(({ name, series }) => [name, series.count])),
    });
  });
  return () => ({
    id: seen.id,
    mark: seen.mark!,
    ...(copies.length > 0 && { copies }),
    ...(seen.writing !== undefined && { brokeOff: true as const }),
    ...around(),
    tables: Object.fromEntries(tables.map(({ key, answer }) => [key, answer()])),
  });
}

/**
 * Has a table read; the result is there once the reader has read.
 * @param columns about how many it has
 */
export function askTable(talk: Conversation, reader: Reader, seen: TableEntry, columns: number): () => TableState {
  const { id, name, rows } = seen;
  const body = (): Excel.Range => talk.workbook.tables.getItem(id).getDataBodyRange();
  const around = reader.ask(() => {
    const table = talk.workbook.tables.getItem(id);
    table.columns.load('items/id');
    const header = table.getHeaderRowRange();
    const whole = body();
    const first = whole.getRow(0);
    const last = whole.getLastRow();
    header.load('values,rowIndex,columnIndex');
    whole.load('rowIndex,rowCount,columnCount');
    first.load('formulas');
    last.load('formulas');
    return () => ({
      area: area(
        header.rowIndex,
        header.columnIndex,
        whole.rowIndex + whole.rowCount - 1,
        header.columnIndex + whole.columnCount - 1,
      ),
      headers: header.values[0].map(String),
      columnIds: table.columns.items.map((column) => column.id),
      firstFormulas: first.formulas[0] as CellInput[],
      lastFormulas: last.formulas[0] as CellInput[],
    });
  });
  const values: CellInput[][] = [];
  reader.rows({
    count: rows,
    length: (columns + 1) * VALUE_TEXT,
    ask(from, count) {
      const part =
        count === rows
          ? body()
          : body()
              .getRow(from)
              .getResizedRange(count - 1, 0);
      part.load('values');
      return () => {
        const lines = part.values as CellInput[][] | null;
        if (!lines) throw tooWide(name);
        // One by one: a call takes no hundred thousands of arguments.
        for (const line of lines) values.push(line);
        return part.values;
      };
    },
  });
  return () => {
    const state = around();
    if (values.length !== state.area.bottom - state.area.top) throw movedMeanwhile(name);
    return { name, ...state, values };
  };
}

/** Rows of a table came or went while it was read in several answers. */
const movedMeanwhile = (table: string): ReportError =>
  new ReportError(
    `Someone else added or deleted rows of the table "${table}" while it was read. Nothing was written. Try again.`,
    [],
    { wrote: 'nothing', retry: true },
  );

/** Excel gives no values for so many cells. */
const tooWide = (table: string): ReportError =>
  new ReportError(
    `The table "${table}" covers more cells than Excel lets be read. Nothing was written. Let it end with its last row and column, by Resize Table, and try again.`,
    [],
    { wrote: 'nothing' },
  );
