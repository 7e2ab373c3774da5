/** The names Office files use for kinds of parts, their relationships and namespaces. */

export { kindOf } from '../../../src/files/ooxml/package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const NS = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  r: OFFICE,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  x14: 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  xm: 'http://schemas.microsoft.com/office/excel/2006/main',
} as const;

export const REL = {
  workbook: `${OFFICE}/officeDocument`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  theme: `${OFFICE}/theme`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  metadata: `${OFFICE}/sheetMetadata`,
  table: `${OFFICE}/table`,
  comments: `${OFFICE}/comments`,
  vml: `${OFFICE}/vmlDrawing`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  hyperlink: `${OFFICE}/hyperlink`,
  customProperty: `${OFFICE}/customProperty`,
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  extended: `${OFFICE}/extended-properties`,
  custom: `${OFFICE}/custom-properties`,
  taskpanes: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  webextension: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
} as const;

export const TYPE = {
  workbook: `${SHEET}.sheet.main+xml`,
  worksheet: `${SHEET}.worksheet+xml`,
  styles: `${SHEET}.styles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  sharedStrings: `${SHEET}.sharedStrings+xml`,
  metadata: `${SHEET}.sheetMetadata+xml`,
  table: `${SHEET}.table+xml`,
  comments: `${SHEET}.comments+xml`,
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customProperty: `${SHEET}.customProperty`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  extended: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  taskpanes: 'application/vnd.ms-office.webextensiontaskpanes+xml',
  webextension: 'application/vnd.ms-office.webextension+xml',
} as const;

/** The children of `<worksheet>` in the only order that Excel accepts. */
export const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

export type WorksheetPart = (typeof WORKSHEET_ORDER)[number];
