import { appended } from '../../engine/difference/diff';
import { markWritten } from '../../engine/difference/rules';
import { isEmpty, type SheetChange } from '../../engine/difference/sheet-change';
import {
  cellsWritten,
  contentAt,
  type CommandRecord,
  merged,
  type SheetRecord,
  type TableRecord,
} from '../../engine/undo/command-record';
import {
  cellsUnwritten,
  type ContentsBefore,
  editsOfOthers,
  type OthersEdit,
  standStill,
  type TableBeforeWrite,
} from '../../engine/undo/others-edits';
import { PlanBasis } from '../../engine/undo/plan-basis';
import type { Inventory } from '../../engine/workbook/inventory';
import type { Details, SheetState } from '../../engine/workbook/sheet-state';
import { sameArea } from '../../sheets/address';
import type { CellInput, SheetPlan, TablePlan } from '../../sheets/plan';
import { shownInput } from '../../sheets/texts';
import type { Conversation } from '../host/conversation';
import { WHOLE_TEXT } from '../host/limits';
import { askEdges, askTables, ContentsReader, gridLength, GridReader } from './contents-before';
import type { Onlooker } from './write-changes';

/** A sheet that is brought up to date: its plan, and all that was read of it. */
export interface Basis {
  readonly plan: SheetPlan;
  readonly found: SheetState;
  readonly details: Details;
}

/** First cells of so many rows go into an answer. A longer table is a history, which only grows. */
const MOST_KEYED = 40_000;

/** Whether columns move of which the tables do not tell. */
const isHollow = ({ reshape }: SheetChange): boolean =>
  reshape !== undefined && [...reshape.dropColumns, ...reshape.addColumns].some(({ hollow }) => hollow);

const namesOf = (names: SheetChange['names']): SheetRecord['names'] =>
  names.map(({ name, dead }) => ({ name, ...(dead && { dead }) }));

/**
 * Looks on while changes are written: takes down what stood where they write, in the same request, so that it can be told
 * what somebody else changed meanwhile, and all of it can be put back.
 */
export class Trace implements Onlooker {
  private readonly reader: ContentsReader;
  private readonly seen: readonly (PlanBasis | undefined)[];
  private readonly before: (() => ContentsBefore | undefined)[] = [];
  private readonly tables: (() => TableBeforeWrite[] | undefined)[] = [];
  private readonly moved: (() => boolean)[] = [];
  private readonly sheets: Excel.Worksheet[] = [];
  private readonly grids = new GridReader();
  /** Rows and columns come or go, and what all sheets hold is not too much to keep. */
  private readonly wholes: boolean;

  /** @param bases what each change was made from; undefined for a sheet that is made new */
  constructor(
    private readonly changes: readonly SheetChange[],
    private readonly bases: readonly (Basis | undefined)[],
    private readonly book: Inventory,
  ) {
    this.seen = bases.map((basis) => basis && new PlanBasis(basis.plan, basis.found, basis.details));
    const length = bases.reduce((n, basis) => n + (basis ? gridLength(basis.plan, basis.found, basis.details) : 0), 0);
    this.wholes = this.reshapes && length <= WHOLE_TEXT;
    this.reader = new ContentsReader(this.wholes ? length : 0);
  }

  first(sheet: Excel.Worksheet, index: number): void {
    this.sheets[index] = sheet;
    const seen = this.standing(index);
    if (seen) {
      this.tables[index] = askTables(
        sheet,
        seen.tables.map(({ name }) => name),
      );
      if (seen.tables.length === 0) this.moved[index] = askEdges(sheet, this.bases[index]!.found.cells);
    } else if ('add' in this.changes[index].sheet) sheet.load('id');
    if (this.wholes && this.bases[index]) this.grids.ask(sheet);
  }

  ready(sheet: Excel.Worksheet, index: number): void {
    const seen = this.standing(index);
    if (seen) this.before[index] = this.reader.ask(sheet, this.changes[index], seen);
  }

  /** When all is written, and not yet sent. */
  last(): void {
    if (this.wholes) this.sheets.forEach((sheet, i) => this.bases[i] && this.grids.ask(sheet));
  }

  /** By change, the cells that somebody else changed before they were written; undefined where more than cells changed. */
  editsOfOthers(): readonly (readonly OthersEdit[])[] | undefined {
    const found: (readonly OthersEdit[])[] = [];
    for (const [i, change] of this.changes.entries()) {
      const [seen, before, tables] = [this.standing(i), this.before[i]?.(), this.tables[i]?.()];
      if (seen && tables && !standStill(seen.tables, tables)) return undefined;
      if (this.moved[i]?.()) return undefined;
      const cells = seen && before ? editsOfOthers(change, before, seen, this.reshapes) : [];
      if (!cells) return undefined;
      found.push(cells);
    }
    return found;
  }

  /** What was done, as far as Excel told; undefined where not all that stood before is known. */
  record(doing: string): CommandRecord | undefined {
    const sheets: SheetRecord[] = [];
    for (const [i, change] of this.changes.entries()) {
      if (isEmpty(change) && !this.reshapes) continue;
      const standing = (): SheetRecord | undefined => (this.reshapes ? this.reshaped(i) : this.changed(i));
      const record = 'add' in change.sheet ? this.added(i) : standing();
      if (!record) return undefined;
      sheets.push(record);
    }
    return { doing, sheets };
  }

  /** Of the sheets that stood before: what to put back where the writing broke off. */
  get standingRecord(): CommandRecord | undefined {
    const asked = this.changes.flatMap((_, i) => (this.standing(i) ? [this.before[i]?.()] : []));
    // How far rows and columns came is not told.
    if (this.reshapes) return undefined;
    const moves = this.changes.some(({ room }) => room.length > 0);
    // Where Excel told where tables stand, and did not come to tell what stood there, no cell was written.
    if (asked.includes(undefined)) return moves || !this.answered ? undefined : { doing: '', sheets: [] };
    const sheets = this.changes.flatMap((change, i) => {
      const record = this.standing(i) && !isEmpty(change) ? [this.changed(i)] : [];
      return record.map((one) => one?.marks && { ...one, marks: { ...one.marks, doubtful: change.doubtful } });
    });
    return sheets.includes(undefined) ? undefined : { doing: '', sheets: sheets as SheetRecord[] };
  }

  /** Whether anything of what was asked along with the writing was told. */
  private get answered(): boolean {
    return this.changes.some((_, i) => (this.standing(i)?.tables.length ?? 0) > 0 && this.tables[i]?.() !== undefined);
  }

  /** Looks whether the sheets that stood before still hold what the changes were made from, so that nothing was written. */
  async isUntouched(talk: Conversation): Promise<boolean> {
    const reader = new ContentsReader();
    const asked = this.changes.flatMap((change, i) => {
      const seen = this.standing(i);
      if (!seen || !('id' in change.sheet)) return [];
      const sheet = talk.workbook.worksheets.getItem(change.sheet.id);
      const tables = askTables(
        sheet,
        seen.tables.map(({ name }) => name),
      );
      return [{ change, seen, tables, before: this.reshapes ? undefined : reader.ask(sheet, change, seen) }];
    });
    await talk.sync();
    let telling = 0;
    for (const { change, seen, tables, before } of asked) {
      const now = tables();
      if (!now || !standStill(seen.tables, now) || change.room.length > 0) return false;
      // Columns come and go before anything else is written, and cells before looks.
      const held = before?.();
      const told = change.reshape ? Number(!isHollow(change)) : held && cellsUnwritten(change, held, seen);
      if (this.reshapes ? isHollow(change) : told === undefined) return false;
      telling += told ?? 0;
    }
    return telling > 0;
  }

  private get reshapes(): boolean {
    return this.changes.some(({ reshape }) => reshape !== undefined);
  }

  private standing(index: number): PlanBasis | undefined {
    return isEmpty(this.changes[index]) ? undefined : this.seen[index];
  }

  private added(index: number): SheetRecord | undefined {
    const { sheet, names, tables, newCharts, mark } = this.changes[index];
    if (!('add' in sheet)) return undefined;
    return {
      id: this.sheets[index].id,
      name: sheet.add,
      added: true,
      cells: cellsWritten(this.changes[index]).map(({ area, after }) => ({ area, after, before: { all: '' } })),
      tables: tables.map(({ name, area }) => ({ name, area, before: area, added: 0, pushed: false })),
      names: namesOf(names),
      charts: newCharts.length,
      marks: mark && { after: mark },
    };
  }

  private table(index: number, table: TablePlan): TableRecord {
    const { room } = this.changes[index];
    const added = table.append?.length ?? 0;
    const stood = this.tables[index]?.()?.find(({ name }) => name === table.name)?.area;
    const keys = this.keys(index, table);
    return {
      name: table.name,
      area: table.area,
      before: stood ?? { ...table.area, bottom: table.area.bottom - added },
      added,
      pushed: room.some((cells) => sameArea(cells, appended(table))),
      ...(keys && { keys }),
    };
  }

  /** What the first cells of a table's rows hold once all is written. */
  private keys(index: number, { key, area: { top, left, bottom } }: TablePlan): readonly CellInput[] | undefined {
    const read = this.bases[index]?.found.tables[key]?.values;
    if (!read || read.length > MOST_KEYED) return undefined;
    const keys = Array.from({ length: bottom - top }, (_, i) => read[i]?.[0] ?? '');
    for (const { area: a, after } of cellsWritten(this.changes[index])) {
      if (a.left > left || a.right < left) continue;
      for (let row = Math.max(a.top, top + 1); row <= Math.min(a.bottom, bottom); row++) {
        const written = contentAt(after, row - a.top, left - a.left);
        // As it shows: that is what a row is known by afterwards.
        if (written !== null) keys[row - top - 1] = shownInput(written);
      }
    }
    return keys;
  }

  private changed(index: number): SheetRecord | undefined {
    const basis = this.bases[index];
    const before = this.before[index]?.();
    if (!basis || !before || before.cells.includes(undefined)) return undefined;
    const change = this.changes[index];
    const { plan, found } = basis;
    return {
      id: found.id,
      name: this.nameOf(basis),
      added: false,
      cells: merged(cellsWritten(change).map(({ area, after }, i) => ({ area, after, before: before.cells[i]! }))),
      tables: plan.tables.map((table) => this.table(index, table)),
      names: namesOf(change.names),
      charts: change.newCharts.length,
      marks: { before: found.mark, after: markWritten(change) ?? found.mark },
    };
  }

  private reshaped(index: number): SheetRecord | undefined {
    const basis = this.bases[index];
    const [before, after] = this.grids.of(this.sheets[index]);
    if (!basis || !before || !after) return undefined;
    const { names, newCharts, reshape } = this.changes[index];
    const tables = basis.plan.tables.map((table) => this.table(index, table));
    return {
      id: basis.found.id,
      name: this.nameOf(basis),
      added: false,
      cells: [{ area: after.area, before: { all: '' }, after: { cells: after.cells } }],
      tables: tables.map((table) => ({ ...table, added: 0 })),
      names: namesOf(names),
      charts: newCharts.length,
      marks: { before: basis.found.mark, after: markWritten(this.changes[index]) ?? basis.found.mark },
      reshaped: { steps: reshape ?? { dropRows: [], dropColumns: [], addColumns: [] }, tables, before, after },
    };
  }

  private nameOf({ plan, found }: Basis): string {
    return this.book.sheets.find(({ id }) => id === found.id)?.name ?? plan.name;
  }
}
