import { HostError } from '../host/class';
import { type DefinedName, parseA1, type Sheet, Workbook } from '../model';
import { rewriteBook, rewriter } from './everywhere';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/**
 * Refuses what Excel refuses as the name of a defined name or table: spaces and signs, more than 255 characters,
 * anything that reads as a cell. Throws HostError InvalidArgument.
 */
export function checkName(name: string): void {
  const readsAsCell = parseA1(name) !== undefined || /^(?:[rc]|r\d*c\d*|r\d+|c\d+)$/i.test(name);
  if (NAME.test(name) && name.length <= 255 && !readsAsCell) return;
  throw new HostError(
    'InvalidArgument',
    `"${name}" cannot be a name: it must begin with a letter or _, hold only letters, digits, _ and ., ` +
      'have at most 255 characters and not read as a cell address.',
  );
}

/** Refuses a name that a table or a name of the workbook has. Throws HostError ItemAlreadyExists. */
export function checkNameIsFree(book: Workbook, name: string, except?: unknown): void {
  const lower = name.toLowerCase();
  const found = [...book.names, ...book.tables].find((n) => n !== except && n.name.toLowerCase() === lower);
  if (found) throw new HostError('ItemAlreadyExists', `The name "${found.name}" is already used. Choose another.`);
}

/**
 * Gives a defined name of a workbook or sheet another spelling, in every formula too.
 * Throws HostError InvalidArgument or ItemAlreadyExists.
 */
export function renameName(owner: Workbook | Sheet, name: DefinedName, to: string): void {
  checkName(to);
  if (owner instanceof Workbook) checkNameIsFree(owner, to, name);
  else if (owner.names.some((n) => n !== name && n.name.toLowerCase() === to.toLowerCase())) {
    throw new HostError('ItemAlreadyExists', `The name "${to}" is already used on ${owner.name}. Choose another.`);
  }
  const book = owner instanceof Workbook ? owner : owner.book;
  const from = name.name.toLowerCase();
  const scopeOf = (home: Sheet | undefined): Workbook | Sheet =>
    home?.names.some((n) => n.name.toLowerCase() === from) ? home : book;
  const means = (sheetName: string | undefined, home: Sheet | undefined): boolean =>
    scopeOf(sheetName ? book.sheet(sheetName) : home) === owner;

  // Only a name that stands for a LAMBDA is called; Excel lets a name and one of its functions be spelled the same.
  const isFunction = /^=\s*LAMBDA\s*\(/i.test(name.formula);
  const rewrite = rewriter(
    ({ sheet: home }) => ({
      name: (ref) => (ref.name.toLowerCase() === from && means(ref.sheetName, home) ? { ...ref, name: to } : undefined),
      call: (text) => (isFunction && text.toLowerCase() === from && means(undefined, home) ? to : undefined),
    }),
    (formula) => formula.toLowerCase().includes(from),
  );
  rewriteBook(book, rewrite);
  name.name = to;
  book.tell({ kind: 'structure' });
}
