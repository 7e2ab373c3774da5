import { isBelow } from '../../../domain/arithmetic/digits';
import { arrBelow } from '../../../domain/scores/arr-at-risk';
import { ACCOUNTS, BLANK_SCORES, type Guide } from '../guide';

const numbers = (values: readonly unknown[]): (number | null)[] =>
  values.map((value) => (typeof value === 'number' ? value : null));

export const arrAtRisk = (): Guide => ({
  room: 'Scores',
  question: 'How much ARR is in accounts where somebody has to act?',
  help: 'ARR in accounts whose score is below the limit. An account that is not scored is not counted.',
  details: [
    'The whole ARR of such an account counts, because all of it is at stake. At the limit itself an account is not at risk.',
  ],
  parameters: {
    arr: 'ARR of each account, 0 or more. A blank is 0.',
    scores: `Overall score of each account, in the same order. ${BLANK_SCORES}`,
    limit: ['Score below which somebody has to act, 0 to 10. Left out: 4.', '4'],
  },
  result: 'Money: the ARR in accounts below the limit',
  examples: [
    {
      formula: '=ARRATRISK({120000;80000;40000},{3.2;7.5;3.9})',
      value: 160000,
      says: 'Two of three accounts are below 4',
    },
    {
      formula: '=ARRATRISK({120000;80000;40000},{3.2;"";3.9},3.5)',
      value: 120000,
      says: 'Another limit; an account not scored',
    },
  ],
  source: ACCOUNTS,
  mistakes: ['Ranges of different length: the result is #N/A. Give the same rows of both columns.'],
  seeAlso: ['ACCOUNTSCORE', 'PROGRESS'],
  twin: { kind: 'cell', formula: 'SUMPRODUCT(--ISNUMBER({scores}),--({scores}<{limit}),{arr})' },
  steps: [
    {
      name: 'below',
      label: 'Accounts below the limit',
      shows: 'how many of {scores} are below {limit}',
      unit: 'count',
      value: (v, lists) => numbers(lists.scores).filter((score) => score !== null && isBelow(score, v.limit)).length,
    },
    {
      name: 'result',
      label: 'Their ARR',
      shows: 'the sum of arr in {below} accounts',
      unit: 'money',
      value: (v, lists) => arrBelow(numbers(lists.arr), numbers(lists.scores), v.limit),
    },
  ],
  needed: {
    none: 'ARR leaves the risk by whole accounts: raise the score of one to the limit, and all of its ARR is out',
  },
});
