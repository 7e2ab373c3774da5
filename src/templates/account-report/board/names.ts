/**
 * Which accounts bear their names in the chart of all, and on which side of their points. All of it is computed, so that it
 * stays right where nobody has the add-in: a name that would lie over another, over the axis or beyond the chart goes to
 * the next side of its point, and where none is free it is left out.
 */
import type { Figures, FiguresCell } from '../../pages/page';
import { OFF_CHART, shortened, UNKNOWN, whereGiven } from './values';

/** How far right of the largest ARR the chart of all accounts reaches at least: half a name at that point has room. */
const HEADROOM = 1.25;

/**
 * What a name takes, which the chart breaks into lines: a letter across in parts of the largest ARR, a line upwards in
 * scores. Measured where the chart is drawn largest; the axis reaches a little further than HEADROOM says.
 */
const NAME = { letter: 0.031, line: 1.6, lettersOfLine: 14, letters: 24 } as const;
/** From the middle of a point to its name, across and upwards. */
const GAP = { across: 0.02, up: 0.4 } as const;

type Side = 'Bottom' | 'Right' | 'Top';

interface Terms {
  /** The point. */
  readonly x: string;
  readonly y: string;
  /** Half of the name's width and height. */
  readonly w: string;
  readonly h: string;
  /** The largest ARR. */
  readonly reach: string;
}

/** The middle of a name on a side of its point, and what must hold for it to be within the chart. */
const SIDES: Readonly<Record<Side, (terms: Terms) => { across: string; up: string; fits: string }>> = {
  Bottom: ({ x, y, w, h }) => ({ across: x, up: `${y}-${GAP.up}-${h}`, fits: `${y}-${GAP.up}-2*${h}>=0,${x}>=${w}` }),
  Right: ({ x, y, w, h, reach }) => ({
    across: `${x}+${GAP.across}*${reach}+${w}`,
    up: y,
    fits: `${y}+0.5>=${h},${x}+2*${w}<=${HEADROOM}*${reach}`,
  }),
  Top: ({ x, y, w, h }) => ({ across: x, up: `${y}+${GAP.up}+${h}`, fits: `${y}+${GAP.up}+2*${h}<=11,${x}>=${w}` }),
};

const MOST = '[accounts.*6]';
const REACH = `IF(MAX(${MOST})>0,MAX(${MOST}),1)`;

/** The accounts by their rows in the figures, and the sides of their points that their names may stand on, the best first. */
export const PLACED: readonly { readonly account: 0 | 1 | 2; readonly side: Side }[] = [
  { account: 0, side: 'Bottom' },
  { account: 0, side: 'Top' },
  { account: 1, side: 'Right' },
  { account: 1, side: 'Top' },
  { account: 2, side: 'Top' },
  { account: 2, side: 'Right' },
  { account: 2, side: 'Bottom' },
];

/** Of the figures: a row for each of the accounts, then one for each of the sides, then one that makes room. */
const ACCOUNTS = 3;
export const SIDE_ROWS = PLACED.map((_, i) => ACCOUNTS + i);
export const ROOM_ROW = ACCOUNTS + PLACED.length;

const [PLACE, ARR, SCORE, NAMED, WIDTH, HEIGHT, ACROSS, UP] = [0, 1, 2, 3, 4, 5, 6, 7];
const cell = (row: number, column: number): string => `[named.${row}.${column}]`;

/** Accounts whose names matter: their places in the table, where they stand in the chart, and what their names take. */
const accounts = (): FiguresCell[] => {
  const score = '[accounts.*7]';
  const first = '[below.0.3]';
  return [
    `=IF(COUNT(${MOST})=0,"",MATCH(MAX(${MOST}),${MOST},0))`,
    `=IF(COUNT(${score})=0,"",MATCH(MIN(${score}),${score},0))`,
    `=IF(${first}="","",IF(INDEX([accounts.*1],${first})<0,"",${first}))`,
  ].flatMap((found, row): FiguresCell[] => {
    const place = cell(row, PLACE);
    const of = (value: string, none: string): string => `=${whereGiven(place, value, none)}`;
    const length = `LEN(${cell(row, NAMED)})`;
    return [
      [row, PLACE, found],
      [row, ARR, of(`INDEX([accounts.*0],${place})`, UNKNOWN)],
      [row, SCORE, of(`INDEX([accounts.*1],${place})`, UNKNOWN)],
      [row, NAMED, of(shortened(`INDEX([accounts.name],${place})`, NAME.letters), '""')],
      [row, WIDTH, `=MIN(${length},${NAME.lettersOfLine})*${NAME.letter / 2}*${REACH}`],
      [row, HEIGHT, `=IF(${length}>${NAME.lettersOfLine},2,1)*${NAME.line / 2}`],
    ];
  });
};

/** The same accounts, once for every side that their names may stand on; those that are not taken are off the chart. */
const sides = (): FiguresCell[] =>
  PLACED.flatMap(({ account, side }, i): FiguresCell[] => {
    const row = SIDE_ROWS[i];
    const [place, x, y, name, w, h] = [PLACE, ARR, SCORE, NAMED, WIDTH, HEIGHT].map((column) => cell(account, column));
    const { across, up, fits } = SIDES[side]({ x, y, w, h, reach: REACH });
    const before = (column: number): string => `${cell(SIDE_ROWS[0], column)}:${cell(row - 1, column)}`;
    const meets = (middle: number, half: number): string =>
      `(ABS(${before(middle)}-${cell(row, middle)})<${before(half)}+${cell(row, half)})`;
    const covered = `SUMPRODUCT((${before(PLACE)}<>"")*((${before(PLACE)}=${place})+${meets(ACROSS, WIDTH)}*${meets(UP, HEIGHT)}))`;
    const free = i === 0 ? '' : `,${covered}=0`;
    const known = (value: string, none: string): string => `=${whereGiven(cell(row, PLACE), value, none)}`;
    return [
      [row, PLACE, `=${whereGiven(place, `IF(AND(${fits}${free}),${place},"")`)}`],
      [row, ARR, known(x, '0')],
      [row, SCORE, known(y, String(OFF_CHART))],
      [row, NAMED, known(name, '""')],
      [row, WIDTH, `=${w}`],
      [row, HEIGHT, `=${h}`],
      [row, ACROSS, `=${across}`],
      [row, UP, `=${up}`],
    ];
  });

export const namedFigures = (): Figures => ({
  key: 'named',
  title: 'Largest ARR, lowest score, first to act on; then the sides of their points for their names',
  columns: ['Row', 'ARR', 'Score', 'Account', 'Half width', 'Half height', 'Across', 'Up'],
  rows: ROOM_ROW + 1,
  cells: [
    ...accounts(),
    ...sides(),
    // Pushes the axis out, so that the name of the largest has room.
    [ROOM_ROW, ARR, `=MAX(${MOST})*${HEADROOM}`],
    [ROOM_ROW, SCORE, `=${OFF_CHART}`],
    [ROOM_ROW, NAMED, '=""'],
  ],
});
