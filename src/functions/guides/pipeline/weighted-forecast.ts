import { weightedForecast as forecast } from '../../../domain/pipeline/forecast';
import { type Guide, PIPELINE } from '../guide';

const numbers = (values: readonly unknown[]): (number | null)[] =>
  values.map((value) => (typeof value === 'number' ? value : null));

export const weightedForecast = (): Guide => ({
  room: 'Pipeline',
  question: 'What is the pipeline worth?',
  help: 'Weighted forecast of a pipeline: the sum of each value times its probability.',
  details: [
    'A blank value or a blank probability counts as 0. A forecast is as good as its statuses: those not verified for long drift.',
  ],
  parameters: {
    values: 'Money each deal would bring, 0 or more. A blank is 0.',
    probabilities: 'How likely each deal is, 0 to 1, in the same order, such as by its stage. A blank is 0.',
  },
  result: 'Money to be expected',
  examples: [
    { formula: '=WEIGHTEDFORECAST({100000;50000;20000},{0.5;0.2;0.9})', value: 78000, says: 'Three deals' },
    { formula: '=WEIGHTEDFORECAST(100000,25%)', value: 25000, says: 'One deal' },
  ],
  source: PIPELINE,
  mistakes: ['Ranges of different length: the result is #N/A.', 'Giving 50 for 50\u00a0%: type 50% or 0.5.'],
  seeAlso: ['ARRATRISK'],
  twin: { kind: 'cell', formula: 'SUMPRODUCT({values},{probabilities})' },
  steps: [
    {
      name: 'whole',
      label: 'All deals, if all were won',
      shows: 'the sum of {values}',
      unit: 'money',
      value: (v) => v.values,
    },
    {
      name: 'result',
      label: 'Weighted',
      shows: 'each value × its probability, added up',
      unit: 'money',
      value: (_, lists) => forecast(numbers(lists.values), numbers(lists.probabilities)),
    },
  ],
  needed: [{ parameter: 'values', label: 'Each value', each: 'times' }],
});
