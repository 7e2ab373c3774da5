import {
  type Chart,
  isWholeColumns,
  isWholeRows,
  MAX_COLS,
  MAX_ROWS,
  type Sheet,
  type SheetPoint,
  type Shift,
} from '../model';
import { rewriteFormula } from './references';
import { isInsertion, isVertical } from './shift';

/**
 * Moves and stretches the charts of a sheet with its rows and columns. Cells that move within a few rows or columns only
 * leave charts where they are.
 */
export function shiftCharts(sheet: Sheet, { area: where, by }: Shift): void {
  const vertical = isVertical(by);
  if (vertical ? !isWholeRows(where) : !isWholeColumns(where)) return;
  const first = vertical ? where.top : where.left;
  const count = (vertical ? where.bottom : where.right) - first + 1;
  const last = (vertical ? MAX_ROWS : MAX_COLS) - 1;
  const move = (at: number, offset: number): [number, number] => {
    if (isInsertion(by)) return [Math.min(at >= first ? at + count : at, last), offset];
    if (at < first) return [at, offset];
    return at < first + count ? [first, 0] : [at - count, offset];
  };
  const moved = (p: SheetPoint): SheetPoint => {
    const [index, offset] = vertical ? move(p.row, p.y) : move(p.col, p.x);
    return vertical ? { ...p, row: index, y: offset } : { ...p, col: index, x: offset };
  };
  for (const chart of sheet.charts) chart.anchor = { from: moved(chart.anchor.from), to: moved(chart.anchor.to) };
}

/** Puts copies of a sheet's charts onto its copy. What they read from the sheet itself they read from the copy. */
export function copyCharts(from: Sheet, to: Sheet): void {
  const lower = from.name.toLowerCase();
  const here = (reference: string): string =>
    rewriteFormula(reference, {
      range: (ref) => (ref.sheetName?.toLowerCase() === lower ? { ...ref, sheetName: to.name } : undefined),
      name: (ref) => (ref.sheetName?.toLowerCase() === lower ? { ...ref, sheetName: to.name } : undefined),
    });
  for (const chart of from.charts) {
    const copy = to.addChart(chart.name, chart.type, chart.place);
    copy.anchor = chart.anchor;
    assign(copy, chart);
    copy.rewriteReferences(here);
  }
}

function assign(copy: Chart, chart: Chart): void {
  const { title, legend, axes, area, plotArea, series } = structuredClone({
    title: chart.title,
    legend: chart.legend,
    axes: chart.axes,
    area: chart.area,
    plotArea: chart.plotArea,
    series: chart.series,
  });
  Object.assign(copy.title, title);
  Object.assign(copy.legend, legend);
  Object.assign(copy.axes, axes);
  Object.assign(copy.area, area);
  Object.assign(copy.plotArea, plotArea);
  copy.series.push(...series);
  copy.plotVisibleOnly = chart.plotVisibleOnly;
  copy.displayBlanksAs = chart.displayBlanksAs;
  copy.altText = chart.altText;
}
