/** The series of a chart. */
import { type HostClass, type HostObject, hostObject, type ScalarMember } from '../../host/class';
import {
  type ChartSeries,
  freshAxis,
  freshLabels,
  freshSeries,
  hasAxes,
  hasSecondaryAxis,
  pointsOf,
  seriesNameOf,
  shapeOf,
  toWire,
  usualColor,
  usualGaps,
} from '../../model';
import { calculated, shownText } from '../cells/reading';
import { asChoice, asFlag, asText, asWhole, isOmitted } from '../core/arguments';
import { asColor } from '../core/colors';
import { invalidArgument, itemNotFound } from '../core/refusals';
import { emptyCollection } from '../empty-collections';
import { type ChartRef, constant, field } from './chart-ref';
import { labelsObject } from './labels';
import { fillObject, lineObject } from './looks';
import { pointsObject } from './points';
import { asMarkerSize, MARKER_STYLES, SeriesRef } from './series-ref';
import { lineReference } from './source';
import { followCell } from './titles';
import { asChartType, checkMix } from './types';

const DIMENSIONS = ['Categories', 'Values', 'XValues', 'YValues'] as const;

const kindOf = ({ ref, series }: SeriesRef): ReturnType<typeof shapeOf> => shapeOf(ref.chart.typeOf(series));

function setName(self: SeriesRef, value: unknown): void {
  const name = asText(value, 'name');
  self.ref.change(() => {
    if (name.startsWith('=')) followCell(self.ref, self.series.name, name);
    else if (!self.ref.app.moods.habits.has('dropsSeriesNames')) self.series.name = { text: name };
  });
}

function setType(self: SeriesRef, value: unknown): void {
  const type = asChartType(value, 'chartType');
  const { chart } = self.ref;
  checkMix([type, ...chart.series.filter((s) => s !== self.series).map((s) => chart.typeOf(s))]);
  self.ref.change(() => {
    self.series.type = type === chart.type ? undefined : type;
    self.series.smooth = shapeOf(type).smooth ?? false;
  });
}

function setAxisGroup(self: SeriesRef, value: unknown): void {
  const group = asChoice(value, ['Primary', 'Secondary'], 'axisGroup');
  if (group === 'Secondary' && !hasAxes(self.ref.chart)) {
    throw invalidArgument('axisGroup: a chart of this type has no axes.');
  }
  self.ref.change((chart) => {
    self.series.axisGroup = group;
    if (hasSecondaryAxis(chart)) chart.axes.secondary ??= freshAxis(false);
    else delete chart.axes.secondary;
  });
}

/** Room between bars: it is the same for all series drawn together. */
const gap = (name: 'gapWidth' | 'overlap', min: number, max: number): ScalarMember<SeriesRef> => ({
  get: (self) => self.series[name] ?? usualGaps(kindOf(self))[name],
  set(self, value) {
    const given = asWhole(value, name, min, max);
    const { kind } = kindOf(self);
    self.ref.change((chart) => {
      for (const s of chart.series) {
        const together = shapeOf(chart.typeOf(s)).kind === kind && s.axisGroup === self.series.axisGroup;
        if (together) s[name] = given;
      }
    });
  },
});

const markerColor = (name: 'background' | 'foreground', what: string): ScalarMember<SeriesRef> => ({
  get: (self) => self.series.marker[name] ?? colorOf(self),
  set(self, value) {
    const color = asColor(value, what);
    self.ref.change(() => (self.series.marker[name] = color));
  },
});

function colorOf({ series, index }: SeriesRef): string {
  const own = series.fill !== undefined && series.fill !== 'none' ? series.fill : series.line.color;
  return own ?? usualColor(index);
}

/** What a dimension of a series reads from cells. */
function referenceOf(self: SeriesRef, dimension: unknown): { reference?: string; isValues: boolean } {
  const which = asChoice(dimension, DIMENSIONS, 'dimension');
  const isValues = which === 'Values' || which === 'YValues';
  return { reference: isValues ? self.series.values : self.series.categories, isValues };
}

function dimensionValues(self: SeriesRef, dimension: unknown, asTexts: boolean): unknown[] {
  const { app, chart } = self.ref;
  calculated(app);
  const { reference, isValues } = referenceOf(self, dimension);
  const points = pointsOf(app.book, reference, chart.plotVisibleOnly);
  if (points.length > 0) return points.map((p) => (asTexts ? shownText(p.value, p.numberFormat) : toWire(p.value)));
  if (isValues) return [];
  const count = pointsOf(app.book, self.series.values, chart.plotVisibleOnly).length;
  return Array.from({ length: count }, (_, i) => (asTexts ? String(i + 1) : i + 1));
}

const seriesFormatClass: HostClass<SeriesRef> = {
  type: 'ChartSeriesFormat',
  links: {
    Fill: (self) => fillObject(self.ref, () => self.series),
    Line: (self) =>
      lineObject(
        self.ref,
        () => self.series.line,
        (line) => (self.series.line = line),
        () => colorOf(self),
      ),
  },
};

const seriesClass: HostClass<SeriesRef> = {
  type: 'ChartSeries',
  scalars: {
    Name: { get: (self) => seriesNameOf(self.ref.app.book, self.ref.chart, self.series), set: setName },
    ChartType: { get: (self) => self.ref.chart.typeOf(self.series), set: setType },
    AxisGroup: { get: (self) => self.series.axisGroup, set: setAxisGroup },
    PlotOrder: { get: (self) => self.index + 1 },
    Smooth: field('smooth', asFlag),
    GapWidth: gap('gapWidth', 0, 500),
    Overlap: gap('overlap', -100, 100),
    DoughnutHoleSize: {
      get: (self) => self.series.doughnutHole ?? 75,
      set(self, value) {
        const size = asWhole(value, 'doughnutHoleSize', 10, 90);
        self.ref.change((chart) => chart.series.forEach((s) => (s.doughnutHole = size)));
      },
    },
    InvertIfNegative: field('invertIfNegative', asFlag),
    Filtered: constant(false),
    ShowShadow: constant(false),
    VaryByCategories: { get: (self) => /pie|doughnut/.test(kindOf(self).kind) },
    MarkerStyle: {
      get: (self) => self.series.marker.style ?? (kindOf(self).markers === false ? 'None' : 'Automatic'),
      set(self, value) {
        const style = asChoice(value, MARKER_STYLES, 'markerStyle');
        self.ref.change(() => (self.series.marker.style = style));
      },
    },
    MarkerSize: {
      get: (self) => self.series.marker.size ?? 5,
      set(self, value) {
        const size = asMarkerSize(value);
        self.ref.change(() => (self.series.marker.size = size));
      },
    },
    MarkerBackgroundColor: markerColor('background', 'markerBackgroundColor'),
    MarkerForegroundColor: markerColor('foreground', 'markerForegroundColor'),
    HasDataLabels: {
      get: (self) => self.series.labels !== undefined,
      set(self, value) {
        const has = asFlag(value, 'hasDataLabels');
        self.ref.change(() => (self.series.labels = has ? (self.series.labels ?? freshLabels()) : undefined));
      },
    },
  },
  links: {
    DataLabels: (self) => labelsObject(self.ref, () => [self.series]),
    Format: (self) => hostObject(seriesFormatClass, self),
    Points: pointsObject,
    Trendlines: () => emptyCollection('ChartTrendline'),
  },
  methods: {
    SetValues(self, range: unknown) {
      const reference = lineReference(self.ref, range, 'sourceData');
      return self.ref.change(() => (self.series.values = reference));
    },
    SetXAxisValues(self, range: unknown) {
      const reference = lineReference(self.ref, range, 'sourceData');
      return self.ref.change(() => (self.series.categories = reference));
    },
    GetDimensionValues: (self, dimension: unknown) => dimensionValues(self, dimension, false),
    GetDimensionStringValues: (self, dimension: unknown) => dimensionValues(self, dimension, true),
    GetDimensionDataSourceString: (self, dimension: unknown) => referenceOf(self, dimension).reference ?? '',
    GetDimensionDataSourceType: (self, dimension: unknown) =>
      referenceOf(self, dimension).reference === undefined ? 'List' : 'LocalRange',
    Delete(self) {
      const { series } = self;
      return self.ref.change((chart) => {
        chart.series.splice(chart.series.indexOf(series), 1);
        if (!hasSecondaryAxis(chart)) delete chart.axes.secondary;
      });
    },
  },
};

const seriesObject = (ref: ChartRef, series: ChartSeries): HostObject =>
  hostObject(seriesClass, new SeriesRef(ref, series));

function add(ref: ChartRef, name: unknown, index: unknown): HostObject {
  const at = isOmitted(index) ? ref.chart.series.length : asWhole(index, 'index', 0, ref.chart.series.length);
  const series = freshSeries();
  if (!isOmitted(name)) series.name = { text: asText(name, 'name') };
  series.smooth = shapeOf(ref.chart.type).smooth ?? false;
  ref.change((chart) => chart.series.splice(at, 0, series));
  return seriesObject(ref, series);
}

const seriesCollectionClass: HostClass<ChartRef> = {
  type: 'ChartSeriesCollection',
  scalars: { Count: { get: (ref) => ref.chart.series.length } },
  items: (ref) => ref.chart.series.map((series) => seriesObject(ref, series)),
  methods: {
    Add: add,
    GetCount: (ref) => ref.chart.series.length,
    GetItemAt(ref, index: unknown) {
      const series = ref.chart.series[asWhole(index, 'index', 0)];
      if (!series) throw itemNotFound(`The chart "${ref.chart.name}" has no series number ${String(index)}.`);
      return seriesObject(ref, series);
    },
  },
};

export const seriesCollectionObject = (ref: ChartRef): HostObject => hostObject(seriesCollectionClass, ref);
