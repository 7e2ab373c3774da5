/** What Excel makes of formulas without being asked; see the habits of the host. */
import { withIntersections } from '../../calc/arrays/arrays';
import type { App } from '../../host/app';
import { type Area, area, overlaps, type Sheet, type Table } from '../../model';
import type { Entry } from './entries';
import { fromR1C1, toR1C1 } from './formula-text';

/** Calls that could give a range: of Excel's, and of an add-in. */
const SEVERAL = /@(?=(?:INDEX|OFFSET|CHOOSE|[A-Z]\w*\.[A-Z][\w.]*)\()/gi;

const remembered = new Map<string, string>();
const MOST_REMEMBERED = 5000;

/** A formula as a file shows it that was saved without the sign of dynamic arrays. */
function withCallsCut(formula: string): string {
  const known = remembered.get(formula);
  if (known !== undefined) return known;
  const cut = withIntersections(formula);
  // Formulas that need arrays for more than that carry the sign.
  const shown = cut.replace(SEVERAL, '') === formula ? cut : formula;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(formula, shown);
  return shown;
}

/** A name of a column that needs no brackets of its own beside a table's name, or behind `@`; a text is left alone. */
const BRACKETED =
  /"(?:[^"]|"")*"|(?<=[\p{L}\p{N}_.\\])\[\[([\p{L}\p{N}](?:[\p{L}\p{N} ]*[\p{L}\p{N}])?)\]\]|\[@\[([\p{L}\p{N}_]+)\]\]/gu;

/** A formula with brackets only around names of columns that need them. */
const withPlainColumns = (formula: string): string =>
  formula.replace(BRACKETED, (whole, column?: string, here?: string) =>
    column !== undefined ? `[${column}]` : here !== undefined ? `[@${here}]` : whole,
  );

/** A formula as this Excel gives it back. */
export function asGivenBack(app: App, formula: string, takesArrays: boolean): string {
  const { habits } = app.moods;
  const cut = habits.has('intersections') && !takesArrays ? withCallsCut(formula) : formula;
  return habits.has('plainColumns') ? withPlainColumns(cut) : cut;
}

/** What a cell of this Excel keeps of a formula that is written, as one that was read and is written back. */
export function asKept(app: App, formula: string): string {
  const { habits } = app.moods;
  const whole = habits.has('intersections') ? formula.replace(SEVERAL, '') : formula;
  return habits.has('plainColumns') ? withPlainColumns(whole) : whole;
}

/** Columns of tables into several cells of which a write puts formulas, as they were before it. */
export function columnsBefore(
  app: App,
  sheet: Sheet,
  a: Area,
): (entries: readonly (readonly (Entry | undefined)[])[]) => void {
  if (!app.moods.habits.has('fillsColumns') || a.bottom === a.top) return () => undefined;
  const columns = sheet.tables.flatMap((table) =>
    overlaps(table.bodyArea, a)
      ? table.columns.flatMap((_, i) => {
          const body = columnArea(table, i);
          return overlaps(body, a) && isConsistent(sheet, body, a, table.columns[i].formula)
            ? [{ table, i, body }]
            : [];
        })
      : [],
  );
  return (entries) => {
    for (const { table, i, body } of columns) {
      const written = entries.flatMap((line, r) => {
        const formula = line[body.left - a.left]?.formula;
        const row = a.top + r;
        return formula !== undefined && row >= body.top && row <= body.bottom
          ? [{ row, relative: toR1C1(formula, { row, col: body.left }) }]
          : [];
      });
      const last = written.at(-1);
      const known = table.columns[i].formula;
      const stands = known && withPlainColumns(toR1C1(known, { row: body.top, col: body.left }));
      if (written.length < 2 || !last || stands === withPlainColumns(last.relative)) continue;
      fill(sheet, body, a, last.relative, entries);
      table.columns[i].formula = sheet.cell(body.top, body.left)?.formula;
    }
  };
}

function columnArea(table: Table, index: number): Area {
  const { bodyArea: body } = table;
  return area(body.top, body.left + index, body.bottom, body.left + index);
}

/** Whether Excel knows the column as computed, or finds nothing in it besides what is written. */
function isConsistent(sheet: Sheet, body: Area, written: Area, formula: string | undefined): boolean {
  if (formula !== undefined) return true;
  return [...sheet.cellsIn(body)].every(
    ([row, , cell]) =>
      (row >= written.top && row <= written.bottom) || (cell.value === null && cell.formula === undefined),
  );
}

/** Formulas everywhere but in cells that just got a value. */
function fill(
  sheet: Sheet,
  body: Area,
  a: Area,
  relative: string,
  entries: readonly (readonly (Entry | undefined)[])[],
): void {
  const col = body.left;
  for (let row = body.top; row <= body.bottom; row++) {
    const entry = entries[row - a.top]?.[col - a.left];
    if (entry && entry.formula === undefined) continue;
    const cell = sheet.ensure(row, col);
    cell.formula = fromR1C1(relative, { row, col });
    cell.value = null;
    delete cell.spilledFrom;
    delete cell.array;
  }
  sheet.changed(body);
}
