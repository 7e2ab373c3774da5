import { area, type Area, contains } from '../../sheets/address';
import type { SheetRecord } from '../../engine/undo/command-record';
import { unsettled } from '../../engine/difference/doubtful-mark';
import { MARK_KEY, type SheetMark, writeMark } from '../../engine/workbook/mark';
import { type CellAt, keyOf, LaterEdits } from '../../engine/undo/later-edits';
import { addresses } from '../../engine/undo/others-edits';
import { type Kept, rowsToDrop } from '../../engine/undo/put-back';
import { around, placeAfter } from '../../engine/undo/reshaped-sheet';
import type { Conversation } from '../host/conversation';
import { BESIDE_TEXT } from '../host/limits';
import { cellsIn, CONTENTS, contentsOf, rangeOf, typeEach } from '../host/ranges';
import { partsOf } from '../reading/read-cells';
import { formulasFirst } from '../writing/filled-columns';
import { fillAgain, shapeAgain, type ShapedSheet } from './shape-again';
import { askStood, type Place, type StoodTable } from './stood-table';

interface Asked {
  readonly record: SheetRecord;
  readonly sheet: Excel.Worksheet;
  /** The cells of the record's parts; of a sheet whose rows and columns come back all that it holds. */
  readonly ranges: readonly Excel.Range[];
  readonly tables: readonly StoodTable[];
}

/** Somebody's cells on a sheet: those that stand again, and those whose row or column is gone. */
export interface TheirCells {
  readonly id: string;
  readonly name: string;
  readonly stay: readonly CellAt[];
  readonly gone: readonly CellAt[];
}

/**
 * What somebody types between the last look of an undo and its writing. It is asked for in the request that writes, before
 * anything is written, and given back afterwards.
 */
export class LateEdits {
  private readonly asked: Asked[] = [];
  private readonly late = new Map<Asked, readonly CellAt[]>();
  private found: readonly TheirCells[] = [];

  /**
   * Queues the asking, where it is not too much to be asked for beside the writing.
   * @param kept what is known to be somebody's, and is not written to
   * @param places where tables stand on sheets whose rows and columns come back
   */
  constructor(
    talk: Conversation,
    private readonly records: readonly SheetRecord[],
    private readonly kept: Kept,
    places: readonly Place[],
  ) {
    const all = records
      .filter(({ added }) => !added)
      .map((record) => {
        const sheet = talk.workbook.worksheets.getItem(record.id);
        return { record, sheet, parts: partsOf(record, sheet) };
      });
    const length = all.flatMap(({ parts }) => parts).reduce((n, part) => n + part.length, 0);
    if (length > BESIDE_TEXT) return;
    for (const { record, sheet, parts } of all) {
      const own = places.filter(({ id }) => record.reshaped && id === record.id);
      const ranges = parts.map(({ area: a }) =>
        rangeOf(
          sheet,
          own.reduce((all, place) => around(all, place.area), a),
        ),
      );
      for (const range of ranges) range.load(`${CONTENTS},rowIndex,columnIndex`);
      const tables = record.tables.map((table) => askStood(sheet, table));
      this.asked.push({ record, sheet, ranges, tables });
    }
  }

  /** Whether rows moved under the undo, or somebody typed into rows that went with it. */
  get isOvertaken(): boolean {
    return this.asked.some(
      (one) =>
        one.tables.some((table) => table.hasMoved()) ||
        this.lateIn(one).some((cell) => !one.record.reshaped && this.goes(one.record, cell.row)),
    );
  }

  /** Whether all that the undo did can be done again: no sheet or name went, and rows only at the end of a table. */
  get canGoBack(): boolean {
    return (
      this.asked.length === this.records.length &&
      this.asked.every(
        ({ record, tables }) =>
          record.names.length === 0 &&
          tables.every(({ table, isThere }) => {
            const runs = rowsToDrop(record, table, this.kept);
            const whole = runs.length === 1 && runs[0].bottom - runs[0].top + 1 === table.added;
            return isThere() && (table.added === 0 || runs.length === 0 || whole);
          }),
      )
    );
  }

  /** Brings everything to where it stood before the undo wrote. */
  async goBack(talk: Conversation, markOf: (record: SheetRecord) => SheetMark | undefined): Promise<void> {
    const shaped = this.asked.flatMap(shapedOf);
    for (const one of shaped) shapeAgain(one);
    for (const { record, sheet, ranges, tables } of this.asked) {
      for (const { table, where } of record.reshaped ? [] : tables) {
        const rows = rowsToDrop(record, table, this.kept);
        if (table.pushed) for (const run of rows) rangeOf(sheet, run).insert(Excel.InsertShiftDirection.down);
        if (rows.length > 0) sheet.tables.getItem(table.name).resize(rangeOf(sheet, where()));
      }
      for (const range of record.reshaped ? [] : ranges)
        rangeOf(sheet, areaOf(range)).formulas = contentsOf(range) as unknown as string[][];
      const mark = markOf(record);
      // Looks of rows that went and came are for the next refresh to see to.
      if (mark) sheet.customProperties.add(MARK_KEY, writeMark({ ...unsettled(mark), stamp: mark.stamp }));
    }
    await fillAgain(talk, shaped);
    await talk.sync();
  }

  private goes(record: SheetRecord, row: number): boolean {
    return record.tables.some((table) =>
      rowsToDrop(record, table, this.kept).some((run) => row >= run.top && row <= run.bottom),
    );
  }

  /** Somebody's cells, as they stood right before the undo wrote. */
  private lateIn(one: Asked): readonly CellAt[] {
    const known = this.late.get(one);
    if (known) return known;
    const edits = new LaterEdits(one.record);
    one.ranges.forEach((range, part) => {
      const cells = cellsIn(range).filter((cell) => isOf(one.record, part, cell));
      cells.forEach((cell) => edits.take(part, cell));
    });
    const late = edits.cells.filter(({ row, col }) => !this.kept.cell(one.record, row, col));
    this.late.set(one, late);
    return late;
  }

  /** Gives back what was somebody's, once Excel has answered; costs a request where there is any. */
  async giveBack(talk: Conversation): Promise<readonly TheirCells[]> {
    this.found = this.asked.flatMap((one) => {
      const { record, sheet } = one;
      const late = this.lateIn(one);
      if (late.length === 0) return [];
      const placed = late.map((cell) => ({ cell, to: placeOf(record, cell, this.goes(record, cell.row)) }));
      const stay = placed.flatMap(({ cell, to }) => (to ? [{ ...to, holds: cell.holds }] : []));
      typeEach(sheet, formulasFirst(stay));
      const gone = placed.flatMap(({ cell, to }) => (to ? [] : [cell]));
      return [{ id: record.id, name: record.name, stay, gone }];
    });
    if (this.found.some(({ stay }) => stay.length > 0)) await talk.sync();
    return this.found;
  }

  /** The cells that are somebody's, for a sentence. */
  get where(): string {
    return this.found
      .flatMap(({ name, stay }) => (stay.length > 0 ? [`${addresses(stay)} on "${name}"`] : []))
      .join('; ');
  }
}

function shapedOf({ record: { reshaped }, sheet, ranges: [range], tables }: Asked): ShapedSheet[] {
  if (!reshaped) return [];
  const stood = tables.map(({ table: { name }, where }) => ({ name, area: where() }));
  return [{ sheet, reshaped, at: areaOf(range), held: contentsOf(range), tables: stood }];
}

/** Whether a cell is among those that a command left, where more was asked for. */
const isOf = ({ cells, reshaped }: SheetRecord, part: number, cell: CellAt): boolean =>
  !reshaped || contains(cells[part].area, cell);

const areaOf = ({ rowIndex, columnIndex, values }: Excel.Range): Area =>
  area(rowIndex, columnIndex, rowIndex + values.length - 1, columnIndex + values[0].length - 1);

/** Where a cell stands after the undo; undefined where it is gone. */
function placeOf(
  record: SheetRecord,
  cell: CellAt,
  goes: boolean,
): { readonly row: number; readonly col: number } | undefined {
  const { reshaped } = record;
  if (!reshaped) return goes ? undefined : cell;
  const all = around(reshaped.before.area, reshaped.after.area);
  for (let row = all.top; row <= all.bottom; row++)
    for (let col = all.left; col <= all.right; col++) {
      const place = placeAfter(reshaped, { row, col });
      if (place && keyOf(place) === keyOf(cell)) return { row, col };
    }
  return undefined;
}

/** A cell that is gone, with what it held, for a sentence. */
export const goneText = ({ name }: { readonly name: string }, cell: CellAt): string =>
  `${addresses([cell])} on "${name}": ${cell.holds === '' ? 'emptied' : `"${cell.holds}"`}`;
