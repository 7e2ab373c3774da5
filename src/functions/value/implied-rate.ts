import { impliedRate as rateOf } from '../../domain/value/lifetime';
import type { CellwiseFunction } from '../calling/declare';
import { cost, optional, ratio, years } from '../calling/parameters';

export const impliedRate: CellwiseFunction = {
  kind: 'cellwise',
  id: 'IMPLIEDRATE',
  name: 'IMPLIEDRATE',
  parameters: [cost('now'), cost('later'), optional(years('years'), 1)],
  result: ratio,
  compute: rateOf,
};
