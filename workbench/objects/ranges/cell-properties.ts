/** Looks of many cells, rows or columns in one call. */
import { area, type CellFormat, colCount, rowCount } from '../../model';
import { shaped } from '../cells/matrix';
import { addressOf } from '../core/addresses';
import { asFlag, asRecord, isOmitted } from '../core/arguments';
import { raiseFormatChanged } from '../core/events';
import { mayChange } from '../core/guards';
import { RangeRef } from '../core/range-ref';
import { invalidArgument } from '../core/refusals';
import { borderChange, type BorderIndex, changeBorder } from '../formats/borders';
import { changeFormats } from '../formats/format-store';
import { CELL_PARTS, FILL_PARTS, FONT_PARTS, type Parts, PROTECTION_PARTS } from '../formats/parts';
import { columnWidthOf, rowHeightOf, setColumnWidth, setRowHeight } from '../formats/range-format';
import { columnsHidden, hideColumns, hideRows, rowsHidden } from './bands';
import { setHyperlink } from './hyperlink';

const NESTED: Readonly<Record<string, Parts>> = { font: FONT_PARTS, fill: FILL_PARTS, protection: PROTECTION_PARTS };
const EDGES: Readonly<Record<string, BorderIndex>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  vertical: 'InsideVertical',
  horizontal: 'InsideHorizontal',
};

type ChangeOf = (f: CellFormat) => CellFormat;

/** One change of a format out of a `format` object such as `{font:{bold:true}, fill:{color:'#FF0000'}}`. */
function formatChange(given: Record<string, unknown>): ChangeOf {
  const changes: ChangeOf[] = [];
  const collect = (parts: Parts, values: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(values)) {
      const change = parts[name]?.change;
      if (change && !isOmitted(value)) changes.push(change(value));
    }
  };
  collect(CELL_PARTS, given);
  for (const [name, parts] of Object.entries(NESTED))
    if (!isOmitted(given[name])) collect(parts, asRecord(given[name], name));
  return (f) => changes.reduce((now, change) => change(now), f);
}

function applyFormat(part: RangeRef, given: unknown): void {
  const format = asRecord(given, 'format');
  changeFormats(part.sheet, part.area, formatChange(format));
  const borders = isOmitted(format.borders) ? {} : asRecord(format.borders, 'format.borders');
  for (const [edge, value] of Object.entries(borders)) {
    if (!EDGES[edge] || isOmitted(value)) continue;
    for (const [property, v] of Object.entries(asRecord(value, `format.borders.${edge}`))) {
      if (property !== 'style' && property !== 'color' && property !== 'weight') continue;
      if (!isOmitted(v)) changeBorder(part, part.area, EDGES[edge], borderChange[property](v));
    }
  }
  if (!isOmitted(format.rowHeight)) setRowHeight(part, format.rowHeight);
  if (!isOmitted(format.columnWidth)) setColumnWidth(part, format.columnWidth);
}

function readParts(parts: Parts, f: CellFormat, asked: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => asked[name] === true)
      .map(([name, part]) => [name, part.read(f)]),
  );
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

function readFormat(f: CellFormat, asked: Record<string, unknown>): Record<string, unknown> {
  const read = readParts(CELL_PARTS, f, asked);
  for (const [name, parts] of Object.entries(NESTED)) {
    if (asked[name] === true)
      read[name] = readParts(parts, f, Object.fromEntries(Object.keys(parts).map((p) => [p, true])));
    else if (!isOmitted(asked[name])) read[name] = readParts(parts, f, asRecord(asked[name], name));
  }
  if (!isOmitted(asked.borders)) {
    read.borders = Object.fromEntries(
      SIDES.map((side) => [side, { style: 'None', color: '#000000', weight: 'Thin', ...f.borders[side] }]),
    );
  }
  return read;
}

const partsOf = (self: RangeRef, rows: boolean): RangeRef[] => {
  const { app, sheet, area: a } = self;
  const count = rows ? rowCount(a) : colCount(a);
  return Array.from(
    { length: count },
    (_, i) =>
      new RangeRef(app, sheet, [
        rows ? area(a.top + i, a.left, a.top + i, a.right) : area(a.top, a.left + i, a.bottom, a.left + i),
      ]),
  );
};

function setLines(self: RangeRef, data: unknown, rows: boolean): null {
  const what = rows ? 'rowPropertiesData' : 'columnPropertiesData';
  const lines = partsOf(self, rows);
  if (!Array.isArray(data) || data.length !== lines.length)
    throw invalidArgument(`${what} must hold ${lines.length} entries, one a line.`);
  mayChange(self.app, self.sheet, rows ? 'allowFormatRows' : 'allowFormatColumns');
  data.forEach((entry: unknown, i) => {
    if (isOmitted(entry)) return;
    const { format, rowHidden, columnHidden } = asRecord(entry, what);
    if (!isOmitted(format)) applyFormat(lines[i], format);
    if (rows && !isOmitted(rowHidden)) hideRows(self.sheet, lines[i].area, asFlag(rowHidden, 'rowHidden'));
    if (!rows && !isOmitted(columnHidden)) hideColumns(self.sheet, lines[i].area, asFlag(columnHidden, 'columnHidden'));
  });
  self.sheet.book.tell({ kind: 'appearance', sheet: self.sheet });
  raiseFormatChanged(self.app, self.sheet, self.area);
  return null;
}

function getLines(self: RangeRef, options: unknown, rows: boolean): unknown[] {
  const asked = asRecord(options, 'options');
  const format = isOmitted(asked.format) ? undefined : asRecord(asked.format, 'options.format');
  return partsOf(self, rows).map((line) => ({
    ...(asked.address === true && { address: addressOf(line.sheet, [line.area]) }),
    ...(rows && asked.rowIndex === true && { rowIndex: line.area.top }),
    ...(!rows && asked.columnIndex === true && { columnIndex: line.area.left }),
    ...(rows && asked.rowHidden === true && { rowHidden: rowsHidden(line.sheet, line.area) }),
    ...(!rows && asked.columnHidden === true && { columnHidden: columnsHidden(line.sheet, line.area) }),
    ...(format && {
      format: {
        ...readFormat(line.sheet.formatAt(line.area.top, line.area.left), format),
        ...(format.rowHeight === true && { rowHeight: rowHeightOf(line) }),
        ...(format.columnWidth === true && { columnWidth: columnWidthOf(line) }),
      },
    }),
  }));
}

export const propertyMethods = {
  SetCellProperties(self: RangeRef, data: unknown) {
    const { app, sheet, area: a } = self;
    if (!Array.isArray(data)) throw invalidArgument('cellPropertiesData must be a two-dimensional array.');
    const wanted = shaped(data, rowCount(a), colCount(a), 'cellPropertiesData');
    mayChange(app, sheet, 'allowFormatCells', [a]);
    for (let r = 0; r < rowCount(a); r++) {
      for (let c = 0; c < colCount(a); c++) {
        const given = wanted.at(r, c);
        if (isOmitted(given)) continue;
        const cell = new RangeRef(app, sheet, [area(a.top + r, a.left + c)]);
        const { format, hyperlink } = asRecord(given, 'cellPropertiesData');
        if (!isOmitted(hyperlink)) setHyperlink(cell, hyperlink);
        if (!isOmitted(format)) applyFormat(cell, format);
      }
    }
    raiseFormatChanged(app, sheet, a);
    return null;
  },
  GetCellProperties(self: RangeRef, options: unknown) {
    const { sheet, area: a } = self;
    const asked = asRecord(options, 'cellPropertiesLoadOptions');
    const format = isOmitted(asked.format) ? undefined : asRecord(asked.format, 'cellPropertiesLoadOptions.format');
    return Array.from({ length: rowCount(a) }, (_, r) =>
      Array.from({ length: colCount(a) }, (_c, c) => ({
        ...(asked.address === true && { address: addressOf(sheet, [area(a.top + r, a.left + c)]) }),
        ...(asked.style === true && { style: 'Normal' }),
        ...(asked.hidden === true && {
          hidden: Boolean(sheet.rowBands.get(a.top + r)?.hidden ?? sheet.columns.get(a.left + c)?.hidden),
        }),
        ...(format && { format: readFormat(sheet.formatAt(a.top + r, a.left + c), format) }),
      })),
    );
  },
  SetRowProperties: (self: RangeRef, data: unknown) => setLines(self, data, true),
  SetColumnProperties: (self: RangeRef, data: unknown) => setLines(self, data, false),
  GetRowProperties: (self: RangeRef, options: unknown) => getLines(self, options, true),
  GetColumnProperties: (self: RangeRef, options: unknown) => getLines(self, options, false),
};
