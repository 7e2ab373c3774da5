import { valueAttainment as attainment } from '../../domain/value/lifetime';
import type { CellwiseFunction } from '../calling/declare';
import { amount, ratio } from '../calling/parameters';

export const valueAttainment: CellwiseFunction = {
  kind: 'cellwise',
  id: 'VALUEATTAINMENT',
  name: 'VALUEATTAINMENT',
  parameters: [amount('baseline'), amount('agreed'), amount('delivered')],
  result: ratio,
  compute: attainment,
};
