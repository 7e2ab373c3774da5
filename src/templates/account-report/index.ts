/** The account report: its sheets, in the order in which they stand. */
import { HEADER_ROW, ReportPlaces, progressReport, reportColumns } from './accounts';
import { goneRules } from './accounts/gone';
import type { ReportModel } from '../../domain/model/model';
import { partsOfForm } from '../forms/layout';
import { planForm } from '../forms/plan';
import { listLayout, partsOfList } from '../lists/layout';
import type { List } from '../lists/list';
import { planList } from '../lists/plan';
import { planPage } from '../pages/plan';
import { actionPlan } from './action-plan';
import { boardFacts, boardPage, boardTitle } from './board';
import { around, reportLayout } from './layouts';
import { scoreHistory } from './score-history';
import { scoreOverrides } from './score-overrides';
import { settingsForm } from './settings/form';
import { type ReportSheet, type ReportSituation, withTyped } from './situation';

export type { ReportSheet, ReportSituation, RowChanges } from './situation';

/** A sheet that is a list, from its data: without a situation as whoever only asks for its parts needs it. */
const listSheet = (
  sheet: Omit<ReportSheet, 'parts' | 'plan'>,
  listOf: (model: ReportModel, situation?: ReportSituation) => List,
): ReportSheet => ({
  ...sheet,
  parts: (model) => partsOfList(listOf(model)),
  plan(situation) {
    const list = listOf(situation.model, situation);
    const layout = situation.layouts[sheet.key];
    return planList(list, listLayout(list, layout), around(situation), situation.typed[list.table.key], layout.fresh);
  },
});

const trackerSheet: ReportSheet = {
  key: 'report',
  name: 'Progress Report',
  parts: (model) => ({
    cells: [],
    tables: [
      {
        key: 'accounts',
        name: 'Accounts',
        holds: 'accounts',
        columns: reportColumns(model),
        top: HEADER_ROW,
        left: 0,
        rows: 1,
        precious: { rowsAbove: HEADER_ROW },
      },
    ],
  }),
  plan(situation) {
    const { model, asOfWords, typed, tracker } = situation;
    const layout = reportLayout(situation);
    const plan = withTyped(progressReport(model, layout, asOfWords, tracker), typed);
    return {
      ...plan,
      rules: [...plan.rules, ...goneRules(layout, tracker.gone)],
      ...(tracker.source && { source: tracker.source }),
    };
  },
};

const boardSheet: ReportSheet = {
  key: 'board',
  name: 'Board Summary',
  title: boardTitle,
  parts: () => ({ cells: [], tables: [] }),
  plan(situation) {
    const { model, layouts, accounts, snapshots, asOfWords } = situation;
    const report = reportLayout(situation);
    const facts = { ...boardFacts(accounts, snapshots, model.settings.asOf), accounts: report.rows };
    return planPage(boardPage(model, report, facts, asOfWords), layouts.board.sheetName, around(situation));
  },
};

const settingsSheet: ReportSheet = {
  key: 'settings',
  name: 'Settings',
  anew: 'The Settings sheet was gone and is made anew with the usual settings.',
  parts: (model) => partsOfForm(settingsForm(model)),
  plan({ model, layouts, typed, settings: { keep, cells } }) {
    const plan = planForm(settingsForm(model, keep), layouts.settings, model.settings.formulas);
    return withTyped({ ...plan, cells: [...plan.cells, ...cells] }, typed);
  },
};

export const REPORT_SHEETS: readonly ReportSheet[] = [
  trackerSheet,
  boardSheet,
  listSheet({ key: 'actions', name: 'Action Plan' }, (model, situation) => actionPlan(model, situation?.asOfWords)),
  listSheet({ key: 'history', name: 'Score History' }, scoreHistory),
  settingsSheet,
  listSheet(
    {
      key: 'overrides',
      name: 'Score Overrides',
      onDemand: {
        rule: 'overridden',
        gone: 'The sheet of score overrides is gone, so every step shows its computed score again.',
      },
    },
    (model, situation) =>
      scoreOverrides(model, situation?.asOfWords, situation && new ReportPlaces(reportLayout(situation))),
  ),
];

/** The sheets that every report has. */
export const STANDING_SHEETS = REPORT_SHEETS.filter(({ onDemand }) => !onDemand);
