/**
 * A report that is in use: gaps found and worked on, two snapshots, a model that was renamed and weighted, columns of
 * people's own, overridden scores. What checks look at when they are to see all of it.
 */
import type { Settings } from '../../src/domain/model/model';
import type { Cell, Scalar, Sheet, Table, Workbook } from '../../workbench/model';
import type { OfficeSession } from '../../workbench/office';
import { insertTableColumn } from '../../workbench/structure';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { openAddin } from '../../workbench/cli/reporting/run-report';

export interface WholeReport {
  readonly book: Workbook;
  readonly session: OfficeSession;
  readonly actions: PageActions;
  /** Types into data cells of a table: rows count from 0, a column goes by its header. Nothing is computed yet. */
  type(table: Table, row: number, header: string, value: Scalar): void;
  /** Moves the as-of date and brings the report up to date. */
  goTo(asOf: number): Promise<void>;
}

const WEEK = 7;

/**
 * Builds the report in a workbook and works on it for two weeks, up to the given day: a snapshot on each of the two
 * review days before it.
 */
export async function wholeReport(
  book: Workbook,
  tracker: string,
  asOf: number,
  settings: Partial<Settings> = {},
): Promise<WholeReport> {
  const session = await openAddin(book);
  const actions = session.runScript('reportActions') as PageActions;
  const settle = async (): Promise<void> => {
    session.app.calculation.update();
    await session.settled();
  };
  const report: WholeReport = {
    book,
    session,
    actions,
    type,
    async goTo(day) {
      await settle();
      await actions.changeSettings({ asOf: day, asOfFollowsToday: false });
      await settle();
    },
  };
  await actions.buildFromCsv(tracker, { ...settings, asOf: asOf - 2 * WEEK, asOfFollowsToday: false });
  await settle();
  await actions.findGaps();
  await actions.takeSnapshot();
  ownColumns(book);
  ownModel(book);
  workOnScores(book, 0);
  workOnActions(book, asOf);
  await report.goTo(asOf - WEEK);
  await actions.takeSnapshot();
  workOnScores(book, 1);
  await report.goTo(asOf);
  await overrideScores(actions, asOf);
  await settle();
  await actions.findGaps();
  await settle();
  return report;
}

/** A table by the name that a workbook without other tables gives it. */
export function tableOf(book: Workbook, name: string): Table {
  const found = book.table(name);
  if (!found) throw new Error(`The workbook has no table "${name}".`);
  return found;
}

function type(table: Table, row: number, header: string, value: Scalar): void {
  const { sheet, bodyArea } = table;
  const column = table.columnIndex(header);
  if (column < 0) throw new Error(`The table ${table.name} has no column "${header}".`);
  put(sheet, bodyArea.top + row, bodyArea.left + column, { value });
}

function put(sheet: Sheet, row: number, col: number, { value, formula }: Pick<Cell, 'value' | 'formula'>): void {
  const cell = sheet.ensure(row, col);
  delete cell.formula;
  Object.assign(cell, { value }, formula === undefined ? {} : { formula });
  sheet.changed({ top: row, left: col, bottom: row, right: col });
}

/** One between the sub-metrics of a step, one behind everything, and one on each of the other tables. */
function ownColumns(book: Workbook): void {
  const accounts = tableOf(book, 'Accounts');
  const first = accounts.columnIndex('Weekly users');
  insertTableColumn(accounts, first, 'Region [EU]');
  insertTableColumn(accounts, accounts.columns.length, 'Per cent won');
  const { sheet, bodyArea: body } = accounts;
  for (let row = body.top; row <= body.bottom; row++) {
    put(sheet, row, body.left + first, { value: row % 2 === 0 ? 'North' : 'South' });
    put(sheet, row, body.right, { value: null, formula: '=ROUND(N([@YTD])/100,2)' });
  }
  const plan = tableOf(book, 'Actions');
  insertTableColumn(plan, plan.columnIndex('Owner'), 'Helper');
  const history = tableOf(book, 'Snapshots');
  insertTableColumn(history, history.columns.length, 'Remark');
}

/** Names that need care in formulas, and weights, which make other formulas. */
function ownModel(book: Workbook): void {
  const subMetrics = tableOf(book, 'SubMetrics');
  type(subMetrics, 0, 'Sub-metric', "People's #1 [weekly] users @home");
  type(subMetrics, 4, 'Sub-metric', 'Return over "cost"');
  type(subMetrics, 5, 'Weight', 2);
  type(tableOf(book, 'Steps'), 2, 'Step', 'ROI, seen & said');
}

/** Some accounts rise and some fall, one is not scored any more, one changes its name, one is new. */
function workOnScores(book: Workbook, review: number): void {
  const accounts = tableOf(book, 'Accounts');
  const column = accounts.columnIndex('Region [EU]') + 1;
  const { sheet, bodyArea: body } = accounts;
  for (let row = body.top; row <= body.bottom; row++) {
    const cell = sheet.cell(row, body.left + column);
    if (typeof cell?.value !== 'number') continue;
    const moved = cell.value + ((row + review) % 3) - 1;
    put(sheet, row, body.left + column, { value: Math.max(0, Math.min(10, moved)) });
  }
  if (review === 0) return;
  type(accounts, 3, 'Account', 'Renamed "A*" & Co?');
  const scores = accounts.columns.filter((c, i) => c.formula === undefined && i > column - 1 && i < column + 12);
  scores.forEach(({ name }, i) => type(accounts, 5, name, i % 4 === 0 ? 'n/a' : null));
}

/** Step scores that a person set aside: one twice, one of an account and a step with odd names. */
async function overrideScores({ overrideStep }: PageActions, asOf: number): Promise<void> {
  const reason = 'Known from the last visit; the scores follow';
  const row = { account: 'Aster Shipping', step: 'Effectively Launched', score: 2.5, reason, author: 'Maya Lindqvist' };
  await overrideStep({ ...row, until: asOf + 30 });
  await overrideStep({ ...row, score: 3.5, until: asOf + 60 });
  await overrideStep({ ...row, account: 'Renamed "A*" & Co?', step: 'ROI, seen & said', score: 9, until: asOf + 20 });
}

/** Of the actions some are being done, done or dropped, late, or without a day. */
function workOnActions(book: Workbook, asOf: number): void {
  const plan = tableOf(book, 'Actions');
  const rows = plan.bodyArea.bottom - plan.bodyArea.top + 1;
  const words = ['open', 'doing', 'done', 'open', 'dropped', 'open'];
  for (let row = 0; row < rows; row++) {
    const status = words[row % words.length];
    type(plan, row, 'Status', status);
    type(plan, row, 'Due', row % 5 === 4 ? null : asOf - 10 + ((row * 3) % 25));
    type(plan, row, 'Action', `Step ${row + 1} of the plan`);
    if (status === 'done') type(plan, row, 'Closed', asOf - 3);
  }
}
