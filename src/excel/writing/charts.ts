import { onSheet } from '../../sheets/address';
import type { ChartCells, ChartPlan, ChartSeriesPlan } from '../../sheets/plan';
import { INK, MUTED } from '../../sheets/theme';
import { fixedCell } from '../../templates/formulas';
import { rangeOf } from '../host/ranges';

const TYPES: Readonly<Record<ChartPlan['type'], Excel.ChartType>> = {
  bar: 'BarClustered' as Excel.ChartType,
  stackedBar: 'BarStacked' as Excel.ChartType,
  column: 'ColumnClustered' as Excel.ChartType,
  stackedColumn: 'ColumnStacked' as Excel.ChartType,
  line: 'LineMarkers' as Excel.ChartType,
  scatter: 'XYScatter' as Excel.ChartType,
  radar: 'RadarMarkers' as Excel.ChartType,
};

/**
 * Adds a chart, which `dress` has still to be told how to look. Its series are made one by one, since Excel's own guess of what
 * is a header or a category differs by platform.
 */
export function addChart(workbook: Excel.Workbook, sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...more] = plan.series;
  const chart = sheet.charts.add(
    TYPES[plan.type],
    cellsOf(workbook, toAddOver(first.values)),
    Excel.ChartSeriesBy.columns,
  );
  chart.name = plan.id;
  if (plan.showsHidden) chart.plotVisibleOnly = false;
  fillSeries(workbook, chart.series.getItemAt(0), first);
  for (const series of more) fillSeries(workbook, chart.series.add(), series);
  chart.setPosition(rangeOf(sheet, plan.area).getCell(0, 0), rangeOf(sheet, plan.area).getLastCell());
}

/**
 * Points a chart at its cells anew. Where it stands and how a person dressed it stays; `dressAnew` sees to its series.
 * @param standing how many series it has
 */
export function updateChart(workbook: Excel.Workbook, sheet: Excel.Worksheet, plan: ChartPlan, standing: number): void {
  const chart = sheet.charts.getItem(plan.id);
  if (plan.showsHidden) chart.plotVisibleOnly = false;
  plan.series.forEach((series, i) =>
    fillSeries(workbook, i >= standing ? chart.series.add() : chart.series.getItemAt(i), series),
  );
}

/**
 * The cells that a chart of these values is added over. Never one: Excel may take all that stands around it for the chart's. What
 * stands over values is their header; values in the first row have none, and are taken with what is below.
 */
export function toAddOver({ sheetName, area: cells }: ChartCells): ChartCells {
  if (cells.top < cells.bottom) return { sheetName, area: cells };
  return { sheetName, area: cells.top > 0 ? { ...cells, top: cells.top - 1 } : { ...cells, bottom: 1 } };
}

const cellsOf = (workbook: Excel.Workbook, { sheetName, area }: ChartCells): Excel.Range =>
  rangeOf(workbook.worksheets.getItem(sheetName), area);

function fillSeries(workbook: Excel.Workbook, series: Excel.ChartSeries, plan: ChartSeriesPlan): void {
  const { sheetName, area: named } = plan.named;
  series.name = `=${onSheet(sheetName, fixedCell({ row: named.top, col: named.left }))}`;
  series.setValues(cellsOf(workbook, plan.values));
  series.setXAxisValues(cellsOf(workbook, plan.categories));
}

function colorSeries(series: Excel.ChartSeries, plan: ChartSeriesPlan, chart: ChartPlan): void {
  if (chart.type === 'scatter') {
    series.markerStyle = 'Circle';
    series.markerSize = 7;
    series.markerBackgroundColor = plan.color;
    series.markerForegroundColor = plan.color;
    return;
  }
  if (chart.type === 'line' || chart.type === 'radar') {
    if (chart.type === 'line') series.smooth = false;
    series.format.line.color = plan.color;
    series.markerBackgroundColor = plan.color;
    series.markerForegroundColor = plan.color;
    return;
  }
  series.format.fill.setSolidColor(plan.color);
  plan.pointColors?.forEach((color, i) => series.points.getItemAt(i).format.fill.setSolidColor(color));
  series.gapWidth = 60;
}

const USUAL_SIZE = 9;

/**
 * The looks that follow from what a chart shows, once it points at other cells.
 * @param standing how many series it had before
 */
export function dressAnew(chart: Excel.Chart, plan: ChartPlan, standing: number): void {
  chart.title.text = plan.title;
  plan.series.forEach((series, i) => {
    const own = chart.series.getItemAt(i);
    colorSeries(own, series, plan);
    if (i >= standing) nameSeries(own, series, plan.size);
  });
}

/** Titles, axes, legend and series of a chart that was added. */
export function dress(chart: Excel.Chart, plan: ChartPlan): void {
  const { size = USUAL_SIZE } = plan;
  dressAnew(chart, plan, 0);
  chart.title.format.font.size = Math.max(11, size + 1);
  chart.title.format.font.bold = true;
  chart.title.format.font.color = INK;
  chart.legend.visible = plan.legend;
  if (plan.legend) {
    chart.legend.position = 'Bottom';
    chart.legend.format.font.size = size;
  }
  const { categoryAxis, valueAxis } = chart.axes;
  if (plan.type === 'radar') {
    // Its spokes are no axis of categories, and no axis of it can have a title.
    lettering(valueAxis, size);
    lettering(categoryAxis, size);
    // A ring for each level.
    valueAxis.majorUnit = 1;
  } else {
    for (const [axis, title] of [
      [categoryAxis, plan.xTitle],
      [valueAxis, plan.yTitle],
    ] as const) {
      axis.title.text = title;
      axis.title.format.font.size = size;
      axis.title.format.font.color = MUTED;
      lettering(axis, size);
    }
    // Below what is negative too, and not over it.
    if (plan.type !== 'scatter') categoryAxis.tickLabelPosition = 'Low';
  }
  if (plan.xRange) {
    categoryAxis.minimum = plan.xRange.min;
    categoryAxis.maximum = plan.xRange.max;
  }
  if (plan.yRange) {
    valueAxis.minimum = plan.yRange.min;
    valueAxis.maximum = plan.yRange.max;
  }
  if (plan.yFormat) valueAxis.numberFormat = plan.yFormat;
  if (plan.xFormat) categoryAxis.numberFormat = plan.xFormat;
  if (plan.topDown) {
    categoryAxis.reversePlotOrder = true;
    // Else the axis of values would stand at the top, where the first category is.
    categoryAxis.position = 'Maximum';
  }
}

/** Calls the points of a series by its name, where its plan says so. */
function nameSeries(series: Excel.ChartSeries, { labelled }: ChartSeriesPlan, size = USUAL_SIZE): void {
  if (!labelled) return;
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showSeriesName = true;
  dataLabels.showValue = false;
  dataLabels.position = labelled;
  dataLabels.format.font.size = size;
  dataLabels.format.font.color = INK;
}

function lettering({ format: { font } }: Excel.ChartAxis, size: number): void {
  font.size = size;
  font.color = MUTED;
}
