import type { ReportModel } from '../../domain/model/model';
import type { Snapshot } from '../../domain/review/snapshots';
import { area } from '../address';
import type { CellPlan, Look, LookPlan, RulePlan, SheetPlan, TablePlan, ValidationPlan } from '../plan';
import { dateWords } from '../report/heading';
import { scoreFormat, wholeMoney } from '../report/looks';
import { HAIR, tableSheetLooks } from '../table-looks';
import { dataOf, TablePlaces } from '../tables';
import { INK, MUTED, SCORE_SCALE, STEP_COLORS } from '../theme';
import { HISTORY_ROWS_ABOVE, type HistoryColumn, type HistoryLayout, snapshotCells } from './layout';

export {
  freshHistoryLayout,
  type HistoryColumn,
  historyColumns,
  type HistoryLayout,
  type HistoryNames,
  historyRef,
  readSnapshots,
  snapshotCells,
} from './layout';

/**
 * The report's memory, one row an account and day. `rows` are typed in only where the table is made new; for a table that
 * exists the layout says where it is.
 */
export function history(model: ReportModel, layout: HistoryLayout, rows?: readonly Snapshot[]): SheetPlan {
  const places = new TablePlaces<HistoryColumn>(layout);
  const { top, names, lastSnapshotAt } = layout;
  return {
    key: 'history',
    name: layout.sheetName,
    tabColor: '#8A94A6',
    freeze: { rows: top + 1, cols: places.col('date') + 1 },
    cells: headingCells(layout, places),
    fills: [],
    tables: [snapshotsTable(layout, places, rows)],
    looks: looks(model, layout, places),
    columns: places.widths,
    rows: [
      { row: top - HISTORY_ROWS_ABOVE.title, height: 28 },
      { row: top - HISTORY_ROWS_ABOVE.sentence, height: 18 },
      { row: top, height: 32 },
    ],
    outlines: [],
    rules: [scale(model, places)],
    validations: validations(places),
    names: [{ key: 'lastSnapshot', name: names.lastSnapshot, ...lastSnapshotAt }],
    charts: [],
    print: {
      landscape: true,
      titleRows: `$${top + 1}:$${top + 1}`,
      margins: { top: 36, bottom: 45, left: 36, right: 36 },
    },
    footer: { left: 'History', right: 'Page &P of &N' },
  };
}

function headingCells(layout: HistoryLayout, { ref }: TablePlaces<HistoryColumn>): CellPlan[] {
  const { row, col } = layout.lastSnapshotAt;
  const at = (above: keyof typeof HISTORY_ROWS_ABOVE, input: string): CellPlan => ({
    row: layout.top - HISTORY_ROWS_ABOVE[above],
    col: layout.left,
    input,
  });
  const heading = [
    at('title', 'History'),
    at('sentence', `=${sentence(dataOf(ref, 'date'))}`),
    at(
      'hint',
      'Snapshot adds one row an account for the as-of date. Taken again on the same day it replaces that day’s rows, never older ones. Change and the trend read from here.',
    ),
  ];
  return [
    // Rows that a person inserted may bring the named cell, which moves with them, to where a line of the heading goes.
    ...heading.filter((cell) => cell.row !== row || (cell.col !== col && cell.col !== col - 1)),
    { row, col: col - 1, input: 'Last before the as-of date' },
    { row, col, input: `=${lastBefore(dataOf(ref, 'date'), layout.names.asOf)}` },
  ];
}

const sentence = (dates: string): string =>
  `IF(COUNT(${dates})=0,"No snapshot yet.",COUNT(${dates})&IF(COUNT(${dates})=1," row, "," rows, ")&` +
  `${dateWords(`MIN(${dates})`)}&" to "&${dateWords(`MAX(${dates})`)})`;

/** The largest date before a day, 0 for none: the dates that are not before it are counted off from the top. */
const lastBefore = (dates: string, asOf: string): string =>
  `IF(COUNTIF(${dates},"<"&INT(${asOf}))=0,0,AGGREGATE(14,6,${dates},COUNTIF(${dates},">="&INT(${asOf}))+1))`;

function snapshotsTable(
  layout: HistoryLayout,
  places: TablePlaces<HistoryColumn>,
  rows?: readonly Snapshot[],
): TablePlan {
  return {
    key: 'snapshots',
    name: layout.tableName,
    area: places.whole,
    columns: layout.columns.map(({ column, header, from }) => ({
      key: column?.key ?? null,
      header,
      from,
      title: column?.header,
    })),
    values: rows?.map((row) => snapshotCells(layout, row)),
  };
}

function looks(model: ReportModel, layout: HistoryLayout, places: TablePlaces<HistoryColumn>): LookPlan[] {
  const { row, col } = layout.lastSnapshotAt;
  return [
    ...tableSheetLooks(places, HISTORY_ROWS_ABOVE, INK, (column) => ({
      header: { ...placed(column), ...(column.step === undefined ? {} : { color: STEP_COLORS[column.step] }) },
      body: bodyLook(column, model),
    })),
    { id: 'last.label', area: area(row, col - 1), look: { size: 9, color: MUTED } },
    {
      id: 'last.value',
      area: area(row, col),
      look: { size: 10, bold: true, color: INK, horizontal: 'Right', numberFormat: 'dd mmm yyyy;;"none"' },
    },
  ];
}

/** The header stands as its column does. */
function placed({ kind }: HistoryColumn): Look {
  if (kind === 'score') return { horizontal: 'Center', indent: 0 };
  return { horizontal: kind === 'text' ? 'Left' : 'Right', indent: 1 };
}

function bodyLook(column: HistoryColumn, { settings }: ReportModel): Look {
  const look: Look = { ...placed(column), lines: { EdgeRight: HAIR } };
  switch (column.kind) {
    case 'date':
      return { ...look, numberFormat: 'dd mmm yyyy' };
    case 'score':
      return { ...look, numberFormat: scoreFormat(settings.lowBelow), bold: column.key === 'overall' };
    case 'money':
      return { ...look, numberFormat: wholeMoney(settings.currency) };
    case 'text':
      return look;
  }
}

const scale = (model: ReportModel, places: TablePlaces<HistoryColumn>): RulePlan => ({
  id: 'scale',
  areas: [...model.steps.map(({ id }) => places.body(id)), places.body('overall')],
  rule: { type: 'colorScale', stops: [SCORE_SCALE[0], SCORE_SCALE[1], SCORE_SCALE[2]] },
});

/** Only the date is held to: everything that compares with earlier days goes by it. */
const validations = (places: TablePlaces<HistoryColumn>): ValidationPlan[] => [
  {
    id: 'date',
    area: places.body('date'),
    rule: { type: 'date', after: '2000-01-01' },
    title: 'Date',
    prompt: '',
    error: 'Type a date, for example 2026-11-21.',
  },
];
