import { type Area, area, colCount, rowCount } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import { isFormula } from '../../sheets/texts';
import { without } from '../difference/diff';
import { inDoubt } from '../difference/look-prints';
import type { SheetMark } from '../workbook/mark';
import { type CellRecord, contentAt, type SheetRecord, type TableRecord } from './command-record';

/** What is not to be put back, since it is somebody's own by now. */
export interface Kept {
  /** Whether a cell stays as it is. */
  cell(sheet: SheetRecord, row: number, col: number): boolean;
}

/**
 * The mark of a sheet whose contents are those of before, and whose looks are those that a command left: what it painted is
 * not known to be right, so that the next refresh sees to it, and what it did not paint stays as a person left it.
 */
export function putBackMark(before: SheetMark, after: SheetMark, now: SheetMark): SheetMark {
  const unsure = (was: Readonly<Record<string, string>>, is: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(is).map(([id, print]) => [id, was[id] === print ? print : inDoubt(was[id], print)]),
    );
  const former: Record<string, Record<string, readonly string[]>> = {};
  for (const [table, formulas] of Object.entries(after.formulas))
    for (const [key, formula] of Object.entries(formulas)) {
      const was = before.formulas[table]?.[key];
      if (was === undefined || was === formula) continue;
      const known = before.former?.[table];
      former[table] = { ...known, ...former[table], [key]: [...new Set([...(known?.[key] ?? []), formula])] };
    }
  return {
    ...before,
    // Excel may still fill new rows with the formulas that the columns had in between.
    ...(Object.keys(former).length > 0 && { former: { ...before.former, ...former } }),
    looks: unsure(before.looks, after.looks),
    charts: unsure(before.charts, after.charts),
    rules: after.rules,
    validations: after.validations,
    outlines: after.outlines,
    page: before.page === after.page ? before.page : '',
    footer: before.footer === after.footer ? before.footer : '',
    stamp: (now.stamp ?? 0) + 1,
  };
}

/** Rows that a command added to a table and of which nobody changed a cell since, as runs from the last to the first. */
export function rowsToDrop(record: SheetRecord, { area: a, added }: TableRecord, kept: Kept): Area[] {
  const runs: Area[] = [];
  for (let row = a.bottom; row > a.bottom - added; row--) {
    const columns = Array.from({ length: colCount(a) }, (_, c) => a.left + c);
    if (columns.some((col) => kept.cell(record, row, col))) continue;
    const last = runs.at(-1);
    if (last && last.top === row + 1) runs[runs.length - 1] = { ...last, top: row };
    else runs.push({ ...a, top: row, bottom: row });
  }
  return runs;
}

/**
 * Columns of rows that leave a table of which nothing was taken down, as where a column came between: there is in them what Excel
 * filled them with as the table grew over them, and nothing else, since it grows over blank cells alone.
 */
export function unrecorded({ cells }: SheetRecord, rows: Area): Area[] {
  const isRecorded = (col: number): boolean =>
    cells.some(({ area: a }) => a.left <= col && a.right >= col && a.top <= rows.bottom && a.bottom >= rows.top);
  const columns = Array.from({ length: colCount(rows) }, (_, c) => rows.left + c);
  return columns.flatMap((col) => (isRecorded(col) ? [] : [{ ...rows, left: col, right: col }]));
}

/** Rows that go into one write: in one column those that hold the same, in several up to `most` that hold anything; from, to. */
export function* runs(
  a: Area,
  put: (row: number, col: number) => CellInput | null,
  most: number,
): Generator<[number, number]> {
  const single = colCount(a) === 1;
  const empty = (r: number): boolean =>
    Array.from({ length: colCount(a) }, (_, c) => put(r, c)).every((v) => v === null);
  for (let from = 0; from < rowCount(a); from++) {
    if (empty(from)) continue;
    let to = from;
    const goesOn = (r: number): boolean => (single ? put(r, 0) === put(from, 0) : r - from < most && !empty(r));
    while (to + 1 < rowCount(a) && goesOn(to + 1)) to++;
    yield [from, to];
    from = to;
  }
}

/**
 * Cells of tables that nothing is put back into, in columns that get formulas back: what a person typed over a formula, which
 * Excel fills with the formulas around it. Where more than `most` stand so on a sheet, no column is thought to be filled.
 */
export function besideFormulas({ cells, tables }: SheetRecord, most = MOST_BESIDE): Area[] {
  return besideGiven(tables, most, (col, { top, bottom }) => {
    const own = cells.filter(
      ({ area: a }) => a.left <= col && col <= a.right && a.top >= top && a.top <= bottom && a.bottom >= top,
    );
    return own.some((cell) => givesSeveral(cell, col)) ? own.map((cell) => cell.area) : undefined;
  });
}

/** The same where all that a sheet held is put back: by what goes into a cell, null where nothing does. */
export function besidePut(
  tables: readonly Pick<TableRecord, 'before'>[],
  put: (row: number, col: number) => CellInput | null,
  most = MOST_BESIDE,
): Area[] {
  return besideGiven(tables, most, (col, { top, bottom }) => {
    const given = Array.from({ length: bottom - top + 1 }, (_, i) => ({ row: top + i, input: put(top + i, col) }));
    const several = given.filter(({ input }) => input !== null && isFormula(input)).length > 1;
    return several ? given.filter(({ input }) => input !== null).map(({ row }) => area(row, col)) : undefined;
  });
}

/** @param givenIn what is put back into a column of a table, by its data rows; undefined where that is not several formulas */
function besideGiven(
  tables: readonly Pick<TableRecord, 'before'>[],
  most: number,
  givenIn: (col: number, body: Area) => Area[] | undefined,
): Area[] {
  const beside = tables.flatMap(({ before }) => {
    if (before.bottom <= before.top) return [];
    const body = { ...before, top: before.top + 1 };
    return Array.from({ length: colCount(body) }, (_, i) => body.left + i).flatMap((col) => {
      const given = givenIn(col, body);
      return given ? without({ ...body, left: col, right: col }, given) : [];
    });
  });
  return beside.reduce((n, run) => n + rowCount(run), 0) > most ? [] : beside;
}

/** More cells than these are no exceptions, and would not fit into one answer. */
const MOST_BESIDE = 4000;

/** Whether several cells of a column get formulas back in one go. */
const givesSeveral = ({ area: a, before }: CellRecord, col: number): boolean =>
  a.bottom > a.top &&
  ('all' in before
    ? isFormula(before.all)
    : before.cells.some((_, row) => {
        const held = contentAt(before, row, col - a.left);
        return held !== null && isFormula(held);
      }));
