import { CHART_TYPES, type ChartType, shapeOf } from '../../model';
import { asText } from '../core/arguments';
import { invalidArgument, unsupported } from '../core/refusals';

/** A chart type that can be made here; letter case is forgiven. */
export function asChartType(value: unknown, what: string): ChartType {
  const lower = asText(value, what).toLowerCase();
  const found = (Object.keys(CHART_TYPES) as ChartType[]).find((type) => type.toLowerCase() === lower);
  if (!found) {
    const known = Object.keys(CHART_TYPES).join(', ');
    throw unsupported(`${what}: charts of the type "${String(value)}" cannot be drawn here; use one of ${known}.`);
  }
  return found;
}

/** Refuses types that cannot stand in one chart: lying bars, points and circles each need axes of their own kind. */
export function checkMix(types: readonly ChartType[]): void {
  const families = new Set(
    types.map((type) => {
      const { kind } = shapeOf(type);
      return kind === 'column' || kind === 'line' || kind === 'area' ? 'upright' : kind;
    }),
  );
  if (families.size > 1) {
    throw invalidArgument(`Series of the types ${[...new Set(types)].join(', ')} cannot be combined in one chart.`);
  }
}
