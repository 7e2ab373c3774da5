import type { Cell, Grid, GridArea } from '../../domain/tracker';
import { type Area, areasOf, colCount, rowCount, sameArea, splitSheet } from '../../sheets/address';
import type { Conversation } from '../host/conversation';
import { VALUE_TEXT } from '../host/limits';
import { rangeOf } from '../host/ranges';
import { Reader } from './reader';

/** Number formats are mostly `General`, and travel with each cell. */
const FORMAT_TEXT = 10;

/**
 * Reads cells as a tracker is read from them: values, number formats, merged cells, hidden rows. One round trip, and one more
 * where rows are hidden.
 * @param begins hears of the rows that are asked for next
 */
export async function readGrid(
  talk: Conversation,
  sheet: Excel.Worksheet,
  at: Area,
  begins?: (first: number) => void,
): Promise<Grid> {
  const reader = new Reader(talk);
  const facts = reader.ask(() => {
    const whole = rangeOf(sheet, at);
    whole.load('rowHidden');
    const merged = whole.getMergedAreasOrNullObject();
    merged.load('address');
    return () => ({ hidden: whole.rowHidden, merged: merged.isNullObject ? '' : merged.address });
  });
  const rows: Cell[][] = [];
  const formats: string[][] = [];
  reader.rows({
    count: rowCount(at),
    length: colCount(at) * (VALUE_TEXT + FORMAT_TEXT),
    ask(first, count) {
      begins?.(first);
      const part = rangeOf(sheet, { ...at, top: at.top + first, bottom: at.top + first + count - 1 });
      part.load('values,numberFormat');
      return () => {
        // One by one: a call takes no hundred thousands of arguments.
        for (const line of part.values as Cell[][]) rows.push(line.map((cell) => (cell === '' ? null : cell)));
        for (const line of part.numberFormat as string[][]) formats.push(line);
        return [part.values, part.numberFormat];
      };
    },
  });
  await reader.read();
  const { hidden, merged } = facts();
  const hiddenRows = hidden === false ? new Set<number>() : await hiddenIn(talk, sheet, at);
  return {
    rows,
    formats,
    firstRow: at.top + 1,
    firstColumn: at.left + 1,
    merges: areasOf(merged).map((one) => within(one, at)),
    ...(hiddenRows.size > 0 && { hiddenRows }),
  };
}

/** Times that cells are read anew where somebody else adds rows meanwhile. */
const TRIES = 3;

/**
 * The same of what ends where its contents end, as it ends by then: rows that came while it was looked where that is are read too.
 * @param at where it was found
 * @param current asks for it again
 */
export async function readCurrent(
  talk: Conversation,
  sheet: Excel.Worksheet,
  at: Area,
  current: () => Excel.Range,
  begins?: (first: number) => void,
): Promise<{ readonly grid: Grid; readonly at: Area }> {
  let found = at;
  for (let tries = TRIES; ; tries--) {
    const now = current();
    now.load('address');
    const grid = await readGrid(talk, sheet, found, begins);
    const [stands = found] = now.isNullObject ? [] : areasOf(splitSheet(now.address).address);
    if (sameArea(stands, found) || tries === 0) return { grid, at: found };
    found = stands;
  }
}

/** Places of the rows that are hidden, from 0. */
async function hiddenIn(talk: Conversation, sheet: Excel.Worksheet, at: Area): Promise<Set<number>> {
  const visible = rangeOf(sheet, at).getSpecialCellsOrNullObject('Visible');
  visible.load('address');
  await talk.sync();
  const shown = visible.isNullObject ? [] : areasOf(visible.address);
  const hidden = new Set(Array.from({ length: rowCount(at) }, (_, row) => row));
  for (const { top, bottom } of shown) for (let row = top; row <= bottom; row++) hidden.delete(row - at.top);
  return hidden;
}

const within = ({ top, left, bottom, right }: Area, at: Area): GridArea => ({
  top: top - at.top,
  left: left - at.left,
  bottom: bottom - at.top,
  right: right - at.left,
});
