/**
 * Where an action is missing. One rule: in every step of an account that is below the limit, each scored sub-metric below
 * the limit is a gap, unless an action is open or being done for that account and sub-metric. A step that is scored directly
 * is a gap itself, and its action names no sub-metric.
 *
 * An account below the limit overall always has such a step, and such a step always has such a sub-metric, since a mean is
 * never below everything it is made of. So every account that is low overall or in a step gets at least its weakest
 * sub-metric of its weakest step, which comes first.
 */

import { isOpen } from './actions';
import type { Action } from './actions';
import { nameKey } from '../model/fields';
import { isDirect } from '../model/model';
import type { Account, ReportModel, Step } from '../model/model';
import { overviewOf } from '../review/overview';
import type { AccountOverview, StepOverview } from '../review/overview';

/** Days from the as-of date to the due date that a new action starts with. */
export const DAYS_TO_ACT = 14;

/**
 * The actions to add, in the order of the accounts, within one the weakest step first and in it the weakest sub-metric; ties
 * in the model's order. Accounts without a name are passed over; of two rows with one name the first gap of a kind counts.
 * @param actions all rows of the action plan; those that are done or dropped close no gap.
 */
export const findGaps = (accounts: readonly Account[], model: ReportModel, actions: readonly ActionOn[]): Action[] =>
  gapsIn(overviewOf(accounts, model).accounts, model, actions).flat();

/** As `findGaps`, for accounts whose scores are worked out already: the gaps of each account, in their order. */
export function gapsIn(
  accounts: readonly AccountOverview[],
  model: ReportModel,
  actions: readonly ActionOn[],
): Action[][] {
  const known = new KnownActions(model, actions);
  return accounts.map((account) =>
    nameKey(account.account.name) === '' ? [] : gapsOf(account, model).filter((gap) => known.take(gap)),
  );
}

/** What tells which gap an action closes. */
type ActionOn = Pick<Action, 'account' | 'step' | 'subMetric' | 'status'>;

function gapsOf({ account, steps }: AccountOverview, model: ReportModel): Action[] {
  const { lowBelow, asOf } = model.settings;
  return weakestFirst(steps, lowBelow).flatMap((step) => {
    const { name, subMetrics } = model.steps[steps.indexOf(step)];
    const direct = isDirect({ subMetrics });
    return weakestFirst(step.subMetrics, lowBelow).map((weak): Action => {
      const subMetric = direct ? '' : subMetrics.find(({ id }) => id === weak.id)!.name;
      return {
        account: account.name,
        step: name,
        subMetric,
        score: weak.score,
        action: `Raise “${subMetric || name}” from ${shown(weak.score!)} to ${shown(lowBelow)} or more`,
        owner: account.associate,
        due: Math.floor(asOf) + DAYS_TO_ACT,
        status: 'open',
        opened: Math.floor(asOf),
        closed: null,
        result: '',
      };
    });
  });
}

/** What is scored below the limit, lowest first. */
const weakestFirst = <T extends Pick<StepOverview, 'score'>>(all: readonly T[], lowBelow: number): T[] =>
  all.filter(({ score }) => score !== null && score < lowBelow).sort((a, b) => a.score! - b.score!);

/** At most two decimals, cut off, so that what is below a limit never reads as the limit. */
const shown = (score: number): string => String(Math.floor(score * 100 + 1e-6) / 100);

/** Which accounts and sub-metrics have an open action. A sub-metric goes by its name, with its step's where two share a name. */
class KnownActions {
  private readonly keys: Set<string>;
  private readonly shared: ReadonlySet<string>;

  constructor(model: ReportModel, actions: readonly ActionOn[]) {
    this.shared = sharedNames(model.steps);
    this.keys = new Set(actions.filter(isOpen).map((action) => this.key(action)));
  }

  /** True the first time that a gap is met which no open action covers. */
  take(gap: ActionOn): boolean {
    const key = this.key(gap);
    if (this.keys.has(key)) return false;
    this.keys.add(key);
    return true;
  }

  private key({ account, step, subMetric }: ActionOn): string {
    const name = nameKey(subMetric);
    return JSON.stringify([nameKey(account), name, name === '' || this.shared.has(name) ? nameKey(step) : '']);
  }
}

function sharedNames(steps: readonly Step[]): Set<string> {
  const names = steps.flatMap((step) => step.subMetrics.map((sub) => nameKey(sub.name)));
  return new Set(names.filter((name, i) => names.indexOf(name) !== i));
}
