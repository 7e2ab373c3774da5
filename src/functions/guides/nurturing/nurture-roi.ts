import { nurtureGain, nurtureNewLeads } from '../../../domain/returns/nurture';
import { NAMESPACE } from '../../site';
import { type Guide, NURTURE, type NamedNumbers } from '../guide';

const gain = ([leads, conversion, asp, conversionLift, aspLift, months]: readonly number[]): number =>
  nurtureGain(leads, conversion, asp, conversionLift, aspLift, months);

const whole = (v: NamedNumbers) =>
  nurtureNewLeads({
    leads: v.new_leads,
    conversion: v.conversion,
    asp: v.asp,
    conversionLift: v.conversion_lift,
    aspLift: v.asp_lift,
    months: v.months,
  });

export const nurtureRoi = (): Guide => ({
  room: 'Nurturing',
  question: 'What does nurturing new leads bring?',
  help: 'Money gained by nurturing new leads, over the months: what nurtured leads bring, less what the same leads bring today.',
  details: [
    'Today: leads × conversion × average sales price. Nurtured: the conversion and the price each raised by their lift. The raised conversion is capped at 100\u00a0%.',
    `Only the difference is given, so it can be added to REACTIVATIONROI without counting anything twice. For a return on what the programme costs: =${NAMESPACE}.ROI(${NAMESPACE}.NURTUREROI(…)+${NAMESPACE}.REACTIVATIONROI(…),cost).`,
  ],
  parameters: {
    new_leads: 'New leads a month.',
    conversion: 'Share of leads that become customers today, 0 to 1, such as 10\u00a0%.',
    asp: 'Average sales price: money a customer brings today.',
    conversion_lift: [
      'How much the conversion rises, relative to today. Left out: 25\u00a0%, so that 10\u00a0% becomes 12.5\u00a0%.',
      '25\u00a0%',
    ],
    asp_lift: [
      'How much the average sales price rises, relative to today. Left out: 40\u00a0%, so that 100 becomes 140.',
      '40\u00a0%',
    ],
    months: ['Number of months. Left out: 12, a year.', '12'],
  },
  result: 'Money gained over the months',
  examples: [
    { formula: '=NURTUREROI(500,10%,100)', value: 45000, says: 'A year of 500 new leads a month', figure: '$45,000' },
    { formula: '=NURTUREROI(500,10%,100,25%,40%,1)', value: 3750, says: 'The same, one month', figure: '$3,750' },
    {
      formula: '=NURTUREROI(100,0.9,10,0.25,0)',
      value: 1200,
      says: 'Conversion stops at 100\u00a0%: ten more customers a month',
    },
  ],
  source: NURTURE,
  mistakes: ['A lift in points: from 10\u00a0% to 12.5\u00a0% is a lift of 25\u00a0%, not of 2.5\u00a0%.'],
  seeAlso: ['REACTIVATIONROI', 'NURTUREFORECAST', 'ROI'],
  twin: {
    kind: 'cell',
    formula: '{new_leads}*{asp}*(MIN(1,{conversion}*(1+{conversion_lift}))*(1+{asp_lift})-{conversion})*{months}',
  },
  steps: [
    {
      name: 'today',
      label: 'Today, a month',
      shows: '{new_leads} × {conversion} × {asp}',
      unit: 'money',
      value: (v) => whole(v).current,
    },
    {
      name: 'raised',
      label: 'Conversion, nurtured',
      shows: '{conversion} × (1 + {conversion_lift}), at most 100\u00a0%',
      unit: 'ratio',
      value: (v) => whole(v).conversion,
    },
    {
      name: 'nurtured',
      label: 'Nurtured, a month',
      shows: '{new_leads} × {raised} × {asp} × (1 + {asp_lift})',
      unit: 'money',
      value: (v) => whole(v).nurtured,
    },
    {
      name: 'result',
      label: 'Gain',
      shows: '({nurtured} − {today}) × {months}',
      unit: 'money',
      value: (v) => whole(v).gain,
    },
  ],
  needed: [
    {
      parameter: 'new_leads',
      label: 'New leads a month needed',
      solve: (wanted, [, ...others]) => wanted / gain([1, ...others]),
    },
    {
      parameter: 'asp',
      label: 'Average sales price needed',
      solve: (wanted, [leads, conversion, , ...others]) => wanted / gain([leads, conversion, 1, ...others]),
    },
  ],
});
