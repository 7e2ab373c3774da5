import type { ReportModel } from '../../domain/model/model';
import { type Area, area, columnName, toA1 } from '../address';
import type { ColumnPlan, Look, LookPlan, OutlinePlan, RowPlan, RulePlan } from '../plan';
import type { Tile } from '../report/heading';
import { CHANGE_FORMAT, scoreFormat, shortMoney, tileFormats } from '../report/formats';
import { belowRule } from '../report/rules';
import { BAD, BAND, GOOD, HAIRLINE, HEADER, INK, MUTED } from '../theme';
import type { Block } from './block';
import { NO_DATE } from './figures';
import {
  BELOW,
  BELOW_COLUMNS,
  COLUMNS,
  columnWidth,
  FIGURES_LEFT,
  FIGURES_TOP,
  MOVER_COLUMNS,
  MOVERS,
  ROW,
} from './layout';

const hair = { color: HAIRLINE, weight: 'Thin' } as const;
const line = { color: INK, weight: 'Thin' } as const;
const LAST = COLUMNS - 1;

/** The columns that a tile stands over: eight tiles share the page. */
export const tileSpan = (place: number, tiles: number): { left: number; right: number } => ({
  left: Math.round((place * COLUMNS) / tiles),
  right: Math.round(((place + 1) * COLUMNS) / tiles) - 1,
});

export function boardLooks(model: ReportModel, tiles: readonly Tile[], blocks: readonly Block[]): LookPlan[] {
  const row = (id: string, at: number, look: Look): LookPlan => ({ id, area: area(at, 0, at, LAST), look });
  return [
    row('title', ROW.title, { size: 18, bold: true, color: INK, vertical: 'Center' }),
    row('sentence', ROW.sentence, { size: 10, color: MUTED, vertical: 'Top' }),
    ...tiles.flatMap((tile, i) => tileLooks(model, tile, tileSpan(i, tiles.length))),
    ...listLooks(model),
    row('more', ROW.more, { size: 10, color: MUTED, vertical: 'Center' }),
    row('legend', ROW.legend, { size: 10, color: MUTED, vertical: 'Center' }),
    ...blocks.flatMap(blockLooks),
  ];
}

function tileLooks(model: ReportModel, tile: Tile, { left, right }: { left: number; right: number }): LookPlan[] {
  const sides = { EdgeLeft: hair, EdgeRight: hair };
  return [
    {
      id: `tile.${tile.id}.label`,
      area: area(ROW.tileLabel, left, ROW.tileLabel, right),
      look: {
        size: 10,
        color: MUTED,
        horizontal: 'Left',
        indent: 1,
        vertical: 'Bottom',
        lines: { ...sides, EdgeTop: { color: BAND, weight: 'Medium' } },
      },
    },
    {
      id: `tile.${tile.id}.value`,
      area: area(ROW.tileValue, left, ROW.tileValue, right),
      look: {
        size: 14,
        bold: true,
        color: INK,
        horizontal: 'Left',
        indent: 1,
        vertical: 'Center',
        numberFormat: tileFormats(model.settings)[tile.format],
        lines: { ...sides, EdgeBottom: hair },
      },
    },
  ];
}

function listLooks(model: ReportModel): LookPlan[] {
  const mover = (id: string, top: number): LookPlan[] => {
    const { name, change } = MOVER_COLUMNS;
    return [
      ...list(id, top, name, LAST, MOVERS),
      ...numbers(`${id}.change`, area(top, change, top + MOVERS, change), CHANGE_FORMAT),
    ];
  };
  const { name, score, arr } = BELOW_COLUMNS;
  const { currency, lowBelow } = model.settings;
  return [
    ...mover('risers', ROW.risers),
    ...mover('fallers', ROW.fallers),
    ...list('below', ROW.below, name, LAST, BELOW),
    ...numbers('below.score', area(ROW.below, score, ROW.below + BELOW, score), scoreFormat(lowBelow)),
    ...numbers('below.arr', area(ROW.below, arr, ROW.below + BELOW, arr), shortMoney(currency)),
  ];
}

function list(id: string, top: number, left: number, right: number, rows: number): LookPlan[] {
  return [
    {
      id: `${id}.header`,
      area: area(top, left, top, right),
      look: { fill: HEADER, size: 10, bold: true, color: INK, vertical: 'Center', lines: { EdgeBottom: line } },
    },
    {
      id: `${id}.body`,
      area: area(top + 1, left, top + rows, right),
      look: { size: 10, color: INK, vertical: 'Center', lines: { InsideHorizontal: hair, EdgeBottom: hair } },
    },
  ];
}

const numbers = (id: string, column: Area, numberFormat: string): LookPlan[] => [
  { id, area: column, look: { horizontal: 'Center', numberFormat } },
];

function blockLooks(block: Block): LookPlan[] {
  const right = block.left + block.headers.length - 1;
  const all = area(FIGURES_TOP - 1, block.left, FIGURES_TOP + block.rows, right);
  const dates = block.headers.flatMap((header, i) => (DATE_HEADERS.includes(header) ? [i] : []));
  return [
    { id: `figures.${block.id}`, area: all, look: { size: 8, color: MUTED, numberFormat: KNOWN } },
    {
      id: `figures.${block.id}.title`,
      area: area(FIGURES_TOP - 1, block.left, FIGURES_TOP - 1, right),
      look: { bold: true },
    },
    ...dates.map((i): LookPlan => ({
      id: `figures.${block.id}.date.${i}`,
      area: block.area(i),
      look: { numberFormat: DAY },
    })),
  ];
}

/** Computed figures; what is not known is a number below all others, and no sight to see. */
const KNOWN = '[<=-100000000000000]"–";General';

const DATE_HEADERS: readonly string[] = ['Date', 'From', 'To', 'End date'];
/** Days; the last one that Excel knows stands for none. */
const DAY = `[>=${NO_DATE}]"–";dd mmm yyyy`;

/** Who rose and who fell, in the colours of the report; the mark stands in the number format. */
export function boardRules(tiles: readonly Tile[]): RulePlan[] {
  const { change } = MOVER_COLUMNS;
  const rule = (id: string, top: number, sign: '>' | '<', color: string): RulePlan => {
    const first = `${columnName(change)}${top + 2}`;
    return {
      id,
      areas: [area(top + 1, change, top + MOVERS, change)],
      rule: { type: 'custom', formula: `=AND(ISNUMBER(${first}),${first}${sign}0)`, format: { bold: true, color } },
    };
  };
  const { left } = tileSpan(
    tiles.findIndex(({ id }) => id === 'below'),
    tiles.length,
  );
  const below = area(ROW.tileValue, left);
  return [
    rule('rose', ROW.risers, '>', GOOD),
    rule('fell', ROW.fallers, '<', BAD),
    { id: 'count.below', areas: [below], rule: belowRule(toA1(below)) },
  ];
}

export const boardColumns = (): ColumnPlan[] =>
  Array.from({ length: COLUMNS }, (_, col) => ({ col, width: columnWidth(col) }));

/** Wide enough for every figure, in the small type they have. */
export const figureColumns = (blocks: readonly Block[]): ColumnPlan[] =>
  blocks.flatMap(({ left, headers }) => headers.map((_, i) => ({ col: left + i, width: 14 })));

/** Closed: what charts and lists read is out of sight, and a click away from whoever wants to follow it. */
export const figureOutline = (blocks: readonly Block[]): OutlinePlan => ({
  id: 'figures',
  left: FIGURES_LEFT,
  right: Math.max(...blocks.map(({ next }) => next)) - 2,
  closed: true,
});

export const boardRows = (): RowPlan[] => [
  { row: ROW.title, height: 28 },
  { row: ROW.sentence, height: 17 },
  { row: ROW.sentence + 1, height: 4 },
  { row: ROW.tileLabel, height: 14 },
  { row: ROW.tileValue, height: 24 },
  { row: ROW.tileValue + 1, height: 6 },
  { row: ROW.charts, count: ROW.risers - ROW.charts - 1, height: 15.5 },
  { row: ROW.risers - 1, height: 6 },
  { row: ROW.risers, count: ROW.below - ROW.risers - 1, height: 15.5 },
  { row: ROW.below - 1, height: 6 },
  { row: ROW.below, count: ROW.legend - ROW.below + 1, height: 13.5 },
];
