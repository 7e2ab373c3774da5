import type { SheetKey } from '../sheets/plan';

/** The worksheet custom property that makes a sheet ours. A name alone never does. */
export const MARK_KEY = 'AccountProgress';

/**
 * What we remember of a sheet of ours, kept on the sheet itself. Contents are always read anew; what is remembered is how
 * things looked when we painted them, so that a colour or width which a person changed since stays theirs.
 */
export interface SheetMark {
  readonly version: 1;
  readonly sheet: SheetKey;
  /** Table names by key. */
  readonly tables: Readonly<Record<string, string>>;
  /** Column headers by table and column key: a column is found again after its header is changed. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Defined names by key. */
  readonly names: Readonly<Record<string, string>>;
  /** Fingerprints by id of what was painted, ruled, grouped and computed. */
  readonly looks: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly charts: Readonly<Record<string, string>>;
  readonly outlines: readonly string[];
  readonly page: string;
  readonly footer: string;
}

export const writeMark = (mark: SheetMark): string => JSON.stringify(mark);

/** Reads a mark; undefined where the text is not one of ours, so that the sheet is left alone. */
export function readMark(text: string | undefined): SheetMark | undefined {
  if (!text) return undefined;
  try {
    const mark = JSON.parse(text) as SheetMark;
    const known = mark.version === 1 && (mark.sheet === 'report' || mark.sheet === 'settings');
    return known && typeof mark.tables === 'object' ? mark : undefined;
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
