import { area, MAX_COLS, MAX_ROWS, type Sheet, toA1, type Workbook } from '../../model';

/** Everything a workbook holds as plain data, without the numbers that objects get when they are made. */
export function describeWorkbook(book: Workbook): Record<string, unknown> {
  return {
    properties: book.properties,
    settings: [...book.settings],
    customProperties: [...book.customProperties],
    names: [...book.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    activeSheet: book.activeSheet,
    sheets: book.sheets.map(describeSheet),
  };
}

function describeSheet(sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [row, col, cell] of sheet.cellsIn(area(0, 0, MAX_ROWS - 1, MAX_COLS - 1))) {
    cells[toA1(area(row, col))] = { ...cell, format: sheet.formatAt(row, col) };
  }
  const { name, visibility, tabColor, showGridlines, showHeadings, standardWidth, standardHeight } = sheet;
  return {
    ...{ name, visibility, tabColor, showGridlines, showHeadings, standardWidth, standardHeight },
    cells,
    columns: [...sheet.columns].sort(([a], [b]) => a - b),
    rowBands: [...sheet.rowBands].sort(([a], [b]) => a - b),
    merges: sheet.merges,
    tables: sheet.tables.map((table) => ({
      ...table,
      sheet: undefined,
      id: undefined,
      fileId: undefined,
      filters: [...table.filters],
    })),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: undefined })),
    validations: sheet.validations,
    charts: sheet.charts.map((chart) => ({ ...chart, sheet: undefined, id: undefined, carried: undefined })),
    names: sheet.names,
    customProperties: [...sheet.customProperties],
    freeze: sheet.freeze,
    autoFilter: sheet.autoFilter && { area: sheet.autoFilter.area, columns: [...sheet.autoFilter.columns] },
    page: sheet.page,
    selection: [sheet.selection, sheet.selections],
  };
}
