/** The tables of the AI portfolio: use cases with scores, lens, money and the one KPI, and how they help each other. */
import { BAD, WASH } from '../../sheets/theme';
import { line, roiOf, rowsOf, typed } from '../authoring';
import type { AskMore, Column, Line, Table } from '../template';

const BUCKETS = [
  ['Efficiency', 'Cost efficiency', 'What it saves: cost, time, more out of what is there.'],
  ['Revenue', 'More revenue', 'What it adds to revenue of today: upsells, cross-sells, customers that stay.'],
  ['Streams', 'New revenue', 'What it opens: products, services or business models that are new.'],
] as const;

export const WEIGHTS: readonly Line[] = BUCKETS.map(([key, label]) =>
  line(`weight${key}`, `AIWeight${key}`, label, 'number', 'weight', {
    ask: { prompt: 'How much a score in this bucket counts. All alike: 1.', max: 10 },
    value: 1,
  }),
);

export const WEIGHT_SUM = BUCKETS.map(([key]) => `N([weight${key}])`).join('+');

const LENS = [
  ['user', 'Solves a user’s problem'],
  ['organisation', 'Solves one of ours'],
  ['model', 'Fits the business model'],
] as const;
const BONUS = [
  ['leadership', 'Leaders’ problem'],
  ['vision', 'Clear vision'],
  ['dataReady', 'Data is ready'],
] as const;
const yesNo = (prompt: string): AskMore => ({ prompt, choices: ['Yes', 'No'] });
const oneToFive = (prompt: string): AskMore => ({ prompt, min: 1, max: 5 });

const no = ([key]: readonly [string, string]): string => `([${key}]="No")`;
const named = LENS.map(([key], i) => `IF([${key}]="No"," ${['user', 'organisation', 'model'][i]}","")`).join('&');

const COLUMNS: readonly Column[] = [
  typed('useCase', 'Use case', 'text', 24, 'What AI is to do. Each use case stands once.'),
  ...BUCKETS.map(([key, header, prompt]) =>
    typed(`score${key}`, header, 'score', 10, oneToFiveText(prompt), { band: 'Buckets, 1 to 5', format: 'General' }),
  ),
  {
    key: 'score',
    header: 'Score',
    kind: 'score',
    width: 8,
    band: 'Rank',
    bold: true,
    formula: `=IF(COUNT([scoreEfficiency],[scoreRevenue],[scoreStreams])=0,"",${BUCKETS.map(([key]) => `N([score${key}])*N([weight${key}])`).join('+')})`,
  },
  {
    key: 'rank',
    header: 'Rank',
    kind: 'whole',
    width: 9.5,
    band: 'Rank',
    bold: true,
    formula: '=IF([score]="","",RANK([score],[useCases.score]))',
  },
  typed('effort', 'Effort', 'score', 9.5, oneToFiveText('What it takes: people, time, change.'), {
    band: 'Plan',
    format: 'General',
  }),
  typed(
    'wave',
    'Wave',
    'whole',
    8,
    { prompt: '1: time, cost and efficiency. 2: quality and better output. 3: new systems.', min: 1, max: 3 },
    { band: 'Plan' },
  ),
  {
    key: 'lens',
    header: 'Verdict',
    kind: 'text',
    width: 33,
    band: 'Lens',
    bold: true,
    formula: `=IF([useCase]="","",IF(${LENS.map(no).join('+')}>0,"▼ no:"&${named},IF(OR(${LENS.map(([key]) => `[${key}]<>"Yes"`).join(',')}),"not answered","✓")))`,
  },
  {
    key: 'bonus',
    header: 'Bonus points',
    kind: 'whole',
    width: 7,
    band: 'Lens',
    formula: `=IF([useCase]="","",${BONUS.map(([key]) => `([${key}]="Yes")`).join('+')})`,
  },
  typed('cost', 'Cost', 'money', 10, 'What it costs in all, in your currency.', { band: 'Money' }),
  typed('alone', 'Return alone', 'money', 10, 'What it returns in a year by itself.', { band: 'Money' }),
  {
    key: 'stacked',
    header: 'Return stacked',
    kind: 'money',
    width: 11.5,
    band: 'Money',
    formula: '=IF(ISNUMBER([alone]),[alone]*(1+SUMIFS([links.uplift],[links.to],[useCase],[links.known],"✓")),"")',
  },
  {
    key: 'roi',
    header: 'ROI',
    kind: 'share',
    width: 11,
    band: 'Money',
    bold: true,
    formula: roiOf('[stacked]', '[cost]'),
  },
  {
    key: 'payback',
    header: 'Payback (months)',
    kind: 'number',
    width: 12,
    format: '0.0',
    band: 'Money',
    formula: '=IF(OR(N([stacked])<=0,N([cost])<=0),"",12*[cost]/[stacked])',
  },
  ...LENS.map(([key, header]) =>
    typed(key, header, 'text', 17, yesNo(`${header}: Yes or No.`), { band: 'The lens', folds: true }),
  ),
  ...BONUS.map(([key, header]) =>
    typed(key, header, 'text', 9, yesNo(`${header}: Yes or No. Would you bet something dear to you on it?`), {
      band: 'Bonus points',
      folds: true,
    }),
  ),
  typed('kpi', 'KPI', 'text', 22, 'The one figure that tells whether it works.', { band: 'KPI', folds: true }),
  typed('baseline', 'Baseline', 'number', 10, ANY('What the KPI is today.'), { band: 'KPI', folds: true }),
  typed('target', 'Target', 'number', 10, ANY('What the KPI is to be.'), { band: 'KPI', folds: true }),
  typed('reached', 'Now', 'number', 10, ANY('What the KPI is by now.'), { band: 'KPI', folds: true }),
  {
    key: 'progress',
    header: 'Of the way',
    kind: 'share',
    width: 9,
    format: '#,##0 %',
    band: 'KPI',
    folds: true,
    formula:
      '=IF(AND(ISNUMBER([baseline]),ISNUMBER([target]),ISNUMBER([reached])),IF([target]=[baseline],"",([reached]-[baseline])/([target]-[baseline])),"")',
  },
];

function oneToFiveText(prompt: string): AskMore {
  return oneToFive(`${prompt} From 1 (little) to 5 (much).`);
}
function ANY(prompt: string): AskMore {
  return { prompt, min: -1e15 };
}

export const USE_CASES: Table = {
  type: 'table',
  key: 'useCases',
  gap: 0,
  name: 'AIUseCases',
  title: 'Use cases: type under the last one to add one; open [+] at the right to answer lens, bonus and KPI',
  columns: COLUMNS,
  marks: [
    ...[...LENS, ...BONUS].map(([key]) => ({
      key: `no.${key}`,
      column: key,
      when: `=[${key}]="No"`,
      format: { color: BAD, fill: WASH },
    })),
    {
      key: 'no',
      column: 'lens',
      when: '=LEFT([lens],1)="▼"',
      format: { bold: true, color: BAD, fill: WASH },
    },
  ],
  // prettier-ignore
  example: rowsOf(
    COLUMNS.flatMap(({ key, ask }) => (ask === undefined ? [] : [key])),
    [
      ['Customer support', 5, 3, 1, 2, 1, 60_000, 90_000, 'Yes', 'Yes', 'Yes', 'No', 'No', 'Yes', 'Response time (hours)', 8, 2, 5],
      ['Trend prediction', 2, 4, 3, 3, 2, 80_000, 100_000, 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'No', 'Forecast error', 0.3, 0.15, 0.24],
      ['Product design', 2, 3, 5, 5, 3, 150_000, 160_000, 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'No', 'Months to a product', 12, 6, 11],
    ],
  ),
};

const useCase = (prompt: string): AskMore => ({ prompt, choicesFrom: 'useCases.useCase' });

export const LINKS: Table = {
  type: 'table',
  key: 'links',
  name: 'AILinks',
  title: 'Links: type under the last one to add one',
  columns: [
    typed('from', 'From', 'text', 24, useCase('The use case whose result another one uses.')),
    typed('to', 'To', 'text', 24, useCase('The use case whose return grows by it.')),
    typed('uplift', 'Uplift', 'share', 12, {
      prompt: 'By how much the link raises the return of the other one: 10\u00a0% or 0.1.',
      max: 10,
    }),
    {
      key: 'known',
      header: 'Both are there',
      kind: 'text',
      width: 20,
      formula:
        '=IF([from]&[to]="","",IF(OR([from]="",[to]=""),"▼ one side is missing",IF([from]=[to],"▼ the same",IF(COUNTIF([useCases.useCase],[from])*COUNTIF([useCases.useCase],[to])=0,"▼ no such use case","✓"))))',
    },
  ],
  example: rowsOf(
    ['from', 'to', 'uplift'],
    [
      ['Customer support', 'Trend prediction', 0.2],
      ['Trend prediction', 'Product design', 0.3],
    ],
  ),
};
