import type { ReportModel } from '../../domain/model';
import { area } from '../address';
import type { Look, LookPlan, RowPlan } from '../plan';
import { scoreFormat } from '../report/looks';
import type { TablePlaces } from '../tables';
import { HAIRLINE, HEADER, INK, INPUT, MUTED } from '../theme';
import { ACTION_ROWS_ABOVE, type ActionColumn } from './layout';

const hair = { color: HAIRLINE, weight: 'Thin' } as const;

export function actionLooks(model: ReportModel, places: TablePlaces<ActionColumn>): LookPlan[] {
  const { top, left } = places.layout;
  const line = (row: keyof typeof ACTION_ROWS_ABOVE, look: Look): LookPlan => ({
    id: row,
    area: area(top - ACTION_ROWS_ABOVE[row], left, top - ACTION_ROWS_ABOVE[row], places.right),
    look,
  });
  return [
    line('title', { size: 18, bold: true, color: INK, vertical: 'Center' }),
    line('sentence', { size: 10, color: MUTED, vertical: 'Top' }),
    line('hint', { size: 9, color: MUTED, vertical: 'Center' }),
    {
      id: 'header',
      area: area(top, left, top, places.right),
      look: {
        fill: HEADER,
        color: INK,
        bold: true,
        size: 10,
        wrap: true,
        vertical: 'Bottom',
        horizontal: 'Left',
        lines: { EdgeBottom: { color: INK, weight: 'Medium' } },
      },
    },
    {
      id: 'body',
      area: { ...places.whole, top: places.firstRow },
      look: { size: 10, color: INPUT, vertical: 'Center', lines: { InsideHorizontal: hair, EdgeBottom: hair } },
    },
    ...places.ours.flatMap(({ col, column }): LookPlan[] => [
      { id: `header.${column.key}`, area: area(top, col), look: placed(column) },
      { id: `body.${column.key}`, area: places.body(column.key), look: bodyLook(column, model) },
    ]),
  ];
}

/** The header stands as its column does. */
function placed({ kind }: ActionColumn): Look {
  if (kind === 'score' || kind === 'status') return { horizontal: 'Center', indent: 0 };
  return { horizontal: kind === 'date' ? 'Right' : 'Left', indent: 1 };
}

function bodyLook(column: ActionColumn, model: ReportModel): Look {
  const look: Look = { ...placed(column), lines: { EdgeRight: hair } };
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

/** Data rows have room for two lines of text. */
export const actionRowHeights = ({ layout, firstRow }: TablePlaces<ActionColumn>): RowPlan[] => [
  { row: layout.top - ACTION_ROWS_ABOVE.title, height: 28 },
  { row: layout.top - ACTION_ROWS_ABOVE.sentence, height: 18 },
  { row: layout.top - ACTION_ROWS_ABOVE.hint, height: 18 },
  { row: layout.top - 1, height: 6 },
  { row: layout.top, height: 32 },
  { row: firstRow, count: layout.rows, height: 28 },
];
