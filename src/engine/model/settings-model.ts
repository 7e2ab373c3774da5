import { todaySerial } from '../../domain/calendar/dates';
import { DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel, type Settings } from '../../domain/model/model';
import { FEWEST } from '../../domain/model/model-problems';
import { columnIndex } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import { type FieldKey, FIELDS } from '../../templates/account-report/settings/fields';
import { shownInput } from '../../sheets/texts';
import { readSettings, type RowKey } from '../../templates/account-report/settings/read';
import { columnKeys, rememberedColumns } from '../columns/place-columns';
import { ReportError } from '../errors';
import { type Inventory, isOurs } from '../workbook/inventory';
import type { SheetMark } from '../workbook/mark';
import type { SheetContent, SheetState } from '../workbook/sheet-state';
import { labelledRow } from './labelled';

/** The model, and how the Settings sheet stands; without a sheet, what a new one starts from. */
export interface ModelState {
  readonly model: ReportModel;
  readonly keep: readonly FieldKey[];
  /** Keys for sub-metrics that were typed without one. */
  readonly keys: readonly RowKey[];
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

/**
 * The model that the Settings sheet holds. A line that is gone takes its usual value.
 * @param used keys of sub-metrics that were there at some time
 */
export function modelFromSettings(found: SheetContent, book: Inventory, used: readonly string[]): ModelState {
  const rows = fieldRows(found, book);
  const fields = Object.fromEntries(
    FIELDS.flatMap((f) => {
      const row = rows[f.key];
      return row === undefined ? [] : [[f.key, shownInput(found.cells[row]?.[1] ?? '')]];
    }),
  );
  refuseShifted(found, book);
  const data = (key: string): readonly (readonly CellInput[])[] => found.tables[key]?.values ?? [];
  const cells = { fields, steps: data('steps'), subMetrics: data('subMetrics') };
  const read = readSettings(cells, freshModel().settings, used);
  const typed = FIELDS.filter((f) => f.read && rows[f.key] !== undefined).map((f) => f.key);
  return { model: read.model, keep: typed, keys: read.keys, warnings: read.warnings };
}

type FieldRows = Partial<Record<FieldKey, number>>;

/** Rows of the lines of Settings: by their names, or by their labels where those are gone. */
export function fieldRows(found: SheetContent, book: Inventory): FieldRows {
  const rows = namedRows(found, book);
  for (const { key, label } of FIELDS) rows[key] ??= labelledRow(found, label, new Set(Object.values(rows)));
  return rows;
}

/** Rows of the lines of Settings, found by their names, which move with the cells. */
function namedRows(found: SheetContent, book: Inventory): FieldRows {
  const sheetName = book.sheets.find((s) => s.id === found.id)!.name;
  return Object.fromEntries(
    FIELDS.flatMap((f) => {
      const wanted = found.mark.names[f.key];
      const at = book.names.filter((n) => n.name === wanted).map((n) => isOurs(n.formula, sheetName))[0];
      if (at && columnIndex(at[3]) !== 1) {
        throw new ReportError(
          `On the sheet "${sheetName}" the values have moved to column ${at[3]}. Move them back to column B and refresh again; nothing was written.`,
          [],
          { wrote: 'nothing', retry: true },
        );
      }
      return at ? [[f.key, Number(at[4]) - 1]] : [];
    }),
  );
}

/** What stands in which column of the tables on Settings is known by its place; columns of one's own go behind. */
function refuseShifted(found: SheetContent, book: Inventory): void {
  for (const [key, table] of Object.entries(found.tables)) {
    const remembered = rememberedColumns(found.mark, key);
    const keys = columnKeys(table, remembered);
    if (Object.keys(remembered.headers).every((column, i) => keys[i] === column)) continue;
    const sheetName = book.sheets.find((s) => s.id === found.id)!.name;
    throw new ReportError(
      `On the sheet "${sheetName}" columns of the table "${table.name}" were inserted, moved or deleted. Undo that and refresh again; nothing was written. A column of your own goes right of the table.`,
      [],
      { wrote: 'nothing', retry: true },
    );
  }
}

/** Whether the model can do without a sub-metric, as far as the number of its step's is concerned. */
export const canDrop =
  (model: ReportModel) =>
  (key: string): boolean =>
    model.steps.some(({ subMetrics }) => subMetrics.length > FEWEST && subMetrics.some(({ id }) => id === key));

/** The names of the cells on Settings, by line; empty where the sheet is gone. */
export function settingNamesOf(
  book: Inventory,
  found: readonly SheetState[],
): Readonly<Partial<Record<FieldKey, string>>> {
  const settings = found.find((f) => f.mark.sheet === 'settings');
  if (!settings) return {};
  const rows = namedRows(settings, book);
  return Object.fromEntries(
    FIELDS.flatMap((f) => (rows[f.key] === undefined ? [] : [[f.key, settings.mark.names[f.key]]])),
  );
}
