/** The series of a chart as a file has them. */
import {
  type ChartKind,
  type ChartLabels,
  type ChartMarker,
  type ChartPoint,
  type ChartSeries,
  freshLabels,
  freshSeries,
  usualColor,
} from '../../model';
import type { Colours } from '../ooxml/colours';
import { child, children, flag, type XmlElement } from '../ooxml/xml';
import { differing, flagOf, numberOf, readFill, readFont, readLine, valOf, wordsOf } from './read-shapes';
import type { ReferenceRole } from './references';
import { labelPositions, markerSymbols, pathLine, PIECE_BORDER, TEXT_FONT, usualMarker } from './words';

/** The kind of element that draws a series, and what holds for all of its series. */
export interface SeriesFrame {
  readonly kind: ChartKind;
  readonly secondary: boolean;
  readonly colours: Colours;
  /** Notes an element that refers to cells; `now` gives what the model says in its place. */
  refer(e: XmlElement, role: ReferenceRole, now: () => string | undefined): void;
}

/** The text of a reference; the values stored beside it are not looked at. */
export function readReference(
  holder: XmlElement | undefined,
  role: ReferenceRole,
  refer: SeriesFrame['refer'],
  now: () => string | undefined,
): string | undefined {
  const e = holder?.children.find((c) => /^(num|str|multiLvlStr)Ref$/.test(c.name));
  if (!e) return undefined;
  refer(e, role, now);
  return (child(e, 'f')?.text ?? '').trim();
}

/** @param index the place of the series in the chart, which gives it its colour */
export function readSeries(
  e: XmlElement,
  index: number,
  { colours, kind, secondary, refer }: SeriesFrame,
): ChartSeries {
  const series = freshSeries();
  const scatter = kind === 'scatter';
  const path = scatter || kind === 'line' || kind === 'radar';
  const tx = child(e, 'tx');
  const formula = readReference(tx, 'text', refer, () => series.name.formula);
  const text = child(tx, 'v')?.text;
  if (formula !== undefined) series.name.formula = formula;
  else if (text !== undefined) series.name.text = text;
  const [x, y] = scatter ? ['xVal', 'yVal'] : ['cat', 'val'];
  const categories = readReference(child(e, x), 'categories', refer, () => series.categories);
  const values = readReference(child(e, y), 'values', refer, () => series.values);
  if (categories !== undefined) series.categories = categories;
  if (values !== undefined) series.values = values;
  const shape = child(e, 'spPr');
  const fill = path ? undefined : readFill(shape, colours, usualColor(index));
  if (fill !== undefined) series.fill = fill;
  series.line = readLine(shape, colours, path ? pathLine(kind, index) : {});
  series.axisGroup = secondary ? 'Secondary' : 'Primary';
  series.smooth = path && flagOf(e, 'smooth', true);
  series.invertIfNegative = !path && flagOf(e, 'invertIfNegative', false);
  if (path) series.marker = readMarker(child(e, 'marker'), colours, usualMarker(index));
  const labels = readLabels(child(e, 'dLbls'), colours);
  if (labels) series.labels = labels;
  readPoints(e, series, index, { colours, kind });
  readPointLabels(e, series, colours);
  return series;
}

function readMarker(e: XmlElement | undefined, colours: Colours, usual: Required<ChartMarker>): ChartMarker {
  const shape = child(e, 'spPr');
  const fill = readFill(shape, colours);
  const marker: ChartMarker = {
    style: markerSymbols.fromFile(valOf(e, 'symbol')),
    size: numberOf(e, 'size'),
    background: fill === 'none' ? undefined : fill,
    foreground: readLine(shape, colours).color,
  };
  return differing(marker, usual);
}

function readLabels(e: XmlElement | undefined, colours: Colours): ChartLabels | undefined {
  if (!e || flagOf(e, 'delete', false)) return undefined;
  const format = child(e, 'numFmt');
  const position = labelPositions.fromFile(valOf(e, 'dLblPos'));
  const separator = child(e, 'separator')?.text;
  const labels: ChartLabels = {
    ...freshLabels(),
    showValue: flagOf(e, 'showVal', false),
    showSeriesName: flagOf(e, 'showSerName', false),
    showCategoryName: flagOf(e, 'showCatName', false),
    showPercentage: flagOf(e, 'showPercent', false),
    showLegendKey: flagOf(e, 'showLegendKey', false),
    font: readFont(child(e, 'txPr'), colours, TEXT_FONT),
    ...(format && {
      numberFormat: format.attrs.formatCode ?? 'General',
      linkNumberFormat: flag(format, 'sourceLinked'),
    }),
    ...(position !== undefined && { position }),
    ...(separator !== undefined && { separator }),
  };
  const shown = labels.showValue || labels.showSeriesName || labels.showCategoryName || labels.showPercentage;
  return shown ? labels : undefined;
}

function readPoints(
  e: XmlElement,
  series: ChartSeries,
  index: number,
  { colours, kind }: Pick<SeriesFrame, 'colours' | 'kind'>,
): void {
  const round = kind === 'pie' || kind === 'doughnut';
  const usual = { ...usualMarker(index), ...series.marker };
  for (const dPt of children(e, 'dPt')) {
    const at = numberOf(dPt, 'idx') ?? 0;
    const shape = child(dPt, 'spPr');
    const path = kind === 'line' || kind === 'scatter' || kind === 'radar';
    const fill = path
      ? undefined
      : readFill(shape, colours, round ? usualColor(at) : (series.fill ?? usualColor(index)));
    const border = readLine(shape, colours, round ? PIECE_BORDER : series.line);
    const marker = readMarker(child(dPt, 'marker'), colours, usual);
    const point: ChartPoint = {
      marker: path ? marker : {},
      ...(fill !== undefined && { fill }),
      ...(Object.keys(border).length > 0 && { border }),
    };
    if (fill !== undefined || point.border || Object.keys(point.marker).length > 0) series.points.set(at, point);
  }
}

function readPointLabels(e: XmlElement, series: ChartSeries, colours: Colours): void {
  for (const dLbl of children(child(e, 'dLbls'), 'dLbl')) {
    const index = numberOf(dLbl, 'idx') ?? 0;
    const rich = child(child(dLbl, 'tx'), 'rich');
    const position = labelPositions.fromFile(valOf(dLbl, 'dLblPos'));
    const point = series.points.get(index) ?? { marker: {} };
    point.label = {
      show: !flagOf(dLbl, 'delete', false),
      font: readFont(rich ?? child(dLbl, 'txPr'), colours, TEXT_FONT),
      ...(rich && { text: wordsOf(rich) }),
      ...(position !== undefined && position !== series.labels?.position && { position }),
    };
    series.points.set(index, point);
  }
}
