import type { ReportModel, Step } from '../../domain/model/model';
import { type Area, area } from '../address';
import type { CellInput, CellPlan, LookPlan, NamePlan, SheetPlan, TablePlan, ValidationPlan } from '../plan';
import { BAND, HAIRLINE, HEADER, INK, INPUT, MUTED, STEP_COLORS } from '../theme';
import { type Field, type FieldKey, FIELDS } from './fields';

export { type Field, type FieldKey, FIELDS } from './fields';
export { readSettings, type RowKey, type SettingsFound, type SettingsRead } from './read';

/** Where things stand on the Settings sheet: the default place, or what the workbook holds. */
export interface SettingsLayout {
  readonly sheetName: string;
  /** Row of each line; its value stands in column B. */
  readonly rows: Readonly<Record<FieldKey, number>>;
  readonly names: Readonly<Record<FieldKey, string>>;
  readonly steps: TablePlace;
  readonly subMetrics: TablePlace;
}

export interface TablePlace {
  readonly name: string;
  readonly top: number;
  readonly rows: number;
}

export const STEP_HEADERS = ['Step', 'Weight', 'Key'] as const;
export const SUB_METRIC_HEADERS = ['Step', 'Sub-metric', 'What to ask', 'Weight', 'Key'] as const;

const LABEL = 0;
const VALUE = 1;
const NOTE = 2;
const FIRST_FIELD = 4;

export function freshSettingsLayout(
  model: ReportModel,
  sheetName: string,
  names: Readonly<Record<FieldKey, string>>,
  tables: { steps: string; subMetrics: string },
): SettingsLayout {
  const rows = Object.fromEntries(FIELDS.map((f, i) => [f.key, FIRST_FIELD + i])) as Record<FieldKey, number>;
  const stepsTop = FIRST_FIELD + FIELDS.length + 3;
  const subMetricsTop = stepsTop + model.steps.length + 4;
  return {
    sheetName,
    rows,
    names,
    steps: { name: tables.steps, top: stepsTop, rows: model.steps.length },
    subMetrics: {
      name: tables.subMetrics,
      top: subMetricsTop,
      rows: Math.max(1, model.steps.flatMap((s) => s.subMetrics).length),
    },
  };
}

/**
 * The sheet that holds the model: settings by line, steps and sub-metrics as tables. `keep` names lines whose cell holds
 * something unreadable, which stays for its owner to mend; `fresh` fills the tables where they are made new.
 */
export function settingsSheet(
  model: ReportModel,
  layout: SettingsLayout,
  options: { fresh: boolean; keep?: readonly FieldKey[] },
): SheetPlan {
  const fields = FIELDS.filter((f) => !options.keep?.includes(f.key));
  return {
    key: 'settings',
    name: layout.sheetName,
    tabColor: '#8A94A6',
    freeze: { rows: 0, cols: 0 },
    cells: [
      { row: 0, col: 0, input: 'Settings', id: 'title' },
      { row: 1, col: 0, input: 'Change a value in blue, then choose Refresh. The report follows.', id: 'hint' },
      { row: FIRST_FIELD - 1, col: 0, input: 'Report', id: 'section.report' },
      ...FIELDS.flatMap((f) => [
        { row: layout.rows[f.key], col: LABEL, input: f.label, id: `${f.key}.label` },
        { row: layout.rows[f.key], col: NOTE, input: f.note, id: `${f.key}.note` },
      ]),
      ...fields.map((f): CellPlan => ({
        row: layout.rows[f.key],
        col: VALUE,
        input: f.input(model.settings, layout.names),
      })),
      { row: layout.steps.top - 1, col: 0, input: 'Steps', id: 'section.steps' },
      { row: layout.subMetrics.top - 1, col: 0, input: 'Sub-metrics', id: 'section.subMetrics' },
    ],
    fills: [],
    tables: [stepsTable(model, layout, options.fresh), subMetricsTable(model, layout, options.fresh)],
    looks: looks(model, layout),
    columns: [25, 27, 95, 8, 17].map((width, col) => ({ col, width })),
    rows: [
      { row: 0, height: 28 },
      { row: 1, height: 18 },
    ],
    outlines: [],
    rules: [],
    validations: validations(layout),
    names: FIELDS.map((f): NamePlan => ({
      key: f.key,
      name: layout.names[f.key],
      row: layout.rows[f.key],
      col: VALUE,
    })),
    charts: [],
    print: { landscape: true, margins: { top: 36, bottom: 45, left: 18, right: 18 } },
    footer: { left: 'Settings', right: 'Page &P of &N' },
  };
}

const tableArea = (place: TablePlace, width: number): Area => area(place.top, 0, place.top + place.rows, width - 1);

function stepsTable(model: ReportModel, layout: SettingsLayout, fresh: boolean): TablePlan {
  const values = model.steps.map((s): CellInput[] => [s.name, s.weight, s.id]);
  return table('steps', layout.steps, STEP_HEADERS, fresh ? values : undefined);
}

function subMetricsTable(model: ReportModel, layout: SettingsLayout, fresh: boolean): TablePlan {
  const values = model.steps.flatMap((step) =>
    step.subMetrics.map((sub): CellInput[] => [step.name, sub.name, sub.ask, sub.weight, sub.id]),
  );
  return table('subMetrics', layout.subMetrics, SUB_METRIC_HEADERS, fresh ? values : undefined);
}

const table = (key: string, place: TablePlace, headers: readonly string[], values?: CellInput[][]): TablePlan => ({
  key,
  name: place.name,
  area: tableArea(place, headers.length),
  columns: headers.map((header) => ({ key: header, header })),
  values,
});

const hair = { color: HAIRLINE, weight: 'Thin' } as const;

function looks(model: ReportModel, layout: SettingsLayout): LookPlan[] {
  const field = (f: Field, col: number): Area => area(layout.rows[f.key], col);
  const section = (id: string, row: number): LookPlan => ({
    id: `section.${id}`,
    area: area(row, 0, row, 4),
    look: { bold: true, size: 12, color: INK, vertical: 'Bottom' },
  });
  const tableLooks = (id: string, place: TablePlace, width: number, typed: number, weight: number): LookPlan[] => [
    {
      id: `${id}.header`,
      area: area(place.top, 0, place.top, width - 1),
      look: { fill: HEADER, bold: true, color: INK, size: 10, lines: { EdgeBottom: { color: INK, weight: 'Medium' } } },
    },
    {
      id: `${id}.body`,
      area: area(place.top + 1, 0, place.top + place.rows, typed - 1),
      look: {
        color: INPUT,
        size: 10,
        vertical: 'Center',
        wrap: true,
        lines: { InsideHorizontal: hair, EdgeBottom: hair },
      },
    },
    {
      id: `${id}.key`,
      area: area(place.top + 1, width - 1, place.top + place.rows, width - 1),
      look: { color: MUTED, size: 10, vertical: 'Center', lines: { InsideHorizontal: hair, EdgeBottom: hair } },
    },
    {
      id: `${id}.weight`,
      area: area(place.top, weight, place.top + place.rows, weight),
      look: { horizontal: 'Center' },
    },
  ];
  return [
    { id: 'title', area: area(0, 0), look: { size: 18, bold: true, color: INK, vertical: 'Center' } },
    { id: 'hint', area: area(1, 0), look: { size: 10, color: MUTED, vertical: 'Top' } },
    section('report', FIRST_FIELD - 1),
    section('steps', layout.steps.top - 1),
    section('subMetrics', layout.subMetrics.top - 1),
    ...FIELDS.flatMap((f): LookPlan[] => [
      { id: `${f.key}.label`, area: field(f, LABEL), look: { size: 10, color: INK, lines: { EdgeBottom: hair } } },
      {
        id: `${f.key}.value`,
        area: field(f, VALUE),
        look: {
          size: 10,
          color: f.read ? INPUT : INK,
          horizontal: 'Left',
          numberFormat: f.numberFormat ?? 'General',
          lines: { EdgeBottom: hair },
        },
      },
      {
        id: `${f.key}.note`,
        area: field(f, NOTE),
        look: { size: 10, color: MUTED, wrap: true, vertical: 'Center', lines: { EdgeBottom: hair } },
      },
    ]),
    ...tableLooks('steps', layout.steps, STEP_HEADERS.length, 2, 1),
    ...tableLooks('subMetrics', layout.subMetrics, SUB_METRIC_HEADERS.length, 4, 3),
    ...model.steps.map((step: Step, i): LookPlan => ({
      id: `step.${step.id}`,
      area: area(layout.steps.top + 1 + i, 0),
      look: { bold: true, color: STEP_COLORS[i] },
    })),
    { id: 'band', area: area(2, 0, 2, 4), look: { lines: { EdgeBottom: { color: BAND, weight: 'Medium' } } } },
  ];
}

function validations(layout: SettingsLayout): ValidationPlan[] {
  const typed = FIELDS.flatMap((f): ValidationPlan[] =>
    f.validation
      ? [
          {
            id: f.key,
            area: area(layout.rows[f.key], VALUE),
            rule: f.validation.rule,
            title: f.label,
            prompt: '',
            error: f.validation.error,
          },
        ]
      : [],
  );
  const weight = (id: string, place: TablePlace, col: number): ValidationPlan => ({
    id: `${id}.weight`,
    area: area(place.top + 1, col, place.top + place.rows, col),
    rule: { type: 'decimal', min: 0 },
    title: 'Weight',
    prompt: '',
    error: 'A weight is a number, 0 or more. Equal weights make a plain mean.',
  });
  return [...typed, weight('steps', layout.steps, 1), weight('subMetrics', layout.subMetrics, 3)];
}
