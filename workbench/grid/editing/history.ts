/**
 * Undo. A shadow of the workbook is kept; when a change is over, what differs from the shadow becomes one step. So it
 * takes back what the user did and what the add-in did alike, whatever the change touched.
 */
import { type Area, area, type Cell, type Change, MAX_COLS, MAX_ROWS, type Sheet, type Workbook } from '../../model';
import { around, rectanglesOf } from '../../objects/core/geometry';
import type { Runs } from '../../host/undo-groups';
import {
  type BookState,
  captureBook,
  captureSheet,
  restoreBook,
  restoreSheet,
  sameState,
  type SheetState,
} from './states';

const ALL = area(0, 0, MAX_ROWS - 1, MAX_COLS - 1);
const DEPTH = 100;
/** Changes that nobody says whose they are belong together where they follow each other as closely. */
const PAUSE = 400;
const COLUMNS = MAX_COLS;

type Cells = Map<number, Cell>;

interface SheetStep {
  readonly cells: Map<number, { readonly before: Cell | undefined; readonly after: Cell | undefined }>;
  readonly state?: { readonly before: SheetState; readonly after: SheetState };
}

interface Step {
  /** The command of the add-in that did it, by the number of its run; 0 for what the user did. */
  readonly run: number;
  readonly sheets: Map<Sheet, SheetStep>;
  readonly book?: { readonly before: BookState; readonly after: BookState };
}

export class History {
  private readonly cells = new Map<Sheet, Cells>();
  private readonly states = new Map<Sheet, SheetState>();
  private bookState: BookState;
  private readonly touched = new Map<Sheet, Area[] | 'all'>();
  private everything = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private done: Step[] = [];
  private undone: Step[] = [];
  /** Whose changes are being noted. */
  private run = 0;
  private readonly stops: (() => void)[];

  /** @param runs tells the commands of the add-in apart; without it, what follows each other closely is one step */
  constructor(
    private readonly book: Workbook,
    runs?: Runs,
  ) {
    for (const sheet of book.sheets) this.learn(sheet);
    this.bookState = captureBook(book);
    this.stops = [book.onChange((change) => this.note(change))];
    if (runs) this.stops.push(runs.onBegin((run) => this.begin(run)));
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const stop of this.stops) stop();
  }

  /** Does something of the user's as one step; what the add-in did before is a step of its own. */
  step<T>(act: () => T): T {
    this.begin(0);
    this.close();
    try {
      return act();
    } finally {
      this.close();
    }
  }

  /** Takes the last step back; gives the sheets that changed, or undefined if there is no step. */
  undo(): ReadonlyMap<Sheet, Area | undefined> | undefined {
    this.close();
    const step = this.done.pop();
    if (!step) return undefined;
    this.undone.push(step);
    return this.apply(step, 'before');
  }

  redo(): ReadonlyMap<Sheet, Area | undefined> | undefined {
    this.close();
    const step = this.undone.pop();
    if (!step) return undefined;
    this.done.push(step);
    return this.apply(step, 'after');
  }

  /** What comes now belongs to this run. */
  private begin(run: number): void {
    if (run === this.run) return;
    this.close();
    this.run = run;
  }

  private learn(sheet: Sheet): void {
    const known: Cells = new Map();
    for (const [row, col, cell] of sheet.cellsIn(ALL))
      if (!cell.spilledFrom) known.set(row * COLUMNS + col, { ...cell });
    this.cells.set(sheet, known);
    this.states.set(sheet, captureSheet(sheet));
  }

  private note(change: Change): void {
    if (change.kind === 'structure') this.everything = true;
    else if (change.kind === 'appearance') {
      if (change.sheet) this.touched.set(change.sheet, 'all');
    } else {
      const areas = this.touched.get(change.sheet);
      if (areas === undefined) this.touched.set(change.sheet, [change.area]);
      else if (areas !== 'all') areas.push(change.area);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.close(), PAUSE);
  }

  /** Makes a step of what has changed since the last one. */
  private close(): void {
    clearTimeout(this.timer);
    if (!this.everything && this.touched.size === 0) return;
    const step: Step = { run: this.run, sheets: new Map(), ...this.bookDifference() };
    for (const sheet of this.book.sheets) {
      const areas = this.everything ? 'all' : this.touched.get(sheet);
      if (areas === undefined) continue;
      const found = this.difference(sheet, areas);
      if (found) step.sheets.set(sheet, found);
    }
    this.everything = false;
    this.touched.clear();
    if (!step.book && step.sheets.size === 0) return;
    const last = this.done.at(-1);
    // A command that reads or waits in between is one step all the same.
    if (last && last.run > 0 && last.run === step.run) this.done[this.done.length - 1] = joined(last, step);
    else this.done.push(step);
    if (this.done.length > DEPTH) this.done.shift();
    this.undone = [];
  }

  private bookDifference(): Pick<Step, 'book'> {
    if (!this.everything) return {};
    const after = captureBook(this.book);
    const before = this.bookState;
    if (sameState(before, after)) return {};
    this.bookState = after;
    return { book: { before, after } };
  }

  private difference(sheet: Sheet, areas: readonly Area[] | 'all'): SheetStep | undefined {
    if (!this.cells.has(sheet)) {
      // A sheet that was added: taking it back takes the sheet away, with all that is on it.
      this.learn(sheet);
      return undefined;
    }
    const known = this.cells.get(sheet)!;
    const cells: SheetStep['cells'] = new Map();
    for (const a of areas === 'all' ? [ALL] : areas) this.compare(sheet, known, a, cells);
    const before = this.states.get(sheet)!;
    const after = areas === 'all' ? captureSheet(sheet) : before;
    const changed = !sameState(before, after);
    if (changed) this.states.set(sheet, after);
    if (cells.size === 0 && !changed) return undefined;
    return { cells, ...(changed && { state: { before, after } }) };
  }

  private compare(sheet: Sheet, known: Cells, a: Area, found: SheetStep['cells']): void {
    const keep = (key: number, before: Cell | undefined, after: Cell | undefined): void => {
      found.set(key, { before: found.get(key)?.before ?? before, after });
      if (after) known.set(key, after);
      else known.delete(key);
    };
    const present = new Set<number>();
    for (const [row, col, cell] of sheet.cellsIn(a)) {
      if (cell.spilledFrom) continue;
      const key = row * COLUMNS + col;
      present.add(key);
      const before = known.get(key);
      if (!before || !alike(before, cell)) keep(key, before, { ...cell });
    }
    const inside = (key: number): boolean => {
      const [row, col] = [Math.floor(key / COLUMNS), key % COLUMNS];
      return row >= a.top && row <= a.bottom && col >= a.left && col <= a.right;
    };
    for (const key of keysIn(known, a)) if (!present.has(key) && inside(key)) keep(key, known.get(key), undefined);
  }

  private apply(step: Step, side: 'before' | 'after'): ReadonlyMap<Sheet, Area | undefined> {
    const { book } = this;
    const changed = new Map<Sheet, Area | undefined>();
    const structural = step.book !== undefined || [...step.sheets.values()].some((s) => s.state);
    if (step.book) restoreBook(book, (this.bookState = step.book[side]));
    for (const [sheet, { cells, state }] of step.sheets) {
      if (state) {
        restoreSheet(sheet, state[side]);
        this.states.set(sheet, state[side]);
      }
      const known = this.cells.get(sheet)!;
      for (const [key, { [side]: cell }] of cells) {
        sheet.put(Math.floor(key / COLUMNS), key % COLUMNS, cell && { ...cell });
        if (cell) known.set(key, cell);
        else known.delete(key);
      }
      const places = [...cells.keys()]
        .sort((x, y) => x - y)
        .map((key): [number, number] => [Math.floor(key / COLUMNS), key % COLUMNS]);
      const areas = rectanglesOf(places);
      changed.set(sheet, areas.length > 0 ? around(areas) : undefined);
      for (const a of areas) {
        sheet.changed(a);
        book.tell({ kind: 'formats', sheet, area: a });
      }
      if (!structural) continue;
      book.tell({ kind: 'appearance', sheet });
    }
    if (structural) book.tell({ kind: 'structure' });
    // What was just restored is known already.
    this.everything = false;
    this.touched.clear();
    return changed;
  }
}

/** Two steps as one. */
function joined(first: Step, second: Step): Step {
  const sheets = new Map(first.sheets);
  for (const [sheet, { cells, state }] of second.sheets) {
    const before = sheets.get(sheet);
    const all = new Map(before?.cells);
    for (const [key, { before: was, after }] of cells) {
      const earlier = all.get(key);
      all.set(key, { before: earlier ? earlier.before : was, after });
    }
    const changed = spanOf(before?.state, state);
    sheets.set(sheet, { cells: all, ...(changed && { state: changed }) });
  }
  const book = spanOf(first.book, second.book);
  return { run: second.run, sheets, ...(book && { book }) };
}

function spanOf<State>(
  first: { readonly before: State; readonly after: State } | undefined,
  second: { readonly before: State; readonly after: State } | undefined,
): { readonly before: State; readonly after: State } | undefined {
  if (!first || !second) return first ?? second;
  return { before: first.before, after: second.after };
}

/** Values that formulas compute are not what anybody did: only the formula counts. */
function alike(a: Cell, b: Cell): boolean {
  if (a.formula !== b.formula || a.format !== b.format || a.note !== b.note || a.link !== b.link) return false;
  if (a.quoted !== b.quoted) return false;
  return a.formula !== undefined || Object.is(a.value, b.value);
}

/** The keys that may lie in an area: looked up one by one where the area is small. */
function* keysIn(known: Cells, a: Area): Generator<number> {
  const size = (a.bottom - a.top + 1) * (a.right - a.left + 1);
  if (size > known.size) {
    yield* [...known.keys()];
    return;
  }
  for (let row = a.top; row <= a.bottom; row++) {
    for (let col = a.left; col <= a.right; col++) if (known.has(row * COLUMNS + col)) yield row * COLUMNS + col;
  }
}
