import { weakestStep as weakestOf } from '../../../domain/scores/scores';
import { numbersOf } from '../../calling/arguments';
import { DEFAULT_NAMES, namesFor } from '../../scores/step-names';
import { ACCOUNTS, BLANK_SCORES, type Guide } from '../guide';

export const weakestStep = (): Guide => ({
  room: 'Scores',
  question: 'Where should I look first in this account?',
  help: 'Name of the step with the lowest score: where to look first. Of equal scores the earlier step is named.',
  details: [
    'An overall score hides a weak step behind strong ones; this puts its name in the row.',
    `With five scores the names can be left out. They are then ${DEFAULT_NAMES.join(', ')}.`,
    'A step that is not scored is passed over. If none is scored, the result looks empty.',
  ],
  parameters: {
    step_scores: `The step scores, 0 to 10, in order. ${BLANK_SCORES}`,
    names: [
      'The names of the steps, in the same order. Can be left out when there are five scores.',
      'those of the report',
    ],
  },
  result: 'The name of the weakest step; empty text when nothing is scored',
  examples: [
    {
      formula: '=WEAKESTSTEP({8,6,3,7,5})',
      value: 'ROI Recognized',
      says: 'The third of the five steps is the lowest',
    },
    {
      formula: '=WEAKESTSTEP({8,"",2},{"Launch","Value","Growth"})',
      value: 'Growth',
      says: 'Names of one’s own; a blank is no score',
    },
  ],
  source: ACCOUNTS,
  mistakes: ['Giving sub-metric scores: it wants one score a step.'],
  seeAlso: ['ACCOUNTSCORE', 'SCORECARD'],
  twin: {
    kind: 'cell',
    formula: (given) => {
      const names = given.has('names') ? '{names}' : `{${DEFAULT_NAMES.map((name) => `"${name}"`).join(',')}}`;
      return `IF(COUNT({step_scores})=0,"",INDEX(${names},MATCH(MIN({step_scores}),{step_scores},0)))`;
    },
  },
  steps: [
    {
      name: 'lowest',
      label: 'Lowest score',
      shows: 'the least of {step_scores}',
      unit: 'score',
      value: (_, lists) => {
        const scores = numbersOf(lists.step_scores);
        return scores[weakestOf(scores)] ?? '';
      },
    },
    {
      name: 'result',
      label: 'Weakest step',
      shows: 'the first step with {lowest}',
      unit: 'text',
      value: (_, lists) => {
        const scores = numbersOf(lists.step_scores);
        const names = namesFor(scores.length, lists.names.length > 0 ? lists.names : null);
        return String(names[weakestOf(scores)] ?? '');
      },
    },
  ],
  needed: { none: 'the result is a name: another step is the weakest when its mean is lower' },
});
