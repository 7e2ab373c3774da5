/** What a test of the sheets puts in, and how it reads what they show. */
import type { Action } from '../../src/domain/actions/actions';
import type { Account } from '../../src/domain/model/model';
import type { Override } from '../../src/domain/model/overrides';
import type { Snapshot } from '../../src/domain/review/snapshots';
import type { ChartCells } from '../../src/sheets/plan';
import type { World } from './world';

export interface Given {
  readonly overrides?: readonly Override[];
  readonly accounts: readonly Account[];
  readonly actions: readonly Action[];
  readonly snapshots: readonly Snapshot[];
}

export const close = (found: unknown, wanted: number): void => {
  expect(typeof found).toBe('number');
  expect(Math.abs((found as number) - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));
};

export const cellsOf = (w: World, { area: a }: ChartCells): unknown[] =>
  Array.from({ length: a.bottom - a.top + 1 }, (_, i) => w.at(w.plans.board, a.top + i, a.left));

export const series = (w: World, chart: string, index = 0): { values: unknown[]; categories: unknown[] } => {
  const found = w.plans.board.charts.find(({ id }) => id === `Board ${chart}`)!.series[index];
  return { values: cellsOf(w, found.values), categories: cellsOf(w, found.categories) };
};
