import { attainmentScore as scoreOf } from '../../../domain/scores/scores';
import { ACCOUNTS, type Guide } from '../guide';

export const attainmentScore = (): Guide => ({
  room: 'Scores',
  question: 'What score is it worth to have reached part of a target?',
  help: 'Score for reaching part of a target: one point for each 10\u00a0%, never above 10 nor below 0. 70\u00a0% of the target scores 7.',
  details: [
    'For sub-metrics that are measured and not judged: users, contract value, funding. Parts of a point count: 75\u00a0% scores 7.5.',
    'A blank is an error here, because 0 reached is a score of 0: leave the formula out where nothing was measured, or use IF(actual="","",…).',
  ],
  parameters: {
    actual: 'What was reached, in the unit of the target.',
    target: 'What was agreed, above 0. A target of 0 gives #DIV/0!.',
  },
  result: 'A score, 0 to 10',
  examples: [
    { formula: '=ATTAINMENTSCORE(70,100)', value: 7, says: '70\u00a0% of the target contract value', figure: '7' },
    { formula: '=ATTAINMENTSCORE(130000,100000)', value: 10, says: 'More than the target is still 10' },
    { formula: '=ATTAINMENTSCORE({45;90},{60;100})', value: [[7.5], [9]], says: 'Ranges give a score for each row' },
  ],
  source: ACCOUNTS,
  mistakes: ['Scoring what is to fall, such as tickets: use VALUEATTAINMENT, which knows a baseline.'],
  seeAlso: ['STEPSCORE', 'VALUEATTAINMENT'],
  twin: { kind: 'cell', formula: 'MAX(0,MIN(10,10*{actual}/{target}))' },
  steps: [
    {
      name: 'reached',
      label: 'Share of the target',
      shows: '{actual} ÷ {target}',
      unit: 'ratio',
      value: (v) => v.actual / v.target,
    },
    {
      name: 'result',
      label: 'Score, one point for each 10\u00a0%',
      shows: '{reached} × 10, from 0 to 10',
      unit: 'score',
      value: (v) => scoreOf(v.actual, v.target),
    },
  ],
  needed: [
    {
      parameter: 'actual',
      label: 'To be reached',
      solve: (wanted, [, target]) => (wanted > 10 ? NaN : (wanted * target) / 10),
    },
  ],
});
