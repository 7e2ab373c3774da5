import { ANY_NUMBER, NOT_NEGATIVE } from '../domain/arithmetic/errors';
import { attainmentScore as scoreOf } from '../domain/scores/scores';
import type { CellwiseFunction } from './declare';

export const attainmentScore: CellwiseFunction = {
  kind: 'cellwise',
  id: 'ATTAINMENTSCORE',
  name: 'ATTAINMENTSCORE',
  help: 'Score for reaching part of a target: one point for each 10 %, never above 10 nor below 0. 70 % of the target scores 7.',
  details: [
    'For sub-metrics that are measured and not judged: users, contract value, funding. Parts of a point count: 75 % scores 7.5.',
    'A blank is an error here, because 0 reached is a score of 0: leave the formula out where nothing was measured, or use IF(actual="","",…).',
  ],
  parameters: [
    {
      name: 'actual',
      help: 'What was reached, in the unit of the target.',
      unit: 'amount',
      bounds: ANY_NUMBER,
      blank: 'refused',
    },
    {
      name: 'target',
      help: 'What was agreed, above 0. A target of 0 gives #DIV/0!.',
      unit: 'amount',
      bounds: NOT_NEGATIVE,
      blank: 'refused',
    },
  ],
  result: { help: 'A score, 0 to 10', unit: 'score' },
  examples: [
    { formula: '=ATTAINMENTSCORE(70,100)', value: 7, says: '70 % of the target contract value', figure: '7' },
    { formula: '=ATTAINMENTSCORE(130000,100000)', value: 10, says: 'More than the target is still 10' },
    { formula: '=ATTAINMENTSCORE({45;90},{60;100})', value: [[7.5], [9]], says: 'Ranges give a score for each row' },
  ],
  source: { title: 'Managing and Growing Customer Accounts', date: '2025-09-30' },
  compute: ([actual, target]) => scoreOf(actual, target),
};
