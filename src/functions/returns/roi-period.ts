import { periodRoi } from '../../domain/returns/roi';
import type { CellwiseFunction } from '../calling/declare';
import { amountOfMoney, cost, ratio } from '../calling/parameters';

export const roiPeriod: CellwiseFunction = {
  kind: 'cellwise',
  id: 'ROIPERIOD',
  name: 'ROIPERIOD',
  parameters: [cost('end_value'), amountOfMoney('income'), cost('invested')],
  result: ratio,
  compute: periodRoi,
};
