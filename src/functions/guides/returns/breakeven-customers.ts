import { breakEvenCustomers } from '../../../domain/returns/roi';
import { type Guide, MARKETING } from '../guide';

export const breakevenCustomers = (): Guide => ({
  room: 'Return',
  question: 'How many customers must it win to pay for itself?',
  help: 'Fewest whole customers whose gross profit covers a cost: cost ÷ (price × margin), rounded up.',
  details: ['With exactly so many customers the ROMI is 0\u00a0% or a little above; with one fewer it is below.'],
  parameters: {
    cost: 'What is to be covered, 0 or more.',
    price: 'Money a customer brings, above 0.',
    margin:
      'Share of the price that is gross profit, above 0 up to 1. A margin of 0 gives #DIV/0!: no number covers the cost.',
  },
  result: 'A whole number of customers',
  examples: [
    { formula: '=BREAKEVENCUSTOMERS(280000,4260,50%)', value: 132, says: 'Banners: 131.5 customers, so 132' },
    { formula: '=BREAKEVENCUSTOMERS(1000,100,100%)', value: 10, says: 'Nothing to round' },
  ],
  source: MARKETING,
  mistakes: ['Giving the revenue of a customer without its margin: the cost looks covered too early.'],
  seeAlso: ['ROMI', 'CAMPAIGN', 'PAYBACK'],
  twin: { kind: 'cell', formula: 'ROUNDUP(ROUND({cost}/({price}*{margin}),9),0)' },
  steps: [
    {
      name: 'each',
      label: 'Profit a customer',
      shows: '{price} × {margin}',
      unit: 'money',
      value: (v) => v.price * v.margin,
    },
    {
      name: 'result',
      label: 'Customers',
      shows: '{cost} ÷ {each}, rounded up',
      unit: 'count',
      value: (v) => breakEvenCustomers(v.cost, v.price, v.margin),
    },
  ],
  needed: [
    {
      parameter: 'cost',
      label: 'Cost at most',
      solve: (wanted, [, price, margin]) => Math.floor(wanted) * price * margin,
    },
  ],
});
