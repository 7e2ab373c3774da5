import { ranks } from '../../domain/usecases/usecases';
import { ANY_NUMBER } from '../../domain/arithmetic/errors';
import type { TableFunction } from '../calling/declare';

export const useCaseRank: TableFunction = {
  kind: 'table',
  id: 'USECASERANK',
  name: 'USECASERANK',
  parameters: [{ name: 'totals', unit: 'amount', bounds: ANY_NUMBER, blank: 'not scored' }],
  result: { unit: 'rank' },
  compute([rows]) {
    const totals = rows ?? [];
    const places = ranks(totals.flat() as (number | null)[]);
    const width = totals[0].length;
    return totals.map((line, row) => line.map((_, column) => places[row * width + column]));
  },
};
