import { CHANGE, NOT_NEGATIVE, SHARE } from '../domain/arithmetic/errors';
import { NURTURE_DEFAULTS, reactivateLeads } from '../domain/returns/nurture';
import type { CellwiseFunction } from './declare';

const revenue = ([contacts, conversion, asp, reactivationRate, multiple, aspLift]: readonly number[]): number =>
  reactivateLeads({ contacts, conversion, asp, reactivationRate, multiple, aspLift }).revenue;

export const reactivationRoi: CellwiseFunction = {
  kind: 'cellwise',
  id: 'REACTIVATIONROI',
  name: 'REACTIVATIONROI',
  help: 'Money a year from waking up old contacts that would otherwise not have bought.',
  details: [
    'Contacts × reactivation rate are leads again. They convert better than new leads, by the multiple, but never above 100 %, and pay the raised price.',
    'Contacts counted here should not be among the new leads of NURTUREROI.',
  ],
  parameters: [
    {
      name: 'contacts',
      help: 'Old contacts in the database that nobody works on.',
      unit: 'count',
      bounds: NOT_NEGATIVE,
      blank: 'refused',
    },
    {
      name: 'conversion',
      help: 'Share of new leads that become customers, 0 to 1, such as 10 %.',
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
      name: 'reactivation_rate',
      help: 'Share of the contacts that wake up in a year, 0 to 1; 2 % to 5 % is usual. Left out: 2 %.',
      unit: 'ratio',
      bounds: SHARE,
      blank: 'refused',
      optional: { value: NURTURE_DEFAULTS.reactivationRate, says: '2 %' },
    },
    {
      name: 'multiple',
      help: 'How many times better than new leads they convert. Left out: 3, so that 10 % becomes 30 %.',
      unit: 'factor',
      bounds: NOT_NEGATIVE,
      blank: 'refused',
      optional: { value: NURTURE_DEFAULTS.multiple, says: '3' },
    },
    {
      name: 'asp_lift',
      help: 'How much the average sales price rises, relative to today. Left out: 40 %, so that 100 becomes 140.',
      unit: 'ratio',
      bounds: CHANGE,
      blank: 'refused',
      optional: { value: NURTURE_DEFAULTS.aspLift, says: '40 %' },
    },
  ],
  result: { help: 'Money a year', unit: 'money' },
  examples: [
    {
      formula: '=REACTIVATIONROI(50000,10%,100)',
      value: 42000,
      says: '50,000 contacts, the defaults',
      figure: '$42,000',
    },
    {
      formula: '=REACTIVATIONROI(50000,10%,100,{0.02,0.05})',
      value: [[42000, 105000]],
      says: 'From the careful to the hopeful rate',
    },
  ],
  source: { title: 'How to calculate the ROI of lead nurturing', date: '2022-06-05' },
  needed: [
    {
      parameter: 'contacts',
      label: 'Contacts needed',
      solve: (wanted, [, ...others]) => wanted / revenue([1, ...others]),
    },
    {
      parameter: 'asp',
      label: 'Average sales price needed',
      solve: (wanted, [contacts, conversion, , ...others]) => wanted / revenue([contacts, conversion, 1, ...others]),
    },
    {
      parameter: 'reactivation_rate',
      label: 'Reactivation rate needed',
      solve: (wanted, [contacts, conversion, asp, , ...others]) =>
        wanted / revenue([contacts, conversion, asp, 1, ...others]),
    },
  ],
  compute: revenue,
};
