import type { Settings } from '../../domain/model/model';
import {
  type DecodedText,
  type ColumnMatch,
  type ColumnUse,
  type Issue,
  readCsvTracker,
  readTracker,
  type TrackerResult,
} from '../../domain/tracker';
import type { SourceOrigin } from '../../domain/update/memory';
import { freshModel } from '../../engine/planning/settings-model';
import { nameOfSheet, ownSheet } from '../../engine/workbook/inventory';
import { STANDING_SHEETS } from '../../sheets/names';
import { type CommandOptions, inExcel } from '../host/conversation';
import { readSource, type SourceRef } from '../panel/sources';
import { lookOnly } from '../reading/look-around';
import { buildBlank, buildFrom, type Built, dated } from './build';

/** What a report is built from; `columns` are uses that a person chose, by the column's index. */
export type BuildInput =
  | { readonly kind: 'blank'; readonly accounts: number }
  | {
      readonly kind: 'csv';
      /** Name of the file, which the report remembers. */
      readonly name?: string;
      readonly text: string | DecodedText;
      readonly columns?: ReadonlyMap<number, ColumnUse>;
    }
  | { readonly kind: 'range'; readonly source: SourceRef; readonly columns?: ReadonlyMap<number, ColumnUse> };

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
}

/** Says what a build would make. Writes nothing. */
export async function previewBuild(input: BuildInput, options: CommandOptions = {}): Promise<BuildPreview> {
  const tracker = await trackerOf(input, options);
  const book = await inExcel('looking at the workbook', lookOnly, options);
  const standing = ownSheet(book, 'report');
  const { steps } = tracker?.ok ? tracker : freshModel();
  const refusal = refusalOf(standing?.name, book.readOnly, tracker);
  const columns = tracker?.ok ? tracker.columns : [];
  return {
    ...(refusal !== undefined && { refusal }),
    sheets: STANDING_SHEETS.filter((key) => !ownSheet(book, key)).map((key) => nameOfSheet(book, key)),
    accounts: input.kind === 'blank' ? input.accounts : tracker?.ok ? tracker.accounts.length : 0,
    steps: steps.length,
    subMetrics: steps.flatMap(({ subMetrics }) => subMetrics).length,
    columns,
    known: columns.filter(({ use }) => use !== 'extra' && use !== 'leftOut').length,
    extras: tracker?.ok ? tracker.extras.map(({ header }) => header) : [],
    issues: tracker?.issues ?? [],
    ...(input.kind === 'range' && { sheetId: input.source.sheetId }),
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
  const tracker = await trackerOf(input, options);
  return tracker
    ? buildFrom(tracker, settings, options, originOf(input))
    : buildBlank(input.kind === 'blank' ? input.accounts : 0, settings, options);
}

function originOf(input: BuildInput): SourceOrigin {
  if (input.kind === 'range') return { kind: 'sheet', name: input.source.sheetName, address: input.source.address };
  return { kind: 'file', name: (input.kind === 'csv' ? input.name : undefined) ?? 'the file' };
}

async function trackerOf(input: BuildInput, options: CommandOptions): Promise<TrackerResult | undefined> {
  if (input.kind === 'blank') return undefined;
  const choices = dated({ columns: input.columns }, {});
  if (input.kind === 'csv') return readCsvTracker(input.text, freshModel(), choices);
  return readTracker(await readSource(input.source, options), freshModel(), choices);
}
