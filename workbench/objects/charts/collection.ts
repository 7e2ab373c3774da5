import { type HostClass, type HostObject } from '../../host/class';
import { type Sheet, shapeOf } from '../../model';
import { asWhole } from '../core/arguments';
import { EVENT, raiseChart } from '../core/events';
import { mayChange } from '../core/guards';
import { itemNotFound } from '../core/refusals';
import type { SheetRef } from '../sheets/sheet-ref';
import { chartObject } from './chart';
import { seriesOf, takeSources } from './source';
import { asChartType } from './types';

/** Where and how big a chart is until somebody moves it, in points. */
const USUAL_PLACE = { left: 144, top: 60, width: 360, height: 216 };

/** `Chart 1`, `Chart 2` … : the first that is free on the sheet. */
function freeName(sheet: Sheet): string {
  let n = sheet.charts.length + 1;
  while (sheet.charts.some((c) => c.name.toLowerCase() === `chart ${n}`)) n++;
  return `Chart ${n}`;
}

function find(self: SheetRef, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  const { charts } = self.sheet;
  const chart = charts.find((c) => c.id === String(key)) ?? charts.find((c) => c.name.toLowerCase() === wanted);
  return chart ? chartObject(self.app, chart) : null;
}

function get(self: SheetRef, key: unknown): HostObject {
  const found = find(self, key);
  if (!found) throw itemNotFound(`There is no chart "${String(key)}" on the worksheet "${self.sheet.name}".`);
  return found;
}

function add(self: SheetRef, type: unknown, source: unknown, seriesBy: unknown): HostObject {
  const { app, sheet } = self;
  const kind = asChartType(type, 'type');
  mayChange(app, sheet, 'allowEditObjects');
  const sources = seriesOf(app, source, seriesBy, shapeOf(kind).kind);
  const chart = sheet.addChart(freeName(sheet), kind, USUAL_PLACE);
  takeSources(chart.series, sources);
  for (const series of chart.series) series.smooth = shapeOf(kind).smooth ?? false;
  app.book.tell({ kind: 'appearance', sheet });
  raiseChart(app, EVENT.chartAdded, chart);
  return chartObject(app, chart);
}

export const chartsClass: HostClass<SheetRef> = {
  type: 'ChartCollection',
  scalars: { Count: { get: (self) => self.sheet.charts.length } },
  items: (self) => self.sheet.charts.map((chart) => chartObject(self.app, chart)),
  getItem: get,
  methods: {
    Add: add,
    GetCount: (self) => self.sheet.charts.length,
    GetItem: get,
    GetItemOrNullObject: find,
    GetItemAt(self, index: unknown) {
      const chart = self.sheet.charts[asWhole(index, 'index', 0)];
      if (!chart)
        throw itemNotFound(`There is no chart number ${String(index)} on the worksheet "${self.sheet.name}".`);
      return chartObject(self.app, chart);
    },
  },
};
