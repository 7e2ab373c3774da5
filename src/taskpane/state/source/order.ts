import type { MappedColumn, Mapping } from '../../../domain/tracker';
import type { ColumnOrder } from '../types';

export const NO_ORDER: ColumnOrder = { columns: [], unsure: 0 };

/** Asked, guessed, kept without being known, sure. */
const RANKS = { asked: 0, guess: 1, unknown: 2, chosen: 3, sure: 3 } as const;
const rankOf = ({ certainty }: MappedColumn): number => RANKS[certainty];
/** Ranks that a person should look at. */
const UNSURE = 1;

/** The order of a source's columns. What was shown keeps its place, so that a choice does not move away under one's hands. */
export function orderOf(mapping: Mapping | undefined, before: ColumnOrder): ColumnOrder {
  const columns = mapping?.columns ?? [];
  const standing = new Set(before.columns);
  if (columns.length > 0 && columns.length === standing.size && columns.every(({ index }) => standing.has(index)))
    return before;
  const sorted = [...columns].sort((a, b) => rankOf(a) - rankOf(b) || a.index - b.index);
  return {
    columns: sorted.map(({ index }) => index),
    unsure: sorted.filter((column) => rankOf(column) <= UNSURE).length,
  };
}
