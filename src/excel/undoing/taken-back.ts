import { changedCells, type CommandRecord, lastRecord, type TooLarge } from '../../engine/undo/command-record';
import { isBack, LaterEdits } from '../../engine/undo/later-edits';
import { inExcel } from '../host/conversation';
import { contentsOf, CONTENTS, rangeOf } from '../host/ranges';

/** So many cells of a sheet tell whether a command still stands on it. */
const SAMPLES = 8;

/**
 * Whether the last command was taken back by other means than ours, as by Ctrl+Z or by deleting a sheet that it wrote to, as far
 * as some of its cells tell. False where nothing is known of it, as where Excel does not answer.
 */
export const wasTakenBack = (): Promise<boolean> => look(lastRecord(), isBackIn).catch(() => false);

/** Whether a sheet that a command had made is there again although the command was undone, as by Ctrl+Z after that. */
export const standsAgain = (record: CommandRecord): Promise<boolean> => look(record, isAgainIn).catch(() => false);

interface Looked {
  /** Whether the sheets that the command made are there, by what they were known by or are called. */
  readonly made: readonly boolean[];
  readonly wrote: readonly boolean[];
  readonly edits: readonly LaterEdits[];
}

function isBackIn({ made, wrote, edits }: Looked): boolean {
  if (wrote.includes(false)) return true;
  if (made.includes(true)) return false;
  return edits.length === 0 ? made.length > 0 : isBack(edits);
}

const isAgainIn = ({ made }: Looked): boolean => made.includes(true);

async function look(
  record: CommandRecord | TooLarge | undefined,
  judge: (looked: Looked) => boolean,
): Promise<boolean> {
  if (!record?.sheets) return false;
  return inExcel(`looking whether ${record.doing} still stands`, async (talk) => {
    const asked = record.sheets.map((sheet) => {
      const now = talk.workbook.worksheets.getItemOrNullObject(sheet.id);
      now.load('id');
      const called = talk.workbook.worksheets.getItemOrNullObject(sheet.name);
      called.load('id');
      const cells = sheet.added || sheet.reshaped ? [] : changedCells(sheet, SAMPLES);
      const parts = cells.map(({ part, row, col }) => {
        const range = rangeOf(now, { top: row, left: col, bottom: row, right: col });
        range.load(CONTENTS);
        return { part, row, col, range };
      });
      return { sheet, now, called, parts, edits: new LaterEdits(sheet) };
    });
    await talk.sync();
    const [made, wrote] = [true, false].map((added) => asked.filter(({ sheet }) => sheet.added === added));
    const there = wrote.filter(({ now }) => !now.isNullObject);
    for (const { parts, edits } of there)
      for (const { part, row, col, range } of parts) edits.take(part, { row, col, holds: contentsOf(range)[0][0] });
    return judge({
      made: made.map(({ now, called }) => !now.isNullObject || !called.isNullObject),
      wrote: wrote.map(({ now }) => !now.isNullObject),
      edits: there.filter(({ parts }) => parts.length > 0).map((one) => one.edits),
    });
  });
}
