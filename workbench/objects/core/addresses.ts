/** From what a script calls cells (an address, a name, a table reference, a Range) to the cells themselves. */
import { parseStructRef } from '@borgar/fx';
import type { App } from '../../host/app';
import { isHostObject } from '../../host/class';
import {
  type Area,
  area,
  type DefinedName,
  parseA1,
  quoteSheet,
  type Sheet,
  splitSheet,
  type Table,
  toA1,
  type Workbook,
} from '../../model';
import { RangeRef } from './range-ref';
import { invalidArgument } from './refusals';

/** Cells of one sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** `Sheet1!A1:B2`, several rectangles joined by commas. */
export const addressOf = (sheet: Sheet, areas: readonly Area[]): string =>
  areas.map((a) => `${quoteSheet(sheet.name)}!${toA1(a)}`).join(',');

/** `'My sheet'!$A$1:$B$2`, as names and validations write it. */
export const absoluteAddress = (sheet: Sheet, a: Area): string =>
  `${quoteSheet(sheet.name)}!${toA1(a).replace(/[A-Z]+|\d+/g, '$$$&')}`;

/** Splits at commas that stand outside quotes, brackets and parentheses. */
export function splitUnion(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  let quoted = false;
  for (const c of text) {
    if (c === "'") quoted = !quoted;
    else if (!quoted && (c === '[' || c === '(')) depth++;
    else if (!quoted && (c === ']' || c === ')')) depth--;
    if (c === ',' && !quoted && depth === 0) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts.map((p) => p.trim());
}

/** The name as seen from a sheet: the sheet's own names come first. */
export function nameSeen(book: Workbook, text: string, sheet?: Sheet): DefinedName | undefined {
  const lower = text.toLowerCase();
  return sheet?.names.find((n) => n.name.toLowerCase() === lower) ?? book.name(text);
}

/** The cells that an address, name, spill or table reference means; undefined where it means none. `sheet` is the default. */
export function placeOf(book: Workbook, text: string, sheet?: Sheet): Place | undefined {
  const areas: Area[] = [];
  let found: Sheet | undefined;
  for (const part of splitUnion(text)) {
    const place = placeOfPart(book, part, sheet);
    if (!place || (found && place.sheet !== found)) return undefined;
    found = place.sheet;
    areas.push(...place.areas);
  }
  return found && { sheet: found, areas };
}

function placeOfPart(book: Workbook, text: string, sheet?: Sheet): Place | undefined {
  const split = splitSheet(text);
  const named = split.sheet?.replace(/^\[[^\]]*\]/, '');
  const home = named === undefined ? sheet : book.sheet(named);
  const spilled = split.address.endsWith('#');
  const a = parseA1(spilled ? split.address.slice(0, -1) : split.address);
  if (a) {
    if (!home) return undefined;
    return { sheet: home, areas: [spilled ? (home.cell(a.top, a.left)?.spill ?? a) : a] };
  }
  if (named !== undefined && !home) return undefined;
  const name = nameSeen(book, split.address, home);
  if (name) return placeOf(book, name.formula.replace(/^=/, ''), home);
  return named === undefined ? placeInTable(book, split.address) : undefined;
}

function placeInTable(book: Workbook, text: string): Place | undefined {
  const whole = book.tables.find((t) => t.name.toLowerCase() === text.toLowerCase());
  if (whole) return { sheet: whole.sheet, areas: [whole.bodyArea] };
  const ref = text.includes('[') ? parseStructRef(text) : undefined;
  const table = ref?.table === undefined ? undefined : book.table(ref.table);
  if (!ref || !table) return undefined;
  const rows = sectionOf(
    table,
    (ref.sections ?? []).map((s) => s.toLowerCase()),
  );
  const [first, last = first] = (ref.columns ?? []).map((c) => table.columnIndex(c));
  if (!rows || first === -1 || last === -1) return undefined;
  const left = table.area.left;
  return {
    sheet: table.sheet,
    areas: [first === undefined ? rows : area(rows.top, left + first, rows.bottom, left + last!)],
  };
}

function sectionOf(table: Table, sections: readonly string[]): Area | undefined {
  if (sections.includes('all')) return table.area;
  const wanted: (Area | undefined)[] = [];
  if (sections.includes('headers')) wanted.push(table.headerArea);
  if (sections.includes('data') || sections.length === 0) wanted.push(table.bodyArea);
  if (sections.includes('totals')) wanted.push(table.totalsArea);
  const there = wanted.filter((a) => a !== undefined);
  if (there.length === 0 || there.length < wanted.length) return undefined;
  return area(there[0].top, table.area.left, there[there.length - 1].bottom, table.area.right);
}

/**
 * The cells given as an argument: a Range, a RangeAreas, or an address text.
 * @param sheet the sheet of an address that names none
 */
export function cellsGiven(app: App, given: unknown, what: string, sheet?: Sheet): Place {
  if (isHostObject(given) && given.self instanceof RangeRef)
    return { sheet: given.self.sheet, areas: given.self.areas };
  if (typeof given === 'string') {
    const place = placeOf(app.book, given, sheet);
    if (place) return place;
    throw invalidArgument(`${what}: "${given}" is neither an address nor a name of cells.`);
  }
  throw invalidArgument(`${what} must be a Range or an address.`);
}

/** As `cellsGiven`, for one rectangle. */
export function oneAreaGiven(app: App, given: unknown, what: string, sheet?: Sheet): { sheet: Sheet; area: Area } {
  const place = cellsGiven(app, given, what, sheet);
  if (place.areas.length !== 1) throw invalidArgument(`${what} must be one rectangle of cells.`);
  return { sheet: place.sheet, area: place.areas[0] };
}
