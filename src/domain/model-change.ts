/** Changes of the report's model that keep its sub-metrics: settings, names and weights; and what one would do. */

import { isDateSerial } from './dates';
import { nameKey } from './fields';
import type { Account, ReportModel, Settings, Step } from './model';
import { overviewOf } from './overview';

export interface StepChange {
  readonly name?: string;
  readonly weight?: number;
}

export interface SubMetricChange extends StepChange {
  readonly ask?: string;
}

/** Only what is to become different. */
export interface ModelChange {
  readonly settings?: Partial<Settings>;
  /** By id. */
  readonly steps?: Readonly<Record<string, StepChange>>;
  readonly subMetrics?: Readonly<Record<string, SubMetricChange>>;
}

/** An account whose overall score or progress a change would move. */
export interface MovedAccount {
  readonly index: number;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What a change would do to the accounts, before it is done. */
export interface ModelPreview {
  /** What is wrong with the change; nothing else counts where there is something. */
  readonly problems: readonly string[];
  /** Full sentences for the user, in order of weight; one that says so where nothing would change. */
  readonly effects: readonly string[];
  readonly moved: readonly MovedAccount[];
  readonly belowBefore: number;
  readonly belowAfter: number;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  /** Accounts whose progress word would change. */
  readonly progressChanged: number;
  readonly model: ReportModel;
}

/** The model with a change made. A new as-of date no longer follows today, unless the change says so. */
export function changedModel(model: ReportModel, change: ModelChange): ReportModel {
  const given = change.settings ?? {};
  const fixed = given.asOf !== undefined && given.asOfFollowsToday === undefined ? { asOfFollowsToday: false } : {};
  return {
    settings: { ...model.settings, ...given, ...fixed },
    steps: model.steps.map((step) => ({
      ...step,
      ...trimmed(change.steps?.[step.id]),
      subMetrics: step.subMetrics.map((sub) => ({ ...sub, ...trimmed(change.subMetrics?.[sub.id]) })),
    })),
  };
}

function trimmed<T extends SubMetricChange>(change: T | undefined): Partial<T> {
  if (!change) return {};
  return { ...change, ...(change.name !== undefined && { name: change.name.trim() }) };
}

/** Adds a change to another, and takes out what is then equal to the model. */
export function mergedChange(model: ReportModel, one: ModelChange, other: ModelChange): ModelChange {
  const after = changedModel(changedModel(model, one), other);
  const settings = differing(model.settings, after.settings);
  const steps = byId(model.steps, after.steps, ({ name, weight }) => ({ name, weight }));
  const subMetrics = byId(
    model.steps.flatMap((step) => step.subMetrics),
    after.steps.flatMap((step) => step.subMetrics),
    ({ name, weight, ask }) => ({ name, weight, ask }),
  );
  return { ...(settings && { settings }), ...(steps && { steps }), ...(subMetrics && { subMetrics }) };
}

export const isNoChange = (change: ModelChange): boolean => !change.settings && !change.steps && !change.subMetrics;

function differing<T extends object>(before: T, after: T): Partial<T> | undefined {
  const entries = Object.entries(after).filter(([key, value]) => value !== before[key as keyof T]);
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<T>) : undefined;
}

function byId<T extends { readonly id: string }, C extends object>(
  before: readonly T[],
  after: readonly T[],
  parts: (item: T) => C,
): Readonly<Record<string, Partial<C>>> | undefined {
  const entries = after.flatMap((item, i) => {
    const change = differing(parts(before[i]), parts(item));
    return change ? [[item.id, change] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const MOST_NAME = 100;

/** What is wrong with a change, as sentences; none where it can be made. */
export function problemsOf(model: ReportModel, change: ModelChange): string[] {
  const after = changedModel(model, change);
  return [...settingProblems(after.settings), ...after.steps.flatMap((step) => stepProblems(step, after))];
}

function settingProblems(settings: Settings): string[] {
  const { lowBelow, paceBand, endSoonDays, fiscalMonth, currency, asOf } = settings;
  const inside = (value: number, min: number, max: number): boolean => value >= min && value <= max;
  return [
    ...said(!inside(lowBelow, 0, 10), 'The low score threshold is a number from 0 to 10.'),
    ...said(!inside(paceBand, 0, 1), 'The pace band is a share from 0 % to 100 %.'),
    ...said(!inside(endSoonDays, 0, 3660), 'End date soon is a number of days from 0 to 3660.'),
    ...said(
      !Number.isInteger(fiscalMonth) || !inside(fiscalMonth, 1, 12),
      'The fiscal year starts in a month from 1 to 12.',
    ),
    ...said(currency.length > 5, 'The currency sign has at most 5 characters, for example $ or EUR.'),
    ...said(!isDateSerial(asOf), 'The as-of date is a date such as 2026-12-31.'),
  ];
}

function stepProblems(step: Step, { steps }: ReportModel): string[] {
  const subMetrics = steps.flatMap((other) => other.subMetrics);
  const weightless = (weights: readonly { weight: number }[]): boolean => weights.every(({ weight }) => weight === 0);
  return [
    ...itemProblems(step, 'step', steps),
    ...step.subMetrics.flatMap((sub) => itemProblems(sub, 'sub-metric', subMetrics)),
    ...said(weightless(step.subMetrics), `In the step "${step.name}" one sub-metric at least needs a weight above 0.`),
    ...said(step === steps[0] && weightless(steps), 'One step at least needs a weight above 0.'),
  ];
}

type Named = Pick<Step, 'id' | 'name' | 'weight'>;

function itemProblems({ id, name, weight }: Named, kind: string, all: readonly Named[]): string[] {
  const twin = all.find((other) => other.id < id && nameKey(other.name) === nameKey(name));
  return [
    ...said(name.trim() === '', `A ${kind} needs a name.`),
    ...said(name.length > MOST_NAME, `The name of a ${kind} has at most ${MOST_NAME} characters.`),
    ...said(
      name.trim() !== '' && twin !== undefined,
      `Two ${kind}s are called "${name}". Give one of them another name.`,
    ),
    ...said(!(weight >= 0 && Number.isFinite(weight)), `The weight of "${name}" is a number, 0 or more.`),
  ];
}

const said = (wrong: boolean, sentence: string): string[] => (wrong ? [sentence] : []);

/** What a change would do to the accounts. Nothing is changed. */
export function previewModel(change: ModelChange, accounts: readonly Account[], model: ReportModel): ModelPreview {
  const problems = problemsOf(model, change);
  const after = problems.length > 0 ? model : changedModel(model, change);
  const [one, two] = [overviewOf(accounts, model), overviewOf(accounts, after)];
  const moved = one.accounts.flatMap(({ index, account, overall }): MovedAccount[] => {
    const now = two.accounts[index].overall;
    return same(overall, now) ? [] : [{ index, name: account.name, before: overall, after: now }];
  });
  const progressChanged = one.accounts.filter(
    ({ index, progress }) => two.accounts[index].progress !== progress,
  ).length;
  const numbers = { belowBefore: one.below, belowAfter: two.below, meanBefore: one.mean, meanAfter: two.mean };
  const effects = problems.length > 0 ? [] : effectsOf(change, moved.length, progressChanged, numbers);
  return { problems, effects, moved, ...numbers, progressChanged, model: after };
}

/** Differences beyond what a cell shows are no change for anybody. */
const same = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-9;

type Numbers = Pick<ModelPreview, 'belowBefore' | 'belowAfter' | 'meanBefore' | 'meanAfter'>;

function effectsOf(change: ModelChange, moved: number, progressChanged: number, numbers: Numbers): string[] {
  const { belowBefore, belowAfter, meanBefore, meanAfter } = numbers;
  const count = (n: number): string => (n === 1 ? '1 account' : `${n} accounts`);
  const renamed = [...Object.values(change.steps ?? {}), ...Object.values(change.subMetrics ?? {})].filter(
    ({ name }) => name !== undefined,
  ).length;
  const effects = [
    ...said(
      moved > 0,
      `The overall score of ${count(moved)} changes; the mean goes from ${shown(meanBefore)} to ${shown(meanAfter)}.`,
    ),
    ...said(belowBefore !== belowAfter, `${belowAfter} in place of ${belowBefore} will be below the threshold.`),
    ...said(progressChanged > 0, `The progress of ${count(progressChanged)} changes.`),
    ...said(renamed > 0, `${renamed} ${renamed === 1 ? 'name changes' : 'names change'}; all scores are kept.`),
  ];
  return effects.length > 0 ? effects : ['No score and no progress changes. All scores are kept.'];
}

const shown = (score: number | null): string => (score === null ? '–' : score.toFixed(1));
