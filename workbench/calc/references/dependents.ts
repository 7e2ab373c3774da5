/** Who reads which cells of a sheet: from a changed rectangle to the formulas that must be computed again. */
import type { Node, SheetNodes } from '../formulas/nodes';
import type { Matrix } from '../values';

/** Rectangles that a formula read, flat: page, top, left, bottom, right, page, top … */
export type Trace = (SheetNodes | number)[];

/** Rectangles up to this height are found by their rows; higher ones are shared among their readers. */
const LOW = 8;

interface Edge {
  readonly node: Node;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A high rectangle and all that read it. */
export interface Wide {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly readers: Set<Node>;
  /** Mark of the last time no cell of it was waiting to be computed. */
  cleanAt: number;
  /** Mark of the last time all its readers were told. */
  toldAt: number;
  /** Times it was read, and its values once it has been read often. They are forgotten when a cell of it may change. */
  reads: number;
  values?: Matrix;
}

export class Dependents {
  private readonly rows: (Edge[] | undefined)[] = [];
  private readonly wides = new Map<string, Wide>();

  static isWide(top: number, bottom: number): boolean {
    return bottom - top >= LOW;
  }

  /** The shared record of a high rectangle. */
  wide(top: number, left: number, bottom: number, right: number): Wide {
    const key = `${top},${left},${bottom},${right}`;
    let found = this.wides.get(key);
    if (!found)
      this.wides.set(
        key,
        (found = { top, left, bottom, right, readers: new Set(), cleanAt: -1, toldAt: -1, reads: 0 }),
      );
    return found;
  }

  add(node: Node, top: number, left: number, bottom: number, right: number): void {
    if (Dependents.isWide(top, bottom)) {
      this.wide(top, left, bottom, right).readers.add(node);
      return;
    }
    const edge: Edge = { node, top, left, bottom, right };
    for (let row = top; row <= bottom; row++) (this.rows[row] ??= []).push(edge);
  }

  remove(node: Node, top: number, left: number, bottom: number, right: number): void {
    if (Dependents.isWide(top, bottom)) {
      const key = `${top},${left},${bottom},${right}`;
      const found = this.wides.get(key);
      found?.readers.delete(node);
      if (found?.readers.size === 0) this.wides.delete(key);
      return;
    }
    for (let row = top; row <= bottom; row++) {
      const edges = this.rows[row];
      if (!edges) continue;
      const at = edges.findIndex(
        (e) => e.node === node && e.left === left && e.right === right && e.top === top && e.bottom === bottom,
      );
      if (at >= 0) edges.splice(at, 1);
    }
  }

  /**
   * Calls back with every formula that reads a cell of the rectangle. A high rectangle's readers are told once for each
   * `mark`: within one mark nobody who was told has become up to date again.
   */
  touch(top: number, left: number, bottom: number, right: number, mark: number, tell: (node: Node) => void): void {
    const last = Math.min(bottom, this.rows.length - 1);
    for (let row = top; row <= last; row++) {
      const edges = this.rows[row];
      if (!edges) continue;
      for (const edge of edges) if (edge.left <= right && edge.right >= left) tell(edge.node);
    }
    for (const wide of this.wides.values()) {
      if (wide.toldAt === mark || wide.top > bottom || wide.bottom < top || wide.left > right || wide.right < left)
        continue;
      wide.toldAt = mark;
      wide.values = undefined;
      for (const node of wide.readers) tell(node);
    }
  }
}

/** Calls back with every rectangle of a trace. */
export function eachRead(
  trace: Trace,
  visit: (page: SheetNodes, top: number, left: number, bottom: number, right: number) => void,
): void {
  for (let i = 0; i < trace.length; i += 5) {
    visit(
      trace[i] as SheetNodes,
      trace[i + 1] as number,
      trace[i + 2] as number,
      trace[i + 3] as number,
      trace[i + 4] as number,
    );
  }
}

export function sameTrace(a: Trace, b: Trace): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
