import { area } from './address';
import type { Look, LookPlan, RowPlan } from './plan';
import type { TableColumn, TablePlaces } from './tables';
import { HAIRLINE, HEADER, INK, MUTED } from './theme';

/** Rows above a table on a sheet of its own, counted up from its header. */
export interface HeadingRows {
  readonly title: number;
  readonly sentence: number;
  readonly hint: number;
}

export const HAIR = { color: HAIRLINE, weight: 'Thin' } as const;

/**
 * The looks of a sheet that holds a heading and one table: its three lines, the header row, the data rows, and of each
 * column of ours the header cell and the data cells. `color` is that of the data.
 */
export function tableSheetLooks<C extends TableColumn>(
  places: TablePlaces<C>,
  rows: HeadingRows,
  color: string,
  columnLooks: (column: C) => { readonly header: Look; readonly body: Look },
): LookPlan[] {
  const { top, left } = places.layout;
  const line = (row: keyof HeadingRows, look: Look): LookPlan => ({
    id: row,
    area: area(top - rows[row], left, top - rows[row], places.right),
    look,
  });
  return [
    line('title', { size: 18, bold: true, color: INK, vertical: 'Center' }),
    line('sentence', { size: 10, color: MUTED, vertical: 'Top' }),
    line('hint', { size: 10, color: MUTED, vertical: 'Center' }),
    {
      id: 'header',
      area: area(top, left, top, places.right),
      look: {
        fill: HEADER,
        color: INK,
        bold: true,
        size: 10,
        wrap: true,
        // The buttons to filter by stand at the bottom.
        vertical: 'Top',
        horizontal: 'Left',
        lines: { EdgeBottom: { color: INK, weight: 'Medium' } },
      },
    },
    {
      id: 'body',
      area: { ...places.whole, top: places.firstRow },
      look: { size: 10, color, vertical: 'Center', lines: { InsideHorizontal: HAIR, EdgeBottom: HAIR } },
    },
    ...places.ours.flatMap(({ col, column }): LookPlan[] => {
      const { header, body } = columnLooks(column);
      return [
        { id: `header.${column.key}`, area: area(top, col), look: header },
        { id: `body.${column.key}`, area: places.body(column.key), look: body },
      ];
    }),
  ];
}

/** Points of a row of headers: three lines, of which the last is left to the buttons where headers are short. */
export const HEADER_HEIGHT = 42;

/** Heights of the heading. Data rows have none of their own: Excel makes them as high as their texts are. */
export const tableSheetHeights = <C extends TableColumn>({ layout }: TablePlaces<C>, rows: HeadingRows): RowPlan[] => [
  { row: layout.top - rows.title, height: 28 },
  { row: layout.top - rows.sentence, height: 18 },
  { row: layout.top - rows.hint, height: 18 },
  { row: layout.top - 1, height: 6 },
  { row: layout.top, height: HEADER_HEIGHT },
];
