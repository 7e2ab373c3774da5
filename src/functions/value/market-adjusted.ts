import { marketAdjusted as adjusted } from '../../domain/value/lifetime';
import type { CellwiseFunction } from '../calling/declare';
import { change, ratio } from '../calling/parameters';

export const marketAdjusted: CellwiseFunction = {
  kind: 'cellwise',
  id: 'MARKETADJUSTED',
  name: 'MARKETADJUSTED',
  parameters: [change('own_change'), change('market_change')],
  result: ratio,
  compute: adjusted,
};
