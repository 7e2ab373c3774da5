import type { Contents, SheetRecord } from '../../engine/undo/command-record';
import { addedRows, type CellAt } from '../../engine/undo/later-edits';
import { type Area, colCount, rowCount } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { ANSWER_TEXT, CELL_TEXT } from '../host/limits';
import { rangeOf } from '../host/ranges';

/** About how long an area's formulas are, in an answer. */
export const lengthOf = (a: Area, contents: Contents): number =>
  rowCount(a) * colCount(a) * CELL_TEXT +
  2 * ('all' in contents ? rowCount(a) * String(contents.all).length : JSON.stringify(contents.cells).length);

/** Reads the formulas of areas in as many answers as they need, and calls back with each cell. */
export async function readCells(
  talk: Conversation,
  parts: readonly { readonly sheet: Excel.Worksheet; readonly area: Area; readonly length: number }[],
  each: (part: number, cell: CellAt) => void,
): Promise<void> {
  let open: { range: Excel.Range; part: number; at: Area }[] = [];
  let queued = 0;
  const take = async (): Promise<void> => {
    if (open.length === 0) return;
    await talk.sync();
    for (const { range, part, at } of open)
      (range.formulas as CellInput[][]).forEach((line, r) =>
        line.forEach((holds, c) => each(part, { row: at.top + r, col: at.left + c, holds })),
      );
    open = [];
    queued = 0;
  };
  for (const [part, { sheet, area: a, length }] of parts.entries()) {
    const perRow = Math.max(1, length / rowCount(a));
    const step = Math.max(1, Math.floor(ANSWER_TEXT / perRow));
    for (let { top } = a; top <= a.bottom; top += step) {
      const at = { ...a, top, bottom: Math.min(a.bottom, top + step - 1) };
      const size = rowCount(at) * perRow;
      if (queued > 0 && queued + size > ANSWER_TEXT) await take();
      queued += size;
      const range = rangeOf(sheet, at);
      range.load('formulas');
      open.push({ range, part, at });
    }
  }
  await take();
}

/** What to read of a sheet that stood before a command: the cells it wrote, and the rows it added whole. */
export const partsOf = (record: SheetRecord, sheet: Excel.Worksheet) => [
  ...record.cells.map(({ area: a, after }) => ({ sheet, area: a, length: lengthOf(a, after) })),
  ...addedRows(record).map((a) => ({ sheet, area: a, length: rowCount(a) * colCount(a) * 4 * CELL_TEXT })),
];
