import {
  type DecodedText,
  type FileSheet,
  type Grid,
  type Issue,
  type JudgedSheet,
  judgeSheets,
  readCsv,
  readTracker,
  type TrackerChoices,
  type TrackerResult,
} from '../../domain/tracker';
import type { ReportModel } from '../../domain/model/model';
import type { SourceOrigin } from '../../domain/update/memory';
import { freshModel } from '../../engine/model/settings-model';
import type { CommandOptions } from '../host/conversation';
import { readRemembered, readSource, type SourceOffer, type SourceRef } from './sources';

/** A list of accounts: the text of a file, a sheet of a workbook file, cells of this workbook, or those that are remembered. */
export type SourceInput =
  | { readonly kind: 'csv'; readonly name?: string; readonly text: string | DecodedText }
  | { readonly kind: 'grid'; readonly origin: SourceOrigin; readonly grid: Grid }
  | { readonly kind: 'range'; readonly source: SourceRef & Partial<Pick<SourceOffer, 'name'>> }
  | { readonly kind: 'remembered'; readonly origin: SourceOrigin };

/** The cells of a source, with what was noticed before anything was read of them. */
export interface SourceGrid {
  readonly grid: Grid;
  readonly issues: readonly Issue[];
  readonly origin: SourceOrigin;
}

/** From here up a list takes longer to be read than people notice. */
const LONG_TEXT = 100_000;
const MANY_CELLS = 15_000;
/** Longer than the panel waits before it shows a bar, and draws it. */
const PAUSE_MS = 150;

const pause = (): Promise<void> => new Promise((go) => setTimeout(go, PAUSE_MS));

/** Lets the panel show that it is at work before a long list is read, during which it can show nothing new. */
export async function beforeLong({ rows }: Grid): Promise<void> {
  if (rows.length * Math.max(0, ...rows.slice(0, 100).map(({ length }) => length)) >= MANY_CELLS) await pause();
}

/** The source as it is now. It is never changed. */
export async function gridOfInput(input: SourceInput, options: CommandOptions = {}): Promise<SourceGrid> {
  if (input.kind !== 'csv') {
    const source = await cellsOfInput(input, options);
    await beforeLong(source.grid);
    return source;
  }
  const { text, issues: decoding } = typeof input.text === 'string' ? { text: input.text, issues: [] } : input.text;
  if (text.length >= LONG_TEXT) await pause();
  const { grid, issues } = readCsv(text);
  return { grid, issues: [...decoding, ...issues], origin: { kind: 'file', name: input.name ?? 'the file' } };
}

async function cellsOfInput(
  input: Exclude<SourceInput, { readonly kind: 'csv' }>,
  options: CommandOptions,
): Promise<SourceGrid> {
  if (input.kind === 'grid') return { grid: input.grid, issues: [], origin: input.origin };
  if (input.kind === 'remembered') return { ...(await readRemembered(input.origin, options)), issues: [] };
  return { grid: await readSource(input.source, options), issues: [], origin: originOf(input.source) };
}

const originOf = ({
  kind,
  name,
  sheetId,
  sheetName,
  address,
}: SourceRef & { readonly name?: string }): SourceOrigin => ({
  kind: 'sheet',
  name: sheetName,
  address,
  part: kind,
  sheetId,
  ...(kind === 'table' && name !== undefined && { table: name }),
});

/** Reads a source under a model; what was noticed in its letters and quoting comes first. */
export function trackerIn(
  { grid, issues }: SourceGrid,
  model: Pick<ReportModel, 'steps'>,
  choices: TrackerChoices,
): TrackerResult {
  const result = readTracker(grid, model, choices);
  return { ...result, issues: [...issues, ...result.issues] };
}

/** Sheets of a workbook file, likeliest tracker first. */
export const judgeFile = (sheets: readonly FileSheet[]): JudgedSheet[] => judgeSheets(sheets, freshModel());
