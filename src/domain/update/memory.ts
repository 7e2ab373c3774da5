/** What a report remembers of the source that it was made from: where it is, what its columns are, what it said. */

import { nameKey, type PlainField, subMetricIdOf } from '../model/fields';
import type { Typed } from '../model/model';
import {
  cellText,
  type ColumnMatch,
  type ColumnUse,
  type DayOrder,
  type DecimalMark,
  isField,
  type ScaleId,
  type TargetKind,
  type TrackerChoices,
  type TrackerRead,
  type TrackerResult,
} from '../tracker';
import type { KnownRow, SourceCopy, SourceRow } from './source-copy';

/** Where a source is. */
export interface SourceOrigin {
  readonly kind: 'file' | 'sheet';
  /** Name of the file or the sheet. */
  readonly name: string;
  /** Cells of the sheet. */
  readonly address?: string;
  /** What of the sheet it is: all of it, however far it reaches, a table, or what was selected. All of it where left out. */
  readonly part?: 'sheet' | 'table' | 'selection';
  /** Id of the sheet, by which it is found under another name. */
  readonly sheetId?: string;
  readonly table?: string;
  /** Sheet of a workbook file. */
  readonly sheet?: string;
}

/** A row as it is kept: its name, how it stands to the report (0 where there is nothing to say), its values by column. */
type KeptRow = readonly [name: string, standing: Pick<KnownRow, 'as' | 'gone' | 'removed'> | 0, ...values: Typed[]];

/** A column of the source, what it was taken as, and what was chosen of its values. */
interface KeptColumn {
  readonly header: string;
  readonly band: string;
  readonly use: ColumnUse;
  readonly scale?: ScaleId;
  readonly dayOrder?: DayOrder;
  readonly mark?: DecimalMark;
  readonly unit?: number;
  readonly target?: TargetKind;
  readonly values?: readonly (readonly [text: string, to: Typed])[];
}

export interface SourceMemory extends SourceOrigin {
  /** Columns of the source by their headers, with what each was taken as. */
  readonly columns: readonly KeptColumn[];
  /** What else was chosen of how it is read. */
  readonly reading?: Pick<TrackerChoices, 'turned' | 'headerRow' | 'firstDataRow' | 'leaveOutHidden' | 'cutLongTexts'>;
  /** Rows by their names, which a person took as accounts whatever they look like, or left out. */
  readonly named?: readonly (readonly [name: string, as: 'account' | 'leftOut'])[];
  /** Keys of the values of each row. */
  readonly keys: readonly string[];
  readonly rows: readonly KeptRow[];
}

/** Key of a column of the user's own. */
export const ownKey = (header: string): string => `own:${header}`;

/** The rows of a tracker, with values by the key of the report's column; its own columns go by `ownHeaders`, in order. */
export function sourceRows(tracker: TrackerRead, ownHeaders: readonly string[]): SourceRow[] {
  const keys = tracker.columns.flatMap(({ use }) => {
    if (!isField(use) || use === 'name') return [];
    return [{ use, key: subMetricIdOf(use) ?? use }];
  });
  return tracker.accounts.map((account, i) => ({
    name: account.name,
    values: Object.fromEntries([
      ...keys.map(({ use, key }): [string, Typed] => [
        key,
        (subMetricIdOf(use) === undefined ? account[key as PlainField] : account.scores[key]) ?? null,
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
export function memoryOf(
  origin: SourceOrigin,
  tracker: TrackerRead,
  { rows }: SourceCopy,
  choices: TrackerChoices = {},
): SourceMemory {
  const keys = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const kept = rows.map(({ name, values, as, gone, removed }): KeptRow => {
    const standing = { ...(as !== undefined && { as }), ...(gone && { gone }), ...(removed && { removed }) };
    return [name, Object.keys(standing).length > 0 ? standing : 0, ...keys.map((key) => values[key] ?? null)];
  });
  return {
    ...origin,
    columns: tracker.columns.map((column) => keptColumn(column, choices)),
    ...keptReading(tracker, choices),
    keys,
    rows: JSON.stringify(kept).length > MOST_KEPT ? [] : kept,
  };
}

function keptColumn({ index, header, band, use, scale }: ColumnMatch, choices: TrackerChoices): KeptColumn {
  const dayOrder = choices.dayOrders?.get(index);
  const mark = choices.marks?.get(index);
  const unit = choices.units?.get(index);
  const target = choices.targets?.get(index);
  const values = [...(choices.values?.get(index) ?? [])];
  return {
    header,
    band,
    use,
    ...(scale !== undefined && { scale }),
    ...(dayOrder !== undefined && { dayOrder }),
    ...(mark !== undefined && { mark }),
    ...(unit !== undefined && { unit }),
    ...(target !== undefined && { target }),
    ...(values.length > 0 && { values }),
  };
}

function keptReading(
  { accounts, sourceRows: places, issues }: TrackerRead,
  { turned, headerRow, firstDataRow, leaveOutHidden, cutLongTexts, rows }: TrackerChoices,
): Pick<SourceMemory, 'reading' | 'named'> {
  const reading = {
    ...(turned !== undefined && { turned }),
    ...(headerRow !== undefined && { headerRow }),
    ...(firstDataRow !== undefined && { firstDataRow }),
    ...(leaveOutHidden && { leaveOutHidden }),
    ...(cutLongTexts && { cutLongTexts }),
  };
  const nameOf = (row: number): string | undefined =>
    accounts[places.indexOf(row)]?.name ?? issues.find((one) => one.code === 'row-chosen' && one.row === row)?.text;
  const named = [...(rows ?? [])].flatMap(([row, as]) => {
    const name = nameOf(row);
    return name === undefined || name === '' ? [] : [[name, as] as const];
  });
  return { ...(Object.keys(reading).length > 0 && { reading }), ...(named.length > 0 && { named }) };
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
  /** Headers of columns that the source did not have then, and that no field is known for. */
  readonly added: readonly string[];
  /** Whether every header is known. */
  readonly same: boolean;
}

/** The mapping that was used for columns of the same headers. */
export function recognised(memory: SourceMemory | undefined, tracker: TrackerResult): Recognised {
  const kept = new Map<number, KeptColumn>();
  const left = [...(tracker.columns ?? [])];
  const missing: string[] = [];
  for (const column of memory?.columns ?? []) {
    const { header, band, use } = column;
    const at = left.findIndex((one) => one.header === header && one.band === band);
    if (at >= 0) kept.set(left.splice(at, 1)[0].index, column);
    else if (use !== 'leftOut') missing.push(header || band);
  }
  const by = <Value>(valueOf: (column: KeptColumn) => Value | undefined): Map<number, Value> =>
    new Map(
      [...kept].flatMap(([index, column]) => {
        const value = valueOf(column);
        return value === undefined ? [] : [[index, value] as const];
      }),
    );
  return {
    choices: {
      ...memory?.reading,
      columns: by(({ use }) => use),
      scales: by(({ scale }) => scale),
      dayOrders: by(({ dayOrder }) => dayOrder),
      marks: by(({ mark }) => mark),
      units: by(({ unit }) => unit),
      targets: by(({ target }) => target),
      values: by(({ values }) => values && new Map(values)),
      rows: rowsNamed(memory?.named ?? [], tracker),
    },
    missing,
    added: left.filter(({ use }) => use === 'extra').map(({ header, letters }) => header || letters),
    same: memory !== undefined && missing.length + left.length === 0,
  };
}

/** Where the rows stand by now that something was said of. */
function rowsNamed(
  named: NonNullable<SourceMemory['named']>,
  tracker: TrackerResult,
): Map<number, 'account' | 'leftOut'> {
  const said = new Map(named.map(([name, as]) => [nameKey(name), as]));
  const accounts = tracker.ok ? tracker.accounts.map(({ name }, i) => ({ name, row: tracker.sourceRows[i] })) : [];
  const leftOut = tracker.issues.flatMap(({ row, text }) => (row && text ? [{ name: text, row }] : []));
  return new Map(
    [...accounts, ...leftOut].flatMap(({ name, row }) => {
      const as = said.get(nameKey(name));
      return as === undefined ? [] : [[row, as] as const];
    }),
  );
}
