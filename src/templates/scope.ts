/** What the parts of a template are called in formulas, in the workbook as it stands or will stand. */
import type { FormulaMode } from '../domain/model/model';
import { type TableRef, tableRef } from '../sheets/tables';
import { onSheet } from '../sheets/address';
import { fixedCell, type Scope } from './formulas';
import { linesOf, TemplatePlaces, type TemplateLayout } from './layout';
import type { ChoiceCells } from './kinds';
import type { Template } from './template';

/** A table of another template, as it stands in the workbook. */
export interface OtherTable {
  readonly ref: TableRef;
  readonly sheetName: string;
  /** The data cells of a column, by its key. */
  cellsOf(key: string): ChoiceCells['area'] | undefined;
}

/** All that the plans of a template's sheets are made from. */
export interface Situation {
  readonly template: Template;
  readonly mode: FormulaMode;
  /** By sheet key. */
  readonly layouts: Readonly<Record<string, TemplateLayout>>;
  /** Tables of other templates, by the template's key for them; those that are not there are left out. */
  readonly others: Readonly<Record<string, OtherTable>>;
  /** Names of cells of other templates, as `reading.line`; those that are not there are left out. */
  readonly otherCells: Readonly<Record<string, string>>;
}

/** What formulas on one of the sheets may name. */
export function scopeOf({ template, mode, layouts, others, otherCells }: Situation, home: string): Scope {
  const tables: Record<string, TableRef> = {};
  const cells: Record<string, string> = { ...otherCells };
  for (const [key, { ref }] of Object.entries(others)) tables[key] = ref;
  for (const sheet of template.sheets) {
    const layout = layouts[sheet.key];
    const places = new TemplatePlaces(sheet, layout);
    for (const [key, table] of Object.entries(layout.tables)) tables[key] = tableRef(table);
    for (const { key } of linesOf(sheet)) cells[key] = layout.names[key];
    for (const block of sheet.blocks) {
      if (block.type !== 'grid') continue;
      const { row, col } = places.first(block);
      const there = (address: string): string => (sheet.key === home ? address : onSheet(layout.sheetName, address));
      block.columns.concat({ head: '', kind: 'text' }).forEach((_, c) => {
        const at = col + c - 1;
        const last = row + block.rows.length - 1;
        cells[`${block.key}.*${c}`] = there(`${fixedCell({ row, col: at })}:${fixedCell({ row: last, col: at })}`);
      });
      block.rows.forEach((line, r) =>
        line.cells.forEach((_, c) => {
          if (line.key) cells[`${line.key}.${c}`] = there(fixedCell({ row: row + r, col: col + c }));
        }),
      );
    }
  }
  return { mode, tables, cells };
}
