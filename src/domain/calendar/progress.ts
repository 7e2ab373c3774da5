/** How far an account has come towards its target, and whether that is in step with the fiscal year. */

import { fiscalYearShare } from './dates';
import type { Account, Settings, Typed } from '../model/model';

/** '' where there is no target to compare with. */
export type ProgressWord = 'Done' | 'Ahead' | 'On pace' | 'Behind' | '';

/**
 * YTD ÷ ΔARR as a share (1 is 100 %); null where there is no target: ΔARR blank, 0, negative or text. A blank YTD is
 * nothing won so far, 0; a YTD that is text has no share.
 */
export function percentOfTarget(account: Pick<Account, 'deltaArr' | 'ytd'>): number | null {
  const target = amount(account.deltaArr);
  const won = account.ytd === null ? 0 : amount(account.ytd);
  return target === null || target <= 0 || won === null ? null : won / target;
}

/** The share of target to be expected at the report's as-of date: the share of the fiscal year gone, that day counted. */
export function expectedShare(settings: Pick<Settings, 'asOf' | 'fiscalMonth'>): number {
  return fiscalYearShare(settings.asOf, settings.fiscalMonth);
}

/**
 * The word for a share of target against the expected share (both 1 = 100 %): Done at 100 % or more, else Ahead at
 * `paceBand` or more above what is expected, Behind at `paceBand` or more below, else On pace; '' for no share.
 */
export function progressWord(share: number | null, expected: number, paceBand: number): ProgressWord {
  if (share === null) return '';
  if (steady(share) >= 1) return 'Done';
  const gap = steady(share - expected);
  const band = steady(paceBand);
  // A band of 0 leaves "exactly as expected" in neither camp.
  if (gap === 0) return 'On pace';
  if (gap >= band) return 'Ahead';
  return gap <= -band ? 'Behind' : 'On pace';
}

/** The progress word of an account under the report's settings. */
export function progressOf(
  account: Pick<Account, 'deltaArr' | 'ytd'>,
  settings: Pick<Settings, 'asOf' | 'fiscalMonth' | 'paceBand'>,
): ProgressWord {
  return progressWord(percentOfTarget(account), expectedShare(settings), settings.paceBand);
}

/** Nine decimals: 0.79 − 0.89 is −0.1 here, not −0.09999…, so "10 points or more" means what it says. */
function steady(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}

function amount(value: Typed): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
