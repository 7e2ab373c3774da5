import { roi as roiOf } from '../../domain/returns/roi';
import type { CellwiseFunction } from '../calling/declare';
import { amountOfMoney, cost, ratio } from '../calling/parameters';

export const roi: CellwiseFunction = {
  kind: 'cellwise',
  id: 'ROI',
  name: 'ROI',
  parameters: [amountOfMoney('gain'), cost('cost')],
  result: ratio,
  compute: roiOf,
};
