/** Code for everything in a formula that stands for a place: A1 references, structured references, names, and their operators. */
import { parseStructRef } from '@borgar/fx';
import { MAX_COLS, MAX_ROWS, type Table } from '../../model';
import { readAddress } from './addresses';
import type { SheetNodes } from '../formulas/nodes';
import { step, UNKNOWN } from '../meter';
import type { Code, Scope } from './scope';
import { ERR, Matrix, Ref, type Val } from '../values';

/** The cell that a formula text was read in; relative references are kept as distances from it. */
export interface Base {
  readonly row: number;
  readonly col: number;
}

/** Beyond an edge of the sheet it goes on at the other one: so a file says “the cell before” of a name, as `XFD1` seen from A1. */
const around = (at: number, size: number): number => (at < 0 ? at + size : at < size ? at : at - size);

/** Code for an A1 reference. Throws an Error where the text is none that can be followed. */
export function addressCode(text: string, base: Base): Code {
  const a = readAddress(text);
  if (!a) throw new Error(`“${text}” is not a reference within this workbook.`);
  const { sheet, relativeTop, relativeLeft, relativeBottom, relativeRight } = a;
  const top = relativeTop ? a.top - base.row : a.top;
  const left = relativeLeft ? a.left - base.col : a.left;
  const bottom = relativeBottom ? a.bottom - base.row : a.bottom;
  const right = relativeRight ? a.right - base.col : a.right;
  return (x) => {
    const page = sheet === undefined ? x.page : x.directory.page(sheet);
    if (!page) throw ERR.ref;
    return placed(
      page,
      relativeTop ? around(x.row + top, MAX_ROWS) : top,
      relativeLeft ? around(x.col + left, MAX_COLS) : left,
      relativeBottom ? around(x.row + bottom, MAX_ROWS) : bottom,
      relativeRight ? around(x.col + right, MAX_COLS) : right,
    );
  };
}

/** A reference with its edges in order. Throws #REF! where it leaves the sheet. */
export function placed(page: SheetNodes, row1: number, col1: number, row2: number, col2: number): Ref {
  const top = Math.min(row1, row2);
  const left = Math.min(col1, col2);
  const bottom = Math.max(row1, row2);
  const right = Math.max(col1, col2);
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLS) throw ERR.ref;
  return new Ref(page, top, left, bottom, right);
}

/** What stands before a `!` and names a file, as a workbook that is open is spelled without brackets. */
const A_FILE = /\.(?:xl\w+|ods|csv)$/i;

/** Code for a structured reference. Throws an Error where the text is none, or one to another workbook. */
export function structuredCode(text: string): Code {
  const parsed = parseStructRef(text);
  if (!parsed) throw new Error(`“${text}” is not a structured reference.`);
  const { context = [], table: tableName = '', columns = [], sections = [] } = parsed;
  if (context.length > 1) throw new Error(`“${text}” is a reference to another workbook.`);
  const wanted = new Set(sections.map((s) => s.toLowerCase()));
  return withFresh((x) => {
    if (context.length > 0 && !x.directory.page(context[0])) throw UNKNOWN;
    const table = tableName === '' ? x.table : x.directory.table(tableName);
    const page = table && x.directory.pageOf(table.sheet);
    if (!page) throw ERR.ref;
    const [left, right] = columnsOf(table, columns);
    return (at) => {
      const [top, bottom] = rowsOf(table, wanted, at);
      return new Ref(page, top, left, bottom, right);
    };
  }, tableName === '');
}

/**
 * Looks something up once for each change of structure (and, with `byTable`, for each table the formula stands in), and
 * makes references from what was found.
 */
function withFresh(find: (x: Scope) => (x: Scope) => Ref, byTable: boolean): Code {
  let version = -1;
  let table: Table | undefined;
  let make: (x: Scope) => Ref;
  return (x) => {
    if (version !== x.directory.version || (byTable && table !== x.table)) {
      make = find(x);
      version = x.directory.version;
      table = x.table;
    }
    return make(x);
  };
}

function columnsOf(table: Table, columns: readonly string[]): [left: number, right: number] {
  if (columns.length === 0) return [table.area.left, table.area.right];
  const first = table.columnIndex(columns[0]);
  const last = table.columnIndex(columns[columns.length - 1]);
  if (first < 0 || last < 0) throw ERR.ref;
  return [table.area.left + Math.min(first, last), table.area.left + Math.max(first, last)];
}

function rowsOf(table: Table, sections: ReadonlySet<string>, x: Scope): [top: number, bottom: number] {
  const body = table.bodyArea;
  if (sections.has('this row')) {
    if (x.page.sheet !== table.sheet || x.row < body.top || x.row > body.bottom) throw ERR.value;
    return [x.row, x.row];
  }
  if (sections.has('all')) return [table.area.top, table.area.bottom];
  const header = sections.has('headers') ? table.headerArea : undefined;
  const totals = sections.has('totals') ? table.totalsArea : undefined;
  const withBody = sections.size === 0 || sections.has('data');
  if (!withBody && !header && !totals) throw ERR.ref;
  const top = header?.top ?? (withBody ? body.top : totals!.top);
  const bottom = totals?.bottom ?? (withBody ? body.bottom : header!.bottom);
  return [top, bottom];
}

/** Deepest chain of names that stand for names. */
const NAME_DEPTH = 64;
let depth = 0;

/**
 * Code for a name that is no variable: a table, a name of the sheet or of the workbook. Unknown names are #NAME?. Throws an
 * Error for a name of another workbook.
 */
export function nameCode(text: string): Code {
  const cut = text.lastIndexOf('!');
  const sheetName = cut < 0 ? undefined : text.slice(0, cut).replace(/^'|'$/g, '').replace(/''/g, "'");
  if (sheetName !== undefined && /[[\]]/.test(sheetName)) throw new Error(`“${text}” is a name of another workbook.`);
  const name = cut < 0 ? text : text.slice(cut + 1);
  const tableBody = structuredTable(name);
  return (x, env) => {
    const page = sheetName === undefined ? x.page : x.directory.page(sheetName);
    if (!page) throw A_FILE.test(sheetName!) ? UNKNOWN : ERR.ref;
    const formula = x.directory.name(name, page.sheet);
    if (!formula) {
      if (x.directory.table(name)) return tableBody(x, env);
      throw ERR.name;
    }
    if (depth >= NAME_DEPTH) throw UNKNOWN;
    if (formula.broken || formula.calls.some((call) => !isKnown(x, call))) throw UNKNOWN;
    step();
    depth++;
    try {
      return formula.run(x, null);
    } finally {
      depth--;
    }
  };
}

const isKnown = (x: Scope, call: string): boolean =>
  x.services.custom(call) !== undefined || x.directory.knowsName(call, x.page.sheet);

function structuredTable(name: string): Code {
  return withFresh((x) => {
    const table = x.directory.table(name);
    const page = table && x.directory.pageOf(table.sheet);
    if (!page) throw ERR.ref;
    const body = table.bodyArea;
    return () => new Ref(page, body.top, body.left, body.bottom, body.right);
  }, false);
}

/** `a:b`: the smallest rectangle around both. */
export function spanning(a: Val, b: Val): Ref {
  const [p, q] = [asRef(a), asRef(b)];
  if (p.page !== q.page) throw ERR.value;
  return placed(
    p.page,
    Math.min(p.top, q.top),
    Math.min(p.left, q.left),
    Math.max(p.bottom, q.bottom),
    Math.max(p.right, q.right),
  );
}

/** `a b`: what both have in common; nothing is #NULL!. */
export function common(a: Val, b: Val): Ref {
  const found: Ref[] = [];
  for (const p of asRef(a).parts) {
    for (const q of asRef(b).parts) {
      const [top, left] = [Math.max(p.top, q.top), Math.max(p.left, q.left)];
      const [bottom, right] = [Math.min(p.bottom, q.bottom), Math.min(p.right, q.right)];
      if (p.page === q.page && top <= bottom && left <= right) found.push(new Ref(p.page, top, left, bottom, right));
    }
  }
  if (found.length === 0) throw ERR.nil;
  return joined(found);
}

/** `a,b`: both, one after the other. */
export const union = (a: Val, b: Val): Ref => joined([...asRef(a).parts, ...asRef(b).parts]);

function joined(parts: readonly Ref[]): Ref {
  const [{ page, top, left, bottom, right }, ...others] = parts;
  return new Ref(page, top, left, bottom, right, others);
}

/** The reference that a value is; throws #VALUE! for anything else. */
export function asRef(v: Val): Ref {
  if (v instanceof Ref) return v;
  if (v !== null && typeof v === 'object' && 'code' in v) throw v;
  throw ERR.value;
}

/** `a#`: the rectangle that the formula in a cell fills. A cell that fills none is #REF!. */
export function spillOf(v: Val, x: Scope): Ref {
  const { page, top, left } = asRef(v);
  x.cell(page, top, left);
  const spill = page.sheet.cell(top, left)?.spill;
  if (!spill) throw ERR.ref;
  return new Ref(page, spill.top, spill.left, spill.bottom, spill.right);
}

/** `@a`: of a column the value beside the formula, of a row the one above or below, of an array the first. */
export function single(v: Val, x: Scope): Val {
  if (v instanceof Matrix) return v.at(0, 0);
  if (!(v instanceof Ref) || v.isCell) return v;
  const { page, top, left, bottom, right } = v;
  if (v.others.length > 0) throw ERR.value;
  const row = top === bottom ? top : x.row;
  const col = left === right ? left : x.col;
  if ((top !== bottom && left !== right) || row < top || row > bottom || col < left || col > right) throw ERR.value;
  return new Ref(page, row, col, row, col);
}
