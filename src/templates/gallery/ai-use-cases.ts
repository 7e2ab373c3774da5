/** AI use-case portfolio: which use cases come first, how they spread over the waves, and what they return together. */
import { BAR, GOOD, INK } from '../../sheets/theme';
import { AXIS_MONEY, amountWords, check, conditions, percentWords, roiOf } from '../authoring';
import type { Checks, GridBlock, Template } from '../template';
import { LINKS, USE_CASES, WEIGHT_SUM, WEIGHTS } from './ai-use-case-table';

const { data, known: isKnown, named, both } = conditions('useCases');
const filled = `(${data('useCase')}<>"")`;
const ofWave = (key: string): string => `SUMIFS([useCases.${key}],[useCases.wave],[1])`;

const BY_WAVE: GridBlock = {
  type: 'grid',
  key: 'waves',
  gap: 0,
  name: 'AIWaves',
  title: 'The portfolio over the three waves',
  corner: 'Wave',
  columns: [
    { head: 'Wave', kind: 'whole' },
    { head: 'Use cases', kind: 'whole' },
    { head: 'Cost', kind: 'money' },
    { head: 'Share of cost', kind: 'share', format: '0 %' },
    { head: 'Return alone', kind: 'money' },
    { head: 'Return stacked', kind: 'money' },
    { head: 'ROI', kind: 'share' },
  ],
  rows: [
    ...['Time, cost, efficiency', 'Quality, better output', 'New systems'].map((head, i) => ({
      key: `wave${i + 1}`,
      head,
      cells: [
        `=${i + 1}`,
        '=SUMPRODUCT(([useCases.useCase]<>"")*([useCases.wave]=[1]))',
        `=${ofWave('cost')}`,
        '=IF(SUM([useCases.cost])=0,"",[3]/SUM([useCases.cost]))',
        `=${ofWave('alone')}`,
        `=${ofWave('stacked')}`,
        roiOf('[6]', '[3]'),
      ],
    })),
    {
      key: 'all',
      head: 'All',
      bold: true,
      total: true,
      cells: [
        '=""',
        `=${named('useCase')}`,
        '=SUM([useCases.cost])',
        '=IF([3]=0,"",1)',
        '=SUM([useCases.alone])',
        '=SUM([useCases.stacked])',
        roiOf('[6]', '[3]'),
      ],
    },
  ],
};

/** How many are listed by their score. */
const LISTED = 6;

/** Row of the first use case of the k-th score that does not stand above yet. */
const next = (k: number): string =>
  `SUMPRODUCT(AGGREGATE(15,6,(ROW([useCases.useCase])-ROW([useCases.#useCase]))/(([useCases.score]=LARGE([useCases.score],${k}))*([useCases.useCase]<>"")*(COUNTIF([0^],[useCases.useCase])=0)),1))`;
const ofRow = (key: string): string => `INDEX([useCases.${key}],MATCH([row],[useCases.useCase],0))`;
const known = (formula: string): string => `=IF([row]="","",IFERROR(${formula},""))`;

const FIRST: GridBlock = {
  type: 'grid',
  key: 'first',
  name: 'AIFirst',
  title: `The first ${LISTED} by score, value and effort 1 to 5`,
  corner: 'Use case',
  columns: [
    { head: 'Number', kind: 'whole' },
    { head: 'Value', kind: 'score' },
    { head: 'Effort', kind: 'score' },
  ],
  rows: Array.from({ length: LISTED }, (_, i) => ({
    key: `first${i + 1}`,
    head: `=IFERROR(INDEX([useCases.useCase],${next(i + 1)}),"")`,
    cells: [
      known(String(i + 1)),
      known(`${ofRow('score')}/(${WEIGHT_SUM})`),
      known(`IF(ISNUMBER(${ofRow('effort')}),${ofRow('effort')},"")`),
    ],
  })),
};

const LINKED = 6;

const MATRIX: GridBlock = {
  type: 'grid',
  key: 'matrix',
  name: 'AILinkMatrix',
  title: `What a use case (down) adds to another (across): the first ${LINKED}`,
  corner: 'From / to',
  columns: Array.from({ length: LINKED }, (_, i) => ({
    head: `=IF(ROWS([useCases.useCase])<${i + 1},"",INDEX([useCases.useCase],${i + 1})&"")`,
    kind: 'share' as const,
    format: '0 %;-0 %;"–"',
  })),
  rows: Array.from({ length: LINKED }, (_, i) => ({
    key: `from${i + 1}`,
    head: `=IF(ROWS([useCases.useCase])<${i + 1},"",INDEX([useCases.useCase],${i + 1})&"")`,
    cells: Array.from(
      { length: LINKED },
      () => '=IF(OR([row]="",[col]="",[row]=[col]),"",SUMIFS([links.uplift],[links.from],[row],[links.to],[col]))',
    ),
  })),
};

const CHECKS: Checks = {
  type: 'checks',
  key: 'checks',
  beside: true,
  left: 11,
  lower: 1,
  name: 'AIChecks',
  title: 'Checks',
  width: 4,
  of: `=${named('useCase')}`,
  checks: [
    check(
      'waves',
      'IF([all.1]=0,0,([wave1.1]=0)+([wave2.1]=0)+([wave3.1]=0))',
      'Every wave has a use case.',
      'wave is empty: invest in all three.',
      'waves are empty: invest in all three.',
    ),
    check(
      'lens',
      both(filled, `LEFT(${data('lens')},1)="▼"`),
      'None fails a question of the lens.',
      'use case fails a question of the lens.',
      'use cases fail a question of the lens.',
      `COUNTIF(${data('lens')},"✓")+COUNTIF(${data('lens')},"▼*")`,
    ),
    check(
      'data',
      both(filled, `${data('dataReady')}<>"Yes"`),
      'The data of each is ready.',
      'use case has no data that is ready.',
      'use cases have no data that is ready.',
    ),
    check(
      'complete',
      both(
        filled,
        `1-${['scoreEfficiency', 'scoreRevenue', 'scoreStreams', 'cost', 'alone'].map(isKnown).join('*')}*(${[1, 2, 3].map((wave) => `(${data('wave')}=${wave})`).join('+')})`,
      ),
      'Each has scores, wave and money.',
      'use case lacks a score, wave or money.',
      'use cases lack a score, wave or money.',
    ),
    check(
      'links',
      `COUNTIF([links.known],"▼*")`,
      'Every link joins two use cases.',
      'link leads nowhere.',
      'links lead nowhere.',
      `SUMPRODUCT(--([links.known]<>""))`,
    ),
    check(
      'listed',
      `COUNT(${data('score')})-COUNT([first.*1])`,
      'Each stands on AI Ranking.',
      'use case more than AI Ranking lists.',
      'use cases more than AI Ranking lists.',
      `COUNT(${data('score')})`,
    ),
    check(
      'matrix',
      `SUMPRODUCT(([links.known]="✓")*(1-(COUNTIF([matrix.*0],[links.from])>0)*(COUNTIF([matrix.*0],[links.to])>0)))`,
      'Every link stands in the matrix.',
      'link is counted, and not in the matrix.',
      'links are counted, and not in the matrix.',
      `COUNTIF([links.known],"✓")`,
    ),
  ],
};

export const aiUseCases: Template = {
  id: 'ai-use-cases',
  title: 'AI Use Cases',
  question: 'Which AI use cases come first, and what do they return together?',
  needs:
    'For each use case: scores from 1 to 5 in three buckets, its wave, effort, cost and return, and which others it helps.',
  source:
    'Calculating the ROI of AI strategy (2025-03-31). Score = Σ bucket × weight; stacked = alone × (1 + Σ uplifts).',
  example: 'the use cases are the source’s; their scores and money are made up',
  answers: [
    { label: 'Use cases', cell: 'all.1', kind: 'whole' },
    { label: 'Return stacked', cell: 'all.5', kind: 'money' },
    { label: 'ROI', cell: 'all.6', kind: 'share' },
  ],
  sheets: [
    {
      key: 'ai-use-cases',
      name: 'AI Use Cases',
      title: 'AI Use Cases',
      landscape: true,
      blocks: [
        {
          type: 'note',
          key: 'answer',
          width: 16,
          strong: true,
          text: {
            formula: `=IF([all.1]=0,"No use case yet.",[all.1]&IF([all.1]=1," use case returns "," use cases return ")&${amountWords('[all.5]')}&" a year"&IF([all.5]=[all.4],""," together, "&${amountWords('[all.5]-[all.4]')}&" of it because they help each other")&": ROI "&${percentWords('[all.6]')}&".")`,
          },
        },
        BY_WAVE,
        {
          type: 'chart',
          key: 'spread',
          beside: true,
          title: 'Do all three waves get their share?',
          left: 8,
          width: 3,
          height: 11,
          chart: 'column',
          series: [
            { color: INK, values: 'waves.3', categories: 'waves.0' },
            { color: BAR, values: 'waves.5', categories: 'waves.0' },
            { color: GOOD, values: 'waves.6', categories: 'waves.0' },
          ],
          xTitle: 'Wave',
          yTitle: 'Money',
          yFormat: AXIS_MONEY,
        },
        CHECKS,
        {
          type: 'lines',
          key: 'weights',
          title: 'Weights of the buckets',
          under: 'waves',
          gap: 0,
          columns: [0, 1, 2, 2],
          lines: WEIGHTS,
        },
        USE_CASES,
      ],
    },
    {
      key: 'ai-use-cases.ranking',
      name: 'AI Ranking',
      title: 'AI use cases by score, value and effort',
      landscape: true,
      widths: [30, 10, 10, 10, 3, ...Array.from({ length: 8 }, () => 11)],
      blocks: [
        FIRST,
        {
          type: 'chart',
          key: 'picture',
          beside: true,
          title: 'Which use case brings much for little effort?',
          left: 5,
          width: 8,
          height: 24,
          chart: 'scatter',
          series: Array.from({ length: LISTED }, (_, i) => ({
            named: 'first.1',
            color: GOOD,
            values: 'first.2',
            categories: 'first.3',
            row: i,
          })),
          xTitle: 'Effort (1 to 5); numbers as in the list',
          xRange: { min: 0, max: 6 },
          yTitle: 'Value (1 to 5)',
          yRange: { min: 1, max: 5 },
        },
      ],
    },
    {
      key: 'ai-use-cases.links',
      name: 'AI Links',
      title: 'Links between AI use cases',
      landscape: true,
      widths: [25, 25, 20, 22, 20, 20, 20],
      blocks: [MATRIX, LINKS],
    },
  ],
};
