import { lifetimeValue } from '../../../domain/value/lifetime';
import { type Guide, PIPELINE } from '../guide';

export const clv = (): Guide => ({
  room: 'Customer value',
  question: 'What is a customer worth while it stays?',
  help: 'Customer lifetime value: the margin of each period, times the chance that the customer is still there, in today’s money.',
  details: [
    'margin × (1 + r ÷ (1 + d) + (r ÷ (1 + d))² + …), with retention r and discount rate d. The first period’s margin is earned now and counts whole.',
    'Margin, retention, rate and periods belong to the same length of time: all a year, or all a month. Initial sale, renewals, upgrades and referrals go into the margin.',
    'Without an end and with nothing lost (retention 100\u00a0%, rate 0\u00a0%) the sum grows for ever, and the result is #N/A: give a number of periods.',
  ],
  parameters: {
    margin: 'Money a customer leaves each period after its costs. May be negative.',
    retention: 'Share of customers that stay from one period to the next, 0 to 1, such as 80\u00a0%.',
    discount_rate: 'How much less money is worth one period later, 0 to 1, such as 8\u00a0%.',
    periods: ['How many periods are counted, a whole number. Left out, or 0: without an end.', 'without an end'],
  },
  result: 'Money, in today’s value',
  examples: [
    { formula: '=CLV(1000,80%,0)', value: 5000, says: 'One in five leaves each year: five years on average' },
    { formula: '=CLV(1000,50%,0,3)', value: 1750, says: '1,000, then 500, then 250' },
    { formula: '=CLV(1000,0,8%)', value: 1000, says: 'Nobody stays: one period' },
  ],
  source: PIPELINE,
  mistakes: ['Giving revenue instead of margin.', 'A yearly margin with a monthly retention.'],
  seeAlso: ['CLVLIFT', 'IMPLIEDRATE'],
  twin: {
    kind: 'cell',
    formula:
      'IF(AND({retention}=1,{discount_rate}=0),IF({periods}=0,NA(),{margin}*{periods}),{margin}*(1+{discount_rate})/(1+{discount_rate}-{retention})*IF({periods}=0,1,1-({retention}/(1+{discount_rate}))^{periods}))',
  },
  steps: [
    {
      name: 'kept',
      label: 'Worth of the next period',
      shows: '{retention} ÷ (1 + {discount_rate})',
      unit: 'ratio',
      value: (v) => v.retention / (1 + v.discount_rate),
    },
    {
      name: 'counted',
      label: 'Periods in today’s money',
      shows: '1 + {kept} + {kept}² + …',
      unit: 'periods',
      value: (v) => lifetimeValue(1, v.retention, v.discount_rate, v.periods),
    },
    {
      name: 'result',
      label: 'Lifetime value',
      shows: '{margin} × {counted}',
      unit: 'money',
      value: (v) => lifetimeValue(v.margin, v.retention, v.discount_rate, v.periods),
    },
  ],
  needed: [
    {
      parameter: 'margin',
      label: 'Margin a period needed',
      solve: (wanted, [, retention, rate, periods]) => wanted / lifetimeValue(1, retention, rate, periods),
    },
  ],
});
