import type { ReportModel } from '../../domain/model/model';
import type { Look, LookPlan, RowPlan } from '../plan';
import { scoreFormat } from '../report/looks';
import { HAIR, tableSheetHeights, tableSheetLooks } from '../table-looks';
import type { TablePlaces } from '../tables';
import { INPUT } from '../theme';
import { ACTION_ROWS_ABOVE, type ActionColumn } from './layout';

export const actionLooks = (model: ReportModel, places: TablePlaces<ActionColumn>): LookPlan[] =>
  tableSheetLooks(places, ACTION_ROWS_ABOVE, INPUT, (column) => ({
    header: placed(column),
    body: bodyLook(column, model),
  }));

/** The header stands as its column does. */
function placed({ kind }: ActionColumn): Look {
  if (kind === 'score' || kind === 'status') return { horizontal: 'Center', indent: 0 };
  return { horizontal: kind === 'date' ? 'Right' : 'Left', indent: 1 };
}

function bodyLook(column: ActionColumn, model: ReportModel): Look {
  const look: Look = { ...placed(column), lines: { EdgeRight: HAIR } };
  switch (column.kind) {
    case 'score':
      return { ...look, numberFormat: scoreFormat(model.settings.lowBelow) };
    case 'date':
      return { ...look, numberFormat: 'dd mmm yyyy' };
    case 'long':
      return { ...look, wrap: true };
    default:
      return look;
  }
}

export const actionRowHeights = (places: TablePlaces<ActionColumn>): RowPlan[] =>
  tableSheetHeights(places, ACTION_ROWS_ABOVE);
