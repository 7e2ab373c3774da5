import { MONTHS } from '../../domain/calendar/dates';
import { isDirect, type ReportModel, scoredUnder } from '../../domain/model/model';
import type { CellInput, CellPlan } from '../plan';
import { quoted, wholeColumn } from '../references';
import type { Places } from './layout';
import { overrideWords } from './overridden';

/** A figure above the table: its label, what computes it, how it is shown, and the columns it stands over. */
export interface Tile {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly format: 'count' | 'score' | 'money' | 'percent';
  readonly from: string;
  readonly to: string;
}

/** A date as words. TEXT would need the letters of the reader's own language for day, month and year. */
export const dateWords = (cell: string): string =>
  `DAY(${cell})&" "&CHOOSE(MONTH(${cell}),${MONTHS.map(quoted).join(',')})&" "&YEAR(${cell})`;

export function tiles(model: ReportModel, places: Places): Tile[] {
  const { tableName, names } = places.layout;
  const data = (key: string): string => wholeColumn(tableName, places.header(key));
  const first = (step: number): string => scoredUnder(model.steps[step])[0].id;
  const total = (key: string): string => `SUM(${data(key)})`;
  return [
    {
      id: 'accounts',
      label: 'Accounts',
      formula: `COUNTA(${data('name')})`,
      format: 'count',
      from: 'name',
      to: 'name',
    },
    {
      id: 'mean',
      label: 'Mean score',
      formula: `IFERROR(AVERAGEIF(${data('overall')},">=0"),"–")`,
      format: 'score',
      from: 'associate',
      to: 'associate',
    },
    {
      id: 'below',
      label: `Below ${model.settings.lowBelow}`,
      formula: `COUNTIF(${data('overall')},"<"&${names.lowBelow})`,
      format: 'count',
      from: 'type',
      to: places.has('scoredOn') ? 'scoredOn' : 'endDate',
    },
    {
      id: 'arr',
      label: 'Last year’s ARR',
      formula: total('lastArr'),
      format: 'money',
      from: first(0),
      to: model.steps[1].id,
    },
    {
      id: 'delta',
      label: 'ΔARR target',
      formula: total('deltaArr'),
      format: 'money',
      from: first(2),
      to: model.steps[3].id,
    },
    { id: 'ytd', label: 'YTD', formula: total('ytd'), format: 'money', from: first(4), to: 'overall' },
    {
      id: 'share',
      label: 'Of target',
      formula: `IF(${total('deltaArr')}=0,"–",${total('ytd')}/${total('deltaArr')})`,
      format: 'percent',
      from: 'weakest',
      to: 'weakest',
    },
    {
      id: 'expected',
      label: 'Expected by now',
      formula: names.expected,
      format: 'percent',
      from: 'change',
      to: 'openActions',
    },
  ];
}

/** Title, sentence, tiles, legend and band: everything above the table. */
export function headingCells(model: ReportModel, places: Places): CellPlan[] {
  const { left } = places.layout;
  const at = (row: Parameters<Places['above']>[0], col: number, input: CellInput, part = ''): CellPlan => ({
    row: places.above(row),
    col,
    input,
    id: part ? `${row}.${part}` : row,
  });
  const strip = tiles(model, places);
  return [
    at('title', left, 'Account Management Progress Report'),
    at('sentence', left, `=${sentence(model, places)}`),
    ...strip.flatMap((tile) => [
      at('tileLabel', places.col(tile.from), tile.label, tile.id),
      at('tileValue', places.col(tile.from), `=${tile.formula}`, tile.id),
    ]),
    at('legend', left, legend(model)),
    at('band', places.col('name'), 'Account', 'account'),
    ...model.steps.flatMap((step, i) => [
      ...(isDirect(step) ? [] : [at('band', places.col(step.subMetrics[0].id), `${i + 1} · ${step.name}`, step.id)]),
      at('band', places.col(step.id), `Step ${i + 1}`, `${step.id}.score`),
    ]),
    at('band', places.col('overall'), 'Overall', 'overall'),
    at('band', places.col('lastArr'), `Money (${model.settings.currency})`, 'money'),
    at('band', places.col('progress'), 'Progress', 'progress'),
  ];
}

const legend = (model: ReportModel): string =>
  `Scores run from 0 to 10. ▼ means below ${model.settings.lowBelow}: look left to the weak step, open it with [+] to see ` +
  'its sub-metrics, and write an action. Blue is typed in, black is computed.';

/** How many accounts have stale scores, as a part of a sentence; nothing where the report has no dates of scores. */
export function staleWords(places: Places): string[] {
  if (!places.has('scoredOn')) return [];
  const { tableName, names } = places.layout;
  const dates = wholeColumn(tableName, places.header('scoredOn'));
  const stale = `COUNTIFS(${dates},">=1",${dates},"<"&(INT(${names.asOf})-INT(${names.staleDays})))`;
  return [`IF(${stale}=0,""," · "&${stale}&" with stale scores")`];
}

function sentence(model: ReportModel, places: Places): string {
  const { names, tableName } = places.layout;
  // Counted anew rather than read from the tiles: whoever moves or overwrites a tile does not change the sentence.
  const figure = (id: string): string => tiles(model, places).find((tile) => tile.id === id)!.formula;
  const accounts = figure('accounts');
  const below = figure('below');
  const scored = model.steps.map((s) => `${wholeColumn(tableName, places.header(s.id))},">=0"`).join(',');
  const unreadable = `SUMPRODUCT(--ISERROR(${wholeColumn(tableName, places.header('overall'))}))`;
  return [
    `IF(${names.company}="","",${names.company}&" · ")`,
    `"as of "&${dateWords(names.asOf)}`,
    `" · "&${accounts}&IF(${accounts}=1," account, "," accounts, ")`,
    `${below}&" below "&${names.lowBelow}&", "`,
    `(${accounts}-COUNTIFS(${scored}))&" not fully scored"`,
    `IF(${unreadable}=0,""," · "&${unreadable}&" with a score that cannot be read")`,
    ...staleWords(places),
    ...overrideWords(places),
  ].join('&');
}
