/** The report's memory: one row an account and day. */
import type { ReportModel } from '../../domain/model/model';
import type { Snapshot } from '../../domain/review/snapshots';
import type { CellInput } from '../../sheets/plan';
import { quoted } from '../../sheets/references';
import { dateWords } from './date-words';
import { isNamedOnce, scoreFormat, wholeMoney } from './accounts/formats';
import type { HistoryRef } from './accounts/related';
import { tableRef, uniqueHeaders } from '../../sheets/tables';
import { INK, STEP_COLORS } from '../../sheets/theme';
import type { ListLayout } from '../lists/layout';
import type { List, ListColumn } from '../lists/list';

/** Key of the cell that holds the day of the last snapshot before the as-of date, 0 for none. */
export const LAST_SNAPSHOT = 'lastSnapshot';

/** Every column of the history for a model, in order; headers are unique, as a table demands. */
export function historyColumns({ steps, settings }: Pick<ReportModel, 'steps'> & Partial<ReportModel>): ListColumn[] {
  const score = { kind: 'score', format: scoreFormat(settings?.lowBelow ?? 0), input: true } as const;
  const money = { kind: 'money', format: wholeMoney(settings?.currency ?? '') } as const;
  return uniqueHeaders<ListColumn>([
    { key: 'account', header: 'Account', kind: 'text', width: 22, input: true },
    {
      key: 'date',
      header: 'Date',
      kind: 'date',
      width: 12,
      input: true,
      // Only the date is held to: everything that compares with earlier days goes by it.
      ask: { title: 'Date', prompt: '', error: 'Type a date, for example 2026-11-21.' },
    },
    ...steps.map((step, i) => ({
      key: step.id,
      header: step.name,
      width: 11,
      step: i,
      ...score,
      head: { color: STEP_COLORS[i] },
      body: { bold: false },
    })),
    { key: 'overall', header: 'Overall', width: 9, ...score, body: { bold: true } },
    { key: 'lastArr', header: 'Last year’s ARR', width: 12, ...money },
    { key: 'deltaArr', header: 'ΔARR', width: 12, ...money },
    { key: 'ytd', header: 'YTD', width: 12, ...money },
    { key: 'associate', header: 'Sales associate', kind: 'text', width: 16 },
  ]);
}

const DATES = '[snapshots.date]';

const sentence = ({ settings: { currency } }: ReportModel): string =>
  `=IF(COUNT(${DATES})=0,"No snapshot yet.",COUNT(${DATES})&IF(COUNT(${DATES})=1," row, "," rows, ")&` +
  `IF(MIN(${DATES})=MAX(${DATES}),"",${dateWords(`MIN(${DATES})`)}&" to ")&${dateWords(`MAX(${DATES})`)}` +
  `${isNamedOnce(currency) ? `&${quoted(` · amounts in ${currency}`)}` : ''})`;

/** The largest date before a day, 0 for none: the dates that are not before it are counted off from the top. */
const LAST_BEFORE = `=IF(COUNTIF(${DATES},"<"&INT([asOf]))=0,0,AGGREGATE(14,6,${DATES},COUNTIF(${DATES},">="&INT([asOf]))+1))`;

export const scoreHistory = (model: ReportModel): List => ({
  key: 'history',
  tabColor: '#8A94A6',
  title: 'Score History',
  sentence: sentence(model),
  hint: 'Snapshot adds one row an account for the as-of date. Taken again on the same day it replaces that day’s rows, never older ones. Change and the trend read from here.',
  above: { title: 6, sentence: 5, hint: 4 },
  frozen: 'date',
  footer: 'Score History',
  cells: [
    {
      key: LAST_SNAPSHOT,
      id: 'last',
      name: 'LastSnapshot',
      label: 'Last before the as-of date',
      formula: LAST_BEFORE,
      format: 'd mmm yyyy;;"none"',
      above: 2,
    },
  ],
  table: {
    key: 'snapshots',
    name: 'Snapshots',
    color: INK,
    columns: historyColumns(model),
    rules: [{ id: 'scale', columns: [...model.steps.map(({ id }) => id), 'overall'], rule: 'scoreScale' }],
  },
});

/** The table of snapshots as formulas of other sheets name it. */
export const historyRef = (layout: Pick<ListLayout, 'tableName' | 'columns' | 'names'>): HistoryRef => ({
  ...tableRef(layout),
  lastSnapshot: layout.names[LAST_SNAPSHOT],
});

interface Columns {
  readonly columns: readonly { readonly column: Pick<ListColumn, 'key' | 'step'> | null }[];
}

/** What to type into the columns of a row of the table; undefined where a column is the user's own. */
export const snapshotCells = ({ columns }: Columns, row: Snapshot): (CellInput | undefined)[] =>
  columns.map(({ column: c }) => {
    if (!c) return undefined;
    return (c.step === undefined ? row[c.key as PlainKey] : row.steps[c.step]) ?? '';
  });

type PlainKey = Exclude<keyof Snapshot, 'steps'>;

/** The rows of the table as snapshots, one a row, blank rows too. What is no number where one is wanted is left out. */
export function readSnapshots(
  { columns }: Columns,
  model: Pick<ReportModel, 'steps'>,
  values: readonly (readonly CellInput[])[],
): Snapshot[] {
  const places = new Map(columns.flatMap(({ column: c }, i) => (c ? [[c.key, i] as const] : [])));
  return values.map((cells) => {
    const cell = (key: string): CellInput => cells[places.get(key) ?? -1] ?? '';
    const number = (key: string): number | null => {
      const value = cell(key);
      return typeof value === 'number' ? value : null;
    };
    return {
      account: String(cell('account')).trim(),
      date: number('date'),
      steps: model.steps.map(({ id }) => number(id)),
      overall: number('overall'),
      lastArr: number('lastArr'),
      deltaArr: number('deltaArr'),
      ytd: number('ytd'),
      associate: String(cell('associate')).trim(),
    };
  });
}
