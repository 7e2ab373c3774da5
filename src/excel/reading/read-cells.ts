import type { Contents, SheetRecord } from '../../engine/undo/command-record';
import { addedRows, type CellAt } from '../../engine/undo/later-edits';
import { type Area, colCount, rowCount } from '../../sheets/address';
import type { Conversation } from '../host/conversation';
import { CELL_TEXT } from '../host/limits';
import { CONTENTS, contentsOf, rangeOf } from '../host/ranges';
import { Reader } from './reader';

/** About how long an area's formulas are, in an answer. */
export const lengthOf = (a: Area, contents: Contents): number =>
  rowCount(a) * colCount(a) * CELL_TEXT +
  2 * ('all' in contents ? rowCount(a) * String(contents.all).length : JSON.stringify(contents.cells).length);

/** Reads what areas hold in as many answers as they need, and calls back with each cell. */
export async function readCells(
  talk: Conversation,
  parts: readonly { readonly sheet: Excel.Worksheet; readonly area: Area; readonly length: number }[],
  each: (part: number, cell: CellAt) => void,
): Promise<void> {
  const reader = new Reader(talk);
  for (const [part, { sheet, area: a, length }] of parts.entries())
    reader.rows({
      count: rowCount(a),
      length: length / rowCount(a),
      ask(first, count) {
        const at = { ...a, top: a.top + first, bottom: a.top + first + count - 1 };
        const range = rangeOf(sheet, at);
        range.load(CONTENTS);
        return () => {
          contentsOf(range).forEach((line, r) =>
            line.forEach((holds, c) => each(part, { row: at.top + r, col: at.left + c, holds })),
          );
          return [range.formulas, range.values, range.valueTypes];
        };
      },
    });
  if (parts.length > 0) await reader.read();
}

/** What to read of a sheet that stood before a command: the cells it wrote, and the rows it added whole. */
export const partsOf = (record: SheetRecord, sheet: Excel.Worksheet) => [
  ...record.cells.map(({ area: a, after }) => ({ sheet, area: a, length: lengthOf(a, after) })),
  ...addedRows(record).map((a) => ({ sheet, area: a, length: rowCount(a) * colCount(a) * 4 * CELL_TEXT })),
];
