/** Open actions follow steps and sub-metrics that get new names; what is closed stays as it was when it was closed. */

import { type Action, isOpen } from '../actions/actions';
import { nameKey } from './fields';
import type { ReportModel } from './model';

export interface Followed {
  /** Place of the action. */
  readonly index: number;
  /** New names; absent where the old one stays. */
  readonly step?: string;
  readonly subMetric?: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** @param formerly what a step or a sub-metric was called before, by id. */
export function followNames(
  actions: readonly Pick<Action, 'step' | 'subMetric' | 'status'>[],
  { steps }: Pick<ReportModel, 'steps'>,
  formerly: (id: string) => readonly string[],
): Followed[] {
  const was = ({ id, name }: Named, text: string): boolean =>
    nameKey(text) !== '' &&
    formerly(id).some((old) => nameKey(old) === nameKey(text) && nameKey(old) !== nameKey(name));
  const is = ({ name }: Named, text: string): boolean => nameKey(name) === nameKey(text);
  return actions.flatMap((action, index): Followed[] => {
    if (!isOpen(action)) return [];
    const step = steps.find((one) => was(one, action.step)) ?? steps.find((one) => is(one, action.step));
    const about = nameKey(action.step) === '' ? steps : steps.filter((one) => one === step);
    const subMetric = about.flatMap((one) => one.subMetrics).find((one) => was(one, action.subMetric));
    const renamed = step && was(step, action.step) ? { step: step.name } : {};
    const followed = { ...renamed, ...(subMetric && { subMetric: subMetric.name }) };
    return Object.keys(followed).length > 0 ? [{ index, ...followed }] : [];
  });
}
