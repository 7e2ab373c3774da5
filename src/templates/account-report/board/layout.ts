/** How the board page is divided, and how much stands on it. */
import { type Area, area } from '../../../sheets/address';
import type { RowPlan } from '../../../sheets/plan';

/** How much there is to show, so that charts cover the rows that are filled and no others. */
export interface BoardFacts {
  /** Data rows of the table of accounts. */
  readonly accounts: number;
  /** Sales associates that accounts name, each counted once. */
  readonly associates: number;
  /** Whether accounts without a sales associate have a target or a result. */
  readonly unassigned: boolean;
  /** Whether an account has none of the types. */
  readonly untyped: boolean;
  /** Days before the as-of date that have a snapshot. */
  readonly snapshotDates: number;
}

const COLUMNS = 24;
/** Those of the scores in the list below and of sums of money, which shares give room to. */
const OTHERS: Readonly<Record<number, number>> = { 4: 5.5, 9: 12.1, 12: 12, 15: 12, 18: 10, 21: 9.5 };
/** Characters: of every three columns, the first has room for the figure of a tile; the sum of all ARR is the longest of them. */
export const WIDTHS = Array.from({ length: COLUMNS }, (_, col) => OTHERS[col] ?? (col % 3 === 0 ? 11 : 4.5));

/** Rows of the page. */
export const ROW = {
  title: 0,
  sentence: 1,
  tileLabel: 3,
  tileValue: 4,
  charts: 6,
  risers: 18,
  fallers: 24,
  below: 31,
  more: 44,
  legend: 45,
} as const;

export const HEIGHTS: readonly RowPlan[] = [
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

/** First columns of the three parts that charts and lists stand in, and the end. */
const PARTS = [0, 7, 15, COLUMNS] as const;
const third = (n: 0 | 1 | 2, top: number, bottom: number): Area => area(top, PARTS[n], bottom, PARTS[n + 1] - 1);

/** Where the charts stand: three above, two below beside the movers. */
export const CHART_AREAS = {
  steps: third(0, ROW.charts, ROW.charts + 10),
  types: third(1, ROW.charts, ROW.charts + 10),
  portfolio: third(2, ROW.charts, ROW.charts + 10),
  associates: third(0, ROW.risers, ROW.risers + 11),
  trend: third(1, ROW.risers, ROW.risers + 11),
} as const;

/** Columns of the two lists. Texts run on into the empty cells right of them. */
export const MOVER_COLUMNS = { name: PARTS[2], change: PARTS[2] + 3, weakest: PARTS[2] + 4 } as const;
export const BELOW_COLUMNS = { name: 0, arr: 3, score: 4, weakest: 5, associate: 8, next: 10 } as const;

export const MOVERS = 5;
export const BELOW = 12;
export const ASSOCIATES = 12;
export const DATES = 12;

/** What is printed; what the charts and lists read stands right of it. */
export const PAGE = area(0, 0, ROW.legend, COLUMNS - 1);
