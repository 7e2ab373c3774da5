import { weakestStep as weakestOf } from '../../domain/scores/scores';
import { numbersOf } from '../calling/arguments';
import type { ReducingFunction } from '../calling/declare';
import { names, optional, scores } from '../calling/parameters';
import { namesFor } from './step-names';

export const weakestStep: ReducingFunction = {
  kind: 'reducing',
  id: 'WEAKESTSTEP',
  name: 'WEAKESTSTEP',
  parameters: [scores('step_scores'), optional(names('names'))],
  result: { unit: 'text' },
  compute([given, given2]) {
    const all = numbersOf(given);
    const labels = namesFor(all.length, given2);
    const weakest = weakestOf(all);
    return weakest < 0 ? null : String(labels[weakest]);
  },
};
