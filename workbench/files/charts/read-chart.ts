/** The part of a chart as a file has it. */
import {
  type Chart,
  CHART_TYPES,
  type ChartAxis,
  type ChartKind,
  type ChartSeries,
  type ChartShape,
  type ChartTitle,
  type ChartType,
  freshAxis,
  shapeOf,
  usualGaps,
} from '../../model';
import type { Colours } from '../ooxml/colours';
import { child, children, flag, type XmlElement } from '../ooxml/xml';
import { readReference, readSeries, type SeriesFrame } from './read-series';
import { flagOf, numberOf, readFill, readFont, readLine, valOf, wordsOf } from './read-shapes';
import {
  AXIS_TITLE_FONT,
  blanks,
  legendPositions,
  NO_LINE,
  TEXT_FONT,
  THIN_LINE,
  tickLabels,
  tickMarks,
  TITLE_FONT,
} from './words';

const GROUPS: Readonly<Record<string, ChartKind>> = {
  barChart: 'column',
  lineChart: 'line',
  areaChart: 'area',
  scatterChart: 'scatter',
  radarChart: 'radar',
  pieChart: 'pie',
  doughnutChart: 'doughnut',
};

const isDrawn = (e: XmlElement): boolean => /Chart$/.test(e.name);

/** Whether the model has a place for the chart; others are kept as they are. */
export function isReadable(space: XmlElement): boolean {
  const chart = child(space, 'chart');
  const drawn = child(chart, 'plotArea')?.children.filter(isDrawn) ?? [];
  const other = child(space, 'pivotSource') ?? child(chart, 'view3D') ?? drawn.find((e) => !GROUPS[e.name]);
  const kinds = new Set(drawn.map((e) => (/bar|line|area/.test(e.name) ? 'upright' : e.name)));
  const ways = new Set(drawn.filter((e) => e.name === 'barChart').map((e) => valOf(e, 'barDir')));
  return space.name === 'chartSpace' && !other && kinds.size === 1 && ways.size <= 1;
}

interface Reading {
  readonly chart: Chart;
  readonly colours: Colours;
  refer: SeriesFrame['refer'];
}

/** Fills a chart from the tree of its part. @param refer hears of every element that refers to cells */
export function readChart(chart: Chart, space: XmlElement, colours: Colours, refer: SeriesFrame['refer']): void {
  const reading: Reading = { chart, colours, refer };
  const root = child(space, 'chart');
  const plot = child(root, 'plotArea');
  const title = child(root, 'title');
  const automatic = !flagOf(root, 'autoTitleDeleted', false);
  readTitle(chart.title, title, reading, TITLE_FONT);
  readSpace(reading, space);
  readLegend(reading, child(root, 'legend'));
  readPlot(reading, plot);
  // Without a title of its own, a chart of one series is titled by it.
  chart.title.visible = title !== undefined || (automatic && chart.series.length === 1);
  chart.plotVisibleOnly = flagOf(root, 'plotVisOnly', true);
  chart.displayBlanksAs = blanks.fromFile(valOf(root, 'dispBlanksAs')) ?? 'Zero';
}

function readSpace({ chart, colours }: Reading, space: XmlElement): void {
  const shape = child(space, 'spPr');
  const fill = readFill(shape, colours, '#FFFFFF');
  const border = readLine(shape, colours, THIN_LINE);
  if (fill !== undefined) chart.area.fill = fill;
  if (Object.keys(border).length > 0) chart.area.border = border;
  chart.area.font = readFont(child(space, 'txPr'), colours, {});
  chart.area.roundedCorners = flagOf(space, 'roundedCorners', true);
}

function readTitle(
  title: ChartTitle,
  e: XmlElement | undefined,
  { colours, refer }: Reading,
  usual: typeof TITLE_FONT,
): void {
  title.visible = e !== undefined;
  if (!e) return;
  const tx = child(e, 'tx');
  const rich = child(tx, 'rich');
  const formula = readReference(tx, 'text', refer, () => title.formula);
  if (formula !== undefined) title.formula = formula;
  else if (rich) title.text = wordsOf(rich);
  title.overlay = flagOf(e, 'overlay', false);
  title.font = readFont(rich ?? child(e, 'txPr'), colours, usual);
  const shape = child(e, 'spPr');
  const fill = readFill(shape, colours);
  const border = readLine(shape, colours);
  if (fill !== undefined && fill !== 'none') title.fill = fill;
  if (Object.keys(border).length > 0 && border.style !== 'None') title.border = border;
}

function readLegend({ chart, colours }: Reading, e: XmlElement | undefined): void {
  const { legend } = chart;
  legend.visible = e !== undefined;
  if (!e) return;
  legend.position = legendPositions.fromFile(valOf(e, 'legendPos')) ?? 'Right';
  legend.overlay = flagOf(e, 'overlay', false);
  legend.font = readFont(child(e, 'txPr'), colours, TEXT_FONT);
  const shape = child(e, 'spPr');
  const fill = readFill(shape, colours);
  const border = readLine(shape, colours);
  if (fill !== undefined && fill !== 'none') legend.fill = fill;
  if (Object.keys(border).length > 0 && border.style !== 'None') legend.border = border;
}

function readPlot(reading: Reading, plot: XmlElement | undefined): void {
  const { chart, colours } = reading;
  const axes = plot?.children.filter((e) => /^(cat|val|date|ser)Ax$/.test(e.name)) ?? [];
  const drawn = plot?.children.filter(isDrawn) ?? [];
  const idsOf = (e: XmlElement): (string | undefined)[] => children(e, 'axId').map((id) => id.attrs.val);
  const axisById = (id: string | undefined): XmlElement | undefined => axes.find((a) => valOf(a, 'axId') === id);
  const main = idsOf(drawn[0] ?? { ...EMPTY });
  const inOrder = drawn
    .flatMap((group) => children(group, 'ser'))
    .sort((a, b) => (numberOf(a, 'order') ?? 0) - (numberOf(b, 'order') ?? 0));
  const rankOf = (e: XmlElement): number => inOrder.indexOf(e);
  const found: { order: number; type: ChartType; series: ChartSeries }[] = [];
  for (const group of drawn) {
    const secondary = idsOf(group).length > 0 && !idsOf(group).every((id) => main.includes(id));
    found.push(...readGroup(reading, group, secondary, rankOf));
    if (secondary)
      chart.axes.secondary = readAxis(reading, axisById(idsOf(group)[1]), axisById(idsOf(group)[0]), NO_LINE);
  }
  found.sort((a, b) => a.order - b.order);
  chart.type = found[0]?.type ?? (drawn[0] ? typeOfGroup(drawn[0], []) : chart.type);
  for (const { type, series } of found) {
    if (type !== chart.type) series.type = type;
    chart.series.push(series);
  }
  const [first, second] = main.map(axisById);
  if (first) Object.assign(chart.axes.category, readAxis(reading, first, second, THIN_LINE));
  if (second) Object.assign(chart.axes.value, readAxis(reading, second, first, NO_LINE));
  const between = valOf(second, 'crossBetween');
  const usual = !/area|scatter/.test(shapeOf(chart.type).kind);
  if (between !== undefined && (between === 'between') !== usual) chart.axes.category.betweenCategories = !usual;
  const shape = child(plot, 'spPr');
  const fill = readFill(shape, colours);
  const border = readLine(shape, colours);
  if (fill !== undefined) chart.plotArea.fill = fill;
  if (Object.keys(border).length > 0) chart.plotArea.border = border;
}

const EMPTY: XmlElement = { name: '', attrs: {}, children: [], text: '', start: 0, end: 0 };

function readGroup(
  { colours, refer }: Reading,
  group: XmlElement,
  secondary: boolean,
  rankOf: (series: XmlElement) => number,
): { order: number; type: ChartType; series: ChartSeries }[] {
  const kind = GROUPS[group.name];
  const frame: SeriesFrame = { kind, secondary, colours, refer };
  const elements = children(group, 'ser');
  const list = elements.map((e) => readSeries(e, rankOf(e), frame));
  const type = typeOfGroup(group, list);
  const shape: ChartShape = shapeOf(type);
  const gaps = usualGaps(shape);
  const gapWidth = numberOf(group, 'gapWidth') ?? 150;
  const overlap = numberOf(group, 'overlap') ?? 0;
  const hole = numberOf(group, 'holeSize');
  return list.map((series, i) => {
    if (shape.markers === false && series.marker.style === 'None') delete series.marker.style;
    if (kind === 'scatter' && !shape.lines) series.line = {};
    if (group.name === 'barChart') {
      if (gapWidth !== gaps.gapWidth) series.gapWidth = gapWidth;
      if (overlap !== gaps.overlap) series.overlap = overlap;
    }
    if (hole !== undefined && hole !== 75) series.doughnutHole = hole;
    return { order: rankOf(elements[i]), type, series };
  });
}

/** The type that the series drawn by one element have together. */
function typeOfGroup(group: XmlElement, series: readonly ChartSeries[]): ChartType {
  const found = GROUPS[group.name];
  const kind = found === 'column' && valOf(group, 'barDir') === 'bar' ? 'bar' : found;
  const path = kind === 'line' || kind === 'scatter' || kind === 'radar';
  const all = (test: (s: ChartSeries) => boolean): boolean => series.length > 0 && series.every(test);
  const shape: ChartShape = {
    kind,
    ...(!/scatter|radar|pie|doughnut/.test(kind) && {
      grouping: (valOf(group, 'grouping') ?? (path ? 'standard' : 'clustered')) as ChartShape['grouping'],
    }),
    ...(path && { markers: !all((s) => s.marker.style === 'None') }),
    ...(kind === 'scatter' && { lines: !all((s) => s.line.style === 'None') }),
  };
  const smooth = kind === 'scatter' && all((s) => s.smooth) && shape.lines === true;
  const same = (Object.entries(CHART_TYPES) as [ChartType, ChartShape][]).find(
    ([, s]) =>
      s.kind === shape.kind &&
      s.grouping === shape.grouping &&
      s.markers === shape.markers &&
      s.lines === shape.lines &&
      (s.smooth ?? false) === smooth,
  );
  return same?.[0] ?? (kind === 'scatter' ? 'XYScatter' : kind === 'bar' ? 'BarClustered' : 'ColumnClustered');
}

const CROSSES: Readonly<Record<string, ChartAxis['position']>> = {
  autoZero: 'Automatic',
  max: 'Maximum',
  min: 'Minimum',
};

/** @param other the axis that crosses this one, and says where */
function readAxis(
  reading: Reading,
  e: XmlElement | undefined,
  other: XmlElement | undefined,
  usualLine: ChartAxis['line'],
): ChartAxis {
  const { colours } = reading;
  const axis = freshAxis(false);
  const scaling = child(e, 'scaling');
  const format = child(e, 'numFmt');
  const grid = (name: string): XmlElement | undefined => child(e, name);
  readTitle(axis.title, child(e, 'title'), reading, AXIS_TITLE_FONT);
  if (e?.name === 'catAx' && !flagOf(e, 'auto', true)) axis.textOnly = true;
  axis.visible = !flagOf(e, 'delete', false);
  axis.reversed = valOf(scaling, 'orientation') === 'maxMin';
  const numbers = {
    minimum: numberOf(scaling, 'min'),
    maximum: numberOf(scaling, 'max'),
    logBase: numberOf(scaling, 'logBase'),
    majorUnit: numberOf(e, 'majorUnit'),
    minorUnit: numberOf(e, 'minorUnit'),
    labelSpacing: numberOf(e, 'tickLblSkip'),
  };
  for (const [name, value] of Object.entries(numbers)) if (value !== undefined) Object.assign(axis, { [name]: value });
  if (format) {
    axis.numberFormat = format.attrs.formatCode ?? 'General';
    axis.linkNumberFormat = flag(format, 'sourceLinked');
  }
  axis.majorGridlines = grid('majorGridlines') !== undefined;
  axis.minorGridlines = grid('minorGridlines') !== undefined;
  axis.majorGridline = readLine(child(grid('majorGridlines'), 'spPr'), colours, THIN_LINE);
  axis.minorGridline = readLine(child(grid('minorGridlines'), 'spPr'), colours, THIN_LINE);
  axis.font = readFont(child(e, 'txPr'), colours, TEXT_FONT);
  axis.line = readLine(child(e, 'spPr'), colours, usualLine);
  axis.tickLabels = tickLabels.fromFile(valOf(e, 'tickLblPos')) ?? 'NextToAxis';
  axis.majorTickMark = tickMarks.fromFile(valOf(e, 'majorTickMark')) ?? 'Cross';
  axis.minorTickMark = tickMarks.fromFile(valOf(e, 'minorTickMark')) ?? 'Cross';
  axis.position = numberOf(other, 'crossesAt') ?? CROSSES[valOf(other, 'crosses') ?? ''] ?? 'Automatic';
  return axis;
}
