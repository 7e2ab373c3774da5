import type { ReportModel } from '../../domain/model/model';
import type { Override } from '../../domain/model/overrides';
import { columnName, quoteSheet } from '../address';
import type { CellPlan, RulePlan, SheetPlan, TablePlan, ValidationPlan, ValidationRulePlan } from '../plan';
import { wholeColumn } from '../references';
import type { Places } from '../report';
import { dateWords } from '../report/heading';
import { IN_FORCE } from '../report/overridden';
import { dataOf, TablePlaces } from '../tables';
import { BAD, BAND, MUTED } from '../theme';
import { overrideFormula } from './formulas';
import {
  OVERRIDE_ROWS_ABOVE,
  overrideCells,
  type OverrideChoices,
  type OverrideColumn,
  type OverrideKey,
  type OverrideLayout,
} from './layout';
import { overrideLooks, overrideRowHeights } from './looks';

export {
  freshOverrideLayout,
  OVERRIDE_COLUMNS,
  overrideCells,
  type OverrideColumn,
  type OverrideLayout,
  type OverrideNames,
  overridesRef,
  readOverrides,
} from './layout';

/**
 * Step scores that a person set aside for a while, with what is computed beside them. `rows` are typed in only where the
 * table is made new; for a table that exists the layout says where it is, and its rows stay the user's.
 */
export function overridesSheet(
  model: ReportModel,
  layout: OverrideLayout,
  report: Places,
  asOfWords: string,
  rows?: readonly Override[],
): SheetPlan {
  const places = new TablePlaces<OverrideColumn>(layout);
  const { top, names } = layout;
  const name = (key: 'cell' | 'state'): string => wholeColumn(layout.tableName, places.ref.headers[key]);
  return {
    key: 'overrides',
    name: layout.sheetName,
    tabColor: BAND,
    freeze: { rows: top + 1, cols: places.col('account') + 1 },
    cells: headingCells(layout, places),
    fills: [],
    tables: [overridesTable(model, layout, places, report, rows)],
    looks: overrideLooks(model, places),
    columns: places.widths,
    rows: overrideRowHeights(places),
    outlines: [],
    rules: rules(places),
    validations: validations(layout, places),
    names: [],
    formulaNames: [
      { key: 'cells', name: names.cells, formula: `=${name('cell')}` },
      { key: 'states', name: names.states, formula: `=${name('state')}` },
    ],
    charts: [],
    print: {
      landscape: true,
      titleRows: `$${top + 1}:$${top + 1}`,
      margins: { top: 36, bottom: 45, left: 36, right: 36 },
    },
    footer: { left: `As of ${asOfWords}`, right: 'Page &P of &N' },
  };
}

function headingCells(layout: OverrideLayout, { ref }: TablePlaces<OverrideColumn>): CellPlan[] {
  const at = (row: keyof typeof OVERRIDE_ROWS_ABOVE, input: string): CellPlan => ({
    row: layout.top - OVERRIDE_ROWS_ABOVE[row],
    col: layout.left,
    input,
  });
  const { company, asOf } = layout.names;
  const count = (state: string): string => `COUNTIF(${dataOf(ref, 'state')},${state})`;
  const sentence = [
    `IF(${company}="","",${company}&" · ")`,
    `"as of "&${dateWords(asOf)}`,
    `" · "&${count(IN_FORCE)}&" in force, "&${count('"ended"')}&" ended"`,
  ];
  return [
    at('title', 'Score Overrides'),
    at('sentence', `=${sentence.join('&')}`),
    at(
      'hint',
      'An override in force counts in place of the computed score of its step, until its last day. To end one sooner, type an earlier day; rows stay as the record.',
    ),
  ];
}

function overridesTable(
  model: ReportModel,
  layout: OverrideLayout,
  places: TablePlaces<OverrideColumn>,
  report: Places,
  rows?: readonly Override[],
): TablePlan {
  return {
    key: 'overrides',
    name: layout.tableName,
    area: places.whole,
    columns: layout.columns.map(({ column, header, from }) => ({
      key: column?.key ?? null,
      header,
      from,
      title: column?.header,
      formula: column ? overrideFormula(column, model, layout, report) : undefined,
    })),
    values: rows?.map((override) => overrideCells(layout, override)),
  };
}

/** Rows that do not count: muted where their time is over, marked where something is wrong with them. */
function rules(places: TablePlaces<OverrideColumn>): RulePlan[] {
  const state = `$${columnName(places.col('state'))}${places.firstRow + 1}`;
  return [
    {
      id: 'wrong',
      areas: [places.body('state')],
      rule: {
        type: 'custom',
        formula: `=AND(${state}<>"",${state}<>"in force",${state}<>"ended")`,
        format: { bold: true, color: BAD, numberFormat: '"▼ "@' },
      },
    },
    {
      id: 'ended',
      areas: places.runs,
      rule: { type: 'custom', formula: `=${state}="ended"`, format: { color: MUTED } },
    },
  ];
}

const choose = ({ sheetName, area: { top, left, bottom, right } }: OverrideChoices): string => {
  const corner = (row: number, col: number): string => `$${columnName(col)}$${row + 1}`;
  return `=${quoteSheet(sheetName)}!${corner(top, left)}:${corner(bottom, right)}`;
};

function validations({ choices }: OverrideLayout, places: TablePlaces<OverrideColumn>): ValidationPlan[] {
  const plan = (
    key: OverrideKey,
    rule: ValidationRulePlan,
    title: string,
    prompt: string,
    error: string,
  ): ValidationPlan => ({ id: `overrides.${key}`, area: places.body(key), rule, title, prompt, error });
  const chosen = (key: 'account' | 'step', title: string, prompt: string, error: string): ValidationPlan => {
    const range = choices?.[key];
    return range
      ? plan(key, { type: 'list', values: [], source: choose(range) }, title, prompt, error)
      : plan(key, { type: 'textLength', max: 120 }, title, prompt, 'A name has at most 120 characters.');
  };
  return [
    chosen('account', 'Account', 'As it is called in the report.', 'Choose an account of the report.'),
    chosen('step', 'Step', 'The step whose score is set aside.', 'Choose one of the five steps.'),
    plan(
      'score',
      { type: 'decimal', min: 0, max: 10 },
      'Score',
      'The score that counts in place of the computed one, 0 to 10.',
      'A score is a number from 0 to 10.',
    ),
    plan(
      'reason',
      { type: 'textLength', max: 500 },
      'Reason',
      'Why the computed score does not hold. Without a reason an override does not count.',
      'A reason has at most 500 characters.',
    ),
    plan('author', { type: 'textLength', max: 120 }, 'Author', 'Who says so.', 'A name has at most 120 characters.'),
    plan(
      'until',
      { type: 'date', after: '2000-01-01' },
      'Until',
      'The last day on which it counts.',
      'Type a date, for example 2026-12-31.',
    ),
  ];
}
