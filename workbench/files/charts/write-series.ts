/** The series of a chart as a file writes them. */
import {
  type Chart,
  type ChartKind,
  type ChartLabels,
  type ChartMarker,
  type ChartPoint,
  type ChartSeries,
  type ChartShape,
  freshLabels,
  pointsOf,
  usualColor,
  type Workbook,
} from '../../model';
import { escapeXml, tag } from '../ooxml/xml';
import { referenceXml } from './references';
import { fillXml, lineXml, richXml, shapeXml, textLookXml, val } from './shapes';
import { labelPositions, markerSymbols, NO_LINE, pathLine, PIECE_BORDER, TEXT_FONT, usualMarker } from './words';

const isPath = (kind: ChartKind): boolean => kind === 'line' || kind === 'scatter' || kind === 'radar';
const isRound = (kind: ChartKind): boolean => kind === 'pie' || kind === 'doughnut';

/** One series; `index` is its place in the chart. */
export function seriesXml(book: Workbook, chart: Chart, series: ChartSeries, shape: ChartShape): string {
  const { kind } = shape;
  const index = chart.series.indexOf(series);
  const reference = (name: string, text: string | undefined, role: 'values' | 'categories'): string =>
    text === undefined ? '' : tag(name, {}, referenceXml(book, text, role, chart.plotVisibleOnly));
  const bars = kind === 'column' || kind === 'bar';
  const parts = [
    val('idx', index),
    val('order', index),
    nameXml(book, series),
    seriesLook(series, shape, index),
    bars ? val('invertIfNegative', series.invertIfNegative) : '',
    isPath(kind) ? markerXml(markerOf(series, shape, index)) : '',
    pointsXml(book, chart, series, shape, index),
    labelsXml(series),
    reference(kind === 'scatter' ? 'c:xVal' : 'c:cat', series.categories, 'categories'),
    reference(kind === 'scatter' ? 'c:yVal' : 'c:val', series.values, 'values'),
    // Without it LibreOffice draws curves.
    isPath(kind) && kind !== 'radar' ? val('smooth', series.smooth) : '',
  ];
  return tag('c:ser', {}, parts.join(''));
}

function nameXml(book: Workbook, { name }: ChartSeries): string {
  if (name.formula !== undefined) return tag('c:tx', {}, referenceXml(book, name.formula, 'text', false));
  return name.text === undefined ? '' : tag('c:tx', {}, textElement('c:v', name.text));
}

const textElement = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

function seriesLook(series: ChartSeries, { kind, lines }: ChartShape, index: number): string {
  if (isRound(kind)) return '';
  if (!isPath(kind)) return shapeXml(series.fill ?? usualColor(index), series.line);
  return shapeXml(undefined, series.line, lines === false ? NO_LINE : pathLine(kind, index));
}

/** What the markers of a series are. */
function markerOf({ marker, fill }: ChartSeries, shape: ChartShape, index: number): Required<ChartMarker> {
  const style = marker.style ?? (shape.markers === false ? 'None' : 'Circle');
  return { ...usualMarker(index), ...(fill !== undefined && { background: fill }), ...marker, style };
}

function markerXml({ style, size, background, foreground }: Required<ChartMarker>): string {
  if (style === 'None') return tag('c:marker', {}, val('symbol', 'none'));
  const look = fillXml(background) + lineXml({ color: foreground, weight: 0.75 });
  const symbol = val('symbol', markerSymbols.find(style) ?? 'auto');
  return tag('c:marker', {}, symbol + val('size', size) + tag('c:spPr', {}, look));
}

/** Points with a look of their own; in a pie each has one. */
function pointsXml(book: Workbook, chart: Chart, series: ChartSeries, shape: ChartShape, index: number): string {
  const { kind } = shape;
  const places = isRound(kind)
    ? pointsOf(book, series.values, chart.plotVisibleOnly).map((_, at) => at)
    : [...series.points.keys()].sort((a, b) => a - b);
  const all = places.map((at) => {
    const { fill, border, marker }: ChartPoint = series.points.get(at) ?? { marker: {} };
    if (isPath(kind)) {
      if (fill === undefined && border === undefined && Object.keys(marker).length === 0) return '';
      const own = { ...markerOf(series, shape, index), ...(fill !== undefined && { background: fill }), ...marker };
      return tag('c:dPt', {}, val('idx', at) + markerXml(own) + val('bubble3D', false) + shapeXml(undefined, border));
    }
    if (isRound(kind)) {
      return tag(
        'c:dPt',
        {},
        val('idx', at) + val('bubble3D', false) + shapeXml(fill ?? usualColor(at), border, PIECE_BORDER),
      );
    }
    if (fill === undefined && border === undefined) return '';
    const look = shapeXml(fill ?? series.fill ?? usualColor(index), border ?? series.line);
    return tag('c:dPt', {}, val('idx', at) + val('invertIfNegative', false) + val('bubble3D', false) + look);
  });
  return all.join('');
}

function showXml(labels: ChartLabels): string {
  return (
    val('showLegendKey', labels.showLegendKey) +
    val('showVal', labels.showValue) +
    val('showCatName', labels.showCategoryName) +
    val('showSerName', labels.showSeriesName) +
    val('showPercent', labels.showPercentage) +
    val('showBubbleSize', false)
  );
}

const positionXml = (position: string | undefined): string => {
  const word = position === undefined ? undefined : labelPositions.find(position);
  return word === undefined ? '' : val('dLblPos', word);
};

function labelsXml({ labels, points }: ChartSeries): string {
  const own = [...points]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, { label }]) => {
      if (!label || (label.show === undefined && label.text === undefined)) return [];
      const content =
        label.show === false
          ? val('delete', true)
          : (label.text === undefined ? '' : tag('c:tx', {}, richXml(label.text, label.font, TEXT_FONT))) +
            (label.text === undefined ? textLookXml(label.font, TEXT_FONT) : '') +
            positionXml(label.position ?? labels?.position) +
            showXml(labels ?? freshLabels());
      return [tag('c:dLbl', {}, val('idx', index) + content)];
    });
  if (!labels && own.length === 0) return '';
  const shown = labels ?? { ...freshLabels(), showValue: false };
  const separator = shown.separator === undefined ? '' : textElement('c:separator', shown.separator);
  const look = labels
    ? tag('c:numFmt', { formatCode: shown.numberFormat, sourceLinked: shown.linkNumberFormat }) +
      textLookXml(shown.font, TEXT_FONT) +
      positionXml(shown.position)
    : '';
  return tag('c:dLbls', {}, own.join('') + look + showXml(shown) + separator);
}
