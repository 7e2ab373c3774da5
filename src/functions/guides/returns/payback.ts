import { paybackMonths } from '../../../domain/returns/roi';
import { type Guide, PROCESS } from '../guide';

export const payback = (): Guide => ({
  room: 'Return',
  question: 'When has it paid for itself?',
  help: 'Months until the savings have paid for a change: cost ÷ saving a month.',
  details: [
    'Parts of a month count. A saving of 0 or below never pays back, and gives #N/A with that as its text. A cost of 0 is paid back at once.',
  ],
  parameters: {
    cost: 'What the change costs, 0 or more.',
    monthly_saving: 'Money saved a month. At 0 or below it never pays back.',
  },
  result: 'A number of months, with parts',
  examples: [
    { formula: '=PAYBACK(12000,2500)', value: 4.8, says: '12,000 at 2,500 a month' },
    { formula: '=PAYBACK({6000;9000},1500)', value: [[4], [6]], says: 'A time for each row' },
  ],
  source: PROCESS,
  mistakes: ['Giving the saving of a year: divide it by 12.'],
  seeAlso: ['PROCESSROI', 'ROI'],
  twin: { kind: 'cell', formula: 'IF({cost}=0,0,IF({monthly_saving}<=0,NA(),{cost}/{monthly_saving}))' },
  steps: [
    {
      name: 'result',
      label: 'Months',
      shows: '{cost} ÷ {monthly_saving}',
      unit: 'months',
      value: (v) => paybackMonths(v.cost, v.monthly_saving) ?? 'never',
    },
  ],
  needed: [
    { parameter: 'cost', label: 'Cost at most', solve: (wanted, [, saving]) => wanted * saving },
    { parameter: 'monthly_saving', label: 'Saving a month needed', solve: (wanted, [cost]) => cost / wanted },
  ],
});
