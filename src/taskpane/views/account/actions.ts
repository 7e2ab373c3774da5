import { overdue } from '../../../domain/actions/actions';
import type { ReviewAction } from '../../../domain/review/review';
import { date } from '../../format';

/** What an action is called: what is to be done or, where nobody wrote that, what it is about. */
export const actionName = ({ action, subMetric, step }: ReviewAction): string =>
  action || subMetric || step || 'Action without words';

/** When an action is due, marked where that was before the as-of date. */
export function dueText(action: ReviewAction, asOf: number): string {
  const { due } = action;
  if (due === null || due === '') return 'no due date';
  const day = typeof due === 'number' ? date(due) : due;
  return overdue(action, asOf) ? `▼ overdue, was due ${day}` : `due ${day}`;
}
