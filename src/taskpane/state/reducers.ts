/** What the panel's state becomes when something happens. Pure: each gives a new state. */

import type { Field } from '../../domain/model/fields';
import { nameKey, subMetricIdOf } from '../../domain/model/fields';
import { isNoChange, mergedChange, type ModelChange, withoutRemoval } from '../../domain/model/model-change';
import { previewModel } from '../../domain/model/model-preview';
import { type Overview, overviewOf } from '../../domain/review/overview';
import { reviewOf } from '../../domain/review/review';
import { type ActiveCell, scoringDay } from '../../excel/panel/cells';
import { placeOf, type ReportView } from '../../excel/panel/report-places';
import { filterChoices, NO_FILTER } from './attention';
import { formOfCell } from './form/form';
import { NO_ORDER } from './source/order';
import type { AttentionFilter, CellRef, PanelState } from './types';

/** Nothing is changed in the Model view. */
export const NO_DRAFT = { draft: {}, draftKept: [], draftPreview: null } as const satisfies Partial<PanelState>;

export const INITIAL: PanelState = {
  host: 'starting',
  newBooks: false,
  tab: 'home',
  helpOn: 'home',
  theme: { choice: 'auto', dark: false },
  standing: [],
  report: null,
  overview: null,
  review: null,
  reading: 'first',
  refreshed: null,
  cell: null,
  account: null,
  undated: [],
  reveal: null,
  busy: null,
  error: null,
  notice: null,
  build: { sources: null, chosen: null, preview: null, choices: {}, order: NO_ORDER },
  update: { input: null, file: null, look: null, choices: {}, order: NO_ORDER, newer: '' },
  filter: NO_FILTER,
  query: '',
  gallery: { query: '' },
  form: null,
  ...NO_DRAFT,
  lastFailure: null,
};

/** The report was read. The account shown stays the one it was, wherever its row is now. */
export function withReport(state: PanelState, report: ReportView | null): PanelState {
  if (!report)
    return {
      ...state,
      report: null,
      overview: null,
      review: null,
      account: null,
      undated: [],
      refreshed: null,
      reading: 'done',
      ...NO_DRAFT,
    };
  const seen = workedOut(report);
  const { overview } = seen;
  const shown = state.account === null ? undefined : state.report?.accounts[state.account]?.name;
  const found = shown === undefined ? -1 : accountNamed(report, shown, state.account ?? 0);
  const cell = state.cell && { ...withoutPlace(state.cell), ...placed(state.cell, report) };
  const next: PanelState = {
    ...state,
    ...seen,
    reading: 'done',
    cell,
    account: found >= 0 ? found : (cell?.account ?? null),
    undated: undatedIn(report, state),
    filter: stillThere(state.filter, overview),
  };
  return isNoChange(state.draft) ? next : withDraft(next, {});
}

/** Accounts whose scores have another value than when the report was read last, and the same date; until they are dated. */
function undatedIn({ accounts, model }: ReportView, { report: before, undated }: PanelState): string[] {
  const day = scoringDay(model.settings);
  const known = new Map(before?.accounts.map((account) => [nameKey(account.name), account]));
  const waiting = new Set(undated.map(nameKey));
  return accounts.flatMap(({ name, scoredOn, scores }) => {
    if (scoredOn === undefined || scoredOn === day || name.trim() === '') return [];
    const was = known.get(nameKey(name));
    const keys = was ? [...new Set([...Object.keys(was.scores), ...Object.keys(scores)])] : [];
    const changed =
      was?.scoredOn === scoredOn && keys.some((key) => (was.scores[key] ?? null) !== (scores[key] ?? null));
    return changed || waiting.has(nameKey(name)) ? [name] : [];
  });
}

/** A report with everything that follows from it. */
function workedOut(report: ReportView): Pick<PanelState, 'report' | 'review'> & { readonly overview: Overview } {
  const overview = overviewOf(report.accounts, report.model);
  const { actions, snapshots } = report.review;
  return { report, overview, review: reviewOf(overview, report.model, actions, snapshots) };
}

/** Of two accounts of one name, the one at the old place. */
function accountNamed(report: ReportView, name: string, place: number): number {
  const same = (other: string | undefined): boolean => other !== undefined && nameKey(other) === nameKey(name);
  return same(report.accounts[place]?.name) ? place : report.accounts.findIndex((account) => same(account.name));
}

const placed = (cell: CellRef, report: ReportView): ReturnType<typeof placeOf> =>
  cell.sheetId === report.sheetId ? placeOf(report, cell.address) : {};

function withoutPlace({ sheetId, sheetName, address, formula, value }: ActiveCell): ActiveCell {
  return { sheetId, sheetName, address, formula, value };
}

function stillThere(filter: AttentionFilter, overview: Overview): AttentionFilter {
  const { associates, types } = filterChoices(overview);
  return {
    ...filter,
    associate: associates.includes(filter.associate ?? '') ? filter.associate : null,
    type: types.includes(filter.type ?? '') ? filter.type : null,
  };
}

/** Another cell is selected: the account follows, and so does the form of a function that the cell holds. */
export function withCell(state: PanelState, cell: ActiveCell): PanelState {
  return withFunctionAt({ ...state, cell, account: cell.account ?? state.account });
}

/**
 * On the Functions view, a cell with one of our functions, or with a part of its result, opens filled in. A form that was opened from the list, or in which
 * something was typed, stays: its user is picking a range.
 */
export function withFunctionAt(state: PanelState): PanelState {
  const { cell, form } = state;
  const follows = state.tab === 'functions' && (form === null || (form.fromCell && !form.edited));
  if (!cell || !follows) return state;
  const holder = { ...cell, ...cell.filledBy };
  const opened = formOfCell(holder);
  if (!opened) return form ? { ...state, form: null } : state;
  const same = form?.target?.address === holder.address && form.target.sheetId === holder.sheetId;
  return same && form.verbatim === null ? state : { ...state, form: opened };
}

export const refOf = ({ sheetId, sheetName, address }: CellRef): CellRef => ({ sheetId, sheetName, address });

/** A score was written: shown at once, before the workbook is read again, unless another account stands there by now. */
export function withScore(
  state: PanelState,
  index: number,
  name: string,
  subMetricId: string,
  value: number | null,
): PanelState {
  const { report } = state;
  const account = report?.accounts[index];
  if (!report || account?.name !== name) return state;
  const dated = account.scoredOn !== undefined && { scoredOn: scoringDay(report.model.settings) };
  const changed = { ...account, ...dated, scores: { ...account.scores, [subMetricId]: value } };
  const accounts = report.accounts.map((one, i) => (i === index ? changed : one));
  return { ...state, ...workedOut({ ...report, accounts }) };
}

/** Adds to what was changed in the Model view, and says what all of it would do. */
export function withDraft(state: PanelState, change: ModelChange): PanelState {
  if (!state.report) return state;
  const { model, used } = state.report;
  return drafted(state, mergedChange(model, state.draft, change, used));
}

/** A sub-metric is to go; its scores stay in a column of the user's own, or go too. */
export function withRemoval(state: PanelState, id: string, scores: 'delete' | 'keep'): PanelState {
  const others = state.draftKept.filter((other) => other !== id);
  const draftKept = scores === 'keep' ? [...others, id] : others;
  return withDraft({ ...state, draftKept }, { remove: [id] });
}

/** A sub-metric that was to go stays. */
export const withoutDraftRemoval = (state: PanelState, id: string): PanelState =>
  drafted(state, withoutRemoval(state.draft, id));

function drafted(state: PanelState, draft: ModelChange): PanelState {
  if (!state.report || isNoChange(draft)) return { ...state, ...NO_DRAFT };
  const { model, accounts, review } = state.report;
  const draftKept = state.draftKept.filter((id) => draft.remove?.includes(id));
  return { ...state, draft, draftKept, draftPreview: previewModel(draft, accounts, model, review.actions) };
}

/** The column key of a field that an issue names. */
export const columnOfField = (field: string): string => subMetricIdOf(field as Field) ?? field;
