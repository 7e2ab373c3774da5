import { todaySerial } from '../../domain/calendar/dates';
import { nameKey, quoted } from '../../domain/model/fields';
import type { Settings } from '../../domain/model/model';
import { ReportError } from '../../engine/errors';
import { isFormula } from '../../sheets/texts';
import { parseA1, splitSheet } from '../../sheets/address';
import { type CommandOptions, type Conversation, inExcel } from '../host/conversation';
import { refusesFormula } from '../host/failures';
import { cellOf, placeOf, type ReportView, stepColumnsAt } from './report-places';

export { onSheet } from '../../sheets/address';

/** A cell or range, on the sheet with this id, or of this name. */
export interface Place {
  readonly sheetId?: string;
  readonly sheetName?: string;
  /** Without the sheet: `G16`, `A1:B4`. */
  readonly address: string;
}

export interface ActiveCell {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly address: string;
  /** Its formula; the value's text where it has none, '' where the cell is empty. */
  readonly formula: string;
  readonly value: string | number | boolean;
  /** The cell whose formula fills this one with a part of its result; absent where it is its own. */
  readonly filledBy?: Pick<ActiveCell, 'address' | 'formula' | 'value'>;
  /** Place of its account in the report, and key of its column, where it lies in the report's table. */
  readonly account?: number;
  readonly columnKey?: string;
}

export type Inserted =
  | { readonly ok: true; readonly value: string | number | boolean }
  /** The cell holds something, and nothing was written. */
  | { readonly ok: false; readonly holds: string };

/**
 * Selects a place, on a hidden sheet or among a step's closed columns too.
 * @returns a sentence where the user would not see it all the same; undefined where they do
 */
export function goTo(place: Place, view: ReportView | null = null): Promise<string | undefined> {
  return inExcel('going to the cell', async (talk) => {
    const sheet = await findSheet(talk, place);
    const range = sheet.getRange(place.address);
    range.load('columnHidden,rowHidden');
    sheet.load('id,visibility,protection/protected');
    await talk.sync();
    const span = view?.sheetId === sheet.id ? stepColumnsAt(view, place.address) : undefined;
    const opens = range.columnHidden === true && !sheet.protection.protected;
    if (sheet.visibility !== 'Visible') sheet.visibility = Excel.SheetVisibility.visible;
    if (opens) (span ? sheet.getRange(span) : range.getEntireColumn()).columnHidden = false;
    sheet.activate();
    range.select();
    await talk.sync();
    if (range.rowHidden === true) return 'The row is hidden, mostly by a filter. Clear the filter to see it.';
    return range.columnHidden === true && !opens
      ? 'The column is closed, and the sheet is protected, so it stays closed.'
      : undefined;
  });
}

async function findSheet(talk: Conversation, { sheetId, sheetName = '' }: Place): Promise<Excel.Worksheet> {
  const sheet = talk.workbook.worksheets.getItemOrNullObject(sheetId ?? sheetName);
  await talk.sync();
  if (sheet.isNullObject)
    throw new ReportError('That sheet is no longer in this workbook. Refresh to see what is there.');
  return sheet;
}

const held = ({ address, formulas, values }: Excel.Range): Pick<ActiveCell, 'address' | 'formula' | 'value'> => ({
  address: splitSheet(address).address,
  formula: String(formulas[0][0]),
  value: values[0][0] as ActiveCell['value'],
});

/** The cell that is active now, and what it is in the report. */
export function activeCell(view: ReportView | null = null): Promise<ActiveCell> {
  return inExcel('reading the selected cell', async (talk) => {
    const cell = talk.workbook.getActiveCell();
    const first = cell.getSpillParentOrNullObject();
    cell.load('address,formulas,values,worksheet/id,worksheet/name');
    first.load('address,formulas,values');
    await talk.sync();
    const { address } = splitSheet(cell.address);
    const filledBy = first.isNullObject || first.address === cell.address ? undefined : held(first);
    return {
      sheetId: cell.worksheet.id,
      sheetName: cell.worksheet.name,
      ...held(cell),
      ...(filledBy && { filledBy }),
      ...(view?.sheetId === cell.worksheet.id && placeOf(view, address)),
    };
  });
}

/**
 * Types a score, or clears it, and dates the account's scores where the report has a column for that. The row is found anew
 * by the account's name, since rows move under a panel that stands open. Refuses, with nothing written, where the account is
 * gone or the cell holds a formula.
 */
export function editScore(
  view: ReportView,
  account: number,
  subMetricId: string,
  value: number | null,
  options: CommandOptions = {},
): Promise<void> {
  const name = view.accounts[account]?.name ?? '';
  if (value !== null && !(value >= 0 && value <= 10)) {
    return Promise.reject(new ReportError(`${value} is not a score. A score is a number from 0 to 10, or nothing.`));
  }
  return inExcel(
    `writing the score of ${quoted(name)}`,
    async (talk) => {
      const { cell, dated } = await findScoreCell(talk, view, account, subMetricId);
      cell.load('formulas');
      dated?.load('formulas');
      await talk.sync();
      if (isFormula(cell.formulas[0][0])) {
        throw new ReportError(
          'That score is computed by a formula, so nothing was written. Change the formula in the cell.',
          [],
          { wrote: 'nothing' },
        );
      }
      talk.begin('Writing the score', 0, 1, true);
      cell.values = [[value ?? '']];
      if (dated && !isFormula(dated.formulas[0][0])) dated.values = [[scoringDay(view.model.settings)]];
      cell.load('values');
      await talk.sync();
      // Excel drops, without a word, what is written into the very cell that is being edited.
      if (cell.values[0][0] !== (value ?? ''))
        throw new ReportError('Excel did not take the score. Leave the cell and try again.', [], { retry: true });
    },
    options,
  );
}

/** The as-of date; today's where it follows the day, whenever it was moved last. */
export const scoringDay = ({ asOf, asOfFollowsToday }: Pick<Settings, 'asOf' | 'asOfFollowsToday'>): number =>
  asOfFollowsToday ? todaySerial() : Math.floor(asOf);

async function findScoreCell(
  talk: Conversation,
  view: ReportView,
  account: number,
  subMetricId: string,
): Promise<{ readonly cell: Excel.Range; readonly dated?: Excel.Range }> {
  const { workbook } = talk;
  const table = workbook.tables.getItemOrNullObject(view.tableId);
  const header = table.getHeaderRowRange();
  const names = table.columns.getItemOrNullObject(view.headers.name).getDataBodyRange();
  const sheet = table.worksheet;
  workbook.load('readOnly');
  header.load('values');
  names.load('values,rowIndex');
  sheet.load('name,protection/protected');
  await talk.sync();
  if (table.isNullObject)
    throw new ReportError('The table of accounts is gone. Undo its deletion; nothing was written.', [], {
      wrote: 'nothing',
    });
  if (workbook.readOnly)
    throw new ReportError(
      'This workbook is open read-only, so nothing was written. Save a copy of it and try there.',
      [],
      { wrote: 'nothing' },
    );
  if (sheet.protection.protected) {
    throw new ReportError(
      `The sheet "${sheet.name}" is protected, so nothing was written. Unprotect it (Review, Unprotect Sheet) and try again.`,
      [],
      { wrote: 'nothing', retry: true },
    );
  }
  const column = header.values[0].indexOf(view.headers[subMetricId]);
  if (column < 0 || names.isNullObject)
    throw new ReportError(
      'A column of the report was renamed or deleted. Refresh, then try again; nothing was written.',
      [],
      { wrote: 'nothing', retry: true },
    );
  const expected = view.rows[account] - 1 - names.rowIndex;
  const row = rowOf(
    names.values.map(([cell]) => String(cell)),
    view.accounts[account].name,
    expected,
  );
  const body = table.getDataBodyRange();
  const date = header.values[0].indexOf(view.headers.scoredOn);
  return { cell: body.getCell(row, column), ...(date >= 0 && { dated: body.getCell(row, date) }) };
}

function rowOf(names: readonly string[], name: string, expected: number): number {
  const wanted = nameKey(name);
  if (nameKey(names[expected] ?? '') === wanted) return expected;
  const rows = names.flatMap((other, row) => (nameKey(other) === wanted && wanted !== '' ? [row] : []));
  if (rows.length === 1) return rows[0];
  const why =
    rows.length === 0 ? 'is no longer in the report' : 'is in the report more than once, and its row has moved';
  throw new ReportError(`The account ${quoted(name)} ${why}. Refresh, then try again; nothing was written.`, [], {
    wrote: 'nothing',
    retry: true,
  });
}

const REFUSED =
  "Excel does not take this formula, so nothing was written. Look at its arguments: is all closed that is opened, and does a sheet’s name with blanks or signs stand in quotes, as in 'Key accounts'!U2?";

/** Writes a formula into a cell, the active one where none is given. A cell that holds something is left alone without `replace`. */
export function insertFormula(
  formula: string,
  place: Place | null = null,
  replace = false,
  options: CommandOptions = {},
): Promise<Inserted> {
  return inExcel(
    'inserting the formula',
    async (talk) => {
      const sheet = place && (await findSheet(talk, place));
      const cell = sheet && place ? sheet.getRange(place.address) : talk.workbook.getActiveCell();
      cell.load('formulas');
      await talk.sync();
      const holds = String(cell.formulas[0][0]);
      if (holds !== '' && !replace) return { ok: false, holds };
      talk.begin('Writing the formula', 0, 1, true);
      cell.formulas = [[formula]];
      cell.load('values');
      await talk.sync().catch((error: unknown) => {
        throw refusesFormula(error) ? new ReportError(REFUSED, [formula], { wrote: 'nothing' }) : error;
      });
      return { ok: true, value: cell.values[0][0] as ActiveCell['value'] };
    },
    options,
  );
}

/** Where an account's cell is, for `goTo`; undefined where the report has no such account or column. */
export function accountPlace(view: ReportView, account: number, key?: string): Place | undefined {
  const address = cellOf(view, account, key);
  return address === undefined ? undefined : { sheetId: view.sheetId, address };
}

/** Whether a text is the address of a range, with or without a sheet: `E12:E15`, `'Key accounts'!B2`. */
export function isAddress(text: string): boolean {
  const { address } = splitSheet(text.trim());
  return parseA1(address) !== undefined;
}

/** Where the cells of an address in a formula are, seen from the cell that holds it; undefined where it is no address. */
export function placeSeenFrom(text: string, from: Place & { readonly sheetName: string }): Required<Place> | undefined {
  const { sheet, address } = splitSheet(text.trim());
  if (!parseA1(address)) return undefined;
  // A name stands for the sheet's id as well.
  return { sheetId: sheet ?? from.sheetId ?? from.sheetName, sheetName: sheet ?? from.sheetName, address };
}
