/**
 * Where an action is missing. One rule: every step of an account that is below the limit is a gap, unless an action is open
 * or being done for that account and step, or for one of the step's sub-metrics. Of a step that is
 * scored directly, or that a person set, the action names no sub-metric. On request each weak sub-metric of such a step is a gap
 * of its own, unless an action is open for it, or for its step without a sub-metric.
 *
 * An account below the limit overall always has such a step, since a mean is never below everything it is made of. So every
 * account that is low overall or in a step gets at least its weakest step, which comes first.
 */

import { isOpen } from './actions';
import type { Action } from './actions';
import { nameKey } from '../model/fields';
import { isDirect } from '../model/model';
import type { Account, ReportModel } from '../model/model';
import { listed } from '../model/words';
import { attentionOf } from '../review/attention';
import { overviewOf } from '../review/overview';
import type { AccountOverview, StepOverview } from '../review/overview';

/** Days from the as-of date to the due date of the first new actions. */
export const DAYS_TO_ACT = 14;
/** How many new actions of one owner are due in a week, as long as the weeks suffice. */
export const ACTIONS_A_WEEK = 3;
/** Over how many weeks new actions are spread at most. */
export const WEEKS_TO_ACT = 8;

/** What gets an action of its own. */
export type GapsBy = 'step' | 'subMetric';

/**
 * The actions to add, by priority: accounts in their order of attention, within one the weakest step first; ties in the
 * model's order. Accounts without a name are passed over; of two rows with one name the first gap of a kind counts.
 * @param actions all rows of the action plan; those that are done or dropped close no gap.
 */
export function findGaps(
  accounts: readonly Account[],
  model: ReportModel,
  actions: readonly ActionOn[],
  by: GapsBy = 'step',
): Action[] {
  const overviews = overviewOf(accounts, model).accounts;
  const gaps = gapsIn(overviews, model, actions, by);
  const { entries } = attentionOf(overviews, model.settings);
  return spread(
    entries.flatMap(({ index }) => gaps[index]),
    model.settings.asOf,
  );
}

/** The gaps of accounts whose scores are worked out already, of each account in their order, all due on one day. */
export function gapsIn(
  accounts: readonly AccountOverview[],
  model: ReportModel,
  actions: readonly ActionOn[],
  by: GapsBy = 'step',
): Action[][] {
  const known = new KnownActions(model, actions, by);
  return accounts.map((account) =>
    nameKey(account.account.name) === '' ? [] : gapsOf(account, model, by).filter((gap) => known.take(gap)),
  );
}

/** What tells which gap an action closes. */
type ActionOn = Pick<Action, 'account' | 'step' | 'subMetric' | 'status'>;

function gapsOf({ account, steps }: AccountOverview, model: ReportModel, by: GapsBy): Action[] {
  const { lowBelow, asOf } = model.settings;
  return weakestFirst(steps, lowBelow).flatMap((step): Action[] => {
    const { name, subMetrics } = model.steps[steps.indexOf(step)];
    const scored = isDirect({ subMetrics }) ? [] : step.subMetrics;
    const weak = weakestFirst(scored, lowBelow).map(({ id, score }) => ({
      name: subMetrics.find((sub) => sub.id === id)!.name,
      score: score!,
    }));
    const together = weak.length > 0 ? weak : [{ name, score: step.score! }];
    return (by === 'step' ? [together] : together.map((one) => [one])).map((raised) => ({
      account: account.name,
      step: name,
      subMetric: weak.length > 0 ? raised[0].name : '',
      score: raised[0].score,
      action: `Raise ${listed(raised.map((one) => `"${one.name}" (${shown(one.score)})`))} to ${shown(lowBelow)} or more`,
      owner: account.associate,
      due: Math.floor(asOf) + DAYS_TO_ACT,
      status: 'open',
      opened: Math.floor(asOf),
      closed: null,
      result: '',
    }));
  });
}

/** The actions with days that give every owner the same number a week, the first ones first. */
function spread(actions: readonly Action[], asOf: number): Action[] {
  const all = new Map<string, number>();
  for (const { owner } of actions) all.set(nameKey(owner), (all.get(nameKey(owner)) ?? 0) + 1);
  const given = new Map<string, number>();
  return actions.map((action) => {
    const owner = nameKey(action.owner);
    const [place, count] = [given.get(owner) ?? 0, all.get(owner)!];
    given.set(owner, place + 1);
    const weeks = Math.min(WEEKS_TO_ACT, Math.ceil(count / ACTIONS_A_WEEK));
    return { ...action, due: Math.floor(asOf) + DAYS_TO_ACT + 7 * Math.floor((place * weeks) / count) };
  });
}

/** What is scored below the limit, lowest first. */
const weakestFirst = <T extends Pick<StepOverview, 'score'>>(all: readonly T[], lowBelow: number): T[] =>
  all.filter(({ score }) => score !== null && score < lowBelow).sort((a, b) => a.score! - b.score!);

/** At most two decimals, cut off, so that what is below a limit never reads as the limit. */
export const shown = (score: number): string => String(Math.floor(score * 100 + 1e-6) / 100);

/**
 * Which accounts and steps, or sub-metrics of them, have an open action. A step goes by its sub-metric where only one has it,
 * and by its name.
 */
class KnownActions {
  private readonly keys: Set<string>;
  private readonly steps: ReadonlyMap<string, number>;
  /** The step of each sub-metric's name; null where two steps share it. */
  private readonly stepsOfSubMetrics: ReadonlyMap<string, number | null>;

  constructor(
    model: ReportModel,
    actions: readonly ActionOn[],
    private readonly by: GapsBy,
  ) {
    this.steps = new Map(model.steps.map(({ name }, i) => [nameKey(name), i]));
    const owners = new Map<string, number | null>();
    model.steps.forEach(({ subMetrics }, i) => {
      for (const name of new Set(subMetrics.map((sub) => nameKey(sub.name))))
        owners.set(name, owners.has(name) ? null : i);
    });
    this.stepsOfSubMetrics = owners;
    this.keys = new Set(actions.filter(isOpen).map((action) => this.key(action)));
  }

  /** True the first time that a gap is met which no open action covers. */
  take(gap: ActionOn): boolean {
    const key = this.key(gap);
    if (this.keys.has(key) || this.keys.has(this.key({ ...gap, subMetric: '' }))) return false;
    this.keys.add(key);
    return true;
  }

  private key({ account, step, subMetric }: ActionOn): string {
    const sub = nameKey(subMetric);
    const place = this.stepsOfSubMetrics.get(sub) ?? this.steps.get(nameKey(step));
    const of = this.by === 'subMetric' && this.stepsOfSubMetrics.has(sub) ? [sub] : [];
    return JSON.stringify([nameKey(account), place ?? nameKey(step), ...of]);
  }
}
