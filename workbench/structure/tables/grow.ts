import { type Area, area, contains, covers, overlaps, type Sheet, type Table } from '../../model';
import { rewriteBook, rewriteCharts, rewriter } from '../everywhere';
import { areaOf } from '../references';
import { addColumns, fillNewRows } from './shift';

/** Whether no cell of an area holds a value or formula, apart from those of `except`. */
export function isBlank(sheet: Sheet, where: Area, except?: Area): boolean {
  for (const [row, col, cell] of sheet.cellsIn(where)) {
    const holds = cell.value !== null || cell.formula !== undefined;
    if (holds && !(except && contains(except, { row, col }))) return false;
  }
  return true;
}

/**
 * Makes the rows under a table without totals row part of it, down to `bottom`: they get the formats of its last row,
 * its column formulas where they are blank, its rules, and references over all its rows go on over them. Tells nobody.
 */
export function adoptRows(table: Table, bottom: number): void {
  const { sheet } = table;
  const body = table.bodyArea;
  const rows = area(body.bottom + 1, body.left, bottom, body.right);
  table.area = area(table.area.top, table.area.left, bottom, table.area.right);
  takeFormats(sheet, body.bottom, rows);
  for (const owner of [...sheet.conditionalFormats, ...sheet.validations]) {
    owner.areas = owner.areas.map((a) => (isWholeBody(a, body) ? area(a.top, a.left, bottom, a.right) : a));
  }
  fillNewRows(table, rows);
  followRows(table, body, bottom);
}

const isWholeBody = (a: Area, body: Area): boolean =>
  a.top <= body.top && a.bottom === body.bottom && a.left >= body.left && a.right <= body.right;

function takeFormats(sheet: Sheet, from: number, rows: Area): void {
  for (const [, col, cell] of [...sheet.cellsIn(area(from, rows.left, from, rows.right))]) {
    if (!cell.format) continue;
    for (let row = rows.top; row <= rows.bottom; row++) {
      const target = sheet.ensure(row, col);
      target.format ??= cell.format;
    }
  }
}

function followRows(table: Table, body: Area, bottom: number): void {
  const { sheet } = table;
  const rewrite = rewriter(
    ({ sheet: home }) => ({
      range: (ref) => {
        const on = ref.sheetName ? ref.sheetName.toLowerCase() === sheet.name.toLowerCase() : home === sheet;
        const a = areaOf(ref.range);
        const all = on && a.top === body.top && a.bottom === body.bottom && covers(body, a);
        return all ? { ...ref, range: { ...ref.range, bottom } } : undefined;
      },
    }),
    (formula) => formula.includes(String(body.bottom + 1)),
  );
  // A formula that refers to one row is as likely meant for that row as for the column; a series is meant for the column.
  if (body.bottom > body.top) rewriteBook(sheet.book, rewrite);
  else rewriteCharts(sheet.book, rewrite);
}

/**
 * Makes the columns right of a table part of it, up to `right`. Their header cells name them; a blank or repeated name
 * is completed as Excel does. Tells nobody.
 */
export function adoptColumns(table: Table, right: number): void {
  const { top, left, bottom, right: before } = table.area;
  const names = headerTexts(table, before + 1, right);
  table.area = area(top, left, bottom, right);
  addColumns(table, before - left + 1, right - before, names);
}

/** What the cells beside a table say in its header row: names for columns to come. */
export function headerTexts(table: Table, from: number, to: number): (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (let col = from; col <= to; col++) {
    const value = table.showHeaders ? (table.sheet.cell(table.area.top, col)?.value ?? null) : null;
    names.push(value === null ? undefined : String(value));
  }
  return names;
}

/**
 * What Excel does after something was typed right under a table or right beside it: the table takes the row or column
 * in. Nothing happens where it shows totals, or where other cells of that row or column hold something.
 * `typed`: all cells that were filled together, if it was more than the one.
 * Returns the table that grew.
 */
export function autoExpandTable(sheet: Sheet, row: number, col: number, typed = area(row, col)): Table | undefined {
  const filled = sheet.cell(row, col);
  if (!filled || (filled.value === null && filled.formula === undefined) || sheet.tableAt({ row, col }))
    return undefined;
  const under = sheet.tables.find(
    (t) => row === t.area.bottom + 1 && col >= t.area.left && col <= t.area.right && !t.showTotals,
  );
  if (under) {
    const rows = area(row, under.area.left, Math.max(row, typed.bottom), under.area.right);
    if (!isFree(sheet, rows, typed)) return undefined;
    adoptRows(under, rows.bottom);
    return told(under);
  }
  const beside = sheet.tables.find((t) => col === t.area.right + 1 && row >= t.area.top && row <= t.area.bottom);
  if (!beside) return undefined;
  const columns = area(beside.area.top, col, beside.area.bottom, Math.max(col, typed.right));
  if (!isFree(sheet, columns, typed)) return undefined;
  adoptColumns(beside, columns.right);
  return told(beside);
}

function isFree(sheet: Sheet, where: Area, typed: Area): boolean {
  const merged = sheet.merges.some((m) => overlaps(m, where));
  return !merged && sheet.tablesOver(where).length === 0 && isBlank(sheet, where, typed);
}

function told(table: Table): Table {
  table.sheet.book.tell({ kind: 'structure', sheet: table.sheet });
  return table;
}
