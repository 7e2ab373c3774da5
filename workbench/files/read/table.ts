import { type Area, type KeptAttributes, MAX_ROWS, parseA1, type Sheet, type Table } from '../../model';
import { readFilterColumns } from '../ooxml/filters';
import { formulaFromFile } from '../ooxml/formulas';
import type { FormulaSpelling } from '../ooxml/spelling';
import { bracketed, TOTALS_FUNCTIONS } from '../ooxml/totals';
import { child, children, decodeText, flag, num, type XmlElement } from '../ooxml/xml';
import type { Losses } from './losses';

/** Puts a table of the file onto its sheet. @throws Error where its reference is none. */
export function readTable(root: XmlElement, sheet: Sheet, formulas: FormulaSpelling, losses: Losses): Table {
  const given = parseA1(root.attrs.ref ?? '');
  const showsHeaders = num(root, 'headerRowCount', 1) > 0;
  const area = given && withRow(given, showsHeaders);
  if (!area) throw new Error(`the table's reference "${root.attrs.ref ?? ''}" is no range`);
  const columns = children(child(root, 'tableColumns'), 'tableColumn');
  const name = root.attrs.displayName ?? root.attrs.name ?? 'Table1';
  const table = sheet.addTable(
    name,
    area,
    columns.map((c) => decodeText(c.attrs.name ?? '')),
  );
  table.fileId = num(root, 'id', 0) || undefined;
  table.kept = keptOf(root, TABLE_KEPT);
  columns.forEach((c, i) => {
    const id = num(c, 'id', 0);
    const kept = keptOf(c, COLUMN_KEPT);
    table.columns[i] = { ...table.columns[i], ...(id > 0 && { id }), ...(kept && { kept }) };
    const formula = child(c, 'calculatedColumnFormula');
    if (formula?.text) table.columns[i].formula = formulas.read(formula.text, name, flag(formula, 'array'));
    const totals = totalsOf(c, table.columns[i].name, name);
    if (totals !== undefined) table.columns[i].totals = totals;
  });
  table.showHeaders = showsHeaders;
  table.startsEmpty = flag(root, 'insertRow') || area !== given;
  // Programs that write headers and totals and nothing between leave no room for totals.
  table.showTotals = num(root, 'totalsRowCount', 0) > 0 && area.bottom - area.top > Number(showsHeaders);
  const style = child(root, 'tableStyleInfo');
  table.style = style?.attrs.name ?? '';
  table.showBandedRows = flag(style, 'showRowStripes');
  table.showBandedColumns = flag(style, 'showColumnStripes');
  table.highlightFirstColumn = flag(style, 'showFirstColumn');
  table.highlightLastColumn = flag(style, 'showLastColumn');
  readFilters(root, table, losses);
  return table;
}

/** A table of headers alone, as some programs write it, has the blank row below that every table without rows has. */
function withRow(given: Area, showsHeaders: boolean): Area | undefined {
  if (!showsHeaders || given.bottom > given.top) return given;
  return given.bottom + 1 < MAX_ROWS ? { ...given, bottom: given.bottom + 1 } : undefined;
}

/** Looks that the file gives new rows, and words about the table. */
const TABLE_KEPT = /^(comment|published|(headerRow|data|totalsRow)DxfId|(headerRow|table|totalsRow)BorderDxfId)$/;
const COLUMN_KEPT = /^(headerRow|data|totalsRow)DxfId$/;

function keptOf({ attrs }: XmlElement, wanted: RegExp): KeptAttributes | undefined {
  const found = Object.entries(attrs).filter(([name]) => wanted.test(name));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function readFilters(root: XmlElement, table: Table, losses: Losses): void {
  const filter = child(root, 'autoFilter');
  const columns = children(filter, 'filterColumn');
  const hidden = columns.filter((c) => flag(c, 'hiddenButton')).length;
  table.showFilterButton = filter !== undefined && hidden < table.columns.length;
  if (hidden > 0 && table.showFilterButton) losses.add('filterButtons');
  const found = readFilterColumns(filter);
  for (const [column, criteria] of found.columns) table.filters.set(column, criteria);
  if (found.unknown > 0) losses.add('filters');
  const sort = child(root, 'sortState') ?? child(filter, 'sortState');
  const fields = children(sort, 'sortCondition').flatMap((c) => {
    const column = parseA1(c.attrs.ref ?? '');
    return column ? [{ key: column.left - table.area.left, ascending: !flag(c, 'descending') }] : [];
  });
  if (fields.length > 0) table.sort = { fields, matchCase: flag(sort, 'caseSensitive') };
}

/** What the totals cell of a column holds as typed: its label or its formula. */
function totalsOf(c: XmlElement, column: string, table: string): string | undefined {
  const label = c.attrs.totalsRowLabel;
  if (label !== undefined) return decodeText(label);
  const name = c.attrs.totalsRowFunction;
  if (name !== undefined && name in TOTALS_FUNCTIONS)
    return `=SUBTOTAL(${TOTALS_FUNCTIONS[name]},[${bracketed(column)}])`;
  const formula = child(c, 'totalsRowFormula');
  return formula?.text ? formulaFromFile(formula.text, { table }) : undefined;
}
