import { measure, total, type Written } from '../../engine/difference/sheet-change';
import type { Planned } from '../../engine/planning/planned';
import { copyNames, extentOf, type Literals, valuesOnly } from '../../engine/planning/values-only';
import { remember } from '../../engine/undo/command-record';
import { type Inventory, isOurs } from '../../engine/workbook/inventory';
import { forgetBegun } from '../../engine/workbook/begun';
import type { CellInput, SheetPlan } from '../../sheets/plan';
import { ReportError } from '../../engine/errors';
import { sameArea } from '../../sheets/address';
import type { Conversation } from '../host/conversation';
import { askArea } from '../host/ranges';
import { askValues, Reader } from '../reading/reader';
import { afterFailure, newToken } from '../writing/after-failure';
import { finish } from '../writing/finishing';
import { askEdges } from '../writing/contents-before';
import { Trace } from '../writing/trace';
import { clearUnfinished } from '../writing/unfinished';
import { writeChanges } from '../writing/write-changes';

export interface BoardCopy extends Written {
  /** Names of the sheets that were added; to a new workbook where `opened` says so, to this one otherwise. */
  readonly sheets: readonly string[];
  readonly opened?: true;
  /** What did not go well, where it is nothing that was written. */
  readonly warnings: readonly string[];
}

/** Adds copies of sheets that hold what these show. */
export async function copySheets(
  talk: Conversation,
  book: Inventory,
  planned: readonly Planned[],
  day: string,
  literals: (plan: SheetPlan, values: readonly (readonly CellInput[])[]) => Literals,
  live: readonly string[],
): Promise<BoardCopy> {
  const originals = planned.filter((p) => p.found);
  const reader = new Reader(talk);
  const shown = originals.map(({ plan, found: f }) =>
    askValues(reader, talk.workbook.worksheets.getItem(f!.id), extentOf(plan)),
  );
  const standing = originals.flatMap(({ plan, found: f }) => {
    const sheet = talk.workbook.worksheets.getItem(f!.id);
    const tables = Object.values(f!.tables);
    const named = askNames(talk, reader, book, f!.id).map((hasMoved) => ({ on: plan.name, hasMoved }));
    // A sheet without tables is told by where its contents end.
    if (tables.length === 0)
      return [...named, { on: plan.name, hasMoved: reader.ask(() => askEdges(sheet, f!.cells)) }];
    const placed = tables.map(({ name, area }) => {
      const table = sheet.tables.getItemOrNullObject(name);
      const where = reader.ask(() => askArea(table.getRange()));
      return { on: plan.name, hasMoved: (): boolean => table.isNullObject || !sameArea(where(), area) };
    });
    return [...named, ...placed];
  });
  talk.begin('Reading the values', 1, 2);
  await reader.read();
  const moved = standing.find(({ hasMoved }) => hasMoved());
  if (moved)
    throw new ReportError(
      `Someone else added or deleted rows or columns on "${moved.on}" while ${talk.doing}. Nothing was written. Try again.`,
      [],
      { wrote: 'nothing', retry: true },
    );
  const names = copyNames(
    book,
    originals.map((o) => o.plan.name),
    day,
  );
  const copyOf = new Map(originals.map(({ plan }, i) => [plan.name, names[i]]));
  const changes = originals.map(({ plan }, i) => valuesOnly(plan, copyOf, shown[i], literals(plan, shown[i]), live));
  await clearUnfinished(talk, book, changes);
  talk.begin('Writing', 2, 2, true);
  const token = newToken();
  const trace = new Trace(
    changes,
    changes.map(() => undefined),
    book,
  );
  let warnings: string[];
  try {
    const sheets = await writeChanges(talk, changes, token, talk.options.requestText, trace);
    await talk.sync();
    forgetBegun();
    warnings = await finish(talk, changes, sheets);
    if (!talk.grouped) remember(trace.record(talk.doing));
  } catch (error) {
    const late = (again: Conversation): Promise<unknown> => finish(again, changes);
    const attempt = { book, token, stamps: new Map(), names: [], copies: names, finish: late };
    throw await afterFailure(attempt, error, talk.doing);
  }
  return { ...total(changes.map(measure)), sheets: names, warnings };
}

/** Whether names that pointed to cells of a sheet, by which its lines are found, point elsewhere by now. */
function askNames(talk: Conversation, reader: Reader, { sheets, names }: Inventory, id: string): (() => boolean)[] {
  const sheetName = sheets.find((sheet) => sheet.id === id)?.name ?? '';
  return names.flatMap(({ name, formula }) => {
    if (!isOurs(formula, sheetName)) return [];
    const item = talk.workbook.names.getItemOrNullObject(name);
    return [
      reader.ask(() => {
        item.load('formula');
        return () => item.isNullObject || item.formula !== formula;
      }),
    ];
  });
}
