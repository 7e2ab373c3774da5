/** What is wrong with a change of the model. */

import { isDateSerial } from '../calendar/dates';
import { nameKey } from './fields';
import { isBetween } from '../arithmetic/limits';
import { LONGEST_CURRENCY, SETTING_LIMITS, shareLimitsText, limitsText } from './limits';
import { isDirect, type ReportModel, type Settings, type Step } from './model';
import { changedModel, type ModelChange } from './model-change';

/** How many sub-metrics a step has: fewer are allowed, and recommended against; without any it is scored directly. */
export const FEWEST = 3;
export const MOST = 5;

const MOST_NAME = 100;

/** What is wrong with a change, as sentences; none where it can be made. */
export function problemsOf(model: ReportModel, change: ModelChange): string[] {
  const after = changedModel(model, change);
  const lost = (change.add ?? []).filter(({ step }) => !model.steps.some(({ id }) => id === step));
  return [
    ...settingProblems(after.settings),
    ...lost.map(({ name }) => `The step of the new sub-metric "${name}" is not one of the five.`),
    ...after.steps.flatMap((step, i) => [...countProblems(step, model.steps[i]), ...stepProblems(step, after)]),
  ];
}

function settingProblems(settings: Settings): string[] {
  const { currency, asOf } = settings;
  const { lowBelow, paceBand, endSoonDays, staleDays, fiscalMonth } = SETTING_LIMITS;
  const outside = (key: keyof typeof SETTING_LIMITS): boolean => !isBetween(settings[key], SETTING_LIMITS[key]);
  return [
    ...said(outside('lowBelow'), `The limit of low scores is a number ${limitsText(lowBelow)}.`),
    ...said(outside('paceBand'), `The pace band is a share ${shareLimitsText(paceBand)}.`),
    ...said(outside('endSoonDays'), `End date soon is a number of days ${limitsText(endSoonDays)}.`),
    ...said(outside('staleDays'), `Scores stay valid for a number of days ${limitsText(staleDays)}.`),
    ...said(
      !Number.isInteger(settings.fiscalMonth) || outside('fiscalMonth'),
      `The fiscal year starts in a month ${limitsText(fiscalMonth)}.`,
    ),
    ...said(
      currency.length > LONGEST_CURRENCY,
      `The currency sign has at most ${LONGEST_CURRENCY} characters, for example $ or EUR.`,
    ),
    ...said(!isDateSerial(asOf), 'The as-of date is a date such as 2026-12-31.'),
  ];
}

/** A step whose sub-metrics stay as many as they are may be changed all the same. */
function countProblems(after: Step, before: Step): string[] {
  const count = after.subMetrics.length;
  if (count === before.subMetrics.length && sameIds(after, before)) return [];
  const many = `The step "${after.name}" would have ${count} sub-metrics; a step has at most ${MOST}.`;
  return said(count > MOST, `${many} Remove another first.`);
}

/** What is said of steps that get fewer sub-metrics than are recommended, none, or their first ones. */
export function fewSubMetrics(before: Pick<ReportModel, 'steps'>, after: Pick<ReportModel, 'steps'>): string[] {
  return after.steps.flatMap(({ name, subMetrics: { length } }, i) => {
    if (length > 0 && isDirect(before.steps[i])) return [heldSentence(name)];
    if (length >= before.steps[i].subMetrics.length || length >= FEWEST) return [];
    return length === 0
      ? [`The step "${name}" will be scored directly: the scores that it has stay, typed in its own column.`]
      : [
          `The step "${name}" will have ${length} ${length === 1 ? 'sub-metric' : 'sub-metrics'}; ${FEWEST} to ${MOST} are recommended.`,
        ];
  });
}

/** What becomes of the scores of a step that was scored directly. */
export const heldSentence = (step: string): string =>
  `The step "${step}" was scored directly: each account keeps that score until the first of its sub-metrics is scored.`;

const sameIds = (one: Step, other: Step): boolean =>
  one.subMetrics.every(({ id }) => other.subMetrics.some((sub) => sub.id === id));

function stepProblems(step: Step, { steps }: ReportModel): string[] {
  const subMetrics = steps.flatMap((other) => other.subMetrics);
  const weightless = (weights: readonly { weight: number }[]): boolean => weights.every(({ weight }) => weight === 0);
  return [
    ...itemProblems(step, 'step', steps),
    ...step.subMetrics.flatMap((sub) => itemProblems(sub, 'sub-metric', subMetrics)),
    ...said(
      step.subMetrics.length > 0 && weightless(step.subMetrics),
      `In the step "${step.name}" one sub-metric at least needs a weight above 0.`,
    ),
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

/** A sentence where it is true. */
export const said = (wrong: boolean, sentence: string): string[] => (wrong ? [sentence] : []);
