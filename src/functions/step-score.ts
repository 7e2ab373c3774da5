import { NOT_NEGATIVE, SCORE } from '../domain/arithmetic/errors';
import { stepScore as scoreOf } from '../domain/scores/scores';
import { numbersOf } from './arguments';
import type { ReducingFunction } from './declare';

export const stepScore: ReducingFunction = {
  kind: 'reducing',
  id: 'STEPSCORE',
  name: 'STEPSCORE',
  help: 'Score of one step, 0 to 10: the mean of its sub-metrics, weighted if weights are given. What is not scored is left out.',
  details: [
    'A score that is not given takes no part, and the others share its weight. 0 is a score and counts.',
    'Only the proportions of the weights matter: 1, 1, 2 and 25, 25, 50 give the same result. A blank weight is 0. If everything that is scored weighs 0, the result is #DIV/0!.',
    'The result is exact; round it with a number format, not with ROUND.',
  ],
  parameters: [
    {
      name: 'scores',
      help: 'Sub-metric scores, 0 to 10. Blank, "n/a", "-" or "not scored" is left out. Excel may send a blank cell as 0: to be safe, give IF(range="","",range).',
      unit: 'score',
      bounds: SCORE,
      blank: 'not scored',
    },
    {
      name: 'weights',
      help: 'One weight for each score, 0 or more, in the same order. Left out: all weigh the same.',
      unit: 'weight',
      bounds: NOT_NEGATIVE,
      blank: 'zero',
      optional: { says: 'all weigh the same' },
    },
  ],
  result: { help: 'The score of the step, 0 to 10; empty text when nothing is scored', unit: 'score' },
  examples: [
    { formula: '=STEPSCORE({7,6,6})', value: 19 / 3, says: 'Three sub-metrics', figure: '6/10' },
    { formula: '=STEPSCORE({8,4,6},{2,1,1})', value: 6.5, says: 'The first counts double' },
    { formula: '=STEPSCORE({8,"",5},{1,1,2})', value: 6, says: 'The weight of the blank goes to the others' },
  ],
  source: { title: 'Managing and Growing Customer Accounts', date: '2025-09-30' },
  compute: ([scores, weights]) =>
    scoreOf(numbersOf(scores), weights === null ? undefined : numbersOf(weights).map((weight) => weight ?? 0)),
};
