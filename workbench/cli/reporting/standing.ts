/** The file of a workbook that stands: opened, and saved again only where something in it has changed. */
import { basename, resolve } from 'node:path';
import { NAMESPACE } from '../../../src/functions';
import { contentsLostOnSave, lostOnSave, readXlsx, writeXlsx } from '../../files';
import { area, type Workbook } from '../../model';
import { isSame, readOwn, saveOwn } from '../own-files';

export interface Standing {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether anything was told of a change since it was opened. */
  changed: boolean;
}

/** Where a workbook goes. */
export interface Place {
  readonly out: string;
  /** Whether what stands there may be replaced; a workbook goes back to its own file without it. */
  readonly force: boolean;
}

/** @throws Error with a sentence that names the file */
export async function openStanding(path: string): Promise<{ book: Workbook; standing: Standing }> {
  const bytes = await readOwn(path);
  const book = await readXlsx(bytes, basename(path));
  const standing = { path, bytes, changed: false };
  book.onChange(() => (standing.changed = true));
  return { book, standing };
}

/**
 * Saves a workbook, unless its place was taken meanwhile. The file that it comes from is left as it is, to the byte, where nothing has changed in the workbook:
 * another program may have written it another way.
 * @returns whether the file was written
 * @throws Error with a sentence that says what became of the file
 */
export async function saveBook(book: Workbook, { out, force }: Place, standing?: Standing): Promise<boolean> {
  const bytes = await writeXlsx(book);
  const inPlace = standing && resolve(out) === resolve(standing.path);
  if (inPlace && !standing.changed) {
    // Not everything that a command writes is told of, such as properties; what is not told of shows here.
    const asOpened = await writeXlsx(await readXlsx(standing.bytes, basename(standing.path)));
    if (isSame(bytes, asOpened)) return false;
  }
  const lost = inPlace && !force ? contentsLostOnSave(book) : [];
  if (lost.length > 0)
    throw new Error(
      `"${out}" was not saved, and is as it was before: saved here it would lose what it holds. ${lost.join(' ')} ` +
        'Save it under another name with --out, or say --force to replace it all the same.',
    );
  return saveOwn(out, bytes, inPlace ? standing.bytes : force ? undefined : null);
}

/** What whoever opens the saved workbook in Excel has to know of it, a sentence each: what it lost, what is still to be done. */
export const saidOfSaved = (book: Workbook): string[] => [...lostOnSave(book), ...(callsAddin(book) ? [REPAIR] : [])];

const REPAIR =
  'Excel shows #NAME? in cells with functions of the add-in that it did not enter itself: open the file in Excel, and choose Report > Repair functions once.';

const CALL = new RegExp(`\\b${NAMESPACE}\\.\\w+\\(`, 'i');

function callsAddin(book: Workbook): boolean {
  for (const sheet of book.sheets)
    // One by one: a list of all cells of a large workbook takes as much room again.
    for (const [, , { formula }] of sheet.cellsIn(sheet.usedArea() ?? area(0, 0)))
      if (formula !== undefined && CALL.test(formula)) return true;
  return false;
}

/** What a summary begins with where the file was not written. */
export const leftLine = (out: string): string => `Nothing to write: ${out} is left as it was`;
