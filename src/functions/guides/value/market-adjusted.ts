import { marketAdjusted as adjusted } from '../../../domain/value/lifetime';
import { type Guide, HEALTH } from '../guide';

export const marketAdjusted = (): Guide => ({
  room: 'Customer value',
  question: 'Did the customer do better than its market?',
  help: 'A customer’s change against that of its market: own change − market change, in points.',
  details: [
    '−3\u00a0% in a market at −10\u00a0% is 7 points better; +5\u00a0% in a market at +12\u00a0% is 7 points worse.',
  ],
  parameters: {
    own_change: 'The customer’s change as a ratio, such as -3\u00a0%.',
    market_change: 'The change of its market in the same time, such as -10\u00a0%.',
  },
  result: 'The difference as a ratio: 0.07 is 7 points',
  examples: [
    { formula: '=MARKETADJUSTED(-3%,-10%)', value: 0.07, says: 'Down, but less than the market', figure: '+7 points' },
    { formula: '=MARKETADJUSTED(5%,12%)', value: -0.07, says: 'Up, but less than the market' },
  ],
  source: HEALTH,
  mistakes: ['Comparing changes over different times.'],
  seeAlso: ['VALUEATTAINMENT'],
  twin: { kind: 'cell', formula: '{own_change}-{market_change}' },
  steps: [
    {
      name: 'result',
      label: 'Better than the market by',
      shows: '{own_change} − {market_change}',
      unit: 'ratio',
      value: (v) => adjusted(v.own_change, v.market_change),
    },
  ],
  needed: [{ parameter: 'own_change', label: 'Own change needed', solve: (wanted, [, market]) => market + wanted }],
});
