import { lifetimeLift } from '../../../domain/value/lifetime';
import { type Guide, PIPELINE } from '../guide';

export const clvLift = (): Guide => ({
  room: 'Customer value',
  question: 'What did engaging customers bring, beyond the next sale?',
  help: 'Gain from customers that became more valuable: engaged customers × change in lifetime value, less the cost.',
  details: ['Count only the customers that were engaged: the change of all others has other reasons.'],
  parameters: {
    customers: 'Customers that were engaged, 0 or more.',
    clv_before: 'Lifetime value of such a customer before, such as from CLV.',
    clv_after: 'Lifetime value of such a customer after.',
    cost: 'What the effort cost, 0 or more.',
  },
  result: 'Money gained; below 0 where it cost more than it brought',
  examples: [
    { formula: '=CLVLIFT(200,5000,5400,30000)', value: 50000, says: '200 customers, each worth 400 more' },
    { formula: '=CLVLIFT(200,5000,5000,30000)', value: -30000, says: 'No change: the cost is lost' },
  ],
  source: PIPELINE,
  mistakes: ['Giving the whole lifetime value as the gain: only its change counts.'],
  seeAlso: ['CLV', 'ROI'],
  twin: { kind: 'cell', formula: '{customers}*({clv_after}-{clv_before})-{cost}' },
  steps: [
    {
      name: 'change',
      label: 'Change a customer',
      shows: '{clv_after} − {clv_before}',
      unit: 'money',
      value: (v) => v.clv_after - v.clv_before,
    },
    {
      name: 'gross',
      label: 'Of all engaged',
      shows: '{customers} × {change}',
      unit: 'money',
      value: (v) => v.customers * v.change,
    },
    {
      name: 'result',
      label: 'Gain',
      shows: '{gross} − {cost}',
      unit: 'money',
      value: (v) => lifetimeLift(v.customers, v.clv_before, v.clv_after, v.cost),
    },
  ],
  needed: [
    {
      parameter: 'customers',
      label: 'Customers needed',
      solve: (wanted, [, before, after, cost]) => (wanted + cost) / (after - before),
    },
    {
      parameter: 'clv_after',
      label: 'Lifetime value needed',
      solve: (wanted, [customers, before, , cost]) => before + (wanted + cost) / customers,
    },
    {
      parameter: 'cost',
      label: 'Cost at most',
      solve: (wanted, [customers, before, after]) => customers * (after - before) - wanted,
    },
  ],
});
