import { ReportError, type Wrote } from '../../engine/errors';

interface HostFailure {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { errorLocation?: string; statement?: string };
}

const TOO_BIG = 'The range is too big for one step. Work on fewer rows at a time.';

const EDITING = 'Finish editing the cell (press Enter or Esc), then try again.';

const OLD_EXCEL = 'This version of Excel does not offer what is needed here. Update Excel and try again.';

const GO_BACK = 'Go back to the one where you started and try again.';

const MOVED = 'Someone else moved, added or deleted rows or columns meanwhile. Try again.';

const BUSY = 'Excel did not answer in time. Try again in a moment.';

/** By `error.code`, which Excel never translates; its own message is for developers. */
const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied:
    'Excel did not allow this change. The sheet may be protected or the workbook read-only. Unprotect it and try again.',
  InvalidOperationInCellEditMode: EDITING,
  InvalidOperation: EDITING,
  InvalidSelection: 'Select one range of cells in this workbook and try again.',
  ItemNotFound: 'A sheet, table or name that is needed is no longer there. Choose Refresh to see what is missing.',
  InvalidReference: 'A sheet, table or name that is needed is no longer there. Choose Refresh to see what is missing.',
  ItemAlreadyExists: 'That name is already used in this workbook. Choose another.',
  RequestPayloadSizeLimitExceeded: TOO_BIG,
  ResponsePayloadSizeLimitExceeded: TOO_BIG,
  RangeExceedsLimit: TOO_BIG,
  MemoryLimitReached: TOO_BIG,
  MergedRangeConflict: 'Merged cells are in the way. Unmerge them and try again.',
  FilteredRangeConflict: 'A filter is in the way. Clear it and try again.',
  PivotTableRangeConflict: 'A PivotTable is in the way. Move it and try again.',
  InsertDeleteConflict: 'Cells there cannot be moved, since a table or an array formula is in the way.',
  NonBlankCellOffSheet: 'There is no room: cells with content would be pushed off the sheet.',
  InactiveWorkbook: `Another workbook is in front. ${GO_BACK}`,
  ApiNotFound: OLD_EXCEL,
  ApiNotAvailable: OLD_EXCEL,
  NotImplemented: OLD_EXCEL,
  UnsupportedOperation: OLD_EXCEL,
  ActivityLimitReached: BUSY,
  InvalidOrTimedOutSession: BUSY,
  RequestAborted: BUSY,
  ServiceNotAvailable: BUSY,
  UndoNotSupported: 'Excel cannot undo this as one step. Try again: it is then done without.',
  HostRestartNeeded: 'Restart Excel to finish updating the add-in, then try again.',
};

/**
 * What of that we ask for needs the window of the workbook, and fails where another has it: with codes that mean something else
 * elsewhere.
 */
const NEEDS_WINDOW: Readonly<Record<string, readonly string[]>> = {
  GeneralException: [
    'Range.select',
    'Worksheet.activate',
    'Worksheet.gridlines',
    'Worksheet.showGridlines',
    'WorksheetCollection.add',
    'WorksheetFreezePanes.freezeAt',
  ],
  InvalidSelection: ['Worksheet.delete'],
};

const isElsewhere = ({ code, debugInfo }: HostFailure): boolean =>
  NEEDS_WINDOW[code]?.includes(debugInfo?.errorLocation ?? '') ?? false;

/** What is asked for to have Excel refuse a request where a table has another place by now. */
const isMoved = ({ code, debugInfo }: HostFailure): boolean =>
  code === 'ItemNotFound' && debugInfo?.errorLocation === 'Range.getIntersection';

const isHostFailure = (error: unknown): error is HostFailure =>
  error instanceof Error && 'code' in error && typeof (error as { code: unknown }).code === 'string';

const TOO_BIG_CODES: readonly string[] = [
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'MemoryLimitReached',
];

/** Whether Excel knows of no selected range, as where a chart or a shape is selected. */
export const hasNoSelection = (error: unknown): boolean => isHostFailure(error) && error.code === 'InvalidSelection';

/** Whether Excel refused what it was given, as a formula that it cannot read. */
export const refusesFormula = (error: unknown): boolean => isHostFailure(error) && error.code === 'InvalidArgument';

/** Whether Excel refused since too much was asked for at a time. */
export const isTooBig = (error: unknown): boolean => isHostFailure(error) && TOO_BIG_CODES.includes(error.code);

/** Any failure as a ReportError: ours as it is, Excel's by its code, and nothing hidden of the rest. */
export function explain(error: unknown, doing: string): ReportError {
  if (error instanceof ReportError) return error;
  if (!isHostFailure(error)) {
    const text = error instanceof Error ? error.message : String(error);
    return new ReportError(`Something went wrong while ${doing}.`, [text]);
  }
  const elsewhere = isElsewhere(error) ? `Another workbook seems to be in front. ${GO_BACK}` : undefined;
  const known = elsewhere ?? (isMoved(error) ? MOVED : SENTENCES[error.code]);
  const sentence =
    known ?? `Something went wrong while ${doing}. Try again; if it happens twice, copy the details below.`;
  const where = [error.debugInfo?.errorLocation, error.debugInfo?.statement].filter(Boolean).join(': ');
  const code = [error.code, error.debugInfo?.errorLocation].filter(Boolean).join(' at ');
  return new ReportError(sentence, [`${error.code}${where ? ` at ${where}` : ''}`, error.message], {
    host: error.code,
    code,
  });
}

/** The failure of a command that had not begun to write. */
export const nothingWritten = ({ message, details, host, code }: ReportError): ReportError =>
  new ReportError(`${message} Nothing was written.`, details, { host, code, wrote: 'nothing' });

/** The same of what Excel refused before; to be thrown on. What is ours says for itself what was written. */
export const unwritten = (error: unknown): unknown =>
  error instanceof ReportError && error.host !== undefined && error.wrote === undefined ? nothingWritten(error) : error;

/** Says what became of the workbook after a failure, as far as it was verified; what Excel said stays below it. */
export const teller =
  ({ message, details, host, code }: ReportError) =>
  (sentence: string, wrote: Wrote): ReportError =>
    new ReportError(sentence, [message, ...details], { host, code, wrote });
