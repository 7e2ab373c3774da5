/** Keeps every formula's value right: what changed, what depends on it, in which order it is computed. */
import type { Calculation, Doubtful } from '../host/app';
import {
  area,
  type Area,
  type Cell,
  type Change,
  isError,
  MAX_COLS,
  MAX_ROWS,
  quoteSheet,
  type Scalar,
  type Sheet,
  toA1,
  type Workbook,
} from '../model';
import { ChangedCells } from './changes';
import { CustomCalls, type CustomSource } from './custom';
import { Directory } from './references/directory';
import { eachRead } from './references/dependents';
import { Node, type SheetNodes } from './formulas/nodes';
import { Runner } from './runner';
import { Scope } from './references/scope';
import { takeBack } from './arrays/spill';
import { MOST_SPILLED } from './meter';
import { ERR, matrixOf } from './values';

export interface CalculationOptions {
  /** The time that TODAY and NOW give; the local time by default. */
  readonly clock?: () => Date;
  /** What RAND gives: from 0 up to but not including 1. */
  readonly random?: () => number;
}

/** The calculation of a workbook, and a way to compute formulas that stand in no cell. */
export interface Engine extends Calculation {
  /**
   * The value of a formula (with its `=`) as seen from a cell, zero-based. Relative references count from `base`, where the
   * formula was written, by default the same cell. Several values come as rows. An unreadable formula is #NAME?; functions
   * of add-ins are #VALUE!.
   */
  evaluate(
    formula: string,
    sheet: Sheet,
    row: number,
    col: number,
    base?: { row: number; col: number },
  ): Scalar | Scalar[][];
  /** Whether the cell shows a value that was stored, not computed here, or rests on such a one. */
  isDoubtful(sheet: Sheet, row: number, col: number): boolean;
}

const NO_ADD_IN: CustomSource = { functions: () => [], call: () => Promise.resolve([]), blanks: () => 'desktop' };

/**
 * Starts keeping a workbook's formulas right: it listens to changes and computes on `update()`. The first update computes
 * everything. Cells whose values change are told of through the workbook.
 */
export function createCalculation(
  book: Workbook,
  custom: CustomSource = NO_ADD_IN,
  options: CalculationOptions = {},
): Engine {
  return new WorkbookCalculation(book, custom, options);
}

class WorkbookCalculation implements Engine {
  private readonly directory: Directory;
  private readonly calls: CustomCalls;
  private readonly scope: Scope;
  private readonly runner: Runner;
  private readonly changed = new ChangedCells();
  private readonly frozen = new Set<Node>();
  private edits: { sheet: Sheet; area: Area }[] = [];
  private stale = true;
  private opened = false;
  /** What `isDoubtful` says, until the next update. */
  private marked?: Set<Node>;
  private hiddenChanged = false;
  private forced = false;
  private busy = false;
  private openWaves = 0;
  private waiters: (() => void)[] = [];

  constructor(
    private readonly book: Workbook,
    custom: CustomSource,
    options: CalculationOptions,
  ) {
    const clock = options.clock ?? (() => new Date());
    this.directory = new Directory(book);
    this.calls = new CustomCalls(custom);
    this.scope = new Scope({
      directory: this.directory,
      now: () => serialNow(clock()),
      random: options.random ?? Math.random,
      custom: (name) => this.calls.callable(name, (x) => addressOf(x.page.sheet, x.row, x.col)),
    });
    this.runner = new Runner(this.scope, this.calls, this.changed, () => book.iterates);
    book.onChange((change) => this.note(change));
  }

  get mode(): Calculation['mode'] {
    return this.book.calculationMode;
  }

  set mode(mode: Calculation['mode']) {
    this.book.calculationMode = mode;
  }

  get unknownFunctions(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const node of this.frozen) {
      const address = addressOf(node.page.sheet, node.row, node.col);
      const names = node.formula.broken
        ? [node.text]
        : node.formula.calls.filter((name) => !this.isKnown(name, node.page.sheet));
      for (const name of names) found.set(name, [...(found.get(name) ?? []), address]);
    }
    return found;
  }

  get doubtful(): Doubtful {
    const calls = new Set<Node>(this.frozen);
    const late = this.mode === 'Manual' ? [] : this.runner.left;
    const resting = this.runner.restingOn([...calls, ...late, ...this.runner.stopped]);
    const addresses = (nodes: Iterable<Node>): string[] =>
      [...nodes].map((node) => addressOf(node.page.sheet, node.row, node.col));
    const [stopped, kept]: [Node[], Node[]] = [[], []];
    for (const node of this.runner.stopped) (showsValue(node) ? kept : stopped).push(node);
    return {
      late: addresses(late),
      kept: addresses(kept),
      stopped: addresses(stopped),
      resting: addresses(resting),
    };
  }

  isDoubtful(sheet: Sheet, row: number, col: number): boolean {
    this.marked ??= this.allDoubtful();
    const node = this.directory.pageOf(sheet)?.maker(row, col);
    return node !== undefined && this.marked.has(node);
  }

  private allDoubtful(): Set<Node> {
    const { left, stopped } = this.runner;
    const own = [...this.frozen, ...left, ...stopped];
    return new Set(own.length === 0 ? own : [...own, ...this.runner.restingOn(own)]);
  }

  get cycles(): readonly string[] {
    return [...this.runner.cycles].map((node) => addressOf(node.page.sheet, node.row, node.col)).sort();
  }

  invalidateAll(): void {
    this.calls.clear();
    this.stale = true;
    this.forced = true;
  }

  update(force = false): void {
    this.run(force, force);
  }

  /** Takes in what is new and computes: in manual mode new formulas only, unless told `everything`. */
  private run(everything: boolean, wake: boolean): void {
    if (this.busy) return;
    this.busy = true;
    this.marked = undefined;
    try {
      const somethingNew = this.takeIn();
      if (this.mode === 'Manual' && !everything && !this.forced) this.runner.computeNew();
      else {
        if (wake) this.runner.refreshTime();
        if (somethingNew || wake) this.runner.wakeVolatile();
        this.runner.computeAll();
        this.forced = false;
      }
    } finally {
      this.busy = false;
    }
    this.tellChanges();
    this.openWave();
  }

  settled(): Promise<void> {
    if (this.openWaves === 0) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  evaluate(formula: string, sheet: Sheet, row: number, col: number, base = { row, col }): Scalar | Scalar[][] {
    if (this.stale) this.update();
    const page = this.directory.pageOf(sheet);
    if (!page) return ERR.ref;
    return this.runner.evaluate(this.directory.formulas.of(formula, base.row, base.col), page, row, col);
  }

  private note(change: Change): void {
    if (change.by === 'calculation') return;
    if (change.kind === 'structure') this.stale = true;
    else if (change.kind === 'cells') this.edits.push({ sheet: change.sheet, area: change.area });
    else if (change.kind === 'appearance') this.hiddenChanged = true;
  }

  /** Takes in everything that was told since the last update; true where values may have changed. */
  private takeIn(): boolean {
    const otherFunctions = this.calls.refresh();
    this.runner.beginUpdate();
    const edits = this.edits;
    this.edits = [];
    let somethingNew = this.stale || otherFunctions || edits.length > 0;
    if (this.stale || otherFunctions) this.readAll();
    else for (const edit of edits) this.readEdit(edit.sheet, edit.area);
    if (this.hiddenChanged) {
      somethingNew = this.runner.wakeHiddenSensitive() || somethingNew;
      this.hiddenChanged = false;
    }
    return somethingNew;
  }

  /** Reads the whole workbook anew. */
  private readAll(): void {
    this.stale = false;
    this.calls.releaseAll();
    this.frozen.clear();
    this.runner.reset();
    this.directory.refresh();
    for (const page of this.directory.allPages) {
      for (const [row, col, cell] of page.sheet.cellsIn(EVERYTHING)) {
        if (cell.value !== null || cell.formula !== undefined) page.reach(row, col);
        if (cell.formula !== undefined) this.addNode(page, row, col, cell.formula);
      }
      this.sweepSpills(page);
    }
    this.opened = true;
  }

  /**
   * Gives formulas the cells back that they had spilled into: they fill them again, or leave them as they are where they
   * cannot be computed. What is nobody's any more is blanked. In a file just opened, what lies in a formula's rectangle
   * came from it.
   */
  private sweepSpills(page: SheetNodes): void {
    const { sheet } = page;
    for (const [row, col, cell] of [...sheet.cellsIn(EVERYTHING)]) {
      if (!cell.spill) continue;
      const node = page.own(row, col);
      if (!this.opened) {
        for (const [r, c, inside] of sheet.cellsIn(cell.spill)) {
          if (inside.formula === undefined && (r !== row || c !== col)) inside.spilledFrom = { row, col };
        }
      }
      if (node) this.keepSpill(node, cell.spill);
      else delete cell.spill;
    }
    for (const [row, col, cell] of sheet.cellsIn(EVERYTHING)) {
      if (!cell.spilledFrom || page.maker(row, col)) continue;
      cell.value = null;
      delete cell.spilledFrom;
      this.changed.add(page, row, col);
    }
  }

  private keepSpill(node: Node, spill: Area): void {
    const { sheet } = node.page;
    const [rows, cols] = [spill.bottom - spill.top + 1, spill.right - spill.left + 1];
    node.spill = spill;
    if (rows * cols <= MOST_SPILLED)
      node.spilled = matrixOf(rows, cols, (r, c) => sheet.cell(spill.top + r, spill.left + c)?.value ?? null);
    for (const [row, col, { formula, spilledFrom }] of sheet.cellsIn(spill)) {
      if (formula === undefined && spilledFrom?.row === node.row && spilledFrom.col === node.col)
        node.page.setMaker(row, col, node);
    }
  }

  private readEdit(sheet: Sheet, { top, left, bottom, right }: Area): void {
    const page = this.directory.pageOf(sheet);
    if (!page) return;
    const gone: Node[] = [];
    page.eachMaker(top, left, bottom, right, (node, row, col) => {
      if (node.row !== row || node.col !== col) this.runner.mark(node);
      else if (this.isSame(node)) this.runner.mark(node);
      else gone.push(node);
    });
    for (const node of gone) this.removeNode(node);
    for (const [row, col, cell] of sheet.cellsIn({ top, left, bottom, right })) {
      if (cell.value !== null || cell.formula !== undefined) page.reach(row, col);
      if (cell.formula !== undefined && !page.own(row, col)) this.addNode(page, row, col, cell.formula);
    }
    this.runner.touch(page, top, left, bottom, right);
  }

  private addNode(page: SheetNodes, row: number, col: number, text: string): void {
    const { sheet } = page;
    const formula = this.directory.formulas.of(text, row, col);
    const frozen = formula.broken || formula.calls.some((name) => !this.isKnown(name, sheet));
    const inSpill = page.maker(row, col);
    if (inSpill) this.runner.mark(inSpill);
    const cell = sheet.cell(row, col);
    if (cell?.spilledFrom) delete cell.spilledFrom;
    const node = new Node(page, row, col, text, formula, sheet.tableAt({ row, col }), frozen, cell?.array);
    page.setMaker(row, col, node);
    if (!frozen) {
      if (cell && this.isKeptOnOpening(cell)) node.lastUpdate = OPENED;
      this.runner.enqueue(node);
      return;
    }
    node.dirty = false;
    this.frozen.add(node);
    if (cell?.value === null) {
      cell.value = ERR.name;
      this.changed.add(page, row, col);
    }
  }

  /** A workbook that computes only when told shows what it was saved with. */
  private isKeptOnOpening({ value }: Cell): boolean {
    return !this.opened && this.mode === 'Manual' && value !== null;
  }

  private isKnown(name: string, sheet: Sheet): boolean {
    return this.calls.has(name) || this.directory.knowsName(name, sheet);
  }

  /** Whether the node's cell still holds its formula, entered the same way. */
  private isSame({ page, row, col, text, array }: Node): boolean {
    const cell = page.sheet.cell(row, col);
    return cell?.formula === text && cell.array?.rows === array?.rows && cell.array?.cols === array?.cols;
  }

  private removeNode(node: Node): void {
    const { page, row, col, spill } = node;
    this.frozen.delete(node);
    this.runner.forget(node);
    eachRead(node.trace, (read, ...edges) => read.dependents.remove(node, ...edges));
    takeBack(node, (r, c) => this.changed.add(page, r, c));
    if (page.maker(row, col) === node) page.setMaker(row, col, undefined);
    if (spill) this.runner.touch(page, spill.top, spill.left, spill.bottom, spill.right);
  }

  private tellChanges(): void {
    const { book } = this;
    this.changed.drain(({ sheet }, area) => book.tell({ kind: 'cells', sheet, area, by: 'calculation' }));
    this.runner.formatted.drain(({ sheet }, area) => book.tell({ kind: 'formats', sheet, area, by: 'calculation' }));
  }

  /** Asks the add-ins what the last calculation wants to know; goes on when the answers are there. */
  private openWave(): void {
    const wave = this.calls.takeWave();
    if (wave.length === 0) return;
    this.openWaves++;
    void this.calls.ask(wave).then(() => {
      for (const entry of wave) if (this.calls.isCurrent(entry)) entry.users.forEach((node) => this.runner.mark(node));
      this.finishWave();
    });
  }

  private finishWave(): void {
    this.run(true, false);
    this.openWaves--;
    if (this.openWaves > 0) return;
    const waiters = this.waiters;
    this.waiters = [];
    for (const resolve of waiters) resolve();
  }
}

/** In place of the update a formula was last computed in: before the workbook was opened. */
const OPENED = -1;

const EVERYTHING: Area = area(0, 0, MAX_ROWS - 1, MAX_COLS - 1);

const addressOf = (sheet: Sheet, row: number, col: number): string =>
  `${quoteSheet(sheet.name)}!${toA1(area(row, col))}`;

const showsValue = ({ page, row, col }: Node): boolean => {
  const value = page.sheet.cell(row, col)?.value;
  return !isError(value) || (value.code !== ERR.num.code && value.code !== ERR.name.code);
};

/** Local date and time as a day serial of the 1900 system. */
function serialNow(now: Date): number {
  const local = Date.UTC(
    now.getFullYear(),
    now.getMonth(),
    now.getDate(),
    now.getHours(),
    now.getMinutes(),
    now.getSeconds(),
  );
  return local / 86_400_000 + 25_569;
}
