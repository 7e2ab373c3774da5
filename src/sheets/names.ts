import type { SheetKey } from './plan';

/** What our sheets are called where the name is free, in the order in which they stand. Excel keeps "History" for itself. */
export const SHEET_NAMES: Readonly<Record<SheetKey, string>> = {
  report: 'Progress Report',
  board: 'Board Summary',
  actions: 'Action Plan',
  history: 'Score History',
  settings: 'Settings',
  overrides: 'Score Overrides',
};

export const SHEET_KEYS = Object.keys(SHEET_NAMES) as SheetKey[];

/** The sheets that every report has; the others are made when there is something to put on them. */
export const STANDING_SHEETS = SHEET_KEYS.filter((key) => key !== 'overrides');
