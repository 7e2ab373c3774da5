import { neverPaysBack, paybackMonths } from '../../domain/returns/roi';
import type { CellwiseFunction } from '../calling/declare';
import { amountOfMoney, cost } from '../calling/parameters';

export const payback: CellwiseFunction = {
  kind: 'cellwise',
  id: 'PAYBACK',
  name: 'PAYBACK',
  parameters: [cost('cost'), amountOfMoney('monthly_saving')],
  result: { unit: 'months' },
  compute: (spent, monthlySaving) => paybackMonths(spent, monthlySaving) ?? neverPaysBack(monthlySaving),
};
