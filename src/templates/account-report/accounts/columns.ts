import {
  ACCOUNT_TYPES,
  isDirect,
  type ReportModel,
  scoredUnder,
  type Step,
  type SubMetric,
} from '../../../domain/model/model';
import { SCORE_LIMITS } from '../../../domain/arithmetic/limits';
import type { ValidationRulePlan } from '../../../sheets/plan';

/** What a column holds decides how it looks. */
export type ColumnKind =
  | 'name'
  | 'associate'
  | 'type'
  | 'date'
  | 'score'
  | 'stepScore'
  /** The score of a step that has no sub-metrics: typed, like theirs. */
  | 'directScore'
  | 'overall'
  | 'weakest'
  | 'change'
  | 'count'
  | 'action'
  | 'money'
  | 'share'
  | 'progress';

export interface ReportColumn {
  /** Stays the same when the header is renamed: `name`, `launched.users`, `launched`, `overall` … */
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Index of the step for sub-metrics and step scores. */
  readonly step?: number;
  /** The band above the header. */
  readonly group: 'account' | 'step' | 'overall' | 'money' | 'review' | 'progress';
  /** Characters. */
  readonly width: number;
  /** True where people type; the key then is that of the field of an account, or the id of what is scored. */
  readonly input: boolean;
  readonly ask?: TypedRule;
  /** True where a report may do without it, as one from before the column existed does. */
  readonly optional?: true;
}

/** What may be typed into a cell, and what a person is told: when something else was typed, and at the header. */
export interface TypedRule {
  readonly rule: ValidationRulePlan;
  readonly title: string;
  readonly prompt?: string;
  readonly error: string;
}

const typed = (
  key: string,
  header: string,
  kind: ColumnKind,
  group: ReportColumn['group'],
  width: number,
  ask: TypedRule,
): ReportColumn => ({ key, header, kind, group, width, input: true, ask });

const computed = (
  key: string,
  header: string,
  kind: ColumnKind,
  group: ReportColumn['group'],
  width: number,
): ReportColumn => ({ key, header, kind, group, width, input: false });

const DATE: ValidationRulePlan = { type: 'date', after: '2000-01-01' };
const NAME: ValidationRulePlan = { type: 'textLength', max: 120 };

/** An account's name, who looks after it, what kind it is and until when. */
const ABOUT: readonly ReportColumn[] = [
  typed('name', 'Account', 'name', 'account', 19.5, {
    rule: NAME,
    title: 'Account',
    error: 'The customer’s name, at most 120 characters. Each account stands once.',
  }),
  typed('associate', 'Sales associate', 'associate', 'account', 14.8, {
    rule: NAME,
    title: 'Sales associate',
    error: 'Who looks after this account: a name of at most 120 characters.',
  }),
  typed('type', 'Type', 'type', 'account', 5, {
    rule: { type: 'list', values: ACCOUNT_TYPES.map(({ type }) => String(type)) },
    title: 'Account type',
    prompt: ACCOUNT_TYPES.map(({ type, meaning }) => `${type} ${meaning}`).join('\n'),
    error: 'Type 1, 2, 3 or 4.',
  }),
  typed('endDate', 'End date', 'date', 'account', 11, {
    rule: DATE,
    title: 'End date',
    error: 'Type a date, for example 2027-03-31.',
  }),
];

const score = ({ id, name, ask }: SubMetric, kind: ColumnKind, width: number, step: number): ReportColumn => ({
  ...typed(id, name, kind, 'step', width, {
    rule: { type: 'decimal', ...SCORE_LIMITS },
    title: name,
    error: `A score is a number from 0 to 10. Leave the cell blank while it is not scored.\n${ask}`,
  }),
  step,
});

/** Characters of a step's score: its name stands in up to three lines above it. */
const STEP_WIDTH = 10.8;

/** The sub-metrics of a step and its score, which is typed itself where there are none. */
function stepColumns(step: Step, index: number): ReportColumn[] {
  if (isDirect(step)) return scoredUnder(step).map((one) => score(one, 'directScore', STEP_WIDTH, index));
  const subMetrics = step.subMetrics.map((sub) => score(sub, 'score', 15, index));
  return [...subMetrics, { ...computed(step.id, step.name, 'stepScore', 'step', STEP_WIDTH), step: index }];
}

const OVERALL: readonly ReportColumn[] = [
  computed('overall', 'Overall', 'overall', 'overall', 7.5),
  computed('change', 'Change', 'change', 'overall', 7.6),
];

const MONEY: readonly ReportColumn[] = [
  typed('lastArr', 'Last year’s ARR', 'money', 'money', 10.5, {
    rule: { type: 'decimal', min: 0 },
    title: 'Last year’s ARR',
    error: 'Type an amount, 0 or more: the recurring revenue at the end of last year.',
  }),
  typed('deltaArr', 'ΔARR', 'money', 'money', 10, {
    rule: { type: 'decimal', min: 0 },
    title: 'ΔARR',
    error: 'Type an amount, 0 or more: the increase wanted this year. Blank or 0 means no target.',
  }),
  typed('ytd', 'YTD', 'money', 'money', 10, {
    rule: { type: 'decimal', min: -1e12 },
    title: 'YTD',
    error: 'Type an amount: what was won so far this year, new business included.',
  }),
  computed('share', '% of target', 'share', 'money', 7.5),
];

/** What one opens to prepare a review: closed at first, so that the rest of the report is one screen and one page wide. */
const REVIEW: readonly ReportColumn[] = [
  computed('weakest', 'Weakest step', 'weakest', 'review', 27),
  {
    ...typed('scoredOn', 'Scored on', 'date', 'review', 13.5, {
      rule: DATE,
      title: 'Scored on',
      error: 'Type a date, for example 2026-11-21.',
    }),
    optional: true,
  },
  computed('openActions', 'Open actions', 'count', 'review', 7.5),
  computed('nextAction', 'Next action', 'action', 'review', 66),
];

const PROGRESS: readonly ReportColumn[] = [computed('progress', 'Progress', 'progress', 'progress', 10.4)];

/**
 * Every column of the report for a model, in order; headers are unique, as a table demands. With the groups closed, those of
 * the sub-metrics and that of the review, they are as wide as a printed page.
 */
export const reportColumns = (model: Pick<ReportModel, 'steps'>): ReportColumn[] =>
  unique([...ABOUT, ...model.steps.flatMap(stepColumns), ...OVERALL, ...MONEY, ...REVIEW, ...PROGRESS], model);

/** Two sub-metrics of one name, or one named like a column of ours, get their step's name behind them; a step gets a number. */
function unique(columns: ReportColumn[], model: Pick<ReportModel, 'steps'>): ReportColumn[] {
  const isStep = (c: ReportColumn): boolean => c.kind === 'stepScore' || c.kind === 'directScore';
  const isNamed = (c: ReportColumn): boolean => c.kind === 'score' || isStep(c);
  const taken = new Set<string>(columns.filter((c) => !isNamed(c)).map((c) => c.header.toLowerCase()));
  const free = (c: ReportColumn): ReportColumn => {
    let header = c.header;
    if (c.kind === 'score' && taken.has(header.toLowerCase())) header = `${c.header} (${model.steps[c.step!].name})`;
    for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${c.header} (${n})`;
    taken.add(header.toLowerCase());
    return { ...c, header };
  };
  const steps = new Map(columns.filter(isStep).map((c) => [c.key, free(c)]));
  return columns.map((c) => steps.get(c.key) ?? (c.kind === 'score' ? free(c) : c));
}

/** Whether a column holds scores as people type them. */
export const isScoreColumn = ({ kind }: Pick<ReportColumn, 'kind'>): boolean =>
  kind === 'score' || kind === 'directScore';
