/** The other way round: which scores an account would have to have, to reach an overall score. */

import { fixed } from '../arithmetic/digits';
import { SCORE, isWithin } from '../arithmetic/errors';
import { SCORE_LIMITS } from '../arithmetic/limits';
import { isDirect, scoredUnder } from '../model/model';
import type { ReportModel } from '../model/model';
import type { AccountOverview, StepOverview } from '../review/overview';
import type { Score } from './scores';

/** One score that would have to rise, all others staying as they are. */
export interface Rise {
  readonly step: string;
  /** Id of the sub-metric; null where the step as a whole is meant. */
  readonly subMetric: string | null;
  /** The score now; null where it is not scored yet. */
  readonly from: Score;
  /** The least score that is enough, 0 to 10. */
  readonly to: number;
}

export interface Needed {
  readonly target: number;
  /** The overall score is there already. */
  readonly reached: boolean;
  /** Why the target cannot be reached, or nothing can be said; null where it can. */
  readonly why: string | null;
  /** Steps that are enough alone, the smallest rise first. */
  readonly steps: readonly Rise[];
  /** Sub-metrics that are enough alone, the smallest rise first. */
  readonly subMetrics: readonly Rise[];
  /** The rise that is enough if all sub-metrics (and steps scored directly) below the target get it, none above 10; null where there is none. */
  readonly flat: { readonly by: number; readonly subMetrics: readonly string[] } | null;
}

/** What is needed for an overall score of `target`. Overridden steps stay as they are: their sub-metrics do not count. */
export function neededFor(account: AccountOverview, model: ReportModel, target: number): Needed {
  const nothing = { target, reached: false, why: null, steps: [], subMetrics: [], flat: null };
  if (!isWithin(target, SCORE)) return { ...nothing, why: 'The overall score to reach is a number from 0 to 10.' };
  if (account.overall === null) return { ...nothing, why: whyNone(account) };
  if (account.overall >= target - EXACT) return { ...nothing, reached: true };
  const steps = partsOf(account, model);
  const highest = mean(steps.map((s) => (s.of.score === null || s.of.override ? s : { ...s, score: 10 })));
  const open = steps.filter((s) => !s.of.override);
  if (highest < target - EXACT && !open.some((s) => s.of.score === null)) {
    const why = `Overrides hold it down: with 10 in all that can rise it is ${fixed(highest, 1)}.`;
    return { ...nothing, why };
  }
  const rises = open.flatMap((part) => {
    const to = enough(part, steps, target);
    return to === null ? [] : [{ part, to }];
  });
  return {
    ...nothing,
    steps: rises
      .filter(({ to }) => to <= SCORE_LIMITS.max)
      .map(({ part, to }) => ({ step: part.id, subMetric: null, from: part.of.score, to }))
      .sort(leastFirst),
    subMetrics: rises.flatMap(({ part, to }) => (part.direct ? [] : subRises(part, to))).sort(leastFirst),
    flat: flatRise(account.overall, open, steps, target),
  };
}

/** Differences that no cell shows. */
const EXACT = 1e-9;

const whyNone = ({ steps }: AccountOverview): string =>
  steps.every(({ readable }) => readable)
    ? 'Nothing is scored yet. Score what is known first.'
    : 'A score cannot be read. Correct it first.';

/** A score with its weight among its neighbours. */
interface Part {
  readonly id: string;
  readonly score: Score;
  readonly weight: number;
}

interface StepPart extends Part {
  /** Scored as a whole: what it needs is said of the step. */
  readonly direct: boolean;
  readonly of: StepOverview;
  readonly subMetrics: readonly Part[];
}

const partsOf = ({ steps }: AccountOverview, model: ReportModel): StepPart[] =>
  model.steps.map((step, i) => ({
    id: step.id,
    weight: step.weight,
    direct: isDirect(step),
    score: steps[i].score,
    of: steps[i],
    subMetrics: scoredUnder(step).map((sub, k) => ({
      id: sub.id,
      weight: sub.weight,
      score: steps[i].subMetrics[k].score,
    })),
  }));

const weightOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { score, weight }) => (score === null ? sum : sum + weight), 0);

const sumOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { score, weight }) => (score === null ? sum : sum + score * weight), 0);

const mean = (parts: readonly Part[]): number => sumOf(parts) / weightOf(parts);

/** The score that one part needs for the mean of all to be the target; it may be beyond 10. Null where it has no weight. */
function enough(part: Part, all: readonly Part[], target: number): number | null {
  if (part.weight === 0) return null;
  const others = all.filter(({ id }) => id !== part.id);
  const needed = (target * (weightOf(others) + part.weight) - sumOf(others)) / part.weight;
  return Math.max(0, needed > 10 && needed < 10 + EXACT ? 10 : needed);
}

/** What each sub-metric of a step needs, for the step to get a score. */
const subRises = ({ id, subMetrics }: StepPart, stepScore: number): Rise[] =>
  subMetrics.flatMap((sub) => {
    const to = enough(sub, subMetrics, stepScore);
    return to === null || to > 10 ? [] : [{ step: id, subMetric: sub.id, from: sub.score, to }];
  });

/** What is not scored yet comes last: it has no rise to compare. */
const leastFirst = (a: Rise, b: Rise): number => riseOf(a) - riseOf(b);
const riseOf = ({ from, to }: Rise): number => (from === null ? 100 + to : to - from);

/** The points that all sub-metrics below the target need alike. The mean rises with them, in steps as each comes to 10. */
function flatRise(
  overall: number,
  open: readonly StepPart[],
  all: readonly StepPart[],
  target: number,
): Needed['flat'] {
  const whole = weightOf(all);
  const weak = open
    .flatMap(({ subMetrics, score, weight }) =>
      subMetrics.flatMap((sub) =>
        score === null || sub.score === null || sub.score >= target
          ? []
          : [{ id: sub.id, room: 10 - sub.score, share: (weight / whole) * (sub.weight / weightOf(subMetrics)) }],
      ),
    )
    .filter(({ share }) => share > 0)
    .sort((a, b) => a.room - b.room);
  let missing = target - overall;
  let by = 0;
  for (const [i, { room }] of weak.entries()) {
    const rate = weak.slice(i).reduce((sum, { share }) => sum + share, 0);
    if (missing <= rate * (room - by) + EXACT) {
      const ids = weak.map(({ id }) => id);
      return { by: by + missing / rate, subMetrics: ids };
    }
    missing -= rate * (room - by);
    by = room;
  }
  return null;
}

/** A score to aim at as people type it: one decimal, never less than what is needed. */
export const aim = (score: number): number => Math.ceil(score * 10 - 1e-6) / 10;
