import { NURTURE_DEFAULTS, reactivationRevenue } from '../../domain/returns/nurture';
import type { CellwiseFunction } from '../calling/declare';
import { change, cost, count, factor, optional, share } from '../calling/parameters';

export const reactivationRoi: CellwiseFunction = {
  kind: 'cellwise',
  id: 'REACTIVATIONROI',
  name: 'REACTIVATIONROI',
  parameters: [
    count('contacts'),
    share('conversion'),
    cost('asp'),
    optional(share('reactivation_rate'), NURTURE_DEFAULTS.reactivationRate),
    optional(factor('multiple'), NURTURE_DEFAULTS.multiple),
    optional(change('asp_lift'), NURTURE_DEFAULTS.aspLift),
  ],
  result: { unit: 'money' },
  compute: reactivationRevenue,
};
