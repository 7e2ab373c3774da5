import type { ReportError } from '../../engine/errors';
import { remember, type SheetRecord } from '../../engine/undo/command-record';
import { areasOf } from '../../sheets/address';
import { changing, type CommandOptions, type Conversation, inExcel } from '../host/conversation';
import { explain, teller } from '../host/failures';
import { cellsWithFormulas, columnsOf } from '../host/ranges';
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
    let repaired = 0;
    for (const { areas } of open) {
      for (const { range, formulas, broken } of areas) {
        if (broken === 0) continue;
        range.formulas = formulas as string[][];
        repaired += broken;
      }
    }
    if (repaired === 0) return { repaired, skipped };
    talk.begin('Repairing', 1, 2, true);
    try {
      await talk.sync();
    } catch (error) {
      throw await afterRepair(error, repaired);
    }
    if (!talk.grouped) remember({ doing: talk.doing, sheets: sheets.flatMap(recordOf) });
    return { repaired, skipped: [...skipped, ...(await watch.mend(talk))] };
  };
  return changing('repairing functions', work, options);
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
