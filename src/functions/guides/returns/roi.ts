import { roi as roiOf } from '../../../domain/returns/roi';
import { type Guide, MARKETING } from '../guide';

export const roi = (): Guide => ({
  room: 'Return',
  question: 'Did it pay?',
  help: 'Return on investment: (gain − cost) ÷ cost. Above 0\u00a0% the investment earns; at 0\u00a0% or below it does not.',
  details: [
    'The gain is everything that came back, not only what is above the cost: 120 back for 100 spent is 20\u00a0%.',
    'Gain and cost belong to the same time and the same currency.',
  ],
  parameters: {
    gain: 'All the money that came back, the cost not yet taken off. May be negative.',
    cost: 'The money that was spent, above 0. A cost of 0 gives #DIV/0!.',
  },
  result: 'The return as a ratio: 0.2 is 20\u00a0%',
  examples: [
    { formula: '=ROI(120,100)', value: 0.2, says: '120 back for 100 spent' },
    { formula: '=ROI(80,100)', value: -0.2, says: 'A loss' },
    { formula: '=ROI({150;90},{100;120})', value: [[0.5], [-0.25]], says: 'Ranges give a return for each row' },
  ],
  source: MARKETING,
  mistakes: [
    'Taking the cost off the gain first: the function does that.',
    'Comparing returns over different times: use ANNUALROI.',
  ],
  seeAlso: ['ROMI', 'ROIPERIOD', 'ANNUALROI', 'PAYBACK'],
  twin: { kind: 'cell', formula: '({gain}-{cost})/{cost}' },
  steps: [
    { name: 'net', label: 'Gain less cost', shows: '{gain} − {cost}', unit: 'money', value: (v) => v.gain - v.cost },
    { name: 'result', label: 'Return', shows: '{net} ÷ {cost}', unit: 'ratio', value: (v) => roiOf(v.gain, v.cost) },
  ],
  needed: [
    { parameter: 'gain', label: 'Gain needed', solve: (wanted, [, cost]) => cost * (1 + wanted) },
    { parameter: 'cost', label: 'Cost at most', solve: (wanted, [gain]) => gain / (1 + wanted) },
  ],
});
