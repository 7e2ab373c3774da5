/** The formulas of a workbook as the engine sees them: one node a formula, in a grid beside the sheet's cells. */
import type { Area, Sheet, Table } from '../../model';
import type { Formula } from './formulas';
import { Dependents, type Trace } from '../references/dependents';
import type { CustomEntry } from '../custom';
import type { Matrix } from '../values';

/** One formula in its cell. */
export class Node {
  /** Has to be computed (again). */
  dirty = true;
  /** Was put aside in the running calculation until cells that it reads are computed. */
  waiting = false;
  /** Everything that it read when it was last computed. */
  trace: Trace = [];
  /** The rectangle that its result fills, where that is more than the cell. */
  spill?: Area;
  /** What it put into that rectangle. */
  spilled?: Matrix;
  /** Custom function calls that its result rests on. */
  calls: readonly CustomEntry[] = [];
  /** What it had read when it was put aside; where it waits for itself this is all there is. */
  partialTrace: Trace = [];
  /** The update it was last computed in, 0 for never, and how often then: what never settles is stopped. */
  lastUpdate = 0;
  runs = 0;

  constructor(
    readonly page: SheetNodes,
    readonly row: number,
    readonly col: number,
    readonly text: string,
    readonly formula: Formula,
    readonly table: Table | undefined,
    /** Cannot be computed here: the cell keeps the value it has. */
    readonly frozen: boolean,
    /** Size of the rectangle that it always fills, where it was entered over one. */
    readonly array?: { readonly rows: number; readonly cols: number },
  ) {}
}

/** The nodes of one sheet, and who reads its cells. */
export class SheetNodes {
  /** By row and column: the node whose result stands in the cell, be it its own or spilled from another. */
  readonly makers: (Node | undefined)[][] = [];
  readonly dependents = new Dependents();
  /** One past the last row and column that held something since the last change of structure. */
  rowEnd = 0;
  colEnd = 0;

  constructor(readonly sheet: Sheet) {}

  /** Takes note of a cell with content. */
  reach(row: number, col: number): void {
    if (row >= this.rowEnd) this.rowEnd = row + 1;
    if (col >= this.colEnd) this.colEnd = col + 1;
  }

  /** The node whose result the cell shows. */
  maker(row: number, col: number): Node | undefined {
    return this.makers[row]?.[col];
  }

  /** The formula of the cell itself. */
  own(row: number, col: number): Node | undefined {
    const node = this.makers[row]?.[col];
    return node && node.row === row && node.col === col ? node : undefined;
  }

  setMaker(row: number, col: number, node: Node | undefined): void {
    if (node) (this.makers[row] ??= [])[col] = node;
    else if (this.makers[row]) this.makers[row][col] = undefined;
  }

  /** Calls back with every maker in the rectangle; one that fills several cells comes several times. */
  eachMaker(
    top: number,
    left: number,
    bottom: number,
    right: number,
    visit: (node: Node, row: number, col: number) => void,
  ): void {
    const lastRow = Math.min(bottom, this.makers.length - 1);
    for (let row = top; row <= lastRow; row++) {
      const line = this.makers[row];
      if (!line) continue;
      const lastCol = Math.min(right, line.length - 1);
      for (let col = left; col <= lastCol; col++) {
        const node = line[col];
        if (node) visit(node, row, col);
      }
    }
  }
}
