/** Pipeline: what the open deals are expected to bring, by stage, month and owner, and how far that can be trusted. */
import { DEAL_OUTCOMES, OUTCOME, type Outcome } from '../../domain/pipeline/deals';
import { BAR, GOOD } from '../../sheets/theme';
import { AXIS_MONEY, amountWords, check, conditions, line, percentWords } from '../authoring';
import type { Checks, GridBlock, Line, Template } from '../template';
import { DEALS, MONTHS, SETTINGS, STAGES, TODAY } from './pipeline-tables';

const OWNERS = 4;

const { data, known, named, both, beyond } = conditions('deals');
const BEFORE: readonly Line[] = [
  line('planned', 'PipelineMarketingPlan', 'Revenue, marketing plan', 'money', 'mean case', {
    formula: '=SUM([channels.revenueMean])',
  }),
  line('nurtured', 'PipelineNurturing', 'Gain, lead nurturing', 'money', 'base case', { formula: '=[nurturing.gain]' }),
];

/** The day after the months that the target is of. */
const END = `EDATE(EOMONTH(${TODAY},-1)+1,${MONTHS})`;
/** Closing within the months of the target; what is late already is still expected in them. */
const inTime = `ISNUMBER(${data('close')})*(${data('close')}<${END})`;
const isOpen = `${data('outcome')}="${OUTCOME.open}"`;
const count = (outcome: Outcome): string => `COUNTIF(${data('outcome')},"${outcome}")`;
const verified = `${known('unverified')}*(${data('unverified')}<=N([limit]))`;

/** Open deals that meet all conditions; what they cover of the target only where these are its months. */
const row = (key: string, head: string, all: readonly string[], share: boolean): GridBlock['rows'][number] => {
  const rows = [isOpen, ...all].map((one) => `(${one})`).join('*');
  return {
    key,
    head,
    cells: [
      `=SUMPRODUCT(${rows}*1)`,
      `=SUMPRODUCT(${rows}*1,${data('value')})`,
      `=SUMPRODUCT(${rows}*1,${data('weighted')})`,
      share ? '=IF(N([target])<=0,"",[3]/[target])' : '=""',
    ],
  };
};

const FORECAST: GridBlock = {
  type: 'grid',
  key: 'forecast',
  gap: 0,
  name: 'PipelineForecast',
  title: 'The forecast',
  corner: 'Open deals',
  columns: [
    { head: 'Deals', kind: 'whole' },
    { head: 'Value', kind: 'money' },
    { head: 'Weighted', kind: 'money' },
    { head: 'Share of target', kind: 'share', format: '#,##0 %' },
  ],
  rows: [
    { ...row('open', 'All', [], false), bold: true },
    row('verified', 'Verified in time', [verified], false),
    { ...row('within', `Closing in ${MONTHS} months`, [inTime], true), bold: true },
    row('sure', 'and verified in time', [inTime, verified], true),
  ],
};

const RATES: GridBlock = {
  type: 'grid',
  key: 'rates',
  beside: true,
  left: 5,
  name: 'PipelineRates',
  title: 'How often deals are won',
  corner: 'Win rate',
  columns: [
    { head: 'Won', kind: 'whole' },
    { head: 'Of', kind: 'whole' },
    { head: 'Win rate', kind: 'share', format: '0 %' },
  ],
  rows: [
    {
      key: 'counted',
      head: 'Slipped too',
      bold: true,
      cells: [
        `=${count(OUTCOME.won)}`,
        `=${count(OUTCOME.won)}+${count(OUTCOME.lost)}+${count(OUTCOME.slipped)}`,
        '=IF([2]=0,"",[1]/[2])',
      ],
    },
    {
      key: 'leftOut',
      head: 'Without',
      cells: [`=${count(OUTCOME.won)}`, `=${count(OUTCOME.won)}+${count(OUTCOME.lost)}`, '=IF([2]=0,"",[1]/[2])'],
    },
  ],
};

const START = `EOMONTH(${TODAY},-1)+1`;

const ofMonth = (key: string): string =>
  `SUMIFS(${data(key)},${data('outcome')},"${OUTCOME.open}",${data('close')},">="&[1],${data('close')},"<"&EDATE([1],1))`;

const OF_MONEY = ['value', 'weighted'] as const;
const BEFORE_MONTHS = OF_MONEY.map(
  (key) => `=SUMIFS(${data(key)},${data('outcome')},"${OUTCOME.open}",${data('close')},"<"&${START})`,
);
const AFTER_MONTHS = OF_MONEY.map((_, i) => `=[open.${i + 1}]-SUM([${i + 2}^])`);

const BY_MONTH: GridBlock = {
  type: 'grid',
  key: 'months',
  name: 'PipelineMonths',
  title: 'By month of the expected close',
  corner: 'Month',
  headKind: 'text',
  columns: [
    { head: 'From', kind: 'date' },
    { head: 'Value', kind: 'money' },
    { head: 'Weighted', kind: 'money' },
  ],
  rows: [
    ...Array.from({ length: MONTHS }, (_, i) => ({
      key: `month${i + 1}`,
      head: '=YEAR([1])&"-"&RIGHT("0"&MONTH([1]),2)',
      cells: [`=${i === 0 ? START : `EDATE(${START},${i})`}`, `=${ofMonth('value')}`, `=${ofMonth('weighted')}`],
    })),
    // What the months leave out of the forecast.
    { key: 'earlier', head: 'Earlier', total: true, cells: ['=""', ...BEFORE_MONTHS] },
    { key: 'afterwards', head: 'Later, or no day', total: true, cells: ['=""', ...AFTER_MONTHS] },
    { key: 'allMonths', head: 'All', total: true, bold: true, cells: ['=""', '=[open.1]', '=[open.2]'] },
  ],
};

/** Row of the first deal whose owner does not stand above yet. */
const NEXT_OWNER = `SUMPRODUCT(AGGREGATE(15,6,(ROW([deals.owner])-ROW([deals.#owner]))/(([deals.owner]<>"")*(COUNTIF([0^],[deals.owner])=0)),1))`;
const ofOwner = (key: string): string =>
  `=IF([0]="","",SUMIFS(${data(key)},${data('owner')},[0],${data('outcome')},"${OUTCOME.open}"))`;

const BY_OWNER: GridBlock = {
  type: 'grid',
  key: 'owners',
  beside: true,
  left: 5,
  name: 'PipelineOwners',
  title: 'By owner',
  corner: 'Owner',
  columns: [
    { head: 'Value', kind: 'money' },
    { head: 'Weighted', kind: 'money' },
  ],
  rows: Array.from({ length: OWNERS }, (_, i) => ({
    key: `owner${i + 1}`,
    head: `=IFERROR(INDEX([deals.owner],${NEXT_OWNER}),"")`,
    cells: [ofOwner('value'), ofOwner('weighted')],
  })),
};

const late = `(ISNUMBER(${data('close')}))*(${data('close')}<${TODAY})`;

const CHECKS: Checks = {
  type: 'checks',
  key: 'checks',
  under: 'forecast',
  gap: 0,
  name: 'PipelineChecks',
  width: 5,
  of: '=[open.0]',
  checks: [
    check(
      'verified',
      both(isOpen, `1-${verified}`),
      'Every open deal was verified in time.',
      'open deal was not verified in time: its forecast drifts.',
      'open deals were not verified in time: their forecast drifts.',
    ),
    check(
      'stage',
      both(isOpen, `1-${known('weighted')}`),
      'Every open deal has a value, and a stage with a probability.',
      'open deal lacks value or probability of its stage: left out.',
      'open deals lack value or probability of their stage: left out.',
    ),
    check(
      'past',
      both(isOpen, late),
      'No open deal should have been won already.',
      'open deal should have been won already.',
      'open deals should have been won already.',
      both(isOpen, known('close')),
    ),
    check(
      'later',
      `IF(N([target])<=0,0,${both(isOpen, `1-${inTime}`)})`,
      'Every open deal closes in the months of the target.',
      'open deal has no close in those months, and covers no target.',
      'open deals have no close in those months, and cover no target.',
      'IF(N([target])<=0,0,[open.0])',
    ),
    check(
      'step',
      both(isOpen, `1-(${data('next')}<>"")*(${data('owner')}<>"")`),
      'Every open deal has an owner and a next step.',
      'open deal lacks its owner or next step.',
      'open deals lack their owner or next step.',
    ),
    check(
      'outcome',
      both(`${data('deal')}<>""`, `1-(${DEAL_OUTCOMES.map((one) => `(${data('outcome')}="${one}")`).join('+')})`),
      'Every deal has an outcome.',
      'deal has no outcome, such as Open, and is left out.',
      'deals have no outcome, such as Open, and are left out.',
      named('deal'),
    ),
    check(
      'owners',
      beyond('owner', OWNERS),
      'Every owner is in the list by owner.',
      'owner more than the list by owner holds.',
      'owners more than the list by owner holds.',
      named('owner'),
    ),
  ],
};

export const pipeline: Template = {
  id: 'pipeline',
  title: 'Pipeline',
  question: 'What will the open deals bring, and how far can that be trusted?',
  needs:
    'The stages with their probability; for each deal its value, stage, owner, expected close, and when it was last verified.',
  source: 'Sales pipeline best practice (Fan Foundry). Weighted forecast = Σ value × probability of the stage.',
  example: 'the deals are made up, since the source gives none',
  reads: {
    accounts: { template: 'report', sheet: 'report', table: 'accounts' },
    channels: { template: 'marketing-plan', sheet: 'marketing-plan', table: 'channels' },
    nurturing: { template: 'lead-nurturing', sheet: 'lead-nurturing', cells: ['gain'] },
  },
  answers: [
    { label: 'Weighted forecast', cell: 'open.2', kind: 'money' },
    { label: `Of the target, in ${MONTHS} months`, cell: 'within.3', kind: 'share' },
    { label: 'Win rate, slipped counted', cell: 'counted.2', kind: 'share' },
  ],
  sheets: [
    {
      key: 'pipeline',
      name: 'Pipeline',
      title: 'Pipeline',
      landscape: true,
      blocks: [
        {
          type: 'note',
          key: 'answer',
          width: 14,
          strong: true,
          text: {
            formula: `=IF([open.0]=0,"No open deal yet.","The open deals are expected to bring "&${amountWords('[open.2]')}&"; "&${amountWords('[open.2]-[verified.2]')}&" of it was not verified in time."&IF([within.3]="",""," Within ${MONTHS} months they bring "&${amountWords('[within.2]')}&", "&${percentWords('[within.3]')}&" of the target."))`,
          },
        },
        FORECAST,
        RATES,
        {
          type: 'chart',
          key: 'when',
          under: 'answer',
          gap: 0,
          title: 'When do the deals come in, and how much of them?',
          left: 9,
          width: 5,
          height: 12,
          chart: 'column',
          series: [
            { color: BAR, values: 'months.2', categories: 'months.0' },
            { color: GOOD, values: 'months.3', categories: 'months.0' },
          ],
          xTitle: 'Month of the expected close',
          yTitle: 'Money',
          yFormat: AXIS_MONEY,
        },
        { type: 'lines', key: 'settings', under: 'rates', left: 5, columns: [0, 2, 3, 3], lines: SETTINGS },
        CHECKS,
        DEALS,
      ],
    },
    {
      key: 'pipeline.months',
      name: 'Pipeline Months',
      title: 'Open deals by month and by owner',
      landscape: true,
      widths: [17, 13, 13, 13, 4, 26, 13, 13],
      blocks: [
        BY_MONTH,
        BY_OWNER,
        { type: 'lines', key: 'before', under: 'owners', left: 5, title: 'To compare with', lines: BEFORE },
      ],
    },
    {
      key: 'pipeline.stages',
      name: 'Pipeline Stages',
      title: 'Stages of the pipeline',
      landscape: true,
      blocks: [STAGES],
    },
  ],
};
