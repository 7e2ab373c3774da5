import { NURTURE_DEFAULTS, nurtureGain } from '../../domain/returns/nurture';
import type { CellwiseFunction } from '../calling/declare';
import { change, cost, count, months, optional, share } from '../calling/parameters';

export const nurtureRoi: CellwiseFunction = {
  kind: 'cellwise',
  id: 'NURTUREROI',
  name: 'NURTUREROI',
  parameters: [
    count('new_leads'),
    share('conversion'),
    cost('asp'),
    optional(change('conversion_lift'), NURTURE_DEFAULTS.conversionLift),
    optional(change('asp_lift'), NURTURE_DEFAULTS.aspLift),
    optional(months('months'), NURTURE_DEFAULTS.months),
  ],
  result: { unit: 'money' },
  compute: nurtureGain,
};
