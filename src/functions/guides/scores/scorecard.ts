import { DEFAULT_STEPS } from '../../../domain/model/model';
import { ACCOUNTS, type Entries, type Guide } from '../guide';
import { accountSteps, type GivenStep, weakestOf } from './means';

/** The steps of the first account. */
function firstLine({ scores, step_sizes: sizes, weights, names }: Entries): GivenStep[] {
  const all = (entry: Entries[string]): readonly unknown[] => entry.flat(2);
  const own = all(names);
  const weighed = all(weights).map(Number);
  let from = 0;
  return all(sizes).map((size, i): GivenStep => {
    const span = [from, (from += Number(size))] as const;
    const usual = all(sizes).length === DEFAULT_STEPS.length ? DEFAULT_STEPS[i].name : `Step ${i + 1}`;
    return {
      label: String(own[i] ?? usual),
      cells: scores[0][0].slice(...span),
      ...(weighed.length > 0 && { weights: weighed.slice(...span) }),
    };
  });
}

export const scorecard = (): Guide => ({
  room: 'Scores',
  question: 'How do all accounts stand, in one formula?',
  help: 'Scores of all accounts in one spill: a line an account with its step scores, overall score, weakest step and share scored.',
  details: [
    'Each row of the scores is an account, its sub-metrics side by side in the order of the steps; the step sizes say how many belong to each step.',
    'What is not scored is left out, as in STEPSCORE and ACCOUNTSCORE. One formula for all accounts is many times faster than one for each.',
  ],
  parameters: {
    scores:
      'All sub-metric scores, a row an account, 0 to 10. Blank is not scored. Excel may send a blank cell as 0: to be safe, give IF(range="","",range).',
    step_sizes: 'How many sub-metrics each step has, in order, such as {3,3,3,3,3}; together the columns of scores.',
    weights: ['One weight for each column of scores, 0 or more. Left out: all weigh the same.', 'all weigh the same'],
    header: ['TRUE for a first line with the names of the columns. Left out: no such line.', 'no header'],
    names: [
      'The names of the steps, in order. Left out: the five steps of the report, or Step 1, Step 2.',
      'those of the report',
    ],
  },
  result: 'A line an account: its step scores, the overall score, the weakest step, the share scored',
  examples: [
    {
      formula: '=SCORECARD({8,6,4,2;"",5,"",""},{2,2},,,{"Launch","Value"})',
      value: [
        [7, 3, 5, 'Value', 1],
        [5, '', 5, 'Launch', 0.25],
      ],
      says: 'Two accounts with two steps of two sub-metrics',
    },
    {
      formula: '=SCORECARD({7,6,6},{3},,TRUE)',
      value: [
        ['Step 1', 'Overall', 'Weakest step', 'Scored'],
        [19 / 3, 19 / 3, 'Step 1', 1],
      ],
      says: 'With a line of names',
    },
  ],
  source: ACCOUNTS,
  mistakes: ['Step sizes that do not add up to the columns of scores: the result is #N/A.'],
  seeAlso: ['ACCOUNTSCORE', 'STEPSCORE', 'WEAKESTSTEP'],
  twin: {
    kind: 'none',
    because: 'a line an account needs a formula a cell: use STEPSCORE and ACCOUNTSCORE, which have one',
  },
  steps: (given) => {
    const steps = firstLine(given);
    const weakest = weakestOf(steps);
    return [
      ...accountSteps(steps),
      { name: 'weakest', label: 'Weakest step', shows: 'the lowest of the steps', unit: 'text', value: () => weakest },
    ];
  },
  needed: { none: 'it answers for many accounts at once: ask ACCOUNTSCORE or STEPSCORE about one' },
});
