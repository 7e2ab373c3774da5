import type { ChartSeries } from '../../model';
import { asWhole } from '../core/arguments';
import { itemNotFound } from '../core/refusals';
import type { ChartRef, PartRef } from './chart-ref';

export const MARKER_STYLES = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
] as const;

export const asMarkerSize = (value: unknown): number => asWhole(value, 'markerSize', 2, 72);

/** A series as a script holds it: it may be deleted while the script still does. */
export class SeriesRef implements PartRef<ChartSeries> {
  constructor(
    readonly ref: ChartRef,
    private readonly held: ChartSeries,
  ) {}

  get series(): ChartSeries {
    if (!this.ref.chart.series.includes(this.held)) throw itemNotFound('The series was deleted.');
    return this.held;
  }

  part(): ChartSeries {
    return this.series;
  }

  get index(): number {
    return this.ref.chart.series.indexOf(this.series);
  }
}
