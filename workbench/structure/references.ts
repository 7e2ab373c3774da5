import {
  isRange,
  parse,
  parseA1Ref,
  parseStructRef,
  type RangeA1,
  type ReferenceA1Xlsx,
  type ReferenceNameXlsx,
  type ReferenceStructXlsx,
  stringifyA1Ref,
  type Token,
  tokenize,
  tokenTypes,
} from '@borgar/fx/xlsx';
import { type Area, area, MAX_COLS, MAX_ROWS, quoteSheet } from '../model';

/** What becomes of a reference: a new one, `#REF!` (null), or nothing (undefined). */
export type Fate<T> = T | null | undefined;

/** How to treat the parts of one formula. What is left out stays as it is. References into other files are not offered. */
export interface Rewriting {
  range?(ref: ReferenceA1Xlsx): Fate<ReferenceA1Xlsx>;
  /** `Table[Column]`, `[@Column]` …; `table` is empty where the formula does not name it. */
  struct?(ref: ReferenceStructXlsx): Fate<ReferenceStructXlsx>;
  /** A defined name or a whole table; variables of LET and LAMBDA are not offered. */
  name?(ref: ReferenceNameXlsx): Fate<ReferenceNameXlsx>;
  /** The name of a called function; the answer takes its place. */
  call?(name: string): string | undefined;
  /** A sheet name before something that is not a reference any more (`Sheet1!#REF!`). */
  sheet?(name: string): string | undefined;
}

const DEAD = '#REF!';

/**
 * Rewrites the references of a formula (with or without its leading `=`) and leaves every other character alone.
 * A text that is no formula comes back unchanged.
 */
export function rewriteFormula(formula: string, rewriting: Rewriting): string {
  const tokens = tokenize(formula);
  const locals = rewriting.name || rewriting.call ? localNames(formula) : NO_NAMES;
  let text = '';
  tokens.forEach((token, i) => {
    const afterDead = tokens[i - 1]?.type === tokenTypes.ERROR;
    text += afterDead && isRange(token) ? token.value : rewriteToken(token, rewriting, locals);
  });
  return text;
}

function rewriteToken(token: Token, rewriting: Rewriting, locals: ReadonlySet<string>): string {
  if (isRange(token)) return rewriteRange(token.value, rewriting);
  switch (token.type) {
    case tokenTypes.REF_STRUCT:
      return rewriteStruct(token.value, rewriting);
    case tokenTypes.REF_NAMED:
      return locals.has(token.value.toLowerCase()) ? token.value : rewriteName(token.value, rewriting);
    case tokenTypes.FUNCTION:
      return locals.has(token.value.toLowerCase()) ? token.value : (rewriting.call?.(token.value) ?? token.value);
    case tokenTypes.CONTEXT:
    case tokenTypes.CONTEXT_QUOTE:
      return rewriteSheet(token.value, rewriting);
    default:
      return token.value;
  }
}

function rewriteRange(text: string, rewriting: Rewriting): string {
  if (!rewriting.range) return text;
  const ref = parseA1Ref(text, { allowTernary: true });
  if (!ref || !('range' in ref) || ref.workbookName) return text;
  const fate = rewriting.range(ref);
  if (fate === undefined) return text;
  return fate === null ? DEAD : stringifyA1Ref(fate);
}

function rewriteStruct(text: string, rewriting: Rewriting): string {
  if (!rewriting.struct) return text;
  const ref = parseStructRef(text);
  if (!ref || ref.workbookName) return text;
  const fate = rewriting.struct(ref);
  if (fate === undefined) return text;
  return fate === null ? DEAD : stringifyStruct(fate, /#this row/i.test(text));
}

function rewriteName(text: string, rewriting: Rewriting): string {
  if (!rewriting.name) return text;
  const ref = parseA1Ref(text);
  if (!ref || !('name' in ref) || ref.workbookName) return text;
  const fate = rewriting.name(ref);
  if (fate === undefined) return text;
  return fate === null ? DEAD : stringifyA1Ref(fate);
}

function rewriteSheet(text: string, rewriting: Rewriting): string {
  const name = text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
  const next = name.includes('[') ? undefined : rewriting.sheet?.(name);
  return next === undefined ? text : quoteSheet(next);
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The variables that LET and LAMBDA declare in a formula, in lower case: they hide names and tables. */
function localNames(formula: string): ReadonlySet<string> {
  if (!/\b(?:LET|LAMBDA)\s*\(/i.test(formula)) return NO_NAMES;
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, id, params } = node as { type?: string; id?: { name: string }; params?: { name: string }[] };
    if (type === 'LetDeclarator' && id) found.add(id.name.toLowerCase());
    if (type === 'LambdaExpression') params?.forEach((p) => found.add(p.name.toLowerCase()));
    Object.values(node).forEach(visit);
  };
  try {
    visit(parse(tokenize(formula)));
  } catch {
    // An unfinished formula has no tree; its names are then taken for what they look like.
  }
  return found;
}

const columnText = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");

/** Characters that make Excel want a second pair of brackets around a lone column name. */
const needsBrackets = (name: string): boolean => /[^\p{L}\p{N} _.]/u.test(name) || /^ | $/.test(name);

/** The text of a structured reference. `thisRow` spells `[#This Row]` out instead of `@`. */
export function stringifyStruct(ref: ReferenceStructXlsx, thisRow = false): string {
  const columns = ref.columns ?? [];
  const sections = (ref.sections ?? []).map((s) => `[#${s.replace(/\b\w/g, (c) => c.toUpperCase())}]`);
  const named = columns.map((c) => `[${columnText(c)}]`).join(':');
  const lead = (ref.sheetName ? `${quoteSheet(ref.sheetName)}!` : '') + (ref.table ?? '');
  const atRow = ref.sections?.length === 1 && ref.sections[0] === 'this row' && !thisRow;
  if (atRow) {
    const bare = columns.length === 1 && /^[\p{L}\p{N}_]+$/u.test(columns[0]);
    return `${lead}[@${bare ? columns[0] : named}]`;
  }
  if (columns.length === 0 && sections.length === 1) return lead + sections[0];
  if (sections.length === 0 && columns.length === 1 && !needsBrackets(columns[0])) return lead + named;
  return `${lead}[${[...sections, ...(named ? [named] : [])].join(',')}]`;
}

/** The rectangle that a parsed range means; whole columns and rows reach to the sheet's end. */
export const areaOf = (r: RangeA1): Area =>
  area(r.top ?? 0, r.left ?? 0, r.bottom ?? MAX_ROWS - 1, r.right ?? MAX_COLS - 1);

/** The same range over other cells: ends that the range leaves open stay open. */
export const rangeOver = (r: RangeA1, a: Area): RangeA1 => ({
  ...r,
  top: r.top == null ? r.top : a.top,
  left: r.left == null ? r.left : a.left,
  bottom: r.bottom == null ? r.bottom : a.bottom,
  right: r.right == null ? r.right : a.right,
});
