/** Rows that add up others without saying so. */

import type { Cell } from '../types';
import { readAmount } from '../values/amounts';

const amountOf = (cell: Cell | undefined): number | undefined =>
  typeof cell === 'number' ? cell : typeof cell === 'string' ? readAmount(cell)?.value : undefined;

/**
 * Whether every amount of a row is the sum of the rows since the last total, or of all accounts so far. It takes two
 * rows or more, and amounts other than 0.
 */
export function addsUp(
  cells: readonly Cell[],
  block: readonly (readonly Cell[])[],
  all: readonly (readonly Cell[])[],
  amounts: readonly number[],
): boolean {
  const given = amounts.flatMap((index) => {
    const amount = amountOf(cells[index]);
    return amount === undefined ? [] : [{ index, amount }];
  });
  if (given.length === 0 || given.every(({ amount }) => amount === 0)) return false;
  return [block, all].some(
    (rows) =>
      rows.length >= 2 &&
      given.every(({ index, amount }) => {
        const sum = rows.reduce((total, row) => total + (amountOf(row[index]) ?? 0), 0);
        return Math.abs(sum - amount) <= Math.abs(amount) * 1e-9 + 0.005;
      }),
  );
}
