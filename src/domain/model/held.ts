/** Scores that were given to a whole step before it had sub-metrics. */

import { FIRST_SCORE, type Override } from './overrides';

/** Why such a score counts. */
const HELD = 'Scored directly before the step had sub-metrics; counts until the first of them is scored.';

/** The score that a step had directly, held until the first of its new sub-metrics is scored. */
export const heldScore = (account: string, step: string, score: number): Override => ({
  account,
  step,
  score,
  reason: HELD,
  author: '',
  until: FIRST_SCORE,
});
