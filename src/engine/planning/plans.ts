import { formatIso, MONTHS, partsOf } from '../../domain/calendar/dates';
import type { ReportModel } from '../../domain/model/model';
import type { SheetPlan } from '../../sheets/plan';
import {
  freshLayout,
  progressReport,
  type RelatedTables,
  reportColumns,
  type ReportLayout,
  type ReportRow,
  type SettingNames,
} from '../../sheets/report';
import { type FieldKey, FIELDS, freshSettingsLayout, type SettingsLayout, settingsSheet } from '../../sheets/settings';
import { placeColumns, type Placing, rememberedColumns } from '../columns/place-columns';
import { ReportError } from '../errors';
import { type Inventory, freeName, nameOfSheet, takenNames } from '../workbook/inventory';
import type { SheetState } from '../workbook/sheet-state';
import { fieldRows } from './settings-model';

/** The names of the cells on Settings, by line; empty where the sheet is gone. */
export function settingNamesOf(
  book: Inventory,
  found: readonly SheetState[],
): Readonly<Partial<Record<FieldKey, string>>> {
  const settings = found.find((f) => f.mark.sheet === 'settings');
  if (!settings) return {};
  const rows = fieldRows(settings, book);
  return Object.fromEntries(
    FIELDS.flatMap((f) => (rows[f.key] === undefined ? [] : [[f.key, settings.mark.names[f.key]]])),
  );
}

/** @param more how many rows of sub-metrics come, less those that go */
export function settingsLayout(
  model: ReportModel,
  book: Inventory,
  found: SheetState | undefined,
  more = 0,
): SettingsLayout {
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
  const subMetrics = place('subMetrics');
  return {
    ...fresh,
    rows: lineRows(fresh.rows, rows, found),
    steps: place('steps'),
    subMetrics: { ...subMetrics, rows: subMetrics.rows + more },
  };
}

/**
 * Rows of all lines: where they stand, and for a line that is not there its usual row, or the next blank one where that is
 * another's by now, as on a sheet from before the line existed.
 */
function lineRows(
  usual: Readonly<Record<FieldKey, number>>,
  standing: Partial<Record<FieldKey, number>>,
  { cells }: SheetState,
): Record<FieldKey, number> {
  const taken = new Set(Object.values(standing));
  const last = Math.max(...taken, 0);
  const blank = (row: number): boolean => (cells[row] ?? []).slice(0, 3).every((cell) => cell === '');
  const rows = FIELDS.map(({ key }): [FieldKey, number] => {
    let row = standing[key] ?? usual[key];
    if (standing[key] === undefined && taken.has(row)) for (row = last + 1; taken.has(row) || !blank(row);) row++;
    taken.add(row);
    return [key, row];
  });
  return Object.fromEntries(rows) as Record<FieldKey, number>;
}

export const planSettings = (
  model: ReportModel,
  layout: SettingsLayout,
  fresh: boolean,
  keep: readonly FieldKey[],
): SheetPlan => settingsSheet(model, layout, { fresh, keep });

export function newReportLayout(
  model: ReportModel,
  book: Inventory,
  names: SettingNames,
  rows: number,
  ownHeaders: readonly string[],
  related: RelatedTables,
  ownFormats?: Readonly<Record<string, string>>,
): ReportLayout {
  const sheetName = nameOfSheet(book, 'report');
  const table = freeName('Accounts', takenNames(book));
  return freshLayout(model, rows, sheetName, table, names, ownHeaders, related, ownFormats);
}

/** Where the table stands, with its columns as they are now: moved, renamed, and the user's own among them. */
export function standingReportLayout(
  model: ReportModel,
  found: SheetState,
  sheetName: string,
  names: SettingNames,
  related: RelatedTables,
  placing: Placing,
): { layout: ReportLayout; warnings: string[] } {
  const table = found.tables.accounts;
  if (!table)
    throw new ReportError(
      `The table of accounts on the sheet "${sheetName}" is gone. Undo its deletion; nothing was written.`,
      [],
      { wrote: 'nothing' },
    );
  const remembered = rememberedColumns(found.mark, 'accounts');
  const { columns, warnings, news } = placeColumns(reportColumns(model), remembered, table, placing);
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
    throw new ReportError(
      `Rows above the table "${table.name}" are gone. Undo their deletion; nothing was written.`,
      [],
      { wrote: 'nothing' },
    );
  return { layout, warnings: [...warnings, ...news] };
}

/** A day serial as words for print: `21 Nov 2026`. */
export function dayWords(serial: number): string {
  const { year, month, day } = partsOf(serial);
  return `${day} ${MONTHS[month - 1] ?? formatIso(serial)} ${year}`;
}

export const planReport = (model: ReportModel, layout: ReportLayout, rows?: readonly ReportRow[]): SheetPlan =>
  progressReport(model, layout, dayWords(model.settings.asOf), rows);
