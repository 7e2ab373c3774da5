/** Words of the value ledger, as they stand in its cells. */

/** What a measure is about. Time saved and money saved are added up apart. */
export const MEASURE = { roi: 'ROI', time: 'Time saved', money: 'Money saved', other: 'Other' } as const;
export type Measure = (typeof MEASURE)[keyof typeof MEASURE];
export const MEASURES: readonly Measure[] = Object.values(MEASURE);

/** Whether a measure counts: only what somebody confirmed, by the day of the ledger, and not too long before it. */
export const COUNTS = { yes: 'yes', unconfirmed: 'unconfirmed', early: 'not by then', stale: 'stale' } as const;

/** How what was delivered stands against what was agreed. */
export const VALUE_STATUS = { above: 'Above', onTrack: 'On track', below: 'Below' } as const;
export type ValueStatus = (typeof VALUE_STATUS)[keyof typeof VALUE_STATUS];
