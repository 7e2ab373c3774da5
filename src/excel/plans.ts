import { formatIso, partsOf, todaySerial } from '../domain/dates';
import { DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel, type Settings } from '../domain/model';
import { columnIndex } from '../sheets/address';
import type { SheetPlan } from '../sheets/plan';
import {
  freshLayout,
  progressReport,
  reportColumns,
  type RelatedTables,
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
import { columnKeys, placeColumns, rememberedColumns } from './columns';
import type { SheetMark } from './marks';
import type { CellFound, SheetFound } from './found';
import { type BookSeen, freeName, nameOfSheet } from './lookup';

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

/** The model that a report was last made with, as far as its mark tells: what there is to go by where Settings is gone. */
export function rememberedModel(report: SheetMark | undefined): ReportModel {
  const fresh = freshModel();
  if (!report) return fresh;
  const { headers, titles } = rememberedColumns(report, 'accounts');
  const nameOf = (key: string): string => titles[key] ?? headers[key];
  const steps = fresh.steps.map((step) => ({
    ...step,
    name: step.id in headers ? nameOf(step.id) : step.name,
    subMetrics: Object.keys(headers)
      .filter((key) => key.startsWith(`${step.id}.`))
      .map((key) => {
        const usual = step.subMetrics.find((sub) => sub.id === key);
        return { id: key, name: nameOf(key), ask: usual?.ask ?? '', weight: 1 };
      }),
  }));
  return { ...fresh, steps };
}

/** The model that the Settings sheet holds. A line whose named cell is gone takes its usual value. */
export function modelFound(found: SheetFound, book: BookSeen): ModelFound {
  const rows = fieldRows(found, book);
  const fields = Object.fromEntries(
    FIELDS.flatMap((f) => {
      const row = rows[f.key];
      return row === undefined ? [] : [[f.key, found.cells[row]?.[1] ?? '']];
    }),
  );
  refuseShifted(found, book);
  const data = (key: string): readonly (readonly CellFound[])[] => found.tables[key]?.values ?? [];
  const read = readSettings({ fields, steps: data('steps'), subMetrics: data('subMetrics') }, freshModel().settings);
  const typed = FIELDS.filter((f) => f.read && rows[f.key] !== undefined).map((f) => f.key);
  return { model: read.model, keep: typed, warnings: read.warnings };
}

/** Where on a sheet of ours a defined name points, if it does. */
export const isOurs = (formula: string, sheetName: string): RegExpExecArray | null => {
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

/** What stands in which column of the tables on Settings is known by its place; columns of one's own go behind. */
function refuseShifted(found: SheetFound, book: BookSeen): void {
  for (const [key, table] of Object.entries(found.tables)) {
    const remembered = rememberedColumns(found.mark, key);
    const keys = columnKeys(table, remembered);
    if (Object.keys(remembered.headers).every((column, i) => keys[i] === column)) continue;
    const sheetName = book.sheets.find((s) => s.id === found.id)!.name;
    throw new ReportError(
      `On the sheet "${sheetName}" columns of the table "${table.name}" were inserted, moved or deleted. Undo that and refresh again; nothing was written. A column of your own goes right of the table.`,
    );
  }
}

/** The names of the cells on Settings, by line; empty where the sheet is gone. */
export function settingNamesOf(
  book: BookSeen,
  found: readonly SheetFound[],
): Readonly<Partial<Record<FieldKey, string>>> {
  const settings = found.find((f) => f.mark.sheet === 'settings');
  if (!settings) return {};
  const rows = fieldRows(settings, book);
  return Object.fromEntries(
    FIELDS.flatMap((f) => (rows[f.key] === undefined ? [] : [[f.key, settings.mark.names[f.key]]])),
  );
}

/** Every name that a table or a named cell of ours may not take. */
export const takenNames = (book: BookSeen): string[] => [
  ...book.tables.map((t) => t.name),
  ...book.names.map((n) => n.name),
];

export function settingsLayout(model: ReportModel, book: BookSeen, found: SheetFound | undefined): SettingsLayout {
  const taken = takenNames(book);
  const rows = found ? fieldRows(found, book) : {};
  const names = Object.fromEntries(
    FIELDS.map((f) => [f.key, rows[f.key] !== undefined ? found!.mark.names[f.key] : freeName(f.name, taken)]),
  ) as Record<FieldKey, string>;
  const sheetName = nameOfSheet(book, 'settings');
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
  related: RelatedTables,
): ReportLayout {
  const sheetName = nameOfSheet(book, 'report');
  return freshLayout(model, rows, sheetName, freeName('Accounts', takenNames(book)), names, ownHeaders, related);
}

/** Where the table stands, with its columns as they are now: moved, renamed, and the user's own among them. */
export function reportLayoutFound(
  model: ReportModel,
  found: SheetFound,
  sheetName: string,
  names: SettingNames,
  related: RelatedTables,
): { layout: ReportLayout; warnings: string[] } {
  const table = found.tables.accounts;
  if (!table)
    throw new ReportError(
      `The table of accounts on the sheet "${sheetName}" is gone. Undo its deletion; nothing was written.`,
    );
  const { columns, warnings } = placeColumns(reportColumns(model), rememberedColumns(found.mark, 'accounts'), table);
  const layout = {
    sheetName,
    tableName: table.name,
    top: table.area.top,
    left: table.area.left,
    columns,
    rows: table.values.length,
    names,
    related,
  };
  if (table.area.top < 8)
    throw new ReportError(`Rows above the table "${table.name}" are gone. Undo their deletion; nothing was written.`);
  return { layout, warnings };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day serial as words for print: `21 Nov 2026`. */
export function dayWords(serial: number): string {
  const { year, month, day } = partsOf(serial);
  return `${day} ${MONTHS[month - 1] ?? formatIso(serial)} ${year}`;
}

export const planReport = (model: ReportModel, layout: ReportLayout, rows?: readonly ReportRow[]): SheetPlan =>
  progressReport(model, layout, dayWords(model.settings.asOf), rows);
