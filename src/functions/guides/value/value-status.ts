import { valueAttainment, valueStatus as statusOf } from '../../../domain/value/lifetime';
import { type Guide, HEALTH } from '../guide';

const OFF = 'ROUND(({delivered}-{baseline})/({agreed}-{baseline})-1,9)';

export const valueStatus = (): Guide => ({
  room: 'Customer value',
  question: 'Are we above, on track or below what was agreed?',
  help: 'One word for what was delivered against what was agreed: Above, On track or Below.',
  details: [
    'Above at 100\u00a0% of the agreed change plus the tolerance or more; Below at 100\u00a0% less the tolerance or less; On track between.',
  ],
  parameters: {
    baseline: 'The KPI before, in its own unit.',
    agreed: 'The KPI that was agreed with the customer; not the baseline.',
    delivered: 'The KPI now.',
    tolerance: ['How far off still is on track, as a ratio. Left out: 10\u00a0%.', '10\u00a0%'],
  },
  result: 'Above, On track or Below',
  examples: [
    { formula: '=VALUESTATUS(100,150,148)', value: 'On track', says: '96\u00a0% of what was agreed' },
    { formula: '=VALUESTATUS(100,150,{120,155})', value: [['Below', 'Above']], says: '40\u00a0% and 110\u00a0%' },
  ],
  source: HEALTH,
  mistakes: ['A tolerance in points of the KPI: it is a share of the agreed change.'],
  seeAlso: ['VALUEATTAINMENT', 'PROGRESS'],
  twin: {
    kind: 'cell',
    formula: `IF(AND(${OFF}>={tolerance},${OFF}>0),"Above",IF(AND(${OFF}<=-{tolerance},${OFF}<0),"Below","On track"))`,
  },
  steps: [
    {
      name: 'attained',
      label: 'Attained',
      shows: '({delivered} − {baseline}) ÷ ({agreed} − {baseline})',
      unit: 'ratio',
      value: (v) => valueAttainment(v.baseline, v.agreed, v.delivered),
    },
    {
      name: 'result',
      label: 'Status',
      shows: '{attained} against 100\u00a0%, tolerance {tolerance}',
      unit: 'text',
      value: (v) => statusOf(v.attained, v.tolerance),
    },
  ],
  needed: [
    {
      parameter: 'delivered',
      label: 'Delivered, to be on track',
      word: 'On track',
      solve: (_, [, agreed]) => agreed,
    },
    {
      parameter: 'delivered',
      label: 'Delivered, to be above',
      word: 'Above',
      solve: (_, [baseline, agreed, , tolerance]) => agreed + (agreed - baseline) * tolerance,
    },
  ],
});
