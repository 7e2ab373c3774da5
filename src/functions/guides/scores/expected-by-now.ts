import { expectedShare } from '../../../domain/calendar/progress';
import { fiscalYearStart } from '../../../domain/calendar/dates';
import { ACCOUNTS, type Guide } from '../guide';
import { daySteps, expectedTwin } from './expected';

/** The first day of the fiscal year of another day at whose end a share of it is gone. */
function firstDayWith(wanted: number, asOf: number, month: number): number {
  const start = fiscalYearStart(asOf, month);
  const oneDay = expectedShare({ asOf: start, fiscalMonth: month });
  return start - 1 + Math.max(1, Math.ceil(Number((wanted / oneDay).toPrecision(12))));
}

export const expectedByNow = (): Guide => ({
  room: 'Scores',
  question: 'How much of a yearly target should be reached by now?',
  help: 'Share of the fiscal year gone at the end of a day: the share of a yearly target that is to be expected by then.',
  details: ['The day itself counts as gone: the last day of the fiscal year gives 100\u00a0%.'],
  parameters: {
    as_of: 'The day to judge by, such as a cell with a fixed date.',
    fiscal_start: ['First month of the fiscal year, 1 to 12. Left out: 1, January.', '1, January'],
  },
  result: 'A ratio: 0.5 is half of the year',
  examples: [
    { formula: '=EXPECTEDBYNOW(46203)', value: 181 / 365, says: '30 June 2026, the year beginning in January' },
    { formula: '=EXPECTEDBYNOW(46203,4)', value: 91 / 365, says: 'The same day, the year beginning in April' },
  ],
  source: ACCOUNTS,
  mistakes: ['TODAY() as the date: every edit of the workbook then computes it anew. Use a fixed date.'],
  seeAlso: ['PROGRESS'],
  twin: { kind: 'cell', formula: expectedTwin },
  steps: [
    ...daySteps,
    {
      name: 'result',
      label: 'Share of the year',
      shows: '{gone} ÷ {year}',
      unit: 'ratio',
      value: (v) => expectedShare({ asOf: v.as_of, fiscalMonth: v.fiscal_start }),
    },
  ],
  needed: [
    {
      parameter: 'as_of',
      label: 'First day with that share gone, same year',
      atLeast: true,
      solve: (wanted, [asOf, month]) => firstDayWith(wanted, asOf, month),
    },
  ],
});
