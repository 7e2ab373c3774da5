import { formatIso } from '../../domain/calendar/dates';
import type { Settings } from '../../domain/model/model';
import { createSheet } from '../../engine/difference/diff';
import { type CellBlock, measure, type SheetChange, total, type Written } from '../../engine/difference/sheet-change';
import { ReportError } from '../../engine/errors';
import { asTyped } from '../../engine/formulas/as-typed';
import { planFamily } from '../../engine/planning/family';
import { settingNamesOf } from '../../engine/planning/plans';
import { remember } from '../../engine/undo/command-record';
import { type Inventory, freeName, ownSheet } from '../../engine/workbook/inventory';
import { toA1 } from '../../sheets/address';
import { SHEET_KEYS } from '../../sheets/names';
import type { CellInput, ChartPlan, RulePlan, SheetPlan } from '../../sheets/plan';
import { changing, type CommandOptions } from '../host/conversation';
import { rangeOf } from '../host/ranges';
import { lookAround } from '../reading/look-around';
import { readSheets } from '../reading/read-sheets';
import { afterFailure, newToken } from '../writing/after-failure';
import { Trace } from '../writing/trace';
import { writeChanges } from '../writing/write-changes';

/** What goes to the board: the page for it, and the tracker behind it. */
const COPIED = ['board', 'report'] as const;

export interface BoardCopy extends Written {
  /** Names of the sheets that were added. */
  readonly sheets: readonly string[];
}

/**
 * Makes sheets to send out: values only, with formats, rules and charts, named with the as-of date. They hold no formula, no
 * name and no function of ours, so they read the same on a machine without the add-in. The report itself stays as it is.
 */
export function makeBoardCopy(options: CommandOptions = {}): Promise<BoardCopy> {
  return changing(
    'making a board copy',
    async (talk) => {
      const book = await lookAround(talk);
      const seen = SHEET_KEYS.flatMap((key) => ownSheet(book, key) ?? []);
      if (!ownSheet(book, 'report'))
        throw new ReportError('This workbook has no report yet. Choose Build report to make one.');
      const found = await readSheets(talk, book, seen);
      const { model, planned } = planFamily(book, found, undefined, { revise: (as) => as });
      if (planned.some((p) => p.found?.shift))
        throw new ReportError(
          'Columns of the report have to come or go first. Choose Refresh, then make the board copy. Nothing was written.',
          [],
          { wrote: 'nothing' },
        );
      const originals = planned.filter((p) => p.found && COPIED.some((key) => key === p.plan.key));
      const shown = originals.map(({ plan, found: f }) => {
        const range = rangeOf(talk.workbook.worksheets.getItem(f!.id), extentOf(plan));
        range.load('values');
        return range;
      });
      talk.begin('Reading the values', 1, 2);
      await talk.sync();
      const names = copyNames(
        book,
        originals.map((o) => o.plan.name),
        formatIso(model.settings.asOf),
      );
      const literals = settingNamesOf(book, found);
      const live = planned.flatMap(({ plan }) => (plan.formulaNames ?? []).map(({ name }) => name));
      const changes = originals.map(({ plan }, i) =>
        valuesOnly(plan, names[i], shown[i].values as CellInput[][], literalsOf(literals, model.settings), live),
      );
      talk.begin('Writing', 2, 2, true);
      const token = newToken();
      const trace = new Trace(
        changes,
        changes.map(() => undefined),
        book,
      );
      try {
        await writeChanges(talk, changes, token, talk.options.requestText, trace);
        await talk.sync();
        if (!talk.grouped) remember(trace.record(talk.doing));
      } catch (error) {
        throw await afterFailure(
          { book, token, stamps: new Map(), names: [], copies: names },
          error,
          'making a board copy',
        );
      }
      return { ...total(changes.map(measure)), sheets: names };
    },
    options,
  );
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
type Literals = readonly (readonly [name: string, value: number])[];

const literalsOf = (names: ReturnType<typeof settingNamesOf>, settings: Settings): Literals =>
  (['asOf', 'endSoonDays', 'staleDays', 'lowBelow', 'paceBand'] as const).flatMap((key) => {
    const name = names[key];
    return name ? [[name, settings[key]] as const] : [];
  });

/** The sheet as it shows, and nothing that computes. */
function valuesOnly(
  plan: SheetPlan,
  name: string,
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
      name,
      rules: plan.rules.filter((rule) => !reads(rule, live)).map((rule) => withoutNames(rule, literals)),
      charts: plan.charts.map((chart) => onSheet(chart, plan.name, name)),
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

/** The chart over the copy's own cells. */
function onSheet(chart: ChartPlan, from: string, to: string): ChartPlan {
  const moved = (cells: ChartPlan['series'][number]['values']) =>
    cells.sheetName === from ? { ...cells, sheetName: to } : refuse(chart, toA1(cells.area));
  return {
    ...chart,
    series: chart.series.map((s) => ({ ...s, values: moved(s.values), categories: moved(s.categories) })),
  };
}

function refuse(chart: ChartPlan, cells: string): never {
  throw new Error(`The chart "${chart.title}" reads ${cells} from another sheet, so it cannot be copied.`);
}
