/** Steps that a tracker scores as a whole, made ready for a report in which scores are typed under sub-metrics. */

import type { Account, Step } from '../model/model';
import type { TrackerRead } from './types';

/** The one score of a step that is scored directly. */
const scoreOf = ({ id, name }: Step): Step['subMetrics'][number] => ({
  id: `${id}.direct`,
  name: `${name}, scored directly`,
  ask: 'The score of the whole step, given directly.',
  weight: 1,
});

/** A step without sub-metrics gets one that holds its score, so that it is typed, checked and explained like any other. */
export function directlyScored({ steps, accounts }: Pick<TrackerRead, 'steps' | 'accounts'>): {
  readonly steps: readonly Step[];
  readonly accounts: readonly Account[];
} {
  const direct = steps.filter(({ subMetrics }) => subMetrics.length === 0);
  if (direct.length === 0) return { steps, accounts };
  return {
    steps: steps.map((step) => (step.subMetrics.length === 0 ? { ...step, subMetrics: [scoreOf(step)] } : step)),
    accounts: accounts.map((account) => ({
      ...account,
      scores: Object.fromEntries([
        ...Object.entries(account.scores),
        ...direct.map((step) => [scoreOf(step).id, account.scores[step.id] ?? null] as const),
      ]),
    })),
  };
}
