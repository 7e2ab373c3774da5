import type { SheetChange } from '../../engine/difference/sheet-change';
import { cellsWritten, type Contents } from '../../engine/undo/command-record';
import type { ContentsBefore, TableBeforeWrite } from '../../engine/undo/others-edits';
import type { PlanBasis } from '../../engine/undo/plan-basis';
import { edgeMoved } from '../../engine/undo/edges';
import type { SheetCells } from '../../engine/undo/reshaped-sheet';
import type { Details, SheetState } from '../../engine/workbook/sheet-state';
import { area, type Area, colCount, rowCount } from '../../sheets/address';
import type { CellInput, SheetPlan } from '../../sheets/plan';
import { ANSWER_OF_WRITE, BESIDE_TEXT, BLANK_TEXT, CELL_TEXT, GRID_TEXT } from '../host/limits';
import { askArea, CONTENTS, contentsOf, rangeOf } from '../host/ranges';
import { HEAD_COLS, HEAD_ROWS } from '../reading/read-sheets';

/** Asks what stands where changes are about to write, as long as it fits into one answer. */
export class ContentsReader {
  private left: number;

  /** @param beside about how much else is asked for along with it */
  constructor(beside = 0) {
    this.left = Math.min(BESIDE_TEXT, ANSWER_OF_WRITE - beside);
  }

  /** Queues the reading; the result is there with the answer to the write, and undefined where Excel did not get as far. */
  ask(sheet: Excel.Worksheet, change: SheetChange, seen: PlanBasis): () => ContentsBefore | undefined {
    const cells = cellsWritten(change).map(({ area, after }) => this.askCells(sheet, area, after, seen));
    return () => loaded(() => ({ cells: cells.map((c) => c.cells()), values: cells.map((c) => c.values()) }));
  }

  private askCells(
    sheet: Excel.Worksheet,
    area: Area,
    after: Contents,
    seen: PlanBasis,
  ): { cells(): Contents | undefined; values(): Contents | undefined } {
    const usual = 'all' in after ? seen.textLength(area) : 2 * CELL_TEXT;
    const size = rowCount(area) * colCount(area) * (seen.isBlank(area) ? 5 * BLANK_TEXT : usual);
    if (size > this.left) return this.askOdd(sheet, area, seen);
    this.left -= size;
    const range = rangeOf(sheet, area);
    range.load(CONTENTS);
    return {
      cells: () => ({ cells: shared(contentsOf(range)) }),
      values: () => ('all' in after ? undefined : { cells: range.values as CellInput[][] }),
    };
  }

  /** Too many formulas to read once more: what was read for the plan stands, but for what was typed over them since. */
  private askOdd(
    sheet: Excel.Worksheet,
    area: Area,
    seen: PlanBasis,
  ): { cells(): Contents | undefined; values(): Contents | undefined } {
    const known = seen.formulasIn(area);
    const odd = rangeOf(sheet, area).getSpecialCellsOrNullObject(Excel.SpecialCellType.constants);
    odd.areas.load('items/values,items/valueTypes,items/formulas,items/rowIndex,items/columnIndex');
    const cells = (): Contents | undefined => {
      const parts = odd.isNullObject ? [] : odd.areas.items;
      if (!known) return undefined;
      const rows = known.map((row) => [...row]);
      for (const part of parts)
        contentsOf(part).forEach((line, r) =>
          line.forEach((cell, c) => (rows[part.rowIndex - area.top + r][part.columnIndex - area.left + c] = cell)),
        );
      return { cells: rows };
    };
    return { cells, values: () => undefined };
  }
}

/** What the answer says; undefined where Excel stopped before it came to that. */
function loaded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Asks for all that sheets hold, before and after their rows and columns come and go, as long as it is not too much. */
export class GridReader {
  private readonly grids = new Map<Excel.Worksheet, (() => SheetCells)[]>();

  ask(sheet: Excel.Worksheet): void {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('formulas,values,valueTypes,rowIndex,columnIndex');
    const answer = (): SheetCells => {
      if (used.isNullObject) return { area: area(0, 0), cells: [['']] };
      const cells = contentsOf(used);
      const { rowIndex: top, columnIndex: left } = used;
      return { area: area(top, left, top + cells.length - 1, left + cells[0].length - 1), cells };
    };
    this.grids.set(sheet, [...(this.grids.get(sheet) ?? []), answer]);
  }

  /** What the sheet held at the times that it was asked. */
  of(sheet: Excel.Worksheet): SheetCells[] {
    return loaded(() => (this.grids.get(sheet) ?? []).map((answer) => answer())) ?? [];
  }
}

/**
 * About how much text of two such answers a sheet is: formulas, and what all cells show. What is typed comes as both. Texts of a
 * person's own beside the tables are few.
 */
export function gridLength({ tables, fills, cells }: SheetPlan, found: SheetState, { extent = 0 }: Details): number {
  const inTables = tables.map(({ key }) => {
    const table = found.tables[key];
    if (!table) return 0;
    return table.values.length * JSON.stringify(table.firstFormulas).length + 2 * JSON.stringify(table.values).length;
  });
  const inFills = fills.map(({ area: a, formula }) => rowCount(a) * colCount(a) * formula.length);
  const around = 2 * JSON.stringify(cells.map(({ input }) => input)).length;
  return 2 * [...inTables, ...inFills, around, extent * GRID_TEXT].reduce((n, length) => n + length, 0);
}

/** Queues the reading of where tables stand right now. */
export function askTables(sheet: Excel.Worksheet, names: readonly string[]): () => TableBeforeWrite[] | undefined {
  const tables = names.map((name) => askTable(sheet, name));
  return () => loaded(() => tables.map((answer) => answer()));
}

function askTable(sheet: Excel.Worksheet, name: string): () => TableBeforeWrite {
  const table = sheet.tables.getItemOrNullObject(name);
  const range = table.getRange();
  const header = table.getHeaderRowRange();
  const where = askArea(range);
  header.load('values');
  return () => {
    if (table.isNullObject) return { name, headers: [] };
    return { name, area: where(), headers: header.values[0].map(String) };
  };
}

/**
 * Asks where a sheet's contents end right now, by which it is told whether rows or columns came or went on a sheet without
 * tables since it was read: its last column or row then stands elsewhere. What was not read then is not looked at now, since
 * a text of somebody's that has always stood there would be taken for a column that moved.
 */
export function askEdges(sheet: Excel.Worksheet, read: SheetState['cells']): () => boolean {
  const used = sheet.getRangeByIndexes(0, 0, HEAD_ROWS, HEAD_COLS).getUsedRangeOrNullObject(true);
  const [column, row] = [used.getLastColumn(), used.getLastRow()];
  column.load('formulas,rowIndex,columnIndex');
  row.load('formulas,rowIndex,columnIndex');
  const isMoved = (): boolean => {
    if (used.isNullObject) return false;
    const rows = column.formulas.flatMap(([cell], i) => (cell === '' ? [] : [column.rowIndex + i]));
    const cols = row.formulas[0].flatMap((cell, i) => (cell === '' ? [] : [row.columnIndex + i]));
    return edgeMoved({ right: column.columnIndex, bottom: row.rowIndex, rows, cols }, read);
  };
  return () => loaded(isMoved) ?? false;
}

/** Equal texts as one, since a column of thousands of rows mostly holds the same formula. */
function shared(rows: readonly (readonly CellInput[])[]): CellInput[][] {
  const known = new Map<CellInput, CellInput>();
  return rows.map((row) =>
    row.map((cell) => {
      if (!known.has(cell)) known.set(cell, cell);
      return known.get(cell)!;
    }),
  );
}
