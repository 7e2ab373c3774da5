import { periodRoi } from '../../../domain/returns/roi';
import { type Guide, MARKETING } from '../guide';

export const roiPeriod = (): Guide => ({
  room: 'Return',
  question: 'What did an investment bring that also paid out on the way?',
  help: 'Return over a period: (value at the end + income in the period − invested) ÷ invested.',
  details: ['The return is over the whole period, however long. ANNUALROI brings it to a year.'],
  parameters: {
    end_value: 'What the investment is worth at the end of the period, 0 or more.',
    income: 'What it paid out in the period. May be negative, where it asked for more.',
    invested: 'The money put in, above 0. Nothing invested gives #DIV/0!.',
  },
  result: 'The return over the period as a ratio: 0.2 is 20\u00a0%',
  examples: [
    { formula: '=ROIPERIOD(1050,150,1000)', value: 0.2, says: '1,000 invested, 150 paid out, worth 1,050 at the end' },
    { formula: '=ROIPERIOD(900,0,1000)', value: -0.1, says: 'A loss without income' },
  ],
  source: MARKETING,
  mistakes: ['Adding the income to the end value and giving it again as income: it then counts twice.'],
  seeAlso: ['ROI', 'ANNUALROI'],
  twin: { kind: 'cell', formula: '({end_value}+{income}-{invested})/{invested}' },
  steps: [
    {
      name: 'back',
      label: 'Came back in all',
      shows: '{end_value} + {income}',
      unit: 'money',
      value: (v) => v.end_value + v.income,
    },
    {
      name: 'net',
      label: 'Less what was invested',
      shows: '{back} − {invested}',
      unit: 'money',
      value: (v) => v.back - v.invested,
    },
    {
      name: 'result',
      label: 'Return',
      shows: '{net} ÷ {invested}',
      unit: 'ratio',
      value: (v) => periodRoi(v.end_value, v.income, v.invested),
    },
  ],
  needed: [
    {
      parameter: 'end_value',
      label: 'End value needed',
      solve: (wanted, [, income, invested]) => invested * (1 + wanted) - income,
    },
    {
      parameter: 'income',
      label: 'Income needed',
      solve: (wanted, [end, , invested]) => invested * (1 + wanted) - end,
    },
    {
      parameter: 'invested',
      label: 'Invested at most',
      solve: (wanted, [end, income]) => (end + income) / (1 + wanted),
    },
  ],
});
