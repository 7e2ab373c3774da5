import type { Remembered, SheetKey, SheetOwner } from '../../sheets/plan';

/** The worksheet custom property that makes a sheet ours. A name alone never does. */
export const MARK_KEY = 'AccountProgress';

/**
 * The property that stands on a sheet while it is written to: where it is found afterwards, the writing broke off. It says which
 * writing that was, and what is known of the sheet in that case.
 */
export const WRITING_KEY = 'AccountProgressWriting';

export const writingText = (token: string, doubtful?: SheetMark): string =>
  doubtful ? `${token} ${writeMark(doubtful)}` : token;

/** As `writingText`, of a sheet that is made new. */
export const makingText = (token: string, sheetName: string): string => `${token} =${sheetName}`;

/** What a sheet was to be called whose making broke off. */
export const makingName = (text: string | undefined): string | undefined => /^\S+ =([^]*)$/.exec(text ?? '')?.[1];

/** Which writing broke off. */
export const writingToken = (text: string | undefined): string | undefined => text?.split(' ', 1)[0];

/** What is known of a sheet of ours: its mark, or, where a writing of it broke off, what is not in doubt by that. */
export function standingMark(text: string | undefined, writing: string | undefined): SheetMark | undefined {
  const mark = readMark(text);
  const doubtful = readMark(writing?.slice(writing.indexOf(' ') + 1));
  const isOver = (mark?.stamp ?? 0) > (doubtful?.stamp ?? 0);
  return mark && doubtful && !isOver ? doubtful : mark;
}

/** The version of marks that is written. */
export const MARK_VERSION = 2;

/**
 * How a mark becomes one of the next version, by the version that it has. A new version adds its step here, and the step its
 * test: every mark that was ever written can then be read.
 */
const MIGRATIONS: Migrations = {
  // Formulas were remembered by column key alone, which two tables of one sheet may have in common.
  1: (mark) => ({
    ...mark,
    version: 2,
    ...('formulas' in mark && { formulas: byTable(mark.formulas, mark) }),
    ...('former' in mark && { former: byTable(mark.former, mark) }),
  }),
};

/** What was remembered by column key, by table and column key. What belongs to no table of the mark is forgotten. */
function byTable(remembered: unknown, mark: object): Record<string, Record<string, unknown>> {
  const columns = 'columns' in mark ? (mark.columns as SheetMark['columns']) : {};
  const sorted: Record<string, Record<string, unknown>> = {};
  for (const [key, value] of Object.entries((remembered ?? {}) as Record<string, unknown>)) {
    const table = Object.keys(columns).find((one) => key in columns[one]);
    if (table !== undefined) sorted[table] = { ...sorted[table], [key]: value };
  }
  return sorted;
}

type Migrations = Readonly<Record<number, (mark: object) => object>>;

/**
 * What we remember of a sheet of ours, kept on the sheet itself. Contents are always read anew; what is remembered is how
 * things looked when we painted them, so that a colour or width which a person changed since stays theirs.
 */
export interface SheetMark {
  readonly version: 2;
  readonly sheet: SheetKey;
  /** Left out on the sheets of the account report. */
  readonly owner?: SheetOwner;
  /** Counts the times that the sheet was written to, by which a write whose answer was lost is told from one that failed. */
  readonly stamp?: number;
  /** Table names by key. */
  readonly tables: Readonly<Record<string, string>>;
  /** Column headers by table and column key: a column is found again after its header is changed. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the model called each column, by table and column key, when the header was last made to follow it. */
  readonly titles?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Excel's numbers of the columns, by table and column key: a renamed column is found again by them. */
  readonly ids?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /**
   * Columns that a writing was about to put in when it broke off, by table and column key: where such a column is found, it is
   * that one. Never stands on a sheet whose writing came to its end.
   */
  readonly coming?: Readonly<Record<string, Readonly<Record<string, ComingColumn>>>>;
  /** Where sheets were seen that are copies of this one: its own number of Excel's, and theirs. */
  readonly twins?: { readonly own: string; readonly told: readonly string[] };
  /** Defined names by key. */
  readonly names: Readonly<Record<string, string>>;
  /** Keys of columns that are gone for good, which no new column may get. */
  readonly used?: readonly string[];
  /** What the sheet's contents were copied from, as it was last read. */
  readonly source?: Remembered;
  /** Fingerprints by id of what was painted, ruled and grouped. */
  readonly looks: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  /** Formulas of computed columns, with columns by their keys, by table and column key. */
  readonly formulas: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Earlier formulas, with columns by their keys, of columns in which a person typed over some cells, by table and column key.
   * Excel may still fill new rows with them, since it knows a column's formula only from when the whole column got it.
   */
  readonly former?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Of what stands in cells of ours outside the tables. */
  readonly cells?: Readonly<Record<string, string>>;
  readonly validations?: Readonly<Record<string, string>>;
  readonly fills: Readonly<Record<string, string>>;
  readonly charts: Readonly<Record<string, string>>;
  readonly outlines: readonly string[];
  readonly page: string;
  readonly footer: string;
}

/** What a column is to be called, and its place in the table, from 0. */
export interface ComingColumn {
  readonly header: string;
  readonly index: number;
}

export const writeMark = (mark: SheetMark): string => JSON.stringify(mark);

/**
 * Reads a mark of this version or an earlier one; undefined where the text is not one of ours, or of a version to come, so that
 * the sheet is left alone.
 */
export function readMark(text: string | undefined): SheetMark | undefined {
  const read = parsed(text);
  if (!read || read.version > MARK_VERSION) return undefined;
  if (!isWhole(read.mark)) return undefined;
  return migrated(read.mark, read.version, MARK_VERSION, MIGRATIONS) as SheetMark | undefined;
}

/** Whether a text stands where a mark of ours stands, and is none: another program cut it off, or wrote over it. */
export const isDamagedMark = (text: string | undefined): boolean =>
  text !== undefined && !isNewerMark(text) && readMark(text) === undefined;

const RECORDS = ['columns', 'names', 'looks', 'rules', 'formulas', 'cells', 'validations', 'fills', 'charts'] as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether what a mark says is of the kinds that it is read as. */
function isWhole(mark: object): boolean {
  const said = mark as Readonly<Record<keyof SheetMark, unknown>>;
  return (
    typeof said.sheet === 'string' &&
    isRecord(said.tables) &&
    RECORDS.every((key) => said[key] === undefined || isRecord(said[key])) &&
    Object.values(said.columns ?? {}).every(isRecord) &&
    (said.outlines === undefined || Array.isArray(said.outlines))
  );
}

/** Whether a newer add-in than this one wrote the mark. */
export function isNewerMark(text: string | undefined): boolean {
  const { version = 0 } = parsed(text) ?? {};
  return version > MARK_VERSION;
}

/** A mark brought to a version, step by step; undefined where a step is missing. */
export function migrated(mark: object, from: number, to: number, steps: Migrations): object | undefined {
  let next = mark;
  for (let version = from; version < to; version++) {
    const step = steps[version];
    if (!step) return undefined;
    next = step(next);
  }
  return next;
}

function parsed(text: string | undefined): { readonly mark: object; readonly version: number } | undefined {
  try {
    const mark = JSON.parse(text ?? '') as unknown;
    const version: unknown = typeof mark === 'object' && mark !== null && 'version' in mark ? mark.version : undefined;
    return typeof version === 'number' && version >= 1 ? { mark: mark as object, version } : undefined;
  } catch {
    return undefined;
  }
}

/** A short fingerprint of plain data (FNV-1a): equal data, equal text. */
export function fingerprint(data: unknown): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(data)) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}
