import { impliedRate as rateOf } from '../../../domain/value/lifetime';
import { type Guide, PIPELINE } from '../guide';

export const impliedRate = (): Guide => ({
  room: 'Customer value',
  question: 'How hard does this person discount what comes later?',
  help: 'Yearly rate at which an amount now and another later are worth the same: (later ÷ now)^(1 ÷ years) − 1.',
  details: [
    'Whoever takes 250 now rather than 350 in a year discounts by 40\u00a0% a year: a benefit that lies far ahead hardly counts.',
  ],
  parameters: {
    now: 'What is taken now, above 0.',
    later: 'What is left for it later, 0 or more.',
    years: ['How many years later, above 0. Left out: 1.', '1'],
  },
  result: 'The rate a year as a ratio: 0.4 is 40\u00a0%',
  examples: [
    { formula: '=IMPLIEDRATE(250,350)', value: 0.4, says: '250 now against 350 in a year', figure: '40\u00a0%' },
    { formula: '=IMPLIEDRATE(100,144,2)', value: 0.2, says: 'Over two years' },
  ],
  source: PIPELINE,
  mistakes: ['Giving months: divide them by 12.'],
  seeAlso: ['CLV', 'ANNUALROI'],
  twin: { kind: 'cell', formula: '({later}/{now})^(1/{years})-1' },
  steps: [
    {
      name: 'growth',
      label: 'Later for each 1 now',
      shows: '{later} ÷ {now}',
      unit: 'factor',
      value: (v) => v.later / v.now,
    },
    {
      name: 'result',
      label: 'Rate a year',
      shows: '{growth} to the power of 1 ÷ {years}, less 1',
      unit: 'ratio',
      value: (v) => rateOf(v.now, v.later, v.years),
    },
  ],
  needed: [
    {
      parameter: 'later',
      label: 'Later amount needed',
      solve: (wanted, [now, , years]) => now * (1 + wanted) ** years,
    },
    { parameter: 'now', label: 'Amount now', solve: (wanted, [, later, years]) => later / (1 + wanted) ** years },
  ],
});
