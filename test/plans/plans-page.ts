/** A page that says what the commands of the report would make of a workbook: their plans, as values, and nothing written. */
import type { FormulaMode, ReportModel, Settings } from '../../src/domain/model/model';
import { changedModel, type ModelChange } from '../../src/domain/model/model-change';
import { readCsvTracker } from '../../src/domain/tracker';
import { ownSheet } from '../../src/engine/workbook/inventory';
import { planReport } from '../../src/engine/planning/report-plans';
import type { ReportRequest } from '../../src/engine/report/tracker';
import type { CommandTask } from '../../src/engine/report/typing';
import { changing } from '../../src/excel/host/conversation';
import { freshModel } from '../../src/engine/model/settings-model';
import { lookAround } from '../../src/excel/reading/look-around';
import { readSheets } from '../../src/excel/reading/read-sheets';

/** What a command asks for, besides bringing the sheets up to date. */
export interface Asked {
  /** The text of a tracker to build from. */
  readonly tracker?: string;
  readonly blanks?: number;
  readonly settings?: Partial<Settings>;
  readonly formulas?: FormulaMode;
  readonly change?: ModelChange;
  readonly dropped?: readonly string[];
  readonly task?: CommandTask;
}

const SHEETS = ['report', 'board', 'actions', 'history', 'settings', 'overrides'] as const;

/** The plans as JSON, sheet by sheet, with what of a sheet comes and goes. */
function planned(asked: Asked): Promise<string> {
  return changing('planning', async (talk) => {
    const book = await lookAround(talk);
    const seen = SHEETS.flatMap((key) => ownSheet(book, key) ?? []);
    const found = seen.length > 0 ? await readSheets(talk, book, seen) : [];
    const revise = (model: ReportModel): ReportModel => {
      const changed = asked.change ? changedModel(model, asked.change) : model;
      const formulas = asked.formulas ?? changed.settings.formulas;
      return { ...changed, settings: { ...changed.settings, ...asked.settings, formulas } };
    };
    const family = planReport(
      book,
      found,
      requestOf(asked),
      { revise, dropped: asked.dropped, lost: 'restore' },
      asked.task,
    );
    return JSON.stringify({
      ...family,
      planned: family.planned.map(({ plan, found: f }) => ({ plan, stands: f?.id, steps: f?.shift?.steps })),
    });
  });
}

function requestOf({ tracker, blanks }: Asked): ReportRequest | undefined {
  if (tracker === undefined) return blanks === undefined ? undefined : { rows: [], blanks };
  const read = readCsvTracker(tracker, freshModel());
  if (!read.ok) throw new Error('The tracker of the test cannot be read.');
  return {
    rows: read.accounts.map((account, i) => ({ account, extra: { 'My column': i } })),
    ownHeaders: ['My column'],
  };
}

const page = { planned };

/** What a test may call in the page. */
export type PlansPage = typeof page;

(globalThis as unknown as { plansPage: PlansPage }).plansPage = page;
