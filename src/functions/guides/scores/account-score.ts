import { ACCOUNTS, BLANK_SCORES, type Guide } from '../guide';
import { accountSteps } from './means';

export const accountScore = (): Guide => ({
  room: 'Scores',
  question: 'How does this account stand, all in all?',
  help: 'Overall score of an account, 0 to 10: the mean of its step scores. What is not scored is left out; 0 is a score.',
  details: [
    'Each argument is one step: the range of its sub-metric scores, or its one score. Every step counts the same, however many sub-metrics it has.',
    'A step without any score is left out of the mean. If no step has a score, the result looks empty.',
    'Below 4, somebody should act: look for the weak step, and in it for the weak sub-metric.',
  ],
  parameters: { step: `Sub-metric scores of one step, or its score, 0 to 10. ${BLANK_SCORES}` },
  result: 'The overall score, 0 to 10; empty text when nothing is scored',
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
  source: ACCOUNTS,
  mistakes: [
    'Giving all sub-metrics as one range: they are then one step. Give one range for each step.',
    'Rounding the result with ROUND: small moves are lost. Use a number format.',
  ],
  seeAlso: ['STEPSCORE', 'WEAKESTSTEP', 'SCORECARD', 'WEIGHTEDSCORE'],
  twin: {
    kind: 'repeating',
    formula: (steps) =>
      `IFERROR((${steps.map((step) => `IFERROR(AVERAGE(${step}),0)`).join('+')})/(${steps.map((step) => `(COUNT(${step})>0)`).join('+')}),"")`,
  },
  steps: ({ step }) => accountSteps(step.map((rows, i) => ({ label: `Step ${i + 1}`, cells: rows.flat() }))),
  needed: [{ parameter: 'step', label: 'Each score that is given', each: 'plus' }],
});
