/** Changes of the report's model: settings, names, weights, and which sub-metrics there are. What one would do is in model-preview. */

import type { ReportModel, Settings, Step, SubMetric } from './model';

export interface StepChange {
  readonly name?: string;
  readonly weight?: number;
}

export interface SubMetricChange extends StepChange {
  readonly ask?: string;
}

export interface NewSubMetric {
  /** Chosen when it is first thought of, so that further changes can name it; another is taken where this one is not free. */
  readonly id?: string;
  /** Id of the step. */
  readonly step: string;
  readonly name: string;
  readonly ask: string;
  readonly weight: number;
}

/** Only what is to become different. */
export interface ModelChange {
  readonly settings?: Partial<Settings>;
  /** By id. */
  readonly steps?: Readonly<Record<string, StepChange>>;
  readonly subMetrics?: Readonly<Record<string, SubMetricChange>>;
  /** Each comes last in its step. */
  readonly add?: readonly NewSubMetric[];
  /** Ids. */
  readonly remove?: readonly string[];
}

/**
 * The model with a change made. A new as-of date no longer follows today, unless the change says so.
 * @param used ids of sub-metrics that were there at some time, and that no new one may have.
 */
export function changedModel(model: ReportModel, change: ModelChange, used: Iterable<string> = []): ReportModel {
  const given = change.settings ?? {};
  const fixed = given.asOf !== undefined && given.asOfFollowsToday === undefined ? { asOfFollowsToday: false } : {};
  const taken = new Set([...used, ...idsOf(model)]);
  const added = (change.add ?? []).map((one) => ({ step: one.step, subMetric: newSubMetric(one, taken) }));
  return {
    settings: { ...model.settings, ...given, ...fixed },
    steps: model.steps.map((step) => ({
      ...step,
      ...trimmed(change.steps?.[step.id]),
      subMetrics: [
        ...step.subMetrics.filter(({ id }) => !change.remove?.includes(id)),
        ...added.filter((one) => one.step === step.id).map(({ subMetric }) => subMetric),
      ].map((sub) => ({ ...sub, ...trimmed(change.subMetrics?.[sub.id]) })),
    })),
  };
}

/** Ids of all sub-metrics, in order. */
export const idsOf = ({ steps }: Pick<ReportModel, 'steps'>): string[] =>
  steps.flatMap((step) => step.subMetrics.map(({ id }) => id));

/** An id that no sub-metric of the step has or had: `launched.s1`. */
export function freeId(step: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) if (!taken.has(`${step}.s${n}`)) return `${step}.s${n}`;
}

function newSubMetric({ id, step, name, ask, weight }: NewSubMetric, taken: Set<string>): SubMetric {
  const own = id?.startsWith(`${step}.`) && !taken.has(id) ? id : freeId(step, taken);
  taken.add(own);
  return { id: own, name: name.trim(), ask: ask.trim(), weight };
}

function trimmed<T extends SubMetricChange>(change: T | undefined): Partial<T> {
  if (!change) return {};
  return { ...change, ...(change.name !== undefined && { name: change.name.trim() }) };
}

/** Adds a change to another, and takes out what is then equal to the model. `used`: as for `changedModel`. */
export function mergedChange(
  model: ReportModel,
  one: ModelChange,
  other: ModelChange,
  used: Iterable<string> = [],
): ModelChange {
  const taken = [...used, ...idsOf(model)];
  const after = changedModel(changedModel(model, one, used), other, taken);
  const settings = differing(model.settings, after.settings);
  const steps = byId(model.steps, after.steps, ({ name, weight }) => ({ name, weight }));
  const subMetrics = byId(all(model), all(after), ({ name, weight, ask }) => ({ name, weight, ask }));
  const before = new Set(idsOf(model));
  const kept = new Set(idsOf(after));
  const add = after.steps.flatMap((step) =>
    step.subMetrics.filter(({ id }) => !before.has(id)).map((sub): NewSubMetric => ({ step: step.id, ...sub })),
  );
  const remove = [...before].filter((id) => !kept.has(id));
  return {
    ...(settings && { settings }),
    ...(steps && { steps }),
    ...(subMetrics && { subMetrics }),
    ...(add.length > 0 && { add }),
    ...(remove.length > 0 && { remove }),
  };
}

/** The change without the removal of a sub-metric. */
export function withoutRemoval(change: ModelChange, id: string): ModelChange {
  const { remove = [], ...rest } = change;
  const left = remove.filter((other) => other !== id);
  return { ...rest, ...(left.length > 0 && { remove: left }) };
}

export const isNoChange = (change: ModelChange): boolean =>
  !change.settings && !change.steps && !change.subMetrics && !change.add?.length && !change.remove?.length;

const all = ({ steps }: ReportModel): SubMetric[] => steps.flatMap((step: Step) => [...step.subMetrics]);

function differing<T extends object>(before: T, after: T): Partial<T> | undefined {
  const entries = Object.entries(after).filter(([key, value]) => value !== before[key as keyof T]);
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<T>) : undefined;
}

/** What differs of the items that are in both, by id. */
function byId<T extends { readonly id: string }, C extends object>(
  before: readonly T[],
  after: readonly T[],
  parts: (item: T) => C,
): Readonly<Record<string, Partial<C>>> | undefined {
  const entries = after.flatMap((item) => {
    const old = before.find(({ id }) => id === item.id);
    const change = old && differing(parts(old), parts(item));
    return change ? [[item.id, change] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
