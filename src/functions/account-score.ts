import { SCORE } from '../domain/arithmetic/errors';
import { overallScore, stepScore } from '../domain/scores/scores';
import { numbersOf } from './arguments';
import type { ReducingFunction } from './declare';

export const accountScore: ReducingFunction = {
  kind: 'reducing',
  id: 'ACCOUNTSCORE',
  name: 'ACCOUNTSCORE',
  help: 'Overall score of an account, 0 to 10: the mean of its step scores. What is not scored is left out; 0 is a score.',
  details: [
    'Each argument is one step: the range of its sub-metric scores, or its one score. Every step counts the same, however many sub-metrics it has.',
    'A step without any score is left out of the mean. If no step has a score, the result looks empty.',
    'Below 4, somebody should act: look for the weak step, and in it for the weak sub-metric.',
  ],
  parameters: [
    {
      name: 'step',
      help: 'Sub-metric scores of one step, or its score, 0 to 10. Blank, "n/a", "-" or "not scored" is left out. Excel may send a blank cell as 0: to be safe, give IF(range="","",range).',
      unit: 'score',
      bounds: SCORE,
      blank: 'not scored',
      repeating: true,
    },
  ],
  result: { help: 'The overall score, 0 to 10; empty text when nothing is scored', unit: 'score' },
  examples: [
    { formula: '=ACCOUNTSCORE(8,6,4,2,5)', value: 5, says: 'Five step scores' },
    {
      formula: '=ACCOUNTSCORE({10,10,10,10,10},{0,0,0})',
      value: 5,
      says: 'Two steps of five and three sub-metrics count the same',
    },
    {
      formula: '=ACCOUNTSCORE({8,"",6},{"n/a",""},3)',
      value: 5,
      says: 'A blank is left out, and so is a step without scores',
    },
  ],
  source: { title: 'Managing and Growing Customer Accounts', date: '2025-09-30' },
  compute: (steps) => overallScore(steps.map((step) => stepScore(numbersOf(step)))),
};
