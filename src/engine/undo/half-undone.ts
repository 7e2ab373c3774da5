/** How far an undo came that broke off, told from what stands in the workbook. */
import { type Area, sameArea } from '../../sheets/address';
import type { Inventory } from '../workbook/inventory';
import type { SheetRecord, TableRecord } from './command-record';

/** How far an undo came that broke off. */
export interface HalfUndone {
  readonly outcome: 'nothing' | 'everything' | 'part';
  /** What is left to put back, where that can be told. */
  readonly left?: Left;
}

export interface Left {
  readonly book: Inventory;
  readonly sheets: readonly SheetRecord[];
  /** Ids of the sheets whose rows and columns are back where they were. */
  readonly unshaped: ReadonlySet<string>;
  /** Whether a cell went with the rows that are gone already. */
  readonly isGone: (sheet: SheetRecord, row: number, col: number) => boolean;
}

/** A table that a command left, and where it is now; without a place where it is gone. */
export interface TableNow {
  readonly record: SheetRecord;
  readonly table: TableRecord;
  readonly area?: Area;
}

/** Whether a command touched only sheets that stood and that bear no mark of ours. */
export const isBare = (sheets: readonly SheetRecord[]): boolean =>
  sheets.some(({ added }) => !added) && sheets.every(({ added, marks }) => !added && !marks);

/**
 * How far an undo came.
 * @param token what the undo wrote beside each mark before it began
 * @param books the workbook before the undo, and as it is
 * @param tables of the sheets that stood before the command
 */
export function howFar(
  sheets: readonly SheetRecord[],
  token: string,
  { was, now }: { readonly was: Inventory; readonly now: Inventory },
  tables: readonly TableNow[],
): HalfUndone {
  const present = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
  const standing = sheets.filter(({ added }) => !added);
  const begun = standing.some(({ id }) => present.get(id)?.writing === token);
  const made = sheets.filter(({ id, added }) => added && was.sheets.some((sheet) => sheet.id === id));
  const gone = made.filter(({ id }) => !present.has(id));
  const isOver = ({ id, marks }: SheetRecord): boolean => {
    const sheet = present.get(id);
    const stood = was.sheets.find((one) => one.id === id)?.mark?.stamp;
    return marks !== undefined && sheet?.writing !== token && sheet?.mark?.stamp !== stood;
  };
  const finished = standing.filter(isOver);
  if (!begun && finished.length + gone.length === 0 && !areNamesGone(sheets, was, now)) return { outcome: 'nothing' };
  const allOver = standing.every((record) => !record.marks || finished.includes(record));
  if (!begun && gone.length === made.length && allOver) return { outcome: 'everything' };
  return { outcome: 'part', left: leftOf(now, sheets, finished, tables) };
}

function areNamesGone(sheets: readonly SheetRecord[], was: Inventory, now: Inventory): boolean {
  const [before, after] = [was, now].map(({ names }) => new Set(names.map(({ name }) => name)));
  return sheets.some(({ names }) => names.some(({ name }) => before.has(name) && !after.has(name)));
}

/** undefined where a table stands neither as the command left it nor as it was before. */
function leftOf(
  book: Inventory,
  sheets: readonly SheetRecord[],
  finished: readonly SheetRecord[],
  tables: readonly TableNow[],
): Left | undefined {
  const open = sheets.filter((record) => !finished.includes(record));
  const standing = tables.filter(({ record }) => open.includes(record));
  const before = ({ record, table }: TableNow): Area =>
    record.reshaped?.tables.find(({ name }) => name === table.name)?.before ?? table.before;
  const isBack = (one: TableNow): boolean => one.area !== undefined && sameArea(one.area, before(one));
  const isThere = (one: TableNow): boolean => one.area !== undefined && sameArea(one.area, one.table.area);
  if (!standing.every((one) => isBack(one) || isThere(one))) return undefined;
  const shrunk = standing.filter((one) => isBack(one) && !isThere(one));
  const unshaped = new Set(shrunk.flatMap(({ record }) => (record.reshaped ? [record.id] : [])));
  return {
    book,
    unshaped,
    sheets: open.map((record) => ({
      ...record,
      tables: record.tables.map((table) =>
        shrunk.some((one) => one.table === table && table.pushed) ? { ...table, area: table.before, added: 0 } : table,
      ),
    })),
    isGone: ({ id }, row, col) =>
      shrunk.some(
        ({ record, table: { area: a, before: was, pushed } }) =>
          record.id === id &&
          pushed &&
          !record.reshaped &&
          row > was.bottom &&
          row <= a.bottom &&
          col >= a.left &&
          col <= a.right,
      ),
  };
}
