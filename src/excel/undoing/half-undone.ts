import { ReportError } from '../../engine/errors';
import { type CommandRecord, contentAt, type SheetRecord, type TableRecord } from '../../engine/undo/command-record';
import type { CellAt } from '../../engine/undo/later-edits';
import { type HalfUndone, howFar, isBare, type Left, type TableNow } from '../../engine/undo/half-undone';
import type { Kept } from '../../engine/undo/put-back';
import type { Inventory } from '../../engine/workbook/inventory';
import { area, rowCount } from '../../sheets/address';
import { type Conversation, inExcel } from '../host/conversation';
import { explain, teller } from '../host/failures';
import { LINE_TEXT } from '../host/limits';
import { askArea } from '../host/ranges';
import { lookOnly } from '../reading/look-only';
import { readCells } from '../reading/read-cells';
import { putBack } from './put-back';

/** An undo that broke off. */
export interface Broken {
  readonly record: CommandRecord;
  readonly token: string;
  /** What was not to be put back. */
  readonly kept: Kept;
  /** The workbook before the undo. */
  readonly book: Inventory;
}

/**
 * After an undo that failed: looks how far it came, and where that is a part, does the rest.
 * @returns what to throw
 */
export async function afterBreak(undo: Broken, error: unknown): Promise<ReportError> {
  const cause = explain(error, DOING);
  const told = teller(cause);
  let begun = false;
  broken.set(undo.record, undo);
  try {
    const far = await inExcel('looking what was undone', (talk) => lookHalfUndone(talk, undo));
    begun = far.outcome === 'part';
    if (far.outcome === 'nothing') broken.delete(undo.record);
    if (far.outcome === 'nothing') return told(`${cause.message} Nothing was written.`, 'nothing');
    if (begun && !far.left) return told(MOVED, 'part');
    if (begun && !(await isCompleted(undo, far.left))) return told(PART, 'part');
    return told('Excel did not say so, but everything was written back. There is nothing to undo again.', 'everything');
  } catch {
    return begun ? told(PART, 'part') : told(UNKNOWN, 'unknown');
  }
}

const DOING = 'undoing the last command';
const PART = 'Excel stopped half-way, so only a part was undone. Choose Undo again: it does the rest.';
const MOVED =
  'Excel stopped half-way, so only a part was undone, and a table has another name or place by now. Choose Refresh: it brings the report in order.';
const UNKNOWN = 'Excel stopped answering, so it is not known what was undone. Choose Undo again: it does what is left.';

/** Undos that broke off, by what they were to take back. */
const broken = new WeakMap<CommandRecord, Broken>();

type EditsSince = ReadonlyMap<string, { keeps(row: number, col: number): boolean }>;

/**
 * Does the rest of an undo that broke off. What somebody changed since stays.
 * @returns whether there was a rest
 */
export async function resume(
  talk: Conversation,
  record: CommandRecord,
  readChanged: (sheets: readonly SheetRecord[]) => Promise<EditsSince>,
): Promise<boolean> {
  const undo = broken.get(record);
  if (!undo) return false;
  const { outcome, left } = await lookHalfUndone(talk, undo);
  if (outcome === 'nothing') return false;
  if (outcome === 'everything') return true;
  if (!left)
    throw new ReportError(
      `Rows or columns were moved, added or deleted since the undo broke off, so the rest of it cannot be done. Choose Refresh: it brings the report in order. Nothing was written.`,
      [],
      { wrote: 'nothing' },
    );
  const changed = await readChanged(left.sheets.filter(({ id }) => !left.unshaped.has(id)));
  talk.begin('Writing', 2, 3, true);
  const keeps: Kept['cell'] = (sheet, row, col) => changed.get(sheet.id)?.keeps(row, col) ?? false;
  try {
    await putRest(talk, undo.token, left, keeps);
  } catch (error) {
    throw new ReportError(PART, explain(error, DOING).details, { wrote: 'part' });
  }
  return true;
}

async function putRest(talk: Conversation, token: string, left: Left, keeps: Kept['cell']): Promise<void> {
  const cell: Kept['cell'] = (sheet, row, col) => left.isGone(sheet, row, col) || keeps(sheet, row, col);
  const watch = await putBack(talk, left.book, left.sheets, token, { cell }, { unshaped: left.unshaped });
  await talk.sync();
  await watch.mend(talk);
}

/** Puts back what is left, and looks whether it is. */
async function isCompleted(undo: Broken, left: Left | undefined): Promise<boolean> {
  if (!left) return false;
  const { token, kept } = undo;
  await inExcel('undoing the rest', (talk) => putRest(talk, token, left, (...at) => kept.cell(...at)));
  const { outcome } = await inExcel('looking what was undone', (talk) => lookHalfUndone(talk, undo));
  return outcome === 'everything';
}

/** Looks how far an undo came, by its token. */
async function lookHalfUndone(talk: Conversation, { record: whole, token, book: was }: Broken): Promise<HalfUndone> {
  const { sheets } = whole;
  const tables = sheets.flatMap((record) =>
    record.added ? [] : record.tables.map((table) => askTable(talk, record, table)),
  );
  const now = await lookOnly(talk);
  const far = howFar(
    sheets,
    token,
    { was, now },
    tables.map((one) => one()),
  );
  // Nothing tells of a sheet that stood and bears no mark of ours but what its cells hold.
  if (far.outcome === 'nothing' && isBare(sheets) && (await holdsBefore(talk, whole))) return { outcome: 'everything' };
  return far;
}

function askTable(talk: Conversation, record: SheetRecord, table: TableRecord): () => TableNow {
  const found = talk.workbook.worksheets.getItemOrNullObject(record.id).tables.getItemOrNullObject(table.name);
  const range = found.getRange();
  const where = askArea(range);
  return () => (range.isNullObject ? { record, table } : { record, table, area: where() });
}

/** Whether all cells hold what stood before the command. */
async function holdsBefore(talk: Conversation, { sheets }: CommandRecord): Promise<boolean> {
  const parts = sheets.flatMap((record) =>
    record.cells.map((cell) => ({
      sheet: talk.workbook.worksheets.getItem(record.id),
      area: cell.area,
      length: rowCount(cell.area) * LINE_TEXT,
      cell,
    })),
  );
  const others: CellAt[] = [];
  await readCells(talk, parts, (part, now) => {
    const { area: a, before, after } = parts[part].cell;
    const at = area(now.row - a.top, now.col - a.left);
    if (contentAt(after, at.top, at.left) !== null && contentAt(before, at.top, at.left) !== now.holds)
      others.push(now);
  });
  return others.length === 0;
}
