import { breakEvenCustomers } from '../../domain/returns/roi';
import type { CellwiseFunction } from '../calling/declare';
import { cost, share } from '../calling/parameters';

export const breakevenCustomers: CellwiseFunction = {
  kind: 'cellwise',
  id: 'BREAKEVENCUSTOMERS',
  name: 'BREAKEVENCUSTOMERS',
  parameters: [cost('cost'), cost('price'), share('margin')],
  result: { unit: 'count' },
  compute: breakEvenCustomers,
};
