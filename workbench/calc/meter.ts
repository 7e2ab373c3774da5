/** Keeps calculation within a time, however much a formula asks for. */

/** Thrown out of a formula that takes too long. */
export const STOPPED = Symbol('stopped');

/** Milliseconds that one formula may take. */
export const FORMULA_TIME = 2_000;

/** A formula that takes longer counts as slow; all slow ones of one update together may take so long, and then it ends. */
export const SLOW = 100;
export const SLOW_TIME = 6_000;

/** Values that one array may hold: more than a full column of a sheet has cells. */
export const MOST_VALUES = 4_000_000;

let end = Infinity;
let steps = 0;

/** Counts one step of work; looks at the clock now and then. Throws `STOPPED` when the time is over. */
export function step(): void {
  if ((++steps & 2047) === 0 && Date.now() > end) throw STOPPED;
}

/** Runs a formula with at most so many milliseconds. */
export function within<T>(milliseconds: number, run: () => T): T {
  const outer = end;
  end = Math.min(outer, Date.now() + milliseconds);
  try {
    return run();
  } finally {
    end = outer;
  }
}
