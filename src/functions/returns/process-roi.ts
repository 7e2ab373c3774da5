import { effortRoi } from '../../domain/returns/roi';
import type { CellwiseFunction } from '../calling/declare';
import { cost, count, ratio, size } from '../calling/parameters';

export const processRoi: CellwiseFunction = {
  kind: 'cellwise',
  id: 'PROCESSROI',
  name: 'PROCESSROI',
  parameters: [
    size('old_minutes'),
    count('old_runs'),
    cost('old_rate'),
    cost('old_other'),
    size('new_minutes'),
    count('new_runs'),
    cost('new_rate'),
    cost('new_other'),
    cost('change_cost'),
  ],
  result: ratio,
  compute: effortRoi,
};
