import { runs } from '../../engine/undo/put-back';
import type { Reshaped } from '../../engine/undo/reshaped-sheet';
import { type Area, colCount } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { MOST_ROWS } from '../host/limits';
import { CONTENTS, contentsOf, rangeOf } from '../host/ranges';
import { reshape } from '../writing/reshape-columns';

/** A sheet whose rows and columns an undo brought back, and which is to be as it was right before the undo. */
export interface ShapedSheet {
  readonly sheet: Excel.Worksheet;
  readonly reshaped: Reshaped;
  /** What it held right before the undo, and where that stood. */
  readonly at: Area;
  readonly held: readonly (readonly CellInput[])[];
  /** Where its tables stood then. */
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
}

/** Takes rows and columns out and in as the command did that was to be undone. */
export function shapeAgain({ sheet, reshaped: { steps, tables }, tables: stood }: ShapedSheet): void {
  reshape(sheet, { ...steps, regroup: [] });
  for (const { area: a, added, pushed } of tables)
    if (added > 0 && pushed)
      rangeOf(sheet, { ...a, top: a.bottom - added + 1 }).insert(Excel.InsertShiftDirection.down);
  for (const { name, area: a } of stood) sheet.tables.getItem(name).resize(rangeOf(sheet, a));
}

/** Writes back what such sheets held wherever they hold something else, once their rows and columns are where they were. */
export async function fillAgain(talk: Conversation, sheets: readonly ShapedSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  const asked = sheets.map((one) => {
    const range = rangeOf(one.sheet, one.at);
    range.load(CONTENTS);
    return { ...one, range };
  });
  await talk.sync();
  const all = asked.map((one) => ({ ...one, put: whatDiffers(one, contentsOf(one.range)) }));
  // Headers of tables first, since formulas name them.
  for (const headers of [true, false])
    for (const { sheet, at, tables, put } of all) {
      const isHeader = (row: number): boolean => tables.some(({ area: a }) => a.top === at.top + row);
      const putAt = (row: number, col: number): CellInput | null => (isHeader(row) === headers ? put(row, col) : null);
      for (const [top, bottom] of runs(at, putAt, MOST_ROWS)) {
        const lines = Array.from({ length: bottom - top + 1 }, (_, r) =>
          Array.from({ length: colCount(at) }, (__, c) => putAt(top + r, c)),
        );
        rangeOf(sheet, { ...at, top: at.top + top, bottom: at.top + bottom }).formulas = lines as string[][];
      }
    }
}

/** What goes into a cell, null where it holds that: of a table's column all or nothing, since Excel goes on with formulas there. */
function whatDiffers(
  { at, held, tables }: ShapedSheet,
  now: readonly (readonly CellInput[])[],
): (row: number, col: number) => CellInput | null {
  const put = held.map((line, row) => line.map((holds, col) => holds !== now[row][col]));
  for (const { area: a } of tables)
    for (let col = a.left - at.left; col <= a.right - at.left; col++) {
      const body = put.slice(a.top + 1 - at.top, a.bottom + 1 - at.top);
      if (body.some((line) => line[col])) for (const line of body) line[col] = true;
    }
  return (row, col) => (put[row][col] ? held[row][col] : null);
}
