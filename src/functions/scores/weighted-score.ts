import { overallScore } from '../../domain/scores/scores';
import { numbersOf, weightsOf } from '../calling/arguments';
import type { ReducingFunction } from '../calling/declare';
import { scores, weights } from '../calling/parameters';

export const weightedScore: ReducingFunction = {
  kind: 'reducing',
  id: 'WEIGHTEDSCORE',
  name: 'WEIGHTEDSCORE',
  parameters: [scores('step_scores'), weights('weights')],
  result: { unit: 'score' },
  compute: ([given, shares]) => overallScore(numbersOf(given), weightsOf(shares)),
};
