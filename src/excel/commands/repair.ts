import type { ReportError } from '../../engine/errors';
import { remember, type SheetRecord } from '../../engine/undo/command-record';
import { sameInput } from '../../engine/formulas/canonical';
import type { CellAt } from '../../engine/undo/later-edits';
import { addresses } from '../../engine/undo/others-edits';
import { areasOf } from '../../sheets/address';
import { changing, type CommandOptions, type Conversation, inExcel } from '../host/conversation';
import { explain, teller } from '../host/failures';
import { cellsWithFormulas, columnsOf, CONTENTS, contentsOf, rangeOf, typeEach } from '../host/ranges';
import { FillWatch } from '../writing/filled-columns';

export interface Repair {
  /** Cells whose formula was entered again. */
  readonly repaired: number;
  /** What was left as it is, and why. */
  readonly skipped: readonly string[];
}

/** One of our functions, as the add-in's name or as the name under which a file keeps it while the add-in is away. */
const OURS = /(?:_xldudf_AMPR_|\bAMPR\.)([A-Z0-9_]+)\(/gi;

/**
 * Enters formulas with our functions again where Excel shows #NAME? for them, as it does in a file that was opened or
 * typed into while the add-in was away; a full recalculation does not help there.
 */
export function repairFunctions(options: CommandOptions = {}): Promise<Repair> {
  const work = async (talk: Conversation): Promise<Repair> => {
    talk.begin('Looking for broken formulas', 0, 2);
    const sheets = await brokenSheets(talk);
    const skipped = sheets
      .filter((s) => s.locked && s.areas.some((a) => a.broken > 0))
      .map((s) => `The sheet "${s.name}" is protected. Unprotect it and repair again.`);
    const open = sheets.filter(({ locked }) => !locked);
    const watch = new FillWatch();
    for (const sheet of open) watchTables(talk, watch, sheet);
    const broken = open.flatMap((sheet) => sheet.areas.filter((a) => a.broken > 0).map((area) => ({ sheet, area })));
    const repaired = broken.reduce((n, { area }) => n + area.broken, 0);
    if (repaired === 0) return { repaired, skipped };
    const stood = broken.map(({ sheet, area }) => askStood(talk, sheet, area));
    for (const { area } of broken) area.range.formulas = area.formulas as string[][];
    talk.begin('Repairing', 1, 2, true);
    try {
      await talk.sync();
    } catch (error) {
      throw await afterRepair(error, repaired);
    }
    if (!talk.grouped) remember({ doing: talk.doing, sheets: sheets.flatMap(recordOf) });
    const unseen = await watch.mend(talk);
    const kept = await giveBack(
      talk,
      stood.flatMap((late) => late()),
    );
    return { repaired: repaired - kept.cells, skipped: [...skipped, ...unseen, ...kept.said] };
  };
  return changing('repairing functions', work, options);
}

/** A cell that somebody changed between our reading and our writing. */
interface LateCell extends CellAt {
  readonly sheet: BrokenSheet;
}

/** Asks what stands in the cells right before they are written to; the answer tells which are somebody's by then. */
function askStood(talk: Conversation, sheet: BrokenSheet, { range, held, formulas }: BrokenArea): () => LateCell[] {
  const [at] = areasOf(range.address);
  const stood = rangeOf(talk.workbook.worksheets.getItem(sheet.id), at);
  stood.load(CONTENTS);
  return () =>
    contentsOf(stood).flatMap((line, r) =>
      line.flatMap((holds, c) =>
        formulas[r][c] !== null && !sameInput(held[r][c], holds)
          ? [{ sheet, row: at.top + r, col: at.left + c, holds }]
          : [],
      ),
    );
}

async function giveBack(talk: Conversation, late: readonly LateCell[]): Promise<{ cells: number; said: string[] }> {
  if (late.length === 0) return { cells: 0, said: [] };
  for (const cell of late) typeEach(talk.workbook.worksheets.getItem(cell.sheet.id), [cell]);
  const where = late.map(({ sheet, ...cell }) => `${addresses([cell])} on "${sheet.name}"`).join(', ');
  try {
    await talk.sync();
    return { cells: late.length, said: [`Changed by someone else meanwhile, and kept: ${where}.`] };
  } catch {
    return {
      cells: late.length,
      said: [
        `Changed by someone else meanwhile, and written over, since Excel stopped answering: ${where}. Look there.`,
      ],
    };
  }
}

/** Watches the columns of a person's tables in which formulas are entered again. */
function watchTables(talk: Conversation, watch: FillWatch, { id, name, areas, tables }: BrokenSheet): void {
  const sheet = talk.workbook.worksheets.getItem(id);
  const written = areas.flatMap(({ range, formulas, broken }) => {
    const [at] = areasOf(range.address);
    return broken > 0 && at ? [{ at, formulas }] : [];
  });
  // A column may hold several of the areas, so each of its cells is asked of all of them.
  const puts = (row: number, col: number): string | undefined =>
    written.map(({ at, formulas }) => formulas[row - at.top]?.[col - at.left]).find((formula) => formula != null) ??
    undefined;
  const columns = new Set(
    written.flatMap(({ at }) => Array.from({ length: at.right - at.left + 1 }, (_, c) => at.left + c)),
  );
  for (const table of tables) {
    const body = sheet.tables.getItem(table).getDataBodyRange();
    for (const column of columns)
      watch.ask(sheet, name, body.getIntersectionOrNullObject(columnsOf(sheet, column)), puts);
  }
}

/** What was repaired on a sheet, by which it can be taken back. */
function recordOf({ id, name, locked, areas }: BrokenSheet): SheetRecord[] {
  const cells = areas.flatMap(({ range, held, formulas, broken }) => {
    const [area] = areasOf(range.address);
    return broken > 0 && area ? [{ area, before: { cells: held }, after: { cells: formulas } }] : [];
  });
  return locked || cells.length === 0 ? [] : [{ id, name, added: false, cells, tables: [], names: [], charts: 0 }];
}

/** After a repair that failed: looks whether the functions are still broken, and tells. */
async function afterRepair(error: unknown, wanted: number): Promise<ReportError> {
  const cause = explain(error, 'repairing functions');
  const told = teller(cause);
  try {
    const sheets = await inExcel('looking what was repaired', brokenSheets);
    const left = sheets.flatMap((s) => (s.locked ? [] : s.areas)).reduce((n, { broken }) => n + broken, 0);
    if (left === 0)
      return told('Excel did not say so, but everything was repaired. There is nothing to do again.', 'everything');
    return left === wanted
      ? told(`${cause.message} Nothing was written.`, 'nothing')
      : told('Only a part was repaired. Choose Repair functions again.', 'part');
  } catch {
    return told(
      'Excel stopped answering, so it is not known what was repaired. Choose Repair functions again.',
      'unknown',
    );
  }
}

interface BrokenArea {
  readonly range: Excel.Range;
  readonly held: readonly (readonly string[])[];
  /** null leaves a cell alone. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly broken: number;
}

interface BrokenSheet {
  readonly id: string;
  readonly name: string;
  readonly locked: boolean;
  readonly areas: readonly BrokenArea[];
  /** Ids of the tables on it. */
  readonly tables: readonly string[];
}

async function brokenSheets(talk: Conversation): Promise<BrokenSheet[]> {
  const { worksheets } = talk.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  await talk.sync();
  const found = worksheets.items.map((sheet) => {
    const cells = cellsWithFormulas(sheet, Excel.SpecialCellValueType.errors);
    cells.load('address');
    return { sheet, cells };
  });
  await talk.sync();
  const withErrors = found.filter(({ cells }) => !cells.isNullObject);
  for (const { sheet, cells } of withErrors) {
    cells.areas.load('items/address,items/formulas,items/values');
    sheet.tables.load('items/id');
  }
  if (withErrors.length > 0) await talk.sync();
  return withErrors.map(({ sheet, cells }) => ({
    id: sheet.id,
    name: sheet.name,
    locked: sheet.protection.protected,
    areas: cells.areas.items.map(brokenArea),
    tables: sheet.tables.items.map((table) => table.id),
  }));
}

function brokenArea(range: Excel.Range): BrokenArea {
  let broken = 0;
  const formulas = (range.formulas as unknown[][]).map((row, r) =>
    row.map((formula, c) => {
      const mended = range.values[r][c] === '#NAME?' && typeof formula === 'string' ? mend(formula) : undefined;
      if (mended === undefined) return null;
      broken += 1;
      return mended;
    }),
  );
  return { range, held: range.formulas as string[][], formulas, broken };
}

/** The formula with our functions under their own names; undefined where it uses none of them. */
function mend(formula: string): string | undefined {
  const mended = formula.replace(OURS, (_, name: string) => `AMPR.${name.toUpperCase()}(`);
  return new RegExp(OURS).test(formula) ? mended : undefined;
}
