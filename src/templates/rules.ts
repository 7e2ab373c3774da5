/** What is marked on a template's sheet, and what may be typed into it. */
import { area, columnName } from '../sheets/address';
import type { RulePlan, ValidationPlan } from '../sheets/plan';
import { TablePlaces } from '../sheets/tables';
import { BAD, WASH } from '../sheets/theme';
import { resolved, type Scope } from './formulas';
import { asked, asksOf } from './kinds';
import { HEADING_ROWS } from './heading';
import { lineColumns, type PlacedColumn, type TemplatePlaces } from './layout';
import { rightOf } from './looks';
import type { OtherTable } from './scope';
import type { AskMore, Sheet, Table } from './template';

/** Every rule reads cells by their addresses, since rules cannot name columns of a table. */
export const rulesOf = (sheet: Sheet, places: TemplatePlaces, scope: Scope): RulePlan[] => [
  {
    id: 'example',
    areas: [area(HEADING_ROWS.example, 0, HEADING_ROWS.example, rightOf(sheet, places))],
    rule: { type: 'custom', formula: `=$A$${HEADING_ROWS.example + 1}<>""`, format: { fill: WASH } },
  },
  ...sheet.blocks.flatMap((block): RulePlan[] => {
    if (block.type === 'table') return markRules(block, places, scope);
    if (block.type !== 'checks') return [];
    const { row, col } = places.first(block);
    const cell = `$${columnName(col)}${row + 1}`;
    return [
      {
        id: `${block.key}.odd`,
        areas: [area(row, col, row + block.checks.length - 1, col + block.width - 1)],
        rule: { type: 'custom', formula: `=LEFT(${cell},1)="▼"`, format: { bold: true, color: BAD, fill: WASH } },
      },
    ];
  }),
];

function markRules(block: Table, places: TemplatePlaces, scope: Scope): RulePlan[] {
  const table = new TablePlaces<PlacedColumn>(places.layout.tables[block.key]);
  const has = (key: string): boolean => table.ours.some(({ column }) => column.key === key);
  const here = (key: string): string | undefined =>
    has(key) ? `$${columnName(table.col(key))}${table.firstRow + 1}` : undefined;
  return (block.marks ?? []).map(({ key, column, when, format }) => ({
    id: `${block.key}.${key}`,
    areas: [table.body(column)],
    rule: { type: 'custom', formula: resolved(when, { ...scope, here }), format },
  }));
}

export function validationsOf(
  sheet: Sheet,
  places: TemplatePlaces,
  others: Readonly<Record<string, OtherTable>>,
): ValidationPlan[] {
  const choices = ({ choicesFrom }: AskMore) => {
    const [table, column] = choicesFrom?.split('.') ?? [];
    const other = others[table];
    const there = other?.cellsOf(column);
    if (there) return { sheetName: other.sheetName, area: there };
    const own = places.layout.tables[table];
    return own && { sheetName: places.layout.sheetName, area: new TablePlaces(own).body(column) };
  };
  return sheet.blocks.flatMap((block): ValidationPlan[] => {
    if (block.type === 'lines')
      return block.lines.flatMap((line) => {
        if (!line.ask) return [];
        const [labels, values] = lineColumns(block);
        const { row, col } = places.line(block, line);
        const { kind, label } = line;
        const ask = asked(line.ask);
        const at = { cells: area(row, col), heading: area(row, col + labels - values) };
        return asksOf(line.key, at, { kind, title: label, ask }, choices(ask));
      });
    if (block.type !== 'table') return [];
    const table = new TablePlaces(places.layout.tables[block.key]);
    return table.ours.flatMap(({ column }) => {
      const { key, kind, header } = column;
      if (!column.ask) return [];
      const ask = asked(column.ask);
      const at = { cells: table.body(key), heading: table.head(key) };
      return asksOf(`${block.key}.${key}`, at, { kind, title: header, ask }, choices(ask));
    });
  });
}
