import type { ReportModel } from '../../domain/model/model';
import type { Look, LookPlan, RowPlan } from '../plan';
import { scoreFormat } from '../report/looks';
import { HAIR, tableSheetHeights, tableSheetLooks } from '../table-looks';
import type { TablePlaces } from '../tables';
import { INK, INPUT, MUTED } from '../theme';
import { OVERRIDE_ROWS_ABOVE, type OverrideColumn } from './layout';

export const overrideLooks = (model: ReportModel, places: TablePlaces<OverrideColumn>): LookPlan[] =>
  tableSheetLooks(places, OVERRIDE_ROWS_ABOVE, INK, (column) => ({
    header: placed(column),
    body: bodyLook(column, model),
  }));

/** The header stands as its column does. */
function placed({ kind }: OverrideColumn): Look {
  if (kind === 'score' || kind === 'cell') return { horizontal: 'Center', indent: 0 };
  return { horizontal: kind === 'date' ? 'Right' : 'Left', indent: 1 };
}

function bodyLook(column: OverrideColumn, model: ReportModel): Look {
  const look: Look = { ...placed(column), color: column.input ? INPUT : INK, lines: { EdgeRight: HAIR } };
  switch (column.kind) {
    case 'score':
      return { ...look, numberFormat: scoreFormat(model.settings.lowBelow) };
    case 'date':
      return { ...look, numberFormat: 'dd mmm yyyy' };
    case 'long':
      return { ...look, wrap: true };
    case 'cell':
      // 73 is row 7 of the table of accounts, step 3.
      return { ...look, color: MUTED, size: 9, numberFormat: '0"."0' };
    default:
      return look;
  }
}

export const overrideRowHeights = (places: TablePlaces<OverrideColumn>): RowPlan[] =>
  tableSheetHeights(places, OVERRIDE_ROWS_ABOVE);
