import { valueAttainment as attainment } from '../../../domain/value/lifetime';
import { type Guide, HEALTH } from '../guide';

export const valueAttainment = (): Guide => ({
  room: 'Customer value',
  question: 'How much of what we agreed with the customer have we delivered?',
  help: 'Share of an agreed change that was delivered: (delivered − baseline) ÷ (agreed − baseline). 100\u00a0% is what was agreed.',
  details: [
    'Works for what is to rise and for what is to fall: from 40 tickets to 30 agreed, 28 delivered is 120\u00a0%.',
  ],
  parameters: {
    baseline: 'The KPI before, in its own unit.',
    agreed: 'The KPI that was agreed with the customer; not the baseline.',
    delivered: 'The KPI now.',
  },
  result: 'A ratio: 1 is 100\u00a0% of what was agreed; below 0 where it got worse',
  examples: [
    { formula: '=VALUEATTAINMENT(100,150,140)', value: 0.8, says: '40 of the 50 agreed' },
    { formula: '=VALUEATTAINMENT(40,30,28)', value: 1.2, says: 'What is to fall: 12 where 10 were agreed' },
  ],
  source: HEALTH,
  mistakes: ['Judging against what we hoped for instead of what was agreed with the customer.'],
  seeAlso: ['VALUESTATUS', 'ATTAINMENTSCORE', 'MARKETADJUSTED'],
  twin: { kind: 'cell', formula: '({delivered}-{baseline})/({agreed}-{baseline})' },
  steps: [
    {
      name: 'change',
      label: 'Delivered change',
      shows: '{delivered} − {baseline}',
      unit: 'amount',
      value: (v) => v.delivered - v.baseline,
    },
    {
      name: 'promise',
      label: 'Agreed change',
      shows: '{agreed} − {baseline}',
      unit: 'amount',
      value: (v) => v.agreed - v.baseline,
    },
    {
      name: 'result',
      label: 'Attained',
      shows: '{change} ÷ {promise}',
      unit: 'ratio',
      value: (v) => attainment(v.baseline, v.agreed, v.delivered),
    },
  ],
  needed: [
    {
      parameter: 'delivered',
      label: 'To be delivered',
      solve: (wanted, [baseline, agreed]) => (agreed === baseline ? NaN : baseline + wanted * (agreed - baseline)),
    },
  ],
});
