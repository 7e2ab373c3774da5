/** Which accounts to look at first, and why. */

import { isScore, SCORE_LIMITS } from '../arithmetic/limits';
import type { Account, Settings, Typed } from '../model/model';
import { byName } from '../model/words';
import type { AccountOverview } from './overview';

/**
 * Why an account wants attention, the most pressing first: its overall score or one of its steps is below the limit, its
 * overall score fell since the last snapshot, it has ended or ends soon, it is behind pace, its scores are stale, it has no
 * overall score.
 */
export const ATTENTION_REASONS = ['overall', 'step', 'falling', 'ends', 'behind', 'stale', 'unscored'] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

export interface AttentionEntry {
  /** Place of the account in the list that was given, from 0. */
  readonly index: number;
  /** In the order of `ATTENTION_REASONS`; at least one. */
  readonly reasons: readonly AttentionReason[];
  /** How far the overall score has moved since the last snapshot; null where it cannot be told. */
  readonly change: number | null;
}

export interface Attention {
  /** Accounts that want attention, first things first. */
  readonly entries: readonly AttentionEntry[];
  /** Accounts with nothing to act on. */
  readonly healthy: number;
  /** Accounts whose overall score or a step is below the limit. */
  readonly below: number;
  /** Last year's ARR of these, in the report's currency; unreadable amounts are left out. */
  readonly arrBelow: number;
}

/** What the order needs of an account. */
export type AttentionItem = Pick<AccountOverview, 'index' | 'overall' | 'low' | 'endMark' | 'progress' | 'stale'> & {
  readonly account: Pick<Account, 'name' | 'lastArr' | 'endDate' | 'deltaArr' | 'ytd'>;
  readonly steps: readonly Pick<AccountOverview['steps'][number], 'score'>[];
};

/**
 * The accounts that want attention. First those whose overall score or a step is below the limit, then the others by their
 * first reason; within each by last year's ARR, largest first, then by end date (earlier first, so past ones lead), by the
 * larger ΔARR still to win, by name. What is not known comes after what is. Healthy accounts are counted only.
 * @param changes how far the overall score of each account has moved since the last snapshot; none where there is no snapshot
 */
export function attentionOf(
  accounts: readonly AttentionItem[],
  { lowBelow }: Pick<Settings, 'lowBelow'>,
  changes: readonly { readonly change: number | null }[] = [],
): Attention {
  const all = accounts.map((item, at) => {
    const change = changes[at]?.change ?? null;
    return { item, change, reasons: reasonsOf(item, lowBelow, change) };
  });
  const below = all.filter(({ reasons }) => isBelow(reasons));
  const listed = all.filter(({ reasons }) => reasons.length > 0).sort(firstThingsFirst);
  return {
    entries: listed.map(({ item: { index }, reasons, change }) => ({ index, reasons, change })),
    healthy: all.length - listed.length,
    below: below.length,
    arrBelow: below.reduce((sum, { item }) => sum + (numberOf(item.account.lastArr) ?? 0), 0),
  };
}

/** Whether an account is below the limit, overall or in a step. */
export const isBelow = (reasons: readonly AttentionReason[]): boolean =>
  reasons.includes('overall') || reasons.includes('step');

function reasonsOf(item: AttentionItem, lowBelow: number, change: number | null): AttentionReason[] {
  const holds: Readonly<Record<AttentionReason, boolean>> = {
    overall: item.low,
    step: item.steps.some(({ score }) => score !== null && score < lowBelow),
    // Less is noise of the last bit of a mean.
    falling: change !== null && change < -1e-9,
    ends: item.endMark !== null,
    behind: item.progress === 'Behind',
    stale: item.stale,
    unscored: item.overall === null,
  };
  return ATTENTION_REASONS.filter((reason) => holds[reason]);
}

interface Judged {
  readonly item: AttentionItem;
  readonly reasons: readonly AttentionReason[];
}

const firstThingsFirst = (a: Judged, b: Judged): number => rank(a) - rank(b) || moneyFirst(a.item, b.item);

/** Overall and step are one rank: a step below the limit is as good a reason to act. */
function rank({ reasons }: Judged): number {
  return isBelow(reasons) ? 0 : ATTENTION_REASONS.indexOf(reasons[0]);
}

function moneyFirst(a: AttentionItem, b: AttentionItem): number {
  return (
    largerFirst(cents(numberOf(a.account.lastArr)), cents(numberOf(b.account.lastArr))) ||
    smallerFirst(numberOf(a.account.endDate), numberOf(b.account.endDate)) ||
    largerFirst(cents(deltaGap(a.account)), cents(deltaGap(b.account))) ||
    byName(a.account.name, b.account.name) ||
    a.index - b.index
  );
}

/**
 * Last year's ARR × (10 − overall) ÷ 10, in the ARR's currency: how much of the ARR the score leaves unproved. It orders
 * nothing, because it puts large healthy accounts before small sick ones. Null where it cannot be told: no ARR, ARR as text,
 * no overall score, or one outside 0 to 10.
 */
export function shortfall(lastArr: Typed, overall: number | null): number | null {
  const arr = numberOf(lastArr);
  if (arr === null || !isScore(overall)) return null;
  return (arr * (SCORE_LIMITS.max - overall)) / SCORE_LIMITS.max;
}

/** ΔARR still to win (ΔARR − YTD, a blank YTD as 0); null without a target or where either is text. */
export function deltaGap(account: Pick<Account, 'deltaArr' | 'ytd'>): number | null {
  const target = numberOf(account.deltaArr);
  const won = account.ytd === null ? 0 : numberOf(account.ytd);
  return target === null || won === null ? null : target - won;
}

/** Unknown values go last, here and in `largerFirst`. */
export function smallerFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

export function largerFirst(a: number | null, b: number | null): number {
  return a === null || b === null ? smallerFirst(a, b) : b - a;
}

/** Rounded, so that amounts which differ only by the last bit of a sum count as equal. */
function cents(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100);
}

function numberOf(value: Typed): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
