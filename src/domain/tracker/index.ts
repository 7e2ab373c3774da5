export { decodeFile, decodeText, ENCODINGS } from './cells/encoding';
export type { DecodedText } from './cells/encoding';
export { readCsv } from './cells/csv';
export type { CsvTable, Delimiter } from './cells/csv';
export { turnedPlaces } from './header/turned';
export type { MappingChange } from './mapping/choices';
export { mappingOf } from './mapping/mapping';
export type { MappedColumn, MappedRow, MappedValue, Mapping, PreviewColumn, RowChoice } from './mapping/mapping';
export { type FileSheet, judgeSheets, type JudgedSheet } from './mapping/sheets';
export type { TargetGroup } from './mapping/targets';
export { readCsvTracker, readTracker } from './read';
export { scaleCalled, SCALES } from './scales/scales';
export type { ScaleId } from './scales/scales';
export type { DecimalMark } from './values/amounts';
export type { DayOrder } from './values/dayText';
export { cellText, columnLetters, isField, MOST_CELLS } from './types';
export type {
  Cell,
  ColumnMatch,
  ColumnUse,
  ExtraColumn,
  Grid,
  GridArea,
  Issue,
  IssueCode,
  TargetKind,
  TrackerChoices,
  TrackerRead,
  TrackerResult,
} from './types';
