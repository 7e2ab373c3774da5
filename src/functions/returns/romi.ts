import { DomainError, shown } from '../../domain/arithmetic/errors';
import { romi as romiOf } from '../../domain/returns/marketing';
import type { CellwiseFunction } from '../calling/declare';
import { amountOfMoney, cost, optional, ratio, share } from '../calling/parameters';

/** What the return is said to be; AUTO leaves it to the margin. */
const PROFIT = 0;
const REVENUE = 1;
const AUTO = 2;
/** No margin was given. */
const NONE = 2;

function fitting(margin: number, basis: number): void {
  if (basis === REVENUE && margin === NONE)
    throw new DomainError(
      'not-allowed',
      'margin',
      'not given, and basis says "revenue"',
      'the margin, such as 50\u00a0%',
    );
  if (basis === PROFIT && margin !== 1 && margin !== NONE)
    throw new DomainError(
      'not-allowed',
      'margin',
      `${shown(margin)}, and basis says "profit"`,
      'no margin, or "revenue"',
    );
}

export const romi: CellwiseFunction = {
  kind: 'cellwise',
  id: 'ROMI',
  name: 'ROMI',
  parameters: [
    amountOfMoney('return'),
    cost('cost'),
    optional(share('margin'), 1, NONE),
    { ...optional({ name: 'basis', unit: 'choice', blank: 'refused' }, AUTO), choices: ['profit', 'revenue'] },
  ],
  result: ratio,
  compute(gained, spent, margin, basis) {
    if (basis !== AUTO) fitting(margin, basis);
    return romiOf(gained, spent, margin === NONE ? 1 : margin);
  },
};
