import { leftOf, pointAt, type SheetPoint, topOf } from './geometry';
import type { Sheet } from './workbook';

/** What a chart draws: bars lie (`bar`) or stand (`column`); scatter has numbers on both axes, radar a spoke for each category. */
export type ChartKind = 'column' | 'bar' | 'line' | 'area' | 'scatter' | 'radar' | 'pie' | 'doughnut';

export interface ChartShape {
  readonly kind: ChartKind;
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  /** Lines and points: whether points are marked, unless a series says otherwise. */
  readonly markers?: boolean;
  /** Scatter: whether points are joined. */
  readonly lines?: boolean;
  readonly smooth?: boolean;
}

/** The chart types that can be made here, by their Office.js names. The first of equal shapes is the one read from files. */
export const CHART_TYPES = {
  ColumnClustered: { kind: 'column', grouping: 'clustered' },
  ColumnStacked: { kind: 'column', grouping: 'stacked' },
  ColumnStacked100: { kind: 'column', grouping: 'percentStacked' },
  BarClustered: { kind: 'bar', grouping: 'clustered' },
  BarStacked: { kind: 'bar', grouping: 'stacked' },
  BarStacked100: { kind: 'bar', grouping: 'percentStacked' },
  Line: { kind: 'line', grouping: 'standard', markers: false },
  LineMarkers: { kind: 'line', grouping: 'standard', markers: true },
  LineStacked: { kind: 'line', grouping: 'stacked', markers: false },
  LineMarkersStacked: { kind: 'line', grouping: 'stacked', markers: true },
  LineStacked100: { kind: 'line', grouping: 'percentStacked', markers: false },
  LineMarkersStacked100: { kind: 'line', grouping: 'percentStacked', markers: true },
  Area: { kind: 'area', grouping: 'standard' },
  AreaStacked: { kind: 'area', grouping: 'stacked' },
  AreaStacked100: { kind: 'area', grouping: 'percentStacked' },
  XYScatter: { kind: 'scatter', markers: true, lines: false },
  XYScatterLines: { kind: 'scatter', markers: true, lines: true },
  XYScatterLinesNoMarkers: { kind: 'scatter', markers: false, lines: true },
  XYScatterSmooth: { kind: 'scatter', markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: { kind: 'scatter', markers: false, lines: true, smooth: true },
  Radar: { kind: 'radar', markers: false },
  RadarMarkers: { kind: 'radar', markers: true },
  Pie: { kind: 'pie' },
  Doughnut: { kind: 'doughnut' },
} as const satisfies Record<string, ChartShape>;

export type ChartType = keyof typeof CHART_TYPES;

/** Bars: the room between groups of them, and how far those of a group overlap, in hundredths of their breadth. */
export function usualGaps({ kind, grouping }: ChartShape): { gapWidth: number; overlap: number } {
  if (grouping !== 'clustered') return { gapWidth: kind === 'bar' ? 100 : 150, overlap: 100 };
  return kind === 'bar' ? { gapWidth: 182, overlap: 0 } : { gapWidth: 219, overlap: -27 };
}

/** The colours that series have one after the other unless somebody colours them. */
const SERIES_COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
export const usualColor = (index: number): string => SERIES_COLORS[index % SERIES_COLORS.length];

/** Text and lines of charts that nobody has coloured. */
export const USUAL_TEXT = '#595959';
export const USUAL_LINE = '#D9D9D9';

export const shapeOf = (type: ChartType): ChartShape => CHART_TYPES[type];

/** What is not said looks as Excel makes it by itself. Colours are `#RRGGBB`, sizes points. */
export interface ChartFont {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
}

export interface ChartLine {
  /** Office.js names: Continuous, Dash, DashDot, DashDotDot, Dot, RoundDot, None … */
  readonly style?: string;
  readonly color?: string;
  readonly weight?: number;
}

/** A colour, or `none` for see-through; absent: as Excel makes it. */
export type ChartFill = string;

/** The look of a rectangle of the chart. */
export interface ChartBox {
  fill?: ChartFill;
  border?: ChartLine;
  font: ChartFont;
}

/** A text, or the cell that holds it (`Sheet1!$A$1`, without `=`). Neither: Excel finds words of its own. */
export interface ChartText {
  text?: string;
  formula?: string;
}

export interface ChartTitle extends ChartText, ChartBox {
  visible: boolean;
  overlay: boolean;
}

export interface ChartLegend extends ChartBox {
  visible: boolean;
  position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner';
  overlay: boolean;
}

export interface ChartAxis {
  visible: boolean;
  title: ChartTitle;
  /** Absent: automatic, as are the units. */
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  minorUnit?: number;
  logBase?: number;
  numberFormat: string;
  /** The number format is that of the cells. */
  linkNumberFormat: boolean;
  majorGridlines: boolean;
  majorGridline: ChartLine;
  minorGridlines: boolean;
  minorGridline: ChartLine;
  font: ChartFont;
  line: ChartLine;
  reversed: boolean;
  tickLabels: 'NextToAxis' | 'High' | 'Low' | 'None';
  majorTickMark: 'None' | 'Cross' | 'Inside' | 'Outside';
  minorTickMark: 'None' | 'Cross' | 'Inside' | 'Outside';
  /** Where on this axis the other one crosses it. */
  position: 'Automatic' | 'Maximum' | 'Minimum' | number;
  /** Category axes only: dates are words like others, not places on a line of time. */
  textOnly?: boolean;
  /** Category axes only: 1 labels each category; absent: as many as there is room for. */
  labelSpacing?: number;
  /** The categories are drawn between the tick marks; category axes only. */
  betweenCategories?: boolean;
}

export interface ChartLabels {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showPercentage: boolean;
  showLegendKey: boolean;
  /** Office.js names: Center, InsideEnd, OutsideEnd, Top …; absent: automatic. */
  position?: string;
  separator?: string;
  numberFormat: string;
  linkNumberFormat: boolean;
  font: ChartFont;
}

export interface ChartMarker {
  /** Office.js names: None, Circle, Square, Diamond …; absent: automatic. */
  style?: string;
  size?: number;
  background?: string;
  foreground?: string;
}

/** What one point of a series has of its own. */
export interface ChartPoint {
  fill?: ChartFill;
  border?: ChartLine;
  marker: ChartMarker;
  /** False: no label, though the series has them. */
  label?: { text?: string; show?: boolean; position?: string; font: ChartFont };
}

export interface ChartSeries {
  name: ChartText;
  /** `Sheet1!$B$2:$B$9`, without `=` */
  values?: string;
  /** The categories, or the X values of a scatter chart. */
  categories?: string;
  /** Where it is not that of the chart. */
  type?: ChartType;
  axisGroup: 'Primary' | 'Secondary';
  smooth: boolean;
  fill?: ChartFill;
  line: ChartLine;
  marker: ChartMarker;
  labels?: ChartLabels;
  readonly points: Map<number, ChartPoint>;
  gapWidth?: number;
  overlap?: number;
  invertIfNegative: boolean;
  doughnutHole?: number;
}

const freshTitle = (visible: boolean): ChartTitle => ({ visible, overlay: false, font: {} });

export const freshAxis = (gridlines: boolean): ChartAxis => ({
  visible: true,
  title: freshTitle(false),
  numberFormat: 'General',
  linkNumberFormat: true,
  majorGridlines: gridlines,
  majorGridline: {},
  minorGridlines: false,
  minorGridline: {},
  font: {},
  line: {},
  reversed: false,
  tickLabels: 'NextToAxis',
  majorTickMark: 'None',
  minorTickMark: 'None',
  position: 'Automatic',
});

export const freshSeries = (): ChartSeries => ({
  name: {},
  axisGroup: 'Primary',
  smooth: false,
  line: {},
  marker: {},
  points: new Map(),
  invertIfNegative: false,
});

export const freshLabels = (): ChartLabels => ({
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  showLegendKey: false,
  numberFormat: 'General',
  linkNumberFormat: true,
  font: {},
});

/** Where a chart lies: its corners move, and stretch it, with the cells they are in. */
export interface ChartAnchor {
  readonly from: SheetPoint;
  readonly to: SheetPoint;
}

/** Rectangle in points from the left upper corner of the sheet. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A chart that floats over the cells of a sheet. Tell the workbook (`appearance`) after changing one. */
export class Chart {
  readonly title: ChartTitle = freshTitle(true);
  readonly legend: ChartLegend = { visible: true, position: 'Bottom', overlay: false, font: {} };
  readonly axes: { readonly category: ChartAxis; readonly value: ChartAxis; secondary?: ChartAxis } = {
    category: freshAxis(false),
    value: freshAxis(true),
  };
  readonly series: ChartSeries[] = [];
  readonly area: ChartBox & { roundedCorners: boolean } = { font: {}, roundedCorners: false };
  readonly plotArea: { fill?: ChartFill; border?: ChartLine } = {};
  plotVisibleOnly = true;
  /** Office.js spells joining over gaps `Interplotted`. */
  displayBlanksAs: 'NotPlotted' | 'Zero' | 'Interplotted' = 'NotPlotted';
  /** What screen readers say instead of the picture. */
  altText?: string;
  /** What the file it was opened from says besides, for the file writer. */
  carried?: unknown;

  constructor(
    public sheet: Sheet,
    readonly id: string,
    public name: string,
    public type: ChartType,
    public anchor: ChartAnchor,
  ) {}

  get place(): ChartPlace {
    const { from, to } = this.anchor;
    const left = leftOf(this.sheet, from);
    const top = topOf(this.sheet, from);
    return {
      left,
      top,
      width: Math.max(0, leftOf(this.sheet, to) - left),
      height: Math.max(0, topOf(this.sheet, to) - top),
    };
  }

  set place({ left, top, width, height }: ChartPlace) {
    this.anchor = {
      from: pointAt(this.sheet, left, top),
      to: pointAt(this.sheet, left + width, top + height),
    };
  }

  typeOf(series: ChartSeries): ChartType {
    return series.type ?? this.type;
  }

  /** Gives every reference of the chart to cells (series, titles) the text that `rewrite` makes of it. */
  rewriteReferences(rewrite: (reference: string) => string): void {
    const { category, value, secondary } = this.axes;
    const titles = [this.title, category.title, value.title, ...(secondary ? [secondary.title] : [])];
    for (const text of [...titles, ...this.series.map((s) => s.name)]) {
      if (text.formula !== undefined) text.formula = rewrite(text.formula);
    }
    for (const series of this.series) {
      if (series.values !== undefined) series.values = rewrite(series.values);
      if (series.categories !== undefined) series.categories = rewrite(series.categories);
    }
  }
}
