/** What the accounts say, one by one and in total: everything that the panel shows of a report. */

import { isScore } from '../arithmetic/limits';
import { shortfall } from './attention';
import { checkAccounts } from './checks';
import type { DataCheck } from './checks';
import { isDateSerial } from '../calendar/dates';
import { fieldsOfKind, scoreField } from '../model/fields';
import type { Field } from '../model/fields';
import { scoredUnder } from '../model/model';
import type { Account, ReportModel, Settings, Step, StepOverride, Typed } from '../model/model';
import { expectedShare, percentOfTarget, progressWord } from '../calendar/progress';
import type { ProgressWord } from '../calendar/progress';
import { completeness, isNotScored, overallScore, stepScore, weakestStep } from '../scores/scores';
import type { Completeness, Score } from '../scores/scores';
import { daysSinceScored, isStale } from '../calendar/stale';

export interface SubMetricOverview {
  readonly id: string;
  /** What stands in the cell: a score, null for none, or text that is no score. */
  readonly typed: Typed;
  /** The score; null where there is none or it cannot be read. */
  readonly score: Score;
  readonly readable: boolean;
}

export interface StepOverview {
  readonly id: string;
  /** The score that counts; null where nothing is scored or a score cannot be read. */
  readonly score: Score;
  /** What its sub-metrics give. */
  readonly computed: Score;
  /** In force in place of the computed score; null where there is none. */
  readonly override: StepOverride | null;
  /** Whether the score can be told: every sub-metric can be read, or an override is in force. */
  readonly readable: boolean;
  /** Of its sub-metrics. */
  readonly completeness: Completeness;
  /** One a sub-metric; the step itself where it is scored directly. */
  readonly subMetrics: readonly SubMetricOverview[];
  /** Id of the lowest of them, the first of equals; null where none is scored. */
  readonly weakest: string | null;
}

export interface AccountOverview {
  /** Place in the list of accounts, from 0. */
  readonly index: number;
  readonly account: Account;
  /** Always five, in the model's order. */
  readonly steps: readonly StepOverview[];
  /** null where no step is scored or a score cannot be read. */
  readonly overall: Score;
  /** Whether `overall` is below the limit, so that somebody has to act. */
  readonly low: boolean;
  /** Place of the lowest step; -1 where none is scored. */
  readonly weakestStep: number;
  /** Id of the lowest sub-metric of the weakest step. */
  readonly weakestSubMetric: string | null;
  /** Of its steps: "3 of 5 steps scored". */
  readonly completeness: Completeness;
  /** YTD ÷ ΔARR, 1 is 100 %; null without a target. */
  readonly share: number | null;
  readonly progress: ProgressWord;
  /** Last year's ARR × (10 − overall) ÷ 10, in the report's currency; null where it cannot be told. */
  readonly shortfall: number | null;
  /** From the as-of date to the end date, negative where that is past; null where there is no date. */
  readonly daysToEnd: number | null;
  readonly endMark: 'past' | 'soon' | null;
  /** From the day of the scores to the as-of date; null where they are not dated. */
  readonly daysSinceScored: number | null;
  /** Whether the scores are older than they stay valid. */
  readonly stale: boolean;
  /** Fields whose value is text, or out of range, where a score, amount or date is wanted. */
  readonly unreadable: readonly Field[];
}

export interface Overview {
  readonly accounts: readonly AccountOverview[];
  /** Accounts with a name. */
  readonly count: number;
  /** Mean of the overall scores; null where no account is scored. */
  readonly mean: Score;
  /** Accounts whose overall score is below the limit. */
  readonly below: number;
  /** Mean score of each step over the accounts, in the model's order. */
  readonly stepMeans: readonly Score[];
  readonly lastArr: number;
  readonly deltaArr: number;
  readonly ytd: number;
  /** YTD ÷ ΔARR of all accounts; null without a target. */
  readonly share: number | null;
  /** Share of the fiscal year gone. */
  readonly expected: number;
  readonly progress: ProgressWord;
  /** Accounts with a step that has no score. */
  readonly notFullyScored: number;
  /** Accounts with a score that cannot be read. */
  readonly unreadable: number;
  /** Accounts whose scores are older than they stay valid. */
  readonly stale: number;
  /** Step scores that an override stands in for. */
  readonly overridden: number;
  /** What is wrong or doubtful; each issue names an account and a field. */
  readonly check: DataCheck;
}

/** Everything the panel shows, from the accounts and the model. Never throws: what cannot be read is said and left out. */
export function overviewOf(accounts: readonly Account[], model: ReportModel): Overview {
  const expected = expectedShare(model.settings);
  const all = accounts.map((account, index) => accountOverview(account, index, model, expected));
  const overall = all.flatMap(({ overall: score }) => score ?? []);
  const [lastArr, deltaArr, ytd] = (['lastArr', 'deltaArr', 'ytd'] as const).map((key) => total(accounts, key));
  const share = percentOfTarget({ deltaArr, ytd });
  return {
    accounts: all,
    count: accounts.filter(({ name }) => name.trim() !== '').length,
    mean: overallScore(overall),
    below: all.filter(({ low }) => low).length,
    stepMeans: model.steps.map((_, i) => stepScore(all.flatMap(({ steps }) => steps[i].score ?? []))),
    lastArr,
    deltaArr,
    ytd,
    share,
    expected,
    progress: progressWord(share, expected, model.settings.paceBand),
    notFullyScored: all.filter(({ completeness: { scored, of } }) => scored < of).length,
    unreadable: all.filter(({ steps }) => steps.some(({ readable }) => !readable)).length,
    stale: all.filter(({ stale }) => stale).length,
    overridden: all.flatMap(({ steps }) => steps.filter(({ override }) => override !== null)).length,
    check: checkAccounts(accounts, model),
  };
}

function accountOverview(account: Account, index: number, model: ReportModel, expected: number): AccountOverview {
  const { settings } = model;
  const steps = model.steps.map((step) => stepOverview(account, step));
  const scores = steps.map(({ score }) => score);
  const weights = model.steps.map(({ weight }) => weight);
  const overall = steps.every(({ readable }) => readable) ? meanOrNull(() => overallScore(scores, weights)) : null;
  const weakest = weakestStep(scores);
  const share = percentOfTarget(account);
  const daysToEnd = isDateSerial(account.endDate) ? Math.floor(account.endDate) - Math.floor(settings.asOf) : null;
  return {
    index,
    account,
    steps,
    overall,
    low: overall !== null && overall < settings.lowBelow,
    weakestStep: weakest,
    weakestSubMetric: steps[weakest]?.weakest ?? null,
    completeness: completeness(scores),
    share,
    progress: progressWord(share, expected, settings.paceBand),
    shortfall: shortfall(account.lastArr, overall),
    daysToEnd,
    endMark: endMark(daysToEnd, settings),
    daysSinceScored: daysSinceScored(account, settings.asOf),
    stale: isStale(account, settings),
    unreadable: [
      ...plainUnreadable(account),
      ...steps.flatMap(({ subMetrics }) => subMetrics.flatMap(fieldIfUnreadable)),
    ],
  };
}

function stepOverview(account: Account, step: Step): StepOverview {
  const under = scoredUnder(step);
  const subMetrics = under.map(({ id }): SubMetricOverview => {
    const typed = account.scores[id] ?? null;
    if (isNotScored(typed)) return { id, typed, score: null, readable: true };
    return isScore(typed) ? { id, typed, score: typed, readable: true } : { id, typed, score: null, readable: false };
  });
  const scores = subMetrics.map(({ score }) => score);
  const weights = under.map(({ weight }) => weight);
  const readable = subMetrics.every((sub) => sub.readable);
  const computed = readable ? meanOrNull(() => stepScore(scores, weights)) : null;
  const override = account.overrides?.[step.id] ?? null;
  return {
    id: step.id,
    score: override ? override.score : computed,
    computed,
    override,
    readable: readable || override !== null,
    completeness: completeness(scores),
    subMetrics,
    weakest: subMetrics[weakestStep(scores)]?.id ?? null,
  };
}

/** Weights that add up to 0 over what is scored give no mean; the sheet shows an error there. */
function meanOrNull(mean: () => Score): Score {
  try {
    return mean();
  } catch {
    return null;
  }
}

function endMark(days: number | null, settings: Pick<Settings, 'endSoonDays'>): AccountOverview['endMark'] {
  if (days === null || days > settings.endSoonDays) return null;
  return days < 0 ? 'past' : 'soon';
}

function plainUnreadable(account: Account): Field[] {
  const text = (value: Typed): boolean => typeof value === 'string' && value.trim() !== '';
  const fields: Field[] = fieldsOfKind('amount').filter((key) => text(account[key]));
  const dates = fieldsOfKind('date').filter((key) => {
    const value = account[key] ?? null;
    return value !== null && value !== '' && !isDateSerial(value);
  });
  return [...dates, ...fields];
}

const fieldIfUnreadable = ({ id, readable }: SubMetricOverview): Field[] => (readable ? [] : [scoreField(id)]);

function total(accounts: readonly Account[], key: 'lastArr' | 'deltaArr' | 'ytd'): number {
  return accounts.reduce((sum, account) => {
    const value = account[key];
    return typeof value === 'number' && Number.isFinite(value) ? sum + value : sum;
  }, 0);
}
