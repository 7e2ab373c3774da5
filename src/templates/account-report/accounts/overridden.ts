import type { OverrideState } from '../../../domain/model/overrides';
import { headerCell, quoted } from '../../../sheets/references';
import { dataOf, rowsOf, type TableRef } from '../../../sheets/tables';
import type { ReportPlaces } from './layout';

/** The table of overrides, and the names that stand for its columns `cell` and `state`. */
export interface OverridesRef extends TableRef {
  readonly cells: string;
  readonly states: string;
}

/** What the column `cell` of an override holds: ten times the row of its account in the table, and the number of its step. */
export const cellNumber = (row: string, step: string | number): string => `10*(${row})+${step}`;

export const IN_FORCE = quoted('in force' satisfies OverrideState);

/** The score that counts for a step: the last override in force, or what is computed. */
export function withOverride(places: ReportPlaces, step: number, computed: string): string {
  const { overrides } = places.layout.related ?? {};
  if (!overrides) return computed;
  const [cells, states, scores] = ['cell', 'state', 'score'].map((key) => dataOf(overrides, key));
  const row = `ROW()-ROW(${headerCell(places.layout.tableName, places.header('name'))})`;
  const here = cellNumber(row, step + 1);
  const last = `SUMPRODUCT(MAX((${cells}=${here})*(${states}=${IN_FORCE})*(${rowsOf(overrides, 'cell')})))`;
  return `IF(COUNTIFS(${cells},${here},${states},${IN_FORCE})=0,${computed},INDEX(${scores},${last}))`;
}

/** How many overrides are in force, as a part of a sentence; nothing where there is no sheet of them. */
export function overrideWords(places: ReportPlaces): string[] {
  const { overrides } = places.layout.related ?? {};
  if (!overrides) return [];
  const count = `COUNTIF(${dataOf(overrides, 'state')},${IN_FORCE})`;
  return [`IF(${count}=0,""," · "&${count}&IF(${count}=1," override"," overrides")&" in force")`];
}
