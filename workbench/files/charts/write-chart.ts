/** The part of a chart as a file writes it. */
import {
  type Chart,
  type ChartAxis,
  type ChartSeries,
  type ChartShape,
  type ChartTitle,
  hasAxes,
  shapeOf,
  usualGaps,
  type Workbook,
} from '../../model';
import { NS } from '../ooxml/parts';
import { tag, XML_HEAD } from '../ooxml/xml';
import { referenceXml } from './references';
import { richXml, shapeXml, textLookXml, val } from './shapes';
import {
  AXIS_TITLE_FONT,
  blanks,
  legendPositions,
  NO_LINE,
  NS_CHART,
  NS_DRAWING,
  TEXT_FONT,
  THIN_LINE,
  tickLabels,
  tickMarks,
  TITLE_FONT,
} from './words';
import { seriesXml } from './write-series';

/** Numbers by which the axes of a chart name each other. */
const AXES = { category: 500_000_001, value: 500_000_002, secondCategory: 500_000_003, secondary: 500_000_004 };

/** The whole part of a chart, made from the model. */
export function chartXml(book: Workbook, chart: Chart): string {
  const { title, legend, area } = chart;
  const content = [
    title.visible ? titleXml(book, title, TITLE_FONT) : '',
    val('autoTitleDeleted', !title.visible),
    plotAreaXml(book, chart),
    legend.visible
      ? tag(
          'c:legend',
          {},
          val('legendPos', legendPositions.toFile(legend.position)) +
            val('overlay', legend.overlay) +
            shapeXml(legend.fill, legend.border) +
            textLookXml(legend.font, TEXT_FONT),
        )
      : '',
    val('plotVisOnly', chart.plotVisibleOnly),
    val('dispBlanksAs', blanks.toFile(chart.displayBlanksAs)),
  ];
  const space = [
    val('roundedCorners', area.roundedCorners),
    tag('c:chart', {}, content.join('')),
    shapeXml(area.fill ?? '#FFFFFF', area.border, THIN_LINE),
    Object.keys(area.font).length > 0 ? textLookXml(area.font, {}) : '',
  ];
  const names = { 'xmlns:c': NS_CHART, 'xmlns:a': NS_DRAWING, 'xmlns:r': NS.r };
  return XML_HEAD + tag('c:chartSpace', names, space.join(''));
}

function titleXml(book: Workbook, title: ChartTitle, usual: typeof TITLE_FONT, upright = false): string {
  const { text, formula, font } = title;
  const words =
    formula !== undefined
      ? tag('c:tx', {}, referenceXml(book, formula, 'text', false))
      : text !== undefined
        ? tag('c:tx', {}, richXml(text, font, usual, upright))
        : '';
  const look = shapeXml(title.fill, title.border);
  const ownWords = formula === undefined && text !== undefined;
  return tag('c:title', {}, words + val('overlay', title.overlay) + look + (ownWords ? '' : textLookXml(font, usual)));
}

/** Series that are drawn by one element: of one shape and on the same axes. */
interface Group {
  readonly shape: ChartShape;
  readonly secondary: boolean;
  readonly series: ChartSeries[];
}

/** Areas lie behind bars, and lines before them. */
const DEPTH = ['area', 'column', 'bar', 'line', 'scatter', 'radar', 'pie', 'doughnut'];

function groupsOf(chart: Chart): Group[] {
  const groups = new Map<string, Group>();
  for (const series of chart.series) {
    const shape = shapeOf(chart.typeOf(series));
    const secondary = series.axisGroup === 'Secondary';
    const key = `${secondary} ${shape.kind} ${shape.grouping}`;
    const group = groups.get(key) ?? { shape, secondary, series: [] };
    groups.set(key, group);
    group.series.push(series);
  }
  if (groups.size === 0) groups.set('', { shape: shapeOf(chart.type), secondary: false, series: [] });
  return [...groups.values()].sort(
    (a, b) => Number(a.secondary) - Number(b.secondary) || DEPTH.indexOf(a.shape.kind) - DEPTH.indexOf(b.shape.kind),
  );
}

function plotAreaXml(book: Workbook, chart: Chart): string {
  const groups = groupsOf(chart);
  const drawn = groups.map((group) => groupXml(book, chart, group));
  const axes = hasAxes(chart) ? axesXml(book, chart, groups) : '';
  const { fill, border } = chart.plotArea;
  return tag('c:plotArea', {}, tag('c:layout') + drawn.join('') + axes + shapeXml(fill, border));
}

function groupXml(book: Workbook, chart: Chart, { shape, secondary, series }: Group): string {
  const { kind, grouping } = shape;
  const list = series.map((s) => seriesXml(book, chart, s, shapeOf(chart.typeOf(s)))).join('');
  const axes = secondary ? [AXES.secondCategory, AXES.secondary] : [AXES.category, AXES.value];
  const ids = axes.map((id) => val('axId', id)).join('');
  const group = val('grouping', grouping ?? 'standard');
  switch (kind) {
    case 'column':
    case 'bar': {
      const gaps = usualGaps(shape);
      const room =
        val('gapWidth', series[0]?.gapWidth ?? gaps.gapWidth) + val('overlap', series[0]?.overlap ?? gaps.overlap);
      return tag(
        'c:barChart',
        {},
        val('barDir', kind === 'bar' ? 'bar' : 'col') + group + val('varyColors', false) + list + room + ids,
      );
    }
    case 'line':
      return tag('c:lineChart', {}, group + val('varyColors', false) + list + val('marker', true) + ids);
    case 'area':
      return tag('c:areaChart', {}, group + val('varyColors', false) + list + ids);
    case 'scatter': {
      const style = val('scatterStyle', shape.smooth ? 'smoothMarker' : 'lineMarker');
      return tag('c:scatterChart', {}, style + val('varyColors', false) + list + ids);
    }
    case 'radar':
      return tag('c:radarChart', {}, val('radarStyle', 'marker') + val('varyColors', false) + list + ids);
    case 'pie':
      return tag('c:pieChart', {}, val('varyColors', true) + list + val('firstSliceAng', 0));
    case 'doughnut':
      return tag(
        'c:doughnutChart',
        {},
        val('varyColors', true) + list + val('firstSliceAng', 0) + val('holeSize', series[0]?.doughnutHole ?? 75),
      );
  }
}

function axesXml(book: Workbook, chart: Chart, groups: readonly Group[]): string {
  const { category, value, secondary } = chart.axes;
  const { kind } = shapeOf(chart.type);
  const lying = kind === 'bar';
  const scatter = kind === 'scatter';
  const between = category.betweenCategories ?? !(kind === 'area' || scatter);
  const numbers = scatter ? 'valAx' : 'catAx';
  const first = [
    axisXml(book, category, {
      ...{ name: numbers, id: AXES.category, other: AXES.value, crossing: value.position, usualLine: THIN_LINE },
      ...{ place: lying ? 'l' : 'b', upright: lying, between },
    }),
    axisXml(book, value, {
      ...{ name: 'valAx', id: AXES.value, other: AXES.category, crossing: category.position, usualLine: NO_LINE },
      ...{ place: lying ? 'b' : 'l', upright: !lying, between },
    }),
  ];
  if (!secondary || !groups.some((g) => g.secondary)) return first.join('');
  const hidden: ChartAxis = {
    ...category,
    visible: false,
    majorGridlines: false,
    minorGridlines: false,
    title: { ...category.title, visible: false },
  };
  return [
    ...first,
    axisXml(book, secondary, {
      ...{ name: 'valAx', id: AXES.secondary, other: AXES.secondCategory, crossing: 'Maximum', usualLine: NO_LINE },
      ...{ place: lying ? 't' : 'r', upright: !lying, between },
    }),
    axisXml(book, hidden, {
      ...{ name: numbers, id: AXES.secondCategory, other: AXES.secondary, crossing: 'Automatic', usualLine: THIN_LINE },
      ...{ place: lying ? 'l' : 'b', upright: lying, between },
    }),
  ].join('');
}

interface AxisPlace {
  readonly name: 'catAx' | 'valAx';
  readonly id: number;
  readonly other: number;
  /** Where on the other axis this one crosses it. */
  readonly crossing: ChartAxis['position'];
  readonly usualLine: typeof THIN_LINE;
  readonly place: 'l' | 'r' | 't' | 'b';
  readonly upright: boolean;
  readonly between: boolean;
}

const CROSSES = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' } as const;

function axisXml(book: Workbook, axis: ChartAxis, place: AxisPlace): string {
  const numbers = place.name === 'valAx';
  const optional = (name: string, value: number | undefined): string => (value === undefined ? '' : val(name, value));
  const scaling =
    optional('logBase', axis.logBase) +
    val('orientation', axis.reversed ? 'maxMin' : 'minMax') +
    optional('max', axis.maximum) +
    optional('min', axis.minimum);
  const grid = (name: string, shown: boolean, line: ChartAxis['line']): string =>
    shown ? tag(name, {}, shapeXml(undefined, line, THIN_LINE)) : '';
  const { crossing } = place;
  const content = [
    val('axId', place.id),
    tag('c:scaling', {}, scaling),
    val('delete', !axis.visible),
    val('axPos', place.place),
    grid('c:majorGridlines', axis.majorGridlines, axis.majorGridline),
    grid('c:minorGridlines', axis.minorGridlines, axis.minorGridline),
    axis.title.visible ? titleXml(book, axis.title, AXIS_TITLE_FONT, place.upright) : '',
    tag('c:numFmt', { formatCode: axis.numberFormat, sourceLinked: axis.linkNumberFormat }),
    val('majorTickMark', tickMarks.toFile(axis.majorTickMark)),
    val('minorTickMark', tickMarks.toFile(axis.minorTickMark)),
    val('tickLblPos', tickLabels.toFile(axis.tickLabels)),
    shapeXml(undefined, axis.line, place.usualLine),
    textLookXml(axis.font, TEXT_FONT),
    val('crossAx', place.other),
    typeof crossing === 'number' ? val('crossesAt', crossing) : val('crosses', CROSSES[crossing]),
    numbers ? val('crossBetween', place.between ? 'between' : 'midCat') : '',
    numbers ? optional('majorUnit', axis.majorUnit) + optional('minorUnit', axis.minorUnit) : '',
    numbers ? '' : categoriesXml(axis),
  ];
  return tag(`c:${place.name}`, {}, content.join(''));
}

const categoriesXml = ({ textOnly, labelSpacing }: ChartAxis): string =>
  val('auto', !textOnly) +
  val('lblAlgn', 'ctr') +
  val('lblOffset', 100) +
  (labelSpacing === undefined ? '' : val('tickLblSkip', labelSpacing)) +
  val('noMultiLvlLbl', false);
