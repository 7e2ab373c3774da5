import { formatIso, partsOf, todaySerial } from '../domain/dates';
import { DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel, type Settings } from '../domain/model';
import { columnIndex } from '../sheets/address';
import type { SheetPlan } from '../sheets/plan';
import {
  freshLayout,
  type PlacedColumn,
  progressReport,
  reportColumns,
  type ReportLayout,
  type ReportRow,
  type SettingNames,
} from '../sheets/report';
import {
  type FieldKey,
  FIELDS,
  freshSettingsLayout,
  readSettings,
  settingsSheet,
  type SettingsLayout,
} from '../sheets/settings';
import { ReportError } from './errors';
import type { CellFound, SheetFound, TableFound } from './found';
import { type BookSeen, freeName } from './lookup';
import type { SheetMark } from './marks';

/** The model, and how the Settings sheet stands; without a sheet, what a new one starts from. */
export interface ModelFound {
  readonly model: ReportModel;
  readonly keep: readonly FieldKey[];
  readonly warnings: readonly string[];
}

export const freshModel = (settings: Partial<Settings> = {}): ReportModel => ({
  steps: DEFAULT_STEPS,
  settings: { ...DEFAULT_SETTINGS, asOf: todaySerial(), ...settings },
});

/** The model that the Settings sheet holds. A line whose named cell is gone takes its usual value. */
export function modelFound(found: SheetFound, book: BookSeen): ModelFound {
  const rows = fieldRows(found, book);
  const fields = Object.fromEntries(
    FIELDS.flatMap((f) => {
      const row = rows[f.key];
      return row === undefined ? [] : [[f.key, found.cells[row]?.[1] ?? '']];
    }),
  );
  const data = (key: string): readonly (readonly CellFound[])[] => found.tables[key]?.values ?? [];
  const read = readSettings({ fields, steps: data('steps'), subMetrics: data('subMetrics') }, freshModel().settings);
  return { model: read.model, keep: read.unreadable, warnings: read.warnings };
}

const isOurs = (formula: string, sheetName: string): RegExpExecArray | null => {
  const m = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)$/.exec(formula);
  return m && (m[1]?.replace(/''/g, "'") ?? m[2]) === sheetName ? m : null;
};

/** Rows of the lines of Settings, found by their names, which move with the cells. */
function fieldRows(found: SheetFound, book: BookSeen): Partial<Record<FieldKey, number>> {
  const sheetName = book.sheets.find((s) => s.id === found.id)!.name;
  return Object.fromEntries(
    FIELDS.flatMap((f) => {
      const wanted = found.mark.names[f.key];
      const at = book.names.filter((n) => n.name === wanted).map((n) => isOurs(n.formula, sheetName))[0];
      if (at && columnIndex(at[3]) !== 1) {
        throw new ReportError(
          `On the sheet "${sheetName}" the values have moved to column ${at[3]}. Move them back to column B and refresh again; nothing was written.`,
        );
      }
      return at ? [[f.key, Number(at[4]) - 1]] : [];
    }),
  );
}

/** Every name that a table or a named cell of ours may not take. */
const takenNames = (book: BookSeen): string[] => [...book.tables.map((t) => t.name), ...book.names.map((n) => n.name)];

export function settingsLayout(model: ReportModel, book: BookSeen, found: SheetFound | undefined): SettingsLayout {
  const taken = takenNames(book);
  const rows = found ? fieldRows(found, book) : {};
  const names = Object.fromEntries(
    FIELDS.map((f) => [f.key, rows[f.key] !== undefined ? found!.mark.names[f.key] : freeName(f.name, taken)]),
  ) as Record<FieldKey, string>;
  const sheetName = found
    ? book.sheets.find((s) => s.id === found.id)!.name
    : freeName(
        'Settings',
        book.sheets.map((s) => s.name),
        ' ',
      );
  const fresh = freshSettingsLayout(model, sheetName, names, {
    steps: freeName('Steps', taken),
    subMetrics: freeName('SubMetrics', taken),
  });
  if (!found) return fresh;
  const place = (key: 'steps' | 'subMetrics') => {
    const table = found.tables[key];
    if (!table)
      throw new ReportError(
        `The table of ${key === 'steps' ? 'steps' : 'sub-metrics'} on the sheet "${sheetName}" is gone. Undo its deletion, or delete the sheet and refresh: it is then made anew.`,
      );
    return { name: table.name, top: table.area.top, rows: table.area.bottom - table.area.top };
  };
  return { ...fresh, rows: { ...fresh.rows, ...rows }, steps: place('steps'), subMetrics: place('subMetrics') };
}

export const settingNames = (layout: SettingsLayout): SettingNames => layout.names;

export const planSettings = (
  model: ReportModel,
  layout: SettingsLayout,
  fresh: boolean,
  keep: readonly FieldKey[],
): SheetPlan => settingsSheet(model, layout, { fresh, keep });

export function newReportLayout(
  model: ReportModel,
  book: BookSeen,
  names: SettingNames,
  rows: number,
  ownHeaders: readonly string[],
): ReportLayout {
  const sheetName = freeName(
    'Progress Report',
    book.sheets.map((s) => s.name),
    ' ',
  );
  return freshLayout(model, rows, sheetName, freeName('Accounts', takenNames(book)), names, ownHeaders);
}

/** Where the table stands, with its columns as they are now: moved, renamed, and the user's own among them. */
export function reportLayoutFound(
  model: ReportModel,
  found: SheetFound,
  sheetName: string,
  names: SettingNames,
): { layout: ReportLayout; warnings: string[] } {
  const table = found.tables.accounts;
  if (!table)
    throw new ReportError(
      `The table of accounts on the sheet "${sheetName}" is gone. Undo its deletion; nothing was written.`,
    );
  const { columns, warnings } = placeColumns(model, found.mark, table);
  const layout = {
    sheetName,
    tableName: table.name,
    top: table.area.top,
    left: table.area.left,
    columns,
    rows: table.values.length,
    names,
  };
  if (table.area.top < 8)
    throw new ReportError(`Rows above the table "${table.name}" are gone. Undo their deletion; nothing was written.`);
  return { layout, warnings };
}

/** Which of the table's columns is which of ours. Refuses where one of ours is missing. */
export function placeColumns(
  model: ReportModel,
  mark: SheetMark,
  table: TableFound,
): { columns: PlacedColumn[]; warnings: string[] } {
  const wanted = reportColumns(model);
  const known = mark.columns.accounts ?? {};
  const keys = keysByHeader(table.headers, known);
  const warnings: string[] = [];
  const missing = wanted.filter((c) => !keys.includes(c.key));
  const gone = missing.filter((c) => c.key in known);
  const added = missing.filter((c) => !(c.key in known));
  if (gone.length > 0) {
    throw new ReportError(
      `The report needs ${list(gone.map((c) => `the column "${known[c.key]}"`))}, which ${gone.length === 1 ? 'is' : 'are'} no longer in the table. Undo the deletion and refresh again; nothing was written.`,
    );
  }
  if (added.length > 0) {
    throw new ReportError(
      `Settings lists ${list(added.map((c) => `"${c.header}"`))}, for which the table has no column. Take ${added.length === 1 ? 'it' : 'them'} off the list of sub-metrics and refresh again; nothing was written.`,
    );
  }
  const columns = table.headers.map((header, i): PlacedColumn => {
    const column = wanted.find((c) => c.key === keys[i]);
    if (!column) {
      if (keys[i])
        warnings.push(
          `The column "${header}" is no longer a sub-metric in Settings. It stays in the table as a column of your own.`,
        );
      return { column: null, header };
    }
    const renamedByHand = header !== known[column.key];
    if (renamedByHand)
      warnings.push(`The column "${known[column.key]}" is now called "${header}". The report goes by the new name.`);
    return { column, header: renamedByHand ? header : column.header };
  });
  return { columns, warnings };
}

/**
 * Which column of ours each header is: by the header we remember; else, where as many headers of ours are missing between two
 * known neighbours as there are unknown ones, by their order: these were renamed by hand.
 */
function keysByHeader(headers: readonly string[], known: Readonly<Record<string, string>>): (string | undefined)[] {
  const order = Object.keys(known);
  const keys: (string | undefined)[] = headers.map((h) => order.find((key) => known[key] === h));
  for (let from = 0; from < keys.length; from++) {
    if (keys[from] !== undefined) continue;
    let to = from;
    while (to + 1 < keys.length && keys[to + 1] === undefined) to++;
    const before = from === 0 ? -1 : order.indexOf(keys[from - 1]!);
    const after = to + 1 === keys.length ? order.length : order.indexOf(keys[to + 1]!);
    const lost = order.slice(before + 1, Math.max(before + 1, after)).filter((key) => !keys.includes(key));
    if (lost.length === to - from + 1) lost.forEach((key, i) => (keys[from + i] = key));
    from = to;
  }
  return keys;
}

const list = (parts: string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day serial as words for print: `21 Nov 2026`. */
export function dayWords(serial: number): string {
  const { year, month, day } = partsOf(serial);
  return `${day} ${MONTHS[month - 1] ?? formatIso(serial)} ${year}`;
}

export const planReport = (model: ReportModel, layout: ReportLayout, rows?: readonly ReportRow[]): SheetPlan =>
  progressReport(model, layout, dayWords(model.settings.asOf), rows);
