/** What moved since the last review: the scores now against those of the last snapshot before the as-of date. */

import { nameKey } from '../model/fields';
import type { Account, ReportModel, Typed } from '../model/model';
import { overviewOf } from './overview';
import type { AccountOverview } from './overview';
import type { Score } from '../scores/scores';
import { lastBefore } from './snapshots';
import type { Snapshot } from './snapshots';

/** The amounts that a review compares. */
export type AmountKey = 'lastArr' | 'deltaArr' | 'ytd';

export interface AccountChange {
  /** Place in the list of accounts, from 0. */
  readonly index: number;
  readonly name: string;
  readonly before: Score;
  readonly now: Score;
  /** now − before, to nine decimals; null where either is missing. */
  readonly change: number | null;
  /** The same for each step, in the model's order. */
  readonly steps: readonly (number | null)[];
  /** The steps' scores then. */
  readonly stepsBefore: readonly Score[];
  /** How far its amounts have moved; null where one is missing then or now. */
  readonly amounts: Readonly<Record<AmountKey, number | null>>;
}

export interface Movement {
  /** Day of the snapshot compared with; null where there is none. */
  readonly since: number | null;
  /** One an account, in their order. */
  readonly changes: readonly AccountChange[];
}

/** How each account moved. An account goes by its name; where a day has several rows of one account, their mean counts. */
export function changesSince(
  accounts: readonly Account[],
  model: ReportModel,
  snapshots: readonly Snapshot[],
): Movement {
  return changesIn(overviewOf(accounts, model).accounts, model.settings.asOf, snapshots);
}

/** As `changesSince`, for accounts whose scores are worked out already. */
export function changesIn(
  accounts: readonly AccountOverview[],
  asOf: number,
  snapshots: readonly Snapshot[],
): Movement {
  const last = lastBefore(snapshots, asOf);
  const rows = new Map<string, Snapshot[]>();
  for (const row of last?.rows ?? []) {
    const key = nameKey(row.account);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const changes = accounts.map(({ index, account, overall, steps }): AccountChange => {
    const key = nameKey(account.name);
    const then = key === '' ? [] : (rows.get(key) ?? []);
    const before = mean(then.map((row) => row.overall));
    const stepsBefore = steps.map((_, i) => mean(then.map((row) => row.steps[i] ?? null)));
    return {
      index,
      name: account.name,
      before,
      now: overall,
      change: difference(overall, before),
      steps: steps.map(({ score }, i) => difference(score, stepsBefore[i])),
      stepsBefore,
      amounts: amountsOf((amount) =>
        difference(numeric(account[amount]), mean(then.map((row) => numeric(row[amount])))),
      ),
    };
  });
  return { since: last?.date ?? null, changes };
}

/** Those who rose and those who fell, the largest changes first and equal ones in the accounts' order; at most `most` of each. */
export function movers(
  changes: readonly AccountChange[],
  most = 5,
): { risers: AccountChange[]; fallers: AccountChange[] } {
  const by = (sign: 1 | -1): AccountChange[] =>
    changes
      .filter(({ change }) => change !== null && change * sign > 0)
      .sort((a, b) => (b.change! - a.change!) * sign)
      .slice(0, most);
  return { risers: by(1), fallers: by(-1) };
}

/** now − before, to nine decimals: two means that differ by their last bit have not moved. Null where either is missing. */
export const difference = (now: Score, before: Score): number | null =>
  now === null || before === null ? null : Math.round((now - before) * 1e9) / 1e9 + 0;

const amountsOf = <T>(of: (amount: AmountKey) => T): Record<AmountKey, T> => ({
  lastArr: of('lastArr'),
  deltaArr: of('deltaArr'),
  ytd: of('ytd'),
});

export const numeric = (value: Typed): number | null => (typeof value === 'number' ? value : null);

/** The sum of what is known; null where nothing is. */
export function total(amounts: readonly (number | null)[]): number | null {
  const given = amounts.filter((amount) => amount !== null);
  return given.length === 0 ? null : given.reduce((sum, amount) => sum + amount, 0);
}

function mean(scores: readonly Score[]): Score {
  const given = scores.filter((score) => score !== null);
  return given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0) / given.length;
}
