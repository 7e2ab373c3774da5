/** The words of the report: steps, sub-metrics, accounts, settings. No Excel here: dates are day serials (1 = 1900-01-01). */

export interface SubMetric {
  /** Stable across renames, e.g. `launched.users`. */
  readonly id: string;
  readonly name: string;
  /** What to ask, to give the score. */
  readonly ask: string;
  /** Share in its step's score against the other sub-metrics; 1 by default. */
  readonly weight: number;
}

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  /** 3 to 5 are recommended, 5 the most; a step without any is scored directly. */
  readonly subMetrics: readonly SubMetric[];
}

/** Whether one score is typed for the whole step. */
export const isDirect = ({ subMetrics }: Pick<Step, 'subMetrics'>): boolean => subMetrics.length === 0;

/** What the scores of a step are typed under: its sub-metrics, or the step itself where it is scored directly. */
export const scoredUnder = ({ id, name, subMetrics }: Step): readonly SubMetric[] =>
  subMetrics.length > 0 ? subMetrics : [{ id, name, ask: 'The score of the whole step, given directly.', weight: 1 }];

export type FormulaMode = 'native' | 'addin';

export interface Settings {
  readonly company: string;
  /** Day serial the report speaks of. */
  readonly asOf: number;
  /** Whether a refresh moves the as-of date to the day it is run. */
  readonly asOfFollowsToday: boolean;
  /** Text before amounts, e.g. `$`. */
  readonly currency: string;
  /** Scores strictly below this ask for action. */
  readonly lowBelow: number;
  /** Distance from the expected share of target that makes an account Ahead or Behind; 0.1 is ten points. */
  readonly paceBand: number;
  /** End dates this many days away or fewer are marked. */
  readonly endSoonDays: number;
  /** Scores that were last gone through more than this many days before the as-of date are stale. */
  readonly staleDays: number;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalMonth: number;
  readonly formulas: FormulaMode;
}

export interface ReportModel {
  /** Always five, in order. */
  readonly steps: readonly Step[];
  readonly settings: Settings;
}

/** A score that a person put in the place of a step's computed one, for a while. */
export interface StepOverride {
  /** 0 to 10. */
  readonly score: number;
  readonly reason: string;
  readonly author: string;
  /** Day serial of the last day on which it counts; null for one that counts until a sub-metric of the step is scored. */
  readonly until: number | null;
  /** How many others for the same step are in force too, and give way to this one. */
  readonly replaced: number;
}

/** Something a person typed: understood (number), not given (null), or kept as the text it was. */
export type Typed = number | string | null;

export interface Account {
  readonly name: string;
  readonly associate: string;
  readonly type: Typed;
  readonly endDate: Typed;
  /** Day serial of when the scores were last gone through; absent where the report has no column for it. */
  readonly scoredOn?: Typed;
  /** By the id of the sub-metric, or of the step where it is scored directly; a missing id is not scored. */
  readonly scores: Readonly<Record<string, Typed>>;
  readonly lastArr: Typed;
  readonly deltaArr: Typed;
  readonly ytd: Typed;
  /** Overrides in force at the as-of date, by step id; absent where there are none. */
  readonly overrides?: Readonly<Record<string, StepOverride>>;
}

export const ACCOUNT_TYPES = [
  { type: 1, name: 'Signed strategic partner', meaning: 'Signed, multi-year strategic agreement' },
  { type: 2, name: 'Potential strategic partner', meaning: 'Could become a strategic partner; we want to grow it' },
  { type: 3, name: 'Modest', meaning: 'Some upside, not important to our future now; watch for upward mobility' },
  { type: 4, name: 'Low-level', meaning: 'No financial impact; maintained and monitored' },
] as const;

const step = (
  id: string,
  name: string,
  subMetrics: readonly (readonly [id: string, name: string, ask: string])[],
): Step => ({
  id,
  name,
  weight: 1,
  subMetrics: subMetrics.map(([sub, subName, ask]) => ({ id: `${id}.${sub}`, name: subName, ask, weight: 1 })),
});

/** The five steps an account climbs, each with the sub-metrics that a new report starts from. */
export const DEFAULT_STEPS: readonly Step[] = [
  step('launched', 'Effectively Launched', [
    ['users', 'Expected users active', 'How many of the users we expected use it? One point for each 10\u00a0%.'],
    ['weekly', 'Weekly users', 'How many of them use it every week? One point for each 10\u00a0%.'],
    ['daily', 'Near-daily users', 'How many of them use it nearly every day? One point for each 10\u00a0%.'],
  ]),
  step('roi', 'Generate ROI', [
    ['cases', 'Use cases documented', 'Are the use cases and their expected return written down and agreed?'],
    ['return', 'Return above cost', 'Does what they gain exceed what they pay, by their own count?'],
    ['ontime', 'Results delivered on time', 'Did the promised results come when they were promised?'],
  ]),
  step('recognized', 'ROI Recognized', [
    ['sponsor', 'Sponsor confirms the value', 'Does the sponsor confirm the return, in writing or in a review?'],
    ['shares', 'Customer shares its results', 'Do they share their results inside their own company?'],
    ['public', 'Speaks for us in public', 'Would they, or do they, speak for us as a reference?'],
  ]),
  step('monetizes', 'Customer Monetizes', [
    [
      'contract',
      'Contract matches the value',
      'How much of the target contract value is signed? One point for each 10\u00a0%.',
    ],
    ['funded', 'Funded against target', 'How much of what we aimed for is funded? One point for each 10\u00a0%.'],
    ['expansion', 'Expansion agreed', 'Is the next expansion agreed, with a date and a budget?'],
  ]),
  step('partner', 'Valued Strategic Partner', [
    ['plans', 'We are in their plans', 'Are we named in their plans for the coming years?'],
    ['advise', 'We advise them', 'Do we sit on their board or council, or in their planning meetings?'],
    ['product', 'They shape our product', 'Do they take part in deciding what we build next?'],
  ]),
];

export const DEFAULT_SETTINGS: Omit<Settings, 'asOf'> = {
  company: '',
  asOfFollowsToday: true,
  currency: '$',
  lowBelow: 4,
  paceBand: 0.1,
  endSoonDays: 90,
  staleDays: 90,
  fiscalMonth: 1,
  formulas: 'native',
};
