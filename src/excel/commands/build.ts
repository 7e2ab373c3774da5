import type { Settings } from '../../domain/model/model';
import {
  type DecodedText,
  type Grid,
  type Issue,
  readCsvTracker,
  readTracker,
  type TrackerChoices,
  type TrackerRead,
  type TrackerResult,
} from '../../domain/tracker';
import { ReportError } from '../../engine/errors';
import { freshModel } from '../../engine/model/settings-model';
import type { Summary } from '../../engine/report/summary';
import { MARK_KEY, readMark } from '../../engine/workbook/mark';
import { memoryOf, type SourceOrigin, sourceRows } from '../../domain/update/memory';
import { parseA1, splitSheet, toA1 } from '../../sheets/address';
import { extraHeaders } from '../../engine/report/extra-headers';
import { changing, type CommandOptions, type Conversation } from '../host/conversation';
import { readCurrent } from '../reading/read-grid';
import { buildReport, type BuildRequest } from './report';

/** Lines left for accounts in a report that starts blank. */
const BLANK_LINES = 12;

export interface Built extends Summary {
  /** What was noticed while the tracker was read, with rows and columns of the source. */
  readonly issues: readonly Issue[];
}

/** Builds the report from the text of a CSV file. Refuses, before anything is written, what cannot be read as a tracker. */
export async function buildFromCsv(
  text: string | DecodedText,
  settings: Partial<Settings> = {},
  options: CommandOptions = {},
  choices: TrackerChoices = {},
  name = 'the file',
): Promise<Built> {
  const tracker = readCsvTracker(text, freshModel(), dated(choices, settings));
  return buildFrom(tracker, settings, options, { kind: 'file', name }, choices);
}

/** Builds the report from cells that were read from a workbook. Refuses as {@link buildFromCsv} does. */
export async function buildFromGrid(
  grid: Grid,
  settings: Partial<Settings> = {},
  choices: TrackerChoices = {},
  origin: SourceOrigin = { kind: 'sheet', name: 'the sheet' },
): Promise<Built> {
  return buildFrom(readTracker(grid, freshModel(), dated(choices, settings)), settings, {}, origin, choices);
}

/** The report's day tells which of several years was last year. */
export const dated = (choices: TrackerChoices, settings: Partial<Settings>): TrackerChoices => ({
  asOf: freshModel(settings).settings.asOf,
  ...choices,
});

/** Builds the report from the sheet that is open, or a blank one where that sheet is empty. The source is never changed. */
export async function buildFromActiveSheet(settings: Partial<Settings> = {}): Promise<Built> {
  const open = await readActiveSheet();
  if (!open) return buildBlank(BLANK_LINES, settings);
  return buildFrom(readTracker(open.grid, freshModel(), dated({}, settings)), settings, {}, open.origin);
}

/** Builds the report with blank lines for accounts. */
export async function buildBlank(
  lines: number,
  settings: Partial<Settings> = {},
  options: CommandOptions = {},
): Promise<Built> {
  return { ...(await buildReport({ rows: [], blanks: lines, settings }, options)), issues: [] };
}

/** A tracker that was read; refuses what could not be. */
export function refuseTracker(tracker: TrackerResult): TrackerRead {
  if (tracker.ok) return tracker;
  throw new ReportError(
    tracker.issues.find((i) => i.severity === 'error')?.message ?? 'This cannot be read as a tracker of accounts.',
    tracker.issues.map((i) => i.message),
  );
}

/** Builds the report from a tracker that was read, and remembers what it is a copy of; refuses what could not be read. */
export async function buildFrom(
  result: TrackerResult,
  settings: Partial<Settings>,
  options: CommandOptions,
  origin: SourceOrigin,
  choices: TrackerChoices = {},
): Promise<Built> {
  const tracker = refuseTracker(result);
  const { currency } = tracker;
  const own = { ...(currency !== undefined && { currency }), ...settings };
  const request = { ...requestFor(tracker, origin, choices), settings: own };
  return { ...(await buildReport(request, options)), issues: tracker.issues };
}

/** Accounts as rows of the report; columns that it does not know go along under their own header, told apart by a number. */
function requestFor(tracker: TrackerRead, origin: SourceOrigin, choices: TrackerChoices): BuildRequest {
  const { steps, accounts } = tracker;
  const headers = extraHeaders(tracker, { steps });
  const extras = tracker.extras.map(({ values, format }, i) => ({ header: headers[i], values, format }));
  return {
    steps,
    rows: accounts.map((account, i) => ({
      account,
      extra: Object.fromEntries(extras.map(({ header, values }) => [header, values[i] ?? null])),
    })),
    ownHeaders: headers,
    source: memoryOf(origin, tracker, { rows: sourceRows(tracker, headers) }, choices),
    ownFormats: Object.fromEntries(extras.flatMap(({ header, format }) => (format ? [[header, format]] : []))),
  };
}

/** The cells of the open sheet; undefined where it is empty. */
function readActiveSheet(): Promise<{ grid: Grid; origin: SourceOrigin } | undefined> {
  const read = async (talk: Conversation): Promise<{ grid: Grid; origin: SourceOrigin } | undefined> => {
    const sheet = talk.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address');
    sheet.load('id,name,customProperties/items/key,customProperties/items/value');
    await talk.sync();
    if (readMark(sheet.customProperties.items.find((p) => p.key === MARK_KEY)?.value)) {
      throw new ReportError(
        `The sheet "${sheet.name}" belongs to the report already. Choose Refresh to bring it up to date.`,
      );
    }
    if (used.isNullObject) return undefined;
    const found = parseA1(splitSheet(used.address).address)!;
    const { id: sheetId, name } = sheet;
    const { grid, at } = await readCurrent(talk, sheet, found, () => sheet.getUsedRangeOrNullObject(true));
    return { grid, origin: { kind: 'sheet', name, address: toA1(at), part: 'sheet', sheetId } };
  };
  return changing('reading the open sheet', read, {}, false);
}
