import { expectedShare, percentOfTarget, progressWord } from '../../domain/calendar/progress';
import type { CellwiseFunction } from '../calling/declare';
import { day, month, optional, share } from '../calling/parameters';
import { ANY_NUMBER } from '../../domain/arithmetic/errors';

export const progress: CellwiseFunction = {
  kind: 'cellwise',
  id: 'PROGRESS',
  name: 'PROGRESS',
  parameters: [
    { name: 'ytd', unit: 'money', bounds: ANY_NUMBER, blank: 'zero' },
    { name: 'target', unit: 'money', bounds: ANY_NUMBER, blank: 'zero' },
    day('as_of'),
    optional(month('fiscal_start'), 1),
    optional(share('tolerance'), 0.1),
  ],
  result: { unit: 'text' },
  compute: (ytd, target, asOf, fiscalMonth, tolerance) =>
    progressWord(percentOfTarget({ ytd, deltaArr: target }), expectedShare({ asOf, fiscalMonth }), tolerance),
};
