import { changedCells, lastRecord } from '../../engine/undo/command-record';
import { isBack, LaterEdits } from '../../engine/undo/later-edits';
import { inExcel } from '../host/conversation';
import { contentsOf, CONTENTS, rangeOf } from '../host/ranges';

/** So many cells of a sheet tell whether a command still stands on it. */
const SAMPLES = 8;

/**
 * Whether the last command was taken back by other means than ours, as by Ctrl+Z or by deleting a sheet that it wrote to, as far
 * as some of its cells tell. False where nothing is known of it, as where Excel does not answer.
 */
export const wasTakenBack = (): Promise<boolean> => look().catch(() => false);

async function look(): Promise<boolean> {
  const record = lastRecord();
  if (!record?.sheets) return false;
  return inExcel(`looking whether ${record.doing} still stands`, async (talk) => {
    const asked = record.sheets.map((sheet) => {
      const now = talk.workbook.worksheets.getItemOrNullObject(sheet.id);
      now.load('id');
      const cells = sheet.added || sheet.reshaped ? [] : changedCells(sheet, SAMPLES);
      const parts = cells.map(({ part, row, col }) => {
        const range = rangeOf(now, { top: row, left: col, bottom: row, right: col });
        range.load(CONTENTS);
        return { part, row, col, range };
      });
      return { sheet, now, parts, edits: new LaterEdits(sheet) };
    });
    await talk.sync();
    const isThere = ({ now }: (typeof asked)[number]): boolean => !now.isNullObject;
    const [made, wrote] = [true, false].map((added) => asked.filter(({ sheet }) => sheet.added === added));
    if (!wrote.every(isThere)) return true;
    if (made.some(isThere)) return false;
    for (const { parts, edits } of wrote)
      for (const { part, row, col, range } of parts) edits.take(part, { row, col, holds: contentsOf(range)[0][0] });
    const edits = wrote.filter(({ parts }) => parts.length > 0).map((one) => one.edits);
    return edits.length === 0 ? made.length > 0 : isBack(edits);
  });
}
