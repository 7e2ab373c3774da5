/** What the charts and lists of the board page read, computed right of it. */
import { LAST_SERIAL } from '../../../domain/calendar/dates';
import { ACCOUNT_TYPES, type ReportModel } from '../../../domain/model/model';
import { exactly, withoutWildcards } from '../../../sheets/references';
import { dateWords } from '../date-words';
import { textInput } from '../../../sheets/texts';
import type { Figures, FiguresCell } from '../../pages/page';
import { ASSOCIATES, BELOW, type BoardFacts, DATES, MOVERS } from './layout';
import { namedFigures } from './names';
import { attentionPlaces, sortedPlaces } from './order';
import { OFF_CHART, shortened, UNKNOWN } from './values';

/** A name under a column of a chart: longer ones take the room of the columns. */
const ASSOCIATE_LETTERS = 20;

/** First and last day of the fiscal year. */
function period(): Figures {
  const year = 'YEAR([asOf])-(MONTH([asOf])<[fiscalMonth])';
  return {
    key: 'period',
    title: 'Fiscal year',
    columns: [{ days: 'From' }, { days: 'To' }],
    rows: 1,
    cells: [
      [0, 0, `=DATE(${year},[fiscalMonth],1)`],
      [0, 1, `=DATE(${year}+1,[fiscalMonth],1)-1`],
    ],
  };
}

/** Mean score of each step; the last step first, since a bar chart draws from below. */
const steps = (model: ReportModel): Figures => ({
  key: 'steps',
  title: 'Mean score of each step',
  columns: ['Step', 'Mean score'],
  rows: model.steps.length,
  cells: [...model.steps].reverse().flatMap(({ id, name }, i): FiguresCell[] => [
    [i, 0, textInput(name)],
    [i, 1, `=IFERROR(AVERAGEIF([accounts.${id}],">=0"),"–")`],
  ]),
});

const MIDDLE_BELOW = 7;

export const bandHeaders = (lowBelow: number): string[] => [
  `Below ${lowBelow}`,
  `${lowBelow} to below ${Math.max(MIDDLE_BELOW, lowBelow)}`,
  `${Math.max(MIDDLE_BELOW, lowBelow)} to 10`,
  'Not scored',
];

/** Accounts by type and by the band their overall score is in. */
function types({ settings }: ReportModel, { untyped }: BoardFacts): Figures {
  const overall = '[accounts.overall]';
  const high = `MAX(${MIDDLE_BELOW},[lowBelow])`;
  const bands = [
    `,${overall},">=0",${overall},"<"&[lowBelow]`,
    `,${overall},">="&[lowBelow],${overall},"<"&${high}`,
    `,${overall},">="&${high}`,
    '',
  ];
  const named = 'COUNTIFS([accounts.name],"<>"';
  const cell = (row: number, column: number): string => `[types.${row}.${column}]`;
  const scored = (from: number, to: number): string => `-SUM(${cell(from, 1)}:${cell(to, 3)})`;
  const last = ACCOUNT_TYPES.length;
  const counted = ACCOUNT_TYPES.flatMap(({ type, name }, row): FiguresCell[] => [
    [row, 0, `${type} ${name}`],
    ...bands.map((band, i): FiguresCell => {
      const count = `=${named},[accounts.type],${type}${band})`;
      return [row, i + 1, i < 3 ? count : count + scored(row, row)];
    }),
  ]);
  // "Not scored" of the last row: all accounts, less all that are counted elsewhere.
  const others = bands.map((band, i): FiguresCell => {
    const count = `=${named}${band})-SUM(${cell(0, i + 1)}:${cell(last - 1, i + 1)})`;
    return [last, i + 1, i < 3 ? count : count + scored(0, last)];
  });
  return {
    key: 'types',
    title: 'Accounts by type and score',
    columns: ['Type', ...bandHeaders(settings.lowBelow)],
    rows: last + (untyped ? 1 : 0),
    cells: untyped ? [...counted, [last, 0, 'No type'], ...others] : counted,
  };
}

/** Mean of the overall scores on the last snapshot days before the as-of date, oldest first, and at the as-of date itself. */
function trend(hasHistory: boolean, { snapshotDates }: BoardFacts): Figures {
  const days = hasHistory ? Math.min(DATES, snapshotDates) : 0;
  const date = (row: number): string => `[trend.${row}.0]`;
  const rows = Array.from({ length: days + 1 }, (_, row) => row);
  return {
    key: 'trend',
    title: 'Mean score over time',
    columns: [{ days: 'Date' }, 'Day', 'Mean score'],
    rows: days + 1,
    cells: [
      ...rows.map((row): FiguresCell => [row, 1, `=IF(N(${date(row)})=0,"",${shortDate(date(row))})`]),
      [days, 0, '=[asOf]'],
      [days, 2, `=IFERROR(AVERAGEIF([accounts.overall],">=0"),${OFF_CHART})`],
      ...rows.slice(0, days).flatMap((row): FiguresCell[] => [
        [row, 0, row === days - 1 ? '=IF([lastSnapshot]=0,"",[lastSnapshot])' : `=${dayBefore(date(row + 1))}`],
        [
          row,
          2,
          `=IF(N(${date(row)})=0,${OFF_CHART},IFERROR(AVERAGEIFS([snapshots.overall],[snapshots.date],${date(row)}),${OFF_CHART}))`,
        ],
      ]),
    ],
  };
}

/** The last snapshot day before another. */
const dayBefore = (later: string): string =>
  `IF(COUNTIF([snapshots.date],"<"&N(${later}))=0,"",AGGREGATE(14,6,[snapshots.date],COUNTIF([snapshots.date],">="&${later})+1))`;

/** `21 Nov 26`. */
const shortDate = (cell: string): string => dateWords(cell).replace(`YEAR(${cell})`, `RIGHT(YEAR(${cell}),2)`);

/** Places of those who rose and fell the most. */
const movers = (): Figures => ({
  key: 'movers',
  title: 'Risers and fallers',
  columns: ['Rise', 'Row', 'Fall', 'Row'],
  rows: MOVERS,
  cells: [
    ...sortedPlaces('movers', MOVERS, '[accounts.change]', 'COUNTIF([accounts.change],">0")', 'largest', [0, 1]),
    ...sortedPlaces('movers', MOVERS, '[accounts.change]', 'COUNTIF([accounts.change],"<0")', 'smallest', [2, 3]),
  ],
});

/** One row an account: its place in the chart, and what orders the list of accounts to act on. */
function accountRows(model: ReportModel, { accounts }: BoardFacts): Figures {
  const of = (key: string): string => `INDEX([accounts.${key}],[accounts.*])`;
  const [arr, overall, end] = [of('lastArr'), of('overall'), of('endDate')];
  const [target, won, associate] = [of('deltaArr'), of('ytd'), of('associate')];
  const here = (column: number): string => `INDEX([accounts.*${column}],[accounts.*])`;
  // A value within 1E-9 of the limit is the limit. Counting passes over texts and errors.
  const limit = '"<"&([lowBelow]-5E-10)';
  const low = ['overall', ...model.steps.map(({ id }) => id)].map((key) => `COUNTIF(${of(key)},${limit})`).join('+');
  const text = `IF(ISTEXT(${associate}),${withoutWildcards(associate)},${associate})`;
  const first = `IF(MATCH(${text},[accounts.associate],0)=[accounts.*],[accounts.*],"")`;
  return {
    key: 'accounts',
    title: 'One row an account',
    columns: [
      ...['ARR', 'Score', 'ARR below limit', { days: 'End date' }, 'ΔARR to win', 'First of associate'],
      ...['ARR in the chart', 'Score of the others'],
    ],
    rows: accounts,
    cells: [],
    fills: [
      [0, `=IF(ISNUMBER(${arr}),${arr},0)`],
      [1, `=IF(AND(ISNUMBER(${arr}),ISNUMBER(${overall})),${overall},${OFF_CHART})`],
      [2, `=IFERROR(IF(${low}>0,IF(ISNUMBER(${arr}),ROUND(${arr},2),${UNKNOWN}),""),"")`],
      [3, `=IF(ISNUMBER(${end}),${end},${LAST_SERIAL})`],
      [
        4,
        `=IFERROR(IF(AND(ISNUMBER(${target}),OR(ISNUMBER(${won}),${won}="")),ROUND(${target}-N(${won}),2),${UNKNOWN}),${UNKNOWN})`,
      ],
      [5, `=IFERROR(IF(${associate}="","",${first}),"")`],
      [6, `=IF(${here(1)}<0,"",${here(0)})`],
      [7, `=IF(AND(ISNUMBER(${here(6)}),[accounts.*]<>N([named.0.0])),${here(1)},"")`],
    ],
  };
}

/** Places of the accounts to act on first. */
const below = (): Figures => ({
  key: 'below',
  title: 'Accounts to act on',
  columns: ['ARR below limit', { days: 'End date' }, 'ΔARR to win', 'Row'],
  rows: BELOW,
  cells: attentionPlaces('below', BELOW),
});

/** Every sales associate once, as they come in the table, with what their accounts add up to. */
function associates({ associates: count }: BoardFacts): Figures {
  const here = (column: number): string => `INDEX([associates.*${column}],[associates.*])`;
  const known = (formula: string): string => `=IF(${here(0)}="","",${formula})`;
  const total = (key: string): string =>
    known(`ROUND(SUMIFS([accounts.${key}],[accounts.associate],${exactly(here(1))}),2)`);
  return {
    key: 'associates',
    title: 'Sales associates',
    columns: ['Row', 'Sales associate', 'ΔARR', 'YTD'],
    rows: Math.max(1, count),
    cells: [],
    fills: [
      [0, '=IFERROR(SMALL([accounts.*5],[associates.*]),"")'],
      [1, known(`INDEX([accounts.associate],${here(0)})`)],
      [2, total('deltaArr')],
      [3, total('ytd')],
    ],
  };
}

/** The associates with the largest targets, and the rest in a row of its own. */
function byAssociate(facts: BoardFacts): Figures {
  const shown = Math.min(ASSOCIATES, facts.associates);
  const others = facts.associates > shown;
  const unassigned = facts.unassigned || facts.associates === 0;
  const rows = shown + Number(others) + Number(unassigned);
  const cell = (row: number, column: number): string => `[byAssociate.${row}.${column}]`;
  const all = (column: number): string => `SUM([associates.*${column - 1}])`;
  const top = (column: number): string => `SUM(${cell(0, column)}:${cell(shown - 1, column)})`;
  const rest = (row: number, name: string, whole: (column: number) => string): FiguresCell[] => [
    [row, 2, name],
    ...[3, 4].map((column): FiguresCell => [row, column, `=ROUND(${whole(column)},2)`]),
  ];
  const key = (column: number): string => (column === 3 ? 'deltaArr' : 'ytd');
  return {
    key: 'byAssociate',
    title: 'ΔARR and YTD by sales associate',
    columns: ['Largest ΔARR', 'Place', 'Sales associate', 'ΔARR', 'YTD'],
    rows,
    cells: [
      ...sortedPlaces('byAssociate', shown, '[associates.*2]', 'COUNT([associates.*2])', 'largest', [0, 1]),
      ...Array.from({ length: shown }, (_, row) => row).flatMap((row) =>
        [2, 3, 4].map((column): FiguresCell => {
          const place = cell(row, 1);
          const value = `INDEX([associates.*${column - 1}],${place})`;
          return [row, column, `=IF(${place}="","",${column === 2 ? shortened(value, ASSOCIATE_LETTERS) : value})`];
        }),
      ),
      ...(others ? rest(shown, `${facts.associates - shown} others`, (column) => `${all(column)}-${top(column)}`) : []),
      ...(unassigned
        ? rest(rows - 1, 'No associate', (column) => `SUM([accounts.${key(column)}])-${all(column)}`)
        : []),
    ],
  };
}

/** @param hasHistory whether there is a table of snapshots to read */
export const boardFigures = (model: ReportModel, hasHistory: boolean, facts: BoardFacts): Figures[] => [
  period(),
  steps(model),
  types(model, facts),
  trend(hasHistory, facts),
  movers(),
  accountRows(model, facts),
  namedFigures(),
  below(),
  associates(facts),
  byAssociate(facts),
];
