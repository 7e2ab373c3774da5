/** A workbook with the report in it, made of its plans alone. */
import { type Account, DEFAULT_STEPS, type ReportModel } from '../../domain/model/model';
import type { SheetPlan } from '../../sheets/plan';
import { quoteSheet, toA1, area } from '../../sheets/address';
import { REPORT_SHEETS } from '../../templates/account-report';
import { freshLayout, type SheetLayout } from '../../templates/parts';
import { type ReportPlans, planReport } from '../planning/report-plans';
import type { Intent } from '../model/plan-model';
import type { ReportRequest } from '../report/tracker';
import type { CommandTask } from '../report/typing';
import type { Inventory } from '../workbook/inventory';
import type { SheetState } from '../workbook/sheet-state';
import { standing } from './sheet';

export interface Book {
  readonly inventory: Inventory;
  readonly found: readonly SheetState[];
}

/** Where the sheets of a report stand that is made new. */
export const freshLayouts = (model: ReportModel): Record<string, SheetLayout> =>
  Object.fromEntries(
    REPORT_SHEETS.map(({ key, name, parts }) => [key, freshLayout(parts(model), name, (wanted) => wanted)]),
  );

export const emptyInventory: Inventory = { readOnly: false, sheets: [], tables: [], names: [] };

/** A workbook in which plans were carried out. */
export function bookOf(plans: readonly SheetPlan[]): Book {
  const found = plans.map((plan, i) => standing(plan, {}, `S${i}`));
  const fixed = (row: number, col: number): string => toA1(area(row, col)).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  return {
    found,
    inventory: {
      readOnly: false,
      sheets: plans.map(({ name }, i) => ({ id: `S${i}`, name, protected: false, mark: found[i].mark })),
      tables: plans.flatMap(({ tables }, i) =>
        tables.map(({ name, area: a }) => ({ id: name, name, sheetId: `S${i}`, rows: a.bottom - a.top })),
      ),
      names: plans.flatMap(({ name: sheet, names, formulaNames = [] }) => [
        ...names.map(({ name, row, col }) => ({ name, formula: `=${quoteSheet(sheet)}!${fixed(row, col)}` })),
        ...formulaNames.map(({ name, formula }) => ({ name, formula })),
      ]),
    },
  };
}

/** An account whose sub-metrics all have one score. */
export const account = (name: string, score: number | null, more: Partial<Account> = {}): Account => ({
  name,
  associate: 'Dana',
  type: 1,
  endDate: 46400,
  scores: Object.fromEntries(
    DEFAULT_STEPS.flatMap(({ subMetrics }) => subMetrics.map(({ id }) => [id, score] as const)),
  ),
  lastArr: 100,
  deltaArr: 20,
  ytd: 5,
  ...more,
});

export const AS_OF = 46347;

/** A model that stays as it is, but for the day that it speaks of. */
export const keep: Intent = {
  revise: (model) => ({ ...model, settings: { ...model.settings, asOf: AS_OF, asOfFollowsToday: false } }),
};

export const requestOf = (accounts: readonly Account[]): ReportRequest => ({
  rows: accounts.map((one) => ({ account: one, extra: {} })),
});

export const built = (accounts: readonly Account[]): Book =>
  bookOf(planReport(emptyInventory, [], requestOf(accounts), keep).planned.map(({ plan }) => plan));

/** What a command would make of a workbook that has the report. */
export const replanned = ({ inventory, found }: Book, task?: CommandTask, intent: Intent = keep): ReportPlans =>
  planReport(inventory, found, undefined, intent, task);

/** The workbook after that, where only plans of sheets as a whole are told apart. */
export const sheetOf = ({ found }: Book, key: string): SheetState => found.find(({ mark }) => mark.sheet === key)!;
