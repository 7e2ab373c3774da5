import { isDirect, type ReportModel, type Settings } from '../../domain/model/model';
import { type Area, area } from '../address';
import type { ColumnPlan, Look, LookPlan, OutlinePlan, RowPlan } from '../plan';
import { quotedInFormat } from '../references';
import {
  BAD,
  BAND,
  GOOD,
  HAIRLINE,
  HEADER,
  INK,
  INPUT,
  MONEY_BAND,
  MUTED,
  STEP_COLORS,
  SUB_METRIC_WASH,
} from '../theme';
import type { ColumnKind, ReportColumn } from './columns';
import { type Tile, tiles } from './heading';
import type { Places } from './layout';

export const wholeMoney = (currency: string): string => `${quotedInFormat(currency)}#,##0`;

/** Thousands as K, millions as M. */
export const shortMoney = (currency: string): string => {
  const c = quotedInFormat(currency);
  return `[>=1000000]${c}0.00,,"M";[>=1000]${c}0,"K";${c}0`;
};

/** One decimal, with the mark that says "below": it stays in print, in grey, and where rules are not drawn. */
export const scoreFormat = (lowBelow: number): string => `[<${lowBelow}]"▼ "0.0;0.0`;

/** How the figures above the table are shown. */
export const tileFormats = ({ currency, lowBelow }: Settings): Readonly<Record<Tile['format'], string>> => ({
  count: '0',
  score: scoreFormat(lowBelow),
  money: shortMoney(currency),
  percent: '0 %',
});

/** Up and down by a mark, never by colour alone. */
export const CHANGE_FORMAT = '"▲ "0.0;"▼ "0.0;"–"';

const hair = { color: HAIRLINE, weight: 'Thin' } as const;
const rule = { color: INK, weight: 'Medium' } as const;

export function reportLooks(model: ReportModel, places: Places): LookPlan[] {
  return [...headingLooks(model, places), ...bandLooks(model, places), ...tableLooks(model, places)];
}

function headingLooks(model: ReportModel, places: Places): LookPlan[] {
  const { left } = places.layout;
  const line = (row: Parameters<Places['above']>[0]): Area =>
    area(places.above(row), left, places.above(row), places.right);
  const formats = tileFormats(model.settings);
  return [
    { id: 'title', area: line('title'), look: { size: 18, bold: true, color: INK, vertical: 'Center' } },
    { id: 'sentence', area: line('sentence'), look: { size: 10, color: MUTED, vertical: 'Top' } },
    { id: 'legend', area: line('legend'), look: { size: 9, color: MUTED, vertical: 'Center' } },
    ...tiles(model, places).flatMap((tile): LookPlan[] => {
      const span = (row: 'tileLabel' | 'tileValue'): Area =>
        area(places.above(row), places.col(tile.from), places.above(row), places.col(tile.to));
      const sides = { EdgeLeft: hair, EdgeRight: hair };
      const merge = tile.from !== tile.to;
      return [
        {
          id: `tile.${tile.id}.label`,
          cell: `tileLabel.${tile.id}`,
          area: span('tileLabel'),
          merge,
          look: {
            size: 9,
            color: MUTED,
            horizontal: 'Left',
            indent: 1,
            vertical: 'Bottom',
            lines: { ...sides, EdgeTop: { color: BAND, weight: 'Medium' } },
          },
        },
        {
          id: `tile.${tile.id}.value`,
          cell: `tileValue.${tile.id}`,
          area: span('tileValue'),
          merge,
          look: {
            size: 16,
            bold: true,
            color: tile.id === 'below' ? BAD : INK,
            horizontal: 'Left',
            indent: 1,
            vertical: 'Center',
            numberFormat: formats[tile.format],
            lines: { ...sides, EdgeBottom: hair },
          },
        },
      ];
    }),
  ];
}

function bandLooks(model: ReportModel, places: Places): LookPlan[] {
  const row = places.above('band');
  const part = (id: string, from: string, to: string, fill: string, look: Look = {}): LookPlan => ({
    id: `band.${id}`,
    area: area(row, places.col(from), row, places.col(to)),
    look: { fill, color: '#FFFFFF', bold: true, size: 10, vertical: 'Center', indent: 1, horizontal: 'Left', ...look },
  });
  return [
    part('account', 'name', places.has('scoredOn') ? 'scoredOn' : 'endDate', BAND),
    ...model.steps.flatMap((step, i) => [
      ...(isDirect(step) ? [] : [part(step.id, step.subMetrics[0].id, step.subMetrics.at(-1)!.id, STEP_COLORS[i])]),
      part(`${step.id}.score`, step.id, step.id, STEP_COLORS[i], { horizontal: 'Center', indent: 0 }),
    ]),
    part('overall', 'overall', 'nextAction', BAND),
    part('money', 'lastArr', 'share', MONEY_BAND),
    part('progress', 'progress', 'progress', BAND),
  ];
}

const CENTRED = new Set<ColumnKind>(['type', 'score', 'stepScore', 'directScore', 'overall', 'change', 'count']);
const INDENTED = new Set<ColumnKind>(['name', 'associate', 'date', 'weakest', 'action', 'money', 'share', 'progress']);

function tableLooks(model: ReportModel, places: Places): LookPlan[] {
  const { top, left } = places.layout;
  const body = area(places.firstRow, left, places.lastRow, places.right);
  return [
    {
      id: 'header',
      area: area(top, left, top, places.right),
      look: {
        fill: HEADER,
        color: INK,
        bold: true,
        size: 10,
        wrap: true,
        vertical: 'Center',
        horizontal: 'Left',
        lines: { EdgeBottom: rule },
      },
    },
    {
      id: 'body',
      area: body,
      look: { size: 10, color: INK, vertical: 'Center', lines: { InsideHorizontal: hair, EdgeBottom: hair } },
    },
    ...ownLooks(places),
    ...places.ours.flatMap(({ col, column }): LookPlan[] => [
      { id: `header.${column.key}`, area: area(top, col), look: headerLook(column) },
      {
        id: `body.${column.key}`,
        area: area(places.firstRow, col, places.lastRow, col),
        look: bodyLook(column, model),
      },
    ]),
  ];
}

/** Dates and percentages of a tracker's own columns are shown as the tracker shows them. */
function ownLooks({ layout, firstRow, lastRow }: Places): LookPlan[] {
  return layout.columns.flatMap(({ column, header }, i) => {
    const numberFormat = column ? undefined : layout.ownFormats?.[header];
    if (numberFormat === undefined) return [];
    const col = layout.left + i;
    return [{ id: `own.${header}`, area: area(firstRow, col, lastRow, col), look: { numberFormat } }];
  });
}

function headerLook(column: ReportColumn): Look {
  const horizontal = CENTRED.has(column.kind)
    ? 'Center'
    : column.kind === 'money' || column.kind === 'share'
      ? 'Right'
      : 'Left';
  const indent = INDENTED.has(column.kind) ? 1 : 0;
  return column.kind === 'score' ? { bold: false, italic: true, color: MUTED, horizontal } : { horizontal, indent };
}

function bodyLook(column: ReportColumn, model: ReportModel): Look {
  const color = column.input ? INPUT : INK;
  const { currency, lowBelow } = model.settings;
  switch (column.kind) {
    case 'name':
    case 'associate':
      return { color, horizontal: 'Left', indent: 1, lines: { EdgeRight: hair } };
    case 'type':
      return { color, horizontal: 'Center', numberFormat: '0' };
    case 'date':
      return { color, horizontal: 'Right', indent: 1, numberFormat: 'dd mmm yyyy', lines: { EdgeRight: hair } };
    case 'score':
      return {
        color,
        horizontal: 'Center',
        numberFormat: 'General',
        fill: SUB_METRIC_WASH,
        lines: { EdgeRight: hair },
      };
    case 'stepScore':
    case 'directScore':
      return { color, horizontal: 'Center', numberFormat: scoreFormat(lowBelow), lines: { EdgeRight: hair } };
    case 'overall':
      return {
        color,
        bold: true,
        horizontal: 'Center',
        numberFormat: scoreFormat(lowBelow),
        lines: { EdgeLeft: { color: INK, weight: 'Medium' }, EdgeRight: { color: INK, weight: 'Medium' } },
      };
    case 'weakest':
      return { color, horizontal: 'Left', indent: 1 };
    case 'change':
      return { color: MUTED, horizontal: 'Center', numberFormat: CHANGE_FORMAT, lines: { EdgeRight: hair } };
    case 'count':
      return { color, horizontal: 'Center', numberFormat: '0;-0;"–"', lines: { EdgeRight: hair } };
    case 'action':
      return { color, horizontal: 'Left', indent: 1, lines: { EdgeRight: hair } };
    case 'money':
      return { color, horizontal: 'Right', indent: 1, numberFormat: wholeMoney(currency), lines: { EdgeRight: hair } };
    case 'share':
      return { color, horizontal: 'Right', indent: 1, numberFormat: '0%', lines: { EdgeRight: hair } };
    case 'progress':
      return { color, horizontal: 'Left', indent: 1 };
  }
}

/** Marks before the word of Progress, as number formats: the cell itself keeps the plain word, to filter and count by. */
export const PROGRESS_MARKS = [
  { word: 'Behind', format: '"▼ "@', color: BAD, bold: true },
  { word: 'Ahead', format: '"▲ "@', color: GOOD, bold: true },
  { word: 'Done', format: '"✔ "@', color: INK, bold: false },
  { word: 'On pace', format: '"● "@', color: INK, bold: false },
] as const;

export const reportColumnWidths = (places: Places): ColumnPlan[] =>
  places.ours.map(({ col, column }) => ({ col, width: column.width }));

export const reportRowHeights = (places: Places): RowPlan[] => [
  { row: places.above('title'), height: 28 },
  { row: places.above('sentence'), height: 18 },
  { row: places.above('sentence') + 1, height: 6 },
  { row: places.above('tileLabel'), height: 16 },
  { row: places.above('tileValue'), height: 26 },
  { row: places.above('legend'), height: 18 },
  { row: places.above('legend') + 1, height: 4 },
  { row: places.above('band'), height: 19 },
  // Room below the words for the filter buttons.
  { row: places.layout.top, height: 56 },
  { row: places.firstRow, count: places.layout.rows, height: 18 },
];

/** The sub-metrics lie left of their step score and start closed: opening them is "look to the left". */
export const reportOutlines = (model: ReportModel, places: Places): OutlinePlan[] =>
  model.steps
    .filter((step) => !isDirect(step))
    .map((step) => {
      const cols = step.subMetrics.map((sub) => places.col(sub.id));
      return {
        id: step.subMetrics.map((s) => s.id).join('+'),
        left: Math.min(...cols),
        right: Math.max(...cols),
        closed: true,
      };
    });
