import { type ChartAxis, plotted, pointsOf, shapeOf } from '../../model';
import type { ChartRef } from './chart-ref';

/** The bounds and units that an axis of numbers has unless somebody sets them. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
  readonly minorUnit: number;
}

/** A round step: 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((s) => s * power >= rough * 0.999) ?? 10;
  return step * power;
}

/** Finds bounds around what the series of an axis show. What the axis says itself comes first. */
export function automaticScale(ref: ChartRef, role: 'category' | 'value' | 'secondary', axis: ChartAxis): Scale {
  const { chart } = ref;
  const group = role === 'secondary' ? 'Secondary' : 'Primary';
  const { grouping } = shapeOf(chart.type);
  const columns = chart.series
    .filter((s) => s.axisGroup === group)
    .map((s) => pointsOf(ref.app.book, role === 'category' ? s.categories : s.values, chart.plotVisibleOnly))
    .map((points) => points.map((p) => plotted(p.value) ?? 0));
  const stacked = grouping === 'stacked' && role !== 'category';
  const all = stacked ? sums(columns) : columns.flat();
  const low = Math.min(0, ...all);
  const high = Math.max(...(all.length > 0 ? all : [1]), low === 0 ? 0 : -Infinity);
  const share = grouping === 'percentStacked' && role !== 'category';
  const top = share ? 1 : high === low ? low + 1 : high;
  const majorUnit = axis.majorUnit ?? niceStep((top - low) / 8);
  return {
    minimum: axis.minimum ?? Math.floor(low / majorUnit) * majorUnit,
    maximum: axis.maximum ?? (share ? 1 : Math.ceil((top + (top - low) / 20) / majorUnit) * majorUnit),
    majorUnit,
    minorUnit: axis.minorUnit ?? majorUnit / 5,
  };
}

function sums(columns: readonly (readonly number[])[]): number[] {
  const length = Math.max(0, ...columns.map((c) => c.length));
  return Array.from({ length }, (_, i) => i).flatMap((i) => {
    const here = columns.map((c) => c[i] ?? 0);
    const total = (sign: 1 | -1): number => here.filter((v) => v * sign > 0).reduce((a, b) => a + b, 0);
    return [total(1), total(-1)];
  });
}
