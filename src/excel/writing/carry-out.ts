import { isEmpty, type SheetChange } from '../../engine/difference/sheet-change';
import { ReportError } from '../../engine/errors';
import { formulaColumns } from '../../engine/formulas/computed-columns';
import { type CommandRecord, remember, type SheetRecord, withoutCells } from '../../engine/undo/command-record';
import type { CellAt } from '../../engine/undo/later-edits';
import { addresses, type OthersEdit } from '../../engine/undo/others-edits';
import { bareColumns, holding } from '../../engine/undo/reshaped-sheet';
import type { Inventory } from '../../engine/workbook/inventory';
import type { SheetState } from '../../engine/workbook/sheet-state';
import { type Area, colCount, contains, MAX_COLS, MAX_ROWS, rowCount } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { explain } from '../host/failures';
import { RESULT_TEXT, VALUE_TEXT } from '../host/limits';
import { forgetBegun } from '../../engine/workbook/begun';
import { holdPlace, holdTable, rangeOf, typeEach } from '../host/ranges';
import { calculateByHand } from '../reading/look-around';
import { askValues, Reader } from '../reading/reader';
import { putAllBack } from '../undoing/put-back';
import { afterFailure, LOOKS_MAY_DIFFER, newToken } from './after-failure';
import { FillWatch } from './filled-columns';
import { finish } from './finishing';
import { type Basis, Trace } from './trace';
import { type Onlooker, writeChanges } from './write-changes';

/** Changes that are to be written, and what they were made from. */
export interface Job {
  readonly book: Inventory;
  readonly found: readonly SheetState[];
  readonly changes: readonly SheetChange[];
  /** By change; undefined for a sheet that is made new. */
  readonly bases: readonly (Basis | undefined)[];
  /** What is read back when all is written: areas, each of one of the changes' sheets. */
  readonly reads: readonly { readonly change: number; readonly area: Area }[];
  /** Which of the changes' sheets is shown in the end; none where left out. */
  readonly show?: number;
}

export interface CarriedOut {
  /** By what was to be read. */
  readonly values: readonly (readonly (readonly CellInput[])[])[];
  readonly warnings: readonly string[];
}

/**
 * Writes changes and reads back in the same breath. What somebody else changed since the workbook was read wins:
 * their cells are put back, and where rows or columns moved, everything is.
 */
export async function carryOut(talk: Conversation, job: Job): Promise<CarriedOut> {
  const { changes } = job;
  const token = newToken();
  const trace = new Trace(changes, job.bases, job.book);
  const watch = new FillWatch();
  const onlooker: Onlooker = {
    first: (sheet, index) => trace.first(sheet, index),
    ready(sheet, index) {
      trace.ready(sheet, index);
      watchTypedOver(watch, sheet, changes[index], job.bases[index]);
    },
  };
  try {
    refuseChanged(talk, job);
    const sheets = await writeChanges(talk, changes, token, talk.options.requestText, onlooker);
    trace.last();
    calculateByHand(talk, job.book);
    const results = new Results(talk, job.reads, sheets);
    results.queue();
    await talk.sync();
    forgetBegun();
    const late = trace.editsOfOthers();
    if (!late) throw new RowsMoved();
    const record = trace.record(talk.doing);
    const done = record && lessCells(record, late, job);
    if (!talk.grouped) remember(done ?? { doing: talk.doing });
    const mended = [...(await watch.mend(talk)), ...(await finish(talk, changes, sheets, job.show))];
    if (!talk.grouped && done) remember(asMended(done, job, (i) => watch.mended(sheets[i])));
    const warnings = late.some((cells) => cells.length > 0) ? await giveBack(talk, job, sheets, late, results) : [];
    return { values: await results.read(), warnings: [...mended, ...warnings] };
  } catch (error) {
    if (error instanceof RowsMoved) throw await takeBack(talk, trace.record(talk.doing), token);
    const stamps = new Map(job.found.map(({ id, mark }) => [id, mark.stamp ?? 0]));
    const names = changes.flatMap((change) => change.names.map(({ name }) => name));
    const added = changes.flatMap(({ sheet }) => ('add' in sheet ? [sheet.add] : []));
    const late = (again: Conversation): Promise<unknown> => finish(again, changes, undefined, job.show);
    const record = trace.standingRecord;
    const isUntouched = (again: Conversation): Promise<boolean> => trace.isUntouched(again);
    const attempt = { book: job.book, token, stamps, names, sheets: added, record, isUntouched, finish: late };
    throw await afterFailure(attempt, error, 'writing the report');
  }
}

/**
 * Has Excel refuse the request before anything is written where a sheet was protected, or a table renamed, since they were read:
 * once columns have come and go, nothing tells how far the writing had got. Where they are to, tables have to stand where they
 * stood.
 */
function refuseChanged({ workbook }: Conversation, { found, changes }: Job): void {
  const sheetOf = (id: string): Excel.Worksheet => workbook.worksheets.getItem(id);
  const reshapes = changes.some(({ reshape }) => reshape !== undefined);
  const isWritten = (id: string): boolean =>
    changes.some((change) => 'id' in change.sheet && change.sheet.id === id && !isEmpty(change));
  for (const { id, tables } of found)
    for (const { name, area } of Object.values(tables))
      if (reshapes && isWritten(id)) holdPlace(sheetOf(id), name, area);
      else holdTable(sheetOf(id), name);
  for (const change of changes) {
    // The last cell of a sheet is no part of merged ones, so that nothing changes; a protected sheet refuses even that.
    if (!isEmpty(change) && 'id' in change.sheet)
      sheetOf(change.sheet.id)
        .getCell(MAX_ROWS - 1, MAX_COLS - 1)
        .unmerge();
  }
}

/** What the sheets show once all is written: asked for along with the writing, or afterwards where that is too much. */
class Results {
  private readonly beside: boolean;
  private queued: readonly Excel.Range[] = [];

  constructor(
    private readonly talk: Conversation,
    private readonly reads: Job['reads'],
    private readonly sheets: readonly Excel.Worksheet[],
  ) {
    const cells = reads.reduce((n, { area }) => n + rowCount(area) * colCount(area), 0);
    this.beside = cells * VALUE_TEXT <= RESULT_TEXT;
  }

  /** Asks with the next request. */
  queue(): void {
    if (!this.beside) return;
    this.queued = this.reads.map(({ change, area }) => rangeOf(this.sheets[change], area));
    for (const range of this.queued) range.load('values');
  }

  async read(): Promise<CarriedOut['values']> {
    if (this.beside) return this.queued.map(({ values }) => values as CellInput[][]);
    const reader = new Reader(this.talk);
    const values = this.reads.map(({ change, area }) => askValues(reader, this.sheets[change], area));
    await reader.read();
    return values;
  }
}

/** Watches what people typed over formulas in columns that are filled around it. */
function watchTypedOver(watch: FillWatch, sheet: Excel.Worksheet, { columns }: SheetChange, basis?: Basis): void {
  if (!basis) return;
  const { plan, details } = basis;
  const filled = new Set(columns.map(({ area: a }) => a.left));
  for (const column of plan.tables.flatMap(formulaColumns)) {
    if (!filled.has(column.body.left) || column.takesOver) continue;
    for (const cells of details.typedOver.get(column.id) ?? []) watch.ask(sheet, plan.name, rangeOf(sheet, cells));
  }
}

/** The workbook is no longer the one that the changes were made for. */
class RowsMoved extends Error {}

const lessCells = (record: CommandRecord, late: readonly (readonly OthersEdit[])[], job: Job): CommandRecord =>
  knowing(
    record,
    job,
    (change) => late[change],
    (sheet, cells) => withoutCells(sheet, (row, col) => cells.some((cell) => cell.row === row && cell.col === col)),
  );

/** What was done, where cells that Excel filled in between hold again what they are to hold. */
const asMended = (record: CommandRecord, job: Job, mended: (change: number) => readonly CellAt[]): CommandRecord =>
  knowing(record, job, mended, (sheet, cells) => {
    if (!sheet.reshaped) return sheet;
    const after = holding(sheet.reshaped.after, cells);
    return {
      ...sheet,
      cells: [{ ...sheet.cells[0], after: { cells: after.cells } }],
      reshaped: { ...sheet.reshaped, after },
    };
  });

/** A record that goes by what some cells of its sheets hold by now. */
const knowing = (
  record: CommandRecord,
  { changes }: Job,
  cellsOf: (change: number) => readonly CellAt[],
  told: (sheet: SheetRecord, cells: readonly CellAt[]) => SheetRecord,
): CommandRecord => ({
  ...record,
  sheets: record.sheets.map((sheet) => {
    const cells = changes.flatMap((c, i) => ('id' in c.sheet && c.sheet.id === sheet.id ? cellsOf(i) : []));
    return cells.length === 0 ? sheet : told(sheet, cells);
  }),
});

/** Puts cells back that somebody else changed before they were written. */
async function giveBack(
  talk: Conversation,
  { book, changes, bases }: Job,
  sheets: readonly Excel.Worksheet[],
  late: readonly (readonly OthersEdit[])[],
  results: Results,
): Promise<string[]> {
  late.forEach((cells, i) => typeEach(sheets[i], cells));
  results.queue();
  const where = late.flatMap((cells, i) => {
    const { sheet } = changes[i];
    const name = 'id' in sheet ? book.sheets.find(({ id }) => id === sheet.id)?.name : undefined;
    return cells.length > 0 ? [`${addresses(cells)} on "${name}"`] : [];
  });
  // Around a table, cells may have moved with all that stands beside them, of which nothing tells.
  const mayHaveMoved = late.some((cells, i) =>
    cells.some((cell) => !bases[i]?.plan.tables.some(({ area: a }) => contains(a, cell))),
  );
  const next = mayHaveMoved ? ' Choose Refresh: it brings the rest in line with that.' : '';
  try {
    await talk.sync();
    return [`Changed by someone else while ${talk.doing}, and kept: ${where.join('; ')}.${next}`];
  } catch {
    return [
      `Changed by someone else while ${talk.doing}, and written over, since Excel stopped answering: ${where.join('; ')}. Look at these cells.`,
    ];
  }
}

/** Puts everything back, since rows or columns moved under what was written. */
async function takeBack(talk: Conversation, record: CommandRecord | undefined, token: string): Promise<ReportError> {
  const moved = `Someone else moved, added or deleted rows or columns while ${talk.doing}`;
  const partly = 'so it is not as it should be. Choose Refresh: it sees to the rest.';
  if (!record) return new ReportError(`${moved}, ${partly}`);
  try {
    await putAllBack(talk, record, token);
    const less =
      bareColumns(record.sheets) > 0 ? ' Notes and colours of your own in the columns that had gone are not back.' : '';
    return new ReportError(
      `${moved}, so everything was put back. Nothing was written.${less} ${LOOKS_MAY_DIFFER} Try again.`,
      [],
      {
        wrote: 'nothing',
        retry: true,
      },
    );
  } catch (error) {
    const { message, details, host, code } = explain(error, talk.doing);
    return new ReportError(`${moved}, ${partly}`, [message, ...details], { host, code });
  }
}
