/** Axes of a chart, with their titles and gridlines. */
import { type HostClass, type HostObject, hostObject, type ScalarMember } from '../../host/class';
import { type Chart, type ChartAxis, type ChartLine, hasAxes, shapeOf } from '../../model';
import { asChoice, asFlag, asNumber, asText, asWhole, isOmitted } from '../core/arguments';
import { itemNotFound, unsupported } from '../core/refusals';
import { type ChartRef, field, type PartRef } from './chart-ref';
import { fillObject, fontObject, lineObject } from './looks';
import { automaticScale } from './scale';
import { axisTitleObject } from './titles';

type Role = 'category' | 'value' | 'secondary';
type AxisRef = PartRef<ChartAxis> & { readonly role: Role };

const MARKS = ['None', 'Cross', 'Inside', 'Outside'] as const;
const LABELS = ['NextToAxis', 'High', 'Low', 'None'] as const;

/** Whether the axis counts numbers. */
const isNumeric = ({ ref, role }: AxisRef): boolean =>
  role !== 'category' || shapeOf(ref.chart.type).kind === 'scatter';

/** A bound or unit: a number, or an empty text for what Excel finds by itself. */
const bound = (name: 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit'): ScalarMember<AxisRef> => ({
  get: (self) => self.part()[name] ?? (isNumeric(self) ? automaticScale(self.ref, self.role, self.part())[name] : ''),
  set(self, value) {
    const automatic = value === '' || isOmitted(value);
    const given = automatic ? undefined : asNumber(value, name, name.endsWith('Unit') ? 0 : -Infinity);
    self.ref.change(() => (self.part()[name] = given));
  },
});

function setPosition(self: AxisRef, value: unknown): void {
  const position = asChoice(value, ['Automatic', 'Maximum', 'Minimum', 'Custom'], 'position');
  self.ref.change(() => {
    const axis = self.part();
    axis.position = position !== 'Custom' ? position : typeof axis.position === 'number' ? axis.position : 0;
  });
}

const gridlinesFormatClass: HostClass<{ ref: ChartRef; get(): ChartLine; set(line: ChartLine): void }> = {
  type: 'ChartGridlinesFormat',
  links: { Line: ({ ref, get, set }) => lineObject(ref, get, set) },
};

const gridlinesClass: HostClass<AxisRef & { readonly which: 'major' | 'minor' }> = {
  type: 'ChartGridlines',
  scalars: {
    Visible: {
      get: (self) => self.part()[`${self.which}Gridlines`],
      set(self, value) {
        const visible = asFlag(value, 'visible');
        self.ref.change(() => (self.part()[`${self.which}Gridlines`] = visible));
      },
    },
  },
  links: {
    Format: (self) =>
      hostObject(gridlinesFormatClass, {
        ref: self.ref,
        get: () => self.part()[`${self.which}Gridline`],
        set: (line: ChartLine) => {
          self.part()[`${self.which}Gridline`] = line;
        },
      }),
  },
};

const axisFormatClass: HostClass<AxisRef> = {
  type: 'ChartAxisFormat',
  links: {
    // The ground of an axis is that of the chart.
    Fill: ({ ref }) => fillObject(ref, () => ref.chart.area),
    Font: (self) => fontObject(self.ref, () => self.part()),
    Line: (self) =>
      lineObject(
        self.ref,
        () => self.part().line,
        (line) => (self.part().line = line),
      ),
  },
};

const axisClass: HostClass<AxisRef> = {
  type: 'ChartAxis',
  scalars: {
    Type: { get: (self) => (self.role === 'category' ? 'Category' : 'Value') },
    AxisGroup: { get: (self) => (self.role === 'secondary' ? 'Secondary' : 'Primary') },
    Visible: field('visible', asFlag),
    Minimum: bound('minimum'),
    Maximum: bound('maximum'),
    MajorUnit: bound('majorUnit'),
    MinorUnit: bound('minorUnit'),
    NumberFormat: {
      get: (self) => self.part().numberFormat,
      set(self, value) {
        const numberFormat = asText(value, 'numberFormat');
        self.ref.change(() => Object.assign(self.part(), { numberFormat, linkNumberFormat: false }));
      },
    },
    LinkNumberFormat: field('linkNumberFormat', asFlag),
    ReversePlotOrder: field('reversed', asFlag, 'reversePlotOrder'),
    TickLabelPosition: field('tickLabels', (v, what) => asChoice(v, LABELS, what), 'tickLabelPosition'),
    MajorTickMark: field('majorTickMark', (v, what) => asChoice(v, MARKS, what)),
    MinorTickMark: field('minorTickMark', (v, what) => asChoice(v, MARKS, what)),
    Position: {
      get: (self) => (typeof self.part().position === 'number' ? 'Custom' : self.part().position),
      set: setPosition,
    },
    PositionAt: { get: (self) => (typeof self.part().position === 'number' ? self.part().position : 0) },
    ScaleType: {
      get: (self) => (self.part().logBase === undefined ? 'Linear' : 'Logarithmic'),
      set(self, value) {
        const log = asChoice(value, ['Linear', 'Logarithmic'], 'scaleType') === 'Logarithmic';
        self.ref.change(() => (self.part().logBase = log ? (self.part().logBase ?? 10) : undefined));
      },
    },
    LogBase: {
      get: (self) => self.part().logBase ?? 10,
      set(self, value) {
        const base = asNumber(value, 'logBase', 2, 1000);
        self.ref.change(() => (self.part().logBase = base));
      },
    },
    IsBetweenCategories: {
      get: (self) => self.part().betweenCategories ?? !/area|scatter/.test(shapeOf(self.ref.chart.type).kind),
      set(self, value) {
        const between = asFlag(value, 'isBetweenCategories');
        self.ref.change(() => (self.part().betweenCategories = between));
      },
    },
    CategoryType: {
      get: (self) => (self.part().textOnly ? 'TextAxis' : 'Automatic'),
      set(self, value) {
        const textOnly = asChoice(value, ['Automatic', 'TextAxis'], 'categoryType') === 'TextAxis' || undefined;
        self.ref.change(() => (self.part().textOnly = textOnly));
      },
    },
    TickLabelSpacing: {
      get: (self) => self.part().labelSpacing ?? 'Automatic',
      set(self, value) {
        const spacing =
          value === '' || value === 'Automatic' ? undefined : asWhole(value, 'tickLabelSpacing', 1, 31_999);
        self.ref.change(() => (self.part().labelSpacing = spacing));
      },
    },
    DisplayUnit: {
      get: () => 'None',
      set(_self, value) {
        if (value !== 'None')
          throw unsupported('displayUnit can only be None here; use a number format such as #,##0,"k".');
      },
    },
  },
  links: {
    Format: (self) => hostObject(axisFormatClass, self),
    MajorGridlines: (self) => hostObject(gridlinesClass, { ...self, which: 'major' }),
    MinorGridlines: (self) => hostObject(gridlinesClass, { ...self, which: 'minor' }),
    Title: (self) => axisTitleObject(self.ref, () => self.part().title),
  },
  methods: {
    SetPositionAt(self, value: unknown) {
      const at = asNumber(value, 'value');
      return self.ref.change(() => (self.part().position = at));
    },
  },
};

function axisOf(chart: Chart, role: Role): ChartAxis {
  const axis = hasAxes(chart) ? chart.axes[role] : undefined;
  if (!axis) throw itemNotFound(`The chart "${chart.name}" has no ${role} axis.`);
  return axis;
}

const axisObject = (ref: ChartRef, role: Role): HostObject => {
  const self: AxisRef = { ref, role, part: () => axisOf(ref.chart, role) };
  return hostObject(axisClass, self);
};

const axesClass: HostClass<ChartRef> = {
  type: 'ChartAxes',
  links: {
    CategoryAxis: (ref) => axisObject(ref, 'category'),
    ValueAxis: (ref) => axisObject(ref, 'value'),
    SeriesAxis(ref) {
      throw itemNotFound(`The chart "${ref.chart.name}" has no series axis.`);
    },
  },
  methods: {
    GetItem(ref, type: unknown, group: unknown) {
      const kind = asChoice(type, ['Category', 'Value'], 'type');
      const second = !isOmitted(group) && asChoice(group, ['Primary', 'Secondary'], 'group') === 'Secondary';
      const role = kind === 'Category' ? 'category' : second ? 'secondary' : 'value';
      axisOf(ref.chart, role);
      return axisObject(ref, role);
    },
  },
};

export const axesObject = (ref: ChartRef): HostObject => hostObject(axesClass, ref);
