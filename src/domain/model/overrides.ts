/** Step scores that a person set aside for a while: by whom, why, until when, and which of them count. */

import { fixed } from '../arithmetic/digits';
import { isScore } from '../arithmetic/limits';
import { dayWords, formatIso, isDateSerial } from '../calendar/dates';
import { brief, capital, quoted } from './fields';
import { isNotScored } from '../scores/scores';
import { isDirect } from './model';
import type { Account, ReportModel, StepOverride, Typed } from './model';

/** One row of the overrides, as typed. */
export interface Override {
  /** As it is called in the report. */
  readonly account: string;
  /** As it is called in Settings. */
  readonly step: string;
  readonly score: Typed;
  readonly reason: string;
  readonly author: string;
  /** Day serial of the last day on which it counts, or {@link FIRST_SCORE}. */
  readonly until: Typed;
}

/** In place of a last day: it counts until the first sub-metric of the step is scored. */
export const FIRST_SCORE = 'first score';

/** Whether an override counts, and if not, what is wrong with it; '' for a blank row. */
export type OverrideState =
  | 'in force'
  | 'ended'
  | 'account unknown'
  | 'step unknown'
  | 'scored directly'
  | 'no score'
  | 'no reason'
  | 'no end date'
  | '';

/** Days from the as-of date to the last day that an override may be given. */
export const LONGEST_OVERRIDE = 366;

/** Equal for texts that a cell compares as equal once spaces around and between words are evened out. */
export const cellKey = (text: string): string =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .join(' ')
    .toLowerCase();

interface Known {
  /** Places of the accounts by the key of their name; of two with one name the first. */
  readonly accounts: ReadonlyMap<string, number>;
  /** Ids of the steps by the key of their name. */
  readonly steps: ReadonlyMap<string, string>;
  /** Keys of the names of steps that are scored directly: there the score itself is typed. */
  readonly direct: ReadonlySet<string>;
  readonly asOf: number;
  readonly isScored: IsScored;
}

/** Whether anything is typed for a sub-metric of a step, by the place of the account and the id of the step. */
export type IsScored = (account: number, step: string) => boolean;

const nothingScored: IsScored = () => false;

function knownOf(names: readonly string[], { steps, settings }: ReportModel, isScored: IsScored): Known {
  const firstOf = <T>(entries: readonly (readonly [string, T])[]): Map<string, T> =>
    new Map([...entries].reverse().filter(([key]) => key !== ''));
  return {
    accounts: firstOf(names.map((name, i) => [cellKey(name), i] as const)),
    steps: firstOf(steps.map(({ id, name }) => [cellKey(name), id] as const)),
    direct: new Set(steps.filter(isDirect).map(({ name }) => cellKey(name))),
    asOf: Math.floor(settings.asOf),
    isScored,
  };
}

function stateOf(
  { account, step, score, reason, until }: Override,
  { accounts, steps, direct, asOf, isScored }: Known,
): OverrideState {
  if (cellKey(account) === '' && cellKey(step) === '' && (score === null || score === '')) return '';
  if (!accounts.has(cellKey(account))) return 'account unknown';
  if (!steps.has(cellKey(step))) return 'step unknown';
  const isHeld = typeof until === 'string' && cellKey(until) === FIRST_SCORE;
  if (direct.has(cellKey(step))) return isHeld ? 'ended' : 'scored directly';
  if (!isScore(score)) return 'no score';
  if (cellKey(reason) === '') return 'no reason';
  if (isHeld) return isScored(accounts.get(cellKey(account))!, steps.get(cellKey(step))!) ? 'ended' : 'in force';
  if (!isDateSerial(until)) return 'no end date';
  return Math.floor(until) < asOf ? 'ended' : 'in force';
}

/** The state of each override, in order. */
export function overrideStates(
  overrides: readonly Override[],
  names: readonly string[],
  model: ReportModel,
  isScored = nothingScored,
): OverrideState[] {
  const known = knownOf(names, model, isScored);
  return overrides.map((override) => stateOf(override, known));
}

/**
 * The overrides that count at the as-of date, by the place of their account among `names` and by the id of their step. Of
 * several for one step the last row counts. Names are compared without regard to case and to spaces around them.
 */
export function overridesInForce(
  overrides: readonly Override[],
  names: readonly string[],
  model: ReportModel,
  isScored = nothingScored,
): ReadonlyMap<number, Readonly<Record<string, StepOverride>>> {
  const known = knownOf(names, model, isScored);
  const found = new Map<number, Record<string, StepOverride>>();
  for (const override of overrides) {
    if (stateOf(override, known) !== 'in force') continue;
    const place = known.accounts.get(cellKey(override.account))!;
    const step = known.steps.get(cellKey(override.step))!;
    const here = found.get(place) ?? {};
    const { score, reason, author, until } = override;
    const replaced = step in here ? here[step].replaced + 1 : 0;
    here[step] = { score: score as number, reason, author, until: typeof until === 'number' ? until : null, replaced };
    found.set(place, here);
  }
  return found;
}

/** Which steps have anything typed for one of their sub-metrics; `typed` gives what stands there, by account and sub-metric. */
export function isScoredIn(
  { steps }: Pick<ReportModel, 'steps'>,
  typed: (account: number, subMetric: string) => Typed | boolean | undefined,
): IsScored {
  const under = new Map(steps.map(({ id, subMetrics }) => [id, subMetrics] as const));
  return (account, step) => under.get(step)?.some(({ id }) => !isNotScored(typed(account, id))) ?? false;
}

/** The accounts with the overrides that count for them. */
export function withOverrides(
  accounts: readonly Account[],
  overrides: readonly Override[],
  model: ReportModel,
): readonly Account[] {
  const inForce = overridesInForce(
    overrides,
    accounts.map(({ name }) => name),
    model,
    isScoredIn(model, (account, id) => accounts[account].scores[id]),
  );
  if (inForce.size === 0) return accounts;
  return accounts.map((account, i) => (inForce.has(i) ? { ...account, overrides: inForce.get(i) } : account));
}

const WRONG: Readonly<Record<Exclude<OverrideState, 'in force' | 'ended' | ''>, (override: Override) => string>> = {
  'account unknown': ({ account }) =>
    `no account is called ${quoted(account)}. Type a name as it stands in the report.`,
  'step unknown': ({ step }) => `no step is called ${quoted(step)}. Type a name as it stands in Settings.`,
  'scored directly': ({ step }) => `the step ${quoted(step)} is scored directly. Type the score itself in the report.`,
  'no score': ({ score }) =>
    `${score === null ? 'the score is missing' : `${quoted(score)} is not a score`}. Type 0 to 10.`,
  'no reason': () => 'the reason is missing. Say why the computed score does not hold.',
  'no end date': ({ until }) =>
    `${until === null ? 'the end date is missing' : `${quoted(until)} is not a date`}. Type a date such as 2026-12-31.`,
};

/** A sentence for each override that does not count although it has not ended; `rowOf` says where it stands. */
export function overrideWarnings(
  overrides: readonly Override[],
  names: readonly string[],
  model: ReportModel,
  rowOf: (index: number) => number,
): string[] {
  return overrideStates(overrides, names, model).flatMap((state, i) =>
    state === '' || state === 'in force' || state === 'ended'
      ? []
      : [`Score Overrides, row ${rowOf(i)}, does not count: ${WRONG[state](overrides[i])}`],
  );
}

/** What is wrong with an override that is to be made, as sentences; none where it can be. */
export function overrideProblems(override: Override, names: readonly string[], model: ReportModel): string[] {
  const asOf = Math.floor(model.settings.asOf);
  const { until, author } = override;
  const [state] = overrideStates([override], names, model);
  if (state === '') return ['Say which step of which account is to have another score.'];
  if (state === 'ended') return [pastEnd(asOf)];
  if (state !== 'in force') return [capital(WRONG[state](override))];
  return [
    ...(cellKey(author) === '' ? [NO_AUTHOR] : []),
    ...((until as number) - asOf > LONGEST_OVERRIDE ? [tooLong(asOf)] : []),
  ];
}

/** A field of an override that a person fills in. */
export type OverrideField = 'score' | 'until' | 'reason' | 'author';

/** What is wrong with each field of an override that is to be made, as sentences that name it; empty where nothing is. */
export function overrideFaults(override: Override, { settings }: ReportModel): Partial<Record<OverrideField, string>> {
  const asOf = Math.floor(settings.asOf);
  const { score, reason, author, until } = override;
  const day = isDateSerial(until) ? Math.floor(until) : null;
  const faults = {
    score: isScore(score) ? undefined : WRONG['no score'](override),
    until:
      day === null
        ? WRONG['no end date'](override)
        : day < asOf
          ? pastEnd(asOf)
          : day - asOf > LONGEST_OVERRIDE
            ? tooLong(asOf)
            : undefined,
    reason: cellKey(reason) === '' ? WRONG['no reason'](override) : undefined,
    author: cellKey(author) === '' ? NO_AUTHOR : undefined,
  };
  return Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) => (fault === undefined ? [] : [[field, capital(fault)]])),
  );
}

const pastEnd = (asOf: number): string => `The end date is past: the report is as of ${dayWords(asOf)}.`;
const tooLong = (asOf: number): string =>
  `An override holds for a year at most: until ${dayWords(asOf + LONGEST_OVERRIDE)}.`;
const NO_AUTHOR = 'The author is missing. Say who takes responsibility for the score.';

/** For people: "7.0 by Anna until 2026-12-31: reason". */
export const overrideText = ({ score, author, until, reason }: StepOverride): string =>
  `${fixed(score, 1)}${author.trim() === '' ? '' : ` by ${brief(author)}`} ${untilText(until)}: ${brief(reason)}`;

/** For people: "until 2026-12-31". */
export const untilText = (until: number | null, date = formatIso): string =>
  until === null ? 'until a sub-metric is scored' : `until ${date(until)}`;
