/** Range.copyFrom: contents, looks and rules of one rectangle into another. */
import type { App } from '../../host/app';
import {
  type Area,
  area,
  type Cell,
  colCount,
  intersect,
  isWholeColumns,
  isWholeRows,
  MAX_COLS,
  MAX_ROWS,
  rowCount,
  type Sheet,
} from '../../model';
import { shiftFormula } from '../../structure';
import { calculated } from '../cells/reading';
import { headerParts, renameColumns } from '../cells/headers';
import { clearContents } from '../cells/clearing';
import { finishWrite, putEntry } from '../cells/writing';
import { cutConditionalFormats } from '../conditional/coverage';
import { asChoice } from '../core/arguments';
import { absoluteAddress } from '../core/addresses';
import { mayChange, mayCutMerges } from '../core/guards';
import { invalidArgument } from '../core/refusals';
import { dropIfBlank, inheritedFormat } from '../formats/format-store';
import { cutValidations } from '../validation/coverage';

const TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

export interface Rectangle {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface CopyOptions {
  readonly copyType: unknown;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface Taken {
  readonly dRow: number;
  readonly dCol: number;
  readonly cell: Cell;
  readonly own: Cell['format'];
}

/** Copies; a target that is a multiple of the source is tiled with it, any other gets the source's size. */
export function copyCells(app: App, from: Rectangle, to: Rectangle, options: CopyOptions): void {
  const type = asChoice(options.copyType ?? 'All', TYPES, 'copyType');
  const rows = options.transpose ? colCount(from.area) : rowCount(from.area);
  const cols = options.transpose ? rowCount(from.area) : colCount(from.area);
  const target = targetOf(to.area, rows, cols);
  mayChange(app, to.sheet, type === 'Formats' ? 'allowFormatCells' : 'edit', [target]);
  mayCutMerges(to.sheet, target);
  calculated(app);
  const taken = take(from, options.transpose);
  if (type !== 'Formats' && !options.skipBlanks) clearTarget(to.sheet, target);
  if (type === 'All' || type === 'Formats') prepareLooks(from, { sheet: to.sheet, area: target }, options.transpose);
  for (let top = target.top; top <= target.bottom; top += rows) {
    for (let left = target.left; left <= target.right; left += cols) {
      for (const one of taken) put(one, from, to.sheet, top + one.dRow, left + one.dCol, type, options.skipBlanks);
      if (type === 'All' || type === 'Formats') copyRules(from, to.sheet, top, left);
    }
  }
  nameHeaders(to.sheet, target);
  to.sheet.book.tell({ kind: 'formats', sheet: to.sheet, area: target });
  to.sheet.book.tell({ kind: 'appearance', sheet: to.sheet });
  finishWrite(app, to.sheet, target);
}

function targetOf(to: Area, rows: number, cols: number): Area {
  const tiles = rowCount(to) % rows === 0 && colCount(to) % cols === 0;
  if (tiles) return to;
  const a = area(to.top, to.left, to.top + rows - 1, to.left + cols - 1);
  if (a.bottom >= MAX_ROWS || a.right >= MAX_COLS)
    throw invalidArgument('The copy does not fit on the worksheet from there on.');
  return a;
}

function take(from: Rectangle, transpose: boolean): Taken[] {
  const taken: Taken[] = [];
  for (const [row, col, cell] of from.sheet.cellsIn(from.area)) {
    const dr = row - from.area.top;
    const dc = col - from.area.left;
    taken.push({
      dRow: transpose ? dc : dr,
      dCol: transpose ? dr : dc,
      cell: { ...cell },
      own: cell.format ?? inheritedFormat(from.sheet, row, col),
    });
  }
  return taken;
}

function clearTarget(sheet: Sheet, target: Area): void {
  const headers = headerParts(sheet, target);
  if (headers.length === 0) clearContents(sheet, target);
  else {
    for (const [row, col, cell] of sheet.cellsIn(target)) {
      if (cell.spilledFrom) continue;
      cell.value = null;
      delete cell.formula;
      dropIfBlank(sheet, row, col);
    }
  }
}

/** Looks of blank source cells: bands for whole columns and rows, plain cells otherwise. */
function prepareLooks(from: Rectangle, to: Rectangle, transpose: boolean): void {
  for (const [row, col, cell] of to.sheet.cellsIn(to.area)) {
    delete cell.format;
    dropIfBlank(to.sheet, row, col);
  }
  if (!transpose && isWholeColumns(from.area) && isWholeColumns(to.area)) {
    for (let col = to.area.left; col <= to.area.right; col++) {
      const source = from.sheet.columns.get(from.area.left + ((col - to.area.left) % colCount(from.area)));
      const { outline: _o, collapsed: _c, ...band } = source ?? {};
      to.sheet.columns.set(col, { ...band });
    }
  }
  if (!transpose && isWholeRows(from.area) && isWholeRows(to.area)) {
    for (let row = to.area.top; row <= to.area.bottom; row++) {
      const source = from.sheet.rowBands.get(from.area.top + ((row - to.area.top) % rowCount(from.area)));
      const { outline: _o, collapsed: _c, ...band } = source ?? {};
      to.sheet.rowBands.set(row, { ...band });
    }
  }
}

function put(
  one: Taken,
  from: Rectangle,
  sheet: Sheet,
  row: number,
  col: number,
  type: (typeof TYPES)[number],
  skipBlanks: boolean,
): void {
  const blank = one.cell.value === null && one.cell.formula === undefined;
  if (skipBlanks && blank) return;
  const source = { row: from.area.top + one.dRow, col: from.area.left + one.dCol };
  if (type === 'Link') {
    putEntry(sheet, row, col, {
      value: null,
      formula: `=${absoluteAddress(from.sheet, area(source.row, source.col))}`,
    });
    return;
  }
  if (type === 'All' || type === 'Formulas') {
    const formula =
      one.cell.formula === undefined ? undefined : shiftFormula(one.cell.formula, row - source.row, col - source.col);
    if (!one.cell.spilledFrom)
      putEntry(sheet, row, col, formula === undefined ? { value: one.cell.value } : { value: null, formula });
  }
  if (type === 'Values') putEntry(sheet, row, col, { value: one.cell.value });
  if (type === 'All' || type === 'Formats') sheet.ensure(row, col).format = one.own;
  if (type === 'All') {
    const cell = sheet.ensure(row, col);
    if (one.cell.link) cell.link = { ...one.cell.link };
    else delete cell.link;
    if (one.cell.note !== undefined) cell.note = one.cell.note;
    else delete cell.note;
  }
  dropIfBlank(sheet, row, col);
}

/** Merges, conditional formats and validations of the source also stand on the copy. */
function copyRules(from: Rectangle, sheet: Sheet, top: number, left: number): void {
  const moved = (a: Area): Area =>
    area(
      a.top + top - from.area.top,
      a.left + left - from.area.left,
      a.bottom + top - from.area.top,
      a.right + left - from.area.left,
    );
  const copy = moved(from.area);
  if (from.sheet === sheet && intersect(copy, from.area)) return;
  const parts = (areas: readonly Area[]): Area[] => areas.flatMap((a) => intersect(a, from.area) ?? []).map(moved);
  for (const merge of from.sheet.merges.filter((m) => intersect(m, from.area))) sheet.merges.push(moved(merge));
  const formats = from.sheet.conditionalFormats
    .map((f) => ({ f, areas: parts(f.areas) }))
    .filter(({ areas }) => areas.length > 0);
  cutConditionalFormats(sheet, copy);
  for (const { f, areas } of formats) {
    if (from.sheet === sheet) f.areas.push(...areas);
    else
      sheet.conditionalFormats.push({
        ...f,
        id: newFormatId(sheet),
        areas,
        priority: sheet.conditionalFormats.length,
        pivot: undefined,
      });
  }
  const validations = from.sheet.validations
    .map((v) => ({ v, areas: parts(v.areas) }))
    .filter(({ areas }) => areas.length > 0);
  cutValidations(sheet, copy);
  for (const { v, areas } of validations) {
    if (from.sheet === sheet) v.areas.push(...areas);
    else sheet.validations.push({ ...v, areas });
  }
}

/** An id for a conditional format, in the form Excel gives. */
export const newFormatId = (sheet: Sheet): string =>
  `{${String(sheet.book.nextId()).padStart(8, '0')}-0000-4000-8000-000000000000}`;

/** Header cells that were copied over give their columns new names. */
function nameHeaders(sheet: Sheet, target: Area): void {
  for (const { table, part } of headerParts(sheet, target)) {
    const wanted = new Map<number, string>();
    for (let col = part.left; col <= part.right; col++) {
      const value = sheet.cell(part.top, col)?.value ?? null;
      const index = col - table.area.left;
      if (value !== table.columns[index].name) wanted.set(index, value === null ? '' : String(value));
    }
    renameColumns(table, wanted);
  }
}
