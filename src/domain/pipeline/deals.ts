/** Deals of a pipeline as an account sees them: what they are expected to bring, and what is to be done about them next. */
import type { Action } from '../actions/actions';
import { isOpen } from '../actions/actions';
import { DAYS_TO_ACT } from '../actions/gaps';
import { nameKey } from '../model/fields';
import type { Typed } from '../model/model';

/** What became of a deal, as it stands in its cell. */
export const OUTCOME = { open: 'Open', won: 'Won', lost: 'Lost', slipped: 'Slipped' } as const;
export type Outcome = (typeof OUTCOME)[keyof typeof OUTCOME];
export const DEAL_OUTCOMES: readonly Outcome[] = Object.values(OUTCOME);

/** A row of a pipeline. Dates are day serials, amounts are in the currency of the sheet. */
export interface Deal {
  readonly deal: string;
  readonly account: string;
  readonly stage: string;
  /** One of `DEAL_OUTCOMES` where the cell was not pasted over. */
  readonly outcome: string;
  readonly value: Typed;
  /** Value × probability of the stage; null for a deal that is not open, or whose stage is not known. */
  readonly weighted: number | null;
  readonly owner: string;
  /** The day on which it is expected to be won. */
  readonly close: Typed;
  /** By how many days it slipped; null where it did not. */
  readonly slippedBy: number | null;
  /** What is done next. */
  readonly next: string;
  readonly verified: Typed;
  /** Open, and not verified for longer than the pipeline allows, or never. */
  readonly drifts: boolean;
}

const has =
  (outcome: Outcome) =>
  (deal: Pick<Deal, 'outcome'>): boolean =>
    nameKey(deal.outcome) === nameKey(outcome);

export const isOpenDeal = has(OUTCOME.open);

export interface AccountDeals<D extends Deal = Deal> {
  /** Open ones first, by the day that they are expected to be won; then those that were put off without a date. */
  readonly deals: readonly D[];
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  /** What the open ones come to, and what they are expected to bring. */
  readonly value: number;
  readonly weighted: number;
}

/** The deals of an account, by its name. */
export function dealsOf<D extends Deal>(all: readonly D[], account: string): AccountDeals<D> {
  const key = nameKey(account);
  const own = key === '' ? [] : all.filter((deal) => nameKey(deal.account) === key);
  const open = own.filter(isOpenDeal).sort((a, b) => dayOf(a) - dayOf(b));
  return {
    deals: [...open, ...own.filter(has(OUTCOME.slipped))],
    open: open.length,
    won: own.filter(has(OUTCOME.won)).length,
    lost: own.filter(has(OUTCOME.lost)).length,
    value: open.reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0),
    weighted: open.reduce((sum, { weighted }) => sum + (weighted ?? 0), 0),
  };
}

const dayOf = ({ close }: Deal): number => (typeof close === 'number' ? close : Number.MAX_SAFE_INTEGER);

/** What the action for a deal's next step needs of it. */
export type DealStep = Pick<Deal, 'deal' | 'account' | 'owner' | 'close' | 'next'>;

/** How the next step of a deal is called in an action plan: with the deal, as an account may have several. */
const stepText = ({ deal, next }: DealStep): string => (deal ? `${deal}: ${next}` : next);

/** Whether the action plan has the next step of a deal, still to be done. */
export const isPlanned = (step: DealStep, actions: readonly Pick<Action, 'account' | 'action' | 'status'>[]): boolean =>
  actions.some(
    (action) =>
      isOpen(action) &&
      nameKey(action.account) === nameKey(step.account) &&
      nameKey(action.action) === nameKey(stepText(step)),
  );

/**
 * The next step of a deal as an action: due in as many days as a new action is, or on the day that the deal is expected to be won,
 * where that comes first. It names no step of the model, so that it closes no gap in the scores.
 */
export function actionOf(step: DealStep, asOf: number): Action {
  const today = Math.floor(asOf);
  const close = typeof step.close === 'number' && step.close >= today ? Math.floor(step.close) : Infinity;
  return {
    account: step.account,
    step: '',
    subMetric: '',
    score: null,
    action: stepText(step),
    owner: step.owner,
    due: Math.min(today + DAYS_TO_ACT, close),
    status: 'open',
    opened: today,
    closed: null,
    result: '',
  };
}
