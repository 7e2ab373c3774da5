/** What a report remembers of the source that it was made from: where it is, what its columns are, what it said. */

import { subMetricIdOf } from '../model/fields';
import type { Typed } from '../model/model';
import { cellText, type ColumnUse, type ScaleId, type TrackerChoices, type TrackerRead } from '../tracker';
import type { KnownRow, SourceCopy, SourceRow } from './source-copy';

/** Where a source is. */
export interface SourceOrigin {
  readonly kind: 'file' | 'sheet';
  /** Name of the file or the sheet. */
  readonly name: string;
  /** Cells of the sheet. */
  readonly address?: string;
}

/** A row as it is kept: its name, how it stands to the report (0 where there is nothing to say), its values by column. */
type KeptRow = readonly [name: string, standing: Pick<KnownRow, 'as' | 'gone' | 'removed'> | 0, ...values: Typed[]];

export interface SourceMemory extends SourceOrigin {
  /** Columns of the source by their headers, with what each was taken as. */
  readonly columns: readonly {
    readonly header: string;
    readonly band: string;
    readonly use: ColumnUse;
    readonly scale?: ScaleId;
  }[];
  /** Keys of the values of each row. */
  readonly keys: readonly string[];
  readonly rows: readonly KeptRow[];
}

/** Key of a column of the user's own. */
export const ownKey = (header: string): string => `own:${header}`;

/** The rows of a tracker, with values by the key of the report's column; its own columns go by `ownHeaders`, in order. */
export function sourceRows(tracker: TrackerRead, ownHeaders: readonly string[]): SourceRow[] {
  const keys = tracker.columns.flatMap(({ use }) => {
    if (use === 'extra' || use === 'leftOut' || use === 'name') return [];
    return [{ use, key: subMetricIdOf(use) ?? use }];
  });
  return tracker.accounts.map((account, i) => ({
    name: account.name,
    values: Object.fromEntries([
      ...keys.map(({ use, key }): [string, Typed] => [
        key,
        subMetricIdOf(use) === undefined
          ? (account[key as 'associate' | 'type' | 'endDate' | 'scoredOn' | 'lastArr' | 'deltaArr' | 'ytd'] ?? null)
          : (account.scores[key] ?? null),
      ]),
      ...tracker.extras.map(({ values }, e): [string, Typed] => {
        const cell = values[i] ?? null;
        return [ownKey(ownHeaders[e]), typeof cell === 'boolean' ? cellText(cell) : cell];
      }),
    ]),
  }));
}

/** Characters of rows that are kept at most: they go with every look at the workbook, and Excel limits each answer. */
const MOST_KEPT = 1_500_000;

/**
 * What is kept of a source once it was read. Of a very long one only the mapping is: what differs is then asked about, value by
 * value, since nobody can tell which side changed it.
 */
export function memoryOf(origin: SourceOrigin, tracker: TrackerRead, { rows }: SourceCopy): SourceMemory {
  const keys = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const kept = rows.map(({ name, values, as, gone, removed }): KeptRow => {
    const standing = { ...(as !== undefined && { as }), ...(gone && { gone }), ...(removed && { removed }) };
    return [name, Object.keys(standing).length > 0 ? standing : 0, ...keys.map((key) => values[key] ?? null)];
  });
  return {
    ...origin,
    columns: tracker.columns.map(({ header, band, use, scale }) => ({
      header,
      band,
      use,
      ...(scale !== undefined && { scale }),
    })),
    keys,
    rows: JSON.stringify(kept).length > MOST_KEPT ? [] : kept,
  };
}

/** What the source said last time; nothing where a report remembers none. */
export const copyIn = (memory: SourceMemory | undefined): SourceCopy => ({
  rows: (memory?.rows ?? []).map(([name, standing, ...values]) => ({
    name,
    ...(standing !== 0 && standing),
    values: Object.fromEntries(memory!.keys.map((key, i) => [key, values[i] ?? null])),
  })),
});

export interface Recognised {
  /** The mapping of last time, for a source with the same headers. */
  readonly choices: TrackerChoices;
  /** Headers of last time that the source no longer has. */
  readonly missing: readonly string[];
  /** Whether every header is known. */
  readonly same: boolean;
}

/** The mapping that was used for columns of the same headers. */
export function recognised(memory: SourceMemory | undefined, tracker: TrackerRead): Recognised {
  const columns = new Map<number, ColumnUse>();
  const scales = new Map<number, ScaleId>();
  const left = [...tracker.columns];
  const missing: string[] = [];
  for (const { header, band, use, scale } of memory?.columns ?? []) {
    const at = left.findIndex((one) => one.header === header && one.band === band);
    if (at < 0) {
      if (use !== 'leftOut') missing.push(header || band);
      continue;
    }
    const [{ index }] = left.splice(at, 1);
    columns.set(index, use);
    if (scale !== undefined) scales.set(index, scale);
  }
  return { choices: { columns, scales }, missing, same: memory !== undefined && missing.length + left.length === 0 };
}
