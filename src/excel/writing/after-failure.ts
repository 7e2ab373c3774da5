import type { ReportError } from '../../engine/errors';
import type { CommandRecord } from '../../engine/undo/command-record';
import type { Inventory } from '../../engine/workbook/inventory';
import { noteBegun } from '../../engine/workbook/begun';
import { MARK_KEY, readMark, WRITING_KEY, writingToken } from '../../engine/workbook/mark';
import { type Conversation, inExcel } from '../host/conversation';
import { explain, teller } from '../host/failures';
import { putAllBack } from '../undoing/put-back';

/** What a command was about to write, by which its traces are told. */
export interface Attempt {
  /** The workbook as it was before. */
  readonly book: Inventory;
  /** Stands on every sheet that is written to from the first request to the last. */
  readonly token: string;
  /** Number of the last write of a sheet that was there, by the sheet's id. */
  readonly stamps: ReadonlyMap<string, number>;
  /** Names of sheets that are added without a mark of ours, as copies to send out are. */
  readonly copies?: readonly string[];
  /** Names that are added to the workbook. */
  readonly names: readonly string[];
  /** Names of the sheets that are added. */
  readonly sheets?: readonly string[];
  /** Ids of the sheets that are deleted. */
  readonly gone?: readonly string[];
  /** What stood on the sheets that were there, where Excel told before it stopped: a part is then put back. */
  readonly record?: CommandRecord;
  /** Looks whether no cell of them was written, where that is not known from the record. */
  isUntouched?(talk: Conversation): Promise<boolean>;
  /** Looks whether everything is written, where neither stamps nor sheets tell it. */
  isDone?(talk: Conversation): Promise<boolean>;
  /** What follows once all is written; that it fails changes nothing of what is said. */
  readonly finish?: (talk: Conversation) => Promise<unknown>;
}

export const newToken = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/**
 * After a write that failed: looks what became of it, takes sheets away that were left unfinished, and tells.
 * @returns what to throw: the cause, with whether nothing, everything or a part was written
 */
export async function afterFailure(attempt: Attempt, error: unknown, doing: string): Promise<ReportError> {
  const cause = explain(error, doing);
  const told = teller(cause);
  try {
    const { outcome, missing } = await whatBecame(attempt);
    const because = missing === undefined ? cause.message : goneMeanwhile(missing);
    if (outcome === 'everything') {
      const { finish } = attempt;
      if (finish) await inExcel('finishing what was written', finish).catch(() => undefined);
      return told('Excel did not say so, but everything was written. There is nothing to do again.', outcome);
    }
    if (outcome === 'part')
      return told(
        'Excel stopped half-way, so not all of it was written. Choose Refresh: it brings the sheets in order. Then look whether what you wanted is there.',
        outcome,
      );
    if (outcome === 'put back')
      return told(`${because} Nothing was written that stays: it was put back. ${LOOKS_MAY_DIFFER}`, 'nothing');
    return told(`${because} Nothing was written.`, outcome);
  } catch {
    const sheets = [...(attempt.sheets ?? []), ...(attempt.copies ?? [])];
    noteBegun(sheets);
    const next =
      sheets.length > 0
        ? `Look for the sheets ${sheets.map((name) => `"${name}"`).join(', ')}: where they are there and complete, there is nothing to do. Otherwise try the same again: what was left unfinished gives place to it.`
        : 'Choose Refresh: it brings the sheets in order. Then look whether what you wanted is there.';
    return told(`Excel stopped answering, so it is not known what was written. ${next}`, 'unknown');
  }
}

/** What was painted is not put back, since it is not known what it was. */
export const LOOKS_MAY_DIFFER = 'Looks and rules that it had begun to paint come right with the next Refresh.';

type Outcome = 'nothing' | 'put back' | 'everything' | 'part';

interface Found {
  readonly outcome: Outcome;
  /** A table that was there before and is not any more, by its name. */
  readonly missing?: string;
}

/** Formulas and rules name tables, so that Excel takes none of them where one has another name by now. */
const goneMeanwhile = (table: string): string =>
  `The table "${table}" was renamed, deleted or turned into a range by someone else meanwhile. Try again.`;

/** Looks what was written; where it is a part and what stood there is known, that is put back. */
async function whatBecame(attempt: Attempt): Promise<Found> {
  const found = await inExcel('looking what was written', (talk) => clearUp(talk, attempt));
  const { outcome, missing } = found;
  if (outcome !== 'part') return found;
  const { token } = attempt;
  try {
    const record = attempt.record ?? (await nothingBut(attempt));
    if (!record) return found;
    await inExcel('putting back what was written', (talk) => putAllBack(talk, record, token));
    return { outcome: 'put back', missing };
  } catch {
    return found;
  }
}

/** What to put back where Excel told nothing, and no cell was written: nothing but that a writing had begun. */
async function nothingBut({ isUntouched }: Attempt): Promise<CommandRecord | undefined> {
  const untouched = isUntouched && (await inExcel('looking what was written', (talk) => isUntouched(talk)));
  return untouched ? { doing: '', sheets: [] } : undefined;
}

async function clearUp(talk: Conversation, attempt: Attempt): Promise<Found> {
  const { tables } = talk.workbook;
  tables.load('items/name');
  const outcome = await clearSheets(talk, attempt);
  const now = new Set(tables.items.map(({ name }) => name));
  return { outcome, missing: attempt.book.tables.find(({ name }) => !now.has(name))?.name };
}

async function clearSheets(
  talk: Conversation,
  { book, token, stamps, names, sheets = [], copies = [], gone = [], isDone }: Attempt,
): Promise<Outcome> {
  const { worksheets } = talk.workbook;
  const before = new Set(book.sheets.map((sheet) => sheet.id));
  worksheets.load('items/id,items/name,items/customProperties/items/key,items/customProperties/items/value');
  talk.workbook.names.load('items/name');
  await talk.sync();
  const seen = worksheets.items.map((sheet) => {
    const property = (key: string): string | undefined =>
      sheet.customProperties.items.find((p) => p.key === key)?.value;
    const mark = readMark(property(MARK_KEY));
    return {
      sheet,
      unfinished: writingToken(property(WRITING_KEY)) === token,
      marked: mark !== undefined,
      stamp: mark?.stamp ?? 0,
    };
  });
  const wanted = new Set([...copies, ...sheets]);
  const bare = await emptySheets(
    talk,
    seen.flatMap(({ sheet, unfinished, marked }) =>
      before.has(sheet.id) || unfinished || marked || !wanted.has(sheet.name) ? [] : [sheet],
    ),
  );
  const unfinished = seen.filter((s) => s.unfinished || bare.includes(s.sheet));
  // Marks come last, so that all is written where each of them is there.
  const isOver = ({ sheet, stamp }: (typeof seen)[number]): boolean =>
    stamp > (before.has(sheet.id) ? (stamps.get(sheet.id) ?? Infinity) : 0);
  if (unfinished.length > 0 && unfinished.every(isOver)) {
    for (const { sheet } of unfinished) sheet.customProperties.getItem(WRITING_KEY).delete();
    await talk.sync();
    return 'everything';
  }
  const added = unfinished.filter(({ sheet }) => !before.has(sheet.id));
  if (added.length > 0) {
    // Names first: without their sheet they would stay behind, pointing nowhere.
    const known = new Set(book.names.map(({ name }) => name));
    for (const item of talk.workbook.names.items) if (names.includes(item.name) && !known.has(item.name)) item.delete();
    for (const { sheet } of added) sheet.delete();
    await talk.sync();
  }
  // What is unfinished stays marked so: the next refresh sees to all that the writing had begun.
  if (unfinished.length > added.length) return 'part';
  if (unfinished.length > 0) return 'nothing';
  const copied = seen.some(({ sheet }) => !before.has(sheet.id) && copies.includes(sheet.name));
  const written = seen.some(isOver);
  const deleted = gone.length > 0 && !seen.some(({ sheet }) => gone.includes(sheet.id));
  return written || copied || deleted || (await isDone?.(talk)) ? 'everything' : 'nothing';
}

/** Of sheets that bear no sign of ours, those that hold nothing: Excel stopped between adding and marking them. */
async function emptySheets(
  talk: Conversation,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly Excel.Worksheet[]> {
  if (sheets.length === 0) return [];
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load('address');
  await talk.sync();
  return sheets.filter((_, i) => used[i].isNullObject);
}
