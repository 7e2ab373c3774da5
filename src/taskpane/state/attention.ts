/** The list of the Attention view: which accounts the filter lets through, and in which order. */

import { ACCOUNT_TYPES } from '../../domain/model/model';
import { byName } from '../../domain/model/words';
import type { AttentionEntry } from '../../domain/review/attention';
import { isBelow, largerFirst, smallerFirst } from '../../domain/review/attention';
import type { AccountOverview, Overview } from '../../domain/review/overview';
import type { Review } from '../../domain/review/review';
import type { AttentionFilter, AttentionSort } from './types';

/** Attention order, and nobody left out. */
export const NO_FILTER: AttentionFilter = { associate: null, type: null, step: null, reason: null, sort: 'attention' };

export interface AttentionLine extends AttentionEntry {
  readonly overview: AccountOverview;
}

/** The accounts that want attention, as far as the filter lets them through, in the order that it asks for. */
export function attentionList(
  overview: Overview,
  { attention }: Pick<Review, 'attention'>,
  filter: AttentionFilter,
): AttentionLine[] {
  const { associate, type, step, reason, sort } = filter;
  const lines = attention.entries
    .map((entry) => ({ ...entry, overview: overview.accounts[entry.index] }))
    .filter(
      ({ overview: one, reasons }) =>
        (associate === null || one.account.associate.trim() === associate) &&
        (type === null || typeText(one) === type) &&
        (step === null || one.steps[one.weakestStep]?.id === step) &&
        (reason === null || (reason === 'below' ? isBelow(reasons) : reasons.includes(reason))),
    );
  // Sorting keeps the order of attention among equals.
  return sort === 'attention' ? lines : lines.sort(ORDERS[sort]);
}

const amount = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const ORDERS: Readonly<Record<Exclude<AttentionSort, 'attention'>, (a: AttentionLine, b: AttentionLine) => number>> = {
  score: (a, b) => smallerFirst(a.overview.overall, b.overview.overall),
  arr: (a, b) => largerFirst(amount(a.overview.account.lastArr), amount(b.overview.account.lastArr)),
  change: (a, b) => smallerFirst(a.change, b.change),
  endDate: (a, b) => smallerFirst(a.overview.daysToEnd, b.overview.daysToEnd),
  name: (a, b) => byName(a.overview.account.name, b.overview.account.name),
};

const typeText = ({ account }: AccountOverview): string => String(account.type ?? '').trim();

/** What the filters offer: everybody and every type that there is. */
export function filterChoices(overview: Overview): { associates: string[]; types: string[] } {
  const distinct = (texts: readonly string[]): string[] =>
    [...new Set(texts.filter((text) => text !== ''))].sort(byName);
  return {
    associates: distinct(overview.accounts.map(({ account }) => account.associate.trim())),
    types: distinct(overview.accounts.map(typeText)),
  };
}

/** A type with its meaning, where it has one. */
export function typeName(type: string): string {
  const known = ACCOUNT_TYPES.find((one) => String(one.type) === type);
  return known ? `${type} · ${known.name}` : type;
}
