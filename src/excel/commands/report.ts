import type { GapsBy } from '../../domain/actions/gaps';
import type { ActionEdit } from '../../domain/actions/edits';
import { todaySerial } from '../../domain/calendar/dates';
import type { FormulaMode, ReportModel, Settings } from '../../domain/model/model';
import type { DealStep } from '../../domain/pipeline/deals';
import { FamiliarReport, noReport, ReportError } from '../../engine/errors';
import { planReport } from '../../engine/planning/report-plans';
import type { Intent } from '../../engine/model/plan-model';
import { takenUp } from '../../engine/planning/recognise';
import { readBack, type Summary } from '../../engine/report/summary';
import type { ReportRequest } from '../../engine/report/tracker';
import type { CommandTask } from '../../engine/report/typing';
import type { AccountsUpdate, UpdateRequest } from '../../engine/report/update';
import { type Inventory, ownSheet, ownSheets } from '../../engine/workbook/inventory';
import { REPORT_SHEETS } from '../../templates/account-report';
import { changing, type CommandOptions, type Conversation, inExcel } from '../host/conversation';
import { lookForFamiliar } from '../reading/familiar';
import { lookAround, refuseProtected } from '../reading/look-around';
import { lookOnly } from '../reading/look-only';
import { readSheets } from '../reading/read-sheets';
import { applyPlans, PARTS } from './apply-plans';

export interface BuildRequest extends ReportRequest {
  /** The steps of the model, where the accounts bring their own. */
  readonly steps?: ReportModel['steps'];
  readonly settings?: Partial<Settings>;
}

/** Builds the report in this workbook: adds our sheets and nothing else. Refuses where the workbook has the report already. */
export function buildReport(request: BuildRequest, options: CommandOptions = {}): Promise<Summary> {
  if (options.takeUp) return refreshReport(options);
  const work = async (talk: Conversation): Promise<Summary> => {
    talk.begin('Looking at the workbook', 0, PARTS);
    const book = await lookAround(talk);
    const standing = ownSheet(book, 'report');
    if (!standing && options.takeUp === undefined) await refuseFamiliar(talk, book);
    if (standing)
      throw new ReportError(
        `This workbook has the report already, on the sheet "${standing.name}". Choose Refresh to bring it up to date.`,
      );
    const settings = (model: ReportModel): Settings => ({ ...model.settings, ...request.settings });
    return bringUpToDate(talk, book, request, {
      revise: (model) => ({ ...model, steps: request.steps ?? model.steps, settings: settings(model) }),
      lost: options.lost,
    });
  };
  return changing('building the report', work, options);
}

/** Brings every sheet of ours up to date and changes nothing else. A second refresh writes nothing. */
export function refreshReport(options: CommandOptions = {}): Promise<Summary> {
  return changeReport('refreshing the report', (model) => model, options);
}

/** Puts native formulas in place of add-in functions, or the other way round. The values stay the same. */
export function switchFormulas(mode?: FormulaMode, options: CommandOptions = {}): Promise<Summary> {
  const revise = (model: ReportModel): ReportModel => {
    const formulas = mode ?? (model.settings.formulas === 'native' ? 'addin' : 'native');
    return { ...model, settings: { ...model.settings, formulas } };
  };
  return changeReport('switching the formulas', revise, options);
}

/** Adds an action for every weak step, or weak sub-metric, that nobody acts on yet. Rows that are there are never touched. */
export const findGaps = (options: CommandOptions = {}, by: GapsBy = 'step'): Promise<Summary> =>
  changeReport('finding gaps', (model) => model, options, { gaps: by });

/** Keeps today's scores in the history: one row an account, in place of those of the same day. */
export const takeSnapshot = (options: CommandOptions = {}): Promise<Summary> =>
  changeReport('taking a snapshot', (model) => model, options, 'snapshot');

/** Types what a person changed of actions into their rows. Refuses where one is no longer there as it was shown. */
export const editActions = (edits: readonly ActionEdit[], options: CommandOptions = {}): Promise<Summary> =>
  changeReport('changing actions', (model) => model, options, { actions: edits });

/** Adds the next steps of deals to the action plan, those that are not in it yet. */
export const planDeals = (deals: readonly DealStep[], options: CommandOptions = {}): Promise<Summary> =>
  changeReport('planning the next step', (model) => model, options, { deals });

/** What a command does to the model that Settings holds. */
export type Revise = Intent['revise'];

/** What an update would do to the accounts. Writes nothing. */
export function lookAtUpdate(request: UpdateRequest, options: CommandOptions = {}): Promise<AccountsUpdate> {
  const look = async (talk: Conversation): Promise<AccountsUpdate> => {
    const book = await lookOnly(talk);
    const seen = ownSheets(book, REPORT_SHEETS);
    const found = await readSheets(talk, book, seen);
    const intent: Intent = { revise: (model) => model, lost: options.lost };
    const { update } = planReport(book, found, undefined, intent, { update: request });
    if (!update) throw noReport();
    return update;
  };
  return inExcel('comparing with the source', look, options);
}

/**
 * Brings the report up to date under a revised model.
 * @param dropped sub-metrics whose columns go with all their scores; those of others that are gone from the model stay as the user's own
 */
export function changeReport(
  doing: string,
  revise: Revise,
  options: CommandOptions = {},
  task?: CommandTask,
  dropped?: readonly string[],
): Promise<Summary> {
  const work = async (talk: Conversation): Promise<Summary> => {
    talk.begin('Looking at the workbook', 0, PARTS);
    const seen = await lookAround(talk);
    const again = await lookForFamiliar(talk, seen);
    if (!ownSheet(again ?? seen, 'report')) throw noReport();
    if (again && !options.takeUp) throw new FamiliarReport(ownSheet(again, 'report')!.name, false);
    const book = again ?? seen;
    const intent: Intent = {
      revise: (model, standing) => moveAsOf(revise(model, standing)),
      dropped,
      lost: options.lost,
    };
    const unmarked = (id: string): boolean => seen.sheets.some((sheet) => sheet.id === id && !sheet.mark);
    return bringUpToDate(talk, book, undefined, intent, task, unmarked);
  };
  return changing(doing, work, options);
}

/** Stops where a report lost its marks: whether it is taken up again, or a new one is built beside it, is for a person to say. */
async function refuseFamiliar(talk: Conversation, book: Inventory): Promise<void> {
  const again = await lookForFamiliar(talk, book);
  const sheet = again && ownSheet(again, 'report');
  if (sheet) throw new FamiliarReport(sheet.name, true);
}

const moveAsOf = (model: ReportModel): ReportModel =>
  model.settings.asOfFollowsToday ? { ...model, settings: { ...model.settings, asOf: todaySerial() } } : model;

/** Reads, plans, takes the difference, writes it, reads it back. `request` is there where the report is made new. */
async function bringUpToDate(
  talk: Conversation,
  book: Inventory,
  request: BuildRequest | undefined,
  intent: Intent,
  task?: CommandTask,
  unmarked: (sheetId: string) => boolean = () => false,
): Promise<Summary> {
  const seen = ownSheets(book, REPORT_SHEETS);
  refuseProtected(seen);
  talk.begin('Reading the report', 1, PARTS);
  const found = seen.length > 0 ? await readSheets(talk, book, seen) : [];
  const family = planReport(book, found, request, intent, task);
  const { model, warnings, remarks, added, overrides, update } = family;
  if (update && typeof task === 'object' && 'update' in task) task.onPlanned?.(update);
  const planned = family.planned.map((one) => (one.found && unmarked(one.found.id) ? takenUp(one) : one));
  const table = planned.find((p) => p.plan.key === 'report')!.plan.tables[0];
  const body = { ...table.area, top: table.area.top + 1 };
  const done = await applyPlans(talk, {
    book,
    found,
    planned,
    reads: [{ sheet: 'report', area: body }],
    show: 'report',
  });
  const values = done.values?.[0] ?? found.find((f) => f.mark.sheet === 'report')!.tables.accounts.values;
  const reading = readBack(model, table, values, overrides);
  return {
    cells: done.cells,
    formats: done.formats,
    rules: done.rules,
    accounts: reading.accounts,
    scored: reading.scored,
    below: reading.below,
    added,
    syncs: talk.syncs,
    warnings: [...done.warnings, ...warnings, ...done.kept, ...reading.warnings],
    remarks,
  };
}
