import type { SheetPlan } from '../../sheets/plan';
import { canonicalFormula } from './canonical';
import { columnKeys, rememberedColumns } from '../columns/place-columns';
import { ShiftedCells } from '../columns/shifted';
import type { SheetState } from '../workbook/sheet-state';
import type { TablePlace } from './spelled-out';

/** What formulas may call a table and its columns at present. */
export interface TableNames {
  readonly key: string;
  readonly name: string;
  readonly columns: readonly { readonly key: string | null; readonly header: string }[];
}

/** The tables of a sheet under the names that its plan gives them. */
export const plannedNames = (plan: SheetPlan): TableNames[] => [...plan.tables];

/** The tables of a sheet under the names that the workbook has now, with columns that were ours at some time. */
export const standingNames = (plan: SheetPlan, found: SheetState): TableNames[] =>
  plan.tables.map(({ key, name, columns }) => {
    const seen = found.tables[key];
    const before = seen ? columnKeys(seen, rememberedColumns(found.mark, key)) : [];
    const numbers = Object.entries(found.mark.ids?.[key] ?? {});
    const former = (i: number): string | undefined => numbers.find(([, id]) => id === seen?.columnIds[i])?.[0];
    return {
      key,
      name: seen?.name ?? name,
      columns: columns.map((c, i) => ({
        key: c.key ?? before[i] ?? former(i) ?? null,
        header: seen?.headers[i] ?? c.header,
      })),
    };
  });

/**
 * A formula in which tables and columns of ours go by their keys: it stays the same text when a person, or Settings,
 * calls them something else. `home` is the table that the formula stands in.
 */
export function formulaByKey(formula: string, tables: readonly TableNames[], home?: TableNames): string {
  let out = '';
  for (let at = 0; at < formula.length;) {
    const end = formula[at] === '[' ? closing(formula, at) : endOfPart(formula, at);
    const part = formula.slice(at, end);
    at = end;
    if (!part.startsWith('[')) {
      out += part;
      continue;
    }
    const prefix = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.exec(out)?.[0];
    const table = prefix ? tables.find((t) => t.name.toLowerCase() === prefix.toLowerCase()) : home;
    if (prefix && table) out = `${out.slice(0, -prefix.length)}${KEY}${table.key}`;
    // Excel drops the name of the table itself, which is written where more than this row is meant.
    else if (table && !THIS_ROW.test(part)) out += `${KEY}${table.key}`;
    out += table ? withKeys(part, table) : part;
  }
  return canonicalFormula(out, home && `${KEY}${home.key}`);
}

const THIS_ROW = /^\[(?:@|\[?#This Row\])/i;

/** A sign that no table and no column of ours begins with. */
const KEY = '§';

/** Where the tables of a sheet lie now: under the names that `formulaByKey` has for them, or those of the workbook. */
export function standingPlaces(plan: SheetPlan, found: SheetState, byKey: boolean): TablePlace[] {
  const shifted = new ShiftedCells(found);
  return standingNames(plan, found).flatMap((table) => {
    const seen = found.tables[table.key];
    if (!seen) return [];
    const columns = table.columns.flatMap(({ key, header }, i) => {
      const col = seen.area.left + i;
      const cells = { ...seen.area, left: col, right: col };
      const name = byKey && key !== null ? `${KEY}${key}` : header;
      return shifted.isNew(cells) ? [] : [{ name, cells: shifted.before(cells) }];
    });
    return [{ sheet: plan.name, name: byKey ? `${KEY}${table.key}` : table.name, columns }];
  });
}

/** Where the text or the quoted name that begins here ends; one sign further for anything else. */
function endOfPart(formula: string, from: number): number {
  const quote = formula[from];
  if (quote !== '"' && quote !== "'") return from + 1;
  const end = formula.indexOf(quote, from + 1);
  return end < 0 ? formula.length : end + 1;
}

function closing(formula: string, from: number): number {
  let depth = 0;
  for (let i = from; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === '[') depth++;
    else if (formula[i] === ']' && --depth === 0) return i + 1;
  }
  return formula.length;
}

const withKeys = (reference: string, { columns }: TableNames): string =>
  reference.replace(/\[(@?)((?:'.|[^[\]'])+)\]/g, (whole, at: string, escaped: string) => {
    const header = escaped.replace(/'(.)/g, '$1').toLowerCase();
    const key = columns.find((c) => c.key !== null && c.header.toLowerCase() === header)?.key;
    return key == null ? whole : `[${at}${KEY}${key}]`;
  });
