import { ACCOUNT_TYPES, type Account } from '../../../domain/model/model';
import { datesOf, type Snapshot } from '../../../domain/review/snapshots';
import type { BoardFacts } from './layout';

/**
 * How much there is to show.
 * @param accounts one a data row of the table of accounts, blank rows too.
 */
export function boardFacts(accounts: readonly Account[], snapshots: readonly Snapshot[], asOf: number): BoardFacts {
  const associates = new Set(accounts.map(({ associate }) => associate.toLowerCase()).filter((name) => name !== ''));
  const types: readonly unknown[] = ACCOUNT_TYPES.map(({ type }) => type);
  return {
    accounts: Math.max(1, accounts.length),
    associates: associates.size,
    unassigned: accounts.some(
      ({ associate, deltaArr, ytd }) => associate === '' && (isAmount(deltaArr) || isAmount(ytd)),
    ),
    untyped: accounts.some(({ name, type }) => name !== '' && !types.includes(type)),
    snapshotDates: datesOf(snapshots).filter((date) => date < Math.floor(asOf)).length,
  };
}

const isAmount = (value: unknown): boolean => typeof value === 'number' && value !== 0;
