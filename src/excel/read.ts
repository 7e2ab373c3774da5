import { area, type Area, rowCount } from '../sheets/address';
import type { SheetPlan } from '../sheets/plan';
import { appended } from './diff';
import type { CellFound, Details, SheetFound, TableFound } from './found';
import { type BookSeen, ownTable, type SheetSeen } from './lookup';
import { areasOf, RULE_FIELDS, ruleFound, sameValidation } from './rules';
import type { Conversation } from './run';
import { rangeOf } from './write';

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
    values: body.values as CellFound[][],
    firstFormulas: first.formulas[0] as CellFound[],
    lastFormulas: last.formulas[0] as CellFound[],
  });
}

/** Asks, for sheets whose plan is known, what could not be asked before: one round trip for all of them. */
export async function readDetails(
  talk: Conversation,
  pairs: readonly { plan: SheetPlan; found: SheetFound }[],
): Promise<Details[]> {
  const asked = pairs.map(({ plan, found }) => askDetails(talk, plan, found));
  await talk.sync();
  return asked.map((answer) => answer());
}

function askDetails(talk: Conversation, plan: SheetPlan, found: SheetFound): () => Details {
  const sheet = talk.workbook.worksheets.getItem(found.id);
  const { conditionalFormats } = sheet.getRange();
  const rules = found.rules.map(({ id }) => {
    const ranges = conditionalFormats.getItem(id).getRanges();
    ranges.load('address');
    return { id, ranges };
  });
  const validations = plan.validations.map((v) => {
    const { dataValidation } = rangeOf(sheet, v.area);
    dataValidation.load('type,rule');
    return { plan: v, dataValidation };
  });
  const columns = plan.tables.flatMap((table) =>
    table.columns.flatMap((column, i) => {
      const body = area(table.area.top + 1, table.area.left + i, table.area.bottom, table.area.left + i);
      return column.key !== null && column.formula
        ? [{ key: column.key, ...askOddCells(sheet, body, found.tables[table.key], i) }]
        : [];
    }),
  );
  const growing = plan.tables.flatMap((table) => {
    if (!table.append?.length) return [];
    const below = rangeOf(sheet, appended(table)).getUsedRangeOrNullObject(true);
    below.load('address');
    return [{ key: table.key, below }];
  });
  return () => ({
    ruleAreas: new Map(rules.map(({ id, ranges }) => [id, areasOf(ranges.address)])),
    validated: new Set(
      validations
        .filter(({ plan: v, dataValidation }) => sameValidation(v.rule, dataValidation.type, dataValidation.rule))
        .map(({ plan: v }) => v.id),
    ),
    blanks: new Map(columns.map(({ key, blanks }) => [key, blanks()])),
    typedOver: new Map(columns.map(({ key, typedOver }) => [key, typedOver()])),
    hemmedIn: new Set(growing.filter(({ below }) => !below.isNullObject).map(({ key }) => key)),
  });
}

/**
 * Cells of a computed column without a formula. Excel looks for them itself, since the formulas of thousands of rows would
 * not fit into an answer. A search in one single cell would cover the sheet, so one row is told from its formulas.
 */
function askOddCells(
  sheet: Excel.Worksheet,
  body: Area,
  found: TableFound | undefined,
  index: number,
): { blanks: () => Area[]; typedOver: () => Area[] } {
  if (rowCount(body) === 1) {
    const cell = found?.firstFormulas[index] ?? '';
    const computed = typeof cell === 'string' && cell.startsWith('=');
    return { blanks: () => (cell === '' ? [body] : []), typedOver: () => (cell !== '' && !computed ? [body] : []) };
  }
  const range = rangeOf(sheet, body);
  const blanks = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.blanks);
  const constants = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.constants);
  blanks.load('address');
  constants.load('address');
  const areas = (cells: Excel.RangeAreas): Area[] => (cells.isNullObject ? [] : areasOf(cells.address));
  return { blanks: () => areas(blanks), typedOver: () => areas(constants) };
}
