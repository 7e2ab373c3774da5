/** Which open actions have reached what they were opened for. */

import { nameKey } from '../model/fields';
import type { ReportModel } from '../model/model';
import type { AccountOverview } from '../review/overview';
import type { Action } from './actions';
import { shown } from './gaps';

export interface Risen<A> {
  readonly action: A;
  /** The score when the action was opened, and that of now. */
  readonly from: number;
  readonly to: number;
}

/** What an action must tell to be judged. */
type Judged = Pick<Action, 'step' | 'subMetric' | 'score'>;

/** The same for many accounts, with the open actions of each by the key of its name. */
export function risenIn<A extends Judged>(
  accounts: readonly AccountOverview[],
  open: ReadonlyMap<string, readonly A[]>,
  model: ReportModel,
): Risen<A>[] {
  // Two rows may bear one name, and one action.
  const told = new Set<A>();
  return accounts
    .flatMap((account) => risenActions(account, open.get(nameKey(account.account.name)) ?? [], model))
    .filter(({ action }) => !told.has(action) && told.add(action));
}

/**
 * The open actions of an account that were opened below the limit, and whose step and sub-metric, where they name one, have
 * a score at the limit or above it. An action that was opened at a good score, or at none, is for its owner to close.
 * @param open the open actions of this account
 */
function risenActions<A extends Judged>(
  { steps }: AccountOverview,
  open: readonly A[],
  { steps: names, settings: { lowBelow } }: ReportModel,
): Risen<A>[] {
  const reached = (score: number | null): score is number => score !== null && score >= lowBelow;
  return open.flatMap((action): Risen<A>[] => {
    const { score: from } = action;
    if (typeof from !== 'number' || !(from < lowBelow)) return [];
    const at = names.findIndex(({ name }) => nameKey(name) === nameKey(action.step));
    if (at < 0 || !reached(steps[at].score)) return [];
    if (action.subMetric === '') return [{ action, from, to: steps[at].score }];
    const sub = names[at].subMetrics.find(({ name }) => nameKey(name) === nameKey(action.subMetric));
    const to = steps[at].subMetrics.find(({ id }) => id === sub?.id)?.score ?? null;
    return sub && reached(to) ? [{ action, from, to }] : [];
  });
}

/** The result with which such an action is closed: `Score 2 → 6.5`. */
export const risenResult = ({ from, to }: Pick<Risen<unknown>, 'from' | 'to'>): string =>
  `Score ${shown(from)} → ${shown(to)}`;
