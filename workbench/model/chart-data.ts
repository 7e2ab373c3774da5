import { type Area, parseA1, quoteSheet, splitSheet, toA1 } from './address';
import { type Chart, type ChartSeries, type ChartText, shapeOf } from './chart';
import type { Scalar } from './values';
import type { Sheet, Workbook } from './workbook';

/** What a chart reads from cells. */

export interface CellPlace {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** One point as its cell gives it. */
export interface DataPoint {
  readonly value: Scalar;
  readonly numberFormat: string;
}

/** `'My sheet'!$A$1:$B$2`, as the series of charts refer to cells. */
export const absoluteReference = (sheet: Sheet, a: Area): string =>
  `${quoteSheet(sheet.name)}!${toA1(a).replace(/[A-Z]+|\d+/g, '$$$&')}`;

/** Commas that part the members of a union; those inside quoted sheet names part nothing. */
const UNION = /,(?=(?:[^']*'[^']*')*[^']*$)/;

/**
 * The cells that a reference of a chart means: an address with its sheet, several of them in parentheses, or a name that
 * stands for such. Undefined where it means none (`#REF!`, a name that computes its cells).
 */
export function cellsOfReference(book: Workbook, reference: string | undefined): CellPlace[] | undefined {
  return placesOf(book, reference, 0);
}

function placesOf(book: Workbook, reference: string | undefined, depth: number): CellPlace[] | undefined {
  if (!reference || depth > 10) return undefined;
  const bare = reference.trim().replace(/^=/, '');
  const inner = bare.startsWith('(') && bare.endsWith(')') ? bare.slice(1, -1) : bare;
  const found: CellPlace[] = [];
  for (const part of inner.split(UNION)) {
    const { sheet: given, address } = splitSheet(part.trim());
    // `[0]` means this file; any other number another one.
    if (given !== undefined && /^\[(?!0\])/.test(given)) return undefined;
    const sheetName = given?.replace('[0]', '');
    const sheet = sheetName ? book.sheet(sheetName) : undefined;
    const area = parseA1(address);
    if (area && sheet) {
      found.push({ sheet, area });
      continue;
    }
    const lower = address.toLowerCase();
    const name = sheet?.names.find((n) => n.name.toLowerCase() === lower) ?? book.name(address);
    const meant = area ? undefined : placesOf(book, name?.formula, depth + 1);
    if (!meant) return undefined;
    found.push(...meant);
  }
  return found;
}

/** The points of a reference, row by row. With `visibleOnly`, cells of hidden rows and columns are left out. */
export function pointsOf(book: Workbook, reference: string | undefined, visibleOnly: boolean): DataPoint[] {
  const points: DataPoint[] = [];
  for (const { sheet, area: whole } of cellsOfReference(book, reference) ?? []) {
    const area = usedRows(sheet, whole);
    for (let row = area.top; row <= area.bottom; row++) {
      if (visibleOnly && sheet.rowBands.get(row)?.hidden) continue;
      for (let col = area.left; col <= area.right; col++) {
        if (visibleOnly && sheet.columns.get(col)?.hidden) continue;
        points.push({
          value: sheet.cell(row, col)?.value ?? null,
          numberFormat: sheet.formatAt(row, col).numberFormat,
        });
      }
    }
  }
  return points;
}

/** Whole columns and rows end where the sheet's contents end. */
function usedRows(sheet: Sheet, a: Area): Area {
  const size = (a.bottom - a.top + 1) * (a.right - a.left + 1);
  if (size <= 1_000_000) return a;
  const used = sheet.usedArea();
  if (!used) return { ...a, bottom: a.top, right: a.left };
  return {
    ...a,
    bottom: Math.max(a.top, Math.min(a.bottom, used.bottom)),
    right: Math.max(a.left, Math.min(a.right, used.right)),
  };
}

/** The words of a text of a chart; undefined where it has none of its own. */
export function textOf(book: Workbook, { text, formula }: ChartText): string | undefined {
  if (formula === undefined) return text;
  const words = pointsOf(book, formula, false)
    .map((p) => (p.value === null ? '' : String(p.value)))
    .filter((word) => word !== '');
  return words.length > 0 ? words.join(' ') : (text ?? '');
}

/** What the legend calls a series. */
export function seriesNameOf(book: Workbook, chart: Chart, series: ChartSeries): string {
  return textOf(book, series.name) ?? `Series${chart.series.indexOf(series) + 1}`;
}

/** The words over a chart: its own, else the name of its only series. */
export function titleOf(book: Workbook, chart: Chart): string {
  const own = textOf(book, chart.title);
  if (own !== undefined) return own;
  return chart.series.length === 1 ? seriesNameOf(book, chart, chart.series[0]) : 'Chart Title';
}

/** A number to plot; undefined for a gap. Texts are drawn at zero, errors and empty cells not at all. */
export function plotted(value: Scalar): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' ? 0 : undefined;
}

/** True for charts with a second value axis. */
export const hasSecondaryAxis = (chart: Chart): boolean => chart.series.some((s) => s.axisGroup === 'Secondary');

/** True for charts that have axes at all. */
export const hasAxes = (chart: Chart): boolean => !/pie|doughnut/.test(shapeOf(chart.type).kind);
