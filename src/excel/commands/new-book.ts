import { ReportError } from '../../engine/errors';
import { type Conversation, inExcel } from '../host/conversation';
import { explain } from '../host/failures';
import { openNewBook, readWholeFile } from '../host/whole-file';
import type { BoardCopy } from './copy-sheets';

const byHand = ({ length }: readonly string[]): string =>
  length === 1
    ? 'The copy stays in this workbook: to send it alone, select its tab, then Move or Copy, To book: (new book).'
    : 'The copies stay in this workbook: to send them alone, select their tabs, then Move or Copy, To book: (new book).';

/**
 * Adds copies to this workbook, opens them as a new one, and takes them out of this one. Where Excel does not go along,
 * they stay here, and a warning says why and how to go on by hand.
 * @param add adds the copies; once more where they turn out to stay
 */
export async function moveToNewBook(talk: Conversation, add: () => Promise<BoardCopy>): Promise<BoardCopy> {
  const copy = await add().catch((error: unknown) => {
    throw inThisOne(error);
  });
  const { sheets, warnings } = copy;
  talk.begin('Opening a new workbook', 2, 2);
  let file: Uint8Array;
  try {
    const { keepSheets } = await import(/* webpackChunkName: 'files' */ '../../files').catch(() => {
      throw new ReportError('What makes one could not be loaded. Check your internet connection.');
    });
    file = keepSheets(await readWholeFile(), sheets);
  } catch (error) {
    return { ...copy, warnings: [...warnings, `${because(error)} ${byHand(sheets)}`] };
  }
  // Before the new one is in front: from then on, Excel may delete no sheet of this one.
  const left = await takeOut(talk, sheets);
  try {
    await openNewBook(file);
  } catch (error) {
    const { code = '' } = explain(error, talk.doing);
    const unsure = `Excel did not say whether it opened a new workbook (${code}). If there is one, it is complete.`;
    const stays = left.length === sheets.length ? copy : await stayingAnew(talk, left, add, unsure);
    return { ...stays, warnings: [...stays.warnings, `${unsure} ${byHand(stays.sheets)}`] };
  }
  talk.withdrawn = left.length === 0;
  const still =
    left.length === 0
      ? []
      : [
          `Excel did not delete ${left.map((name) => `"${name}"`).join(' and ')} from this workbook again: delete ${left.length === 1 ? 'it' : 'them'} here, or choose Undo.`,
        ];
  return { ...copy, opened: true, warnings: [...warnings, ...still] };
}

/** Of a failure after which the copies are there all the same: that they are in this workbook, and in no new one. */
function inThisOne(error: unknown): unknown {
  if (!(error instanceof ReportError) || error.wrote !== 'everything') return error;
  const { details, host, code, wrote } = error;
  return new ReportError(
    `Excel did not say so, but the copy was made. No new workbook was opened. ${byHand([])}`,
    details,
    { host, code, wrote },
  );
}

/**
 * Copies in this workbook, in the place of those that were taken out of it, wholly or in part.
 * @param unsure what is to be said before anything else where that fails, as where a new workbook is in front
 */
async function stayingAnew(
  talk: Conversation,
  left: readonly string[],
  add: () => Promise<BoardCopy>,
  unsure: string,
): Promise<BoardCopy> {
  await takeOut(talk, left);
  try {
    return await add();
  } catch (error) {
    const { message, details, host, code, wrote } = explain(error, talk.doing);
    const here = wrote === 'nothing' ? 'This workbook is as it was.' : message;
    throw new ReportError(`${unsure} ${here}`, details, { host, code, wrote });
  }
}

/** What went wrong before anything was opened. */
function because(error: unknown): string {
  const { message, details = [] } = error as Error & Partial<ReportError>;
  return ['No new workbook was opened.', message, ...details].join(' ');
}

/** Deletes sheets by their names, and looks what became of it where Excel does not say. @returns those that are still there */
async function takeOut(talk: Conversation, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return [];
  try {
    for (const name of names) talk.workbook.worksheets.getItem(name).delete();
    await talk.sync();
    return [];
  } catch {
    return inExcel('looking what was deleted', async (again) => {
      const sheets = names.map((name) => again.workbook.worksheets.getItemOrNullObject(name));
      for (const sheet of sheets) sheet.load('id');
      await again.sync();
      return names.filter((_, i) => !sheets[i].isNullObject);
    }).catch(() => names);
  }
}
