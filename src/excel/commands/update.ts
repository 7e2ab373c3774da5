import {
  type DecodedText,
  type Grid,
  type Issue,
  readCsvTracker,
  readTracker,
  type TrackerRead,
} from '../../domain/tracker';
import type { Choices } from '../../domain/update/carry';
import { memoryOf, recognised, type SourceMemory, type SourceOrigin, sourceRows } from '../../domain/update/memory';
import { updateSentences } from '../../domain/update/said';
import type { Answers, Comparison } from '../../domain/update/three-way';
import { ReportError } from '../../engine/errors';
import type { Summary } from '../../engine/planning/summary';
import type { AccountsUpdate, UpdateRequest } from '../../engine/planning/update';
import type { CommandOptions } from '../host/conversation';
import { readReport, type ReportView } from '../panel/report-view';
import { refuseTracker } from './build';
import { extraHeaders } from './extras';
import { changeReport, lookAtUpdate } from './report';

/** A source to bring the report up to date with. */
export type UpdateInput =
  | { readonly kind: 'csv'; readonly name: string; readonly text: string | DecodedText }
  | { readonly kind: 'grid'; readonly origin: SourceOrigin; readonly grid: Grid };

/** What was chosen after a first look. */
export interface UpdateChoices extends Choices {
  readonly answers?: Answers;
}

/** What an update would do, before anything is written. */
export interface UpdatePreview extends Comparison {
  readonly sentences: readonly string[];
  /** What was noticed while the source was read. */
  readonly issues: readonly Issue[];
}

export interface Updated extends Summary {
  readonly sentences: readonly string[];
  readonly issues: readonly Issue[];
}

/** Compares the source as it is now with what it said last time and with the report. Writes nothing. */
export async function previewUpdate(
  input: UpdateInput,
  choices: UpdateChoices = {},
  options: CommandOptions = {},
): Promise<UpdatePreview> {
  const { request, issues, nameOf } = await requestOf(input, choices, options);
  const { comparison, carried } = await lookAtUpdate(request, options);
  return { ...comparison, sentences: updateSentences(comparison, carried, nameOf), issues };
}

/**
 * Takes over what the source alone changed, and what was chosen of what both changed; keeps everything else. Actions, history,
 * overrides and own columns stay with their account, also where it gets another name.
 */
export async function updateReport(
  input: UpdateInput,
  choices: UpdateChoices = {},
  options: CommandOptions = {},
): Promise<Updated> {
  const { request, issues, nameOf } = await requestOf(input, choices, options);
  let done: AccountsUpdate | undefined;
  const summary = await changeReport('updating from the source', (model) => model, options, {
    update: request,
    onPlanned: (update) => (done = update),
  });
  const sentences = done ? updateSentences(done.comparison, done.carried, nameOf) : [];
  return { ...summary, sentences, issues };
}

interface Asked {
  readonly request: UpdateRequest;
  readonly issues: readonly Issue[];
  readonly nameOf: (key: string) => string;
}

async function requestOf(
  input: UpdateInput,
  { answers = new Map(), ...choices }: UpdateChoices,
  options: CommandOptions,
): Promise<Asked> {
  const view = await readReport(options);
  if (!view) throw new ReportError('This workbook has no report yet. Choose Build report to make one.');
  const { tracker, missing } = read(input, view);
  const headers = extraHeaders(tracker, view.model);
  const origin = input.kind === 'csv' ? { kind: 'file' as const, name: input.name } : input.origin;
  const gone = missing.map((header): Issue => ({
    code: 'missing-fields',
    severity: 'warning',
    message: `The source has no column "${header}" any more. What the report holds of it stays as it is.`,
  }));
  return {
    request: {
      rows: sourceRows(tracker, headers),
      answers,
      choices,
      memory: (copy) => memoryOf(origin, tracker, copy),
    },
    issues: [...gone, ...tracker.issues],
    nameOf: (key) => view.headers[key] ?? key.replace(/^own:/, ''),
  };
}

/** The source read under the report's own model, with the mapping of last time for columns of the same headers. */
function read(input: UpdateInput, { model, source }: ReportView): { tracker: TrackerRead; missing: readonly string[] } {
  const asOf = model.settings.asOf;
  const first =
    input.kind === 'csv' ? readCsvTracker(input.text, model, { asOf }) : readTracker(input.grid, model, { asOf });
  const tracker = refuseTracker(first);
  const { choices, missing } = recognised(source as SourceMemory | undefined, tracker);
  if (!choices.columns?.size) return { tracker, missing };
  const known = { ...choices, asOf };
  const again = input.kind === 'csv' ? readCsvTracker(input.text, model, known) : readTracker(input.grid, model, known);
  return { tracker: refuseTracker(again), missing };
}
