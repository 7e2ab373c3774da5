import { type Area, rowCount } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { TableRecord } from './command-record';

/**
 * Whether rows of a table stand elsewhere than they did, as after sorting or where one was put in between, by what their first
 * cells held and hold. A row that only has another name by now has not moved.
 */
export function rowsMoved(then: readonly CellInput[], now: readonly CellInput[]): boolean {
  const missed = new Set<CellInput>();
  then.forEach((key, i) => key !== '' && key !== now[i] && missed.add(key));
  return missed.size > 0 && now.some((key, i) => key !== then[i] && missed.has(key));
}

/** Whether a table stands elsewhere than a command left it, or its rows do; rows may have come at its end. */
export function hasMoved({ area: a, keys }: TableRecord, now: Area, keysNow: readonly CellInput[]): boolean {
  const stands = now.top === a.top && now.left === a.left && now.right === a.right && rowCount(now) >= rowCount(a);
  return !stands || (keys !== undefined && rowsMoved(keys, keysNow));
}
