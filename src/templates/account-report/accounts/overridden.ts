import type { ReportModel } from '../../../domain/model/model';
import type { OverrideState } from '../../../domain/model/overrides';
import { columnName } from '../../../sheets/address';
import type { RulePlan } from '../../../sheets/plan';
import { headerCell, quoted } from '../../../sheets/references';
import { dataOf, rowsOf, type TableRef } from '../../../sheets/tables';
import { INPUT_ON_SCALE } from '../../../sheets/theme';
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

/** Step scores that a person put there, marked by a sign and in the colour of what is typed. */
export function overrideRule({ steps, settings }: ReportModel, places: ReportPlaces): RulePlan[] {
  const { overrides } = places.layout.related ?? {};
  if (!overrides) return [];
  const letters = steps.map(({ id }) => columnName(places.col(id)));
  const inOrder = places.inOrder(steps.map(({ id }) => id));
  const first = columnName(places.col(inOrder[0]));
  const [top, row] = [places.layout.top + 1, places.firstRow + 1];
  const step = letters.map((l, i) => `${i + 1}*(COLUMN(${first}${row})=COLUMN($${l}$${top}))`).join('+');
  const here = cellNumber(`ROW(${first}${row})-ROW(${first}$${top})`, step);
  const low = settings.lowBelow;
  return [
    {
      id: 'overridden',
      areas: inOrder.map((key) => places.body(key)),
      rule: {
        type: 'custom',
        formula: `=COUNTIFS(${overrides.cells},${here},${overrides.states},${IN_FORCE})>0`,
        format: { color: INPUT_ON_SCALE, numberFormat: `[<${low}]"✎ ▼ "0.0;"✎ "0.0` },
      },
    },
  ];
}
