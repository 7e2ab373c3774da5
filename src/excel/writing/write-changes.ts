import { type Area, columnName, toA1 } from '../../sheets/address';
import { quoted } from '../../sheets/references';
import type { CellInput, Look, LookPlan, Rule, ValidationPlan } from '../../sheets/plan';
import { markWritten } from '../../engine/difference/rules';
import { type CellBlock, isEmpty, type SheetChange } from '../../engine/difference/sheet-change';
import { addChart, updateChart } from './charts';
import { REQUEST_TEXT } from '../host/limits';
import { makingText, MARK_KEY, writeMark, WRITING_KEY, writingText } from '../../engine/workbook/mark';
import { columnsOf, rangeOf } from '../host/ranges';
import { zoomOf } from './finishing';
import { reshape } from './reshape-columns';
import type { Conversation } from '../host/conversation';

/** Hears when something can be asked along with the writing, for each change in its turn. */
export interface Onlooker {
  /** Before anything is written. */
  first(sheet: Excel.Worksheet, index: number): void;
  /** When all cells stand where they will be written, before the first is. */
  ready(sheet: Excel.Worksheet, index: number): void;
}

/**
 * Writes the changes in the order in which they can stand: sheets, rows of tables, values, new tables and names, then formulas (which need all
 * of these), then looks. Everything is queued; a round trip is made only where the values are too many for one request.
 * `token` stands on every sheet that is written to until its last change.
 */
export async function writeChanges(
  talk: Conversation,
  changes: readonly SheetChange[],
  token: string,
  requestText = REQUEST_TEXT,
  onlooker?: Onlooker,
): Promise<Excel.Worksheet[]> {
  const { worksheets } = talk.workbook;
  const sheets = changes.map(({ sheet }) => {
    if ('id' in sheet) return worksheets.getItem(sheet.id);
    const added = worksheets.add(sheet.add);
    // At once, so that it is known for one whose making broke off.
    added.customProperties.add(WRITING_KEY, makingText(token, sheet.add));
    return added;
  });
  const each = (work: (change: SheetChange, sheet: Excel.Worksheet) => void): void =>
    changes.forEach((change, i) => work(change, sheets[i]));
  const busy = (work: (sheet: Excel.Worksheet) => void): void =>
    each((change, sheet) => {
      if (!isEmpty(change)) work(sheet);
    });

  each((change, sheet) => {
    if (!isEmpty(change) && 'id' in change.sheet)
      sheet.customProperties.add(WRITING_KEY, writingText(token, change.doubtful));
  });
  sheets.forEach((sheet, i) => onlooker?.first(sheet, i));
  each((change, sheet) => change.reshape && reshape(sheet, change.reshape));
  each((change, sheet) => {
    for (const area of change.room) rangeOf(sheet, area).insert(Excel.InsertShiftDirection.down);
  });
  sheets.forEach((sheet, i) => onlooker?.ready(sheet, i));
  // Before the rows are typed: Excel goes on with formulas that a person put into a column, and a blank takes them out again.
  each((change, sheet) => {
    for (const { name, area } of change.resizes) resizeTable(sheet, name, area);
  });
  let queued = 0;
  for (const [i, change] of changes.entries()) {
    for (const block of change.values.flatMap((b) => inPieces(b, requestText))) {
      const size = JSON.stringify(block.cells).length;
      if (queued + size > requestText && queued > 0) {
        // eslint-disable-next-line layers/sync-in-loop -- a request has to stay below 5 MB, so there is one for each that is full
        await talk.sync();
        queued = 0;
      }
      queued += size;
      writeBlock(sheets[i], block);
    }
  }
  each((change, sheet) => {
    for (const table of change.tables) addTable(sheet, table);
    for (const one of change.names) {
      if (one.dead) talk.workbook.names.getItem(one.name).delete();
      talk.workbook.names.add(
        one.name,
        'formula' in one ? one.formula : sheet.getRangeByIndexes(one.row, one.col, 1, 1),
      );
    }
  });
  each((change, sheet) => {
    for (const { area, formula } of change.columns) rangeOf(sheet, area).formulas = formula as unknown as string[][];
  });
  each((change, sheet) => change.formulas.forEach((block) => writeBlock(sheet, block)));
  each(paint);
  each((change, sheet) => {
    for (const plan of change.newCharts) addChart(talk.workbook, sheet, plan);
    for (const { plan, standing } of change.charts) updateChart(talk.workbook, sheet, plan, standing);
  });
  // After the charts: one that is made over cells out of sight takes none of them.
  each(group);
  // Last of all: what is not done yet when Excel stops is not remembered as done.
  each((change, sheet) => {
    const mark = markWritten(change);
    if (mark) sheet.customProperties.add(MARK_KEY, writeMark(mark));
  });
  busy((sheet) => sheet.customProperties.getItem(WRITING_KEY).delete());
  return sheets;
}

function paint(change: SheetChange, sheet: Excel.Worksheet): void {
  for (const { col, width } of change.widths)
    sheet.getRangeByIndexes(0, col, 1, 1).getEntireColumn().format.columnWidth = points(width);
  for (const { row, count = 1, height } of change.heights)
    sheet.getRangeByIndexes(row, 0, count, 1).getEntireRow().format.rowHeight = height;
  for (const look of change.looks) applyLook(sheet, look);
  putInOrder(sheet, change);
  for (const validation of change.validations) addValidation(sheet, validation);
  if (change.page) setPage(sheet, change.page);
  if (change.footer) {
    const { defaultForAllPages } = sheet.pageLayout.headersFooters;
    defaultForAllPages.leftFooter = change.footer.left;
    defaultForAllPages.rightFooter = change.footer.right;
  }
}

function group({ outlines }: SheetChange, sheet: Excel.Worksheet): void {
  for (const { left, right, closed } of outlines) {
    const columns = columnsOf(sheet, left, right);
    columns.group(Excel.GroupOption.byColumns);
    if (closed) columns.hideGroupDetails(Excel.GroupOption.byColumns);
  }
}

/** Characters of the standard font as Excel's points. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Blocks of many rows in pieces that fit into a request. */
function inPieces(block: CellBlock, requestText: number): CellBlock[] {
  const size = JSON.stringify(block.cells).length;
  if (size <= requestText) return [block];
  const rows = Math.max(1, Math.floor(block.cells.length / Math.ceil(size / requestText)));
  const pieces: CellBlock[] = [];
  for (let from = 0; from < block.cells.length; from += rows) {
    const cells = block.cells.slice(from, from + rows);
    pieces.push({
      area: { ...block.area, top: block.area.top + from, bottom: block.area.top + from + cells.length - 1 },
      cells,
    });
  }
  return pieces;
}

function writeBlock(sheet: Excel.Worksheet, block: CellBlock): void {
  rangeOf(sheet, block.area).formulas = block.cells as CellInput[][];
}

/**
 * Gives a table its rows, in the columns in which it stands: where somebody put one in meanwhile, what is beside the table is not
 * to become part of it.
 */
function resizeTable(sheet: Excel.Worksheet, name: string, { top, bottom }: Area): void {
  const table = sheet.tables.getItem(name);
  const rows = sheet.getRangeByIndexes(top, 0, bottom - top + 1, 1).getEntireRow();
  table.resize(table.getRange().getEntireColumn().getIntersection(rows));
}

function addTable(sheet: Excel.Worksheet, { name, area, filter }: SheetChange['tables'][number]): void {
  const table = sheet.tables.add(rangeOf(sheet, area), true);
  table.name = name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  if (filter === false) table.showFilterButton = false;
}

function applyLook(sheet: Excel.Worksheet, { area, look, merge }: LookPlan): void {
  const range = rangeOf(sheet, area);
  const { format } = range;
  if (look.none) range.clear(Excel.ClearApplyTo.formats);
  if (merge) range.merge(false);
  if (look.numberFormat !== undefined) range.numberFormat = look.numberFormat as unknown as string[][];
  if (look.fill === '') format.fill.clear();
  else if (look.fill) format.fill.color = look.fill;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.color) format.font.color = look.color;
  if (look.horizontal) format.horizontalAlignment = look.horizontal;
  if (look.vertical) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.fits) format.autofitRows();
  applyLines(format, look.lines ?? {});
}

function applyLines(format: Excel.RangeFormat, lines: NonNullable<Look['lines']>): void {
  for (const [side, line] of Object.entries(lines)) {
    const border = format.borders.getItem(side as Excel.BorderIndex);
    if (!line) {
      border.style = Excel.BorderLineStyle.none;
      continue;
    }
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = line.weight;
    border.color = line.color;
  }
}

/** Rules that come and those that stay, each in its place. */
function putInOrder(sheet: Excel.Worksheet, { rules, keptRules }: SheetChange): void {
  const standing = sheet.getRange().conditionalFormats;
  const steps = [
    ...rules.map((rule) => ({ place: rule.place, put: () => addRule(sheet, rule) })),
    ...keptRules.map(({ id, place }) => ({ place, put: () => (standing.getItemOrNullObject(id).priority = place) })),
  ];
  for (const { put } of steps.sort((a, b) => a.place - b.place)) put();
}

/**
 * The same rule on several areas is one rule, as when a person selects them together. Its place is set, since new rules come
 * first on some platforms and last on others.
 */
function addRule(sheet: Excel.Worksheet, { areas, rule, place }: SheetChange['rules'][number]): void {
  const target = areas.length === 1 ? rangeOf(sheet, areas[0]) : sheet.getRanges(areas.map(toA1).join(','));
  fillRule(target.conditionalFormats, rule).priority = place;
}

function fillRule(formats: Excel.ConditionalFormatCollection, rule: Rule): Excel.ConditionalFormat {
  switch (rule.type) {
    case 'custom': {
      const added = formats.add(Excel.ConditionalFormatType.custom);
      const { custom } = added;
      custom.rule.formula = rule.formula;
      const { bold, color, fill, numberFormat } = rule.format;
      if (bold) custom.format.font.bold = true;
      if (color) custom.format.font.color = color;
      if (fill) custom.format.fill.color = fill;
      if (numberFormat) custom.format.numberFormat = numberFormat;
      return added;
    }
    case 'colorScale': {
      const stop = ({ at, color }: { at: number; color: string }): Excel.ConditionalColorScaleCriterion => ({
        type: Excel.ConditionalFormatColorCriterionType.number,
        formula: String(at),
        color,
      });
      const [minimum, midpoint, maximum] = rule.stops.map(stop);
      const added = formats.add(Excel.ConditionalFormatType.colorScale);
      added.colorScale.criteria = { minimum, midpoint, maximum };
      return added;
    }
    case 'dataBar': {
      const added = formats.add(Excel.ConditionalFormatType.dataBar);
      const { dataBar } = added;
      const bound = (at: number): Excel.ConditionalDataBarRule => ({
        type: Excel.ConditionalFormatRuleType.number,
        formula: String(at),
      });
      dataBar.lowerBoundRule = bound(rule.min);
      dataBar.upperBoundRule = bound(rule.max);
      dataBar.positiveFormat.fillColor = rule.color;
      dataBar.positiveFormat.gradientFill = false;
      dataBar.positiveFormat.borderColor = '';
      return added;
    }
  }
}

function addValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const { dataValidation } = rangeOf(sheet, plan.area);
  dataValidation.rule = validationRule(plan.rule, `${columnName(plan.area.left)}${plan.area.top + 1}`);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    title: plan.title,
    message: plan.error,
    showAlert: true,
    style: Excel.DataValidationAlertStyle.stop,
  };
  if (plan.prompt) dataValidation.prompt = { title: plan.title, message: plan.prompt, showPrompt: true };
}

const boundsOf = ({ min, max }: { readonly min: number; readonly max?: number }): Excel.BasicDataValidation =>
  max === undefined
    ? { formula1: min, operator: 'GreaterThanOrEqualTo' }
    : { formula1: min, formula2: max, operator: 'Between' };

/** @param first the first of its cells, which a rule with a formula is written for */
function validationRule(rule: ValidationPlan['rule'], first: string): Excel.DataValidationRule {
  switch (rule.type) {
    case 'decimal':
      return { decimal: boundsOf(rule) };
    case 'whole':
      return { wholeNumber: boundsOf(rule) };
    case 'date':
      if (rule.orText !== undefined) {
        const day = `DATE(${rule.after.split('-').map(Number).join(',')})`;
        const formula = `=IF(ISNUMBER(${first}),${first}>=${day},TRIM(${first})=${quoted(rule.orText)})`;
        return { custom: { formula } };
      }
      return { date: { formula1: rule.after, operator: 'GreaterThanOrEqualTo' } };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source ?? rule.values.join(',') } };
    case 'textLength':
      return { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
  }
}

function setPage(sheet: Excel.Worksheet, { print, tabColor }: NonNullable<SheetChange['page']>): void {
  sheet.tabColor = tabColor;
  const { pageLayout } = sheet;
  pageLayout.orientation = print.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = zoomOf(print);
  pageLayout.topMargin = print.margins.top;
  pageLayout.bottomMargin = print.margins.bottom;
  pageLayout.leftMargin = print.margins.left;
  pageLayout.rightMargin = print.margins.right;
  if (print.titleRows) pageLayout.setPrintTitleRows(print.titleRows);
  if (print.printArea) pageLayout.setPrintArea(print.printArea);
}
