import { useCaseScore as scoreOf } from '../../domain/usecases/usecases';
import type { TableFunction } from '../calling/declare';
import { optional, weights } from '../calling/parameters';

export const useCaseScore: TableFunction = {
  kind: 'table',
  id: 'USECASESCORE',
  name: 'USECASESCORE',
  parameters: [
    { name: 'scores', unit: 'score', bounds: { min: 1, max: 5, allowed: 'a score from 1 to 5' }, blank: 'not scored' },
    optional(weights('weights')),
  ],
  result: { unit: 'score' },
  compute([cases, shares]) {
    const given = shares?.flat().map(Number);
    return (cases ?? []).map((line) => [scoreOf(line as readonly (number | null)[], given)]);
  },
};
