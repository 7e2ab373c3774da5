/** Numbers in words, and the labels of points. */
import { format as formatNumber } from 'numfmt';
import {
  type Chart,
  type ChartFont,
  type ChartSeries,
  type DataPoint,
  isError,
  pointsOf,
  roundedToMidnight,
  type Scalar,
  seriesNameOf,
  shapeOf,
  type Workbook,
} from '../../model';

/** A label as it is drawn: `font` as a canvas takes it, `position` by its Office.js name. */
export interface PointLabel {
  readonly text: string;
  readonly color: string;
  readonly font: string;
  readonly position: string;
}

/** The text that a value has in a number format. */
export function shown(value: Scalar, pattern: string): string {
  if (value === null) return '';
  if (isError(value)) return value.code;
  try {
    return formatNumber(pattern, roundedToMidnight(value, pattern), {
      throws: true,
    });
  } catch {
    return String(value);
  }
}

interface LabelFont {
  readonly color: string;
  readonly font: { readonly family: string; readonly size: number; readonly weight: string; readonly style: string };
}

/** The label of one point; undefined where it has none. */
export function labelOf(
  { book, chart }: { book: Workbook; chart: Chart },
  series: ChartSeries,
  index: number,
  point: DataPoint,
  look: (font: ChartFont) => LabelFont,
): PointLabel | undefined {
  const own = series.points.get(index)?.label;
  const { labels } = series;
  const shows = own?.show ?? labels !== undefined;
  if (!shows || point.value === null) return undefined;
  const text = own?.text ?? wordsOf(book, chart, series, index, point);
  if (text === '') return undefined;
  const { color, font } = look({ ...labels?.font, ...own?.font });
  const position = own?.position ?? labels?.position ?? usualPosition(chart, series);
  return { text, color, font: `${font.style} ${font.weight} ${font.size}px ${font.family}`, position };
}

function wordsOf(book: Workbook, chart: Chart, series: ChartSeries, index: number, point: DataPoint): string {
  const { labels } = series;
  const parts: string[] = [];
  if (labels?.showSeriesName) parts.push(seriesNameOf(book, chart, series));
  if (labels?.showCategoryName) {
    const place = pointsOf(book, series.categories, chart.plotVisibleOnly)[index];
    parts.push(place ? shown(place.value, place.numberFormat) : String(index + 1));
  }
  if (labels?.showValue ?? true) {
    const linked = labels?.linkNumberFormat ?? true;
    parts.push(shown(point.value, linked ? point.numberFormat : labels!.numberFormat));
  }
  if (labels?.showPercentage) {
    const numbers = pointsOf(book, series.values, chart.plotVisibleOnly).map((p) =>
      typeof p.value === 'number' ? p.value : 0,
    );
    const total = numbers.reduce((a, b) => a + b, 0);
    parts.push(total === 0 ? '' : shown(numbers[index] / total, '0%'));
  }
  return parts.join(labels?.separator ?? ', ');
}

function usualPosition(chart: Chart, series: ChartSeries): string {
  const { kind, grouping } = shapeOf(chart.typeOf(series));
  if (kind === 'line' || kind === 'scatter' || kind === 'radar') return 'Right';
  return grouping === 'clustered' ? 'OutsideEnd' : 'Center';
}
