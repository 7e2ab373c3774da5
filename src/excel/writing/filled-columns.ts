import { sameInput } from '../../engine/formulas/canonical';
import { isFormula } from '../../sheets/texts';
import type { CellAt } from '../../engine/undo/later-edits';
import { addresses } from '../../engine/undo/others-edits';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { cellsIn, contentsOf, typeEach } from '../host/ranges';

/** What is written into a cell of the sheet, as it is typed; undefined where nothing is. */
type Puts = (row: number, col: number) => CellInput | null | undefined;

interface Watched {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly before: Excel.Range;
  readonly puts: Puts;
}

/**
 * Sees to it that columns of tables hold what was written and what was there. A formula that goes into several cells of a
 * column is taken by Excel for the whole of it: it fills the rest, and different formulas become one.
 */
export class FillWatch {
  private readonly watched: Watched[] = [];
  private written: { readonly sheet: Excel.Worksheet; readonly cells: readonly CellAt[] }[] = [];

  /** Cells of a sheet that had to be written anew, with what they hold since. */
  mended(sheet: Excel.Worksheet): CellAt[] {
    return this.written.flatMap((one) => (one.sheet === sheet ? one.cells : []));
  }

  /**
   * Asks what cells hold before they are written to. The answer comes with the next request.
   * @param range cells of a table; a null object where there is none
   */
  ask(sheet: Excel.Worksheet, sheetName: string, range: Excel.Range, puts: Puts = () => undefined): void {
    range.load('formulas,values,valueTypes,rowIndex,columnIndex');
    this.watched.push({ sheet, sheetName, before: range, puts });
  }

  /**
   * Looks what the cells hold now that all is written, where Excel could have gone on with a formula, and writes anew what
   * differs: cell by cell, which it does not go on with, formulas first. Costs a request, and one more where there is something
   * to mend.
   * @returns a sentence where that failed
   */
  async mend(talk: Conversation): Promise<string[]> {
    const asked = this.watched.flatMap((one) => {
      const cells = wanted(one);
      if (!mayBeFilled(cells, one.puts)) return [];
      const { rowIndex, columnIndex, formulas } = one.before;
      const now = one.sheet.getRangeByIndexes(rowIndex, columnIndex, formulas.length, formulas[0].length);
      now.load('formulas,values,valueTypes');
      return [{ ...one, cells, now }];
    });
    if (asked.length === 0) return [];
    try {
      await talk.sync();
      const wrong = asked.flatMap(({ sheet, sheetName, cells, now, before }) => {
        const held = contentsOf(now);
        const differing = cells.filter(({ row, col, holds }) => {
          const found = held[row - before.rowIndex][col - before.columnIndex];
          // Excel fills with formulas: anything else is what somebody typed meanwhile.
          return isFormula(found) && !sameInput(holds, found);
        });
        return differing.length > 0 ? [{ sheet, sheetName, cells: formulasFirst(differing) }] : [];
      });
      for (const { sheet, cells } of wrong) typeEach(sheet, cells);
      if (wrong.length > 0) await talk.sync();
      this.written = wrong;
      return [];
    } catch {
      const where = asked.map(({ sheetName, cells }) => `${addresses(cells)} on "${sheetName}"`).join('; ');
      return [
        `Excel stopped answering before it could be seen whether it filled other cells as well. Look at ${where}.`,
      ];
    }
  }
}

/** What the cells are to hold: what was there, and what was written over it. */
function wanted({ before, puts }: Watched): CellAt[] {
  if (before.isNullObject) return [];
  return cellsIn(before).map(({ row, col, holds }) => ({ row, col, holds: puts(row, col) ?? holds }));
}

/** Whether a column is to hold more than one formula throughout. */
function mayBeFilled(cells: readonly CellAt[], puts: Puts): boolean {
  const columns = new Map<number, CellAt[]>();
  for (const cell of cells) {
    const column = columns.get(cell.col);
    if (column) column.push(cell);
    else columns.set(cell.col, [cell]);
  }
  return [...columns.values()].some(
    (column) =>
      column.some(({ row, col, holds }) => puts(row, col) === undefined || holds !== column[0].holds) &&
      column.some(({ holds }) => holds !== ''),
  );
}

/** In the order in which cells of a table are typed one by one. */
export const formulasFirst = (cells: readonly CellAt[]): CellAt[] => [
  ...cells.filter(({ holds }) => isFormula(holds)),
  ...cells.filter(({ holds }) => !isFormula(holds)),
];
