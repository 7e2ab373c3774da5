import { clickThroughRate } from '../../domain/returns/marketing';
import type { CellwiseFunction } from '../calling/declare';
import { count } from '../calling/parameters';

export const ctr: CellwiseFunction = {
  kind: 'cellwise',
  id: 'CTR',
  name: 'CTR',
  parameters: [count('clicks'), count('impressions')],
  result: { unit: 'ratio', numberFormat: '0.00 %' },
  compute: clickThroughRate,
};
