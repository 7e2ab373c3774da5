import {
  type Area,
  area,
  type Band,
  type Cell,
  isWholeColumns,
  isWholeRows,
  MAX_COLS,
  MAX_ROWS,
  sameArea,
  type Sheet,
} from '../model';
import { along, isInsertion, isVertical, lengthAlong, type Push, shiftArea } from './shift';

/** Moves the cells of a sheet, and the settings of rows and columns where whole ones are inserted or deleted. */
export function shiftGrid(sheet: Sheet, push: Push): void {
  shiftSpills(sheet, push);
  const { area: where, by } = push;
  const count = isVertical(by) ? where.bottom - where.top + 1 : where.right - where.left + 1;
  if (isVertical(by) && isWholeRows(where)) {
    if (by === 'down') sheet.openRows(where.top, count);
    else sheet.closeRows(where.top, count);
    shiftBands(sheet.rowBands, where.top, count, isInsertion(by));
    shiftSettings(sheet.fittedRows, where.top, count, isInsertion(by));
    return;
  }
  moveCells(sheet, push, count);
  if (!isVertical(by) && isWholeColumns(where)) shiftBands(sheet.columns, where.left, count, isInsertion(by));
}

function moveCells(sheet: Sheet, { area: where, by }: Push, count: number): void {
  const from = along(by, where);
  const moving = along(by, area(from.top, from.left, lengthAlong(by) - 1, from.right));
  const step = isInsertion(by) ? count : -count;
  const cells: [number, number, Cell][] = [...sheet.cellsIn(moving)];
  for (const [row, col] of cells) sheet.put(row, col, undefined);
  for (const [row, col, cell] of cells) {
    const place = isVertical(by) ? row : col;
    const removed = !isInsertion(by) && place <= from.bottom;
    if (!removed) sheet.put(isVertical(by) ? row + step : row, isVertical(by) ? col : col + step, cell);
  }
}

function shiftSettings<T>(settings: Map<number, T>, at: number, count: number, insertion: boolean): void {
  const moved = [...settings].filter(([index]) => index >= at);
  for (const [index] of moved) settings.delete(index);
  for (const [index, setting] of moved) {
    if (insertion) settings.set(index + count, setting);
    else if (index >= at + count) settings.set(index - count, setting);
  }
}

function shiftBands(bands: Map<number, Band>, at: number, count: number, insertion: boolean): void {
  shiftSettings(bands, at, count, insertion);
  const before = bands.get(at - 1);
  if (!insertion || !before) return;
  // New rows and columns look like the one before; they are never hidden, and belong to a group that goes on after them.
  const outline = Math.min(before.outline ?? 0, bands.get(at + count)?.outline ?? 0);
  for (let index = at; index < at + count; index++) {
    bands.set(index, {
      ...(before.size !== undefined && { size: before.size }),
      ...(before.format && { format: before.format }),
      ...(outline > 0 && { outline }),
    });
  }
}

/** Spilled cells know where they come from: those that move whole keep it, those cut through are emptied. */
function shiftSpills(sheet: Sheet, push: Push): void {
  for (const [row, col, cell] of sheet.cellsIn(area(0, 0, MAX_ROWS - 1, MAX_COLS - 1))) {
    if (!cell.spill) continue;
    const { spill } = cell;
    const moved = shiftArea(spill, push);
    const inside = shiftArea(area(row, col), push);
    const sameSize =
      moved &&
      moved.bottom - moved.top === spill.bottom - spill.top &&
      moved.right - moved.left === spill.right - spill.left;
    if (!sameSize || !inside || touchedInPart(spill, push)) {
      dropSpill(sheet, row, col, cell);
      continue;
    }
    for (const target of spilled(sheet, row, col, spill)) target.spilledFrom = { row: inside.top, col: inside.left };
    cell.spill = moved;
  }
}

/** Empties the cells that a formula spilled into; the engine spills it again. */
export function dropSpill(sheet: Sheet, row: number, col: number, cell: Cell): void {
  if (!cell.spill) return;
  for (const target of spilled(sheet, row, col, cell.spill)) {
    target.value = null;
    delete target.spilledFrom;
  }
  delete cell.spill;
}

function* spilled(sheet: Sheet, row: number, col: number, spill: Area): Generator<Cell> {
  for (const [, , target] of sheet.cellsIn(spill)) {
    if (target.spilledFrom?.row === row && target.spilledFrom.col === col) yield target;
  }
}

function touchedInPart(a: Area, { area: where, by }: Push): boolean {
  const x = along(by, a);
  const w = along(by, where);
  const within = area(x.top, Math.max(x.left, w.left), x.bottom, Math.min(x.right, w.right));
  return within.left <= within.right && x.bottom >= w.top && !sameArea(within, x);
}

/** New cells look like those before them; where `after` covers them, like those after them. Whole bands carry their own. */
export function formatInserted(sheet: Sheet, { area: where, by }: Push, after: readonly Area[]): void {
  const push = along(by, where);
  const after_ = after.map((a) => along(by, a));
  const takesAfter = (breadth: number): boolean => after_.some((a) => breadth >= a.left && breadth <= a.right);
  const sources: [line: number, wanted: boolean][] = [
    [push.top - 1, false],
    [push.bottom + 1, true],
  ];
  for (const [line, wanted] of sources) {
    if (line < 0 || line >= lengthAlong(by)) continue;
    const source = along(by, area(line, push.left, line, push.right));
    for (const [row, col, cell] of [...sheet.cellsIn(source)]) {
      const breadth = isVertical(by) ? col : row;
      if (!cell.format || takesAfter(breadth) !== wanted) continue;
      for (let i = push.top; i <= push.bottom; i++) {
        const target = isVertical(by) ? sheet.ensure(i, col) : sheet.ensure(row, i);
        target.format = cell.format;
      }
    }
  }
}
