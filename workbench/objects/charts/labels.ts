/** Data labels: of all series of a chart, of one series, of one point. */
import { type HostClass, type HostObject, hostObject, type ScalarMember } from '../../host/class';
import { type ChartFont, type ChartLabels, type ChartPoint, type ChartSeries, freshLabels } from '../../model';
import { asChoice, asFlag, asText } from '../core/arguments';
import { type ChartRef, constant } from './chart-ref';
import { fontObject } from './looks';

const POSITIONS = [
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
  'Callout',
] as const;

interface LabelsRef {
  readonly ref: ChartRef;
  series(): readonly ChartSeries[];
}

const first = (self: LabelsRef): ChartLabels =>
  self.series().find((s) => s.labels)?.labels ?? { ...freshLabels(), showValue: false };

/** Changes the labels of the series; those without labels get some. */
function change(self: LabelsRef, act: (labels: ChartLabels) => void, shown = true): void {
  self.ref.change(() => {
    for (const series of self.series()) act((series.labels ??= { ...freshLabels(), showValue: shown }));
  });
}

const show = (
  name: 'showValue' | 'showSeriesName' | 'showCategoryName' | 'showPercentage' | 'showLegendKey',
): ScalarMember<LabelsRef> => ({
  get: (self) => first(self)[name],
  set(self, value) {
    const shown = asFlag(value, name);
    change(self, (labels) => (labels[name] = shown), false);
  },
});

const labelsFormatClass: HostClass<LabelsRef> = {
  type: 'ChartDataLabelFormat',
  links: {
    Font: (self) =>
      fontObject(self.ref, () => ({
        get font(): ChartFont {
          return first(self).font;
        },
        set font(font: ChartFont) {
          for (const series of self.series()) (series.labels ??= freshLabels()).font = font;
        },
      })),
  },
};

const labelsClass: HostClass<LabelsRef> = {
  type: 'ChartDataLabels',
  scalars: {
    ShowValue: show('showValue'),
    ShowSeriesName: show('showSeriesName'),
    ShowCategoryName: show('showCategoryName'),
    ShowPercentage: show('showPercentage'),
    ShowLegendKey: show('showLegendKey'),
    ShowBubbleSize: constant(false),
    Position: {
      get: (self) => first(self).position ?? 'None',
      set(self, value) {
        const position = asChoice(value, POSITIONS, 'position');
        change(self, (labels) => (labels.position = position === 'None' ? undefined : position));
      },
    },
    Separator: {
      get: (self) => first(self).separator ?? ', ',
      set(self, value) {
        const separator = asText(value, 'separator');
        change(self, (labels) => (labels.separator = separator));
      },
    },
    NumberFormat: {
      get: (self) => first(self).numberFormat,
      set(self, value) {
        const numberFormat = asText(value, 'numberFormat');
        change(self, (labels) => Object.assign(labels, { numberFormat, linkNumberFormat: false }));
      },
    },
    LinkNumberFormat: {
      get: (self) => first(self).linkNumberFormat,
      set(self, value) {
        const linkNumberFormat = asFlag(value, 'linkNumberFormat');
        change(self, (labels) => (labels.linkNumberFormat = linkNumberFormat));
      },
    },
    TextOrientation: constant(0),
    AutoText: constant(true),
  },
  links: { Format: (self) => hostObject(labelsFormatClass, self) },
};

export const labelsObject = (ref: ChartRef, series: () => readonly ChartSeries[]): HostObject =>
  hostObject(labelsClass, { ref, series });

/** The label of one point. */
interface LabelRef {
  readonly ref: ChartRef;
  /** The words it has unless somebody gives it others. */
  automatic(): string;
  /** The point as far as it has something of its own. */
  peek(): ChartPoint | undefined;
  /** The point, made to have something of its own. */
  own(): ChartPoint;
}

const labelOf = (self: LabelRef): NonNullable<ChartPoint['label']> => (self.own().label ??= { font: {} });

const labelFormatClass: HostClass<LabelRef> = {
  type: 'ChartDataLabelFormat',
  links: {
    Font: (self) =>
      fontObject(self.ref, () => ({
        get font(): ChartFont {
          return self.peek()?.label?.font ?? {};
        },
        set font(font: ChartFont) {
          labelOf(self).font = font;
        },
      })),
  },
};

const labelClass: HostClass<LabelRef> = {
  type: 'ChartDataLabel',
  scalars: {
    Text: {
      get: (self) => self.peek()?.label?.text ?? self.automatic(),
      set(self, value) {
        const text = asText(value, 'text');
        self.ref.change(() => Object.assign(labelOf(self), { text, show: true }));
      },
    },
    Position: {
      get: (self) => self.peek()?.label?.position ?? 'None',
      set(self, value) {
        const position = asChoice(value, POSITIONS, 'position');
        self.ref.change(() => (labelOf(self).position = position === 'None' ? undefined : position));
      },
    },
  },
  links: { Format: (self) => hostObject(labelFormatClass, self) },
};

export const labelObject = (self: LabelRef): HostObject => hostObject(labelClass, self);
