import { progressWord, expectedShare } from '../../../domain/calendar/progress';
import { ACCOUNTS, type Guide } from '../guide';
import { daySteps, expectedTwin } from './expected';

const GAP = `ROUND({ytd}/{target}-${expectedTwin},9)`;

export const progress = (): Guide => ({
  room: 'Scores',
  question: 'Is this account on pace to reach its target by the end of the year?',
  help: 'One word for how far an account is: Done, Ahead, On pace or Behind the share of its target to be expected at a date.',
  details: [
    'What is won so far ÷ the target is compared with the share of the fiscal year gone. Done at 100\u00a0% or more; Ahead or Behind at the tolerance or more above or below; On pace between.',
    'Without a target, or with one of 0 or below, the result looks empty. A blank in what is won is 0.',
  ],
  parameters: {
    ytd: 'Money won so far this year against the target.',
    target: 'Money wanted this year, such as ΔARR. Blank, 0 or less: no target, and an empty result.',
    as_of: 'The day to judge by. Give a cell with a fixed date: with TODAY() every edit computes all of it anew.',
    fiscal_start: ['First month of the fiscal year, 1 to 12. Left out: 1, January.', '1, January'],
    tolerance: ['How far off still is on pace, as a ratio. Left out: 10\u00a0%.', '10\u00a0%'],
  },
  result: 'Done, Ahead, On pace or Behind; empty text without a target',
  examples: [
    {
      formula: '=PROGRESS(40,100,46203)',
      value: 'On pace',
      says: '40\u00a0% of the target by 30 June 2026, with 49.6\u00a0% of the year gone',
    },
    {
      formula: '=PROGRESS({30;60;100;5},{100;100;100;0},46203)',
      value: [['Behind'], ['Ahead'], ['Done'], ['']],
      says: 'A word for each account',
    },
  ],
  source: ACCOUNTS,
  mistakes: [
    'Giving the total ARR as the target: it is the increase wanted this year.',
    'A date typed as text: give a date cell or DATE(…).',
  ],
  seeAlso: ['EXPECTEDBYNOW', 'ARRATRISK'],
  twin: {
    kind: 'cell',
    formula: `IF({target}<=0,"",IF(ROUND({ytd}/{target},9)>=1,"Done",IF(${GAP}=0,"On pace",IF(${GAP}>=ROUND({tolerance},9),"Ahead",IF(${GAP}<=-ROUND({tolerance},9),"Behind","On pace")))))`,
  },
  steps: [
    {
      name: 'reached',
      label: 'Share of the target',
      shows: '{ytd} ÷ {target}',
      unit: 'ratio',
      value: (v) => v.ytd / v.target,
    },
    ...daySteps,
    {
      name: 'expected',
      label: 'Share of the fiscal year gone',
      shows: '{gone} ÷ {year}',
      unit: 'ratio',
      value: (v) => expectedShare({ asOf: v.as_of, fiscalMonth: v.fiscal_start }),
    },
    {
      name: 'gap',
      label: 'Ahead of that',
      shows: '{reached} − {expected}',
      unit: 'ratio',
      value: (v) => v.reached - v.expected,
    },
    {
      name: 'result',
      label: 'Progress',
      shows: '{gap} against a tolerance of {tolerance}',
      unit: 'text',
      value: (v) => (v.target > 0 ? progressWord(v.ytd / v.target, v.expected, v.tolerance) : ''),
    },
  ],
  needed: [
    {
      parameter: 'ytd',
      label: 'Won by then, to be on pace',
      word: 'On pace',
      solve: (_, [, target, asOf, month]) => target * expectedShare({ asOf, fiscalMonth: month }),
    },
    {
      parameter: 'ytd',
      label: 'Won by then, to be ahead',
      word: 'Ahead',
      solve: (_, [, target, asOf, month, tolerance]) =>
        target * (expectedShare({ asOf, fiscalMonth: month }) + tolerance),
    },
    { parameter: 'ytd', label: 'Won, to be done', word: 'Done', solve: (_, [, target]) => target },
  ],
});
