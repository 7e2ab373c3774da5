/** What a person changes of actions in the panel, and what that makes of the rows of the action plan. */

import { type Action, isOpen } from './actions';
import { nameKey } from '../model/fields';

/** By what an action is found again in a plan that may have been sorted, filtered or typed into meanwhile. */
export type ActionIdentity = Pick<Action, 'account' | 'step' | 'subMetric' | 'action' | 'owner' | 'due' | 'status'>;

export interface ActionEdit {
  /** The action as it was when it was shown. */
  readonly of: ActionIdentity;
  /** Its row then, from 0; of several that are alike it is this one. */
  readonly row: number;
  /** What is typed anew; what is left out stays. */
  readonly change: Partial<Pick<Action, 'action' | 'owner' | 'due' | 'status' | 'result'>>;
}

export interface EditedActions {
  readonly edited: readonly { readonly row: number; readonly change: Partial<Action> }[];
  /** Actions that are no longer there as they were shown. */
  readonly missing: readonly ActionIdentity[];
}

/**
 * Finds each action again and says what is to be typed into its row. One that ends is closed as of the given day, one that
 * is taken up again has no closing day.
 * @param rows every row of the action plan, blank ones too
 */
export function editActions(rows: readonly Action[], edits: readonly ActionEdit[], asOf: number): EditedActions {
  const edited: { row: number; change: Partial<Action> }[] = [];
  const missing: ActionIdentity[] = [];
  for (const { of, row, change } of edits) {
    // One that says already what it is to say was changed before, by a command whose answer was lost.
    const there = placeOf(rows, of, row) ?? placeOf(rows, { ...of, ...change }, row);
    if (there === undefined) missing.push(of);
    else edited.push({ row: there, change: { ...change, ...closing(rows[there], change, asOf) } });
  }
  return { edited, missing };
}

function placeOf(rows: readonly Action[], wanted: ActionIdentity, row: number): number | undefined {
  if (rows[row] && same(rows[row], wanted)) return row;
  const at = rows.findIndex((other) => same(other, wanted));
  return at < 0 ? undefined : at;
}

function closing(before: Action, { status }: ActionEdit['change'], asOf: number): Partial<Action> {
  if (status === undefined || isOpen(before) === isOpen({ status })) return {};
  return { closed: isOpen({ status }) ? null : Math.floor(asOf) };
}

const PARTS = ['account', 'step', 'subMetric', 'action', 'owner', 'due', 'status'] as const;

const same = (one: ActionIdentity, other: ActionIdentity): boolean =>
  PARTS.every((part) => partKey(one[part]) === partKey(other[part]));

const partKey = (value: string | number | null): string | number =>
  typeof value === 'string' ? nameKey(value) : (value ?? '');
