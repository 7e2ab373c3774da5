/** The value ledger's measures, a row each: what was agreed, what was delivered, and who says so. */
import { serialOf } from '../../domain/calendar/dates';
import { COUNTS, MEASURE, MEASURES, VALUE_STATUS } from '../../domain/value/ledger-words';
import { BAD, WASH } from '../../sheets/theme';
import { dayOf, rowsOf, typed } from '../authoring';
import type { AskMore, Column, Table } from '../template';

export const day = (month: number, date: number): number => serialOf(2026, month, date);

const number = (prompt: string): AskMore => ({ prompt, min: -1e15 });
const TODAY = dayOf('ledgerAsOf');
const FIGURES = 'AND(ISNUMBER([baseline]),ISNUMBER([agreed]),ISNUMBER([delivered]))';
/** Nine decimals: 0.79 − 0.89 is −0.1 here, and not −0.09999…. */
const OFF = 'ROUND([attainment]-1,9)';
const PEOPLE = { band: 'Who confirms it' };

const COLUMNS: readonly Column[] = [
  typed('measure', 'Measure', 'text', 22.5, 'What was agreed to change, as the customer calls it. Each stands once.'),
  typed('customer', 'Account', 'text', 11.2, {
    prompt: 'The customer. Where the account report stands in this workbook, choose one of its accounts.',
    choicesFrom: 'accounts.name',
  }),
  typed('role', 'Role', 'text', 10.8, 'Whose measure it is: finance, operations, users.'),
  typed('kind', 'Kind', 'text', 12.6, {
    prompt: `${MEASURES.slice(0, 3).join(', ')} or Other. ROI weighs most.`,
    choices: MEASURES,
  }),
  typed('unit', 'Unit', 'text', 6.7, 'Hours, money, %. Time saved is hours a month, and money saved is money a month.'),
  typed('baseline', 'Baseline', 'number', 9.3, number('What it was before.')),
  typed('agreed', 'Agreed', 'number', 9.3, number('What was agreed with the customer.')),
  typed('delivered', 'Delivered', 'number', 9.6, number('What it is by now.')),
  typed('market', 'Market', 'share', 7.4, {
    prompt:
      'How the customer’s market changed meanwhile; what was delivered is then judged against it. Blank: it plays no part.',
    min: -1,
    max: 10,
  }),
  {
    key: 'against',
    header: 'Against market (points)',
    kind: 'number',
    width: 8.2,
    format: '+0.0;-0.0;0.0',
    formula: {
      native:
        '=IF(AND(ISNUMBER([baseline]),ISNUMBER([delivered]),ISNUMBER([market])),IF([baseline]=0,"",100*([delivered]/[baseline]-1-[market])),"")',
      addin:
        '=IF(AND(ISNUMBER([baseline]),ISNUMBER([delivered]),ISNUMBER([market])),IF([baseline]=0,"",100*AMPR.MARKETADJUSTED([delivered]/[baseline]-1,[market])),"")',
    },
  },
  {
    key: 'attainment',
    header: 'Attained',
    kind: 'share',
    width: 8.3,
    format: '#,##0 %',
    bold: true,
    formula: {
      native: `=IF(${FIGURES},IF([agreed]=[baseline],"",([delivered]-N([market])*[baseline]-[baseline])/([agreed]-[baseline])),"")`,
      addin: `=IF(${FIGURES},IF([agreed]=[baseline],"",AMPR.VALUEATTAINMENT([baseline],[agreed],[delivered]-N([market])*[baseline])),"")`,
    },
  },
  {
    key: 'status',
    header: 'Status',
    kind: 'text',
    width: 10.2,
    formula: {
      native: `=IF([attainment]="","",IF(AND(${OFF}>=N([tolerance]),${OFF}>0),"${VALUE_STATUS.above}",IF(AND(${OFF}<=-N([tolerance]),${OFF}<0),"${VALUE_STATUS.below}","${VALUE_STATUS.onTrack}")))`,
      addin:
        '=IF([attainment]="","",AMPR.VALUESTATUS([baseline],[agreed],[delivered]-N([market])*[baseline],N([tolerance])))',
    },
  },
  typed('source', 'Data source', 'text', 11.4, 'Where the figure comes from: a system, a report, a survey.', PEOPLE),
  typed(
    'confirmedBy',
    'Confirmed by',
    'text',
    12.8,
    'Who at the customer confirmed it. Without a name it does not count.',
    PEOPLE,
  ),
  typed(
    'confirmedOn',
    'on',
    'date',
    12,
    'When it was confirmed. After the day under As of it does not count yet.',
    PEOPLE,
  ),
  {
    key: 'counts',
    header: 'Counts',
    kind: 'text',
    width: 16.6,
    ...PEOPLE,
    // Whoever confirms it after the day that the ledger is read has not done so by then.
    formula: `=IF([attainment]="","",IF(OR([confirmedBy]="",NOT(ISNUMBER([confirmedOn]))),"${COUNTS.unconfirmed}",IF(INT(N([confirmedOn]))>${TODAY},"${COUNTS.early}",IF(${TODAY}-[confirmedOn]>N([valid]),"${COUNTS.stale}","${COUNTS.yes}"))))`,
  },
  {
    key: 'points',
    header: 'Score',
    kind: 'score',
    width: 6.1,
    bold: true,
    formula: `=IF([counts]="${COUNTS.yes}",MAX(0,MIN(10,10*[attainment])),"")`,
  },
  {
    key: 'weight',
    header: 'Weight',
    kind: 'number',
    width: 7,
    folds: true,
    formula: `=IF([counts]="${COUNTS.yes}",IF([kind]="${MEASURE.roi}",N([roiWeight]),1),"")`,
  },
  {
    key: 'saved',
    header: 'Saved',
    kind: 'number',
    width: 9,
    folds: true,
    // Less than before where less was agreed, and more where more was.
    formula: `=IF(AND([counts]="${COUNTS.yes}",OR([kind]="${MEASURE.time}",[kind]="${MEASURE.money}")),SIGN([agreed]-[baseline])*([delivered]-[baseline]),"")`,
  },
  {
    key: 'attainedCounted',
    header: 'Confirmed and not stale',
    kind: 'share',
    width: 11.5,
    format: '#,##0 %',
    folds: true,
    formula: `=IF([counts]="${COUNTS.yes}",[attainment],"")`,
  },
  {
    key: 'attainedOpen',
    header: 'Unconfirmed or stale: does not count',
    kind: 'share',
    width: 16,
    format: '#,##0 %',
    folds: true,
    formula: `=IF([counts]="${COUNTS.yes}","",[attainment])`,
  },
];

export const LEDGER: Table = {
  type: 'table',
  key: 'ledger',
  name: 'ValueLedger',
  title: 'Measures: type under the last one to add one',
  columns: COLUMNS,
  marks: [
    {
      key: 'below',
      column: 'status',
      when: `=[status]="${VALUE_STATUS.below}"`,
      format: { bold: true, color: BAD, fill: WASH, numberFormat: '"▼ "@' },
    },
    {
      key: 'out',
      column: 'counts',
      when: `=AND([counts]<>"",[counts]<>"${COUNTS.yes}")`,
      format: { color: BAD, numberFormat: '"▼ "@' },
    },
  ],
  // prettier-ignore
  example: rowsOf(
    COLUMNS.flatMap(({ key, ask }) => (ask === undefined ? [] : [key])),
    [
      ['Return on programme', 'Northwind', 'Finance', MEASURE.roi, '%', 0, 40, 38, null, 'Finance', 'CFO', day(6, 12)],
      ['Hours for month end', 'Northwind', 'Accounting', MEASURE.time, 'hours', 120, 60, 62, null, 'Time sheets', 'Controller', day(5, 28)],
      ['Tools that went away', 'Northwind', 'IT', MEASURE.money, 'money', 9000, 4000, 5200, null, 'Invoices', null, null],
      ['Revenue, falling market', 'Contoso', 'Sales', MEASURE.roi, 'money', 1_000_000, 1_050_000, 970_000, -0.1, 'CRM', 'Head of sales', day(6, 20)],
      ['Response time', 'Contoso', 'Service', MEASURE.other, 'hours', 8, 4, 3.5, null, 'Help desk', 'Service lead', day(6, 2)],
      ['Hours in reporting', 'Fabrikam', 'Operations', MEASURE.time, 'hours', 80, 40, 44, null, 'Survey', 'Ops lead', day(11, 3) - 365],
    ],
  ),
};
