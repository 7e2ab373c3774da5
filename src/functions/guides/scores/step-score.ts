import { ACCOUNTS, BLANK_SCORES, type Guide } from '../guide';
import { weightedSteps, weightedTwin } from './weighted';

export const stepScore = (): Guide => ({
  room: 'Scores',
  question: 'How does one step of an account stand?',
  help: 'Score of one step, 0 to 10: the mean of its sub-metrics, weighted if weights are given. What is not scored is left out.',
  details: [
    'A score that is not given takes no part, and the others share its weight. 0 is a score and counts.',
    'Only the proportions of the weights matter: 1, 1, 2 and 25, 25, 50 give the same result. A blank weight is 0. If everything that is scored weighs 0, the result is #DIV/0!.',
    'The result is exact; round it with a number format, not with ROUND.',
  ],
  parameters: {
    scores: `Sub-metric scores, 0 to 10. ${BLANK_SCORES}`,
    weights: [
      'One weight for each score, 0 or more, in the same order. Left out: all weigh the same.',
      'all weigh the same',
    ],
  },
  result: 'The score of the step, 0 to 10; empty text when nothing is scored',
  examples: [
    { formula: '=STEPSCORE({7,6,6})', value: 19 / 3, says: 'Three sub-metrics', figure: '6/10' },
    { formula: '=STEPSCORE({8,4,6},{2,1,1})', value: 6.5, says: 'The first counts double' },
    { formula: '=STEPSCORE({8,"",5},{1,1,2})', value: 6, says: 'The weight of the blank goes to the others' },
  ],
  source: ACCOUNTS,
  mistakes: [
    'Typing 70 for 70\u00a0%: a score goes from 0 to 10, and 70\u00a0% is 7.',
    'Weights of another length: the result is #N/A.',
  ],
  seeAlso: ['ACCOUNTSCORE', 'ATTAINMENTSCORE', 'WEIGHTEDSCORE'],
  twin: {
    kind: 'cell',
    formula: (given) => (given.has('weights') ? weightedTwin('scores') : 'IFERROR(AVERAGE({scores}),"")'),
  },
  steps: weightedSteps('scores'),
  needed: [{ parameter: 'scores', label: 'Each score that is given', each: 'plus' }],
});
