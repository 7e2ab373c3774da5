import type { ReportModel } from '../../domain/model/model';
import { type Override, withOverrides } from '../../domain/model/overrides';
import { placeColumns, rememberedColumns, usedKeys } from '../../engine/columns/place-columns';
import { ReportError } from '../../engine/errors';
import { type AccountLines, accountsIn } from '../../engine/report/accounts';
import { canDrop, modelFromSettings, rememberedModel } from '../../engine/model/settings-model';
import { type Inventory, ownSheet, ownTable, type SheetEntry } from '../../engine/workbook/inventory';
import type { TableState } from '../../engine/workbook/sheet-state';
import { columnName, toA1 } from '../../sheets/address';
import { OVERRIDE_KEYS, readOverrides } from '../../templates/account-report/override-rows';
import { reportColumns } from '../../templates/account-report/accounts/columns';
import type { PlacedReportColumn } from '../../templates/account-report/accounts/layout';
import { type CommandOptions, type Conversation, inExcel } from '../host/conversation';
import { askColumns } from '../reading/ask-columns';
import { refuseNewer } from '../reading/look-around';
import { lookOnly } from '../reading/look-only';
import { askTable, askSheet } from '../reading/read-sheets';
import { Reader } from '../reading/reader';
import { askDeals } from './deals-view';
import type { ReportView } from './report-places';
import { askStanding, type StandingTemplate } from './standing';
import { askReview, type SheetRef } from './review-view';

/** What of ours stands in a workbook. */
export interface WorkbookView {
  /** null where the workbook has none. */
  readonly report: ReportView | null;
  readonly standing: readonly StandingTemplate[];
}

/** Reads once, mostly in two round trips, and writes nothing. */
export const readWorkbook = (options: Pick<CommandOptions, 'signal'> = {}): Promise<WorkbookView> =>
  inExcel('reading the report', workbookIn, options);

/** The report alone; null where this workbook has none. */
export const readReport = async (options: Pick<CommandOptions, 'signal'> = {}): Promise<ReportView | null> =>
  (await readWorkbook(options)).report;

async function workbookIn(talk: Conversation): Promise<WorkbookView> {
  const book = await lookOnly(talk);
  const reader = new Reader(talk);
  const standing = askStanding(talk, reader, book);
  const sheet = ownSheet(book, 'report');
  if (!sheet) {
    refuseNewer(book);
    if (book.sheets.some(({ mark }) => mark?.owner)) await reader.read();
    return { report: null, standing: standing() };
  }
  const report = await reportIn(talk, reader, book, sheet);
  return { report, standing: standing() };
}

async function reportIn(talk: Conversation, reader: Reader, book: Inventory, report: SheetEntry): Promise<ReportView> {
  const seen = ownTable(book, report, 'accounts');
  if (!seen) throw new ReportError(`The table of accounts on the sheet "${report.name}" is gone. Undo its deletion.`);
  const settings = ownSheet(book, 'settings');
  const answer = askTable(talk, reader, seen, Object.keys(report.mark?.columns.accounts ?? {}).length);
  const overrides = askOverrides(talk, reader, book);
  const review = askReview(talk, reader, book);
  const pipeline = askDeals(talk, reader, book);
  const askedSettings = settings && askSheet(talk, reader, book, settings);
  await reader.read();
  const settingsFound = askedSettings?.();
  const table = answer();
  const read = settingsFound
    ? modelFromSettings(settingsFound, book, usedKeys(report.mark))
    : { model: rememberedModel(report.mark), warnings: [] };
  const placed = placeColumns(reportColumns(read.model), rememberedColumns(report.mark!, 'accounts'), table, {
    canDrop: canDrop(read.model),
  });
  const columns = placed.columns.filter(({ from }) => from !== undefined);
  const missing = placed.columns.filter(({ from }) => from === undefined);
  const warnings = [
    ...placed.warnings,
    ...missing.map(({ header }) => `The column "${header}" is not there. Choose Refresh to put it in.`),
  ];
  const locked = [report, settings].find((sheet) => sheet?.protected);
  return {
    sheetId: report.id,
    sheetName: report.name,
    settingsSheet: settings && { id: settings.id, name: settings.name },
    tableId: seen.id,
    model: read.model,
    ...overriddenIn(accountsIn(table, columns), await overrides(), read.model),
    ...byKey(table, columns),
    body: toA1({ ...table.area, top: table.area.top + 1 }),
    review: await review(read.model),
    pipeline: await pipeline(),
    used: usedKeys(report.mark),
    source: report.mark?.source,
    locked: lockSentence(book.readOnly, locked?.name),
    warnings: [...read.warnings, ...warnings],
  };
}

/** Queues the reading of the overrides; the result is there after the next round trip. */
function askOverrides(talk: Conversation, reader: Reader, book: Inventory): () => Promise<OverridesRead> {
  const sheet = ownSheet(book, 'overrides');
  const asked = sheet && askColumns(talk, reader, book, sheet, 'overrides', OVERRIDE_KEYS);
  return async () => {
    if (!sheet || !asked) return { overrides: [] };
    const seen = await asked();
    const layout = { columns: OVERRIDE_KEYS.map((key) => ({ column: { key } })) };
    const columns = OVERRIDE_KEYS.map((key) => seen.values(key));
    const rows = Array.from({ length: seen.rows }, (_, r) => columns.map((cells) => cells[r] ?? ''));
    return { overrides: readOverrides(layout, rows), sheet: { id: sheet.id, name: sheet.name } };
  };
}

interface OverridesRead {
  readonly overrides: readonly Override[];
  readonly sheet?: SheetRef;
}

const overriddenIn = (
  { accounts, rows }: AccountLines,
  { overrides, sheet }: OverridesRead,
  model: ReportModel,
): AccountLines & Pick<ReportView, 'overridesSheet'> => ({
  accounts: withOverrides(accounts, overrides, model),
  rows,
  ...(sheet && { overridesSheet: sheet }),
});

function lockSentence(readOnly: boolean, sheet: string | undefined): string | undefined {
  if (readOnly) return 'This workbook is open read-only. Save a copy of it to change something.';
  return sheet && `The sheet "${sheet}" is protected. Unprotect it (Review, Unprotect Sheet) to change something.`;
}

function byKey(table: TableState, columns: readonly PlacedReportColumn[]): Pick<ReportView, 'columns' | 'headers'> {
  const ours = columns.flatMap(({ column }, i) => (column ? [{ key: column.key, i }] : []));
  return {
    columns: Object.fromEntries(ours.map(({ key, i }) => [key, columnName(table.area.left + i)])),
    headers: Object.fromEntries(ours.map(({ key, i }) => [key, table.headers[i]])),
  };
}
