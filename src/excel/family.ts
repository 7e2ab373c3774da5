import type { Account, ReportModel } from '../domain/model';
import { actionPlan } from '../sheets/actions';
import { boardFacts, boardSummary } from '../sheets/board';
import { history, historyRef } from '../sheets/history';
import type { SheetKey, SheetPlan } from '../sheets/plan';
import type { RelatedTables, ReportLayout, ReportRow } from '../sheets/report';
import { tableRef } from '../sheets/tables';
import { type Companions, companionsOf, gapRows, type NewRows, snapshotRows } from './companions';
import type { SheetFound } from './found';
import { type BookSeen, nameOfSheet } from './lookup';
import { modelCells, stillKept } from './model-cells';
import { accountsIn } from './overview';
import {
  dayWords,
  modelFound,
  newReportLayout,
  planReport,
  planSettings,
  rememberedModel,
  reportLayoutFound,
  settingsLayout,
} from './plans';

/** A sheet as it shall be, and as it is where it is there. */
export interface Planned {
  readonly plan: SheetPlan;
  readonly found?: SheetFound;
}

/** What a command does besides bringing the sheets up to date. */
export type Task = 'gaps' | 'snapshot';

export interface FamilyRequest {
  /** Accounts to type in where the report is made new. */
  readonly rows: readonly ReportRow[];
  readonly ownHeaders?: readonly string[];
  readonly blanks?: number;
}

export interface Family {
  readonly model: ReportModel;
  readonly planned: readonly Planned[];
  readonly warnings: readonly string[];
  /** Rows that the task adds or types anew. */
  readonly added: number;
}

/** The plans of all our sheets, from what the workbook holds of them. Sheets that are gone are made anew, and it is said. */
export function planFamily(
  book: BookSeen,
  found: readonly SheetFound[],
  request: FamilyRequest | undefined,
  revise: (model: ReportModel) => ReportModel,
  task?: Task,
): Family {
  const of = (key: SheetKey): SheetFound | undefined => found.find((f) => f.mark.sheet === key);
  const { model, settings, names, warnings } = planModel(book, of('settings'), of('report'), revise);
  const companions = companionsOf(model, book, { actions: of('actions'), history: of('history') }, names);
  const related: RelatedTables = { actions: tableRef(companions.actions), history: historyRef(companions.history) };
  const report = planTracker(model, book, of('report'), names, related, request);
  const rows = task && (task === 'gaps' ? gapRows : snapshotRows)(report.accounts, model, companions);
  const words = dayWords(model.settings.asOf);
  const actions = withRows(
    (count) => actionPlan(model, { ...companions.actions, rows: count, choices: choicesOf(report.layout) }, words),
    companions.actions.rows,
    task === 'gaps' ? rows : undefined,
    !of('actions'),
  );
  const past = withRows(
    (count) => history(model, { ...companions.history, rows: count }),
    companions.history.rows,
    task === 'snapshot' ? rows : undefined,
    !of('history'),
  );
  const planned = [
    { plan: report.plan, found: of('report') },
    { plan: planBoard(model, book, report, companions, names.fiscalMonth), found: of('board') },
    { plan: actions, found: of('actions') },
    { plan: past, found: of('history') },
    { plan: settings, found: of('settings') },
  ];
  return {
    model,
    planned,
    added: rows?.added ?? 0,
    warnings: [
      ...(of('report') ? goneSheets(planned) : []),
      ...warnings,
      ...report.warnings,
      ...companions.warnings,
      ...(rows?.warnings ?? []),
    ],
  };
}

const goneSheets = (planned: readonly Planned[]): string[] =>
  planned
    .filter(({ found }) => !found)
    .map(({ plan }) =>
      plan.key === 'settings'
        ? 'The Settings sheet was gone and is made anew with the usual settings.'
        : `The sheet "${plan.name}" was gone and is made anew.`,
    );

function planModel(
  book: BookSeen,
  found: SheetFound | undefined,
  report: SheetFound | undefined,
  revise: (model: ReportModel) => ReportModel,
) {
  const read = found ? modelFound(found, book) : { model: rememberedModel(report?.mark), keep: [], warnings: [] };
  const model = revise(read.model);
  const layout = settingsLayout(model, book, found);
  const plan = planSettings(model, layout, !found, stillKept(read.keep, read.model, model));
  const typed = found ? modelCells(read.model, model, found) : [];
  return {
    model,
    settings: { ...plan, cells: [...plan.cells, ...typed] },
    names: layout.names,
    warnings: read.warnings,
  };
}

interface Tracker {
  readonly plan: SheetPlan;
  readonly layout: ReportLayout;
  readonly accounts: readonly Account[];
  readonly warnings: readonly string[];
}

function planTracker(
  model: ReportModel,
  book: BookSeen,
  found: SheetFound | undefined,
  names: ReportLayout['names'],
  related: RelatedTables,
  request: FamilyRequest | undefined,
): Tracker {
  if (found) {
    const sheetName = nameOfSheet(book, 'report');
    const { layout, warnings } = reportLayoutFound(model, found, sheetName, names, related);
    const { accounts } = accountsIn(found.tables.accounts, layout.columns);
    return { plan: planReport(model, layout), layout, accounts, warnings };
  }
  const rows = request?.rows ?? [];
  const count = Math.max(rows.length, request?.blanks ?? 0);
  const layout = newReportLayout(model, book, names, count, request?.ownHeaders ?? [], related);
  return { plan: planReport(model, layout, rows), layout, accounts: rows.map((r) => r.account), warnings: [] };
}

/** The accounts to choose from, for the action plan. */
function choicesOf(layout: ReportLayout) {
  const at = layout.columns.findIndex(({ column }) => column?.key === 'name');
  const col = layout.left + at;
  return {
    account: {
      sheetName: layout.sheetName,
      area: { top: layout.top + 1, left: col, bottom: layout.top + layout.rows, right: col },
    },
  };
}

function planBoard(
  model: ReportModel,
  book: BookSeen,
  { layout, accounts }: Tracker,
  { snapshots }: Companions,
  fiscalMonth: string,
): SheetPlan {
  const sheetName = nameOfSheet(book, 'board');
  const facts = { ...boardFacts(accounts, snapshots, model.settings.asOf), accounts: layout.rows };
  return boardSummary(model, { sheetName, report: layout, fiscalMonth }, facts, dayWords(model.settings.asOf));
}

/** A plan whose first table takes in rows: typed with the others where the table is made new, added below where it stands. */
function withRows(
  make: (rows: number) => SheetPlan,
  standing: number,
  rows: NewRows | undefined,
  fresh: boolean,
): SheetPlan {
  if (!rows) return make(standing);
  const plan = make(standing + rows.append.length);
  const [table, ...others] = plan.tables;
  const typed = fresh
    ? { values: [...rows.replace.map((r) => r.values), ...rows.append] }
    : { append: rows.append, replace: rows.replace };
  return { ...plan, tables: [{ ...table, ...typed }, ...others] };
}
