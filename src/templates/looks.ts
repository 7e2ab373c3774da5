/** How a template's sheet looks. Blue is typed and black is computed, as everywhere in the workbook. */
import { area, type Area, type Pos } from '../sheets/address';
import type { ColumnPlan, Look, LookPlan, RowPlan } from '../sheets/plan';
import { HAIR } from '../sheets/table-looks';
import { isFormula } from '../sheets/texts';
import { BAND, HEADER, INK, INPUT, MUTED } from '../sheets/theme';
import { isText, placed, valueLook, wrapsIn } from './kinds';
import { HEADING_ROWS } from './heading';
import { bandsOf, lineColumns, type TemplatePlaces, sentencesOf, titlePlace } from './layout';
import type { Block, Checks, Column, GridBlock, Lines, Note, Sheet, Table } from './template';

const SIZE = 11;
const RULE = { color: INK, weight: 'Medium' } as const;

const HEADING: Readonly<Record<keyof typeof HEADING_ROWS, Look>> = {
  title: { size: 18, bold: true, color: INK, vertical: 'Center' },
  question: { size: 12, color: INK, vertical: 'Center' },
  source: { size: SIZE, color: MUTED, vertical: 'Center' },
  example: { size: SIZE, bold: true, color: INK, vertical: 'Center' },
};

/** The column right of all blocks, less one. */
export const rightOf = (sheet: Sheet, places: TemplatePlaces): number =>
  Math.max(
    ...sheet.blocks.map((block) => {
      const left = block.left ?? 0;
      switch (block.type) {
        case 'table': {
          const table = places.layout.tables[block.key];
          return table.left + table.columns.length - 1;
        }
        case 'grid':
          return left + block.columns.length;
        case 'lines':
          return Math.max(...lineColumns(block));
        default:
          return left + block.width - 1;
      }
    }),
  );

export const looksOf = (sheet: Sheet, places: TemplatePlaces): LookPlan[] => [
  ...Object.entries(HEADING_ROWS).map(([id, row]): LookPlan => ({
    id,
    cell: id,
    area: area(row, 0, row, rightOf(sheet, places)),
    look: HEADING[id as keyof typeof HEADING_ROWS],
  })),
  ...sheet.blocks.flatMap((block) => [...titleLook(block, places), ...blockLooks(block, places)]),
];

function titleLook(block: Block, places: TemplatePlaces): LookPlan[] {
  if (block.title === undefined || block.type === 'chart') return [];
  const { row, col } = titlePlace(block, places);
  // Beside the high headers of a grid it stands on the line of their words.
  const besideHeaders = places.sheet.blocks.some((one) => one.type === 'grid' && places.first(one).row - 1 === row);
  return [
    {
      id: `${block.key}.title`,
      cell: `${block.key}.title`,
      area: area(row, col),
      look: {
        bold: true,
        size: 12,
        color: INK,
        vertical: besideHeaders ? 'Bottom' : 'Center',
        ...(block.type === 'checks' || block.type === 'lines' ? beside(col) : {}),
      },
    },
  ];
}

/** Words right of something else keep off it. */
const beside = (col: number): Look => (col > 0 ? { horizontal: 'Left', indent: 1 } : {});

function blockLooks(block: Block, places: TemplatePlaces): LookPlan[] {
  switch (block.type) {
    case 'lines':
      return lineLooks(block, places);
    case 'grid':
      return gridLooks(block, places);
    case 'checks':
      return checkLooks(block, places);
    case 'note':
      return [noteLook(block, places)];
    case 'table':
      return tableLooks(block, places);
    case 'chart':
      return [];
  }
}

function lineLooks(block: Lines, places: TemplatePlaces): LookPlan[] {
  const [label, value, unit, note] = lineColumns(block);
  return block.lines.flatMap((line): LookPlan[] => {
    const at = places.line(block, line);
    const look = (col: number, part: string, is: Look, until = col): LookPlan => ({
      id: `${line.key}.${part}`,
      area: area(at.row, at.col + col - value, at.row, at.col + until - value),
      look: { size: SIZE, vertical: 'Center', ...is },
    });
    return [
      look(label, 'label', { color: INK, ...beside(label), lines: { EdgeBottom: HAIR } }, Math.max(label, value - 1)),
      look(value, 'value', {
        ...valueLook(line),
        color: line.ask ? INPUT : INK,
        bold: line.ask === undefined,
        lines: { EdgeBottom: HAIR },
      }),
      ...(line.unit === undefined
        ? []
        : [look(unit, 'unit', { color: MUTED, indent: 1, horizontal: 'Left', lines: { EdgeBottom: HAIR } })]),
      ...(line.note === undefined ? [] : [look(note, 'note', { color: MUTED })]),
    ];
  });
}

function gridLooks(block: GridBlock, places: TemplatePlaces): LookPlan[] {
  const { row, col } = places.first(block);
  const bottom = row + block.rows.length - 1;
  const body = (c: number): Area => area(row, col + c, bottom, col + c);
  return [
    {
      id: `${block.key}.header`,
      area: area(row - 1, col - 1, row - 1, col + block.columns.length - 1),
      look: {
        fill: HEADER,
        bold: true,
        color: INK,
        size: SIZE,
        wrap: true,
        vertical: 'Bottom',
        lines: { EdgeBottom: RULE },
      },
    },
    {
      id: `${block.key}.heads`,
      area: area(row, col - 1, bottom, col - 1),
      look: {
        ...valueLook({ kind: block.headKind ?? 'text' }),
        horizontal: 'Left',
        vertical: 'Center',
        indent: col > 1 ? 1 : 0,
        size: SIZE,
        color: isWhatIf(block) ? INPUT : INK,
        lines: { InsideHorizontal: HAIR, EdgeBottom: HAIR },
      },
    },
    // Its words stand over those below, and keep off the figures of what stands left of it.
    ...(col > 1
      ? [{ id: `${block.key}.corner`, area: area(row - 1, col - 1), look: { horizontal: 'Left', indent: 1 } as const }]
      : []),
    ...block.columns.flatMap((column, c): LookPlan[] => [
      { id: `${block.key}.head.${c}`, area: area(row - 1, col + c), look: headOf(column, block) },
      {
        id: `${block.key}.body.${c}`,
        area: body(c),
        look: {
          ...valueLook(column),
          size: SIZE,
          color: INK,
          vertical: 'Center',
          lines: { InsideHorizontal: HAIR, EdgeBottom: HAIR },
        },
      },
    ]),
    ...block.rows.flatMap(({ bold }, r): LookPlan[] =>
      bold
        ? [
            {
              id: `${block.key}.row.${r}`,
              area: area(row + r, col - 1, row + r, col + block.columns.length - 1),
              look: { bold },
            },
          ]
        : [],
    ),
  ];
}

/** Whether its headers are what it asks about: a person may type others. */
const isWhatIf = ({ columnKind }: GridBlock): boolean => columnKind !== undefined;

/** A header that is a number is shown as the kind's values are. */
const headOf = (column: GridBlock['columns'][number], block: GridBlock): Look =>
  typeof column.head === 'number' || isFormula(column.head)
    ? {
        ...valueLook(block.columnKind ? { kind: block.columnKind } : column),
        ...placed(column.kind),
        ...(isWhatIf(block) && { color: INPUT }),
      }
    : placed(column.kind);

function checkLooks(block: Checks, places: TemplatePlaces): LookPlan[] {
  const { row, col } = places.first(block);
  return [
    {
      id: block.key,
      area: area(row, col, row + block.checks.length - 1, col + block.width - 1),
      look: { size: SIZE, color: MUTED, vertical: 'Center', ...beside(col) },
    },
  ];
}

function noteLook(block: Note, places: TemplatePlaces): LookPlan {
  const { row, col } = places.block(block);
  return {
    id: block.key,
    cell: block.key,
    area: area(row, col, row + sentencesOf(block).length - 1, col + block.width - 1),
    look: {
      size: block.strong ? 12 : SIZE,
      bold: block.strong ?? false,
      color: block.strong ? INK : MUTED,
      vertical: 'Center',
      horizontal: 'Left',
      ...beside(col),
    },
  };
}

function tableLooks(block: Table, places: TemplatePlaces): LookPlan[] {
  const { top, left, rows, columns } = places.layout.tables[block.key];
  const right = left + columns.length - 1;
  const ours = columns.flatMap(({ column }, i) => (column ? [{ column, col: left + i }] : []));
  // Words right of figures keep off them.
  const apart = ({ kind }: Column, col: number): Look => {
    const before = columns[col - left - 1]?.column;
    return isText(kind) && before && !isText(before.kind) ? { indent: 1 } : {};
  };
  const lastOfBand = new Set(bandsOf(block, places).map((band) => band.right));
  return [
    ...bandsOf(block, places).map(({ band, left: from, right: to }): LookPlan => ({
      id: `${block.key}.band.${band}`,
      cell: `${block.key}.band.${band}`,
      area: area(Math.max(0, top - 1), from, Math.max(0, top - 1), to),
      look: { fill: BAND, color: '#FFFFFF', bold: true, size: SIZE, vertical: 'Center', horizontal: 'Left' },
    })),
    {
      id: `${block.key}.header`,
      area: area(top, left, top, right),
      look: {
        fill: HEADER,
        color: INK,
        bold: true,
        size: SIZE,
        wrap: true,
        vertical: 'Bottom',
        lines: { EdgeBottom: RULE },
      },
    },
    {
      id: `${block.key}.body`,
      area: area(top + 1, left, top + rows, right),
      look: { size: SIZE, color: INK, vertical: 'Center', lines: { InsideHorizontal: HAIR, EdgeBottom: HAIR } },
    },
    ...ours.flatMap(({ column, col }): LookPlan[] => [
      {
        id: `${block.key}.header.${column.key}`,
        area: area(top, col),
        look: { ...placed(column.kind), ...apart(column, col) },
      },
      {
        id: `${block.key}.body.${column.key}`,
        area: area(top + 1, col, top + rows, col),
        look: {
          ...valueLook(column),
          ...apart(column, col),
          ...(wrapsIn(column.kind, column.ask !== undefined) && { wrap: true }),
          color: column.ask ? INPUT : INK,
          ...(column.bold && { bold: true }),
          ...(lastOfBand.has(col) && { lines: { EdgeRight: HAIR } }),
        },
      },
    ]),
  ];
}

/** Widths of the sheet's columns: those that it asks for, and otherwise the widest that a table of it needs. */
export function widthsOf(sheet: Sheet, places: TemplatePlaces): ColumnPlan[] {
  const widths = new Map<number, number>();
  for (const { left, columns } of Object.values(places.layout.tables))
    columns.forEach(({ column }, i) => {
      if (column) widths.set(left + i, Math.max(widths.get(left + i) ?? 0, column.width));
    });
  sheet.widths?.forEach((width, col) => widths.set(col, width));
  return [...widths].sort(([a], [b]) => a - b).map(([col, width]) => ({ col, width }));
}

const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 18;

/** Headers in as many lines as they need, and two lines of text in every row that may hold as much. */
function tableRows({ key }: Table, places: TemplatePlaces): RowPlan[] {
  const { top, rows, columns } = places.layout.tables[key];
  const lines = columns.map(({ column }) => (column ? headerLines(column.header, column.width) : 1));
  const long = columns.some(({ column }) => column?.kind === 'long');
  return [
    { row: top, height: Math.max(2, ...lines) * LINE_HEIGHT + 2 },
    ...(long ? [{ row: top + 1, count: rows, height: 2 * LINE_HEIGHT + 2 }] : []),
  ];
}

/** Headers of a grid in as many lines as they need at the widths of the columns that they stand over. */
function gridHeader({ corner, columns }: GridBlock, { col }: Pos, widths: ReadonlyMap<number, number>): number {
  const lines = [corner, ...columns.map(({ head }) => head)].map((head, i) =>
    typeof head === 'string' && !isFormula(head) ? headerLines(head, widths.get(col - 1 + i) ?? STANDARD) : 1,
  );
  return Math.max(2, ...lines) * LINE_HEIGHT + 2;
}

/** Characters of a column that has no width of its own. */
const STANDARD = 8.43;
/** How much wider bold words are than digits, in a type that may be wider than Calibri. */
const BOLD = 1.1;

/** Lines that the words of a header fill, bold and by their column's width. */
function headerLines(header: string, width: number): number {
  let [lines, filled] = [1, 0];
  for (const word of header.split(/ |(?<=-)/)) {
    if (filled > 0 && (filled + word.length) * BOLD > width) [lines, filled] = [lines + 1, 0];
    filled += word.length + 1;
  }
  return lines;
}

export function rowHeights(sheet: Sheet, places: TemplatePlaces): RowPlan[] {
  const widths = new Map(widthsOf(sheet, places).map(({ col, width }) => [col, width]));
  const heights = new Map<number, number>();
  for (const block of sheet.blocks)
    if (block.title !== undefined && block.type !== 'chart') heights.set(titlePlace(block, places).row, TITLE_HEIGHT);
  // Where headers stand side by side, the highest of them says how high the row is.
  for (const block of sheet.blocks)
    if (block.type === 'grid') {
      const first = places.first(block);
      const height = gridHeader(block, first, widths);
      heights.set(first.row - 1, Math.max(heights.get(first.row - 1) ?? 0, height));
    }
  return [
    { row: HEADING_ROWS.title, height: 28 },
    { row: HEADING_ROWS.question, height: 20 },
    ...[...heights].map(([row, height]) => ({ row, height })),
    ...sheet.blocks.flatMap((block): RowPlan[] => {
      if (block.type === 'table') return tableRows(block, places);
      if (block.type === 'note')
        return [{ row: places.block(block).row, count: sentencesOf(block).length, height: block.strong ? 20 : 15 }];
      return [];
    }),
  ];
}
