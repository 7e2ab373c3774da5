import type { App } from '../../host/app';
import { type HostClass, type HostObject, hostObject, type ScalarMember } from '../../host/class';
import { type Chart, type ChartPlace, columnLeft, rowTop, shapeOf } from '../../model';
import { oneAreaGiven } from '../core/addresses';
import { asChoice, asFlag, asNumber, asText, isOmitted } from '../core/arguments';
import { EVENT, raiseChart, select } from '../core/events';
import { around } from '../core/geometry';
import { alreadyExists, invalidArgument, itemNotFound, unsupported } from '../core/refusals';
import { worksheetObject } from '../sheets/sheet-ref';
import { axesObject } from './axes';
import { ChartRef, constant } from './chart-ref';
import { labelsObject } from './labels';
import { legendObject } from './legend';
import { borderObject, fillObject, fontObject } from './looks';
import { seriesCollectionObject } from './series';
import { seriesOf, takeSources } from './source';
import { chartTitleObject } from './titles';
import { asChartType } from './types';

export const chartObject = (app: App, chart: Chart): HostObject => hostObject(chartClass, new ChartRef(app, chart));

const side = (name: keyof ChartPlace): ScalarMember<ChartRef> => ({
  get: (self) => self.chart.place[name],
  set(self, value) {
    const points = asNumber(value, name, 0, 1e6);
    self.change((chart) => (chart.place = { ...chart.place, [name]: points }));
  },
});

function setName(self: ChartRef, value: unknown): void {
  const name = asText(value, 'name');
  if (name === '') throw invalidArgument('name: a chart needs a name.');
  if (self.sheet.charts.some((c) => c !== self.chart && c.name.toLowerCase() === name.toLowerCase())) {
    throw alreadyExists(`There is already a chart "${name}" on the worksheet "${self.sheet.name}".`);
  }
  self.change((chart) => (chart.name = name));
}

function setType(self: ChartRef, value: unknown): void {
  const type = asChartType(value, 'chartType');
  self.change((chart) => {
    chart.type = type;
    for (const series of chart.series) {
      delete series.type;
      series.smooth = shapeOf(type).smooth ?? false;
    }
  });
}

/** Lays the chart over cells: from one to another, or over one only. */
function setPosition(self: ChartRef, startCell: unknown, endCell: unknown): null {
  const { sheet } = self;
  const start = oneAreaGiven(self.app, startCell, 'startCell', sheet);
  const end = isOmitted(endCell) ? start : oneAreaGiven(self.app, endCell, 'endCell', sheet);
  if (start.sheet !== sheet || end.sheet !== sheet) {
    throw invalidArgument(`startCell and endCell must be on the worksheet "${sheet.name}", as the chart is.`);
  }
  const { top, left, bottom, right } = around([start.area, end.area]);
  return self.change((chart) => {
    if (isOmitted(endCell)) {
      chart.place = { ...chart.place, left: columnLeft(sheet, left), top: rowTop(sheet, top) };
      return;
    }
    const corner = { x: 0, y: 0 };
    chart.anchor = { from: { row: top, col: left, ...corner }, to: { row: bottom + 1, col: right + 1, ...corner } };
  });
}

function remove(self: ChartRef): null {
  const { chart, sheet } = self;
  self.change(() => sheet.charts.splice(sheet.charts.indexOf(chart), 1));
  raiseChart(self.app, EVENT.chartDeleted, chart);
  return null;
}

const areaFormatClass: HostClass<ChartRef> = {
  type: 'ChartAreaFormat',
  scalars: {
    RoundedCorners: {
      get: (self) => self.chart.area.roundedCorners,
      set(self, value) {
        const rounded = asFlag(value, 'roundedCorners');
        self.change((chart) => (chart.area.roundedCorners = rounded));
      },
    },
    ColorScheme: constant('ColorfulPalette1'),
  },
  links: {
    Border: (self) => borderObject(self, () => self.chart.area),
    Fill: (self) => fillObject(self, () => self.chart.area),
    Font: (self) => fontObject(self, () => self.chart.area, 10),
  },
};

const plotAreaFormatClass: HostClass<ChartRef> = {
  type: 'ChartPlotAreaFormat',
  links: {
    Border: (self) => borderObject(self, () => self.chart.plotArea),
    Fill: (self) => fillObject(self, () => self.chart.plotArea),
  },
};

const plotAreaClass: HostClass<ChartRef> = {
  type: 'ChartPlotArea',
  scalars: { Position: constant('Automatic') },
  links: { Format: (self) => hostObject(plotAreaFormatClass, self) },
};

const BLANKS = ['NotPlotted', 'Zero', 'Interplotted'] as const;

const chartClass: HostClass<ChartRef> = {
  type: 'Chart',
  identity: (self) => ({ Id: self.id }),
  scalars: {
    Id: { get: (self) => self.id },
    Name: { get: (self) => self.chart.name, set: setName },
    ChartType: { get: (self) => self.chart.type, set: setType },
    Left: side('left'),
    Top: side('top'),
    Width: side('width'),
    Height: side('height'),
    DisplayBlanksAs: {
      get: (self) => self.chart.displayBlanksAs,
      set(self, value) {
        const blanks = asChoice(value, BLANKS, 'displayBlanksAs');
        self.change((chart) => (chart.displayBlanksAs = blanks));
      },
    },
    PlotVisibleOnly: {
      get: (self) => self.chart.plotVisibleOnly,
      set(self, value) {
        const only = asFlag(value, 'plotVisibleOnly');
        self.change((chart) => (chart.plotVisibleOnly = only));
      },
    },
    Style: constant(2),
    ShowAllFieldButtons: constant(false),
    ShowDataLabelsOverMaximum: constant(false),
  },
  links: {
    Axes: axesObject,
    DataLabels: (self) => labelsObject(self, () => self.chart.series),
    Format: (self) => hostObject(areaFormatClass, self),
    Legend: legendObject,
    PlotArea: (self) => hostObject(plotAreaClass, self),
    Series: seriesCollectionObject,
    Title: chartTitleObject,
    Worksheet: (self) => worksheetObject(self, self.sheet),
  },
  methods: {
    Activate(self) {
      const { sheet } = self;
      select(self.app, sheet, sheet.selection);
      raiseChart(self.app, EVENT.chartActivated, self.chart);
      return null;
    },
    Delete: remove,
    SetPosition: setPosition,
    SetData(self, source: unknown, seriesBy: unknown) {
      const sources = seriesOf(self.app, source, seriesBy, shapeOf(self.chart.type).kind);
      return self.change((chart) => takeSources(chart.series, sources));
    },
    GetImage() {
      throw unsupported('Charts cannot be made into pictures here.');
    },
    GetDataTable(self) {
      throw itemNotFound(`The chart "${self.chart.name}" shows no data table.`);
    },
    GetDataTableOrNullObject: () => null,
  },
};
