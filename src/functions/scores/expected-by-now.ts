import { expectedShare } from '../../domain/calendar/progress';
import type { CellwiseFunction } from '../calling/declare';
import { day, month, optional, ratio } from '../calling/parameters';

export const expectedByNow: CellwiseFunction = {
  kind: 'cellwise',
  id: 'EXPECTEDBYNOW',
  name: 'EXPECTEDBYNOW',
  parameters: [day('as_of'), optional(month('fiscal_start'), 1)],
  result: ratio,
  compute: (asOf, fiscalMonth) => expectedShare({ asOf, fiscalMonth }),
};
