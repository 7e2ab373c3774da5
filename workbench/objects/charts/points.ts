/** The single points of a series. */
import { type HostClass, type HostObject, hostObject, type ScalarMember } from '../../host/class';
import { type ChartLine, type ChartPoint, type DataPoint, pointsOf, toWire } from '../../model';
import { calculated } from '../cells/reading';
import { asChoice, asFlag, asWhole } from '../core/arguments';
import { asColor } from '../core/colors';
import { itemNotFound } from '../core/refusals';
import { labelObject } from './labels';
import { borderObject, fillObject } from './looks';
import { asMarkerSize, MARKER_STYLES, type SeriesRef } from './series-ref';

interface PointRef {
  readonly owner: SeriesRef;
  readonly index: number;
}

const peek = ({ owner, index }: PointRef): ChartPoint | undefined => owner.series.points.get(index);

function own({ owner, index }: PointRef): ChartPoint {
  const { points } = owner.series;
  let point = points.get(index);
  if (!point) points.set(index, (point = { marker: {} }));
  return point;
}

function dataOf({ ref, series }: SeriesRef): DataPoint[] {
  calculated(ref.app);
  return pointsOf(ref.app.book, series.values, ref.chart.plotVisibleOnly);
}

const markerPart = (
  name: 'style' | 'size' | 'background' | 'foreground',
  usual: unknown,
  check: (value: unknown) => never,
): ScalarMember<PointRef> => ({
  get: (self) => peek(self)?.marker[name] ?? self.owner.series.marker[name] ?? usual,
  set(self, value) {
    const checked = check(value);
    self.owner.ref.change(() => (own(self).marker[name] = checked));
  },
});

const pointFormatClass: HostClass<PointRef> = {
  type: 'ChartPointFormat',
  links: {
    Fill: (self) =>
      fillObject(self.owner.ref, () => ({
        get fill(): string | undefined {
          return peek(self)?.fill;
        },
        set fill(fill: string | undefined) {
          own(self).fill = fill;
        },
      })),
    Border: (self) =>
      borderObject(self.owner.ref, () => ({
        get border(): ChartLine | undefined {
          return peek(self)?.border;
        },
        set border(border: ChartLine | undefined) {
          own(self).border = border;
        },
      })),
  },
};

const pointClass: HostClass<PointRef> = {
  type: 'ChartPoint',
  scalars: {
    Value: { get: (self) => toWire(dataOf(self.owner)[self.index]?.value ?? null) },
    HasDataLabel: {
      get: (self) => peek(self)?.label?.show ?? self.owner.series.labels !== undefined,
      set(self, value) {
        const show = asFlag(value, 'hasDataLabel');
        self.owner.ref.change(() => ((own(self).label ??= { font: {} }).show = show));
      },
    },
    MarkerStyle: markerPart('style', 'Automatic', (v) => asChoice(v, MARKER_STYLES, 'markerStyle') as never),
    MarkerSize: markerPart('size', 5, (v) => asMarkerSize(v) as never),
    MarkerBackgroundColor: markerPart('background', '', (v) => asColor(v, 'markerBackgroundColor') as never),
    MarkerForegroundColor: markerPart('foreground', '', (v) => asColor(v, 'markerForegroundColor') as never),
  },
  links: {
    Format: (self) => hostObject(pointFormatClass, self),
    DataLabel: (self) =>
      labelObject({
        ref: self.owner.ref,
        automatic: () => String(toWire(dataOf(self.owner)[self.index]?.value ?? null)),
        peek: () => peek(self),
        own: () => own(self),
      }),
  },
};

const pointObject = (owner: SeriesRef, index: number): HostObject => hostObject(pointClass, { owner, index });

const pointsClass: HostClass<SeriesRef> = {
  type: 'ChartPointsCollection',
  scalars: { Count: { get: (owner) => dataOf(owner).length } },
  items: (owner) => dataOf(owner).map((_, index) => pointObject(owner, index)),
  methods: {
    GetCount: (owner) => dataOf(owner).length,
    GetItemAt(owner, index: unknown) {
      const at = asWhole(index, 'index', 0);
      if (at >= dataOf(owner).length) throw itemNotFound(`The series has no point number ${at}.`);
      return pointObject(owner, at);
    },
  },
};

export const pointsObject = (owner: SeriesRef): HostObject => hostObject(pointsClass, owner);
