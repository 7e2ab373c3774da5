/** Which accounts to look at first: the money at risk, then how soon it may leave. */

import type { Account, Typed } from '../model/model';

/** An account as the order needs it; `overall` is its overall score, null where it has none. */
export interface AttentionItem extends Pick<Account, 'name' | 'lastArr' | 'endDate' | 'deltaArr' | 'ytd'> {
  readonly overall: number | null;
}

export interface AttentionEntry<T extends AttentionItem> {
  readonly account: T;
  /** Place of the account in the list that was given, from 0. */
  readonly index: number;
  /** In the workbook's currency; null where the ARR or the score is missing. */
  readonly arrAtRisk: number | null;
}

/**
 * Last year's ARR × (10 − overall) ÷ 10, in the ARR's currency. Null where it cannot be told: no ARR, ARR as text, no
 * overall score, or one outside 0 to 10.
 */
export function arrAtRisk(lastArr: Typed, overall: number | null): number | null {
  const arr = numberOf(lastArr);
  if (arr === null || overall === null || !(overall >= 0 && overall <= 10)) return null;
  return (arr * (10 - overall)) / 10;
}

/** ΔARR still to win (ΔARR − YTD, a blank YTD as 0); null without a target or where either is text. */
export function deltaGap(account: Pick<Account, 'deltaArr' | 'ytd'>): number | null {
  const target = numberOf(account.deltaArr);
  const won = account.ytd === null ? 0 : numberOf(account.ytd);
  return target === null || won === null ? null : target - won;
}

/**
 * The accounts, most ARR at risk first; equal risks by end date (earlier first, so past ones lead), then by the larger
 * ΔARR gap, then by name. What is not known comes after what is. The given list stays as it is.
 */
export function attentionOrder<T extends AttentionItem>(accounts: readonly T[]): AttentionEntry<T>[] {
  return accounts
    .map((account, index) => ({ account, index, arrAtRisk: arrAtRisk(account.lastArr, account.overall) }))
    .sort(
      (a, b) =>
        largerFirst(cents(a.arrAtRisk), cents(b.arrAtRisk)) ||
        smallerFirst(numberOf(a.account.endDate), numberOf(b.account.endDate)) ||
        largerFirst(cents(deltaGap(a.account)), cents(deltaGap(b.account))) ||
        collator.compare(a.account.name, b.account.name) ||
        a.index - b.index,
    );
}

/** Unknown values go last, here and in `largerFirst`. */
function smallerFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

function largerFirst(a: number | null, b: number | null): number {
  return a === null || b === null ? smallerFirst(a, b) : b - a;
}

/** Rounded, so that sums which differ only by the last bit of a mean count as equal. */
function cents(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100);
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function numberOf(value: Typed): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
