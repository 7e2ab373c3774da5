import { arrBelow } from '../../domain/scores/arr-at-risk';
import { numbersOf } from '../calling/arguments';
import type { ReducingFunction } from '../calling/declare';
import { cost, optional, scores } from '../calling/parameters';
import { SCORE } from '../../domain/arithmetic/errors';

export const arrAtRisk: ReducingFunction = {
  kind: 'reducing',
  id: 'ARRATRISK',
  name: 'ARRATRISK',
  parameters: [
    { ...cost('arr'), blank: 'zero' },
    scores('scores'),
    optional({ name: 'limit', unit: 'score', bounds: SCORE, blank: 'refused' }, 4),
  ],
  result: { unit: 'money' },
  compute: ([arr, given, limit]) => arrBelow(numbersOf(arr), numbersOf(given), limit === null ? 4 : Number(limit[0])),
};
