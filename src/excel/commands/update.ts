import { type Issue, type Mapping, mappingOf, type TrackerChoices, type TrackerResult } from '../../domain/tracker';
import type { CarryChoices } from '../../domain/update/carry';
import { memoryOf, recognised, type SourceMemory, sourceRows } from '../../domain/update/memory';
import { newsText } from '../../domain/update/news';
import { updateSentences } from '../../domain/update/said';
import type { Answers, Comparison } from '../../domain/update/three-way';
import { noReport, ReportError } from '../../engine/errors';
import type { Summary } from '../../engine/report/summary';
import type { AccountsUpdate, UpdateRequest } from '../../engine/report/update';
import type { CommandOptions } from '../host/conversation';
import { unwritten } from '../host/failures';
import type { ReportView } from '../panel/report-places';
import { readReport } from '../panel/report-view';
import { refuseTracker } from './build';
import { extraHeaders } from '../../engine/report/extra-headers';
import { changeReport, lookAtUpdate } from './report';
import { beforeLong, gridOfInput, type SourceGrid, type SourceInput, trackerIn } from '../panel/source-input';

/** What was chosen after a first look. */
export interface UpdateChoices extends CarryChoices {
  readonly answers?: Answers;
  /** How the source is read; as last time where left out. */
  readonly reading?: TrackerChoices;
}

/** What an update would do, before anything is written. */
export interface UpdatePreview extends Comparison {
  readonly sentences: readonly string[];
  /** What was noticed while the source was read. */
  readonly issues: readonly Issue[];
  /** How the source was read, and what of that was chosen. */
  readonly mapping: Mapping;
  readonly reading: TrackerChoices;
  /** Whether all headers are those of last time. */
  readonly same: boolean;
  /** What columns are called, by their key. */
  readonly names: Readonly<Record<string, string>>;
  /** The source as it was read, for the next look under other choices. */
  readonly source: SourceGrid;
}

/** A source that cannot be read as it is, with what can be chosen to cure that. */
export interface UpdateRefused {
  readonly refusal: string;
  readonly issues: readonly Issue[];
  readonly mapping: Mapping;
  readonly reading: TrackerChoices;
  readonly source: SourceGrid;
}

export interface Updated extends Summary {
  readonly sentences: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Compares the source as it is now with what it said last time and with the report. Writes nothing.
 * @param seen the source where it was read for a look before
 */
export async function lookAtSource(
  input: SourceInput,
  choices: UpdateChoices = {},
  options: CommandOptions = {},
  seen?: SourceGrid,
): Promise<UpdatePreview | UpdateRefused> {
  const asked = await readInput(await reportOf(options), input, choices, options, seen);
  const { source, tracker, view, reading, same } = asked;
  const mapping = mappingOf(source.grid, tracker, view.model, reading);
  if (!tracker.ok) {
    const refusal = tracker.issues.find(({ severity }) => severity === 'error')?.message ?? '';
    return { refusal, issues: tracker.issues, mapping, reading, source };
  }
  const { request, issues, nameOf } = requestOf(asked, choices);
  const { comparison, carried } = await lookAtUpdate(request, options);
  const keys = [...comparison.changes.map(({ key }) => key), ...Object.keys(comparison.fresh[0]?.values ?? {})];
  return {
    ...comparison,
    sentences: updateSentences(comparison, carried, nameOf),
    issues,
    mapping,
    reading,
    same,
    names: Object.fromEntries(keys.map((key) => [key, nameOf(key)])),
    source,
  };
}

/** As {@link lookAtSource}; refuses what cannot be read. */
export async function previewUpdate(
  input: SourceInput,
  choices: UpdateChoices = {},
  options: CommandOptions = {},
): Promise<UpdatePreview> {
  const seen = await lookAtSource(input, choices, options);
  if ('refusal' in seen)
    throw new ReportError(
      seen.refusal,
      seen.issues.map(({ message }) => message),
    );
  return seen;
}

/**
 * Takes over what the source alone changed, and what was chosen of what both changed; keeps everything else. Actions, history,
 * overrides and own columns stay with their account, also where it gets another name.
 */
export async function updateReport(
  input: SourceInput,
  choices: UpdateChoices = {},
  options: CommandOptions = {},
): Promise<Updated> {
  const reading = async (): Promise<InputRead> => readInput(await reportOf(options), input, choices, options);
  const asked = await reading().catch((error: unknown) => {
    throw unwritten(error);
  });
  const { request, issues, nameOf } = requestOf(asked, choices);
  let done: AccountsUpdate | undefined;
  const summary = await changeReport('updating from the source', (model) => model, options, {
    update: request,
    onPlanned: (update) => (done = update),
  });
  const sentences = done ? updateSentences(done.comparison, done.carried, nameOf) : [];
  return { ...summary, sentences, issues };
}

/**
 * What the remembered source of this workbook says otherwise than last time; '' where there is none in this workbook, and where it
 * is no longer there or cannot be read.
 */
export async function changedInSource(options: CommandOptions = {}): Promise<string> {
  const view = await readReport(options);
  const memory = view?.source as SourceMemory | undefined;
  if (!view || memory?.kind !== 'sheet') return '';
  try {
    const asked = await readInput(view, { kind: 'remembered', origin: memory }, {}, options);
    const { comparison } = await lookAtUpdate(requestOf(asked, {}).request, options);
    return newsText(comparison);
  } catch (error) {
    if (error instanceof ReportError) return '';
    throw error;
  }
}

interface InputRead {
  readonly source: SourceGrid;
  readonly tracker: TrackerResult;
  readonly view: ReportView;
  readonly reading: TrackerChoices;
  readonly missing: readonly string[];
  readonly added: readonly string[];
  readonly same: boolean;
}

/** The report that is to be brought up to date. */
async function reportOf(options: CommandOptions): Promise<ReportView> {
  const view = await readReport(options);
  if (!view) throw noReport();
  return view;
}

/** The source read under the report's own model, with the mapping of last time for columns of the same headers. */
async function readInput(
  view: ReportView,
  input: SourceInput,
  { reading: chosen }: UpdateChoices,
  options: CommandOptions,
  seen?: SourceGrid,
): Promise<InputRead> {
  const { model } = view;
  const { asOf } = model.settings;
  const memory = view.source as SourceMemory | undefined;
  if (seen) await beforeLong(seen.grid);
  const source = seen ?? (await gridOfInput(input, options));
  const known = memory && recognised(memory, trackerIn(source, model, { ...memory.reading, asOf }));
  const reading = chosen ?? known?.choices ?? {};
  const tracker = trackerIn(source, model, { ...reading, asOf });
  return {
    source,
    tracker,
    view,
    reading,
    missing: known?.missing ?? [],
    added: known?.added ?? [],
    same: known?.same ?? false,
  };
}

interface Asked {
  readonly request: UpdateRequest;
  readonly issues: readonly Issue[];
  readonly nameOf: (key: string) => string;
}

function requestOf(
  { source, tracker: result, view, reading, missing, added }: InputRead,
  { answers = new Map(), reading: _, ...choices }: UpdateChoices,
): Asked {
  const tracker = refuseTracker(result);
  const headers = extraHeaders(tracker, view.model);
  const gone = missing.map((header): Issue => ({
    code: 'missing-fields',
    severity: 'warning',
    message: `The source has no column "${header}" any more. What the report holds of it stays as it is.`,
  }));
  const fresh = added
    .filter((header) => tracker.extras.some((extra) => extra.header === header))
    .map((header): Issue => ({
      code: 'column-new',
      severity: 'warning',
      message: `The source has a new column "${header}". Its values come in only where the report has a column of that name.`,
    }));
  return {
    request: {
      rows: sourceRows(tracker, headers),
      answers,
      choices,
      memory: (copy) => memoryOf(source.origin, tracker, copy, reading),
    },
    issues: [...gone, ...fresh, ...tracker.issues],
    nameOf: (key) => view.headers[key] ?? key.replace(/^own:/, ''),
  };
}
