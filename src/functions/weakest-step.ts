import { DomainError, SCORE } from '../domain/arithmetic/errors';
import { DEFAULT_STEPS } from '../domain/model/model';
import { weakestStep as weakestOf } from '../domain/scores/scores';
import { numbersOf } from './arguments';
import type { Given, ReducingFunction } from './declare';

const defaultNames = DEFAULT_STEPS.map((step) => step.name);

function namesFor(count: number, names: Given): readonly unknown[] {
  const given = names ?? (count === defaultNames.length ? defaultNames : null);
  if (given?.length === count) return given;
  const came = given === null ? 'missing' : `a list of ${given.length}`;
  throw new DomainError('not-allowed', 'names', came, `one name for each of the ${count} step scores`);
}

export const weakestStep: ReducingFunction = {
  kind: 'reducing',
  id: 'WEAKESTSTEP',
  name: 'WEAKESTSTEP',
  help: 'Name of the step with the lowest score: where to look first. Of equal scores the earlier step is named.',
  details: [
    'An overall score hides a weak step behind strong ones; this puts its name in the row.',
    `With five scores the names can be left out. They are then ${defaultNames.join(', ')}.`,
    'A step that is not scored is passed over. If none is scored, the result looks empty.',
  ],
  parameters: [
    {
      name: 'step_scores',
      help: 'The step scores, 0 to 10, in order. Blank, "n/a", "-" or "not scored" is passed over. Excel may send a blank cell as 0: to be safe, give IF(range="","",range).',
      unit: 'score',
      bounds: SCORE,
      blank: 'not scored',
    },
    {
      name: 'names',
      help: 'The names of the steps, in the same order. Can be left out when there are five scores.',
      unit: 'text',
      blank: 'refused',
      optional: { says: 'the five steps of the report' },
    },
  ],
  result: { help: 'The name of the weakest step; empty text when nothing is scored', unit: 'text' },
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
  source: { title: 'Managing and Growing Customer Accounts', date: '2025-09-30' },
  compute([given, names]) {
    const scores = numbersOf(given);
    const labels = namesFor(scores.length, names);
    const weakest = weakestOf(scores);
    return weakest < 0 ? null : String(labels[weakest]);
  },
};
