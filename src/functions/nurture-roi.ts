import { CHANGE, NOT_NEGATIVE, SHARE } from '../domain/arithmetic/errors';
import { NURTURE_DEFAULTS, nurtureNewLeads } from '../domain/returns/nurture';
import type { CellwiseFunction } from './declare';
import { NAMESPACE } from './site';

const gain = ([leads, conversion, asp, conversionLift, aspLift, months]: readonly number[]): number =>
  nurtureNewLeads({ leads, conversion, asp, conversionLift, aspLift, months }).gain;

export const nurtureRoi: CellwiseFunction = {
  kind: 'cellwise',
  id: 'NURTUREROI',
  name: 'NURTUREROI',
  help: 'Money gained by nurturing new leads, over the months: what nurtured leads bring, less what the same leads bring today.',
  details: [
    'Today: leads × conversion × average sales price. Nurtured: the conversion and the price each raised by their lift. The raised conversion is capped at 100 %.',
    `Only the difference is given, so it can be added to REACTIVATIONROI without counting anything twice. For a return on what the programme costs: =${NAMESPACE}.ROI(${NAMESPACE}.NURTUREROI(…)+${NAMESPACE}.REACTIVATIONROI(…),cost).`,
    'The source misprints the nurtured month once as 8,650; its own figures give 8,750, as does its gain of 3,750.',
  ],
  parameters: [
    { name: 'new_leads', help: 'New leads a month.', unit: 'count', bounds: NOT_NEGATIVE, blank: 'refused' },
    {
      name: 'conversion',
      help: 'Share of leads that become customers today, 0 to 1, such as 10 %.',
      unit: 'ratio',
      bounds: SHARE,
      blank: 'refused',
    },
    {
      name: 'asp',
      help: 'Average sales price: money a customer brings today.',
      unit: 'money',
      bounds: NOT_NEGATIVE,
      blank: 'refused',
    },
    {
      name: 'conversion_lift',
      help: 'How much the conversion rises, relative to today. Left out: 25 %, so that 10 % becomes 12.5 %.',
      unit: 'ratio',
      bounds: CHANGE,
      blank: 'refused',
      optional: { value: NURTURE_DEFAULTS.conversionLift, says: '25 %' },
    },
    {
      name: 'asp_lift',
      help: 'How much the average sales price rises, relative to today. Left out: 40 %, so that 100 becomes 140.',
      unit: 'ratio',
      bounds: CHANGE,
      blank: 'refused',
      optional: { value: NURTURE_DEFAULTS.aspLift, says: '40 %' },
    },
    {
      name: 'months',
      help: 'Number of months. Left out: 12, a year.',
      unit: 'months',
      bounds: NOT_NEGATIVE,
      blank: 'refused',
      optional: { value: NURTURE_DEFAULTS.months, says: '12' },
    },
  ],
  result: { help: 'Money gained over the months', unit: 'money' },
  examples: [
    { formula: '=NURTUREROI(500,10%,100)', value: 45000, says: 'A year of 500 new leads a month', figure: '$45,000' },
    { formula: '=NURTUREROI(500,10%,100,25%,40%,1)', value: 3750, says: 'The same, one month', figure: '$3,750' },
    {
      formula: '=NURTUREROI(100,0.9,10,0.25,0)',
      value: 1200,
      says: 'Conversion stops at 100 %: ten more customers a month',
    },
  ],
  source: { title: 'How to calculate the ROI of lead nurturing', date: '2022-06-05' },
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
  compute: gain,
};
