/** What the commands of a review would do now, in words. */
import type { GapsBy } from '../../../domain/actions/gaps';
import type { Overview } from '../../../domain/review/overview';
import type { Review } from '../../../domain/review/review';
import { counted, date } from '../../format';

/** What *Find gaps* adds, or why it adds nothing. */
export function gapsText(
  { count: accounts, mean }: Pick<Overview, 'count' | 'mean'>,
  { gaps, subMetricGaps, open }: Pick<Review, 'gaps' | 'subMetricGaps' | 'open'>,
  by: GapsBy,
): string {
  if (accounts === 0) return 'Adds an action for every weak step, once there are accounts.';
  if (mean === null) return 'Adds an action for every weak step, once there are scores.';
  const [count, what] = by === 'subMetric' && subMetricGaps > 0 ? [subMetricGaps, 'sub-metric'] : [gaps, 'step'];
  if (count > 0)
    return `${counted(count, `weak ${what} has`, `weak ${what}s have`)} no open action: adds one for each.`;
  return open > 0 ? 'Every weak step has an open action.' : 'No step is below the limit.';
}

/** What *Take snapshot* keeps. */
export function snapshotText(days: readonly number[], asOf: number): string {
  const last = days.at(-1);
  if (last === undefined) return 'Keeps these scores, to compare with at the next review.';
  return last === Math.floor(asOf)
    ? `Taken for ${date(last)}: takes it anew.`
    : `Keeps these scores. The last one is of ${date(last)}.`;
}
