import type { SheetPlan } from '../../sheets/plan';
import type { SheetState } from '../workbook/sheet-state';

/** A sheet as it shall be, and as it is where it is there. */
export interface Planned {
  readonly plan: SheetPlan;
  readonly found?: SheetState;
}
