import { ACCOUNT_TYPES, type ReportModel } from '../../domain/model/model';
import { dateWords } from '../report/heading';
import type { HistoryRef } from '../report';
import { exactly, withoutWildcards } from '../references';
import { dataOf, type TableRef } from '../tables';
import { textInput } from '../texts';
import { Block } from './block';
import { ASSOCIATES, type BoardFacts, type BoardLayout, DATES, FIGURES_LEFT } from './layout';
import { sortedPlaces } from './order';

/** A value that stands for "not known": below every value there is, and off every axis, which begin at 0. */
const UNKNOWN = '-1E+15';
const OFF_CHART = -1;
/** The last day that Excel knows. */
export const NO_DATE = 2_958_465;

const sum = (range: string): string => `SUM(${range})`;

/** First and last day of the fiscal year. */
export function periodFigures({ report, fiscalMonth }: BoardLayout): Block {
  const block = new Block('period', 'Fiscal year', FIGURES_LEFT, ['From', 'To'], 1);
  const { asOf } = report.names;
  const year = `YEAR(${asOf})-(MONTH(${asOf})<${fiscalMonth})`;
  block.put(0, 0, `=DATE(${year},${fiscalMonth},1)`);
  block.put(0, 1, `=DATE(${year}+1,${fiscalMonth},1)-1`);
  return block;
}

/** Mean score of each step; the last step first, since a bar chart draws from below. */
export function stepFigures(model: ReportModel, accounts: TableRef, left: number): Block {
  const block = new Block('steps', 'Mean score of each step', left, ['Step', 'Mean score'], model.steps.length);
  [...model.steps].reverse().forEach((step, i) => {
    block.put(i, 0, textInput(step.name));
    block.put(i, 1, `=IFERROR(AVERAGEIF(${dataOf(accounts, step.id)},">=0"),"–")`);
  });
  return block;
}

const MIDDLE_BELOW = 7;

export const bandHeaders = (lowBelow: number): string[] => [
  `Below ${lowBelow}`,
  `${lowBelow} to below ${Math.max(MIDDLE_BELOW, lowBelow)}`,
  `${Math.max(MIDDLE_BELOW, lowBelow)} to 10`,
  'Not scored',
];

/** Accounts by type and by the band their overall score is in. */
export function typeFigures(
  model: ReportModel,
  layout: BoardLayout,
  accounts: TableRef,
  facts: BoardFacts,
  left: number,
): Block {
  const { lowBelow } = layout.report.names;
  const headers = ['Type', ...bandHeaders(model.settings.lowBelow)];
  const block = new Block(
    'types',
    'Accounts by type and score',
    left,
    headers,
    ACCOUNT_TYPES.length + (facts.untyped ? 1 : 0),
  );
  const overall = dataOf(accounts, 'overall');
  const high = `MAX(${MIDDLE_BELOW},${lowBelow})`;
  const bands = [
    `,${overall},">=0",${overall},"<"&${lowBelow}`,
    `,${overall},">="&${lowBelow},${overall},"<"&${high}`,
    `,${overall},">="&${high}`,
    '',
  ];
  const named = `COUNTIFS(${dataOf(accounts, 'name')},"<>"`;
  const count = (row: number, band: number, typed: string): string =>
    `${named}${typed}${bands[band]})${band < 3 ? '' : `-SUM(${block.cell(row, 1)}:${block.cell(row, 3)})`}`;
  ACCOUNT_TYPES.forEach(({ type, name }, row) => {
    block.put(row, 0, `${type} ${name}`);
    bands.forEach((_, band) =>
      block.put(row, band + 1, `=${count(row, band, `,${dataOf(accounts, 'type')},${type}`)}`),
    );
  });
  if (facts.untyped) {
    const row = ACCOUNT_TYPES.length;
    block.put(row, 0, 'No type');
    bands.forEach((band, i) =>
      block.put(row, i + 1, `=${named}${band})-${othersOf(block, row, i + 1)}${i < 3 ? '' : `-${spanOf(block, row)}`}`),
    );
  }
  return block;
}

const othersOf = (block: Block, row: number, column: number): string =>
  sum(`${block.cell(0, column)}:${block.cell(row - 1, column)}`);
/** "Not scored" of the last row: all accounts, less all that are counted elsewhere. */
const spanOf = (block: Block, row: number): string => sum(`${block.cell(0, 1)}:${block.cell(row, 3)}`);

/** Mean of the overall scores on the last snapshot days before the as-of date, oldest first, and at the as-of date itself. */
export function trendFigures({ report }: BoardLayout, accounts: TableRef, facts: BoardFacts, left: number): Block {
  const history = report.related?.history;
  const days = history ? Math.min(DATES, facts.snapshotDates) : 0;
  const block = new Block('trend', 'Mean score over time', left, ['Date', 'Day', 'Mean score'], days + 1);
  for (let row = 0; row <= days; row++) {
    const date = block.cell(row, 0);
    block.put(row, 1, `=IF(N(${date})=0,"",${shortDate(date)})`);
  }
  block.put(days, 0, `=${report.names.asOf}`);
  block.put(days, 2, `=IFERROR(AVERAGEIF(${dataOf(accounts, 'overall')},">=0"),${OFF_CHART})`);
  if (history) for (let row = 0; row < days; row++) putDay(block, row, days, history);
  return block;
}

/** A snapshot day: the last one before that in the row below. */
function putDay(block: Block, row: number, days: number, history: HistoryRef): void {
  const dates = dataOf(history, 'date');
  const later = block.cell(row + 1, 0);
  const before = `IF(COUNTIF(${dates},"<"&N(${later}))=0,"",AGGREGATE(14,6,${dates},COUNTIF(${dates},">="&${later})+1))`;
  const date = block.cell(row, 0);
  block.put(row, 0, row === days - 1 ? `=IF(${history.lastSnapshot}=0,"",${history.lastSnapshot})` : `=${before}`);
  block.put(
    row,
    2,
    `=IF(N(${date})=0,${OFF_CHART},IFERROR(AVERAGEIFS(${dataOf(history, 'overall')},${dates},${date}),${OFF_CHART}))`,
  );
}

/** `21 Nov 26`. */
const shortDate = (cell: string): string => dateWords(cell).replace(`YEAR(${cell})`, `RIGHT(YEAR(${cell}),2)`);

/** One row an account: its place in the chart, and what orders the list of accounts to act on. */
export function accountFigures(
  model: ReportModel,
  { report }: BoardLayout,
  accounts: TableRef,
  facts: BoardFacts,
  left: number,
): Block {
  const headers = ['ARR', 'Score', 'ARR below limit', 'End date', 'ΔARR to win', 'First of associate'];
  const block = new Block('accounts', 'One row an account', left, headers, facts.accounts);
  const of = (key: string): string => `INDEX(${dataOf(accounts, key)},${block.place})`;
  const [arr, overall, end] = [of('lastArr'), of('overall'), of('endDate')];
  const [target, won, associate] = [of('deltaArr'), of('ytd'), of('associate')];
  // A value within 1E-9 of the limit is the limit. Counting passes over texts and errors.
  const limit = `"<"&(${report.names.lowBelow}-5E-10)`;
  const low = ['overall', ...model.steps.map(({ id }) => id)].map((key) => `COUNTIF(${of(key)},${limit})`).join('+');
  block.fill(0, `IF(ISNUMBER(${arr}),${arr},0)`);
  block.fill(1, `IF(AND(ISNUMBER(${arr}),ISNUMBER(${overall})),${overall},${OFF_CHART})`);
  block.fill(2, `IFERROR(IF(${low}>0,IF(ISNUMBER(${arr}),ROUND(${arr},2),${UNKNOWN}),""),"")`);
  block.fill(3, `IF(ISNUMBER(${end}),${end},${NO_DATE})`);
  block.fill(
    4,
    `IFERROR(IF(AND(ISNUMBER(${target}),OR(ISNUMBER(${won}),${won}="")),ROUND(${target}-N(${won}),2),${UNKNOWN}),${UNKNOWN})`,
  );
  const text = `IF(ISTEXT(${associate}),${withoutWildcards(associate)},${associate})`;
  const first = `IF(MATCH(${text},${dataOf(accounts, 'associate')},0)=${block.place},${block.place},"")`;
  block.fill(5, `IFERROR(IF(${associate}="","",${first}),"")`);
  return block;
}

/** Every sales associate once, as they come in the table, with what their accounts add up to. */
export function associateFigures(accounts: TableRef, facts: BoardFacts, accountRows: Block, left: number): Block {
  const headers = ['Row', 'Sales associate', 'ΔARR', 'YTD'];
  const block = new Block('associates', 'Sales associates', left, headers, Math.max(1, facts.associates));
  const associate = dataOf(accounts, 'associate');
  const total = (key: string): string =>
    `IF(${block.here(0)}="","",ROUND(SUMIFS(${dataOf(accounts, key)},${associate},${exactly(block.here(1))}),2))`;
  block.fill(0, `IFERROR(SMALL(${accountRows.range(5)},${block.place}),"")`);
  block.fill(1, `IF(${block.here(0)}="","",INDEX(${associate},${block.here(0)}))`);
  block.fill(2, total('deltaArr'));
  block.fill(3, total('ytd'));
  return block;
}

/** The associates with the largest targets, and the rest in a row of its own. */
export function associateChartFigures(accounts: TableRef, facts: BoardFacts, all: Block, left: number): Block {
  const shown = Math.min(ASSOCIATES, facts.associates);
  const others = facts.associates > shown;
  const unassigned = facts.unassigned || facts.associates === 0;
  const headers = ['Largest ΔARR', 'Place', 'Sales associate', 'ΔARR', 'YTD'];
  const rows = shown + Number(others) + Number(unassigned);
  const block = new Block('byAssociate', 'ΔARR and YTD by sales associate', left, headers, rows);
  sortedPlaces(block, shown, all.range(2), `COUNT(${all.range(2)})`, 'largest', [0, 1]);
  for (let row = 0; row < shown; row++) {
    [2, 3, 4].forEach((column) =>
      block.put(row, column, `=IF(${block.cell(row, 1)}="","",INDEX(${all.range(column - 1)},${block.cell(row, 1)}))`),
    );
  }
  const rest = (row: number, name: string, whole: (column: number) => string): void => {
    block.put(row, 2, name);
    [3, 4].forEach((column) => block.put(row, column, `=ROUND(${whole(column)},2)`));
  };
  const top = (column: number): string => sum(`${block.cell(0, column)}:${block.cell(shown - 1, column)}`);
  if (others)
    rest(shown, `${facts.associates - shown} others`, (column) => `${sum(all.range(column - 1))}-${top(column)}`);
  if (unassigned) {
    const key = (column: number): string => (column === 3 ? 'deltaArr' : 'ytd');
    rest(rows - 1, 'No associate', (column) => `${sum(dataOf(accounts, key(column)))}-${sum(all.range(column - 1))}`);
  }
  return block;
}
