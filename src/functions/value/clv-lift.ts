import { lifetimeLift } from '../../domain/value/lifetime';
import type { CellwiseFunction } from '../calling/declare';
import { amountOfMoney, cost, count } from '../calling/parameters';

export const clvLift: CellwiseFunction = {
  kind: 'cellwise',
  id: 'CLVLIFT',
  name: 'CLVLIFT',
  parameters: [count('customers'), amountOfMoney('clv_before'), amountOfMoney('clv_after'), cost('cost')],
  result: { unit: 'money' },
  compute: lifetimeLift,
};
