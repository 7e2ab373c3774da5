/** The axes of a chart, as Chart.js wants them. */
import type { ScaleOptionsByType } from 'chart.js';
import { type ChartAxis, pointsOf, shapeOf, textOf, USUAL_LINE } from '../../model';
import { shown } from './chart-labels';
import { type Drawing, fontOf, PX_PER_POINT, shade, textColor, titleOptions } from './chart-looks';
import { levelWords } from './chart-words';

/** All axes by the names under which the series refer to them. */
export function scalesOf(drawing: Drawing): Record<string, unknown> {
  const { chart } = drawing;
  const { kind, grouping } = shapeOf(chart.type);
  const { category, value, secondary } = chart.axes;
  const lying = kind === 'bar';
  const stacked = grouping === 'stacked' || grouping === 'percentStacked';
  const far = (other: ChartAxis): boolean =>
    (other.position === 'Maximum') !== other.reversed && other.position !== 'Minimum';
  const sides = (crosser: ChartAxis, upright: boolean): string =>
    upright ? (far(crosser) ? 'right' : 'left') : far(crosser) ? 'top' : 'bottom';
  const across = scale(drawing, category, { numbers: kind === 'scatter', stacked, position: sides(value, lying) });
  const up = scale(drawing, value, {
    numbers: true,
    stacked,
    position: sides(category, !lying),
    share: grouping === 'percentStacked',
  });
  const offset = { offset: category.betweenCategories ?? !/area|scatter/.test(kind) };
  return {
    // Excel counts categories from the bottom up.
    [lying ? 'y' : 'x']: {
      ...across,
      ...(kind === 'scatter' && { suggestedMax: furthest(drawing) }),
      ...(lying && { reverse: !category.reversed }),
      ...(kind !== 'scatter' && offset),
    },
    [lying ? 'x' : 'y']: up,
    ...(secondary && {
      second: {
        ...scale(drawing, secondary, { numbers: true, stacked: false, position: lying ? 'top' : 'right' }),
        axis: lying ? 'x' : 'y',
      },
    }),
  };
}

/** The one scale of a radar: its spokes have the words of the categories, its rings the numbers of the value axis. */
export function radialScale(drawing: Drawing): Record<string, unknown> {
  const { category, value } = drawing.chart.axes;
  const { ticks, grid, min, max } = scale(drawing, value, { numbers: true, stacked: false, position: 'left' }) as {
    ticks: object;
    grid: { color: string };
    min?: number;
    max?: number;
  };
  return {
    r: {
      beginAtZero: true,
      ...{ min, max, grid },
      angleLines: { color: grid.color },
      ticks: { ...ticks, backdropColor: 'transparent' },
      pointLabels: { color: textColor(drawing, category.font), font: fontOf(drawing, category.font, 9) },
    },
  };
}

interface ScaleKind {
  readonly numbers: boolean;
  readonly stacked: boolean;
  readonly position: string;
  readonly share?: boolean;
}

function scale(
  drawing: Drawing,
  axis: ChartAxis,
  { numbers, stacked, position, share }: ScaleKind,
): Partial<ScaleOptionsByType> {
  const { book, dark } = drawing;
  const gridColor = shade(axis.majorGridline.color ?? USUAL_LINE, dark);
  const words = textOf(book, axis.title) ?? 'Axis Title';
  const format =
    share && axis.linkNumberFormat ? '0%' : axis.linkNumberFormat ? linkedFormat(drawing, axis) : axis.numberFormat;
  const options = {
    type: numbers ? (axis.logBase === undefined ? 'linear' : 'logarithmic') : 'category',
    display: axis.visible,
    position,
    reverse: axis.reversed,
    stacked,
    ...(numbers && axis.logBase === undefined && { beginAtZero: true }),
    ...(numbers && axis.maximum === undefined && !share && { grace: '5%' }),
    ...(numbers && axis.minimum !== undefined && { min: axis.minimum }),
    ...(numbers && (axis.maximum !== undefined || share) && { max: axis.maximum ?? 1 }),
    title: titleOptions(drawing, axis.title, words, 10),
    border: {
      display: axis.line.style !== 'None' && (!numbers || axis.line.color !== undefined),
      color: shade(axis.line.color ?? USUAL_LINE, dark),
    },
    grid: {
      display: axis.majorGridlines,
      color: gridColor,
      lineWidth: (axis.majorGridline.weight ?? 0.75) * PX_PER_POINT,
      drawTicks: axis.majorTickMark !== 'None',
    },
    ticks: {
      display: axis.tickLabels !== 'None',
      color: textColor(drawing, axis.font),
      font: fontOf(drawing, axis.font, 9),
      padding: 4,
      ...(axis.labelSpacing === 1 && { autoSkip: false }),
      ...(numbers && axis.majorUnit !== undefined && { stepSize: axis.majorUnit }),
      ...(!numbers && /top|bottom/.test(position) && levelWords(drawing)),
      ...(numbers && { callback: (value: string | number) => shown(Number(value), format) }),
    },
  };
  return options as unknown as Partial<ScaleOptionsByType>;
}

/** How far the points reach: those that the other axis leaves out count in Excel too, and not in Chart.js. */
function furthest({ book, chart }: Drawing): number | undefined {
  const places = chart.series.flatMap(({ categories }) => pointsOf(book, categories, chart.plotVisibleOnly));
  const numbers = places.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}

/** The number format of the first cell that an axis counts. */
function linkedFormat({ book, chart }: Drawing, axis: ChartAxis): string {
  const own = axis === chart.axes.secondary ? 'Secondary' : 'Primary';
  const series = chart.series.find((s) => s.axisGroup === own);
  const reference = axis === chart.axes.category ? series?.categories : series?.values;
  return pointsOf(book, reference, chart.plotVisibleOnly)[0]?.numberFormat ?? 'General';
}
