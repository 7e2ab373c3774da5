import { dayWords } from '../../domain/calendar/dates';
import type { ReportModel } from '../../domain/model/model';
import type { Override } from '../../domain/model/overrides';
import { REPORT_SHEETS, type ReportSituation } from '../../templates/account-report';
import { reshaped } from '../columns/reshape';
import { type Inventory, nameOfSheet } from '../workbook/inventory';
import { type CopiedSheet, copiedSheets } from '../workbook/copies';
import type { SheetState } from '../workbook/sheet-state';
import { heldScores } from '../model/overrides';
import { type Intent, planModel } from '../model/plan-model';
import type { Planned } from './planned';
import { canDrop } from '../model/settings-model';
import { freeNames, standingSheet } from './standing';
import type { ReportRequest } from '../report/tracker';
import { type CommandTask, typingOf } from '../report/typing';
import type { AccountsUpdate } from '../report/update';

export interface ReportPlans {
  readonly model: ReportModel;
  readonly planned: readonly Planned[];
  readonly warnings: readonly string[];
  /** What is told besides, and is nothing to worry about. */
  readonly remarks: readonly string[];
  /** Rows that the task adds or types anew. */
  readonly added: number;
  /** The rows of the sheet of overrides; none where there is no such sheet. */
  readonly overrides: readonly Override[];
  /** What an update does, where one was asked for. */
  readonly update?: AccountsUpdate;
}

/**
 * The plans of all sheets of the report, from what the workbook holds of them: the model first, then where the sheets stand,
 * then what is typed, then each sheet's plan. Sheets that are gone are made anew, and it is said.
 */
export function planReport(
  book: Inventory,
  found: readonly SheetState[],
  request: ReportRequest | undefined,
  intent: Intent,
  task?: CommandTask,
): ReportPlans {
  const of = (key: string): SheetState | undefined => found.find((f) => f.mark.sheet === key);
  const modelled = planModel(book, of, intent);
  const { model } = modelled;
  const held = heldScores(model, of('report'));
  const needsOverrides = (typeof task === 'object' && 'override' in task) || held.overrides.length > 0;
  const sheets = REPORT_SHEETS.filter(({ key, onDemand }) => !onDemand || of(key) || needsOverrides);
  const free = freeNames(
    book,
    sheets.map((sheet) => ({ parts: sheet.parts(model), found: of(sheet.key) })),
  );
  const placing = { lost: intent.lost, dropped: intent.dropped, canDrop: canDrop(model) };
  const standing = sheets.map((sheet) => {
    const name = nameOfSheet(book, sheet);
    return { key: sheet.key, ...standingSheet(book, sheet.parts(model), of(sheet.key), name, free, placing) };
  });
  const layouts = Object.fromEntries(standing.map(({ key, layout }) => [key, layout]));
  const typing = typingOf(modelled, layouts, of, held, request, task);
  const asOfWords = dayWords(model.settings.asOf);
  const situation: ReportSituation = { ...typing, model, asOfWords, settings: modelled.settings };
  const planned = sheets.map((sheet): Planned => {
    const plan = sheet.plan(situation);
    const there = of(sheet.key);
    return there ? { plan, found: reshaped(plan, there) } : { plan };
  });
  const { added, overrides, update } = typing;
  const gone = goneSheets(planned, of('report'));
  return {
    model,
    planned,
    added,
    ...(update && { update }),
    overrides,
    warnings: [
      ...gone.flatMap(({ warning }) => warning ?? []),
      ...copiedSheets(book, REPORT_SHEETS).map(leftAlone),
      ...modelled.warnings,
      ...standing.flatMap(({ warnings }) => warnings),
      ...typing.warnings,
    ],
    remarks: [...gone.flatMap(({ remark }) => remark ?? []), ...typing.remarks],
  };
}

const leftAlone = ({ copy, original }: CopiedSheet): string =>
  `The sheet "${copy}" is another one of the kind of "${original}", such as a copy. The report goes on with "${original}" and leaves "${copy}" alone.`;

/** What is said of sheets that a report which stands had, and has no longer; a warning where more went with one than is made anew. */
const goneSheets = (
  planned: readonly Planned[],
  report: SheetState | undefined,
): readonly { readonly warning?: string; readonly remark?: string }[] =>
  REPORT_SHEETS.flatMap(({ key, onDemand, anew }) => {
    const made = planned.find(({ plan }) => plan.key === key);
    if (!report || made?.found) return [];
    if (onDemand) return !made && onDemand.rule in report.mark.rules ? [{ warning: onDemand.gone }] : [];
    return [anew ? { warning: anew } : { remark: `The sheet "${made!.plan.name}" was gone and is made anew.` }];
  });
