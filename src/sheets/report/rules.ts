import { ACCOUNT_TYPES, type ReportModel, scoredUnder } from '../../domain/model/model';
import { columnName } from '../address';
import type { RulePlan, ValidationPlan } from '../plan';
import { BAD, BAR, GOOD, LOW_WASH, SCORE_SCALE, WASH } from '../theme';
import { PROGRESS_MARKS } from './looks';
import type { Places } from './layout';
import { overrideRule } from './overridden';

const CHANGES = [
  { id: 'rose', sign: '>', color: GOOD },
  { id: 'fell', sign: '<', color: BAD },
] as const;

/** Few rules on exact ranges, with constant bounds, and none that calls an add-in function: such a rule would never apply. */
export function reportRules(model: ReportModel, places: Places): RulePlan[] {
  const { names } = places.layout;
  const first = (key: string): string => `${columnName(places.col(key))}${places.firstRow + 1}`;
  const scores = [...model.steps.map((s) => places.body(s.id)), places.body('overall')];
  const typed = model.steps.flatMap((step) => scoredUnder(step).map((sub) => places.body(sub.id)));
  const score = first(model.steps[0].id);
  const sub = first(scoredUnder(model.steps[0])[0].id);
  const end = first('endDate');
  const moved = first('change');
  const low = model.settings.lowBelow;
  return [
    {
      id: 'unreadable',
      areas: typed,
      rule: {
        type: 'custom',
        formula: `=OR(AND(ISNUMBER(${sub}),OR(${sub}<0,${sub}>10)),AND(ISTEXT(${sub}),NOT(OR(${sub}="",${sub}="n/a",${sub}="-",${sub}="not scored"))),ISLOGICAL(${sub}),ISERROR(${sub}))`,
        format: { bold: true, color: '#FFFFFF', fill: BAD },
      },
    },
    {
      id: 'scale',
      areas: scores,
      rule: { type: 'colorScale', stops: [SCORE_SCALE[0], SCORE_SCALE[1], SCORE_SCALE[2]] },
    },
    {
      id: 'low',
      areas: scores,
      // Excel shows the scale's colour, which comes first; programs that draw one rule a cell still show a fill.
      rule: {
        type: 'custom',
        formula: `=AND(ISNUMBER(${score}),${score}<${low})`,
        format: { bold: true, fill: LOW_WASH },
      },
    },
    {
      id: 'ended',
      areas: [places.body('endDate')],
      rule: {
        type: 'custom',
        formula: `=AND(ISNUMBER(${end}),${end}<${names.asOf})`,
        format: { bold: true, color: '#FFFFFF', fill: BAD },
      },
    },
    {
      id: 'endsSoon',
      areas: [places.body('endDate')],
      rule: {
        type: 'custom',
        formula: `=AND(ISNUMBER(${end}),${end}>=${names.asOf},${end}<=${names.asOf}+${names.endSoonDays})`,
        format: { bold: true, color: BAD, fill: WASH },
      },
    },
    ...staleRule(places),
    ...overrideRule(model, places),
    ...CHANGES.map(({ id, sign, color }): RulePlan => ({
      id,
      areas: [places.body('change')],
      rule: { type: 'custom', formula: `=AND(ISNUMBER(${moved}),${moved}${sign}0)`, format: { bold: true, color } },
    })),
    { id: 'share', areas: [places.body('share')], rule: { type: 'dataBar', min: 0, max: 1, color: BAR } },
    ...PROGRESS_MARKS.map((mark): RulePlan => ({
      id: `progress.${mark.word}`,
      areas: [places.body('progress')],
      rule: {
        type: 'custom',
        formula: `=${first('progress')}="${mark.word}"`,
        format: { bold: mark.bold, color: mark.color, numberFormat: mark.format },
      },
    })),
  ];
}

/** Scores that are older than they stay valid: the date carries a mark, so that it is seen without colour too. */
function staleRule(places: Places): RulePlan[] {
  if (!places.has('scoredOn')) return [];
  const { asOf, staleDays } = places.layout.names;
  const date = `${columnName(places.col('scoredOn'))}${places.firstRow + 1}`;
  return [
    {
      id: 'stale',
      areas: [places.body('scoredOn')],
      rule: {
        type: 'custom',
        formula: `=AND(ISNUMBER(${date}),${date}>=1,${date}<INT(${asOf})-INT(${staleDays}))`,
        format: { bold: true, color: BAD, fill: WASH, numberFormat: '"▼ "dd mmm yyyy' },
      },
    },
  ];
}

const clip = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

export function reportValidations(model: ReportModel, places: Places): ValidationPlan[] {
  const plan = (
    key: string,
    rule: ValidationPlan['rule'],
    title: string,
    prompt: string,
    error: string,
  ): ValidationPlan => ({
    id: key,
    area: places.body(key),
    rule,
    title: clip(title, 32),
    prompt: clip(prompt, 255),
    error: clip(error, 225),
  });
  const types = ACCOUNT_TYPES.map((t) => `${t.type} ${t.meaning}`).join('\n');
  return [
    plan(
      'name',
      { type: 'textLength', max: 120 },
      'Account',
      'The customer’s name. Each account stands once.',
      'An account name has at most 120 characters.',
    ),
    plan(
      'associate',
      { type: 'textLength', max: 120 },
      'Sales associate',
      'Who looks after this account.',
      'A name has at most 120 characters.',
    ),
    plan(
      'type',
      { type: 'list', values: ACCOUNT_TYPES.map((t) => String(t.type)) },
      'Account type',
      types,
      'Type 1, 2, 3 or 4.',
    ),
    plan(
      'endDate',
      { type: 'date', after: '2000-01-01' },
      'End date',
      'The day the account’s contract ends.',
      'Type a date, for example 2027-03-31.',
    ),
    ...(places.has('scoredOn')
      ? [
          plan(
            'scoredOn',
            { type: 'date', after: '2000-01-01' },
            'Scored on',
            'The day on which the scores were last gone through. Scores that are older than Settings says are marked as stale.',
            'Type a date, for example 2026-11-21.',
          ),
        ]
      : []),
    ...model.steps.flatMap((step) =>
      scoredUnder(step).map((sub) =>
        plan(
          sub.id,
          { type: 'decimal', min: 0, max: 10 },
          sub.name,
          `${sub.ask}\n0 to 10; leave it blank while it is not scored.`,
          'A score is a number from 0 to 10. Leave the cell blank while it is not scored.',
        ),
      ),
    ),
    plan(
      'lastArr',
      { type: 'decimal', min: 0 },
      'Last year’s ARR',
      'Annual recurring revenue at the end of last year.',
      'Type an amount, 0 or more.',
    ),
    plan(
      'deltaArr',
      { type: 'decimal', min: 0 },
      'ΔARR',
      'The increase wanted this year: the target. Blank or 0 means no target.',
      'Type an amount, 0 or more.',
    ),
    plan(
      'ytd',
      { type: 'decimal', min: -1e12 },
      'YTD',
      'Won so far this year against ΔARR, new business included.',
      'Type an amount.',
    ),
  ];
}
