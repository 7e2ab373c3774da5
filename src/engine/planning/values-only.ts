/** Copies of sheets to send out, which hold what these show. */
import { type Area, toA1 } from '../../sheets/address';
import type { CellInput, ChartPlan, RulePlan, SheetPlan } from '../../sheets/plan';
import { createSheet } from '../difference/diff';
import type { CellBlock, SheetChange } from '../difference/sheet-change';
import { asTyped } from '../formulas/as-typed';
import { freeName, type Inventory } from '../workbook/inventory';

/** The names that rules use, with what they stand for. */
export type Literals = readonly (readonly [name: string, value: number])[];

/** Names of single cells, with what these show. */
export const namedValues = (plan: SheetPlan, values: readonly (readonly CellInput[])[]): Literals =>
  plan.names.flatMap(({ name, row, col }) => {
    const value = values[row]?.[col];
    return typeof value === 'number' ? [[name, value] as const] : [];
  });

/** Names for copies of sheets, each with the day, short enough and free. */
export function copyNames(book: Inventory, originals: readonly string[], date: string): string[] {
  const taken = book.sheets.map((s) => s.name);
  return originals.map((name) => {
    const free = freeName(`${name.slice(0, 31 - date.length - 5)} ${date}`, taken, ' ');
    taken.push(free);
    return free;
  });
}

/** Everything from A1 on that the plan fills. */
export function extentOf(plan: SheetPlan): Area {
  const areas = [...plan.tables.map((t) => t.area), ...plan.fills.map((f) => f.area)];
  return {
    top: 0,
    left: 0,
    bottom: Math.max(...areas.map((a) => a.bottom), ...plan.cells.map((c) => c.row)),
    right: Math.max(...areas.map((a) => a.right), ...plan.cells.map((c) => c.col)),
  };
}

/**
 * The sheet as it shows, and nothing that computes.
 * @param copyOf names of the copies, by the sheets that they are of
 * @param values what the sheet shows from A1 on, as far as the plan goes
 * @param literals what names stand for in the copy's rules
 * @param live names that only the report itself has: rules that read them are left out
 */
export function valuesOnly(
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
