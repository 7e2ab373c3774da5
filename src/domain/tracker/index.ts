export { decodeText, readCsv } from './cells/csv';
export type { CsvTable, Delimiter } from './cells/csv';
export { readCsvTracker, readTracker } from './read';
export { cellText, columnLetters, isEmptyCell } from './types';
export type { Cell, ColumnMatch, ColumnUse, ExtraColumn, Grid, Issue, TrackerChoices, TrackerResult } from './types';
