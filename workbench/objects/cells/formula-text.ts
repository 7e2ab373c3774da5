/** Formulas as texts: what Excel accepts, and how it writes them back. */
import {
  parse,
  parseA1Ref,
  parseStructRef,
  type Token,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
} from '@borgar/fx';
import { type Pos, type Sheet, toA1, area } from '../../model';
import { HostError } from '../../host/class';
import { invalidArgument } from '../core/refusals';

const LENGTH_LIMIT = 8192;
const HIDDEN_PREFIX = /^(?:_xlfn\.|_xlws\.|_xlfn\._xlws\.)/i;

/** Syntax trees are dear to make; formulas of a column differ in their row numbers only, so a short memory helps little but for fills. */
const accepted = new Map<string, Token[]>();
const REMEMBERED = 5000;

function tokensOf(formula: string, where: string): Token[] {
  const known = accepted.get(formula);
  if (known) return known;
  let tokens: Token[];
  try {
    tokens = tokenize(formula, { allowTernary: false });
    parse(tokens);
  } catch (e) {
    throw invalidArgument(`${where}: "${formula}" is no formula that Excel can read (${(e as Error).message}).`);
  }
  if (accepted.size >= REMEMBERED) accepted.clear();
  accepted.set(formula, tokens);
  return tokens;
}

/**
 * Checks a formula and gives it the spelling that Excel would: upper-case functions and references, no file prefixes.
 * Refuses with InvalidArgument what cannot be parsed and what names a sheet, table or column that does not exist.
 * @param cell where the formula is to stand; references without a table name mean the table there
 */
export function acceptedFormula(formula: string, sheet: Sheet, cell: Pos): string {
  const where = `${sheet.name}!${toA1(area(cell.row, cell.col))}`;
  if (formula.length > LENGTH_LIMIT) {
    throw new HostError(
      'FormulaLengthExceedsLimit',
      `${where}: a formula cannot be longer than ${LENGTH_LIMIT} characters.`,
    );
  }
  let text = '';
  for (const token of tokensOf(formula, where)) {
    if (token.type === 'range_named' || token.type === 'range' || token.type === 'range_beam')
      checkSheet(token.value, sheet, where, formula);
    if (token.type === 'structured') checkStructured(token.value, sheet, cell, where, formula);
    text += spelled(token);
  }
  return text;
}

function spelled(token: Token): string {
  switch (token.type) {
    case 'func':
      return token.value.replace(HIDDEN_PREFIX, '').toUpperCase();
    case 'bool':
      return token.value.toUpperCase();
    case 'range':
    case 'range_beam': {
      const bang = token.value.lastIndexOf('!') + 1;
      return token.value.slice(0, bang) + token.value.slice(bang).toUpperCase();
    }
    default:
      return token.value;
  }
}

function checkSheet(reference: string, sheet: Sheet, where: string, formula: string): void {
  if (!reference.includes('!')) return;
  const context = parseA1Ref(reference)?.context ?? [];
  if (context.length !== 1) return;
  const missing = context[0].split(':').find((name) => !sheet.book.sheet(name) && !/^\[.*\]/.test(name));
  if (missing !== undefined)
    throw invalidArgument(`${where}: "${formula}" refers to the sheet "${missing}", which does not exist.`);
}

function checkStructured(reference: string, sheet: Sheet, cell: Pos, where: string, formula: string): void {
  const ref = parseStructRef(reference);
  if (!ref) return;
  const table = ref.table === undefined || ref.table === '' ? sheet.tableAt(cell) : sheet.book.table(ref.table);
  if (!table) {
    const problem = ref.table
      ? `names the table "${ref.table}", which does not exist`
      : 'names a table column outside a table';
    throw invalidArgument(`${where}: "${formula}" ${problem}.`);
  }
  const missing = (ref.columns ?? []).find((name) => table.columnIndex(name) < 0);
  if (missing !== undefined) {
    throw invalidArgument(
      `${where}: "${formula}" names the column "${missing}", which table "${table.name}" does not have.`,
    );
  }
}

/** The formula in row-and-column notation as seen from a cell; equal texts mean the same formula filled down. */
export const toR1C1 = (formula: string, cell: Pos): string =>
  translateFormulaToR1C1(formula, toA1(area(cell.row, cell.col)));

/** Back from row-and-column notation. */
export function fromR1C1(formula: string, cell: Pos): string {
  return translateFormulaToA1(formula, toA1(area(cell.row, cell.col)), { wrapEdges: false });
}
