/** What a source of accounts said: its rows by account, kept to tell next time which side changed. */

import { nameKey } from '../model/fields';
import type { Typed } from '../model/model';

/** An account as its source has it, with its values by the key of their column. */
export interface SourceRow {
  readonly name: string;
  readonly values: Readonly<Record<string, Typed>>;
}

/** A row that was read before. */
export interface KnownRow extends SourceRow {
  /** What the account is called in the report, where that is another name. */
  readonly as?: string;
  /** The source has it no longer; it stays in the report until somebody takes it out. */
  readonly gone?: true;
  /** Somebody took it out of the report; the source has it still. */
  readonly removed?: true;
}

/** All that a source said when it was last read. */
export interface SourceCopy {
  readonly rows: readonly KnownRow[];
}

/** A row of the report, by its place there. */
export interface ReportLine extends SourceRow {
  readonly row: number;
}

/** Whether two values say the same: numbers to what a cell can show, texts but for spaces around them, nothing as blank. */
export function sameValue(one: Typed | undefined, other: Typed | undefined): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return a === b;
}

export const plain = (value: Typed | undefined): Typed => {
  if (typeof value !== 'string') return value ?? null;
  const text = value.trim();
  return text === '' ? null : text;
};

/** Rows by the key of their name, those alone whose name no other row has; `twice` are the names of the others. */
export function byName<T>(rows: readonly T[], nameOf: (row: T) => string): { one: Map<string, T>; twice: Set<string> } {
  const one = new Map<string, T>();
  const twice = new Set<string>();
  for (const row of rows) {
    const key = nameKey(nameOf(row));
    if (key === '') continue;
    if (one.has(key)) twice.add(key);
    one.set(key, row);
  }
  for (const key of twice) one.delete(key);
  return { one, twice };
}

/** Values that say something in both rows, and how many of them are the same. */
function alike(one: SourceRow, other: SourceRow): { shared: number; same: number } {
  let [shared, same] = [0, 0];
  for (const key of Object.keys(one.values)) {
    const [a, b] = [plain(one.values[key]), plain(other.values[key])];
    if (a === null || b === null) continue;
    shared++;
    if (sameValue(a, b)) same++;
  }
  return { shared, same };
}

/** At least these many equal values, and this share of all, make two rows of different names look like one account. */
const FEWEST_SAME = 2;
const LEAST_SHARE = 0.5;

/** Pairs of rows that look like one account under two names: each the other's best, and no third as good. */
export function lookAlike<A extends SourceRow, B extends SourceRow>(
  left: readonly A[],
  right: readonly B[],
): { readonly from: A; readonly to: B }[] {
  const likeness = (a: A, b: B): number => {
    const { shared, same } = alike(a, b);
    return same >= FEWEST_SAME && same >= shared * LEAST_SHARE ? same / shared + same / 1000 : 0;
  };
  const table = left.map((a) => right.map((b) => likeness(a, b)));
  const isBest = (scores: readonly number[], at: number): boolean =>
    scores[at] > 0 && scores.every((score, i) => i === at || score < scores[at]);
  return left.flatMap((from, i) => {
    const at = table[i].findIndex((_, j) => isBest(table[i], j));
    if (at < 0) return [];
    const column = table.map((scores) => scores[at]);
    return isBest(column, i) ? [{ from, to: right[at] }] : [];
  });
}
