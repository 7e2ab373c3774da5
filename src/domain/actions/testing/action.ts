/** A made-up action for tests. */
import type { Action } from '../actions';

/** 21 Nov 2026. */
export const AS_OF = 46347;

export const action = (more: Partial<Action> = {}): Action => ({
  account: 'Acme',
  step: 'Generate ROI',
  subMetric: 'Use cases documented',
  score: 2,
  action: 'Write them down',
  owner: 'Dana',
  due: AS_OF,
  status: 'open',
  opened: AS_OF - 7,
  closed: null,
  result: '',
  ...more,
});
