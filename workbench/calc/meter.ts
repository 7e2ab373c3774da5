/** Keeps calculation within a time and within memory, however much a formula asks for. */
import { MAX_COLS, MAX_ROWS } from '../model';

/** Thrown out of a formula that asks for too much. No part of a formula catches it, as IFERROR would an error. */
export const STOPPED = Symbol('stopped');

/** Thrown out of a formula that rests on a name whose own formula cannot be followed here. */
export const UNKNOWN = Symbol('unknown');

/** Milliseconds that one formula may take. */
export const FORMULA_TIME = 2_000;

/** Milliseconds that all formulas together may take beyond what formulas usually do; then calculation ends. */
export const MOST_TIME = 3_000;

/** Milliseconds that a formula usually takes, at most. */
const USUAL = 0.2;

/** How many times as long all of it may take: more where modules run far slower than in a workbench, as they do in tests. */
const patience = (): number => (globalThis as { calculationPatience?: number }).calculationPatience ?? 1;

/** So many milliseconds without calculation give one back: commands that calculate in one go share what there is. */
const RECOVERY = 4;

/** Values that one array may hold: more than a full column of a sheet has cells. */
export const MOST_VALUES = 4_000_000;

/** Cells that one formula may fill: as many as a full column has. */
export const MOST_SPILLED = 1_048_576;

/** Values of an array that are written out one by one where it mostly repeats, as that of a whole column does. */
export const MOST_REPEATED = 100_000;

/** Values that all arrays of one formula may hold together, as it may keep every one of them. */
const MOST_IN_FORMULA = 20_000_000;

/** Steps between two looks at the clock. */
const BETWEEN_LOOKS = 2048;

let end = Infinity;
let steps = 0;
let made = 0;

/** Counts work, in values looked at; looks at the clock now and then. Throws `STOPPED` when the time is over. */
export function step(work = 1): void {
  steps += work;
  if (steps < BETWEEN_LOOKS) return;
  steps = 0;
  if (Date.now() > end) throw STOPPED;
}

/** Whether an array is no larger than a sheet, and than what is computed here. */
export const fits = (rows: number, cols: number): boolean =>
  rows <= MAX_ROWS && cols <= MAX_COLS && rows * cols <= MOST_VALUES;

/** Asks for room for an array. Throws `STOPPED` where there is none. */
export function room(rows: number, cols: number): void {
  if (!fits(rows, cols)) throw STOPPED;
}

/** Counts an array that was made, and the work of that. Throws `STOPPED` where the formula has made too many. */
export function count(values: number): void {
  if (end === Infinity) return;
  if ((made += values) > MOST_IN_FORMULA) throw STOPPED;
  step(values);
}

/** Characters that take the room of one value. */
const CHARACTERS = 8;

/** Counts a text of so many characters in an array. */
export function countText(length: number): void {
  if (length >= CHARACTERS) count(Math.floor(length / CHARACTERS));
}

/** Runs a formula with at most so many milliseconds. */
export function within<T>(milliseconds: number, run: () => T): T {
  const outer = end;
  end = Math.min(outer, Date.now() + milliseconds);
  if (outer === Infinity) made = 0;
  try {
    return run();
  } finally {
    end = outer;
  }
}

/** The time that a workbook's formulas share. It comes back slowly: a command has a workbook calculated many times in a row. */
export class SharedTime {
  private spent = 0;
  private lastUsed = Date.now();

  get isOver(): boolean {
    return this.spent >= MOST_TIME * patience();
  }

  /** Gives all of it again. */
  renew(): void {
    this.spent = 0;
  }

  /** Begins to use it, after a while or at once. */
  begin(): void {
    this.spent = Math.max(0, this.spent - (Date.now() - this.lastUsed) / RECOVERY);
    this.lastUsed = Date.now();
  }

  /** Ends using it for now. */
  end(): void {
    this.lastUsed = Date.now();
  }

  /** Runs a formula with at most so many milliseconds, and counts those that it took. What a quick one saves is for others. */
  spend<T>(milliseconds: number, run: () => T): T {
    const start = performance.now();
    try {
      return within(milliseconds * patience(), run);
    } finally {
      this.spent += performance.now() - start - USUAL * patience();
    }
  }
}
