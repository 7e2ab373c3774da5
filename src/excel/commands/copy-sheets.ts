import { createSheet } from '../../engine/difference/diff';
import { type CellBlock, measure, type SheetChange, total, type Written } from '../../engine/difference/sheet-change';
import { asTyped } from '../../engine/formulas/as-typed';
import type { Planned } from '../../engine/planning/planned';
import { remember } from '../../engine/undo/command-record';
import { type Inventory, freeName } from '../../engine/workbook/inventory';
import { forgetBegun } from '../../engine/workbook/begun';
import { toA1 } from '../../sheets/address';
import type { CellInput, ChartPlan, RulePlan, SheetPlan } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { askValues, Reader } from '../reading/reader';
import { afterFailure, newToken } from '../writing/after-failure';
import { finish } from '../writing/finishing';
import { Trace } from '../writing/trace';
import { clearUnfinished } from '../writing/unfinished';
import { writeChanges } from '../writing/write-changes';

export interface BoardCopy extends Written {
  /** Names of the sheets that were added. */
  readonly sheets: readonly string[];
  /** What did not go well, where it is nothing that was written. */
  readonly warnings: readonly string[];
}

/** Names of single cells, with what these show. */
export const namedValues = (plan: SheetPlan, values: readonly (readonly CellInput[])[]): Literals =>
  plan.names.flatMap(({ name, row, col }) => {
    const value = values[row]?.[col];
    return typeof value === 'number' ? [[name, value] as const] : [];
  });

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
  talk.begin('Reading the values', 1, 2);
  await reader.read();
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

function copyNames(book: Inventory, originals: readonly string[], date: string): string[] {
  const taken = book.sheets.map((s) => s.name);
  return originals.map((name) => {
    const free = freeName(`${name.slice(0, 31 - date.length - 5)} ${date}`, taken, ' ');
    taken.push(free);
    return free;
  });
}

/** Everything from A1 on that the plan fills. */
function extentOf(plan: SheetPlan) {
  const areas = [...plan.tables.map((t) => t.area), ...plan.fills.map((f) => f.area)];
  return {
    top: 0,
    left: 0,
    bottom: Math.max(...areas.map((a) => a.bottom), ...plan.cells.map((c) => c.row)),
    right: Math.max(...areas.map((a) => a.right), ...plan.cells.map((c) => c.col)),
  };
}

/** The names that rules use, with what they stand for. */
export type Literals = readonly (readonly [name: string, value: number])[];

/** The sheet as it shows, and nothing that computes. */
function valuesOnly(
  plan: SheetPlan,
  copyOf: ReadonlyMap<string, string>,
  values: readonly (readonly CellInput[])[],
  literals: Literals,
  live: readonly string[],
): SheetChange {
  const block: CellBlock = {
    area: extentOf(plan),
    cells: values.map((row) => row.map((value) => (value === '' ? null : asTyped(value)))),
  };
  return {
    ...createSheet({
      ...plan,
      name: copyOf.get(plan.name)!,
      rules: plan.rules.filter((rule) => !reads(rule, live)).map((rule) => withoutNames(rule, literals)),
      charts: plan.charts.map((chart) => onSheet(chart, copyOf)),
    }),
    values: [block],
    formulas: [],
    columns: [],
    tables: [],
    names: [],
    validations: [],
    mark: undefined,
  };
}

/** Whether a rule reads what only the report itself holds. */
const reads = ({ rule }: RulePlan, names: readonly string[]): boolean =>
  rule.type === 'custom' && names.some((name) => rule.formula.includes(name));

function withoutNames(plan: RulePlan, literals: Literals): RulePlan {
  if (plan.rule.type !== 'custom') return plan;
  const formula = literals.reduce(
    (text, [name, value]) =>
      text.replace(new RegExp(`(?<![\\w."])${name.replace(/[.\\]/g, '\\$&')}(?![\\w.("])`, 'g'), String(value)),
    plan.rule.formula,
  );
  return { ...plan, rule: { ...plan.rule, formula } };
}

/** The chart over cells of the copies. */
function onSheet(chart: ChartPlan, copyOf: ReadonlyMap<string, string>): ChartPlan {
  const moved = (cells: ChartPlan['series'][number]['values']) => {
    const sheetName = copyOf.get(cells.sheetName);
    return sheetName === undefined ? refuse(chart, toA1(cells.area)) : { ...cells, sheetName };
  };
  return {
    ...chart,
    series: chart.series.map((s) => ({
      ...s,
      named: moved(s.named),
      values: moved(s.values),
      categories: moved(s.categories),
    })),
  };
}

function refuse(chart: ChartPlan, cells: string): never {
  throw new Error(`The chart "${chart.title}" reads ${cells} from a sheet that is not copied with it.`);
}
