import { type Area, colCount, rowCount, sameArea } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { SheetChange } from '../difference/sheet-change';
import type { SheetMark } from '../workbook/mark';
import type { Reshaped } from './reshaped-sheet';

/**
 * What an area holds, as it has to be typed to be the same again: row by row, or the same in every cell. null says nothing of
 * a cell.
 */
export type Contents = { readonly all: CellInput } | { readonly cells: readonly (readonly (CellInput | null)[])[] };

/** Cells that a command wrote. Positions are those after it. */
export interface CellRecord {
  readonly area: Area;
  readonly before: Contents;
  readonly after: Contents;
  /** What the cells held in between, so that no two headers of a table were ever called the same. */
  readonly aside?: Contents;
}

/** A table as it stands after a command. */
export interface TableRecord {
  readonly name: string;
  readonly area: Area;
  /** Where it ended before, with the columns that it has now. */
  readonly before: Area;
  /** Rows that the command added at its end. */
  readonly added: number;
  /** Cells were pushed down for them. */
  readonly pushed: boolean;
  /** What the first cells of its rows hold after the command, by which it is seen whether rows moved since; absent where that is not known. */
  readonly keys?: readonly CellInput[];
}

export interface SheetRecord {
  readonly id: string;
  readonly name: string;
  /** The command made the sheet; all that it holds is in `cells`. */
  readonly added: boolean;
  readonly cells: readonly CellRecord[];
  readonly tables: readonly TableRecord[];
  /** Names that the command added, or that stood for nothing (`dead`) until it gave them cells. */
  readonly names: readonly { readonly name: string; readonly dead?: true }[];
  readonly charts: number;
  /** Where rows and columns of tables went or came; `cells` then is all that the sheet held afterwards. */
  readonly reshaped?: Reshaped;
  /** What stood on the sheet of ours, what the command left, and what is known where it broke off. */
  readonly marks?: { readonly before?: SheetMark; readonly after: SheetMark; readonly doubtful?: SheetMark };
}

/** What a command did to the workbook, as plain data, by which it can be taken back. */
export interface CommandRecord {
  /** What it did, to complete a sentence: "finding gaps". */
  readonly doing: string;
  readonly sheets: readonly SheetRecord[];
}

/** A command that changed so much that what stood before is not kept. */
export interface TooLarge {
  readonly doing: string;
  readonly sheets?: undefined;
}

let last: CommandRecord | TooLarge | undefined;

/** Keeps what the last command did; one command deep, and only as long as the add-in runs. */
export const remember = (record: CommandRecord | TooLarge | undefined): void => {
  last = record;
  // One that is kept once more, since undoing it failed, is as old as it was.
  if (record && !times.has(record)) times.set(record, Date.now());
};

const times = new WeakMap<CommandRecord | TooLarge, number>();

/** When the last command was done, in milliseconds of the clock; 0 where none is known. */
export const lastDoneAt = (): number => (last && times.get(last)) ?? 0;

export const forget = (): void => remember(undefined);

/** What the last command did, where Excel does not undo it by itself. */
export const lastRecord = (): CommandRecord | TooLarge | undefined => last;

/** Whether the last command can be taken back by `restoreLast`. */
export const canRestore = (): boolean => last?.sheets !== undefined;

export const contentAt = (contents: Contents, row: number, col: number): CellInput | null =>
  'all' in contents ? contents.all : contents.cells[row][col];

/** Some of the cells to which a command gave other contents, one of each area that it wrote; `part` is the area's place. */
export function changedCells(
  { cells }: SheetRecord,
  most: number,
): { readonly part: number; readonly row: number; readonly col: number }[] {
  const found = cells.flatMap(({ area: a, before, after }, part) => {
    for (let r = 0; r < rowCount(a); r++)
      for (let c = 0; c < colCount(a); c++) {
        const [was, is] = [contentAt(before, r, c), contentAt(after, r, c)];
        if (was !== null && is !== null && was !== is) return [{ part, row: a.top + r, col: a.left + c }];
      }
    return [];
  });
  return found.slice(0, most);
}

/** All cells that a change writes, in the order of writing. */
export const cellsWritten = ({ values, columns, formulas }: SheetChange): { area: Area; after: Contents }[] => [
  ...values.map(({ area, cells }) => ({ area, after: { cells } })),
  ...columns.map(({ area, formula }) => ({ area, after: { all: formula } })),
  ...formulas.map(({ area, cells }) => ({ area, after: { cells } })),
];

/** A record that knows nothing of some cells any more, since they are somebody else's. */
export function withoutCells(record: SheetRecord, isOthers: (row: number, col: number) => boolean): SheetRecord {
  // Where all that the sheet held is known, what is somebody else's differs from it.
  if (record.reshaped) return record;
  const cells = record.cells.map((cell) => {
    const { top, left, bottom, right } = cell.area;
    const places = Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) =>
        isOthers(top + r, left + c) ? null : contentAt(cell.after, r, c),
      ),
    );
    return places.flat().includes(null) ? { ...cell, after: { cells: places } } : cell;
  });
  return { ...record, cells };
}

/** The same cells written twice are one entry, with what they held in between. */
export function merged(cells: readonly CellRecord[]): CellRecord[] {
  const found: CellRecord[] = [];
  for (const cell of cells) {
    const at = rowCount(cell.area) === 1 ? found.findIndex((f) => sameArea(f.area, cell.area)) : -1;
    if (at < 0) found.push(cell);
    else found[at] = { ...found[at], after: cell.after, aside: found[at].after };
  }
  return found;
}
