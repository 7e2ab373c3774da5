import { attainmentScore as scoreOf } from '../../domain/scores/scores';
import type { CellwiseFunction } from '../calling/declare';
import { amount, size } from '../calling/parameters';

export const attainmentScore: CellwiseFunction = {
  kind: 'cellwise',
  id: 'ATTAINMENTSCORE',
  name: 'ATTAINMENTSCORE',
  parameters: [amount('actual'), size('target')],
  result: { unit: 'score' },
  compute: scoreOf,
};
