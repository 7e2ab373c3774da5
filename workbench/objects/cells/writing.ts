/** Writing values and formulas into a rectangle, with everything Excel does along with it. */
import type { App } from '../../host/app';
import {
  type Area,
  area,
  colCount,
  contains,
  intersect,
  overlaps,
  rowCount,
  type Scalar,
  type Sheet,
  type Table,
  toA1,
} from '../../model';
import { shiftFormula } from '../../structure';
import { raiseChanged } from '../core/events';
import { mayChange } from '../core/guards';
import { invalidArgument, invalidOperation, mergedConflict, tooLarge } from '../core/refusals';
import { dropIfBlank, shared } from '../formats/format-store';
import { type Entry, entryOf, type Notation } from './entries';
import { toR1C1 } from './formula-text';
import { asKept, columnsBefore } from './habits';
import { headerParts, renameColumns } from './headers';
import { type Input, shaped } from './matrix';
import { isUnbounded } from './reading';

const WRITE_LIMIT = 5_000_000;

/**
 * Writes an array of the range's size, or one value into all its cells. In the array null leaves a cell as it is and ""
 * empties it. Nothing is written if any part of it is refused.
 */
export function writeCells(app: App, sheet: Sheet, a: Area, input: unknown, notation: Notation = 'A1'): void {
  mayChange(app, sheet, 'edit', [a]);
  if (input === null || input === undefined) return;
  if (isUnbounded(a))
    throw invalidArgument(`Single cells of the unbounded range ${toA1(a)} cannot be set; name the cells to write.`);
  if (rowCount(a) * colCount(a) > WRITE_LIMIT)
    throw tooLarge(`${toA1(a)} has more than ${WRITE_LIMIT} cells; write it in parts.`);
  const entries = entriesOf(app, sheet, a, shaped(input, rowCount(a), colCount(a), 'The array'), notation);
  checkMerges(sheet, a, entries);
  checkArrays(sheet, a, entries);
  const headers = headerTexts(sheet, a, entries);
  const single = rowCount(a) * colCount(a) === 1;
  const before = single ? (sheet.cell(a.top, a.left)?.value ?? null) : null;
  const fillColumns = columnsBefore(app, sheet, a);
  putEntries(sheet, a, entries);
  for (const [table, texts] of headers) renameColumns(table, texts);
  for (const table of sheet.tablesOver(a)) noteCalculatedColumns(table, a);
  fillColumns(entries);
  finishWrite(app, sheet, a, single ? before : undefined);
}

/** Tells the model's listeners and the add-in's handlers; `before` is given for a single cell. */
export function finishWrite(app: App, sheet: Sheet, a: Area, before?: Scalar): void {
  sheet.changed(a);
  const after = before === undefined ? null : (sheet.cell(a.top, a.left)?.value ?? null);
  raiseChanged(app, sheet, a, 'RangeEdited', before === undefined ? undefined : { before, after });
}

type Entries = (Entry | undefined)[][];

function entriesOf(app: App, sheet: Sheet, a: Area, input: Input, notation: Notation): Entries {
  const content = (r: number, c: number): unknown => {
    const one = input.at(r, c);
    return typeof one === 'string' && one.startsWith('=') ? asKept(app, one) : one;
  };
  const first = content(0, 0);
  const fills = input.broadcast && typeof first === 'string' && first.startsWith('=') && first.length > 1;
  const pattern = fills ? entryOf(first, sheet, { row: a.top, col: a.left }, 'General', notation).formula! : '';
  const moves = mayMove(pattern);
  return Array.from({ length: rowCount(a) }, (_, r) =>
    Array.from({ length: colCount(a) }, (_, c): Entry | undefined => {
      const given = content(r, c);
      if (given === null) return undefined;
      const cell = { row: a.top + r, col: a.left + c };
      const { numberFormat } = sheet.formatAt(cell.row, cell.col);
      if (!fills || numberFormat === '@') return entryOf(given, sheet, cell, numberFormat, notation);
      return { value: null, formula: moves && (r || c) ? shiftFormula(pattern, r, c) : pattern };
    }),
  );
}

/** Whether a formula may name cells, rows or columns by their place, so that it is another one in another cell. */
const mayMove = (formula: string): boolean => /[a-z]\$?\d|[a-z]:\$?[a-z]|\d:\$?\d/i.test(formula);

/** Only the first cell of merged cells holds anything; writing to another one alone is refused. */
function checkMerges(sheet: Sheet, a: Area, entries: Entries): void {
  for (const merge of sheet.merges) {
    const part = intersect(merge, a);
    if (!part) continue;
    const holdsFirst = contains(a, { row: merge.top, col: merge.left });
    for (let row = part.top; row <= part.bottom; row++) {
      for (let col = part.left; col <= part.right; col++) {
        const entry = entries[row - a.top][col - a.left];
        if (!entry || (row === merge.top && col === merge.left)) continue;
        if (!holdsFirst)
          throw mergedConflict(
            `${toA1(area(row, col))} is inside the merged cells ${toA1(merge)}; write to its first cell.`,
          );
        entries[row - a.top][col - a.left] = undefined;
      }
    }
  }
}

/** Of cells that an array formula was entered over, all change or none. */
function checkArrays(sheet: Sheet, a: Area, entries: Entries): void {
  for (const [row, col, cell] of sheet.cellsIn(a)) {
    if (!entries[row - a.top][col - a.left]) continue;
    const first = cell.spilledFrom ?? { row, col };
    const size = sheet.cell(first.row, first.col)?.array;
    if (!size || size.rows * size.cols === 1) continue;
    const all = area(first.row, first.col, first.row + size.rows - 1, first.col + size.cols - 1);
    if (contains(a, first) && contains(a, { row: all.bottom, col: all.right })) continue;
    throw invalidOperation(`${toA1(area(row, col))} is part of the array formula in ${toA1(all)}; change all of it.`);
  }
}

/** Takes the entries of header cells out and gives them as column names. */
function headerTexts(sheet: Sheet, a: Area, entries: Entries): Map<Table, Map<number, string>> {
  const texts = new Map<Table, Map<number, string>>();
  for (const { table, part } of headerParts(sheet, a)) {
    const wanted = new Map<number, string>();
    for (let col = part.left; col <= part.right; col++) {
      const entry = entries[part.top - a.top][col - a.left];
      if (!entry) continue;
      if (entry.formula !== undefined) {
        throw invalidArgument(
          `${toA1(area(part.top, col))} is a header of table "${table.name}"; it takes a text, not a formula.`,
        );
      }
      wanted.set(col - table.area.left, entry.value === null ? '' : String(entry.value));
      entries[part.top - a.top][col - a.left] = undefined;
    }
    texts.set(table, wanted);
  }
  return texts;
}

function putEntries(sheet: Sheet, a: Area, entries: Entries): void {
  entries.forEach((line, r) =>
    line.forEach((entry, c) => {
      if (entry) putEntry(sheet, a.top + r, a.left + c, entry);
    }),
  );
}

/** Puts one entry into its cell; tells nobody. Emptying a cell that a formula elsewhere fills does nothing, as in Excel. */
export function putEntry(sheet: Sheet, row: number, col: number, entry: Entry): void {
  const empties = entry.value === null && entry.formula === undefined;
  const there = sheet.cell(row, col);
  if (empties && (!there || there.spilledFrom)) return;
  const cell = there ?? sheet.ensure(row, col);
  cell.value = entry.value;
  if (entry.formula === undefined) delete cell.formula;
  else cell.formula = entry.formula;
  if (entry.quoted) cell.quoted = true;
  else delete cell.quoted;
  delete cell.spilledFrom;
  delete cell.array;
  if (entry.numberFormat !== undefined) {
    const format = sheet.formatAt(row, col);
    if (format.numberFormat === 'General')
      cell.format = shared(sheet.book, { ...format, numberFormat: entry.numberFormat });
  }
  if (empties) dropIfBlank(sheet, row, col);
}

/** A column all of whose rows got the same formula is a calculated column: new rows get the formula too. */
export function noteCalculatedColumns(table: Table, a: Area): void {
  const body = table.bodyArea;
  if (!overlaps(body, a) || a.top > body.top || a.bottom < body.bottom) return;
  const { sheet } = table;
  for (let col = Math.max(a.left, body.left); col <= Math.min(a.right, body.right); col++) {
    const column = table.columns[col - body.left];
    const formula = sheet.cell(body.top, col)?.formula;
    if (formula !== undefined && isOneFormula(sheet, formula, col, body)) column.formula = formula;
    else delete column.formula;
  }
}

/** Whether a formula stands in every row of a column, each time for its own row. */
function isOneFormula(sheet: Sheet, first: string, col: number, { top, bottom }: Area): boolean {
  const moves = mayMove(first);
  const relative = moves ? toR1C1(first, { row: top, col }) : first;
  for (let row = top + 1; row <= bottom; row++) {
    const formula = sheet.cell(row, col)?.formula;
    if (formula === undefined || (moves ? toR1C1(formula, { row, col }) : formula) !== relative) return false;
  }
  return true;
}
