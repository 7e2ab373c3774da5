import { isDirect, type ReportModel } from '../../../domain/model/model';
import { type Area, area } from '../../../sheets/address';
import type { ColumnPlan, Look, LookPlan, OutlinePlan, RowPlan } from '../../../sheets/plan';
import {
  BAD,
  BAND,
  GOOD,
  HEADER,
  INK,
  INPUT,
  MONEY_BAND,
  MUTED,
  STEP_COLORS,
  SUB_METRIC_WASH,
} from '../../../sheets/theme';
import { HAIR } from '../../../sheets/table-looks';
import type { ColumnKind, ReportColumn } from './columns';
import { CHANGE_FORMAT, scoreFormat, tileFormats, wholeMoney } from './formats';
import { type Band, bands, legendColumn, tiles } from './heading';
import type { ReportPlaces } from './layout';

/** Points of the smallest type, which is still 8 when the sheet is printed. */
const SMALL = 10;

const rule = { color: INK, weight: 'Medium' } as const;

export function reportLooks(model: ReportModel, places: ReportPlaces): LookPlan[] {
  return [...headingLooks(model, places), ...bandLooks(model, places), ...tableLooks(model, places)];
}

function headingLooks(model: ReportModel, places: ReportPlaces): LookPlan[] {
  const cell = (row: Parameters<ReportPlaces['above']>[0], col: number): Area => area(places.above(row), col);
  const text = (row: 'title' | 'sentence', look: Look): LookPlan => ({
    id: row,
    cell: row,
    area: cell(row, places.layout.left),
    look: { color: MUTED, size: 10, vertical: 'Center', ...look },
  });
  const formats = tileFormats(model.settings);
  return [
    text('title', { size: 14, bold: true, color: INK }),
    text('sentence', {}),
    {
      id: 'legend',
      cell: 'legend',
      area: cell('legend', legendColumn(model, places)),
      look: { size: SMALL, color: MUTED, vertical: 'Center', horizontal: 'Left' },
    },
    ...tiles(model, places).flatMap((tile): LookPlan[] => [
      {
        id: `tile.${tile.id}.label`,
        cell: `tileLabel.${tile.id}`,
        area: cell('tileLabel', places.col(tile.over)),
        look: { size: SMALL, color: MUTED, horizontal: 'Left', vertical: 'Bottom', lines: { EdgeLeft: HAIR } },
      },
      {
        id: `tile.${tile.id}.value`,
        cell: `tileValue.${tile.id}`,
        area: cell('tileValue', places.col(tile.over)),
        look: {
          size: 12,
          bold: true,
          color: INK,
          horizontal: 'Left',
          vertical: 'Center',
          numberFormat: formats[tile.format],
          lines: { EdgeLeft: HAIR },
        },
      },
    ]),
  ];
}

function bandLooks(model: ReportModel, places: ReportPlaces): LookPlan[] {
  const row = places.above('band');
  return bands(model, places).map((band) => ({
    id: `band.${band.id}${band.first ? '' : `.${band.left}`}`,
    area: area(row, band.left, row, band.right),
    look: {
      fill: bandFill(band),
      color: '#FFFFFF',
      bold: true,
      size: 10,
      vertical: 'Center',
      ...(band.id.endsWith('.score') ? { horizontal: 'Center', indent: 0 } : { horizontal: 'Left', indent: 1 }),
    },
  }));
}

function bandFill({ group, step }: Band): string {
  if (step !== undefined) return STEP_COLORS[step];
  return group === 'money' ? MONEY_BAND : BAND;
}

/** Columns whose header stands in the middle. */
const CENTRED = new Set<ColumnKind>([
  'type',
  'date',
  'score',
  'stepScore',
  'directScore',
  'overall',
  'change',
  'share',
  'count',
]);
const INDENTED = new Set<ColumnKind>(['name', 'associate', 'weakest', 'action', 'money', 'progress']);

function tableLooks(model: ReportModel, places: ReportPlaces): LookPlan[] {
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
        vertical: 'Top',
        horizontal: 'Left',
        lines: { EdgeBottom: rule },
      },
    },
    {
      id: 'body',
      area: body,
      look: {
        size: 10,
        color: INK,
        vertical: 'Center',
        fits: true,
        lines: { InsideHorizontal: HAIR, EdgeBottom: HAIR },
      },
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
function ownLooks({ layout, firstRow, lastRow }: ReportPlaces): LookPlan[] {
  return layout.columns.flatMap(({ column, header }, i) => {
    const numberFormat = column ? undefined : layout.ownFormats?.[header];
    if (numberFormat === undefined) return [];
    const col = layout.left + i;
    return [{ id: `own.${header}`, area: area(firstRow, col, lastRow, col), look: { numberFormat } }];
  });
}

function headerLook(column: ReportColumn): Look {
  const horizontal = CENTRED.has(column.kind) ? 'Center' : column.kind === 'money' ? 'Right' : 'Left';
  // Words at the right end stay clear of the filter button.
  const indent = horizontal === 'Right' ? 2 : INDENTED.has(column.kind) ? 1 : 0;
  return column.kind === 'score' ? { bold: false, italic: true, color: MUTED, horizontal } : { horizontal, indent };
}

function bodyLook(column: ReportColumn, model: ReportModel): Look {
  const color = column.input ? INPUT : INK;
  const { currency, lowBelow } = model.settings;
  switch (column.kind) {
    case 'name':
    case 'associate':
      return { color, horizontal: 'Left', indent: 1, wrap: true, lines: { EdgeRight: HAIR } };
    case 'type':
      return { color, horizontal: 'Center', numberFormat: '0' };
    case 'date':
      return { color, horizontal: 'Center', numberFormat: 'd mmm yyyy', lines: { EdgeRight: HAIR } };
    case 'score':
      return {
        color,
        horizontal: 'Center',
        numberFormat: 'General',
        fill: SUB_METRIC_WASH,
        lines: { EdgeRight: HAIR },
      };
    case 'stepScore':
    case 'directScore':
      return { color, horizontal: 'Center', numberFormat: scoreFormat(lowBelow), lines: { EdgeRight: HAIR } };
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
      return { color: MUTED, horizontal: 'Center', numberFormat: CHANGE_FORMAT, lines: { EdgeRight: HAIR } };
    case 'count':
      return { color, horizontal: 'Center', numberFormat: '0;-0;"–"', lines: { EdgeRight: HAIR } };
    case 'action':
      return { color, horizontal: 'Left', indent: 1, lines: { EdgeRight: HAIR } };
    case 'money':
      return { color, horizontal: 'Right', indent: 1, numberFormat: wholeMoney(currency), lines: { EdgeRight: HAIR } };
    case 'share':
      return { color, horizontal: 'Right', indent: 1, numberFormat: '#,##0 %', lines: { EdgeRight: HAIR } };
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

export const reportColumnWidths = (places: ReportPlaces): ColumnPlan[] =>
  places.ours.map(({ col, column }) => ({ col, width: column.width }));

/**
 * The head stays in sight above the accounts: 150 pixels, of which three lines are for the names of the steps. Accounts have
 * no height of their own: Excel makes their rows as high as long names need.
 */
export const reportRowHeights = (places: ReportPlaces): RowPlan[] => [
  { row: places.above('title'), height: 18.75 },
  { row: places.above('sentence'), height: 12.75 },
  { row: places.above('sentence') + 1, height: 0.75 },
  { row: places.above('tileLabel'), height: 12.75 },
  { row: places.above('tileValue'), height: 15.75 },
  { row: places.above('tileValue') + 1, count: 2, height: 0.75 },
  { row: places.above('band'), height: 12.75 },
  { row: places.layout.top, height: 37.5 },
];

/**
 * The sub-metrics lie left of their step score and start closed: opening them is "look to the left". So do the columns of
 * the review, left of Progress, where nobody's columns stand between them.
 */
export const reportOutlines = (model: ReportModel, places: ReportPlaces): OutlinePlan[] => [
  ...model.steps
    .filter((step) => !isDirect(step))
    .map((step) =>
      group(
        step.subMetrics.map(({ id }) => id),
        places,
      ),
    ),
  ...reviewOutline(places),
];

const group = (keys: readonly string[], places: ReportPlaces): OutlinePlan => {
  const cols = keys.map((key) => places.col(key));
  return { id: keys.join('+'), left: Math.min(...cols), right: Math.max(...cols), closed: true };
};

function reviewOutline(places: ReportPlaces): OutlinePlan[] {
  const keys = places.ours.flatMap(({ column }) => (column.group === 'review' ? [column.key] : []));
  const outline = group(keys, places);
  return outline.right - outline.left === keys.length - 1 ? [outline] : [];
}
