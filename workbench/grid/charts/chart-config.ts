/** From a chart of the model to what Chart.js draws, as plain data. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import {
  type Chart,
  type ChartFill,
  type ChartFont,
  type ChartKind,
  type ChartLine,
  type ChartSeries,
  hasAxes,
  plotted,
  pointsOf,
  seriesNameOf,
  shapeOf,
  titleOf,
  usualColor,
  USUAL_LINE,
  usualGaps,
  type Workbook,
} from '../../model';
import { labelOf, type PointLabel, shown } from './chart-labels';
import {
  dataColor,
  type Drawing,
  fontOf,
  groundColor,
  PX_PER_POINT,
  shade,
  textColor,
  titleOptions,
} from './chart-looks';
import { radialScale, scalesOf } from './chart-scales';

/** What the chart's own plugin draws around and over it. */
export interface Extras {
  readonly ground: string;
  readonly border?: { readonly color: string; readonly width: number };
  readonly plotGround?: string;
  /** By series and point. */
  readonly labels: readonly (readonly (PointLabel | undefined)[])[];
}

export interface DrawnChart {
  readonly config: ChartConfiguration;
  readonly extras: Extras;
}

const DRAWN_AS: Readonly<Record<ChartKind, string>> = {
  column: 'bar',
  bar: 'bar',
  line: 'line',
  area: 'line',
  scatter: 'scatter',
  radar: 'radar',
  pie: 'pie',
  doughnut: 'doughnut',
};

/** Chart.js would list series in the order in which it draws them. */
const byPlace = (a: { datasetIndex?: number }, b: { datasetIndex?: number }): number =>
  (a.datasetIndex ?? 0) - (b.datasetIndex ?? 0);

/** Everything that is drawn of a chart. */
export function drawnChart(book: Workbook, chart: Chart, dark: boolean): DrawnChart {
  const drawing: Drawing = { book, chart, dark };
  const { kind } = shapeOf(chart.type);
  const { title, legend, area, plotArea } = chart;
  const data = chart.series.map((series) => seriesData(drawing, series));
  const round = !hasAxes(chart);
  const border = area.border?.style === 'None' ? undefined : (area.border ?? {});
  const config = {
    type: DRAWN_AS[kind],
    data: { labels: categoriesOf(drawing), datasets: data.map((d) => d.dataset) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: 8 },
      indexAxis: kind === 'bar' ? 'y' : 'x',
      ...(kind === 'doughnut' && { cutout: `${chart.series[0]?.doughnutHole ?? 75}%` }),
      scales: round ? {} : kind === 'radar' ? radialScale(drawing) : scalesOf(drawing),
      plugins: {
        tooltip: { enabled: false },
        title: titleOptions(drawing, title, titleOf(book, chart), 14),
        legend: {
          display: legend.visible,
          position: legend.position === 'Corner' ? 'right' : legend.position.toLowerCase(),
          labels: {
            color: textColor(drawing, legend.font),
            font: fontOf(drawing, legend.font, 9),
            boxWidth: 12,
            boxHeight: 8,
            usePointStyle: kind === 'scatter',
            sort: byPlace,
          },
        },
      },
    },
  };
  return {
    config: config as unknown as ChartConfiguration,
    extras: {
      ground: groundColor(area.fill, '#FFFFFF', dark),
      ...(border && {
        border: { color: shade(border.color ?? USUAL_LINE, dark), width: (border.weight ?? 0.75) * PX_PER_POINT },
      }),
      ...(plotArea.fill !== undefined && { plotGround: groundColor(plotArea.fill, '#FFFFFF', dark) }),
      labels: data.map((d) => d.labels),
    },
  };
}

/** The words under the category axis; numbers where no series says anything. */
function categoriesOf({ book, chart }: Drawing): string[] {
  const { numberFormat, linkNumberFormat } = chart.axes.category;
  const reference = chart.series.find((s) => s.categories !== undefined)?.categories;
  const points = pointsOf(book, reference, chart.plotVisibleOnly);
  const words = points.map((p) => shown(p.value, linkNumberFormat ? p.numberFormat : numberFormat));
  const count = Math.max(0, ...chart.series.map((s) => pointsOf(book, s.values, chart.plotVisibleOnly).length));
  return Array.from({ length: Math.max(count, words.length) }, (_, i) => words[i] ?? String(i + 1));
}

/**
 * Where Chart.js takes a series, the least first: it draws that one last, and places its bars first, from the left, from the
 * axis where they are stacked, and from the top where they lie. Lines and points lie before bars, and later ones before earlier.
 */
function placeOf({ axes }: Chart, { kind, grouping }: ReturnType<typeof shapeOf>, index: number): number {
  if (kind === 'line' || kind === 'scatter') return -index;
  if (kind === 'area') return 2000 - index;
  const upwards = kind === 'bar' && grouping === 'clustered' && !axes.category.reversed;
  return 1000 + (upwards ? -index : index);
}

function seriesData(
  drawing: Drawing,
  series: ChartSeries,
): { dataset: ChartDataset; labels: (PointLabel | undefined)[] } {
  const { book, chart } = drawing;
  const shape = shapeOf(chart.typeOf(series));
  const index = chart.series.indexOf(series);
  const points = pointsOf(book, series.values, chart.plotVisibleOnly);
  const numbers = points.map((p) => plotted(p.value) ?? (chart.displayBlanksAs === 'Zero' ? 0 : null));
  const places = pointsOf(book, series.categories, chart.plotVisibleOnly).map((p) => p.value);
  const counted = places.some((v) => typeof v === 'number');
  const data =
    shape.kind === 'scatter'
      ? numbers.map((y, i) => ({ x: counted ? (plotted(places[i] ?? null) ?? null) : i + 1, y }))
      : shape.grouping === 'percentStacked'
        ? shares(drawing, series, numbers)
        : numbers;
  const secondary = series.axisGroup === 'Secondary';
  const lying = shapeOf(chart.type).kind === 'bar';
  const dataset = {
    label: seriesNameOf(book, chart, series),
    data,
    order: placeOf(chart, shape, index),
    ...(secondary && { [lying ? 'xAxisID' : 'yAxisID']: 'second' }),
    ...(shape.grouping === 'stacked' || shape.grouping === 'percentStacked'
      ? { stack: `${secondary} ${shape.kind}` }
      : {}),
    ...lookOf(drawing, series, index, numbers.length),
  };
  const labels = points.map((point, i) => labelOf(drawing, series, i, point, seriesFont(drawing)));
  return { dataset: dataset as unknown as ChartDataset, labels };
}

const seriesFont = (drawing: Drawing) => (font: ChartFont) => ({
  color: textColor(drawing, font),
  font: fontOf(drawing, font, 9),
});

function shares({ book, chart }: Drawing, series: ChartSeries, numbers: readonly (number | null)[]): (number | null)[] {
  const together = chart.series.filter((s) => s.axisGroup === series.axisGroup);
  const all = together.map((s) => pointsOf(book, s.values, chart.plotVisibleOnly).map((p) => plotted(p.value) ?? 0));
  return numbers.map((n, i) => {
    const total = all.reduce((sum, values) => sum + Math.abs(values[i] ?? 0), 0);
    return n === null || total === 0 ? n : n / total;
  });
}

const STYLES: Readonly<Record<string, string>> = {
  Circle: 'circle',
  Square: 'rect',
  Diamond: 'rectRot',
  Triangle: 'triangle',
  X: 'crossRot',
  Star: 'star',
  Plus: 'cross',
  Dash: 'line',
  Dot: 'circle',
};

const DASHES: Readonly<Record<string, readonly number[]>> = {
  Dash: [6, 4],
  DashDot: [6, 3, 2, 3],
  DashDotDot: [6, 3, 2, 3, 2, 3],
  Dot: [3, 3],
  RoundDot: [2, 2],
};

function lookOf({ chart, dark }: Drawing, series: ChartSeries, index: number, count: number): Record<string, unknown> {
  const shape = shapeOf(chart.typeOf(series));
  const usual = usualColor(index);
  const seen = (color: string): string => dataColor(color, dark);
  const each = <T>(of: (at: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
  const fillOf = (fill: ChartFill | undefined, instead: string): string =>
    fill === 'none' ? 'transparent' : seen(fill ?? instead);
  const hasLine = (line: ChartLine | undefined): boolean =>
    line !== undefined && line.style !== 'None' && Object.keys(line).length > 0;
  switch (shape.kind) {
    case 'line':
    case 'radar':
    case 'scatter': {
      const { marker, line } = series;
      const drawn = shape.kind !== 'scatter' || shape.lines === true || hasLine(line);
      const size = (marker.size ?? 5) * PX_PER_POINT;
      const style = marker.style ?? (shape.markers === false ? 'None' : 'Circle');
      const ground = (at: number): string =>
        fillOf(
          series.points.get(at)?.marker.background ?? series.points.get(at)?.fill ?? marker.background ?? series.fill,
          usual,
        );
      return {
        type: shape.kind,
        fill: false,
        showLine: drawn && line.style !== 'None',
        borderColor: seen(line.color ?? usual),
        backgroundColor: seen((shape.kind !== 'scatter' ? line.color : marker.background) ?? usual),
        borderWidth: (line.weight ?? (shape.kind === 'scatter' ? 1.5 : 2.25)) * PX_PER_POINT,
        borderDash: DASHES[line.style ?? ''] ?? [],
        tension: series.smooth ? 0.35 : 0,
        spanGaps: chart.displayBlanksAs === 'Interplotted',
        pointStyle: style === 'None' ? false : (STYLES[style] ?? 'circle'),
        pointRadius: size / 2,
        pointBackgroundColor: each(ground),
        pointBorderColor: each((at) =>
          seen(series.points.get(at)?.marker.foreground ?? marker.foreground ?? ground(at)),
        ),
      };
    }
    case 'area':
      return {
        type: 'line',
        fill: 'origin',
        pointStyle: false,
        borderWidth: 0,
        backgroundColor: fillOf(series.fill, usual),
      };
    case 'pie':
    case 'doughnut':
      return {
        backgroundColor: each((at) => fillOf(series.points.get(at)?.fill, usualColor(at))),
        borderColor: each((at) => series.points.get(at)?.border?.color ?? '#FFFFFF'),
        borderWidth: 2,
      };
    default: {
      const { gapWidth, overlap } = { ...usualGaps(shape), ...series };
      const side = chart.series.filter((s) => shapeOf(chart.typeOf(s)).kind === shape.kind).length;
      const bars = shape.grouping === 'clustered' ? side : 1;
      const between = shape.grouping === 'clustered' ? -(overlap ?? 0) / 100 : 0;
      const breadth = bars + Math.max(0, between) * (bars - 1);
      return {
        type: 'bar',
        backgroundColor: each((at) => fillOf(series.points.get(at)?.fill ?? series.fill, usual)),
        ...(hasLine(series.line) && {
          borderColor: seen(series.line.color ?? usual),
          borderWidth: (series.line.weight ?? 0.75) * PX_PER_POINT,
        }),
        categoryPercentage: breadth / (breadth + (gapWidth ?? 150) / 100),
        barPercentage: Math.min(1, bars / breadth),
      };
    }
  }
}
