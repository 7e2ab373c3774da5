import type { Action } from '../../domain/actions/actions';
import type { ReportModel } from '../../domain/model/model';
import type { CellPlan, SheetPlan, TablePlan } from '../plan';
import { dateWords } from '../report/heading';
import { dataOf, TablePlaces } from '../tables';
import { BAND } from '../theme';
import { ACTION_ROWS_ABOVE, actionCells, type ActionColumn, type ActionLayout } from './layout';
import { actionLooks, actionRowHeights } from './looks';
import { actionRules, actionValidations } from './rules';

export {
  ACTION_COLUMNS,
  actionCells,
  type ActionColumn,
  type ActionKey,
  type ActionLayout,
  type ActionNames,
  type ChoiceRange,
  freshActionLayout,
  readActions,
} from './layout';

/**
 * What was agreed to do, one row an action. `rows` are typed in only where the table is made new; for a table that exists
 * the layout says where it is, and its rows stay the user's.
 */
export function actionPlan(
  model: ReportModel,
  layout: ActionLayout,
  asOfWords: string,
  rows?: readonly Action[],
): SheetPlan {
  const places = new TablePlaces<ActionColumn>(layout);
  const { top } = layout;
  return {
    key: 'actions',
    name: layout.sheetName,
    tabColor: BAND,
    freeze: { rows: top + 1, cols: places.col('account') + 1 },
    cells: headingCells(layout, places),
    fills: [],
    tables: [actionsTable(layout, places, rows)],
    looks: actionLooks(model, places),
    columns: places.widths,
    rows: actionRowHeights(places),
    outlines: [],
    rules: actionRules(model, layout, places),
    validations: actionValidations(layout, places),
    names: [],
    charts: [],
    print: {
      landscape: true,
      titleRows: `$${top + 1}:$${top + 1}`,
      margins: { top: 36, bottom: 45, left: 36, right: 36 },
    },
    footer: { left: `As of ${asOfWords}`, right: 'Page &P of &N' },
  };
}

function headingCells(layout: ActionLayout, places: TablePlaces<ActionColumn>): CellPlan[] {
  const at = (row: keyof typeof ACTION_ROWS_ABOVE, input: string): CellPlan => ({
    row: layout.top - ACTION_ROWS_ABOVE[row],
    col: layout.left,
    input,
  });
  return [
    at('title', 'Action Plan'),
    at('sentence', `=${sentence(layout, places)}`),
    at(
      'hint',
      'Find gaps adds a row for each weak sub-metric that nobody acts on yet. Type into any row; nothing here is written over.',
    ),
  ];
}

/** How many are open, how many of these late, and how many were done since the last snapshot. */
function sentence({ names }: ActionLayout, { ref }: TablePlaces<ActionColumn>): string {
  const { company, asOf, lastSnapshot } = names;
  const status = dataOf(ref, 'status');
  const closed = dataOf(ref, 'closed');
  const late = `COUNTIFS(${status},{"open","doing"},${dataOf(ref, 'due')},"<"&INT(${asOf}))`;
  const done = `COUNTIFS(${status},"done",${closed},">="&(INT(${lastSnapshot})+1),${closed},"<"&(INT(${asOf})+1))`;
  return [
    `IF(${company}="","",${company}&" · ")`,
    `"as of "&${dateWords(asOf)}`,
    `" · "&SUMPRODUCT(COUNTIF(${status},{"open","doing"}))&" open, "`,
    `SUMPRODUCT(${late})&" overdue, "`,
    `${done}&" done"`,
    `IF(${lastSnapshot}=0,""," since "&${dateWords(lastSnapshot)})`,
  ].join('&');
}

function actionsTable(layout: ActionLayout, places: TablePlaces<ActionColumn>, rows?: readonly Action[]): TablePlan {
  return {
    key: 'actions',
    name: layout.tableName,
    area: places.whole,
    columns: layout.columns.map(({ column, header, from }) => ({
      key: column?.key ?? null,
      header,
      from,
      title: column?.header,
    })),
    values: rows?.map((action) => actionCells(layout, action)),
  };
}
