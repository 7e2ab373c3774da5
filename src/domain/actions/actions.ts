/** What was agreed to do about a weak sub-metric: the rows of the action plan. */

import { nameKey } from '../model/fields';
import type { Typed } from '../model/model';

export const ACTION_STATUSES = ['open', 'doing', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** Those of actions that still have to be done, and the others. */
export const OPEN_STATUSES: readonly ActionStatus[] = ['open', 'doing'];
export const CLOSED_STATUSES = ACTION_STATUSES.filter((status) => !OPEN_STATUSES.includes(status));

/** One row of the action plan, as typed. Dates are day serials. */
export interface Action {
  readonly account: string;
  /** Name of the step. */
  readonly step: string;
  /** Name of the sub-metric. */
  readonly subMetric: string;
  /** The sub-metric's score when the action was opened. */
  readonly score: Typed;
  readonly action: string;
  readonly owner: string;
  readonly due: Typed;
  /** One of `ACTION_STATUSES` where the cell was not pasted over. */
  readonly status: string;
  readonly opened: Typed;
  readonly closed: Typed;
  readonly result: string;
}

/** Whether an action still has to be done: its status is open or doing. */
export function isOpen(action: Pick<Action, 'status'>): boolean {
  const status = nameKey(action.status);
  return OPEN_STATUSES.some((open) => open === status);
}

/** Whether an action still has to be done and was due before the as-of date; one that is due that day is not late yet. */
export function overdue(action: Pick<Action, 'status' | 'due'>, asOf: number): boolean {
  const due = dayOf(action.due);
  return isOpen(action) && due !== null && due < Math.floor(asOf);
}

/** Open actions of an account. */
export function openActions<T extends Pick<Action, 'account' | 'status'>>(actions: readonly T[], account: string): T[] {
  const key = nameKey(account);
  return key === '' ? [] : actions.filter((action) => nameKey(action.account) === key && isOpen(action));
}

/** The open actions of each account, by the key of its name: earliest due day first, those without one last, equals in order. */
export function openByAccount<T extends Pick<Action, 'account' | 'status' | 'due'>>(
  actions: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const open = new Map<string, T[]>();
  for (const action of actions) {
    const key = nameKey(action.account);
    if (key === '' || !isOpen(action)) continue;
    const known = open.get(key);
    if (known) known.push(action);
    else open.set(key, [action]);
  }
  const day = ({ due }: T): number => dayOf(due) ?? Number.MAX_SAFE_INTEGER;
  for (const own of open.values()) own.sort((a, b) => day(a) - day(b));
  return open;
}

/**
 * The open action of an account with the earliest due day, the first of equals; one without a due date comes after those
 * with one. Undefined where none is open.
 */
export function nextAction<T extends Pick<Action, 'account' | 'status' | 'due'>>(
  actions: readonly T[],
  account: string,
): T | undefined {
  const open = openActions(actions, account);
  const days = open.map(({ due }) => dayOf(due) ?? Infinity);
  return open[days.indexOf(Math.min(...days))];
}

export interface ActionCounts {
  readonly open: number;
  readonly overdue: number;
  /** Done, and closed after the day `since` and not after the as-of date. */
  readonly done: number;
}

/** How the action plan stands at the as-of date; `since` is the day of the last review, 0 for none. */
export function actionCounts(actions: readonly Action[], asOf: number, since: number): ActionCounts {
  const done = (action: Action): boolean => {
    const closed = dayOf(action.closed);
    return nameKey(action.status) === 'done' && closed !== null && closed > since && closed <= Math.floor(asOf);
  };
  return {
    open: actions.filter(isOpen).length,
    overdue: actions.filter((action) => overdue(action, asOf)).length,
    done: actions.filter(done).length,
  };
}

function dayOf(value: Typed): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.floor(value) : null;
}
