import { stepScore as scoreOf } from '../../domain/scores/scores';
import { numbersOf, weightsOf } from '../calling/arguments';
import type { ReducingFunction } from '../calling/declare';
import { optional, scores, weights } from '../calling/parameters';

export const stepScore: ReducingFunction = {
  kind: 'reducing',
  id: 'STEPSCORE',
  name: 'STEPSCORE',
  parameters: [scores('scores'), optional(weights('weights'))],
  result: { unit: 'score' },
  compute: ([given, shares]) => scoreOf(numbersOf(given), weightsOf(shares)),
};
