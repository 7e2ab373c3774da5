import { ANY_NUMBER, NOT_NEGATIVE, SHARE } from '../domain/arithmetic/errors';
import { romi as romiOf } from '../domain/returns/marketing';
import type { CellwiseFunction } from './declare';

export const romi: CellwiseFunction = {
  kind: 'cellwise',
  id: 'ROMI',
  name: 'ROMI',
  help: 'Return on marketing investment: (gross profit - cost) ÷ cost. Common mistake: giving revenue without a margin, which makes the return look far too good.',
  details: [
    'Give the gross profit that marketing brought, or give the revenue and its margin: a revenue of 898,860 at a margin of 50 % is a profit of 449,430.',
    'The source calls its 1,088,430 revenue; it is the sum of three profits, each already half of its revenue. That is why its example needs no margin.',
    'For several channels, add up profits and costs first. The mean of the channels’ returns is not the return of the plan.',
  ],
  parameters: [
    {
      name: 'return',
      help: 'Gross profit from marketing; or the revenue, if a margin is given too.',
      unit: 'money',
      bounds: ANY_NUMBER,
      blank: 'refused',
    },
    {
      name: 'cost',
      help: 'What the marketing cost, above 0. A cost of 0 gives #DIV/0!.',
      unit: 'money',
      bounds: NOT_NEGATIVE,
      blank: 'refused',
    },
    {
      name: 'margin',
      help: 'Share of the revenue that is gross profit, 0 to 1, such as 50 %. Left out: return is taken as profit.',
      unit: 'ratio',
      bounds: SHARE,
      blank: 'refused',
      optional: { value: 1, says: 'return is profit already' },
    },
  ],
  result: { help: 'The return as a ratio: 0.324 is 32.4 %', unit: 'ratio', numberFormat: '0.0%' },
  examples: [
    {
      formula: '=ROMI(1088430,822000)',
      value: 266430 / 822000,
      says: 'The whole plan, from profits',
      figure: '32.4 %',
    },
    { formula: '=ROMI(898860,280000,50%)', value: 169430 / 280000, says: 'Banners, from revenue and margin' },
    { formula: '=ROMI(426000,142000,0.5)', value: 0.5, says: 'E-mail' },
    {
      formula: '=ROMI({852000,1704000},400000,0.5)',
      value: [[0.065, 1.13]],
      says: 'Targeted ads, low and mean, from one range',
    },
  ],
  source: { title: 'Marketing ROI', date: '2023-08-27' },
  compute: ([gained, cost, margin]) => romiOf(gained, cost, margin),
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
};
