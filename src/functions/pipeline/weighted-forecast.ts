import { NOT_NEGATIVE, SHARE } from '../../domain/arithmetic/errors';
import { weightedForecast as forecast } from '../../domain/pipeline/forecast';
import { numbersOf } from '../calling/arguments';
import type { ReducingFunction } from '../calling/declare';

export const weightedForecast: ReducingFunction = {
  kind: 'reducing',
  id: 'WEIGHTEDFORECAST',
  name: 'WEIGHTEDFORECAST',
  parameters: [
    { name: 'values', unit: 'money', bounds: NOT_NEGATIVE, blank: 'zero' },
    { name: 'probabilities', unit: 'ratio', bounds: SHARE, blank: 'zero' },
  ],
  result: { unit: 'money' },
  compute: ([values, probabilities]) => forecast(numbersOf(values), numbersOf(probabilities)),
};
