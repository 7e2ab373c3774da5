import { breakEvenCustomers } from '../../../domain/returns/roi';
import { clicks, customers, grossProfit, romi } from '../../../domain/returns/marketing';
import { type Guide, MARKETING } from '../guide';

const CLICKS = '{audience}*{click_rate}';
const WON = `INT(ROUND(${CLICKS}*{conversion},9))`;
const PROFIT = `${WON}*{price}*{margin}`;

/** The last line, which is what a campaign is judged by. */
const ROMI = 4;

/** Whole customers that bring a return; in the order of the arguments. */
const customersFor = (wanted: number, [, , , price, margin, spent]: readonly number[]): number =>
  breakEvenCustomers(spent * (1 + wanted), price, margin);

export const campaign = (): Guide => ({
  room: 'Return',
  question: 'What did the campaign bring?',
  help: 'A campaign from its audience to its return: a small table of clicks, customers, revenue, profit and ROMI.',
  details: [
    'Customers are whole: 211.3 expected customers are 211. Where the whole audience is contacted, as with e-mail, give a click rate of 100\u00a0%.',
    'A range in an argument gives a column for each of its cells, such as low, mean and high conversions side by side.',
  ],
  inTable:
    'The table spills over two columns and five rows. Inside an Excel table nothing can spill: use INDEX(…,5,2) for one figure of it.',
  parameters: {
    audience: 'Views, contacts or companies in the whole time, 0 or more.',
    click_rate: 'Share of the audience that clicks, 0 to 1, such as 0.17\u00a0%. 100\u00a0% where all are contacted.',
    conversion: 'Share of the clicks that become customers, 0 to 1, such as 2.8\u00a0%.',
    price: 'Money a customer brings.',
    margin: 'Share of the price that is gross profit, 0 to 1.',
    cost: 'What the campaign cost. Without cost there is no ROMI, and its cell looks empty.',
  },
  result: 'A label and a figure a line: clicks, customers, revenue, profit, ROMI',
  examples: [
    {
      formula: '=CAMPAIGN(4440000,0.17%,2.8%,4260,50%,280000)',
      value: [
        ['Clicks', 7548],
        ['Customers', 211],
        ['Revenue', 898860],
        ['Profit', 449430],
        ['ROMI', 169430 / 280000],
      ],
      says: 'Banners in magazines and portals over a year',
      figure: '60.5\u00a0%',
    },
    {
      formula: '=CAMPAIGN(2000,100%,{0.1,0.2},4260,50%,400000)',
      value: [
        ['Clicks', 2000, 2000],
        ['Customers', 200, 400],
        ['Revenue', 852000, 1704000],
        ['Profit', 426000, 852000],
        ['ROMI', 0.065, 1.13],
      ],
      says: 'Targeted ads, low and mean, side by side',
    },
  ],
  source: MARKETING,
  mistakes: ['Giving the views of a month with the cost of a year.', 'Giving 2.8 for 2.8\u00a0%: type 2.8% or 0.028.'],
  seeAlso: ['ROMI', 'CTR', 'BREAKEVENCUSTOMERS'],
  twin: {
    kind: 'lines',
    formulas: [CLICKS, WON, `${WON}*{price}`, PROFIT, `IF({cost}=0,"",(${PROFIT}-{cost})/{cost})`],
  },
  steps: [
    {
      name: 'clicks',
      label: 'Clicks',
      shows: '{audience} × {click_rate}',
      unit: 'count',
      value: (v) => clicks(v.audience, v.click_rate),
    },
    {
      name: 'won',
      label: 'Customers',
      shows: '{clicks} × {conversion}, rounded down',
      unit: 'count',
      value: (v) => customers(v.clicks, v.conversion),
    },
    { name: 'revenue', label: 'Revenue', shows: '{won} × {price}', unit: 'money', value: (v) => v.won * v.price },
    {
      name: 'profit',
      label: 'Profit',
      shows: '{revenue} × {margin}',
      unit: 'money',
      value: (v) => grossProfit(v.revenue, v.margin),
    },
    {
      name: 'result',
      label: 'ROMI',
      shows: '({profit} − {cost}) ÷ {cost}',
      unit: 'ratio',
      value: (v) => (v.cost === 0 ? '' : romi(v.profit, v.cost)),
    },
  ],
  needed: [
    {
      parameter: 'audience',
      label: 'Audience needed',
      line: ROMI,
      atLeast: true,
      solve: (wanted, v) => Math.ceil(customersFor(wanted, v) / (v[1] * v[2])),
    },
    {
      parameter: 'conversion',
      label: 'Conversion needed',
      line: ROMI,
      atLeast: true,
      solve: (wanted, v) => customersFor(wanted, v) / (v[0] * v[1]),
    },
    {
      parameter: 'price',
      label: 'Price needed',
      line: ROMI,
      solve: (wanted, v) => (v[5] * (1 + wanted)) / (customers(clicks(v[0], v[1]), v[2]) * v[4]),
    },
    {
      parameter: 'cost',
      label: 'Cost at most',
      line: ROMI,
      solve: (wanted, v) => (customers(clicks(v[0], v[1]), v[2]) * v[3] * v[4]) / (1 + wanted),
    },
  ],
});
