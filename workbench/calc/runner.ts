/** Computes what is out of date, each formula after those it reads. */
import { type Area, type CellError, isError, LONGEST_TEXT, type Scalar } from '../model';
import { ChangedCells } from './changes';
import type { CustomAnswer, CustomCalls, CustomEntry } from './custom';
import { eachRead, sameTrace, type Trace } from './references/dependents';
import type { Formula } from './formulas/formulas';
import type { Node, SheetNodes } from './formulas/nodes';
import { PUT_ASIDE, type Scope } from './references/scope';
import { fitted, isFree, spillArea, takeBack } from './arrays/spill';
import { LongTexts } from './long-texts';
import { FORMULA_TIME, MOST_REPEATED, MOST_SPILLED, SharedTime, STOPPED, UNKNOWN } from './meter';
import { attempt, ERR, Matrix, sameScalar } from './values';

/** A formula computed this often within one update never settles: it is reported with the circular references. */
const MOST_RUNS = 100;

type Outcome<T> =
  | { readonly value: T | CellError }
  | { readonly need: readonly Node[] }
  /** Asked for more time or room than there is, or for what is not known here; what it shows where it showed nothing. */
  | { readonly stopped: CellError };

export class Runner {
  /** Formulas that wait for themselves; they show 0. */
  readonly cycles = new Set<Node>();
  /** Formulas that ask for too much: they show what they showed before, #NUM! where that is nothing. */
  readonly stopped = new Set<Node>();
  /** Cells whose number format came with a result. */
  readonly formatted = new ChangedCells();
  private queue: Node[] = [];
  private readonly volatiles = new Set<Node>();
  private readonly hiddenSensitive = new Set<Node>();
  private readonly time = new SharedTime();
  private readonly texts = new LongTexts();
  private update = 0;
  private told = 0;

  constructor(
    private readonly scope: Scope,
    private readonly calls: CustomCalls,
    private readonly changed: ChangedCells,
    /** Whether circular references are meant. */
    private readonly iterates: () => boolean = () => false,
  ) {}

  /** Forgets all nodes. */
  reset(): void {
    this.queue = [];
    this.cycles.clear();
    this.stopped.clear();
    this.volatiles.clear();
    this.hiddenSensitive.clear();
    this.texts.clear();
    this.scope.dirtyCount = 0;
    this.scope.dirtyMark++;
  }

  beginUpdate(): void {
    this.update++;
  }

  /** Takes in a new formula, which is yet to be computed. */
  enqueue(node: Node): void {
    this.scope.dirtyCount++;
    this.scope.dirtyMark++;
    this.queue.push(node);
  }

  /** Lets go of a formula that is no more. */
  forget(node: Node): void {
    if (node.dirty) this.scope.dirtyCount--;
    node.dirty = false;
    this.cycles.delete(node);
    this.stopped.delete(node);
    this.volatiles.delete(node);
    this.hiddenSensitive.delete(node);
    this.texts.takes(node, null);
    this.calls.use(node, []);
  }

  /** Marks a formula, and all that rest on it, as out of date. */
  mark(node: Node): void {
    if (node.dirty || node.frozen) return;
    this.flag(node);
    this.touchFrom([node]);
  }

  /** Marks everything that reads the rectangle as out of date. */
  touch(page: SheetNodes, top: number, left: number, bottom: number, right: number): void {
    const found: Node[] = [];
    page.dependents.touch(top, left, bottom, right, ++this.told, (node) => {
      if (!node.dirty && !node.frozen) {
        this.flag(node);
        found.push(node);
      }
    });
    this.touchFrom(found);
  }

  private touchFrom(start: Node[]): void {
    const work = start;
    const mark = ++this.told;
    const tell = (node: Node): void => {
      if (node.dirty || node.frozen) return;
      this.flag(node);
      work.push(node);
    };
    for (let node = work.pop(); node; node = work.pop()) {
      const { page, row, col, spill } = node;
      if (spill) page.dependents.touch(spill.top, spill.left, spill.bottom, spill.right, mark, tell);
      else page.dependents.touch(row, col, row, col, mark, tell);
    }
  }

  private flag(node: Node): void {
    node.dirty = true;
    this.enqueue(node);
  }

  wakeVolatile(): void {
    this.calls.expireVolatile((node) => this.mark(node));
    for (const node of this.volatiles) this.mark(node);
  }

  /** Marks what looks at hidden rows; true where there is any. */
  wakeHiddenSensitive(): boolean {
    for (const node of this.hiddenSensitive) this.mark(node);
    return this.hiddenSensitive.size > 0;
  }

  /** Gives formulas all of their time again. */
  refreshTime(): void {
    this.time.renew();
  }

  /** Computes what is out of date, as far as the time that formulas share allows; the rest stays out of date. */
  computeAll(): void {
    this.computeDirty(() => true);
  }

  /** Everything that rests on the formulas, directly or through others; not these themselves. */
  restingOn(formulas: Iterable<Node>): Set<Node> {
    const start = new Set(formulas);
    const found = new Set<Node>();
    const mark = ++this.told;
    const work = [...start];
    for (let node = work.pop(); node; node = work.pop()) {
      const { page, row, col } = node;
      const { bottom, right } = node.spill ?? { bottom: row, right: col };
      page.dependents.touch(row, col, bottom, right, mark, (reader) => {
        if (start.has(reader) || found.has(reader)) return;
        found.add(reader);
        work.push(reader);
      });
    }
    return found;
  }

  /** Formulas that wait to be computed because the time was over. */
  get left(): readonly Node[] {
    return this.queue.filter((node) => node.dirty);
  }

  /** Computes only formulas that never were, as Excel does on entering one while calculation is manual. */
  computeNew(): void {
    this.computeDirty((node) => node.lastUpdate === 0);
  }

  private computeDirty(wanted: (node: Node) => boolean): void {
    this.time.begin();
    for (let i = 0; i < this.queue.length && !this.time.isOver; i++) {
      const node = this.queue[i];
      if (node.dirty && wanted(node)) this.compute(node);
    }
    this.queue = this.queue.filter((node) => node.dirty);
    this.time.end();
  }

  /** The value of a formula that stands in no cell, read from the cells as they are; several as rows, without the blank end of the sheet. */
  evaluate(formula: Formula, page: SheetNodes, row: number, col: number): Scalar | Scalar[][] {
    if (formula.broken) return ERR.name;
    const x = this.scope;
    x.enter(page, row, col, page.sheet.tableAt({ row, col }));
    x.tracking = false;
    this.time.begin();
    try {
      if (this.time.isOver) return ERR.num;
      const outcome = this.outcomeOf(formula, (value) => (value instanceof Matrix ? value.contentRows() : value));
      return 'value' in outcome ? outcome.value : 'stopped' in outcome ? outcome.stopped : ERR.value;
    } finally {
      this.time.end();
      x.tracking = true;
    }
  }

  /** Computes a formula and first, without recursion, all formulas out of date that it turns out to read. */
  private compute(first: Node): void {
    const stack = [first];
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      if (!node.dirty) {
        stack.pop();
        continue;
      }
      if (this.time.isOver) {
        for (const late of stack) late.waiting = false;
        return;
      }
      const x = this.scope;
      x.enter(node.page, node.row, node.col, node.table);
      const outcome = this.outcomeOf(node.formula, (value) => value);
      if (!('need' in outcome)) {
        stack.pop();
        if ('value' in outcome) this.finish(node, outcome.value, x.trace);
        else this.giveUp(node, x.trace, outcome.stopped);
        continue;
      }
      node.partialTrace = x.trace;
      if (outcome.need.some((needed) => needed === node || needed.waiting)) this.breakCycle(stack, node, outcome.need);
      else {
        node.waiting = true;
        stack.push(...outcome.need);
      }
    }
  }

  private outcomeOf<T>(formula: Formula, finish: (value: Scalar | Matrix) => T): Outcome<T> {
    const x = this.scope;
    try {
      const value = this.time.spend(FORMULA_TIME, () => finish(x.plain(formula.run(x, null)) ?? 0));
      return { value };
    } catch (problem) {
      if (problem === PUT_ASIDE) return { need: [...x.need] };
      if (isError(problem)) return { value: problem };
      // Formulas that call themselves too deep run out of stack, and what is too long for memory is refused the same way.
      if (problem === STOPPED || problem instanceof RangeError) return { stopped: ERR.num };
      if (problem === UNKNOWN) return { stopped: ERR.name };
      throw problem;
    }
  }

  /**
   * The waiting formulas from the one needed again up to the last make a circle: they show 0. Where the circle is meant, what
   * Excel came to stays and is told, since it is not computed again and again here.
   */
  private breakCycle(stack: readonly Node[], last: Node, need: readonly Node[]): void {
    last.waiting = true;
    const start = stack.findIndex((node) => node.waiting && need.includes(node));
    for (const node of stack.slice(start)) {
      if (!node.waiting || !node.dirty) continue;
      if (this.iterates() && this.shownBefore(node) !== null) this.giveUp(node, node.partialTrace, ERR.num);
      else {
        this.finish(node, 0, node.partialTrace);
        this.cycles.add(node);
      }
    }
  }

  private shownBefore({ page, row, col }: Node): Scalar {
    return page.sheet.cell(row, col)?.value ?? null;
  }

  /** Somebody else's program may have computed what is too much here: its value stays. */
  private giveUp(node: Node, trace: Trace, otherwise: CellError): void {
    this.settle(node, trace);
    this.countRun(node);
    this.keep(node, otherwise);
  }

  private keep(node: Node, otherwise: CellError = ERR.num): void {
    this.stopped.add(node);
    if (!node.spill) this.setValue(node.page, node.row, node.col, this.shownBefore(node) ?? otherwise);
  }

  private finish(node: Node, result: Scalar | Matrix, trace: Trace): void {
    const calls = this.settle(node, trace);
    const answer = node.formula.isCall ? calls.at(-1)?.answer : undefined;
    const waits = calls.some((call) => !call.answer);
    const unsettled = this.countRun(node);
    if (unsettled) this.cycles.add(node);
    this.store(node, unsettled ? 0 : waits ? ERR.busy : result, answer);
  }

  /** Notes that a formula is done with, and what it read and asked. */
  private settle(node: Node, trace: Trace): readonly CustomEntry[] {
    const x = this.scope;
    node.dirty = false;
    node.waiting = false;
    x.dirtyCount--;
    this.cycles.delete(node);
    this.stopped.delete(node);
    setMember(this.volatiles, node, x.volatile);
    setMember(this.hiddenSensitive, node, x.seesHidden);
    const calls = x.calls;
    if (calls.length > 0 || node.calls.length > 0) this.calls.use(node, calls);
    this.keepTrace(node, trace);
    return calls;
  }

  private countRun(node: Node): boolean {
    if (node.lastUpdate !== this.update) {
      node.lastUpdate = this.update;
      node.runs = 0;
    }
    return ++node.runs > MOST_RUNS;
  }

  private keepTrace(node: Node, trace: Trace): void {
    if (sameTrace(node.trace, trace)) return;
    eachRead(node.trace, (page, ...edges) => page.dependents.remove(node, ...edges));
    eachRead(trace, (page, ...edges) => page.dependents.add(node, ...edges));
    node.trace = trace;
  }

  private store(node: Node, given: Scalar | Matrix, answer: CustomAnswer | undefined): void {
    if (node.array && node.array.rows * node.array.cols > MOST_SPILLED) return this.keep(node);
    const result = node.array ? attempt(() => fitted(node.array!, given)) : given;
    if (result instanceof Matrix) {
      if (result.rows * result.cols > MOST_SPILLED) this.keep(node);
      else this.storeMatrix(node, result, answer);
      return;
    }
    if (!this.texts.takes(node, held(result))) return this.keep(node);
    if (node.spill) this.shrink(node, undefined);
    this.setValue(node.page, node.row, node.col, held(result));
    const format = answer?.value === result ? answer.formats?.[0] : undefined;
    if (format !== undefined) this.setFormat(node.page, node.row, node.col, format);
  }

  private storeMatrix(node: Node, result: Matrix, answer: CustomAnswer | undefined): void {
    const wanted = spillArea(node, result);
    if (!wanted || !isFree(node, wanted)) {
      if (node.spill) this.shrink(node, undefined);
      this.setValue(node.page, node.row, node.col, ERR.spill);
      // Whatever becomes free in the rectangle lets the formula try again.
      if (wanted)
        this.keepTrace(node, [...node.trace, node.page, wanted.top, wanted.left, wanted.bottom, wanted.right]);
      return;
    }
    // A column that goes on and on alike is not written out.
    if (result.block !== result && result.rows * result.cols > MOST_REPEATED) return this.keep(node);
    if (!this.texts.takes(node, result)) return this.keep(node);
    const old = node.spill;
    const same = old !== undefined && old.bottom === wanted.bottom && old.right === wanted.right;
    if (old && !same) this.shrink(node, wanted);
    const { page } = node;
    const formats = answer?.value === result ? answer.formats : undefined;
    const shown = new Matrix(result.rows, result.cols, result.data.map(held));
    shown.data.forEach((value, i) => {
      const [row, col] = [node.row + Math.floor(i / shown.cols), node.col + (i % shown.cols)];
      this.setValue(page, row, col, value);
      if (i > 0) {
        page.sheet.ensure(row, col).spilledFrom = { row: node.row, col: node.col };
        page.setMaker(row, col, node);
      }
      const format = formats?.[i];
      if (format !== undefined) this.setFormat(page, row, col, format);
    });
    page.sheet.ensure(node.row, node.col).spill = wanted;
    node.spill = wanted;
    node.spilled = shown;
    if (!same) this.touchSpill(node, wanted);
  }

  /** Takes back a spill that becomes smaller or ends. What reads it was marked when the formula was. */
  private shrink(node: Node, next: Area | undefined): void {
    const old = node.spill!;
    takeBack(node, (row, col) => this.changed.add(node.page, row, col));
    if (next === undefined) this.touchSpill(node, old);
  }

  /** Formulas that read the rectangle may have been computed before it was filled. */
  private touchSpill(node: Node, { top, left, bottom, right }: Area): void {
    this.touch(node.page, top, left, bottom, right);
  }

  private setValue(page: SheetNodes, row: number, col: number, value: Scalar): void {
    const cell = page.sheet.ensure(row, col);
    page.reach(row, col);
    if (sameScalar(cell.value, value)) return;
    cell.value = value;
    this.changed.add(page, row, col);
  }

  /** A result's number format counts only where nobody has chosen one. */
  private setFormat(page: SheetNodes, row: number, col: number, numberFormat: string): void {
    const format = page.sheet.formatAt(row, col);
    if (format.numberFormat !== 'General' || numberFormat === 'General') return;
    page.sheet.ensure(row, col).format = { ...format, numberFormat };
    this.formatted.add(page, row, col);
  }
}

/** What a cell holds of a value: blanks are 0, and no text is longer than a cell's. */
const held = (value: Scalar): Scalar =>
  typeof value === 'string' && value.length > LONGEST_TEXT ? ERR.value : (value ?? 0);

function setMember<T>(set: Set<T>, item: T, wanted: boolean): void {
  if (wanted) set.add(item);
  else set.delete(item);
}
