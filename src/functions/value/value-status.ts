import { valueAttainment, valueStatus as statusOf } from '../../domain/value/lifetime';
import type { CellwiseFunction } from '../calling/declare';
import { amount, optional, share } from '../calling/parameters';

export const valueStatus: CellwiseFunction = {
  kind: 'cellwise',
  id: 'VALUESTATUS',
  name: 'VALUESTATUS',
  parameters: [amount('baseline'), amount('agreed'), amount('delivered'), optional(share('tolerance'), 0.1)],
  result: { unit: 'text' },
  compute: (baseline, agreed, delivered, tolerance) =>
    statusOf(valueAttainment(baseline, agreed, delivered), tolerance),
};
