export { decodeFile, decodeText } from './cells/encoding';
export type { DecodedText } from './cells/encoding';
export { readCsv } from './cells/csv';
export type { CsvTable, Delimiter } from './cells/csv';
export { readCsvTracker, readTracker } from './read';
export { SCALES } from './scales/scales';
export type { ScaleId } from './scales/scales';
export { cellText, columnLetters } from './types';
export type {
  Cell,
  ColumnMatch,
  ColumnUse,
  ExtraColumn,
  Grid,
  GridArea,
  Issue,
  IssueCode,
  TrackerChoices,
  TrackerRead,
  TrackerResult,
} from './types';
