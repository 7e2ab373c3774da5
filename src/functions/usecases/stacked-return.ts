import { DomainError } from '../../domain/arithmetic/errors';
import { grouped } from '../../domain/model/words';
import { stackedReturns } from '../../domain/usecases/usecases';
import type { CheckedRows, TableFunction } from '../calling/declare';
import { amountOfMoney, change } from '../calling/parameters';

/** The matrix of so many rows and columns, one of each a use case. */
function square(name: string, rows: CheckedRows, size: number): readonly (readonly number[])[] {
  const given = rows ?? [];
  if (given.length === size && given[0].length === size) return given as readonly (readonly number[])[];
  throw new DomainError(
    'sizes',
    name,
    `${given.length} by ${given[0].length}`,
    `${grouped(size)} rows (from) by ${grouped(size)} columns (to), one for each of the returns`,
  );
}

export const stackedReturn: TableFunction = {
  kind: 'table',
  id: 'STACKEDRETURN',
  name: 'STACKEDRETURN',
  parameters: [
    amountOfMoney('returns'),
    {
      name: 'links',
      unit: 'yes or no',
      bounds: { min: 0, max: 1, whole: true, allowed: '1 for a link, or 0 or blank' },
      blank: 'zero',
    },
    { ...change('uplifts'), blank: 'zero' },
  ],
  result: { unit: 'money' },
  compute([returns, links, uplifts]) {
    const given = returns ?? [];
    const own = given.flat() as number[];
    const linked = square('links', links, own.length);
    const one = uplifts?.length === 1 && uplifts[0].length === 1 ? Number(uplifts[0][0]) : undefined;
    const each = one === undefined ? square('uplifts', uplifts, own.length) : [];
    const stacked = stackedReturns(own, linked, (from, to) => one ?? each[from][to]);
    return given.length === 1 ? [stacked] : stacked.map((value) => [value]);
  },
};
