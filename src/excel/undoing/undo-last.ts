import { capital } from '../../domain/model/fields';
import { ReportError } from '../../engine/errors';
import { type CommandRecord, forget, lastRecord, remember, type SheetRecord } from '../../engine/undo/command-record';
import { isBack, LaterAdditions, LaterEdits } from '../../engine/undo/later-edits';
import { addresses } from '../../engine/undo/others-edits';
import { bareColumns, goes, heldAt } from '../../engine/undo/reshaped-sheet';
import type { Inventory, SheetEntry } from '../../engine/workbook/inventory';
import { areasOf, MAX_ROWS, sameArea, splitSheet } from '../../sheets/address';
import { changing, type CommandOptions, type Conversation, inExcel } from '../host/conversation';
import { explain } from '../host/failures';
import { BESIDE_TEXT } from '../host/limits';
import { cellsIn, holdPlace, holdTable, rangeOf } from '../host/ranges';
import { lookAround, refuseProtected } from '../reading/look-around';
import { lengthOf, partsOf, readCells } from '../reading/read-cells';
import type { Kept } from '../../engine/undo/put-back';
import { LOOKS_MAY_DIFFER, newToken } from '../writing/after-failure';
import type { FillWatch } from '../writing/filled-columns';
import { bringLooksBack, onlyLooksLeft } from './looks-back';
import { afterBreak, resume } from './half-undone';
import { goneText, LateEdits, type TheirCells } from './late-edits';
import { putBack } from './put-back';
import { askStood, type Place, type StoodTable } from './stood-table';

/** What taking back the last command did. */
export interface Restored {
  /** What was taken back: "finding gaps". */
  readonly doing: string;
  /** How many cells stayed, since somebody changed them after the command. */
  readonly stayed: number;
  /** Where these are: `C12, D14 on "Action Plan"`. */
  readonly where: readonly string[];
  /** How many columns came back with their contents alone: notes and looks that a person gave them are gone with the columns. */
  readonly bare: number;
  /** What somebody typed at the last moment into a sheet that is gone: `C5 on "Board Summary": "Call Mia"`. */
  readonly gone: readonly string[];
}

/**
 * Takes back what the last command wrote, for an Excel that cannot undo it: contents, rows, names and sheets. What somebody
 * changed since stays. Looks of the report's sheets come back too; those of others are brought in line by the next refresh.
 */
export async function restoreLast(options: CommandOptions = {}): Promise<Restored> {
  const record = lastRecord();
  if (!record)
    throw new ReportError(
      'There is nothing to undo: the last command was undone already, or it wrote nothing. Nothing was written.',
      [],
      { wrote: 'nothing' },
    );
  if (!record.sheets)
    throw new ReportError(`More was written while ${record.doing} than is kept, so it cannot be undone here.`);
  try {
    // Sheets are deleted, which Excel undoes never.
    return await changing('undoing the last command', (talk) => restore(talk, record), options, false);
  } catch (error) {
    const done = error instanceof ReportError && error.wrote === 'everything';
    if (!done) remember(record);
    throw error;
  }
}

/** Said of an undo of which nothing was kept back. */
const wholly = ({ doing, sheets }: CommandRecord): Restored => ({
  doing,
  stayed: 0,
  where: [],
  bare: bareColumns(sheets),
  gone: [],
});

/** @param tries how often it is begun anew where somebody moved rows, or typed into some that went, at the last moment */
async function restore(talk: Conversation, record: CommandRecord, tries = 1): Promise<Restored> {
  talk.begin('Looking at the workbook', 0, PARTS);
  const book = await lookAround(talk);
  if (onlyLooksLeft(record)) {
    talk.begin('Writing', 2, PARTS, true);
    await bringLooksBack(talk, record);
    forget();
    return wholly(record);
  }
  const resumed = await resume(
    talk,
    record,
    async (left) => (await readChanged(talk, { ...record, sheets: left }, book, true)).changed,
  );
  if (resumed) {
    forget();
    await bringLooksBack(talk, record);
    return wholly(record);
  }
  const standing = sheetsNow(record, book);
  refuseProtected(standing);
  talk.begin('Reading the report', 1, PARTS);
  await refuseAdditions(talk, record, book);
  const { changed, places } = await readChanged(talk, record, book);
  talk.begin('Writing', 2, PARTS, true);
  const token = newToken();
  let watch: FillWatch;
  const goneWith = askGoing(talk, record, book);
  const kept: Kept = { cell: (sheet, row, col) => changed.get(sheet.id)?.keeps(row, col) ?? false };
  const late = new LateEdits(talk, record.sheets, kept, places);
  try {
    holdTables(talk, record, book);
    for (const { id, name, area } of places) holdPlace(talk.workbook.worksheets.getItem(id), name, area);
    watch = await putBack(talk, book, record.sheets, token, kept, { places });
    await talk.sync();
  } catch (error) {
    const broke = await afterBreak({ record, token, kept, book }, error);
    // What was read once more says what has changed.
    if (tries > 0 && broke.wrote === 'nothing' && broke.host === 'ItemNotFound')
      return restore(talk, record, tries - 1);
    if (broke.wrote === 'everything')
      await inExcel('undoing the last command', (again) => bringLooksBack(again, record));
    throw broke;
  }
  if (tries > 0 && late.isOvertaken && late.canGoBack) {
    await goBack(talk, late, book);
    return restore(talk, record, tries - 1).catch((error: unknown) => {
      if (!(error instanceof ReportError) || error.wrote !== 'nothing') throw error;
      const said = `${error.message} ${LOOKS_MAY_DIFFER}${awayText(record)}`;
      throw new ReportError(said, error.details, { wrote: 'nothing' });
    });
  }
  const [unseen] = await watch.mend(talk);
  forget();
  if (unseen)
    throw new ReportError(`The last command is undone; everything was written back. ${unseen}`, [], {
      wrote: 'everything',
    });
  const theirs = await giveBack(talk, late);
  await bringLooksBack(talk, record);
  const stayed = record.sheets.flatMap(({ id, name }) => {
    const cells = [...(changed.get(id)?.cells ?? []), ...(theirs.find((one) => one.id === id)?.stay ?? [])];
    return cells.length > 0 ? [{ count: cells.length, text: `${addresses(cells)} on "${name}"` }] : [];
  });
  return {
    doing: record.doing,
    stayed: stayed.reduce((n, { count }) => n + count, 0),
    where: stayed.map(({ text }) => text),
    bare: bareColumns(record.sheets),
    gone: [...goneWith(), ...theirs.flatMap((one) => one.gone.map((cell) => goneText(one, cell)))],
  };
}

/** Brings everything to where it stood before the undo wrote. */
async function goBack(talk: Conversation, late: LateEdits, book: Inventory): Promise<void> {
  try {
    await late.goBack(talk, ({ id }) => book.sheets.find((sheet) => sheet.id === id)?.mark);
  } catch (error) {
    throw new ReportError(
      'Someone else moved rows or typed into them meanwhile, and Excel stopped answering before all was back as it stood. Choose Refresh: it brings the report in order. Then look at the rows that were added.',
      explain(error, 'undoing the last command').details,
      { wrote: 'part' },
    );
  }
}

/**
 * Said where columns or rows went and came back: Excel makes #REF! of formulas elsewhere that name them, which nobody knows
 * any more once that is noticed. Empty where none did.
 */
function awayText({ sheets }: CommandRecord): string {
  const columns = sheets.flatMap(({ reshaped }) =>
    (reshaped?.steps.addColumns ?? []).map(({ area: { top, left } }) => ({ row: top, col: left, reshaped: reshaped! })),
  );
  const headers = columns.map(({ reshaped, ...at }) => `"${heldAt(reshaped.after, at)}"`);
  const rows = sheets.some(({ added, tables }) => !added && tables.some((table) => table.added > 0));
  const away = headers.length > 0 ? headers.join(', ') : rows ? 'the rows that were added' : '';
  return away && ` Look at formulas elsewhere that name ${away}: they may show #REF!, and are to be written anew.`;
}

/** Gives back what somebody typed at the last moment. */
async function giveBack(talk: Conversation, late: LateEdits): Promise<readonly TheirCells[]> {
  try {
    return await late.giveBack(talk);
  } catch {
    throw new ReportError(
      `The last command is undone, but Excel stopped answering before what somebody typed meanwhile had been given back. Look at ${late.where}.`,
      [],
      { wrote: 'everything' },
    );
  }
}

/** Parts of the command, as progress counts them. */
const PARTS = 3;

/** The sheets that the command wrote to; refuses where another command wrote to them since, or they are gone. */
function sheetsNow({ doing, sheets }: CommandRecord, book: Inventory): SheetEntry[] {
  return sheets.flatMap(({ id, name, added, marks }) => {
    const now = book.sheets.find((s) => s.id === id);
    if (!now && added) return [];
    if (!now)
      throw new ReportError(`The sheet "${name}" is gone, so ${doing} cannot be undone. Nothing was written.`, [], {
        wrote: 'nothing',
      });
    if (marks && now.mark?.stamp !== marks.after.stamp)
      throw new ReportError(
        `The sheet "${name}" was brought up to date again since, so ${doing} cannot be undone. Nothing was written.`,
        [],
        { wrote: 'nothing' },
      );
    return [now];
  });
}

/** Refuses where somebody put something of their own on a sheet that would be deleted. */
async function refuseAdditions(talk: Conversation, { sheets, doing }: CommandRecord, book: Inventory): Promise<void> {
  const made = sheets.filter(({ id, added }) => added && book.sheets.some((s) => s.id === id));
  if (made.length === 0) return;
  const asked = made.map((record) => {
    const sheet = talk.workbook.worksheets.getItem(record.id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address');
    sheet.charts.load('count');
    sheet.tables.load('count');
    const comments = sheet.comments.getCount();
    return { record, sheet, used, comments, additions: new LaterAdditions(record) };
  });
  await talk.sync();
  const parts = asked.flatMap(({ record, sheet, used, additions }) => {
    const [a] = used.isNullObject ? [] : areasOf(used.address);
    const written = record.cells.reduce((n, { area: cells, after }) => n + lengthOf(cells, after), 0);
    return a ? [{ sheet, area: a, length: written, additions }] : [];
  });
  await readCells(talk, parts, (part, cell) => parts[part].additions.take(cell));
  for (const { record, sheet, comments, additions } of asked) {
    const { charts, tables } = sheet;
    const more = charts.count > record.charts || tables.count > record.tables.length || comments.value > 0;
    const where = additions.cells.length > 0 ? ` in ${addresses(additions.cells)}` : '';
    if (more || where)
      throw new ReportError(
        `The sheet "${record.name}" holds something that was not there after ${doing}${where}, so it is not deleted. Delete the sheet yourself where it is not needed; nothing was written.`,
        [],
        { wrote: 'nothing' },
      );
  }
}

/**
 * Has Excel refuse the request before anything is written where a table of a sheet that goes has another name by now: formulas
 * that name it were taken for somebody's own, and would be left pointing nowhere.
 */
function holdTables({ workbook }: Conversation, { sheets }: CommandRecord, book: Inventory): void {
  for (const { id, added, tables } of sheets)
    if (added && book.sheets.some((s) => s.id === id))
      for (const { name } of tables) holdTable(workbook.worksheets.getItem(id), name);
}

/** Asks once more, along with the deleting, what stands on sheets that go: somebody may have typed there since they were looked at. */
function askGoing(talk: Conversation, { sheets }: CommandRecord, book: Inventory): () => string[] {
  const going = sheets.filter(({ id, added }) => added && book.sheets.some((s) => s.id === id));
  const length = going.reduce((n, { cells }) => n + cells.reduce((m, c) => m + lengthOf(c.area, c.after), 0), 0);
  if (length > BESIDE_TEXT) return () => [];
  const asked = going.map((record) => {
    const used = talk.workbook.worksheets.getItem(record.id).getUsedRangeOrNullObject(true);
    used.load('formulas,values,valueTypes,rowIndex,columnIndex');
    return { record, used };
  });
  return () =>
    asked.flatMap(({ record, used }) => {
      if (used.isNullObject) return [];
      const additions = new LaterAdditions(record);
      cellsIn(used).forEach((cell) => additions.take(cell));
      return additions.cells.map((cell) => goneText(record, cell));
    });
}

/** What stands of what a command wrote to the sheets that stood before. */
interface Standing {
  /** By the sheet's id, the cells that no longer hold what the command wrote. */
  readonly changed: ReadonlyMap<string, LaterEdits>;
  /** Tables on sheets of which rows and columns went or came, and where they are: nothing but their place tells the columns. */
  readonly places: readonly Place[];
}

/** Looks which cells no longer hold what the command wrote, and where its tables are. */
async function readChanged(
  talk: Conversation,
  { sheets, doing }: CommandRecord,
  book: Inventory,
  begun = false,
): Promise<Standing> {
  const standing = sheets.filter(({ added }) => !added);
  const changed = new Map(standing.map((record) => [record.id, new LaterEdits(record, begun)]));
  const tables = standing.flatMap((record) => {
    const sheet = talk.workbook.worksheets.getItem(record.id);
    return record.tables.map((table) => ({ record, stood: askStood(sheet, table) }));
  });
  await readParts(talk, standing, changed);
  const left = sheets.some(({ added, id }) => added && book.sheets.some((sheet) => sheet.id === id));
  if (!begun && !left && isBack(changed.values()))
    throw new ReportError(`${capital(doing)} was undone already. Nothing was written.`, [], { wrote: 'nothing' });
  // An undo that broke off may have given a table its rows back already.
  const isBackAlready = ({ isThere, where, table }: StoodTable): boolean =>
    begun && isThere() && sameArea(where(), table.before);
  for (const { record, stood } of tables) {
    if (stood.hasMoved() && !isBackAlready(stood))
      throw new ReportError(
        `On the sheet "${record.name}" rows or columns were moved, added or deleted since, so ${doing} cannot be undone. Nothing was written.`,
        [],
        { wrote: 'nothing' },
      );
  }
  await refuseGoing(talk, standing, changed, doing);
  const places = tables.flatMap(({ record: { id, reshaped }, stood }) =>
    reshaped ? [{ id, name: stood.table.name, area: stood.where() }] : [],
  );
  return { changed, places };
}

/** Reads what a command wrote, as it is now. */
async function readParts(
  talk: Conversation,
  records: readonly SheetRecord[],
  into: ReadonlyMap<string, LaterEdits>,
): Promise<void> {
  const parts = records.flatMap((record) =>
    partsOf(record, talk.workbook.worksheets.getItem(record.id)).map((part, i) => ({ ...part, i, id: record.id })),
  );
  if (parts.length === 0) await talk.sync();
  await readCells(talk, parts, (part, cell) => into.get(parts[part].id)!.take(parts[part].i, cell));
}

/** Refuses where somebody put something of their own into a column or row that would go. */
async function refuseGoing(
  talk: Conversation,
  standing: readonly SheetRecord[],
  changed: ReadonlyMap<string, LaterEdits>,
  doing: string,
): Promise<void> {
  const columns = standing.flatMap(({ id, name, reshaped }) =>
    (reshaped?.steps.addColumns ?? []).flatMap(({ area: { left }, whole }) => {
      if (!whole || !reshaped) return [];
      const below = { top: reshaped.after.area.bottom + 1, left, bottom: MAX_ROWS - 1, right: left };
      const used = rangeOf(talk.workbook.worksheets.getItem(id), below).getUsedRangeOrNullObject(true);
      used.load('address');
      return [{ name, used }];
    }),
  );
  if (columns.length > 0) await talk.sync();
  const own = [
    ...standing.flatMap(({ id, name, reshaped }) => {
      const cells = (reshaped && changed.get(id)?.cells.filter((cell) => goes(reshaped, cell))) ?? [];
      return cells.length > 0 ? [{ name, where: addresses(cells) }] : [];
    }),
    ...columns.flatMap(({ name, used }) =>
      used.isNullObject ? [] : [{ name, where: splitSheet(used.address).address }],
    ),
  ];
  if (own.length > 0)
    throw new ReportError(
      `What ${doing} added to the sheet "${own[0].name}" holds something since, in ${own[0].where}. Empty that and try again; nothing was written.`,
      [],
      { wrote: 'nothing', retry: true },
    );
}
