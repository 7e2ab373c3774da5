import { accountScore as scoreOf } from '../../domain/scores/scores';
import { numbersOf } from '../calling/arguments';
import type { ReducingFunction } from '../calling/declare';
import { scores } from '../calling/parameters';

export const accountScore: ReducingFunction = {
  kind: 'reducing',
  id: 'ACCOUNTSCORE',
  name: 'ACCOUNTSCORE',
  parameters: [{ ...scores('step'), repeating: true }],
  result: { unit: 'score' },
  compute: (steps) => scoreOf(steps.map(numbersOf)),
};
