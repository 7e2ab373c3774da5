/** What is typed of the pipeline: how it is read, deals, and the stages that they go through. */
import { serialOf } from '../../domain/calendar/dates';
import { DEAL_OUTCOMES, OUTCOME } from '../../domain/pipeline/deals';
import { BAD, WASH } from '../../sheets/theme';
import { dayOf, line, rowsOf, typed } from '../authoring';
import type { Column, Line, Table } from '../template';

export const day = (month: number, date: number): number => serialOf(2026, month, date);

/** The day of the forecast. */
export const TODAY = dayOf('asOf');
/** Months that the target is of, with that of the day of the forecast. */
export const MONTHS = 6;

export const SETTINGS: readonly Line[] = [
  line('asOf', 'PipelineAsOf', 'As of', 'date', 'else today', {
    ask: 'The day that the forecast is read: Ctrl and ; types today. Blank: always today.',
    example: day(6, 30),
  }),
  line('target', 'PipelineTarget', 'Target', 'money', `in ${MONTHS} months`, {
    ask: `What is to be won in the ${MONTHS} months from then on.`,
    example: 300_000,
  }),
  line('coverage', 'PipelineCoverage', 'Coverage of it', 'number', 'times', {
    format: '0.0',
    formula: '=IF(N([target])<=0,"",[within.1]/[target])',
  }),
  line('limit', 'PipelineVerifiedWithin', 'Verified within', 'whole', 'days', {
    ask: { prompt: 'A deal that was not verified for longer is marked: its forecast drifts.', min: 1, max: 365 },
    value: 30,
  }),
];

/** Of the stage of a deal. */
const PROBABILITY = 'INDEX([stages.probability],MATCH([stage],[stages.stage],0))';
const OPEN = `[outcome]="${OUTCOME.open}"`;

const COLUMNS: readonly Column[] = [
  typed('deal', 'Deal', 'text', 21, 'What is to be sold. Each deal stands once.'),
  typed('account', 'Account', 'text', 14, {
    prompt:
      'The customer, prospect or partner. Where the account report stands in this workbook, choose one of its accounts.',
    choicesFrom: 'accounts.name',
  }),
  typed('stage', 'Stage', 'text', 16, {
    prompt: 'How far it is; the stages stand on the sheet Pipeline Stages.',
    choicesFrom: 'stages.stage',
  }),
  typed('outcome', 'Outcome', 'text', 11, {
    prompt: 'Open, Won, Lost, or Slipped: put off without a date. Slipped deals count against the win rate.',
    choices: DEAL_OUTCOMES,
  }),
  typed('value', 'Value', 'money', 10.5, 'What the deal brings, in your currency.'),
  {
    key: 'probability',
    header: 'Probability',
    kind: 'share',
    width: 12.7,
    format: '0 %',
    formula: `=IF(${OPEN},IFERROR(IF(ISNUMBER(${PROBABILITY}),${PROBABILITY},""),""),"")`,
  },
  {
    key: 'weighted',
    header: 'Weighted',
    kind: 'money',
    width: 10,
    bold: true,
    formula: '=IF(OR([probability]="",NOT(ISNUMBER([value]))),"",[value]*[probability])',
  },
  typed('owner', 'Owner', 'text', 11.5, 'Who moves it on.'),
  typed('close', 'Expected close', 'date', 12, 'When it is expected to be won.'),
  typed(
    'firstClose',
    'First expected',
    'date',
    12,
    'When it was expected to be won at first; blank where that never moved.',
  ),
  {
    key: 'slipped',
    header: 'Slipped (days)',
    kind: 'whole',
    width: 9,
    formula: `=IF(AND(${OPEN},ISNUMBER([close])),IF(MAX(0,[close]-IF(ISNUMBER([firstClose]),[firstClose],[close]),${TODAY}-[close])=0,"",MAX(0,[close]-IF(ISNUMBER([firstClose]),[firstClose],[close]),${TODAY}-[close])),"")`,
  },
  typed('next', 'Next step', 'text', 23.3, 'What is done next, and by whom.'),
  typed('verified', 'Last verified', 'date', 12, 'When the customer last said that need, money and time still stand.'),
  {
    key: 'unverified',
    header: 'Days unverified',
    kind: 'whole',
    width: 10,
    // A day after that of the forecast is a mistake, or was not there yet.
    formula: `=IF(${OPEN},IF(ISNUMBER([verified]),IF(INT([verified])>${TODAY},"not yet",${TODAY}-INT([verified])),"never"),"")`,
  },
];

export const DEALS: Table = {
  type: 'table',
  key: 'deals',
  under: 'checks',
  gap: 0,
  name: 'PipelineDeals',
  title: 'Deals: type under the last one to add one',
  columns: COLUMNS,
  marks: [
    {
      key: 'drifts',
      column: 'unverified',
      when: '=AND([unverified]<>"",OR(ISTEXT([unverified]),N([unverified])>N([limit])))',
      format: { bold: true, color: BAD, fill: WASH, numberFormat: '"▼ "0' },
    },
    {
      key: 'late',
      column: 'slipped',
      when: '=N([slipped])>0',
      format: { bold: true, color: BAD, numberFormat: '"▼ "0' },
    },
  ],
  // prettier-ignore
  example: rowsOf(
    COLUMNS.flatMap(({ key, ask }) => (ask === undefined ? [] : [key])),
    [
      ['Platform, first site', 'Northwind', 'Scoped', OUTCOME.open, 120_000, 'Dana', day(8, 15), null, 'Agree the scope with IT', day(6, 20)],
      ['Support contract', 'Contoso', 'Evaluated', OUTCOME.open, 80_000, 'Dana', day(7, 31), day(6, 15), 'Answer the evaluation', day(6, 26)],
      ['Data services', 'Fabrikam', 'Qualified', OUTCOME.open, 200_000, 'Lee', day(10, 31), null, 'Meet the sponsor', day(4, 10)],
      ['Renewal with upgrade', 'Litware', 'Agreed', OUTCOME.open, 60_000, 'Lee', day(7, 10), null, 'Send the contract', day(6, 29)],
      ['Reseller north', 'Adatum', 'Partner: enabled', OUTCOME.open, 50_000, 'Sam', day(9, 30), null, 'Train two people', day(6, 12)],
      ['Pilot', 'Wingtip', 'Evaluated', OUTCOME.won, 40_000, 'Sam', day(5, 20), null, null, day(5, 20)],
      ['Second site', 'Tailspin', 'Scoped', OUTCOME.lost, 70_000, 'Dana', day(5, 31), null, null, day(5, 28)],
      ['Analytics', 'Proseware', 'Scoped', OUTCOME.slipped, 90_000, 'Lee', day(5, 31), day(3, 31), null, day(3, 2)],
    ],
  ),
};

export const STAGES: Table = {
  type: 'table',
  key: 'stages',
  name: 'PipelineStages',
  usual: true,
  columns: [
    typed('stage', 'Stage', 'text', 18, 'What deals call it. Each stage stands once.'),
    typed('who', 'For', 'text', 10, { prompt: 'Prospect or Partner.', choices: ['Prospect', 'Partner'] }),
    typed(
      'activities',
      'Key activities',
      'long',
      34,
      'What is done in this stage, and asked to see whether it is reached.',
    ),
    typed('milestone', 'Milestone', 'long', 28, 'What has to have happened before a deal leaves this stage.'),
    typed('documents', 'Control documents', 'long', 24, 'What shows it in writing.'),
    typed('tasks', 'CRM tasks', 'long', 28, 'What is recorded, so that the forecast is right.'),
    typed(
      'probability',
      'Probability',
      'share',
      11,
      'How many of ten deals in this stage are won: 30\u00a0% for three. Blank: no deal in it is open.',
      {
        format: '0 %',
      },
    ),
  ],
  // prettier-ignore
  example: rowsOf(
    ['stage', 'who', 'activities', 'milestone', 'documents', 'tasks', 'probability'],
    [
      ['Qualified', 'Prospect', 'Find need, budget, decider and date', 'The sponsor agrees that the need is worth solving', 'Notes of the first talk', 'Value, close date and contact roles', 0.1],
      ['Scoped', 'Prospect', 'Agree what is in, what is out, and what it is worth', 'Scope confirmed in writing', 'Scope and value sheet', 'Next step with date; value renewed', 0.25],
      ['Evaluated', 'Prospect', 'Show it works; answer each doubt', 'All deciders have seen it and none is against', 'Evaluation plan, references', 'Rivals, open questions, last verified', 0.5],
      ['Agreed', 'Prospect', 'Terms, legal, purchasing', 'Terms accepted by word', 'Offer, contract draft', 'Terms and date of signature', 0.8],
      ['Reviewed', 'Prospect', 'Ask why it was won or lost', 'Reasons are written down', 'Won and lost review', 'Outcome and reason', null],
      ['Partner: found', 'Partner', 'Check fit: customers, skills, rivals', 'Both name a first customer', 'Partner profile', 'Partner type and contacts', 0.1],
      ['Partner: enabled', 'Partner', 'Train, make the first offer together', 'Two people are trained', 'Joint plan', 'Training done; joint deals', 0.3],
      ['Partner: selling', 'Partner', 'Review joint deals every month', 'First joint deal is won', 'Partner forecast', 'Deals and last verified', 0.6],
    ],
  ),
};
