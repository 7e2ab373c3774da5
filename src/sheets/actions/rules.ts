import { ACTION_STATUSES } from '../../domain/actions/actions';
import type { ReportModel } from '../../domain/model/model';
import { columnName, quoteSheet } from '../address';
import type { RulePlan, ValidationPlan, ValidationRulePlan } from '../plan';
import { quoted } from '../references';
import type { TablePlaces } from '../tables';
import { BAD, MUTED, STEP_COLORS, WASH } from '../theme';
import type { ActionColumn, ActionKey, ActionLayout, ChoiceRange } from './layout';

/** Late and finished rows, and the steps in their colours. A late date also carries a mark, so that colour never stands alone. */
export function actionRules(
  model: ReportModel,
  { names }: ActionLayout,
  places: TablePlaces<ActionColumn>,
): RulePlan[] {
  const cell = (key: ActionKey): string => `$${columnName(places.col(key))}${places.firstRow + 1}`;
  const status = cell('status');
  const late = `=AND(ISNUMBER(${cell('due')}),${cell('due')}<INT(${names.asOf}),OR(${status}="open",${status}="doing"))`;
  const finished = `=OR(${status}="done",${status}="dropped")`;
  return [
    {
      id: 'overdue.due',
      areas: [places.body('due')],
      rule: {
        type: 'custom',
        formula: late,
        format: { bold: true, color: BAD, fill: WASH, numberFormat: '"▼ "dd mmm yyyy' },
      },
    },
    {
      id: 'overdue',
      areas: places.runs,
      rule: { type: 'custom', formula: late, format: { fill: WASH } },
    },
    { id: 'finished', areas: places.runs, rule: { type: 'custom', formula: finished, format: { color: MUTED } } },
    ...model.steps.map((step, i): RulePlan => ({
      id: `step.${step.id}`,
      areas: [places.body('step')],
      rule: {
        type: 'custom',
        formula: `=${cell('step')}=${quoted(step.name)}`,
        format: { bold: true, color: STEP_COLORS[i] },
      },
    })),
  ];
}

const choose = ({ sheetName, area: { top, left, bottom, right } }: ChoiceRange): string => {
  const corner = (row: number, col: number): string => `$${columnName(col)}$${row + 1}`;
  return `=${quoteSheet(sheetName)}!${corner(top, left)}:${corner(bottom, right)}`;
};

export function actionValidations({ choices }: ActionLayout, places: TablePlaces<ActionColumn>): ValidationPlan[] {
  const plan = (
    key: ActionKey,
    rule: ValidationRulePlan,
    title: string,
    prompt: string,
    error: string,
  ): ValidationPlan => ({
    id: key,
    area: places.body(key),
    rule,
    title,
    prompt,
    error,
  });
  const chosen = (
    key: 'account' | 'step' | 'subMetric',
    title: string,
    prompt: string,
    error: string,
  ): ValidationPlan => {
    const range = choices?.[key];
    return range
      ? plan(key, { type: 'list', values: [], source: choose(range) }, title, prompt, error)
      : plan(key, { type: 'textLength', max: 120 }, title, prompt, 'A name has at most 120 characters.');
  };
  const date = (key: ActionKey, title: string, prompt: string): ValidationPlan =>
    plan(key, { type: 'date', after: '2000-01-01' }, title, prompt, 'Type a date, for example 2026-12-05.');
  return [
    chosen(
      'account',
      'Account',
      'As it is called in the progress report.',
      'Choose an account of the progress report.',
    ),
    chosen('step', 'Step', 'The step that is weak.', 'Choose one of the five steps.'),
    chosen('subMetric', 'Sub-metric', 'The sub-metric to raise.', 'Choose one of the sub-metrics in Settings.'),
    plan(
      'score',
      { type: 'decimal', min: 0, max: 10 },
      'Score when opened',
      'The sub-metric’s score on the day the action was opened.',
      'A score is a number from 0 to 10. Leave the cell blank where there was none.',
    ),
    plan(
      'action',
      { type: 'textLength', max: 500 },
      'Action',
      'What will be done.',
      'An action has at most 500 characters.',
    ),
    plan('owner', { type: 'textLength', max: 120 }, 'Owner', 'Who does it.', 'A name has at most 120 characters.'),
    date('due', 'Due', 'The day by which it is done. Open actions past it are marked.'),
    plan(
      'status',
      { type: 'list', values: ACTION_STATUSES },
      'Status',
      'open: agreed · doing: begun · done · dropped: no longer wanted',
      'Choose open, doing, done or dropped.',
    ),
    date('opened', 'Opened', 'The day the action was agreed.'),
    date('closed', 'Closed', 'The day it was done or dropped.'),
    plan(
      'result',
      { type: 'textLength', max: 500 },
      'Result',
      'What came of it.',
      'A result has at most 500 characters.',
    ),
  ];
}
