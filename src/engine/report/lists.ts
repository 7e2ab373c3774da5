import type { CellInput } from '../../sheets/plan';
import { type ListLayout, listLayout } from '../../templates/lists/layout';
import type { List } from '../../templates/lists/list';
import { asDescribed, type SheetLayout } from '../../templates/parts';
import { aligned } from '../columns/place-columns';
import type { SheetState } from '../workbook/sheet-state';
import { blankTail } from '../planning/rows';

/** What a list holds, and where it stands or will stand. */
export interface ListState {
  readonly layout: ListLayout;
  /** Data rows by the columns of the layout. */
  readonly values: readonly (readonly CellInput[])[];
  /** Rows at the end in which no typed column of ours holds anything: what comes next goes there first. */
  readonly blank: number;
}

/** @param found the sheet where it is not to be made */
export function listState(list: List, sheet: SheetLayout, found: SheetState | undefined): ListState {
  const layout = listLayout(list, sheet);
  if (!found) return { layout, values: [], blank: layout.rows };
  const { values } = aligned(found.tables[list.table.key], layout.columns);
  const { columns } = asDescribed(layout, list.table.columns);
  const typed = values.map((row) =>
    row.filter((_, i) => columns[i].column !== null && columns[i].column.formula === undefined).join(''),
  );
  return { layout, values, blank: blankTail(typed, values.length) };
}
