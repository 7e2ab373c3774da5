import { type Cell, type Grid, isField, readTracker } from '../../domain/tracker';
import type { SourceOrigin } from '../../domain/update/memory';
import { ReportError } from '../../engine/errors';
import { freshModel } from '../../engine/model/settings-model';
import { MARK_KEY, readMark } from '../../engine/workbook/mark';
import { area, type Area, colCount, parseA1, rowCount, sameArea, splitSheet, toA1 } from '../../sheets/address';
import { type CommandOptions, type Conversation, inExcel } from '../host/conversation';
import { hasNoSelection } from '../host/failures';
import { MOST_CELLS } from '../../domain/tracker/types';
import { readGrid } from '../reading/read-grid';

/** A block of cells that a report could be built from. */
export interface SourceRef {
  readonly kind: 'sheet' | 'table' | 'selection';
  readonly sheetId: string;
  readonly sheetName: string;
  /** Without the sheet: `A1:W31`. */
  readonly address: string;
}

export interface SourceOffer extends SourceRef {
  /** The sheet's or the table's name; the address of a selection. */
  readonly name: string;
  /** Rows under the header, about as many as there are accounts. */
  readonly rows: number;
  /** Columns whose header is known, of all that hold something. */
  readonly known: number;
  readonly columns: number;
  /** Whether it can be read as a tracker. */
  readonly tracker: boolean;
}

/** What is looked at to tell a tracker: enough for titles above the header and to see what the columns hold. */
const HEAD_ROWS = 100;
const HEAD_COLS = 80;
/** More than these are hardly trackers, and reading them all would keep the user waiting. */
const MOST_SOURCES = 40;

interface Candidate extends SourceRef {
  readonly name: string;
  readonly area: Area;
}

/** Sheets, tables and the selection of this workbook that hold more than one cell, likeliest tracker first. Ours are left out. */
export function listSources(): Promise<SourceOffer[]> {
  return inExcel('looking for trackers', async (talk) => {
    const found = (await candidates(talk)).slice(0, MOST_SOURCES);
    const heads = found.map((one) => {
      const { top, left, bottom, right } = one.area;
      const part = area(top, left, Math.min(bottom, top + HEAD_ROWS - 1), Math.min(right, left + HEAD_COLS - 1));
      const range = talk.workbook.worksheets.getItem(one.sheetId).getRange(toA1(part));
      range.load('values');
      return range;
    });
    await talk.sync();
    return found.map((one, i) => judge(one, heads[i].values as Cell[][])).sort((a, b) => b.known - a.known);
  });
}

/** What is selected; undefined where that is a chart or a shape. In a request of its own, which may fail. */
async function selectedRange(talk: Conversation): Promise<Excel.RangeAreas | undefined> {
  const selected = talk.workbook.getSelectedRanges();
  selected.load('address,areaCount,worksheet/id');
  try {
    await talk.sync();
  } catch (error) {
    if (hasNoSelection(error)) return undefined;
    throw error;
  }
  return selected;
}

async function candidates(talk: Conversation): Promise<Candidate[]> {
  const { worksheets, tables } = talk.workbook;
  const selected = await selectedRange(talk);
  worksheets.load(
    'items/id,items/name,items/visibility,items/customProperties/items/key,items/customProperties/items/value',
  );
  tables.load('items/id,items/name');
  await talk.sync();
  const sheets = worksheets.items.filter(
    (sheet) =>
      sheet.visibility === 'Visible' && !readMark(sheet.customProperties.items.find((p) => p.key === MARK_KEY)?.value),
  );
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('address');
    return { sheet, range };
  });
  const ranges = tables.items.map((table) => {
    const range = table.getRange();
    range.load('address,worksheet/id');
    return { table, range };
  });
  await talk.sync();
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet.name]));
  const candidate = (kind: SourceRef['kind'], sheetId: string, full: string, name?: string): Candidate[] => {
    const { address } = splitSheet(full);
    const at = parseA1(address);
    const sheetName = byId.get(sheetId);
    if (!at || sheetName === undefined || rowCount(at) < 2) return [];
    return [{ kind, sheetId, sheetName, address, name: name ?? address, area: at }];
  };
  const inTables = ranges.flatMap(({ table, range }) =>
    candidate('table', range.worksheet.id, range.address, table.name),
  );
  const onSheets = used.flatMap(({ sheet, range }) =>
    range.isNullObject ? [] : candidate('sheet', sheet.id, range.address, sheet.name),
  );
  const picked = selected?.areaCount === 1 ? candidate('selection', selected.worksheet.id, selected.address) : [];
  return distinct([...inTables, ...onSheets, ...picked.flatMap((one) => within(one, onSheets))]);
}

/** A table that fills its sheet is listed once, and so is a selection that is one of both. */
const distinct = (all: readonly Candidate[]): Candidate[] =>
  all.filter(
    (one, i) => all.findIndex((other) => other.sheetId === one.sheetId && sameArea(other.area, one.area)) === i,
  );

/** A selection of whole columns or rows ends where its sheet's contents end. */
function within(one: Candidate, sheets: readonly Candidate[]): Candidate[] {
  const used = sheets.find(({ sheetId }) => sheetId === one.sheetId)?.area;
  if (!used) return [];
  const { top, left, bottom, right } = one.area;
  const part = area(
    Math.max(top, used.top),
    Math.max(left, used.left),
    Math.min(bottom, used.bottom),
    Math.min(right, used.right),
  );
  const address = part.top < part.bottom && part.left <= part.right ? toA1(part) : undefined;
  return address === undefined ? [] : [{ ...one, area: part, address, name: address }];
}

function judge({ area: at, ...one }: Candidate, head: Cell[][]): SourceOffer {
  const read = readTracker({ rows: head, firstRow: at.top + 1, firstColumn: at.left + 1 }, freshModel());
  if (!read.ok) return { ...one, rows: rowCount(at), known: 0, columns: colCount(at), tracker: false };
  const known = read.columns.filter(({ use }) => isField(use)).length;
  // Rows that are read are counted as accounts; those beyond are taken for what they look like.
  const beyond = Math.max(0, rowCount(at) - HEAD_ROWS);
  return { ...one, rows: read.accounts.length + beyond, known, columns: read.columns.length, tracker: true };
}

/** The cells of a part of a sheet with what a reader needs of their looks, in as many answers as it takes. */
function cellsOf(talk: Conversation, sheet: Excel.Worksheet, name: string, at: Area): Promise<Grid> {
  if (rowCount(at) * colCount(at) > MOST_CELLS)
    throw new ReportError(`"${name}" has too many cells to be read. Choose the part of it that holds the accounts.`);
  return readGrid(talk, sheet, at, (first) => talk.begin(`Reading ${name}`, first, rowCount(at)));
}

/** All cells of a source, as it is now. The source is never changed. */
export function readSource(ref: SourceRef, options: CommandOptions = {}): Promise<Grid> {
  return inExcel(
    `reading ${ref.sheetName}`,
    async (talk) => {
      const at = parseA1(ref.address);
      if (!at)
        throw new ReportError(`"${ref.address}" is not the address of a range. Choose what to build from again.`);
      const sheet = talk.workbook.worksheets.getItemOrNullObject(ref.sheetId);
      await talk.sync();
      if (sheet.isNullObject)
        throw new ReportError(`The sheet "${ref.sheetName}" is no longer there. Choose what to build from again.`);
      return cellsOf(talk, sheet, ref.sheetName, at);
    },
    options,
  );
}

/**
 * The source that a report was made from, as it stands in this workbook by now: a sheet with all that it holds, a table with its
 * new rows, a selection with the rows that were added under it.
 */
export function readRemembered(
  origin: SourceOrigin,
  options: CommandOptions = {},
): Promise<{ grid: Grid; origin: SourceOrigin }> {
  return inExcel(
    `reading ${origin.name}`,
    async (talk) => {
      const { worksheets, tables } = talk.workbook;
      const byId = origin.sheetId === undefined ? undefined : worksheets.getItemOrNullObject(origin.sheetId);
      const byName = worksheets.getItemOrNullObject(origin.name);
      const table = origin.table === undefined ? undefined : tables.getItemOrNullObject(origin.table);
      for (const sheet of [byId, byName]) sheet?.load('id,name');
      table?.load('name');
      await talk.sync();
      const sheet = byId && !byId.isNullObject ? byId : byName;
      if (sheet.isNullObject)
        throw new ReportError(
          `The sheet "${origin.name}" that the report was made from is no longer there. Choose a file or a sheet to update from.`,
        );
      const ofTable = table && !table.isNullObject ? table.getRange() : undefined;
      if (origin.part === 'table' && !ofTable)
        throw new ReportError(
          `The table "${origin.table}" that the report was made from is no longer there. Choose a file or a sheet to update from.`,
        );
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      ofTable?.load('address');
      await talk.sync();
      const whole = used.isNullObject ? undefined : parseA1(splitSheet(used.address).address);
      const at = partNow(origin, whole, ofTable && parseA1(splitSheet(ofTable.address).address));
      if (!at) throw new ReportError(`The sheet "${sheet.name}" is empty. Choose a file or a sheet to update from.`);
      const grid = await cellsOf(talk, sheet, sheet.name, at);
      const read = origin.part === 'selection' ? untilGap(grid, origin) : grid;
      return { grid: read, origin: { ...origin, name: sheet.name, sheetId: sheet.id, address: toA1(at) } };
    },
    options,
  );
}

function partNow(origin: SourceOrigin, used: Area | undefined, table: Area | undefined): Area | undefined {
  if (origin.part === 'table') return table;
  const chosen = origin.part === 'selection' ? parseA1(origin.address ?? '') : undefined;
  return chosen && used ? { ...chosen, bottom: Math.max(chosen.bottom, used.bottom) } : (chosen ?? used);
}

/** What was selected, and what follows under it without an empty row between. */
function untilGap(grid: Grid, { address = '' }: SourceOrigin): Grid {
  const chosen = parseA1(address);
  const gap = grid.rows.findIndex((row, i) => chosen && i >= rowCount(chosen) && row.every((cell) => cell === null));
  return gap < 0 ? grid : { ...grid, rows: grid.rows.slice(0, gap), formats: grid.formats?.slice(0, gap) };
}
