/** The report's memory: one row an account and day, and what changed in the list of accounts since the last one. */

import { nameKey } from '../model/fields';
import type { Account, ReportModel, Typed } from '../model/model';
import { overviewOf } from './overview';
import type { AccountOverview } from './overview';
import type { Score } from '../scores/scores';

/** One row of the history. */
export interface Snapshot {
  readonly account: string;
  /** Day serial; null where the cell holds none. */
  readonly date: number | null;
  /** Always five, in the model's order. */
  readonly steps: readonly Score[];
  readonly overall: Score;
  readonly lastArr: Typed;
  readonly deltaArr: Typed;
  readonly ytd: Typed;
  readonly associate: string;
}

/** How the accounts differ from those of the last snapshot. */
export interface RosterChange {
  /** Day of the snapshot compared with; null where there is none. */
  readonly since: number | null;
  /** Names that were there and are no longer. Their rows stay. */
  readonly removed: readonly string[];
  /** Names that were not there. */
  readonly added: readonly string[];
  /** Pairs of the two that look like one account: same sales associate, same last year's ARR, and no other fits. */
  readonly renames: readonly { readonly from: string; readonly to: string }[];
}

export interface SnapshotTaken {
  /** Rows that take the place of rows of the same account and day; `index` counts the rows that were given. */
  readonly replaced: readonly { readonly index: number; readonly row: Snapshot }[];
  /** Rows to put under the others. */
  readonly added: readonly Snapshot[];
  /** Places of further rows of the same account and day, which are to go. */
  readonly surplus: readonly number[];
  readonly roster: RosterChange;
}

/**
 * A snapshot of the accounts for the as-of date. Rows of that day are replaced account by account; rows of other days, and
 * of accounts that are no longer there, stay. Accounts without a name are left out; of two with one name the first counts.
 * @param existing all rows of the history, in order.
 */
export function takeSnapshot(
  accounts: readonly Account[],
  model: ReportModel,
  asOf: number,
  existing: readonly Snapshot[],
): SnapshotTaken {
  const day = Math.floor(asOf);
  const standing = new Map<string, number[]>();
  existing.forEach(({ account, date }, index) => {
    if (date === null || Math.floor(date) !== day) return;
    const key = nameKey(account);
    standing.set(key, [...(standing.get(key) ?? []), index]);
  });
  const rows = rowsOf(accounts, model, day);
  const places = rows.map((row) => standing.get(nameKey(row.account)) ?? []);
  return {
    replaced: rows.flatMap((row, i) => (places[i].length > 0 ? [{ index: places[i][0], row }] : [])),
    added: rows.filter((_, i) => places[i].length === 0),
    surplus: places.flatMap(([, ...more]) => more).sort((a, b) => a - b),
    roster: rosterChange(rows, existing, day),
  };
}

/** How the list of accounts differs from that of the last snapshot before the as-of date. */
export function rosterSince(
  accounts: readonly AccountOverview[],
  asOf: number,
  existing: readonly Snapshot[],
): RosterChange {
  const day = Math.floor(asOf);
  return rosterChange(snapshotsOf(accounts, day), existing, day - 1);
}

function rowsOf(accounts: readonly Account[], model: ReportModel, day: number): Snapshot[] {
  return snapshotsOf(overviewOf(accounts, model).accounts, day);
}

function snapshotsOf(accounts: readonly AccountOverview[], day: number): Snapshot[] {
  const seen = new Set(['']);
  return accounts.flatMap(({ account, steps, overall }) => {
    const key = nameKey(account.name);
    if (seen.has(key)) return [];
    seen.add(key);
    const { name, lastArr, deltaArr, ytd, associate } = account;
    return [
      { account: name, date: day, steps: steps.map(({ score }) => score), overall, lastArr, deltaArr, ytd, associate },
    ];
  });
}

/** The last day before the as-of date that has a snapshot, and its rows; undefined where there is none. */
export function lastBefore(
  snapshots: readonly Snapshot[],
  asOf: number,
): { date: number; rows: Snapshot[] } | undefined {
  const date = Math.max(0, ...datesOf(snapshots).filter((d) => d < asOf));
  return date === 0 ? undefined : { date, rows: snapshots.filter((row) => row.date === date) };
}

/** The days that have a snapshot, each once, in order. */
export function datesOf(snapshots: readonly Pick<Snapshot, 'date'>[]): number[] {
  const dates = new Set(snapshots.flatMap(({ date }) => (date !== null && date >= 1 ? [date] : [])));
  return [...dates].sort((a, b) => a - b);
}

/** Places of the rows of an account, to give them its new name. */
export function rowsNamed(rows: readonly { readonly account: string }[], name: string): number[] {
  const key = nameKey(name);
  return rows.flatMap(({ account }, index) => (key !== '' && nameKey(account) === key ? [index] : []));
}

function rosterChange(now: readonly Snapshot[], existing: readonly Snapshot[], day: number): RosterChange {
  const last = lastBefore(existing, day + 1);
  if (!last) return { since: null, removed: [], added: [], renames: [] };
  const before = unique(last.rows);
  const removed = missing(before, now);
  const added = missing(now, before);
  const fits = (from: Snapshot) => added.filter((to) => sameHolder(from, to));
  const renames = removed.flatMap((from) => {
    const [to, ...others] = fits(from);
    const alone = to && others.length === 0 && removed.filter((other) => sameHolder(other, to)).length === 1;
    return alone ? [{ from: from.account, to: to.account }] : [];
  });
  return {
    since: last.date,
    removed: removed.map(({ account }) => account),
    added: added.map(({ account }) => account),
    renames,
  };
}

const sameHolder = (a: Snapshot, b: Snapshot): boolean =>
  nameKey(a.associate) === nameKey(b.associate) &&
  typeof a.lastArr === 'number' &&
  typeof b.lastArr === 'number' &&
  Math.abs(a.lastArr - b.lastArr) < 0.005;

function missing(from: readonly Snapshot[], others: readonly Snapshot[]): Snapshot[] {
  const keys = new Set(others.map(({ account }) => nameKey(account)));
  return from.filter(({ account }) => !keys.has(nameKey(account)));
}

function unique(rows: readonly Snapshot[]): Snapshot[] {
  const seen = new Set(['']);
  return rows.filter(({ account }) => !seen.has(nameKey(account)) && seen.add(nameKey(account)));
}
