import { grossProfit, romi as romiOf } from '../../../domain/returns/marketing';
import { type Guide, MARKETING } from '../guide';

export const romi = (): Guide => ({
  room: 'Return',
  question: 'Did the marketing pay?',
  help: 'Return on marketing investment: (gross profit − cost) ÷ cost. Common mistake: giving revenue without a margin, which makes the return look far too good.',
  details: [
    'Give the gross profit that marketing brought, or give the revenue and its margin: a revenue of 898,860 at a margin of 50\u00a0% is a profit of 449,430.',
    'For several channels, add up profits and costs first. The mean of the channels’ returns is not the return of the plan.',
    'With the basis said, the function refuses what does not go together: a revenue without a margin, or a profit with one.',
  ],
  parameters: {
    return: 'Gross profit from marketing; or the revenue, if a margin is given too.',
    cost: 'What the marketing cost, above 0. A cost of 0 gives #DIV/0!.',
    margin: [
      'Share of the revenue that is gross profit, 0 to 1, such as 50\u00a0%. Left out: return is taken as profit.',
      'return is profit already',
    ],
    basis: [
      'What return is: "profit" or "revenue". Left out: revenue if a margin is given, else profit.',
      'as the margin says',
    ],
  },
  result: 'The return as a ratio: 0.324 is 32.4\u00a0%',
  examples: [
    {
      formula: '=ROMI(1088430,822000)',
      value: 266430 / 822000,
      says: 'The whole plan, from profits',
      figure: '32.4\u00a0%',
    },
    { formula: '=ROMI(898860,280000,50%)', value: 169430 / 280000, says: 'Banners, from revenue and margin' },
    { formula: '=ROMI(426000,142000,0.5,"revenue")', value: 0.5, says: 'E-mail, the basis said' },
    {
      formula: '=ROMI({852000,1704000},400000,0.5)',
      value: [[0.065, 1.13]],
      says: 'Targeted ads, low and mean, from one range',
    },
  ],
  source: MARKETING,
  mistakes: [
    'Revenue without a margin: say "revenue" as the basis, and the function asks for the margin.',
    'The mean of several channels’ ROMI: give the sums of their profits and costs.',
  ],
  seeAlso: ['ROI', 'CAMPAIGN', 'BREAKEVENCUSTOMERS'],
  twin: { kind: 'cell', formula: '({return}*{margin}-{cost})/{cost}' },
  steps: [
    {
      name: 'profit',
      label: 'Gross profit',
      shows: '{return} × {margin}',
      unit: 'money',
      value: (v) => grossProfit(v.return, v.margin),
    },
    { name: 'net', label: 'Less the cost', shows: '{profit} − {cost}', unit: 'money', value: (v) => v.profit - v.cost },
    {
      name: 'result',
      label: 'Return',
      shows: '{net} ÷ {cost}',
      unit: 'ratio',
      value: (v) => romiOf(v.return, v.cost, v.margin),
    },
  ],
  needed: [
    {
      parameter: 'return',
      label: 'Return needed',
      solve: (wanted, [, cost, margin]) => (cost * (1 + wanted)) / margin,
    },
    {
      parameter: 'cost',
      label: 'Cost at most',
      solve: (wanted, [gained, , margin]) => (gained * margin) / (1 + wanted),
    },
    { parameter: 'margin', label: 'Margin needed', solve: (wanted, [gained, cost]) => (cost * (1 + wanted)) / gained },
  ],
});
