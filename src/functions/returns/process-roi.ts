import { processCost, processRoi as roiOf } from '../../domain/returns/roi';
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
  compute(v) {
    const before = processCost({ minutesPerRun: v[0], runs: v[1], hourlyRate: v[2], otherCost: v[3] });
    const after = processCost({ minutesPerRun: v[4], runs: v[5], hourlyRate: v[6], otherCost: v[7] });
    return roiOf(before, after, v[8]);
  },
};
