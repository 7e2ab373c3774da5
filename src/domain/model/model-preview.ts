/** What a change of the model would do. Nothing is changed. */

import { fixed } from '../arithmetic/digits';
import { type Action, isOpen } from '../actions/actions';
import { nameKey } from './fields';
import { type Account, isDirect, type ReportModel } from './model';
import { changedModel, type ModelChange } from './model-change';
import { fewSubMetrics, problemsOf, said } from './model-problems';
import { heldScore } from './held';
import { type Overview, overviewOf } from '../review/overview';
import { isNotScored } from '../scores/scores';

/** An account whose overall score or progress a change would move. */
export interface MovedAccount {
  readonly index: number;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** A sub-metric that a change takes away, and what hangs on it. */
export interface Loss {
  readonly id: string;
  readonly name: string;
  /** Accounts that have a score in it. */
  readonly scores: number;
  /** Actions about it that are open or being done. */
  readonly actions: number;
}

/** What a change would do to the accounts, before it is done. */
export interface ModelPreview {
  /** What is wrong with the change; nothing else counts where there is something. */
  readonly problems: readonly string[];
  /** Full sentences for the user, in order of weight; one that says so where nothing would change. */
  readonly effects: readonly string[];
  readonly losses: readonly Loss[];
  readonly moved: readonly MovedAccount[];
  readonly belowBefore: number;
  readonly belowAfter: number;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  /** Accounts whose progress word would change. */
  readonly progressChanged: number;
  readonly model: ReportModel;
}

/** What of the action plan tells whether an action is about a sub-metric. */
export type ActionAbout = Pick<Action, 'step' | 'subMetric' | 'status'>;

/** What hangs on sub-metrics that are to go: scores, and actions that are not closed yet. */
export function lossesOf(
  ids: readonly string[],
  model: Pick<ReportModel, 'steps'>,
  accounts: readonly Account[],
  actions: readonly ActionAbout[],
): Loss[] {
  return model.steps.flatMap((step) =>
    step.subMetrics
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name }) => ({
        id,
        name,
        scores: accounts.filter(({ scores }) => !isNotScored(scores[id] ?? null)).length,
        actions: actions.filter((action) => isOpen(action) && isAbout(action, step.name, name)).length,
      })),
  );
}

const isAbout = (action: ActionAbout, step: string, subMetric: string): boolean =>
  nameKey(action.subMetric) === nameKey(subMetric) && ['', nameKey(step)].includes(nameKey(action.step));

const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** A loss as a sentence; undefined where nothing is lost. */
export function lossSentence({ name, scores, actions }: Loss): string | undefined {
  if (scores + actions === 0) return undefined;
  const scored = count(scores, 'account has a score', 'accounts have a score');
  const acted = count(actions, 'open action is about it', 'open actions are about it');
  return `"${name}": ${[...(scores > 0 ? [scored] : []), ...(actions > 0 ? [acted] : [])].join(', and ')}.`;
}

/** What a change would do to the accounts. Nothing is changed. */
export function previewModel(
  change: ModelChange,
  accounts: readonly Account[],
  model: ReportModel,
  actions: readonly ActionAbout[] = [],
): ModelPreview {
  const problems = problemsOf(model, change);
  const after = problems.length > 0 ? model : changedModel(model, change);
  const one = overviewOf(accounts, model);
  const two = overviewOf(carriedScores(one, model, after), after);
  const moved = one.accounts.flatMap(({ index, account, overall }): MovedAccount[] => {
    const now = two.accounts[index].overall;
    return same(overall, now) ? [] : [{ index, name: account.name, before: overall, after: now }];
  });
  const progressChanged = one.accounts.filter(
    ({ index, progress }) => two.accounts[index].progress !== progress,
  ).length;
  const numbers = { belowBefore: one.below, belowAfter: two.below, meanBefore: one.mean, meanAfter: two.mean };
  const losses = lossesOf(change.remove ?? [], model, accounts, actions);
  const others = [
    ...marksMoved(one, two),
    ...comings(change),
    ...fewSubMetrics(model, after),
    ...losses.flatMap((loss) => lossSentence(loss) ?? []),
  ];
  const effects = problems.length > 0 ? [] : effectsOf(change, moved.length, progressChanged, numbers, others);
  return { problems, effects, losses, moved, ...numbers, progressChanged, model: after };
}

/** The accounts as they are after a change: a step that gets its first sub-metrics, or loses its last, keeps its scores. */
const carriedScores = ({ accounts }: Overview, before: ReportModel, after: ReportModel): Account[] =>
  accounts.map(({ account, steps }) => {
    const scores = { ...account.scores };
    const overrides = { ...account.overrides };
    after.steps.forEach((step, i) => {
      const { score } = steps[i];
      if (isDirect(step) === isDirect(before.steps[i]) || score === null) return;
      if (isDirect(step)) scores[step.id] = score;
      else overrides[step.id] = { ...heldScore(account.name, step.name, score), score, until: null, replaced: 0 };
    });
    return { ...account, scores, ...(Object.keys(overrides).length > 0 && { overrides }) };
  });

/** Differences beyond what a cell shows are no change for anybody. */
const same = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-9;

type Numbers = Pick<ModelPreview, 'belowBefore' | 'belowAfter' | 'meanBefore' | 'meanAfter'>;

/** Marks that dates get: how many accounts carry them before and after. */
function marksMoved(before: Overview, after: Overview): string[] {
  const ending = ({ accounts }: Overview): number => accounts.filter(({ endMark }) => endMark !== null).length;
  const [ends, ended] = [ending(before), ending(after)];
  return [
    ...said(before.stale !== after.stale, `${after.stale} in place of ${before.stale} will have stale scores.`),
    ...said(ends !== ended, `${ended} in place of ${ends} will have their end date marked.`),
  ];
}

/** Sub-metrics that come and go. */
function comings({ add = [], remove = [] }: ModelChange): string[] {
  const lines = (n: number): string => count(n, 'sub-metric', 'sub-metrics');
  return [
    ...said(add.length > 0, `${lines(add.length)} added, not scored yet.`),
    ...said(remove.length > 0, `${lines(remove.length)} removed.`),
  ];
}

function effectsOf(
  change: ModelChange,
  moved: number,
  progressChanged: number,
  numbers: Numbers,
  others: readonly string[],
): string[] {
  const { belowBefore, belowAfter, meanBefore, meanAfter } = numbers;
  const some = (n: number): string => count(n, 'account', 'accounts');
  const renamed = [...Object.values(change.steps ?? {}), ...Object.values(change.subMetrics ?? {})].filter(
    ({ name }) => name !== undefined,
  ).length;
  const effects = [
    ...said(
      moved > 0,
      `The overall score of ${some(moved)} changes; the mean goes from ${shown(meanBefore)} to ${shown(meanAfter)}.`,
    ),
    ...said(belowBefore !== belowAfter, `${belowAfter} in place of ${belowBefore} will be below the limit.`),
    ...said(progressChanged > 0, `The progress of ${some(progressChanged)} changes.`),
    ...others,
    ...said(renamed > 0, `${renamed} ${renamed === 1 ? 'name changes' : 'names change'}; all scores are kept.`),
  ];
  return effects.length > 0 ? effects : ['No score and no progress changes. All scores are kept.'];
}

const shown = (score: number | null): string => (score === null ? '–' : fixed(score, 1));
