import type { ReportModel } from '../../domain/model/model';
import { type Area, area, columnName } from '../address';
import type { ColumnPlan, Look, LookPlan, RowPlan, RulePlan } from '../plan';
import type { Tile } from '../report/heading';
import { CHANGE_FORMAT, LOW_COUNT, scoreFormat, shortMoney, tileFormats } from '../report/looks';
import { BAD, BAND, GOOD, HAIRLINE, HEADER, INK, MUTED } from '../theme';
import type { Block } from './block';
import { BELOW, BELOW_COLUMNS, COLUMNS, columnWidth, FIGURES_TOP, MOVER_COLUMNS, MOVERS, ROW } from './layout';

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
    row('more', ROW.more, { size: 9, color: MUTED, vertical: 'Center' }),
    row('legend', ROW.legend, { size: 9, color: MUTED, vertical: 'Center' }),
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
      area: area(ROW.tileValue, left, ROW.tileValue, right),
      look: {
        size: 14,
        bold: true,
        color: INK,
        horizontal: 'Left',
        indent: 1,
        vertical: 'Center',
        numberFormat: tile.id === 'below' ? LOW_COUNT : tileFormats(model.settings)[tile.format],
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
      look: { fill: HEADER, size: 9, bold: true, color: INK, vertical: 'Center', lines: { EdgeBottom: line } },
    },
    {
      id: `${id}.body`,
      area: area(top + 1, left, top + rows, right),
      look: { size: 9, color: INK, vertical: 'Center', lines: { InsideHorizontal: hair, EdgeBottom: hair } },
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
      look: { numberFormat: 'dd mmm yyyy' },
    })),
  ];
}

/** Computed figures; what is not known is a number below all others, and no sight to see. */
const KNOWN = '[<=-100000000000000]"–";General';

const DATE_HEADERS: readonly string[] = ['Date', 'From', 'To', 'End date'];

/** Who rose and who fell, in the colours of the report; the mark stands in the number format. */
export function boardRules(): RulePlan[] {
  const { change } = MOVER_COLUMNS;
  const rule = (id: string, top: number, sign: '>' | '<', color: string): RulePlan => {
    const first = `${columnName(change)}${top + 2}`;
    return {
      id,
      areas: [area(top + 1, change, top + MOVERS, change)],
      rule: { type: 'custom', formula: `=AND(ISNUMBER(${first}),${first}${sign}0)`, format: { bold: true, color } },
    };
  };
  return [rule('rose', ROW.risers, '>', GOOD), rule('fell', ROW.fallers, '<', BAD)];
}

export const boardColumns = (): ColumnPlan[] =>
  Array.from({ length: COLUMNS }, (_, col) => ({ col, width: columnWidth(col) }));

/** Wide enough for every figure, in the small type they have. */
export const figureColumns = (blocks: readonly Block[]): ColumnPlan[] =>
  blocks.flatMap(({ left, headers }) => headers.map((_, i) => ({ col: left + i, width: 14 })));

export const boardRows = (): RowPlan[] => [
  { row: ROW.title, height: 28 },
  { row: ROW.sentence, height: 17 },
  { row: ROW.sentence + 1, height: 4 },
  { row: ROW.tileLabel, height: 14 },
  { row: ROW.tileValue, height: 24 },
  { row: ROW.tileValue + 1, height: 6 },
  { row: ROW.charts, count: ROW.risers - ROW.charts - 1, height: 17 },
  { row: ROW.risers - 1, height: 6 },
  { row: ROW.risers, count: ROW.below - ROW.risers - 1, height: 16 },
  { row: ROW.below - 1, height: 6 },
  { row: ROW.below, count: ROW.legend - ROW.below + 1, height: 14 },
];
