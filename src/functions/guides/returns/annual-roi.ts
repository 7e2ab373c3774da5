import { annualisedRoi } from '../../../domain/returns/roi';
import { type Guide, MARKETING } from '../guide';

export const annualRoi = (): Guide => ({
  room: 'Return',
  question: 'What is that return a year?',
  help: 'Yearly return that compounds to a return over several years: (1 + ROI)^(1 ÷ years) − 1.',
  details: [
    'It makes returns over different times comparable. 44\u00a0% over two years is 20\u00a0% a year, not 22\u00a0%, because the second year earns on the first.',
  ],
  parameters: {
    roi: 'The return over the whole time as a ratio, -1 (everything lost) or more; 44\u00a0% is 0.44.',
    years: 'The time in years, above 0; parts of a year count, such as 0.5.',
  },
  result: 'The return a year as a ratio: 0.2 is 20\u00a0%',
  examples: [
    { formula: '=ANNUALROI(44%,2)', value: 0.2, says: '44\u00a0% over two years' },
    { formula: '=ANNUALROI(10%,0.5)', value: 0.21, says: '10\u00a0% in half a year' },
  ],
  source: MARKETING,
  mistakes: ['Dividing the return by the years: that leaves out compounding.', 'Giving months: divide them by 12.'],
  seeAlso: ['ROI', 'ROIPERIOD', 'IMPLIEDRATE'],
  twin: { kind: 'cell', formula: '(1+{roi})^(1/{years})-1' },
  steps: [
    { name: 'growth', label: 'Grown to', shows: '1 + {roi}', unit: 'factor', value: (v) => 1 + v.roi },
    {
      name: 'yearly',
      label: 'Grown to a year',
      shows: '{growth} to the power of 1 ÷ {years}',
      unit: 'factor',
      value: (v) => v.growth ** (1 / v.years),
    },
    {
      name: 'result',
      label: 'Return a year',
      shows: '{yearly} − 1',
      unit: 'ratio',
      value: (v) => annualisedRoi(v.roi, v.years),
    },
  ],
  needed: [
    { parameter: 'roi', label: 'Return needed over the time', solve: (wanted, [, years]) => (1 + wanted) ** years - 1 },
    { parameter: 'years', label: 'Years at most', solve: (wanted, [roi]) => Math.log1p(roi) / Math.log1p(wanted) },
  ],
});
