import { HostError } from '../host/class';
import { LONGEST_SHEET_NAME, type Sheet, type Workbook } from '../model';
import { rewriteBook, rewriter } from './everywhere';
import type { Fate } from './references';

/**
 * Refuses what Excel refuses as a sheet name. `except` is the sheet that may have it.
 * Throws HostError InvalidArgument, or ItemAlreadyExists where another sheet has the name.
 */
export function checkSheetName(book: Workbook, name: string, except?: Sheet): void {
  const bad =
    name === '' ||
    name.length > LONGEST_SHEET_NAME ||
    /[[\]:*?/\\]/.test(name) ||
    /^'|'$/.test(name) ||
    /^history$/i.test(name);
  if (bad) {
    throw new HostError(
      'InvalidArgument',
      `"${name}" cannot be a sheet name: it needs 1 to ${LONGEST_SHEET_NAME} characters, none of [ ] : * ? / \\, no ' at either end, and not "History".`,
    );
  }
  if (book.sheets.some((s) => s !== except && s.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError('ItemAlreadyExists', `There is already a sheet named "${name}". Choose another name.`);
  }
}

/** Renames a sheet, in every formula too. Throws HostError as `checkSheetName` does. */
export function renameSheet(sheet: Sheet, name: string): void {
  const { book } = sheet;
  checkSheetName(book, name, sheet);
  const from = sheet.name.toLowerCase();
  // A reference through several sheets is written `First:Last!A1`.
  const renamed = (text: string | undefined): string | undefined => {
    const parts = text?.split(':') ?? [];
    return parts.some((p) => p.toLowerCase() === from)
      ? parts.map((p) => (p.toLowerCase() === from ? name : p)).join(':')
      : undefined;
  };
  const rename = <T extends { sheetName?: string }>(ref: T): Fate<T> => {
    const sheetName = renamed(ref.sheetName);
    return sheetName === undefined ? undefined : { ...ref, sheetName };
  };
  const rewrite = rewriter(() => ({ range: rename, struct: rename, name: rename, sheet: renamed }), withSheet);
  rewriteBook(book, rewrite);
  sheet.name = name;
  book.tell({ kind: 'structure', sheet });
}

const withSheet = (formula: string): boolean => formula.includes('!');

/**
 * Deletes a sheet with all on it; references to its cells, names and tables become `#REF!`.
 * Throws HostError InvalidOperation where it is the last visible sheet, or very hidden.
 */
export function deleteSheet(sheet: Sheet): void {
  const { book } = sheet;
  if (sheet.visibility === 'VeryHidden') {
    throw new HostError(
      'InvalidOperation',
      `The sheet "${sheet.name}" is very hidden. Make it visible before deleting it.`,
    );
  }
  if (!book.sheets.some((s) => s !== sheet && s.visibility === 'Visible')) {
    throw new HostError('InvalidOperation', `"${sheet.name}" cannot be deleted: a workbook needs one visible sheet.`);
  }
  const tables = new Set(sheet.tables.map((t) => t.name.toLowerCase()));
  const onIt = <T extends { sheetName?: string }>(ref: T): Fate<T> => {
    const left = without(sheet, ref.sheetName);
    return left === undefined ? undefined : left === null ? null : { ...ref, sheetName: left };
  };
  const rewrite = rewriter(
    () => ({
      range: onIt,
      struct: (ref) => (ref.table && tables.has(ref.table.toLowerCase()) ? null : onIt(ref)),
      name: (ref) => (!ref.sheetName && tables.has(ref.name.toLowerCase()) ? null : onIt(ref)),
    }),
    (formula) => withSheet(formula) || tables.size > 0,
  );
  const active = book.sheets[book.activeSheet];
  const at = book.sheets.indexOf(sheet);
  rewriteBook(book, rewrite);
  book.sheets.splice(at, 1);
  activate(book, active === sheet ? nextVisible(book, at) : active);
  book.tell({ kind: 'structure' });
}

/** What is left of a sheet part without the sheet: undefined if it did not name it, null if nothing. */
function without(sheet: Sheet, text: string | undefined): Fate<string> {
  const { sheets } = sheet.book;
  const ends = text?.split(':') ?? [];
  const gone = ends.map((name) => name.toLowerCase() === sheet.name.toLowerCase());
  if (!gone.includes(true)) return undefined;
  if (ends.length === 1 || gone.every(Boolean)) return null;
  const other = sheets.findIndex((s) => s.name.toLowerCase() === ends[gone.indexOf(false)].toLowerCase());
  if (other < 0) return null;
  const at = sheets.indexOf(sheet);
  const next = sheets[at + Math.sign(other - at)].name;
  const kept = ends.map((name, i) => (gone[i] ? next : name));
  return kept[0].toLowerCase() === kept[1].toLowerCase() ? kept[0] : kept.join(':');
}

function nextVisible(book: Workbook, at: number): Sheet | undefined {
  const after = book.sheets.slice(at).find((s) => s.visibility === 'Visible');
  return after ?? book.sheets.slice(0, at).findLast((s) => s.visibility === 'Visible');
}

function activate(book: Workbook, sheet: Sheet | undefined): void {
  book.activeSheet = sheet ? Math.max(0, book.sheets.indexOf(sheet)) : 0;
}

/** Moves a sheet to a zero-based position. Throws HostError InvalidArgument where there is no such position. */
export function moveSheet(sheet: Sheet, position: number): void {
  const { book } = sheet;
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
    throw new HostError(
      'InvalidArgument',
      `There is no sheet position ${position}; give 0 to ${book.sheets.length - 1}.`,
    );
  }
  const active = book.sheets[book.activeSheet];
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
  activate(book, active);
  book.tell({ kind: 'structure' });
}
