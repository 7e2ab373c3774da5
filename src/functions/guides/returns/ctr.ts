import { clickThroughRate } from '../../../domain/returns/marketing';
import { type Guide, MARKETING } from '../guide';

export const ctr = (): Guide => ({
  room: 'Return',
  question: 'How many of those who saw it clicked?',
  help: 'Click-through rate: clicks ÷ impressions.',
  details: ['7,548 clicks on 4,440,000 views are 0.17\u00a0%.'],
  parameters: {
    clicks: 'How often it was clicked, 0 or more.',
    impressions: 'How often it was shown, above 0. None gives #DIV/0!.',
  },
  result: 'The rate as a ratio: 0.0017 is 0.17\u00a0%',
  examples: [
    { formula: '=CTR(7548,4440000)', value: 0.0017, says: 'Banners over a year', figure: '0.17\u00a0%' },
    { formula: '=CTR({10;25},1000)', value: [[0.01], [0.025]], says: 'A rate for each row' },
  ],
  source: MARKETING,
  mistakes: ['Giving the people reached instead of the views: the rate looks better than it is.'],
  seeAlso: ['CAMPAIGN', 'ROMI'],
  twin: { kind: 'cell', formula: '{clicks}/{impressions}' },
  steps: [
    {
      name: 'result',
      label: 'Rate',
      shows: '{clicks} ÷ {impressions}',
      unit: 'ratio',
      value: (v) => clickThroughRate(v.clicks, v.impressions),
    },
  ],
  needed: [
    { parameter: 'clicks', label: 'Clicks needed', solve: (wanted, [, impressions]) => wanted * impressions },
    { parameter: 'impressions', label: 'Impressions at most', solve: (wanted, [clicks]) => clicks / wanted },
  ],
});
