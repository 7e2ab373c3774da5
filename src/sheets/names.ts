import type { SheetKey } from './plan';

/** What our sheets are called where the name is free, in the order in which they stand. Excel keeps "History" for itself. */
export const SHEET_NAMES: Readonly<Record<SheetKey, string>> = {
  report: 'Progress Report',
  board: 'Board Summary',
  actions: 'Action Plan',
  history: 'Score History',
  settings: 'Settings',
};

export const SHEET_KEYS = Object.keys(SHEET_NAMES) as SheetKey[];
