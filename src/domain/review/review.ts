/** What a review meeting starts from: what is being done about the weak places, and what moved since the last meeting. */

import { isScore } from '../arithmetic/limits';
import { type Attention, attentionOf } from './attention';
import { openByAccount, overdue } from '../actions/actions';
import type { Action } from '../actions/actions';
import { nameKey } from '../model/fields';
import { gapsIn } from '../actions/gaps';
import { type Risen, risenIn } from '../actions/risen';
import type { ReportModel } from '../model/model';
import { type AccountChange, type AmountKey, changesIn, difference, numeric, total } from './movers';
import type { Overview } from './overview';
import { overallScore } from '../scores/scores';
import type { Score } from '../scores/scores';
import { rosterSince } from './snapshots';
import type { RosterChange, Snapshot } from './snapshots';

/** What a review needs of an action. */
export type ReviewAction = Pick<
  Action,
  'account' | 'step' | 'subMetric' | 'score' | 'action' | 'owner' | 'due' | 'status'
>;

export interface AccountReview<A extends ReviewAction = ReviewAction> {
  /** Open actions, the one that is due first before the others. */
  readonly open: readonly A[];
  /** Weak steps that have no open action. */
  readonly gaps: number;
}

/** A mean, or a sum, then and now. */
export interface MeanChange {
  readonly then: Score;
  readonly now: Score;
  /** now − then; null where either is missing. */
  readonly change: number | null;
}

/** What moved since the last snapshot before the as-of date. */
export interface ChangeSince {
  /** Day of that snapshot. */
  readonly since: number;
  /** Of all accounts that there were then, and that there are now. */
  readonly overall: MeanChange;
  /** The same for each step, in the model's order. */
  readonly steps: readonly MeanChange[];
  /** What the amounts of all accounts add up to, then and now. */
  readonly amounts: Readonly<Record<AmountKey, MeanChange>>;
  /** One an account, in their order. */
  readonly accounts: readonly AccountChange[];
  readonly roster: RosterChange;
}

export interface Review<A extends ReviewAction = ReviewAction> {
  /** One an account, in their order. */
  readonly accounts: readonly AccountReview<A>[];
  /** Weak steps that have no open action, in all accounts: how many actions Find gaps adds. */
  readonly gaps: number;
  /** Weak sub-metrics that have no open action: how many it adds where each gets its own. */
  readonly subMetricGaps: number;
  readonly open: number;
  readonly overdue: number;
  /** Open actions that have reached what they were opened for. */
  readonly risen: readonly Risen<A>[];
  /** null where there is no snapshot before the as-of date. */
  readonly change: ChangeSince | null;
  /** Which accounts to look at first, and why. */
  readonly attention: Attention;
}

/**
 * What is being done and what moved. Names without an account in the report are left out.
 * @param actions rows of the action plan; only those still open count
 * @param snapshots rows of the history, of the last day before the as-of date at least
 */
export function reviewOf<A extends ReviewAction>(
  overview: Overview,
  model: ReportModel,
  actions: readonly A[],
  snapshots: readonly Snapshot[],
): Review<A> {
  const { asOf } = model.settings;
  const open = openByAccount(actions);
  const gaps = gapsIn(overview.accounts, model, actions);
  const accounts = overview.accounts.map(({ account }, i) => ({
    open: open.get(nameKey(account.name)) ?? [],
    gaps: gaps[i].length,
  }));
  const all = [...open.values()].flat();
  const change = changeSince(overview, asOf, snapshots);
  return {
    accounts,
    gaps: gaps.flat().length,
    subMetricGaps: gapsIn(overview.accounts, model, actions, 'subMetric').flat().length,
    open: all.length,
    overdue: all.filter((action) => overdue(action, asOf)).length,
    risen: risenIn(overview.accounts, open, model),
    change,
    attention: attentionOf(overview.accounts, model.settings, change?.accounts),
  };
}

function changeSince(overview: Overview, asOf: number, snapshots: readonly Snapshot[]): ChangeSince | null {
  const { since, changes } = changesIn(overview.accounts, Math.floor(asOf), snapshots);
  if (since === null) return null;
  const then = snapshots.filter(({ date }) => date === since);
  return {
    since,
    overall: meanChange(
      then.map(({ overall }) => overall),
      overview.mean,
    ),
    steps: overview.stepMeans.map((now, i) =>
      meanChange(
        then.map(({ steps }) => steps[i] ?? null),
        now,
      ),
    ),
    amounts: {
      lastArr: amountChange('lastArr', overview, then),
      deltaArr: amountChange('deltaArr', overview, then),
      ytd: amountChange('ytd', overview, then),
    },
    accounts: changes,
    roster: rosterSince(overview.accounts, asOf, then),
  };
}

function amountChange(amount: AmountKey, { accounts }: Overview, snapshots: readonly Snapshot[]): MeanChange {
  const then = total(snapshots.map((row) => numeric(row[amount])));
  const now = total(accounts.map(({ account }) => numeric(account[amount])));
  return { then, now, change: difference(now, then) };
}

function meanChange(scores: readonly Score[], now: Score): MeanChange {
  // What was typed into the history by hand may be no score at all.
  const then = overallScore(scores.filter((score) => score === null || isScore(score)));
  return { then, now, change: difference(now, then) };
}
