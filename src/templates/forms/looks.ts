/** How a form looks: blue is typed, black is computed, grey explains. */
import { area, type Area, type Pos } from '../../sheets/address';
import type { LookPlan } from '../../sheets/plan';
import { HAIR } from '../../sheets/table-looks';
import type { TableLayout } from '../../sheets/tables';
import { BAND, HEADER, INK, INPUT, MUTED } from '../../sheets/theme';
import type { Form, FormColumn, FormLine, FormTable } from './form';
import { COLUMN, HEADING, isTyped } from './layout';

export function formLooks(
  form: Form,
  places: Readonly<Record<string, Pos>>,
  tables: Readonly<Record<string, TableLayout<FormColumn>>>,
): LookPlan[] {
  const right = form.widths.length - 1;
  const section = (id: string, row: number): LookPlan => ({
    id: `section.${id}`,
    area: area(row, 0, row, right),
    look: { bold: true, size: 12, color: INK, vertical: 'Bottom' },
  });
  return [
    { id: 'title', area: area(HEADING.title, 0), look: { size: 18, bold: true, color: INK, vertical: 'Center' } },
    { id: 'hint', area: area(HEADING.hint, 0), look: { size: 10, color: MUTED, vertical: 'Top' } },
    section(form.section.key, HEADING.section),
    ...form.tables.map(({ key }) => section(key, tables[key].top - 1)),
    ...form.lines.flatMap((line) => lineLooks(line, places[line.key])),
    ...form.tables.flatMap((table) => tableLooks(table, tables[table.key])),
    ...form.tables.flatMap(({ key, colors = [] }) =>
      colors.map(({ id, color }, i): LookPlan => ({
        id,
        area: area(tables[key].top + 1 + i, tables[key].left),
        look: { bold: true, color },
      })),
    ),
    {
      id: 'band',
      area: area(HEADING.band, 0, HEADING.band, right),
      look: { lines: { EdgeBottom: { color: BAND, weight: 'Medium' } } },
    },
  ];
}

function lineLooks(line: FormLine, { row, col }: Pos): LookPlan[] {
  const at = (column: number): Area => area(row, col + column - COLUMN.value);
  return [
    {
      id: `${line.key}.label`,
      area: at(COLUMN.label),
      look: { size: 10, color: INK, vertical: 'Center', lines: { EdgeBottom: HAIR } },
    },
    {
      id: `${line.key}.value`,
      area: at(COLUMN.value),
      look: {
        size: 10,
        color: isTyped(line) ? INPUT : INK,
        horizontal: 'Left',
        vertical: 'Center',
        numberFormat: line.numberFormat ?? 'General',
        lines: { EdgeBottom: HAIR },
      },
    },
    {
      id: `${line.key}.note`,
      area: at(COLUMN.note),
      look: { size: 10, color: MUTED, wrap: true, vertical: 'Center', lines: { EdgeBottom: HAIR } },
    },
  ];
}

function tableLooks({ key, columns }: FormTable, { top, left, rows }: TableLayout<FormColumn>): LookPlan[] {
  const bottom = top + rows;
  const lines = { InsideHorizontal: HAIR, EdgeBottom: HAIR };
  const right = left + columns.length - 1;
  const quiet = columns.findIndex((column) => column.quiet);
  return [
    {
      id: `${key}.header`,
      area: area(top, left, top, right),
      look: {
        fill: HEADER,
        bold: true,
        color: INK,
        size: 10,
        vertical: 'Center',
        lines: { EdgeBottom: { color: INK, weight: 'Medium' } },
      },
    },
    {
      id: `${key}.body`,
      area: area(top + 1, left, bottom, quiet < 0 ? right : left + quiet - 1),
      look: { color: INPUT, size: 10, vertical: 'Center', wrap: true, lines },
    },
    ...columns.flatMap((column, i): LookPlan[] =>
      column.quiet
        ? [
            {
              id: `${key}.key`,
              area: area(top + 1, left + i, bottom, left + i),
              look: { color: MUTED, size: 10, vertical: 'Center', lines },
            },
          ]
        : [],
    ),
    ...columns.flatMap(({ amount }, i): LookPlan[] =>
      amount
        ? [{ id: `${key}.${amount.id}`, area: area(top, left + i, bottom, left + i), look: { horizontal: 'Center' } }]
        : [],
    ),
  ];
}
