/** How old an account's scores are: when they were last gone through, and whether that is too long ago. */

import { isDateSerial, todaySerial } from './dates';
import type { Account, Settings } from '../model/model';

/**
 * Days from the day on which the scores were last gone through to the as-of date, negative where that day is still to
 * come; null without a date that can be read.
 */
export function daysSinceScored(account: Pick<Account, 'scoredOn'>, asOf: number): number | null {
  const { scoredOn } = account;
  return isDateSerial(scoredOn) ? Math.floor(asOf) - Math.floor(scoredOn) : null;
}

/** Whether the scores are older than they stay valid. Scores without a date are not dated, which is not stale. */
export function isStale(account: Pick<Account, 'scoredOn'>, settings: Pick<Settings, 'asOf' | 'staleDays'>): boolean {
  const days = daysSinceScored(account, settings.asOf);
  return days !== null && days > settings.staleDays;
}

/** The last day on which scores can have been gone through; it is today where the next refresh moves the as-of date there. */
export const lastScoringDay = ({ asOf, asOfFollowsToday }: Pick<Settings, 'asOf' | 'asOfFollowsToday'>): number =>
  asOfFollowsToday ? Math.max(asOf, todaySerial()) : asOf;
