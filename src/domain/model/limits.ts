/** What the settings of a report may be, wherever they are typed: in a cell, in the panel or in a file. */

import { type Limits, MONTH_LIMITS, SCORE_LIMITS, SHARE_LIMITS } from '../arithmetic/limits';

/** Ten years. */
const DAYS: Limits = { min: 0, max: 3660 };

export const SETTING_LIMITS = {
  lowBelow: SCORE_LIMITS,
  paceBand: SHARE_LIMITS,
  endSoonDays: DAYS,
  staleDays: DAYS,
  /** Whole. */
  fiscalMonth: MONTH_LIMITS,
} as const satisfies Record<string, Limits>;

/** Letters of the longest sign before an amount. */
export const LONGEST_CURRENCY = 5;

/** The limits in words: "from 0 to 10". */
export const limitsText = ({ min, max }: Limits): string => `from ${min} to ${max}`;

/** The limits of a share in words: "from 0 % to 100 %". */
export const shareLimitsText = ({ min, max }: Limits): string => `from ${min * 100}\u00a0% to ${max * 100}\u00a0%`;
