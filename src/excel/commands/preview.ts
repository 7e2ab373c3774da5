import type { Settings } from '../../domain/model/model';
import {
  type ColumnMatch,
  ENCODINGS,
  isField,
  type Issue,
  type Mapping,
  mappingOf,
  type TrackerChoices,
  type TrackerResult,
} from '../../domain/tracker';
import { freshModel } from '../../engine/model/settings-model';
import { nameOfSheet, ownSheet } from '../../engine/workbook/inventory';
import { STANDING_SHEETS } from '../../templates/account-report';
import { type CommandOptions, inExcel } from '../host/conversation';
import { lookOnly } from '../reading/look-only';
import { buildBlank, buildFrom, type Built, dated } from './build';
import { beforeLong, gridOfInput, type SourceGrid, type SourceInput, trackerIn } from '../panel/source-input';

/** What a report is built from, and what a person chose of how it is read. */
export type BuildInput =
  { readonly kind: 'blank'; readonly accounts: number } | (SourceInput & { readonly choices?: TrackerChoices });

/** What building would make and what was noticed, before anything is written. */
export interface BuildPreview {
  /** Why it cannot be built; undefined where it can. */
  readonly refusal?: string;
  /** Names of the sheets that will be added. */
  readonly sheets: readonly string[];
  /** Accounts, or blank lines for them. */
  readonly accounts: number;
  readonly steps: number;
  readonly subMetrics: number;
  /** The source's columns and what each is used as. */
  readonly columns: readonly ColumnMatch[];
  /** How many of `columns` fill a field of the report. */
  readonly known: number;
  /** Headers of columns that go along as they are. */
  readonly extras: readonly string[];
  /** Each with the row and column of the source where it has them. */
  readonly issues: readonly Issue[];
  /** The sheet that `issues` speak of; undefined for a file. */
  readonly sheetId?: string;
  /** How the source is read, with all that can be chosen; undefined for a blank report. */
  readonly mapping?: Mapping;
  /** The encoding of a text file, and those to choose from. */
  readonly encoding?: { readonly id: string; readonly all: typeof ENCODINGS };
  /** The source as it was read, for the next look under other choices. */
  readonly source?: SourceGrid;
}

/**
 * Says what a build would make. Writes nothing.
 * @param seen the source where it was read for a look before
 */
export async function previewBuild(
  input: BuildInput,
  options: CommandOptions = {},
  seen?: SourceGrid,
): Promise<BuildPreview> {
  const book = await inExcel('looking at the workbook', lookOnly, options);
  if (seen) await beforeLong(seen.grid);
  const source = input.kind === 'blank' ? undefined : (seen ?? (await gridOfInput(input, options)));
  const choices = choicesOf(input);
  const tracker = source && trackerIn(source, freshModel(), choices);
  const standing = ownSheet(book, 'report');
  const { steps } = tracker?.ok ? tracker : freshModel();
  const refusal = refusalOf(standing?.name, book.readOnly, tracker);
  const columns = tracker?.columns ?? [];
  return {
    ...(refusal !== undefined && { refusal }),
    sheets: STANDING_SHEETS.filter(({ key }) => !ownSheet(book, key)).map((sheet) => nameOfSheet(book, sheet)),
    accounts: input.kind === 'blank' ? input.accounts : tracker?.ok ? tracker.accounts.length : 0,
    steps: steps.length,
    subMetrics: steps.flatMap(({ subMetrics }) => subMetrics).length,
    columns,
    known: columns.filter(({ use }) => isField(use)).length,
    extras: tracker?.ok ? tracker.extras.map(({ header }) => header) : [],
    issues: tracker?.issues ?? [],
    ...(input.kind === 'range' && { sheetId: input.source.sheetId }),
    ...(input.kind === 'csv' &&
      typeof input.text !== 'string' && { encoding: { id: input.text.encoding, all: ENCODINGS } }),
    ...(source && tracker && { source, mapping: mappingOf(source.grid, tracker, freshModel(), choices) }),
  };
}

function refusalOf(
  standing: string | undefined,
  readOnly: boolean,
  tracker: TrackerResult | undefined,
): string | undefined {
  if (standing !== undefined) return `This workbook has the report already, on the sheet "${standing}".`;
  if (readOnly) return 'This workbook is open read-only. Save a copy of it and build the report there.';
  if (!tracker || tracker.ok) return undefined;
  return (
    tracker.issues.find(({ severity }) => severity === 'error')?.message ??
    'This cannot be read as a tracker of accounts.'
  );
}

/** Builds the report; the source is read anew, so what counts is what stands there now. */
export async function buildFromInput(
  input: BuildInput,
  settings: Partial<Settings> = {},
  options: CommandOptions = {},
): Promise<Built> {
  if (input.kind === 'blank') return buildBlank(input.accounts, settings, options);
  const source = await gridOfInput(input, options);
  const choices = choicesOf(input);
  return buildFrom(trackerIn(source, freshModel(), choices), settings, options, source.origin, choices);
}

const choicesOf = (input: BuildInput): TrackerChoices =>
  input.kind === 'blank' ? {} : { ...input.choices, ...dated({}, {}) };
