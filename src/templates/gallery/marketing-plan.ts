/** Marketing plan: what each channel and the plan as a whole earn back, in a low, a mean and a high case. */
import { BAD, BAR, GOOD, INK, WASH } from '../../sheets/theme';
import { check, conditions, line, percentWords, rowsOf, typed } from '../authoring';
import type { Checks, Column, Formula, GridBlock, Table, Template } from '../template';

const CASES = ['Low', 'Mean', 'High'] as const;
type Case = (typeof CASES)[number];

/** Groups that are added up; a check tells where there are more. */
const GROUPS = 3;

/** One column of each case. */
const byCase = (key: string, header: string, column: (name: Case) => Omit<Column, 'key' | 'header'>): Column[] =>
  CASES.map((name) => ({ key: `${key}${name}`, header: `${header} ${name.toLowerCase()}`, ...column(name) }));

/** ROMI of a profit at a cost; nothing where there is no cost. */
function romi(profit: string, cost: string): Formula {
  const known = (formula: string): string => `=IF(OR(${profit}="",N(${cost})<=0),"",${formula})`;
  return { native: known(`(${profit}-${cost})/${cost}`), addin: known(`AMPR.ROMI(${profit},${cost})`) };
}

/** Months until the profit of a period, coming evenly, has paid a cost. */
const payback = (profit: string, cost: string): Formula =>
  `=IF(OR(N(${profit})<=0,N(${cost})<=0,N([months])<=0),"",[months]*${cost}/${profit})`;

/** The whole audience where nobody has to click; a word in place of a rate is none, and not a blank. */
const CLICKS = 'IF([clickThrough]="",1,[clickThrough])';
const rate = (name: Case): string => `IF([conversion${name}]="",[conversionMean],[conversion${name}])`;

const REACH = { band: 'Reach' };
const MONEY = { band: 'Money' };
const FOLDED = { band: 'Revenue and profit', folds: true } as const;

const COLUMNS: readonly Column[] = [
  typed('channel', 'Channel', 'text', 17.7, 'What reaches people, such as e-mail. Each channel stands once.'),
  typed('group', 'Group', 'text', 11, 'Channels that pay back alike, added up by this name. May stay blank.'),
  typed('audience', 'Audience (people)', 'whole', 11, 'Views, contacts or companies in the whole period.', REACH),
  typed(
    'clickThrough',
    'Click-through',
    'share',
    9.5,
    'Share of the audience that clicks (CTR). Blank where the whole audience is contacted.',
    { ...REACH, format: '0.00 %' },
  ),
  ...byCase('conversion', 'Conversion', (name) => ({
    kind: 'share',
    width: 11.5,
    band: 'Conversion',
    ask: `Share of those reached that become customers.${name === 'Mean' ? '' : ' Blank: as in the mean case.'}`,
  })),
  typed('price', 'Price', 'money', 8.5, 'What a customer pays, in your currency.', MONEY),
  typed('margin', 'Margin', 'share', 8, 'Share of the price that is profit. Without it, ROMI looks far too good.', {
    ...MONEY,
    format: '0 %',
  }),
  typed('cost', 'Cost', 'money', 10, 'What the channel costs in the whole period.', MONEY),
  {
    key: 'breakEven',
    header: 'Break-even customers',
    kind: 'whole',
    width: 11,
    ...MONEY,
    formula: '=IF(AND(ISNUMBER([cost]),N([price])*N([margin])>0),ROUNDUP(ROUND([cost]/([price]*[margin]),9),0),"")',
  },
  // Whole customers; rounded first, so that a rate such as 1 - 0.9 does not cost one.
  ...byCase('customers', 'Customers', (name) => ({
    kind: 'whole',
    width: 11,
    band: 'Customers',
    formula: `=IF(AND(ISNUMBER([audience]),ISNUMBER(${CLICKS}),ISNUMBER(${rate(name)})),INT(ROUND([audience]*${CLICKS}*${rate(name)},9)),"")`,
  })),
  ...byCase('revenue', 'Revenue', (name) => ({
    kind: 'money',
    width: 10,
    ...FOLDED,
    formula: `=IF(OR([customers${name}]="",NOT(ISNUMBER([price]))),"",[customers${name}]*[price])`,
  })),
  ...byCase('profit', 'Profit', (name) => ({
    kind: 'money',
    width: 10,
    ...FOLDED,
    formula: `=IF(OR([revenue${name}]="",NOT(ISNUMBER([margin]))),"",[revenue${name}]*[margin])`,
  })),
  ...byCase('romi', 'ROMI', (name) => ({
    kind: 'share',
    width: 10.3,
    band: 'ROMI',
    bold: true,
    formula: romi(`[profit${name}]`, '[cost]'),
  })),
];

const TYPED = COLUMNS.flatMap(({ key, ask }) => (ask === undefined ? [] : [key]));

/** The source's plan: every unit sells at 4,260, half of it profit. */
const EXAMPLE = rowsOf(TYPED, [
  ['Banners', 'Online', 4_440_000, 0.0017, 0.028, 0.028, 0.028, 4260, 0.5, 280_000],
  ['E-mail', 'Direct', 5_000, null, 0.02, 0.02, 0.02, 4260, 0.5, 142_000],
  ['Targeted ads', 'Online', 2_000, null, 0.1, 0.2, 0.3, 4260, 0.5, 400_000],
]);

const CHANNELS: Table = {
  type: 'table',
  key: 'channels',
  gap: 0,
  name: 'MarketingChannels',
  title: 'Channels: type under the last one to add one',
  columns: COLUMNS,
  blanks: 3,
  marks: CASES.map((name) => ({
    key: `loss${name}`,
    column: `romi${name}`,
    when: `=AND(ISNUMBER([romi${name}]),[romi${name}]<=0)`,
    format: { bold: true, color: BAD, fill: WASH, numberFormat: '"▼ "0.0 %' },
  })),
  example: EXAMPLE,
};

const summed = (column: string): Formula => `=IF(COUNT(${column})=0,"",SUM(${column}))`;

const TOTALS: GridBlock = {
  type: 'grid',
  key: 'totals',
  gap: 0,
  name: 'MarketingPlanTotals',
  title: 'The plan as a whole',
  corner: 'Case',
  columns: [
    { head: 'Customers', kind: 'whole' },
    { head: 'Revenue', kind: 'money' },
    { head: 'Profit', kind: 'money' },
    { head: 'Cost', kind: 'money' },
    { head: 'ROMI', kind: 'share' },
    { head: 'Payback (months)', kind: 'number', format: '0.0' },
  ],
  rows: CASES.map((name) => ({
    key: `total${name}`,
    head: name,
    cells: [
      ...['customers', 'revenue', 'profit'].map((key) => summed(`[channels.${key}${name}]`)),
      '=SUM([channels.cost])',
      romi('[3]', '[4]'),
      payback('[3]', '[4]'),
    ],
  })),
};

/** Row of the first channel whose group does not stand above yet. */
const NEXT_GROUP = `SUMPRODUCT(AGGREGATE(15,6,(ROW([channels.group])-ROW([channels.#group]))/(([channels.group]<>"")*(COUNTIF([0^],[channels.group])=0)),1))`;
const ofGroup = (key: string): Formula => `=IF([0]="","",SUMIFS([channels.${key}],[channels.group],[0]))`;

const BY_GROUP: GridBlock = {
  type: 'grid',
  key: 'groups',
  under: 'totals',
  gap: 0,
  name: 'MarketingPlanGroups',
  title: 'By group, payback in the mean case',
  corner: 'Group',
  columns: [
    { head: 'Cost', kind: 'money' },
    { head: 'Profit low', kind: 'money' },
    { head: 'ROMI low', kind: 'share' },
    { head: 'Profit mean', kind: 'money' },
    { head: 'ROMI mean', kind: 'share' },
    { head: 'Payback (months)', kind: 'number', format: '0.0' },
  ],
  rows: Array.from({ length: GROUPS }, () => ({
    head: `=IFERROR(INDEX([channels.group],${NEXT_GROUP}),"")`,
    cells: [
      ofGroup('cost'),
      ofGroup('profitLow'),
      romi('[2]', '[1]'),
      ofGroup('profitMean'),
      romi('[4]', '[1]'),
      payback('[4]', '[1]'),
    ],
  })),
};

const { data, known, named, both, outOfShare, beyond } = conditions('channels');
const falls = (less: string, more: string): string => both(known(less), known(more), `${data(less)}>${data(more)}`);
const RATES = ['clickThrough', 'conversionLow', 'conversionMean', 'conversionHigh', 'margin'];
const NEEDED = ['conversionMean', 'price', 'margin', 'cost'];

const CHECKS: Checks = {
  type: 'checks',
  key: 'checks',
  beside: true,
  left: 12,
  name: 'MarketingPlanChecks',
  title: 'Checks',
  width: 11,
  of: `=${named('channel')}`,
  checks: [
    check(
      'rates',
      RATES.map(outOfShare).join('+'),
      'Every rate and margin is from 0\u00a0% to 100\u00a0%.',
      'rate or margin is below 0\u00a0% or above 100\u00a0%.',
      'rates or margins are below 0\u00a0% or above 100\u00a0%.',
      RATES.map((key) => `COUNT(${data(key)})`).join('+'),
    ),
    check(
      'order',
      `${falls('conversionLow', 'conversionMean')}+${falls('conversionMean', 'conversionHigh')}`,
      'Low is never above mean, nor mean above high.',
      'channel has a lower case above a higher one.',
      'channels have a lower case above a higher one.',
      `COUNT(${data('conversionMean')})`,
    ),
    check(
      'complete',
      both(`${data('channel')}<>""`, `1-${['audience', ...NEEDED].map(known).join('*')}`),
      'Every channel has its audience, rates, money.',
      'channel lacks audience, conversion, price, margin or cost.',
      'channels lack audience, conversion, price, margin or cost.',
    ),
    check(
      'loss',
      both(known('romiLow'), `${data('romiLow')}<=0`),
      'Every channel earns back its cost in the low case.',
      'channel does not earn back its cost in the low case.',
      'channels do not earn back their cost in the low case.',
      `COUNT(${data('romiLow')})`,
    ),
    check(
      'groups',
      beyond('group', GROUPS),
      'Every group is listed.',
      'group more than are listed.',
      'groups more than are listed.',
      named('group'),
    ),
  ],
};

export const marketingPlan: Template = {
  id: 'marketing-plan',
  title: 'Marketing Plan',
  question: 'Which channels earn back more than they cost, and does the plan as a whole?',
  needs: 'For each channel: its audience and rates, the price and margin of what is sold, and its cost.',
  source: 'Marketing ROI (2023-08-27). ROMI = (profit − cost) ÷ cost: it wants profit, not revenue.',
  answers: CASES.map((name) => ({ label: `ROMI, ${name.toLowerCase()}`, cell: `total${name}.4`, kind: 'share' })),
  sheets: [
    {
      key: 'marketing-plan',
      name: 'Marketing Plan',
      title: 'Marketing Plan',
      landscape: true,
      blocks: [
        {
          type: 'note',
          key: 'answer',
          width: 16,
          strong: true,
          text: {
            formula: `=IF([totalMean.4]="","No channel with all that is needed yet.","The plan earns "&${percentWords('[totalLow.4]')}&" on its cost in the low case, "&${percentWords('[totalMean.4]')}&" in the mean, "&${percentWords('[totalHigh.4]')}&" in the high.")`,
          },
        },
        TOTALS,
        {
          type: 'chart',
          key: 'romi',
          title: 'Which channel earns back what it costs?',
          beside: true,
          left: 7,
          width: 5,
          height: 11,
          chart: 'column',
          series: [
            { color: BAR, values: 'channels.romiLow', categories: 'channels.channel' },
            { color: GOOD, values: 'channels.romiMean', categories: 'channels.channel' },
            { color: INK, values: 'channels.romiHigh', categories: 'channels.channel' },
          ],
          xTitle: 'Channel',
          yTitle: 'ROMI',
          yFormat: '0 %',
        },
        CHECKS,
        {
          type: 'lines',
          key: 'period',
          under: 'checks',
          left: 12,
          columns: [0, 8, 9, 10],
          lines: [
            line('months', 'MarketingPlanMonths', 'Period of the plan', 'whole', 'months', {
              ask: { prompt: 'Months that audience and cost are of. Profit comes evenly.', min: 1, max: 120 },
              value: 12,
            }),
          ],
        },
        BY_GROUP,
        CHANNELS,
      ],
    },
  ],
};
