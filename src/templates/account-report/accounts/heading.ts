import type { ReportModel } from '../../../domain/model/model';
import type { CellInput, CellPlan } from '../../../sheets/plan';
import { wholeColumn } from '../../../sheets/references';
import { dateWords } from '../date-words';
import type { ReportColumn } from './columns';
import type { ReportPlaces } from './layout';
import { overrideWords } from './overridden';

/** A figure above the table: its label, what computes it, how it is shown, and the column it stands over. */
export interface Tile {
  readonly id: string;
  readonly label: string;
  /** The label where there is room for one word. */
  readonly short?: string;
  readonly formula: string;
  readonly format: 'count' | 'score' | 'money' | 'percent';
  readonly over: string;
}

export function tiles(model: ReportModel, places: ReportPlaces): Tile[] {
  const { tableName, names } = places.layout;
  const data = (key: string): string => wholeColumn(tableName, places.header(key));
  const total = (key: string): string => `SUM(${data(key)})`;
  return [
    {
      id: 'accounts',
      label: 'Accounts',
      formula: `COUNTA(${data('name')})`,
      format: 'count',
      over: 'name',
    },
    {
      id: 'mean',
      label: 'Mean score',
      formula: `IFERROR(AVERAGEIF(${data('overall')},">=0"),"–")`,
      format: 'score',
      over: 'associate',
    },
    {
      id: 'below',
      label: `Below ${model.settings.lowBelow}`,
      formula: `COUNTIF(${data('overall')},"<"&${names.lowBelow})`,
      format: 'count',
      over: 'endDate',
    },
    {
      id: 'arr',
      label: 'Last year’s ARR',
      short: 'ARR',
      formula: total('lastArr'),
      format: 'money',
      over: model.steps[0].id,
    },
    {
      id: 'delta',
      label: 'ΔARR',
      formula: total('deltaArr'),
      format: 'money',
      over: model.steps[1].id,
    },
    { id: 'ytd', label: 'YTD', formula: total('ytd'), format: 'money', over: model.steps[2].id },
    {
      id: 'share',
      label: '% of target',
      formula: `IF(${total('deltaArr')}=0,"–",${total('ytd')}/${total('deltaArr')})`,
      format: 'percent',
      over: model.steps[3].id,
    },
    {
      id: 'expected',
      label: 'Expected by now',
      formula: names.expected,
      format: 'percent',
      over: model.steps[4].id,
    },
  ];
}

/** Title, sentence, tiles, legend and band: everything above the table. */
export function headingCells(model: ReportModel, places: ReportPlaces): CellPlan[] {
  const { left } = places.layout;
  const at = (row: Parameters<ReportPlaces['above']>[0], col: number, input: CellInput, part = ''): CellPlan => ({
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
      at('tileLabel', places.col(tile.over), tile.short ?? tile.label, tile.id),
      at('tileValue', places.col(tile.over), `=${tile.formula}`, tile.id),
    ]),
    at('legend', legendColumn(model, places), legend(model)),
    ...bands(model, places).flatMap((band) => (band.first ? [at('band', band.left, band.label, band.id)] : [])),
  ];
}

/** Where the legend begins: right of the title, so that both are on the first page and on the first screen. */
export const legendColumn = (model: ReportModel, places: ReportPlaces): number => places.col(model.steps[1].id);

/** Neighbouring columns of one group, which have one colour and one label above them. */
export interface Band {
  readonly id: string;
  readonly group: ReportColumn['group'];
  readonly step?: number;
  readonly label: string;
  readonly left: number;
  readonly right: number;
  /** False for columns that a person moved away from the others of their group. */
  readonly first: boolean;
}

/** The bands above the table as its columns stand; a person's own columns within a group are part of it. */
export function bands(model: ReportModel, places: ReportPlaces): Band[] {
  const found: Band[] = [];
  for (const { col, column } of [...places.ours].sort((a, b) => a.col - b.col)) {
    const [id, label] = bandOf(column, model);
    const last = found.at(-1);
    if (last?.id === id) found[found.length - 1] = { ...last, right: col };
    else {
      const first = !found.some((band) => band.id === id);
      found.push({ id, group: column.group, step: column.step, label, left: col, right: col, first });
    }
  }
  return found;
}

function bandOf({ group, kind, step }: ReportColumn, model: ReportModel): [id: string, label: string] {
  if (step !== undefined) {
    const { id, name } = model.steps[step];
    return kind === 'score' ? [id, `${step + 1} · ${name}`] : [`${id}.score`, `Step ${step + 1}`];
  }
  const { currency } = model.settings;
  switch (group) {
    case 'money':
      return [group, currency === '' ? 'Money' : `Money (${currency})`];
    case 'review':
      return [group, 'Review'];
    case 'progress':
      return [group, 'Progress'];
    case 'overall':
      return [group, 'Overall'];
    default:
      return ['account', 'Account'];
  }
}

const legend = (model: ReportModel): string =>
  `▼ is below ${model.settings.lowBelow}: open the sub-metrics of a weak step with [+]. ` +
  'Blue is typed in, black is computed.';

/** How many accounts have stale scores, as a part of a sentence; nothing where the report has no dates of scores. */
export function staleWords(places: ReportPlaces): string[] {
  if (!places.has('scoredOn')) return [];
  const { tableName, names } = places.layout;
  const dates = wholeColumn(tableName, places.header('scoredOn'));
  const stale = `COUNTIFS(${dates},">=1",${dates},"<"&(INT(${names.asOf})-INT(${names.staleDays})))`;
  return [`IF(${stale}=0,""," · "&${stale}&" with stale scores")`];
}

function sentence(model: ReportModel, places: ReportPlaces): string {
  const { names, tableName } = places.layout;
  // Counted anew rather than read from the tiles: whoever moves or overwrites a tile does not change the sentence.
  const figure = (id: string): string => tiles(model, places).find((tile) => tile.id === id)!.formula;
  const accounts = figure('accounts');
  const below = figure('below');
  const scored = model.steps.map((s) => `${wholeColumn(tableName, places.header(s.id))},">=0"`).join(',');
  const unreadable = `SUMPRODUCT(--ISERROR(${wholeColumn(tableName, places.header('overall'))}))`;
  return [
    `IF(${names.company}="","As of ",${names.company}&" · as of ")`,
    dateWords(names.asOf),
    `" · "&${accounts}&IF(${accounts}=1," account, "," accounts, ")`,
    `${below}&" below "&${names.lowBelow}&", "`,
    `(${accounts}-COUNTIFS(${scored}))&" with a step not scored"`,
    `IF(${unreadable}=0,""," · "&${unreadable}&" with a score that cannot be read")`,
    ...staleWords(places),
    ...overrideWords(places),
  ].join('&');
}
