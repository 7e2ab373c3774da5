import { ACCOUNTS, BLANK_SCORES, type Guide } from '../guide';
import { weightedSteps, weightedTwin } from './weighted';

export const weightedScore = (): Guide => ({
  room: 'Scores',
  question: 'How does an account stand, if some steps matter more?',
  help: 'Overall score of an account from its step scores, each step with a weight of its own, 0 to 10.',
  details: [
    'A step that is not scored takes no part, and the others share its weight.',
    'Only the proportions of the weights matter. With equal weights the result is that of ACCOUNTSCORE.',
  ],
  parameters: {
    step_scores: `The step scores, 0 to 10. ${BLANK_SCORES}`,
    weights: 'One weight for each step, 0 or more, in the same order. A blank weight is 0.',
  },
  result: 'The overall score, 0 to 10; empty text when nothing is scored',
  examples: [
    { formula: '=WEIGHTEDSCORE({8,6,4,2,5},{1,1,1,1,1})', value: 5, says: 'Equal weights: the plain mean' },
    { formula: '=WEIGHTEDSCORE({8,6,4,2,5},{1,3,2,1,1})', value: 41 / 8, says: 'The return counts three times' },
  ],
  source: ACCOUNTS,
  mistakes: ['Weights in percent that do not add up to 100: they need not, only their proportions matter.'],
  seeAlso: ['ACCOUNTSCORE', 'STEPSCORE'],
  twin: { kind: 'cell', formula: weightedTwin('step_scores') },
  steps: weightedSteps('step_scores'),
  needed: [{ parameter: 'step_scores', label: 'Each step score that is given', each: 'plus' }],
});
