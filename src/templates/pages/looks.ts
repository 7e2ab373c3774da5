/** How a page looks. */
import { LAST_SERIAL } from '../../domain/calendar/dates';
import { area } from '../../sheets/address';
import type { Look, LookPlan } from '../../sheets/plan';
import { HAIR } from '../../sheets/table-looks';
import { BAND, HEADER, INK, MUTED } from '../../sheets/theme';
import { FIGURES_TOP, type FiguresPlace, tileSpan } from './layout';
import type { Page, PageList } from './page';

const LINE = { color: INK, weight: 'Thin' } as const;

export function pageLooks(page: Page, places: readonly FiguresPlace[]): LookPlan[] {
  const right = page.widths.length - 1;
  const row = (id: string, at: number, look: Look): LookPlan => ({ id, area: area(at, 0, at, right), look });
  return [
    row('title', page.title.row, { size: 18, bold: true, color: INK, vertical: 'Center' }),
    row('sentence', page.sentence.row, { size: 10, color: MUTED, vertical: 'Top' }),
    ...tileLooks(page),
    ...page.lists.flatMap((list) => listLooks(list, right)),
    ...page.notes.map(({ id, row: at }) => row(id, at, { size: 10, color: MUTED, vertical: 'Center' })),
    ...places.flatMap(figuresLooks),
  ];
}

const tileLooks = (page: Page): LookPlan[] =>
  page.tiles.all.flatMap(({ id, format }, i): LookPlan[] => {
    const { left, right } = tileSpan(page, i);
    const { labels, values } = page.tiles;
    const sides = { EdgeLeft: HAIR, EdgeRight: HAIR };
    return [
      {
        id: `tile.${id}.label`,
        area: area(labels, left, labels, right),
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
        id: `tile.${id}.value`,
        area: area(values, left, values, right),
        look: {
          size: 14,
          bold: true,
          color: INK,
          horizontal: 'Left',
          indent: 1,
          vertical: 'Center',
          numberFormat: format,
          lines: { ...sides, EdgeBottom: HAIR },
        },
      },
    ];
  });

const listLooks = ({ id, top, left, columns, rows }: PageList, right: number): LookPlan[] => [
  {
    id: `${id}.header`,
    area: area(top, left, top, right),
    look: { fill: HEADER, size: 10, bold: true, color: INK, vertical: 'Center', lines: { EdgeBottom: LINE } },
  },
  {
    id: `${id}.body`,
    area: area(top + 1, left, top + rows.length, right),
    look: { size: 10, color: INK, vertical: 'Center', lines: { InsideHorizontal: HAIR, EdgeBottom: HAIR } },
  },
  ...columns.flatMap(({ key, col, format }): LookPlan[] =>
    format === undefined
      ? []
      : [
          {
            id: `${id}.${key}`,
            area: area(top, col, top + rows.length, col),
            look: { horizontal: 'Center', numberFormat: format },
          },
        ],
  ),
];

/**
 * Computed figures; what is not known is a number below all others, and no sight to see. Where a part of a format has a
 * condition, Excel shows the minus only where the format says it.
 */
const KNOWN = '[<=-100000000000000]"–";[<0]-General;General';
/** Days; the last one that Excel knows stands for none. */
const DAY = `[>=${LAST_SERIAL}]"–";d mmm yyyy`;

function figuresLooks(place: FiguresPlace): LookPlan[] {
  const { left, right, figures } = place;
  const id = `figures.${figures.key}`;
  return [
    {
      id,
      grows: true,
      area: area(FIGURES_TOP - 1, left, FIGURES_TOP + figures.rows, right),
      look: { size: 8, color: MUTED, numberFormat: KNOWN },
    },
    {
      id: `${id}.title`,
      area: area(FIGURES_TOP - 1, left, FIGURES_TOP - 1, right),
      look: { bold: true },
    },
    ...figures.columns.flatMap((column, i): LookPlan[] =>
      typeof column === 'string'
        ? []
        : [{ id: `${id}.date.${i}`, grows: true, area: place.body(i), look: { numberFormat: DAY } }],
    ),
  ];
}
