import { type HostClass, type HostObject, hostObject } from '../../host/class';
import type { ChartLegend } from '../../model';
import { asChoice, asFlag } from '../core/arguments';
import { emptyCollection } from '../empty-collections';
import { type ChartRef, constant, field, type PartRef } from './chart-ref';
import { boxFormat } from './looks';

const POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;

const legendClass: HostClass<PartRef<ChartLegend>> = {
  type: 'ChartLegend',
  scalars: {
    Visible: field('visible', asFlag),
    Position: field('position', (value, what) => asChoice(value, POSITIONS, what)),
    Overlay: field('overlay', asFlag),
    ShowShadow: constant(false),
  },
  links: {
    Format: (self) => boxFormat('ChartLegendFormat', self.ref, () => self.part()),
    LegendEntries: () => emptyCollection('ChartLegendEntry'),
  },
};

export const legendObject = (ref: ChartRef): HostObject =>
  hostObject(legendClass, { ref, part: () => ref.chart.legend });
