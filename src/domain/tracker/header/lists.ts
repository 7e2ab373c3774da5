/** Several lists on one sheet: which columns belong to the one with the accounts. */

import { isEmptyCell } from '../types';
import type { Grid } from '../types';
import { composeHeader } from './compose';
import { candidatesOfColumn, cachedLookUp } from './find';
import type { HeaderFound } from './find';
import { SURE } from '../vocabulary/meanings';
import type { ReportModel } from '../../model/model';

/** First and last column of a list, as places in the grid. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/**
 * The columns that stand beside the accounts, with an empty column between, as a list of their own: it names a field
 * again that the accounts have already, or its rows are not theirs. An empty column within one list separates nothing.
 */
export function otherLists(grid: Grid, { top, bottom }: HeaderFound, model: Pick<ReportModel, 'steps'>): Columns[] {
  const header = composeHeader(grid, top, bottom);
  const data = grid.rows.slice(bottom + 1);
  const width = Math.max(header.length, ...data.slice(0, 2000).map((row) => row.length));
  const isFilled = (column: number): boolean =>
    (header[column]?.text ?? '') !== '' || data.some((row) => !isEmptyCell(row[column]));
  const blocks: Columns[] = [];
  for (let column = 0; column < width; column++) {
    if (!isFilled(column)) continue;
    const last = blocks[blocks.length - 1];
    if (last?.to === column - 1) blocks[blocks.length - 1] = { ...last, to: column };
    else blocks.push({ from: column, to: column });
  }
  if (blocks.length < 2) return [];
  const lookUp = cachedLookUp(model);
  const fieldsOf = ({ from, to }: Columns): Set<string> =>
    new Set(
      header
        .slice(from, to + 1)
        .flatMap((cell) => (cell.isText ? candidatesOfColumn(cell, lookUp) : []))
        .flatMap(({ meaning, confidence }) => (meaning.field && confidence >= SURE - 0.05 ? [meaning.field] : [])),
    );
  const main = Math.max(
    0,
    blocks.findIndex((block) => fieldsOf(block).has('name')),
  );
  const mine = fieldsOf(blocks[main]);
  const rowsOf = ({ from, to }: Columns): number[] =>
    data.flatMap((row, i) => (row.slice(from, to + 1).some((cell) => !isEmptyCell(cell)) ? [i] : []));
  const accounts = new Set(rowsOf(blocks[main]));
  return blocks.filter((block, i) => {
    if (i === main) return false;
    if (block.to > block.from && [...fieldsOf(block)].some((field) => mine.has(field))) return true;
    const rows = rowsOf(block);
    const shared = rows.filter((row) => accounts.has(row)).length;
    return block.to > block.from && rows.length > 0 && shared * 10 < rows.length * 9;
  });
}
