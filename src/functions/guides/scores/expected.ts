import { fiscalYearStart } from '../../../domain/calendar/dates';
import { expectedShare } from '../../../domain/calendar/progress';
import type { CalculationStep } from '../guide';

const FISCAL_YEAR = '(YEAR({as_of})-(MONTH({as_of})<{fiscal_start}))';
const START = `DATE(${FISCAL_YEAR},{fiscal_start},1)`;
const NEXT = `DATE(${FISCAL_YEAR}+1,{fiscal_start},1)`;

/** The share of the fiscal year gone, in plain Excel. */
export const expectedTwin = `(INT({as_of})-${START}+1)/(${NEXT}-${START})`;

/** The days of which that share is made. */
export const daySteps: readonly CalculationStep[] = [
  {
    name: 'gone',
    label: 'Days of the fiscal year gone',
    shows: 'from the first of month {fiscal_start} to {as_of}',
    unit: 'count',
    value: (v) => Math.floor(v.as_of) - fiscalYearStart(v.as_of, v.fiscal_start) + 1,
  },
  {
    name: 'year',
    label: 'Days of that year',
    shows: '',
    unit: 'count',
    value: (v) => Math.round(v.gone / expectedShare({ asOf: v.as_of, fiscalMonth: v.fiscal_start })),
  },
];
