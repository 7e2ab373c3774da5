/** How a list looks. */
import { area } from '../../sheets/address';
import type { Look, LookPlan, RowPlan } from '../../sheets/plan';
import { HAIR, HEADER_HEIGHT, tableSheetHeights, tableSheetLooks } from '../../sheets/table-looks';
import type { TablePlaces } from '../../sheets/tables';
import { INK, MUTED } from '../../sheets/theme';
import { formatOf, wrapsIn } from '../kinds';
import { cellPlace, type ListLayout } from './layout';
import type { List, ListColumn } from './list';

export const listLooks = (list: List, layout: ListLayout, places: TablePlaces<ListColumn>): LookPlan[] => [
  ...tableSheetLooks(places, list.above, list.table.color, (column) => ({
    header: { ...placed(column), ...column.head },
    body: bodyLook(column),
  })),
  ...(list.cells ?? []).flatMap((cell): LookPlan[] => {
    const { row, col } = cellPlace(cell, layout);
    return [
      { id: `${cell.id}.label`, area: area(row, col - 1), look: { size: 10, color: MUTED } },
      {
        id: `${cell.id}.value`,
        area: area(row, col),
        look: { size: 10, bold: true, color: INK, horizontal: 'Right', numberFormat: cell.format },
      },
    ];
  }),
];

/** The header stands as its column does. */
function placed({ kind, place }: ListColumn): Look {
  const horizontal = place ?? (kind === 'score' ? 'Center' : kind === 'date' || kind === 'money' ? 'Right' : 'Left');
  return { horizontal, indent: horizontal === 'Center' ? 0 : 1 };
}

function bodyLook(column: ListColumn): Look {
  const numberFormat = formatOf(column);
  return {
    ...placed(column),
    lines: { EdgeRight: HAIR },
    ...(numberFormat !== undefined && { numberFormat }),
    ...(wrapsIn(column.kind, column.formula === undefined) && { wrap: true }),
    ...column.body,
  };
}

/** The head, which stays in sight, takes at most 150 pixels: rows with nothing in them are thin. */
export function listHeights(list: List, layout: ListLayout, places: TablePlaces<ListColumn>): RowPlan[] {
  const { above, tall, cells = [] } = list;
  if (tall) return tableSheetHeights(places, above);
  const { top } = places.layout;
  const named = new Set(cells.map((cell) => cellPlace(cell, layout).row));
  const between = Array.from({ length: above.hint - 1 }, (_, i) => top - 1 - i);
  return [
    { row: top - above.title, height: 26 },
    { row: top - above.sentence, height: 13.5 },
    { row: top - above.hint, height: 13.5 },
    ...between.map((row) => ({ row, height: named.has(row) ? 13.5 : 1.5 })),
    { row: top, height: HEADER_HEIGHT },
  ];
}
