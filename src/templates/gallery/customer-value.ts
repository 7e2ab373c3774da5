/** Customer value: what a customer brings while it stays, and what engagement adds to that. */
import { BAD, GOOD } from '../../sheets/theme';
import {
  AXIS_MONEY,
  amountWords,
  around,
  check,
  conditions,
  wholeUpTo,
  percentWords,
  rowsOf,
  typed,
} from '../authoring';
import type { Checks, Formula, GridBlock, Table, Template } from '../template';
import { CUSTOMER, ENGAGED, OFFERS, PERIODS } from './customer-inputs';

const ONCE = 'SUMIFS([streams.profit],[streams.when],"Once")';
const EVERY = 'SUMIFS([streams.profit],[streams.when],"Every period")';
const COUNTED = wholeUpTo('periods', PERIODS);
const MORE = `${EVERY}*(1+N([engagedMore]))`;

/** What a margin of every period comes to over the periods that are counted, with retention and discount. */
function lasting(margin: string, retention: string, discount: string): Formula {
  const q = `(${retention}/(1+${discount}))`;
  return {
    native: `${margin}*IF(${q}=1,${COUNTED},(1-${q}^${COUNTED})/(1-${q}))`,
    addin: `AMPR.CLV(${margin},${retention},${discount},${COUNTED})`,
  };
}

const value = (margin: string, retention: string, discount: string): Formula =>
  around(`=${ONCE}+`, lasting(margin, retention, discount));
const compared: readonly Formula[] = ['=[2]-[1]', '=IF(N([acquisition])<=0,"",[1]/[acquisition])'];

const RESULTS: GridBlock = {
  type: 'grid',
  key: 'values',
  name: 'CustomerValues',
  title: 'What a customer brings while it stays',
  corner: 'Lifetime value',
  columns: [
    { head: 'A customer today', kind: 'money' },
    { head: 'An engaged one', kind: 'money' },
    { head: 'Change', kind: 'money' },
    { head: 'Acquisition cost, times', kind: 'number', format: '0.0"×"' },
  ],
  rows: [
    {
      key: 'simple',
      head: 'If all stayed',
      cells: [`=${ONCE}+${EVERY}*${COUNTED}`, `=${ONCE}+${MORE}*${COUNTED}`, ...compared],
    },
    {
      key: 'kept',
      head: 'With retention',
      cells: [value(EVERY, 'N([retention])', '0'), value(MORE, 'N([engagedRetention])', '0'), ...compared],
    },
    {
      key: 'discounted',
      head: 'and discounted',
      bold: true,
      cells: [
        value(EVERY, 'N([retention])', 'N([discount])'),
        value(MORE, 'N([engagedRetention])', 'N([discount])'),
        ...compared,
      ],
    },
  ],
};

const BY_PERIOD: GridBlock = {
  type: 'grid',
  key: 'years',
  name: 'CustomerPeriods',
  title: 'Period by period, a customer today',
  corner: 'Period',
  headKind: 'whole',
  columns: [
    { head: 'Still there', kind: 'share' },
    { head: 'Profit', kind: 'money' },
    { head: 'In today’s money', kind: 'money' },
    { head: 'Since the start', kind: 'money' },
    { head: 'Acquisition cost', kind: 'money' },
  ],
  rows: Array.from({ length: PERIODS }, (_, i) => ({
    head: i + 1,
    cells: [
      i === 0 ? '=1' : '=N([retention])^([row]-1)',
      `=IF([row]>${COUNTED},0,${EVERY}*[1]${i === 0 ? `+${ONCE}` : ''})`,
      '=[2]/(1+N([discount]))^([row]-1)',
      i === 0 ? '=[3]' : '=SUM([3^])+[3]',
      '=N([acquisition])',
    ],
  })),
};

const DISCOUNTS = [0, 0.05, 0.1, 0.15, 0.2];

const WHAT_IF: GridBlock = {
  type: 'grid',
  key: 'whatIf',
  beside: true,
  left: 6,
  name: 'CustomerWhatIf',
  title: 'Lifetime value: retention down, discount across',
  corner: 'Retention',
  headKind: 'share',
  columnKind: 'share',
  columns: DISCOUNTS.map((head) => ({ head, kind: 'money', format: '#,##0' })),
  rows: [0.6, 0.7, 0.8, 0.9, 0.95].map((head) => ({
    key: `retention${head * 100}`,
    head,
    cells: DISCOUNTS.map(() => value(EVERY, '[row]', '[col]')),
  })),
};

const STREAMS: Table = {
  type: 'table',
  key: 'streams',
  under: 'values',
  name: 'CustomerStreams',
  title: 'What a customer brings: type under the last one to add one',
  columns: [
    typed('stream', 'Stream', 'text', 24, 'What brings money, such as renewals. Each stands once.'),
    typed('when', 'When', 'text', 13, {
      prompt: 'Once: with the first sale. Every period: from the first one on, as long as the customer stays.',
      choices: ['Once', 'Every period'],
    }),
    typed('amount', 'Amount', 'money', 12, 'What a customer pays, or brings by referring others.'),
    typed('margin', 'Margin', 'share', 12, 'Share of the amount that is profit.', { format: '0 %' }),
    {
      key: 'profit',
      header: 'Profit',
      kind: 'money',
      width: 12,
      bold: true,
      formula: '=IF(ISNUMBER([amount]),[amount]*N([margin]),"")',
    },
  ],
  example: rowsOf(
    ['stream', 'when', 'amount', 'margin'],
    [
      ['Initial sale', 'Once', 1000, 0.4],
      ['Renewals', 'Every period', 400, 0.6],
      ['Upgrades', 'Every period', 100, 0.5],
      ['Referrals', 'Every period', 60, 0.5],
    ],
  ),
};

const { data, known, named, both, outOfShare } = conditions('streams');

const CHECKS: Checks = {
  type: 'checks',
  key: 'checks',
  under: 'whatIf',
  left: 6,
  name: 'CustomerChecks',
  title: 'Checks',
  width: 6,
  of: `=${named('stream')}`,
  checks: [
    check(
      'rates',
      `${['retention', 'engagedRetention', 'discount'].map((key) => `(N([${key}])<0)+(N([${key}])>1)`).join('+')}+${outOfShare('margin')}`,
      'Every rate and margin is from 0\u00a0% to 100\u00a0%.',
      'rate or margin is below 0\u00a0% or above 100\u00a0%.',
      'rates or margins are below 0\u00a0% or above 100\u00a0%.',
      `COUNT([retention],[engagedRetention],${data('margin')})`,
    ),
    check(
      'periods',
      `1-(N([periods])=${COUNTED})`,
      'The periods counted are a whole number of them.',
      `number of periods is none from 1 to ${PERIODS}, and taken as such.`,
      'numbers of periods are none.',
    ),
    check(
      'retention',
      `IF(${named('stream')}=0,0,1-COUNT([retention]))+IF(N([engaged])>0,1-COUNT([engagedRetention]),0)`,
      'Retention is there.',
      'retention is missing, as if nobody stayed.',
      'retentions are missing, as if nobody stayed.',
    ),
    check(
      'streams',
      both(known('amount'), `1-${known('margin')}*((${data('when')}="Once")+(${data('when')}="Every period"))`),
      'Every stream has its time and its margin.',
      'stream lacks its time or its margin, and is left out.',
      'streams lack their time or margin, and are left out.',
    ),
    check(
      'engagement',
      '--AND(N([engaged])>0,N([engagedRetention])<N([retention]))',
      'Engaged customers stay at least as long as the others.',
      'retention of engaged customers is below that of the others.',
      'retentions are below that of the others.',
      '--AND(N([engaged])>0,COUNT([retention],[engagedRetention])=2)',
    ),
    check(
      'payback',
      '--(AND(N([acquisition])>0,[payback]=""))',
      'A customer earns back what it costs to win.',
      'customer costs more to win than it brings in the periods counted.',
      'customers cost more to win than they bring.',
      'N([acquisition])',
    ),
  ],
};

export const customerValue: Template = {
  id: 'customer-value',
  title: 'Customer Value',
  question: 'What is a customer worth while it stays, and what does engaging customers add?',
  needs:
    'What a customer brings at the start and in every period, with margins; retention, and what winning one costs.',
  source:
    'Measuring social ROI and customer lifetime value (Fan Foundry). Value = margin × Σ (retention ÷ (1 + discount))^t.',
  example: '250 now for 350 later is the source’s; its other figures are made up, since the source gives none',
  answers: [
    { label: 'Lifetime value', cell: 'discounted.0', kind: 'money' },
    { label: 'To acquisition cost', cell: 'discounted.3', kind: 'number' },
    { label: 'Contribution of engagement', cell: 'contribution', kind: 'money' },
  ],
  sheets: [
    {
      key: 'customer-value',
      name: 'Customer Value',
      title: 'Customer Value',
      landscape: true,
      widths: [24, 13, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12],
      blocks: [
        {
          type: 'note',
          key: 'answer',
          width: 12,
          strong: true,
          text: {
            formula: `=IF([discounted.0]=0,"No stream of money yet.","A customer is worth "&${amountWords('[discounted.0]')}&" over "&${COUNTED}&IF(${COUNTED}=1," period"," periods")&IF([discounted.3]="","",", "&${amountWords('[discounted.3]', 1)}&" times what winning one costs")&IF(N([engaged])<=0,"",IF([contribution]<0,". Engagement loses ",". Engagement adds ")&${amountWords('ABS([contribution])')})&IF([directRoi]="","","; offers alone return "&${percentWords('[directRoi]')})&".")`,
          },
        },
        { type: 'lines', key: 'customer', title: 'A customer', columns: [0, 1, 2, 2], lines: CUSTOMER },
        {
          type: 'lines',
          key: 'engagement',
          title: 'Engaged customers',
          beside: true,
          left: 3,
          columns: [0, 2, 3, 3],
          lines: ENGAGED,
        },
        {
          type: 'lines',
          key: 'offers',
          title: 'Offers, and what waiting is worth',
          beside: true,
          left: 7,
          columns: [0, 2, 3, 3],
          lines: OFFERS,
        },
        RESULTS,
        WHAT_IF,
        CHECKS,
        STREAMS,
      ],
    },
    {
      key: 'customer-value.periods',
      name: 'Customer Periods',
      title: 'Customer value, period by period',
      landscape: true,
      widths: [10, 11, 11, 12, 12, 12, 3, ...Array.from({ length: 6 }, () => 12)],
      blocks: [
        BY_PERIOD,
        {
          type: 'chart',
          key: 'growth',
          beside: true,
          title: 'After how many periods has a customer earned back what winning it costs?',
          left: 7,
          width: 6,
          height: 22,
          chart: 'line',
          series: [
            { color: GOOD, values: 'years.4', categories: 'years.0' },
            { color: BAD, values: 'years.5', categories: 'years.0' },
          ],
          xTitle: 'Period',
          yTitle: 'In today’s money',
          yFormat: AXIS_MONEY,
        },
      ],
    },
  ],
};
