import { ANY_NUMBER, NOT_NEGATIVE } from '../domain/arithmetic/errors';
import { roi as roiOf } from '../domain/returns/roi';
import type { CellwiseFunction } from './declare';

export const roi: CellwiseFunction = {
  kind: 'cellwise',
  id: 'ROI',
  name: 'ROI',
  help: 'Return on investment: (gain - cost) ÷ cost. Above 0 % the investment earns; at 0 % or below it does not.',
  details: [
    'The gain is everything that came back, not only what is above the cost: 120 back for 100 spent is 20 %.',
    'Gain and cost belong to the same time and the same currency.',
  ],
  parameters: [
    {
      name: 'gain',
      help: 'All the money that came back, the cost not yet taken off. May be negative.',
      unit: 'money',
      bounds: ANY_NUMBER,
      blank: 'refused',
    },
    {
      name: 'cost',
      help: 'The money that was spent, above 0. A cost of 0 gives #DIV/0!.',
      unit: 'money',
      bounds: NOT_NEGATIVE,
      blank: 'refused',
    },
  ],
  result: { help: 'The return as a ratio: 0.2 is 20 %', unit: 'ratio', numberFormat: '0.0%' },
  examples: [
    { formula: '=ROI(120,100)', value: 0.2, says: '120 back for 100 spent' },
    { formula: '=ROI(80,100)', value: -0.2, says: 'A loss' },
    { formula: '=ROI({150;90},{100;120})', value: [[0.5], [-0.25]], says: 'Ranges give a return for each row' },
  ],
  source: { title: 'Marketing ROI', date: '2023-08-27' },
  compute: ([gain, cost]) => roiOf(gain, cost),
  needed: [
    { parameter: 'gain', label: 'Gain needed', solve: (wanted, [, cost]) => cost * (1 + wanted) },
    { parameter: 'cost', label: 'Cost at most', solve: (wanted, [gain]) => gain / (1 + wanted) },
  ],
};
