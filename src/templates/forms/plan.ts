/** The plan of a form's sheet: from data, and from where things stand, to what the sheet is to hold. */
import type { FormulaMode } from '../../domain/model/model';
import { area } from '../../sheets/address';
import type { CellPlan, SheetPlan, TablePlan, ValidationPlan } from '../../sheets/plan';
import { resolved } from '../formulas';
import type { SheetLayout } from '../parts';
import type { Form, FormColumn, FormTable } from './form';
import { COLUMN, HEADING, valuePlaces } from './layout';
import { formLooks } from './looks';

/** What the sheet of a form is to be. */
export function planForm(form: Form, layout: SheetLayout<FormColumn>, mode: FormulaMode): SheetPlan {
  const { lines, tables, section } = form;
  const places = valuePlaces(form, layout);
  const heading = (row: keyof typeof HEADING, input: string, id: string): CellPlan => ({
    row: HEADING[row],
    col: 0,
    input,
    id,
  });
  return {
    key: form.key,
    name: layout.sheetName,
    tabColor: form.tabColor,
    freeze: { rows: 0, cols: 0 },
    cells: [
      heading('title', form.title, 'title'),
      heading('hint', form.hint, 'hint'),
      heading('section', section.title, `section.${section.key}`),
      ...lines.flatMap(({ key, label, note }): CellPlan[] => {
        const { row, col } = places[key];
        return [
          { row, col: col + COLUMN.label - COLUMN.value, input: label, id: `${key}.label` },
          { row, col: col + COLUMN.note - COLUMN.value, input: note, id: `${key}.note` },
        ];
      }),
      ...lines.flatMap(({ key, formula, value }): CellPlan[] => {
        const input = formula === undefined ? value : resolved(formula, { mode, tables: {}, cells: layout.names });
        return input === undefined ? [] : [{ ...places[key], input }];
      }),
      ...tables.map(({ key, title }): CellPlan => {
        const { top, left } = layout.tables[key];
        return { row: top - 1, col: left, input: title, id: `section.${key}` };
      }),
    ],
    fills: [],
    tables: tables.map((table) => tablePlan(table, layout)),
    looks: formLooks(form, places, layout.tables),
    columns: form.widths.map((width, col) => ({ col, width })),
    rows: [
      { row: HEADING.title, height: 28 },
      { row: HEADING.hint, height: 18 },
    ],
    outlines: [],
    rules: [],
    validations: validations(form, layout),
    names: lines.map(({ key }) => ({ key, name: layout.names[key], ...places[key] })),
    charts: [],
    print: {
      landscape: true,
      fitTall: rowsOf(layout) <= MOST_ROWS_ON_A_PAGE,
      margins: { top: 24, bottom: 40, left: 18, right: 18 },
    },
    footer: { left: form.footer, right: 'Page &P of &N' },
  };
}

/** More would be printed smaller than eight points on one page, of either kind of paper. */
const MOST_ROWS_ON_A_PAGE = 43;

const rowsOf = ({ tables }: SheetLayout<FormColumn>): number =>
  1 + Math.max(...Object.values(tables).map(({ top, rows }) => top + rows));

function tablePlan({ key, columns, values }: FormTable, { fresh, tables }: SheetLayout<FormColumn>): TablePlan {
  const { tableName, top, left, rows } = tables[key];
  return {
    key,
    name: tableName,
    area: area(top, left, top + rows, left + columns.length - 1),
    columns: columns.map((column) => ({ key: column.key, header: column.header })),
    values: fresh ? values : undefined,
  };
}

function validations(form: Form, layout: SheetLayout<FormColumn>): ValidationPlan[] {
  const places = valuePlaces(form, layout);
  return [
    ...form.lines.flatMap(({ key, label, validation }): ValidationPlan[] => {
      if (!validation) return [];
      const { row, col } = places[key];
      return [{ id: key, area: area(row, col), title: label, prompt: '', ...validation }];
    }),
    ...form.tables.flatMap(({ key, columns }) =>
      columns.flatMap(({ header, amount }, i): ValidationPlan[] => {
        if (!amount) return [];
        const { top, left, rows } = layout.tables[key];
        const { id, rule, error } = amount;
        const body = area(top + 1, left + i, top + rows, left + i);
        return [{ id: `${key}.${id}`, area: body, rule, title: header, prompt: '', error }];
      }),
    ),
  ];
}
