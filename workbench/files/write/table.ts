import { area, type Cell, type Table, type TableColumn } from '../../model';
import { autoFilterXml } from '../ooxml/filters';
import { formulaToFile } from '../ooxml/formulas';
import type { FormulaSpelling } from '../ooxml/spelling';
import { NS } from '../ooxml/parts';
import { encodeText, escapeXml, tag, XML_HEAD } from '../ooxml/xml';
import { fileRef } from './refs';
import { bracketed, TOTALS_FUNCTIONS } from '../ooxml/totals';

/**
 * The part of one table. `id` is its number in the workbook, from 1.
 */
export function tableXml(table: Table, id: number, formulas: FormulaSpelling): string {
  const { area: all, columns } = table;
  const filtered = area(all.top, all.left, all.bottom - (table.showTotals ? 1 : 0), all.right);
  const columnXml = columns.map((column, i) => {
    const totalsCell = table.showTotals ? table.sheet.cell(all.bottom, all.left + i) : undefined;
    return tableColumn(table, column, totalsCell, formulas);
  });
  const style = {
    name: table.style || undefined,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  };
  return (
    XML_HEAD +
    tag(
      'table',
      {
        xmlns: NS.main,
        id,
        name: table.name,
        displayName: table.name,
        ref: fileRef(all),
        headerRowCount: table.showHeaders ? undefined : 0,
        insertRow: table.isEmpty || undefined,
        totalsRowCount: table.showTotals ? 1 : undefined,
        totalsRowShown: table.showTotals ? undefined : false,
        ...table.kept,
      },
      [
        table.showHeaders && table.showFilterButton ? autoFilterXml(fileRef(filtered), table.filters) : '',
        sortState(table),
        tag('tableColumns', { count: columns.length }, columnXml.join('')),
        tag('tableStyleInfo', style),
      ].join(''),
    )
  );
}

function sortState(table: Table): string {
  const { sort, bodyArea: body } = table;
  if (!sort || sort.fields.length === 0) return '';
  const conditions = sort.fields.map(({ key, ascending }) => {
    const column = area(body.top, body.left + key, body.bottom);
    return tag('sortCondition', { descending: ascending ? undefined : true, ref: fileRef(column) });
  });
  return tag('sortState', { caseSensitive: sort.matchCase || undefined, ref: fileRef(body) }, conditions.join(''));
}

/** What the totals row says of a column: a label, one of Excel's own functions, or a formula. */
function totals(
  table: Table,
  column: TableColumn,
  cell: Cell | undefined,
): { label?: string; name?: string; formula?: string } {
  const typed = cell?.formula ?? (cell && cell.value !== null ? String(cell.value) : column.totals);
  if (!table.showTotals || typed === undefined || typed === '') return {};
  if (!typed.startsWith('=')) return { label: typed };
  const plain = typed.replace(/\s/g, '').toLowerCase();
  const known = Object.entries(TOTALS_FUNCTIONS).find(([, code]) =>
    ['', table.name].some(
      (owner) => plain === `=subtotal(${code},${owner}[${bracketed(column.name)}])`.replace(/\s/g, '').toLowerCase(),
    ),
  );
  return known ? { name: known[0] } : { name: 'custom', formula: formulaToFile(typed, { table: table.name }) };
}

function tableColumn(table: Table, column: TableColumn, cell: Cell | undefined, formulas: FormulaSpelling): string {
  const { label, name, formula } = totals(table, column, cell);
  const spelled = column.formula ? formulas.write(column.formula, table.name, false) : undefined;
  const mark = spelled?.array ? ' array="1"' : '';
  const content =
    (spelled ? `<calculatedColumnFormula${mark}>${escapeXml(spelled.text)}</calculatedColumnFormula>` : '') +
    (formula ? `<totalsRowFormula>${escapeXml(formula)}</totalsRowFormula>` : '');
  // Line breaks in a header are spelled out, unlike those in cells.
  const named = `<tableColumn id="${column.id}" name="${encodeText(column.name).replace(/&#10;/g, '_x000a_')}"`;
  const labelled = label === undefined ? '' : ` totalsRowLabel="${encodeText(label)}"`;
  const computed = name === undefined ? '' : ` totalsRowFunction="${name}"`;
  const kept = Object.entries(column.kept ?? {}).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return named + labelled + computed + kept.join('') + (content ? `>${content}</tableColumn>` : '/>');
}
