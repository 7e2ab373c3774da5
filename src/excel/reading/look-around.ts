import { ReportError } from '../../engine/errors';
import { mayBeBegun } from '../../engine/workbook/begun';
import type { Inventory, SheetEntry } from '../../engine/workbook/inventory';
import { withoutUnfinished } from '../../engine/workbook/unfinished';
import type { Conversation } from '../host/conversation';
import { lookOnly } from './look-only';

/**
 * One round trip. Refuses where nothing may be written. Where a person has chosen to calculate by hand, Excel is told to bring
 * the workbook up to date with the next request: what a command reads is what the sheets say, not what they said once.
 */
export async function lookAround(talk: Conversation): Promise<Inventory> {
  const book = await lookOnly(talk);
  if (book.readOnly) {
    throw new ReportError(
      'This workbook is open read-only, so nothing was written. Save a copy of it and try there.',
      [],
      { wrote: 'nothing' },
    );
  }
  refuseNewer(book);
  calculateByHand(talk, book);
  return withoutUnfinished(await withBare(talk, book));
}

/** Finds empty sheets that may have been added by us before they had a sign of ours. Costs nothing where none may be. */
async function withBare(talk: Conversation, book: Inventory): Promise<Inventory> {
  const asked = book.sheets
    .filter(({ name, mark, writing }) => !mark && writing === undefined && mayBeBegun(name))
    .map(({ id }) => ({ id, used: talk.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true) }));
  if (asked.length === 0) return book;
  for (const { used } of asked) used.load('address');
  await talk.sync();
  const bare = new Set(asked.flatMap(({ id, used }) => (used.isNullObject ? [id] : [])));
  return {
    ...book,
    sheets: book.sheets.map((sheet) => (bare.has(sheet.id) ? { ...sheet, making: sheet.name } : sheet)),
  };
}

/** Has Excel calculate with the next request where it does not do so by itself. */
export function calculateByHand(talk: Conversation, { manual }: Inventory): void {
  if (manual) talk.workbook.application.calculate('Recalculate');
}

/** Stops before anything is written where a sheet of ours is protected. */
export function refuseProtected(sheets: readonly (SheetEntry | undefined)[]): void {
  const locked = sheets.find((s) => s?.protected);
  if (locked) {
    throw new ReportError(
      `The sheet "${locked.name}" is protected, so nothing was written. Unprotect it (Review, Unprotect Sheet) and try again.`,
      [],
      { wrote: 'nothing', retry: true },
    );
  }
}

/** Stops before anything is written where a newer add-in made a sheet: what it holds is not known here. */
export function refuseNewer(book: Inventory): void {
  const newer = book.sheets.find((sheet) => sheet.newer);
  if (newer) {
    throw new ReportError(
      `A newer version of this add-in made the sheet "${newer.name}", so it is left alone and nothing was written. Update the add-in: close and open Excel, or ask whoever installs it.`,
      [],
      { wrote: 'nothing' },
    );
  }
}
