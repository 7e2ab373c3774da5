/** From cells to the series of a chart, as Excel finds them. */
import type { App } from '../../host/app';
import {
  absoluteReference,
  type Area,
  area,
  type ChartKind,
  type ChartSeries,
  colCount,
  freshSeries,
  rowCount,
  type Scalar,
  type Sheet,
} from '../../model';
import { calculated, isUnbounded } from '../cells/reading';
import { cellsGiven, oneAreaGiven } from '../core/addresses';
import { asChoice, isOmitted } from '../core/arguments';
import { invalidArgument } from '../core/refusals';
import { surroundingRegion, usedPart } from '../ranges/finding/regions';
import type { ChartRef } from './chart-ref';

/** What of a series comes from the cells. */
export type SeriesSource = Pick<ChartSeries, 'name' | 'values' | 'categories'>;

/** The series that a range gives. @param seriesBy whether each is a row or a column of it */
export function seriesOf(app: App, source: unknown, seriesBy: unknown, kind: ChartKind): SeriesSource[] {
  const given = oneAreaGiven(app, source, 'sourceData');
  const by = isOmitted(seriesBy) ? 'Auto' : asChoice(seriesBy, ['Auto', 'Columns', 'Rows'], 'seriesBy');
  calculated(app);
  const { sheet } = given;
  const isWidened = app.moods.habits.has('widensCharts') && rowCount(given.area) * colCount(given.area) === 1;
  const bounded = isUnbounded(given.area) ? (usedPart(sheet, given.area, true) ?? given.area) : given.area;
  const a = isWidened ? surroundingRegion(sheet, given.area) : bounded;
  const inRows = by === 'Auto' ? colCount(a) >= rowCount(a) && colCount(a) > 1 : by === 'Rows';
  return inRows ? acrossRows(sheet, a, kind) : downColumns(sheet, a, kind);
}

interface Cells {
  /** Series count along this, points along the other. */
  readonly lines: number;
  readonly length: number;
  at(line: number, place: number): { value: Scalar; isDate: boolean };
  reference(line: number, first: number, last: number): string;
}

function downColumns(sheet: Sheet, a: Area, kind: ChartKind): SeriesSource[] {
  return read(kind, {
    lines: colCount(a),
    length: rowCount(a),
    at: (line, place) => look(sheet, a.top + place, a.left + line),
    reference: (line, first, last) =>
      absoluteReference(sheet, area(a.top + first, a.left + line, a.top + last, a.left + line)),
  });
}

function acrossRows(sheet: Sheet, a: Area, kind: ChartKind): SeriesSource[] {
  return read(kind, {
    lines: rowCount(a),
    length: colCount(a),
    at: (line, place) => look(sheet, a.top + line, a.left + place),
    reference: (line, first, last) =>
      absoluteReference(sheet, area(a.top + line, a.left + first, a.top + line, a.left + last)),
  });
}

function look(sheet: Sheet, row: number, col: number): { value: Scalar; isDate: boolean } {
  const plain = sheet.formatAt(row, col).numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return { value: sheet.cell(row, col)?.value ?? null, isDate: /[dmyh]/i.test(plain) && plain !== 'General' };
}

function read(kind: ChartKind, cells: Cells): SeriesSource[] {
  const cornerBlank = cells.at(0, 0).value === null && cells.lines > 1 && cells.length > 1;
  const isLabel = ({ value, isDate }: { value: Scalar; isDate: boolean }): boolean =>
    typeof value === 'string' || (typeof value === 'number' && isDate);
  const isNumber = ({ value, isDate }: { value: Scalar; isDate: boolean }): boolean =>
    typeof value === 'number' && !isDate;
  const labelled = (places: readonly { value: Scalar; isDate: boolean }[]): boolean =>
    places.some(isLabel) && !places.some(isNumber);

  const heads = Array.from({ length: cells.lines }, (_, line) => cells.at(line, 0));
  const named = cells.length > 1 && (cornerBlank || labelled(cells.lines > 1 ? heads.slice(1) : heads));
  const first = named ? 1 : 0;
  const line0 = Array.from({ length: cells.length - first }, (_, i) => cells.at(0, first + i));
  const categorised = cells.lines > 1 && (cornerBlank || kind === 'scatter' || labelled(line0));

  const last = cells.length - 1;
  const sources: SeriesSource[] = [];
  for (let line = categorised ? 1 : 0; line < cells.lines; line++) {
    sources.push({
      name: named ? { formula: cells.reference(line, 0, 0) } : {},
      values: cells.reference(line, first, last),
      ...(categorised && { categories: cells.reference(0, first, last) }),
    });
  }
  return sources;
}

/** Gives the series what a new source says; those that there were keep their looks. */
export function takeSources(series: ChartSeries[], sources: readonly SeriesSource[]): void {
  series.length = Math.min(series.length, sources.length);
  sources.forEach((source, i) => {
    const one = (series[i] ??= freshSeries());
    delete one.categories;
    Object.assign(one, source);
  });
}

/** The reference to the cells of one dimension: a row, a column, or several such. */
export function lineReference(ref: ChartRef, range: unknown, what: string): string {
  const { sheet, areas } = cellsGiven(ref.app, range, what, ref.sheet);
  if (areas.some((a) => rowCount(a) > 1 && colCount(a) > 1)) {
    throw invalidArgument(`${what} must be cells of one row or one column.`);
  }
  const parts = areas.map((a) => absoluteReference(sheet, a));
  return parts.length > 1 ? `(${parts.join(',')})` : parts[0];
}
