import { ReportError } from '../../engine/errors';
import {
  type CellRecord,
  type CommandRecord,
  contentAt,
  type SheetRecord,
  type TableRecord,
} from '../../engine/undo/command-record';
import { unsettled } from '../../engine/difference/doubtful-mark';
import {
  besideFormulas,
  besidePut,
  type Kept,
  putBackMark,
  rowsToDrop,
  runs,
  unrecorded,
} from '../../engine/undo/put-back';
import { around, heldAt, placeAfter } from '../../engine/undo/reshaped-sheet';
import { type Inventory, isOurs } from '../../engine/workbook/inventory';
import { isFormula } from '../../sheets/texts';
import { MARK_KEY, type SheetMark, writeMark, WRITING_KEY, writingText } from '../../engine/workbook/mark';
import { area, type Area, colCount, covers, rowCount } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { MOST_ROWS, REQUEST_TEXT } from '../host/limits';
import { rangeOf } from '../host/ranges';
import { lookOnly } from '../reading/look-only';
import { FillWatch } from '../writing/filled-columns';
import type { Place } from './stood-table';
import { undress, unshape } from './unshape';

const NOTHING_KEPT: Kept = { cell: () => false };
const NONE: ReadonlySet<string> = new Set();
/** A sheet that is left where all others go. */
const BLANK = 'Sheet1';

/** Puts back all that a command wrote, since it is not to stand. */
export async function putAllBack(talk: Conversation, { sheets }: CommandRecord, token: string): Promise<void> {
  const watch = await putBack(talk, await lookOnly(talk), sheets, token, NOTHING_KEPT);
  await talk.sync();
  const [unseen] = await watch.mend(talk);
  if (unseen) throw new ReportError(unseen);
}

/**
 * Puts back what stood before a command: contents, rows, names and sheets. Looks and rules stay; the marks are left such that
 * whoever looks next brings them in line. Everything is queued but the last request, for which the caller sends it.
 * @param unshaped ids of sheets whose rows and columns are back where they were
 * @param places where tables stand on sheets whose rows and columns come back, where that is known
 * @returns what is to be mended once it is sent
 */
export async function putBack(
  talk: Conversation,
  book: Inventory,
  sheets: readonly SheetRecord[],
  token: string,
  kept: Kept,
  { unshaped = NONE, places = [] }: { unshaped?: ReadonlySet<string>; places?: readonly Place[] } = {},
): Promise<FillWatch> {
  const { worksheets } = talk.workbook;
  const there = sheets.filter(({ id }) => book.sheets.some((s) => s.id === id));
  const standing = there
    .filter(({ added }) => !added)
    .map((record) => ({ record, sheet: worksheets.getItem(record.id) }));
  for (const { record, sheet } of standing)
    sheet.customProperties.add(WRITING_KEY, writingText(token, doubtfulAfter(record, markNow(book, record))));
  const watch = new FillWatch();
  for (const { record, sheet } of standing) {
    if (record.reshaped) continue;
    watchColumns(watch, sheet, record, kept);
    for (const cells of besideFormulas(record)) watch.ask(sheet, record.name, rangeOf(sheet, cells));
  }
  const writer = new Writer(talk);
  for (const { record, sheet } of standing) {
    if (record.reshaped) {
      if (!unshaped.has(record.id)) unshape(sheet, record.reshaped, rowsSince(record, places));
      for (const cells of besidePut(record.reshaped.tables, putOf(record, kept)))
        watch.ask(sheet, record.name, rangeOf(sheet, cells));
    } else await writer.cells(record, sheet, kept);
  }
  const whole = standing.filter(({ record }) => record.reshaped);
  for (const headers of [true, false])
    for (const { record, sheet } of whole) await writer.grid(record, sheet, kept, headers);
  for (const { record, sheet } of standing) if (!record.reshaped) dropRows(record, sheet, kept);
  // Names first: without their sheet they would stay behind, pointing nowhere.
  for (const record of sheets) dropNames(talk, book, record);
  const gone = new Set(there.flatMap(({ id, added }) => (added ? [id] : [])));
  // Excel keeps the last sheet that is to be seen.
  if (gone.size > 0 && book.sheets.every(({ id, hidden }) => hidden || gone.has(id)))
    worksheets.add(book.sheets.some(({ name }) => name.toLowerCase() === BLANK.toLowerCase()) ? undefined : BLANK);
  for (const id of gone) worksheets.getItem(id).delete();
  for (const { record, sheet } of standing) {
    const now = markNow(book, record);
    if (record.marks && now) sheet.customProperties.add(MARK_KEY, writeMark(markAfter(record.marks, now)));
    sheet.customProperties.getItem(WRITING_KEY).delete();
  }
  // Sheets that the writing had begun with, and on which it wrote nothing.
  for (const { id, writing } of book.sheets)
    if (writing === token && !sheets.some((record) => record.id === id))
      worksheets.getItem(id).customProperties.getItem(WRITING_KEY).delete();
  return watch;
}

/** How many rows came to the end of a table since. */
const rowsSince =
  ({ id, reshaped }: SheetRecord, places: readonly Place[]) =>
  (name: string): number => {
    const now = places.find((place) => place.id === id && place.name === name);
    const table = reshaped?.tables.find((one) => one.name === name);
    return now && table ? now.area.bottom - table.area.bottom : 0;
  };

const markNow = (book: Inventory, { id }: SheetRecord): SheetMark | undefined =>
  book.sheets.find((sheet) => sheet.id === id)?.mark;

/** What is known of a sheet where the putting back breaks off. */
function doubtfulAfter({ marks }: SheetRecord, now: SheetMark | undefined): SheetMark | undefined {
  return marks && now && unsettled({ ...markAfter(marks, now), stamp: now.stamp });
}

/** What is remembered of a sheet whose contents are those of before. */
function markAfter({ before, after, doubtful }: NonNullable<SheetRecord['marks']>, now: SheetMark): SheetMark {
  if (!before) return now;
  const mark = putBackMark(before, after, now);
  // What broke off may have painted a part.
  return doubtful ? { ...mark, ...looksOf(doubtful) } : mark;
}

const looksOf = ({ looks, charts, rules, page, footer }: SheetMark): Partial<SheetMark> => ({
  looks,
  charts,
  rules,
  page,
  footer,
});

/** Watches cells of tables that get back different formulas, or formulas beside what stays. */
function watchColumns(watch: FillWatch, sheet: Excel.Worksheet, record: SheetRecord, kept: Kept): void {
  for (const { area: a, before, after } of record.cells) {
    const inTable = record.tables.some(({ before: table }) => covers(table, a) && a.top > table.top);
    if (!inTable || a.top === a.bottom || 'all' in before) continue;
    if (!before.cells.some((line) => line.some(isFormula))) continue;
    const put = (row: number, col: number): CellInput | undefined => {
      const inside = row >= a.top && row <= a.bottom && col >= a.left && col <= a.right;
      if (!inside || kept.cell(record, row, col) || contentAt(after, row - a.top, col - a.left) === null)
        return undefined;
      return contentAt(before, row - a.top, col - a.left) ?? undefined;
    };
    watch.ask(sheet, record.name, rangeOf(sheet, a), put);
  }
}

function dropRows(record: SheetRecord, sheet: Excel.Worksheet, kept: Kept): void {
  for (const table of record.tables) {
    const rows = rowsToDrop(record, table, kept);
    const gone = rows.reduce((n, run) => n + rowCount(run), 0);
    const all = gone === table.added;
    if (table.pushed || !all) for (const run of rows) rangeOf(sheet, run).delete(Excel.DeleteShiftDirection.up);
    if (table.added > 0 && all) {
      sheet.tables.getItem(table.name).resize(rangeOf(sheet, table.before));
      if (!table.pushed) undressLeft(record, table, sheet);
    }
    // What stands below the table was not moved down for the rows, so it is not to move up with them.
    const below = { ...table.area, top: table.area.bottom - gone + 1 };
    if (gone > 0 && !all && !table.pushed) rangeOf(sheet, below).insert(Excel.InsertShiftDirection.down);
  }
}

/** Rows that a table gave up: where it was written to, and in the columns in which it stood, of which one may have come meanwhile. */
function undressLeft(record: SheetRecord, { area: a, before, added }: TableRecord, sheet: Excel.Worksheet): void {
  undress(rangeOf(sheet, { ...a, top: a.bottom - added + 1 }));
  const left = { ...before, top: before.bottom + 1, bottom: a.bottom };
  if (left.top > left.bottom) return;
  for (const cells of unrecorded(record, left)) {
    undress(rangeOf(sheet, cells));
    rangeOf(sheet, cells).clear(Excel.ClearApplyTo.contents);
  }
}

function dropNames(talk: Conversation, book: Inventory, { names, name: sheetName, added }: SheetRecord): void {
  for (const { name, formula } of book.names) {
    const known = names.find((one) => one.name === name);
    // A name for a column of a table names no sheet, and one whose sheet somebody deleted names nothing.
    if (!known || !(isOurs(formula, sheetName) || !formula.includes('!') || formula.includes('#REF!'))) continue;
    const item = talk.workbook.names.getItem(name);
    if (!known.dead) item.delete();
    // What went by a name that stood for nothing is left as it was; the sheet takes the name's cell with it where it goes.
    else if (!added) item.formula = NOTHING;
  }
}

/** What a name stands for whose cell is gone. */
const NOTHING = '=#REF!';

/** What goes into a cell of a sheet whose rows and columns are back where they were; null where it holds that, or is somebody's own. */
function putOf(record: SheetRecord, kept: Kept): (row: number, col: number) => CellInput | null {
  const reshaped = record.reshaped!;
  return (row, col) => {
    const place = placeAfter(reshaped, { row, col });
    const held = heldAt(reshaped.before, { row, col });
    if (place && (heldAt(reshaped.after, place) === held || kept.cell(record, place.row, place.col))) return null;
    return !place && held === '' ? null : held;
  };
}

/** Writes contents back, in as many requests as they need. */
class Writer {
  private queued = 0;

  constructor(private readonly talk: Conversation) {}

  async cells(record: SheetRecord, sheet: Excel.Worksheet, kept: Kept): Promise<void> {
    for (const { area: a, aside } of record.cells) {
      if (aside && !kept.cell(record, a.top, a.left))
        rangeOf(sheet, a).formulas = rowsOf(a, (r, c) => contentAt(aside, r, c));
    }
    // Headers come first: the formulas that are put back name them.
    const headers = record.cells.filter(({ area: a }) => record.tables.some((t) => t.area.top === a.top));
    const others = record.cells.filter((cell) => !headers.includes(cell));
    for (const cell of [...headers, ...others]) await this.block(record, sheet, cell, kept);
  }

  /** All that a sheet held, in two goes: headers of tables first, since the formulas name them. */
  async grid(record: SheetRecord, sheet: Excel.Worksheet, kept: Kept, headers: boolean): Promise<void> {
    const { before, after, tables } = record.reshaped!;
    const all = around(before.area, after.area);
    const putAt = putOf(record, kept);
    const put = (r: number, c: number): CellInput | null =>
      tables.some((t) => t.before.top === all.top + r) === headers ? putAt(all.top + r, all.left + c) : null;
    for (const [top, bottom] of runs(all, put, MOST_ROWS)) {
      const at = area(all.top + top, all.left, all.top + bottom, all.right);
      const rows = rowsOf(at, (r, c) => put(top + r, c));
      await this.queue(JSON.stringify(rows).length);
      rangeOf(sheet, at).formulas = rows;
    }
  }

  private async block(record: SheetRecord, sheet: Excel.Worksheet, cell: CellRecord, kept: Kept): Promise<void> {
    const { area: a, before, after } = cell;
    const put = (r: number, c: number): CellInput | null => {
      const held = contentAt(before, r, c);
      const ours = contentAt(after, r, c) !== null && !kept.cell(record, a.top + r, a.left + c);
      return held === null || !ours ? null : held;
    };
    for (const [top, bottom] of runs(a, put, MOST_ROWS)) {
      const at = area(a.top + top, a.left, a.top + bottom, a.right);
      const rows = rowsOf(at, (r, c) => put(top + r, c));
      // A run of the same contents is one text, as Excel takes it for a whole range.
      const same = rows.length > 1 && colCount(a) === 1;
      await this.queue(same ? String(rows[0][0]).length : JSON.stringify(rows).length);
      rangeOf(sheet, at).formulas = same ? (rows[0][0] as unknown as string[][]) : rows;
    }
  }

  private async queue(size: number): Promise<void> {
    if (this.queued > 0 && this.queued + size > REQUEST_TEXT) {
      await this.talk.sync();
      this.queued = 0;
    }
    this.queued += size;
  }
}

const rowsOf = (a: Area, at: (row: number, col: number) => CellInput | null): CellInput[][] =>
  Array.from(
    { length: rowCount(a) },
    (_, r) => Array.from({ length: colCount(a) }, (__, c) => at(r, c)) as CellInput[],
  );
