/** Results that fill several cells. */
import { type Area, area, MAX_COLS, MAX_ROWS, overlaps, type Scalar } from '../../model';
import type { Node } from '../formulas/nodes';
import { Matrix, matrixOf, sameScalar } from '../values';

/** The rectangle a result would fill; undefined where it would leave the sheet. */
export function spillArea(node: Node, result: Matrix): Area | undefined {
  const wanted = area(node.row, node.col, node.row + result.rows - 1, node.col + result.cols - 1);
  return wanted.bottom < MAX_ROWS && wanted.right < MAX_COLS ? wanted : undefined;
}

/** Whether the rectangle is free for the node: no table, no merged cells, no content but what the node put there itself. */
export function isFree(node: Node, wanted: Area): boolean {
  const { sheet } = node.page;
  if (sheet.tables.some((t) => overlaps(t.area, wanted)) || sheet.merges.some((m) => overlaps(m, wanted))) return false;
  for (const [row, col, cell] of sheet.cellsIn(wanted)) {
    if (row === node.row && col === node.col) continue;
    if (cell.formula !== undefined) return false;
    if (cell.value !== null && !isOurs(node, row, col)) return false;
  }
  return true;
}

/** Whether the cell shows what this node spilled into it, and nobody has written there since. */
export function isOurs(node: Node, row: number, col: number): boolean {
  const { spill, spilled } = node;
  const cell = node.page.sheet.cell(row, col);
  const from = cell?.spilledFrom;
  if (!cell || !from || !spill || !spilled || cell.formula !== undefined) return false;
  if (from.row !== node.row || from.col !== node.col || row > spill.bottom || col > spill.right) return false;
  return sameScalar(cell.value, spilled.at(row - spill.top, col - spill.left));
}

/** Takes back everything the node put into other cells; calls back with each cell that is blank now. */
export function takeBack(node: Node, visit: (row: number, col: number) => void): void {
  const { page, spill } = node;
  if (!spill) return;
  for (const [row, col, cell] of [...page.sheet.cellsIn(spill)]) {
    if (row === node.row && col === node.col) continue;
    if (isOurs(node, row, col)) {
      cell.value = null;
      delete cell.spilledFrom;
      visit(row, col);
    } else if (cell.spilledFrom?.row === node.row && cell.spilledFrom.col === node.col) {
      delete cell.spilledFrom;
    }
    if (page.maker(row, col) === node) page.setMaker(row, col, undefined);
  }
  const anchor = page.sheet.cell(node.row, node.col);
  if (anchor) delete anchor.spill;
  node.spill = undefined;
  node.spilled = undefined;
}

/** The part of a result that a formula shows which was entered over a rectangle; single values fill all of it. */
export function fitted({ rows, cols }: { rows: number; cols: number }, given: Scalar | Matrix): Scalar | Matrix {
  const source = given instanceof Matrix ? given : new Matrix(1, 1, [given]);
  return rows * cols === 1 ? source.at(0, 0) : matrixOf(rows, cols, (r, c) => source.stretched(r, c));
}
