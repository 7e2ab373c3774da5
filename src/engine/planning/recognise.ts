import type { ReportModel } from '../../domain/model/model';
import type { CellInput, SheetKey } from '../../sheets/plan';
import { FIELDS } from '../../templates/account-report/settings/fields';
import { readSettings } from '../../templates/account-report/settings/read';
import { REPORT_SHEETS } from '../../templates/account-report';
import { settingsForm } from '../../templates/account-report/settings/form';
import { createSheet } from '../difference/diff';
import { type Inventory, isNamed, isOurs, ownSheet, type SheetEntry } from '../workbook/inventory';
import { MARK_VERSION, type SheetMark } from '../workbook/mark';
import type { Planned } from './planned';
import { freshModel } from '../model/settings-model';

/** What is read of sheets that bear no mark, to tell whether they are a report of ours that lost its marks. */
export interface Unmarked {
  /** With what the tables hold, where they are few rows. */
  readonly tables: readonly {
    readonly name: string;
    readonly sheetId: string;
    readonly headers: readonly string[];
    readonly columnIds: readonly number[];
    readonly values: readonly (readonly CellInput[])[];
  }[];
  /** What stands in A1, by the sheet's id. */
  readonly titles: ReadonlyMap<string, CellInput>;
}

type SeenTable = Unmarked['tables'][number];

interface Wanted {
  readonly key: string;
  readonly header: string;
}

const [REPORT, SETTINGS] = ['report', 'settings'];

/** As many of the columns that a table of ours has, at least, must be there under their own headers. */
const ENOUGH = 0.7;

/**
 * Whether the workbook could hold a report of ours without its marks: programs other than Excel drop them when they save, and
 * Excel when a sheet is copied or moved. Known by the names of the cells on Settings.
 */
export const mayBeFamiliar = (book: Inventory): boolean =>
  !book.sheets.some(({ newer }) => newer) &&
  book.sheets.some((sheet) => mayBeOurs(book, sheet)) &&
  FIELDS.filter((f) => book.names.some(({ name }) => isNamed(name, f.name))).length > FIELDS.length / 2;

/** Whether a sheet may be one that lost its mark: any without one; where the report bears its own, those with a damaged one. */
export const mayBeOurs = (book: Inventory, { mark, damaged }: SheetEntry): boolean =>
  !mark && (damaged === true || !ownSheet(book, REPORT));

/**
 * Finds the sheets of a report again by their tables, headers and names.
 * @returns the workbook with marks that say what is what, and nothing of how it looked; undefined where no sheet is one of a report
 */
export function recognised(book: Inventory, seen: Unmarked): Inventory | undefined {
  const marks = new Map<string, SheetMark>();
  const settings = settingsIn(book, seen);
  if (!settings) return undefined;
  marks.set(settings.sheet.id, settings.sheet.mark ?? settings.mark);
  for (const { key, title, parts } of REPORT_SHEETS) {
    if (key === SETTINGS || ownSheet(book, key)) continue;
    const { cells, columnNames = [], tables } = parts(settings.model);
    const table = tables.at(0);
    const found = table && tableLike(seen, table.columns, marks);
    if (found) {
      const names = Object.fromEntries([...cells, ...columnNames].map((one) => [one.key, one.name]));
      marks.set(found.table.sheetId, bareMark(key, { [table.key]: found }, namesIn(book, names)));
    } else if (key === REPORT) return undefined;
    const titled = [...seen.titles].find(([id, text]) => title !== undefined && text === title && !marks.has(id));
    if (titled) marks.set(titled[0], bareMark(key, {}));
  }
  if (book.sheets.every(({ id, mark }) => mark !== undefined || !marks.has(id))) return undefined;
  return {
    ...book,
    sheets: book.sheets.map((s): SheetEntry => (marks.has(s.id) ? { ...s, mark: marks.get(s.id) } : s)),
  };
}

/**
 * A sheet that was found again, with a mark as if it had been written just now: what looks otherwise is its owner's. Its titles
 * are left open, so that the mark is written to the sheet.
 */
export function takenUp({ plan, found }: Planned): Planned {
  const written = createSheet(plan).mark;
  if (!found || !written) return { plan, ...(found && { found }) };
  const { ids, names, tables } = found.mark;
  return {
    plan,
    found: { ...found, mark: { ...written, titles: undefined, ids, tables, names: { ...written.names, ...names } } },
  };
}

interface Like {
  readonly table: SeenTable;
  readonly columns: readonly Wanted[];
}

/** The table that has most of these columns, of those on sheets that are nothing yet. */
function tableLike(
  seen: Unmarked,
  columns: readonly Wanted[],
  marks: ReadonlyMap<string, SheetMark>,
): Like | undefined {
  const share = ({ headers }: SeenTable): number =>
    columns.filter(({ header }) => headers.includes(header)).length / columns.length;
  const [best] = seen.tables
    .filter(({ sheetId }) => !marks.has(sheetId))
    .map((table) => ({ table, share: share(table) }))
    .filter((one) => one.share >= ENOUGH)
    .sort((a, b) => b.share - a.share);
  return best && { table: best.table, columns };
}

function settingsIn(
  book: Inventory,
  seen: Unmarked,
): { readonly sheet: SheetEntry; readonly mark: SheetMark; readonly model: ReportModel } | undefined {
  const { lines, tables } = settingsForm(freshModel());
  for (const sheet of book.sheets) {
    const here = seen.tables.filter(({ sheetId }) => sheetId === sheet.id);
    const likes = tables.flatMap(({ key, columns }) => {
      const table = here.find(({ headers }) => columns.every(({ header }, i) => headers[i] === header));
      return table ? [[key, { table, columns }] as const] : [];
    });
    if (likes.length < tables.length) continue;
    const names = namesIn(book, Object.fromEntries(lines.map(({ key, name }) => [key, name])), sheet.name);
    const found: Readonly<Record<string, Like>> = Object.fromEntries(likes);
    const { steps, subMetrics } = found;
    const { model } = readSettings(
      { fields: {}, steps: steps.table.values, subMetrics: subMetrics.table.values },
      freshModel().settings,
    );
    return { sheet, mark: bareMark(SETTINGS, found, names), model };
  }
  return undefined;
}

/** Names of ours under which the workbook has something, by our keys; on one sheet, where that is given. */
const namesIn = (
  book: Inventory,
  wanted: Readonly<Record<string, string>>,
  sheetName?: string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(wanted).flatMap(([key, usual]) => {
      const found = book.names.find(
        ({ name, formula }) => isNamed(name, usual) && (sheetName === undefined || isOurs(formula, sheetName)),
      );
      return found ? [[key, found.name]] : [];
    }),
  );

/** A mark that says which table and column is which. */
function bareMark(
  sheet: SheetKey,
  tables: Readonly<Record<string, Like>>,
  names: Readonly<Record<string, string>> = {},
): SheetMark {
  const each = <T>(of: (like: Like) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(tables).map(([key, like]) => [key, of(like)]));
  const headers = ({ table, columns }: Like): Record<string, string> =>
    Object.fromEntries(columns.flatMap(({ key, header }) => (table.headers.includes(header) ? [[key, header]] : [])));
  const ids = ({ table, columns }: Like): Record<string, number> =>
    Object.fromEntries(
      columns.flatMap(({ key, header }) => {
        const at = table.headers.indexOf(header);
        return at < 0 ? [] : [[key, table.columnIds[at]]];
      }),
    );
  return {
    version: MARK_VERSION,
    sheet,
    tables: each(({ table }) => table.name),
    columns: each(headers),
    titles: each(headers),
    ids: each(ids),
    names,
    looks: {},
    rules: {},
    formulas: {},
    fills: {},
    charts: {},
    outlines: [],
    page: '',
    footer: '',
  };
}
