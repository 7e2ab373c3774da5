import { reactivateLeads, reactivationRevenue } from '../../../domain/returns/nurture';
import { type Guide, NURTURE, type NamedNumbers } from '../guide';

const revenue = ([contacts, conversion, asp, reactivationRate, multiple, aspLift]: readonly number[]): number =>
  reactivationRevenue(contacts, conversion, asp, reactivationRate, multiple, aspLift);

const whole = (v: NamedNumbers) =>
  reactivateLeads({
    contacts: v.contacts,
    conversion: v.conversion,
    asp: v.asp,
    reactivationRate: v.reactivation_rate,
    multiple: v.multiple,
    aspLift: v.asp_lift,
  });

export const reactivationRoi = (): Guide => ({
  room: 'Nurturing',
  question: 'What does waking up old contacts bring?',
  help: 'Money a year from waking up old contacts that would otherwise not have bought.',
  details: [
    'Contacts × reactivation rate are leads again. They convert better than new leads, by the multiple, but never above 100\u00a0%, and pay the raised price.',
    'Contacts counted here should not be among the new leads of NURTUREROI.',
  ],
  parameters: {
    contacts: 'Old contacts in the database that nobody works on.',
    conversion: 'Share of new leads that become customers, 0 to 1, such as 10\u00a0%.',
    asp: 'Average sales price: money a customer brings today.',
    reactivation_rate: [
      'Share of the contacts that wake up in a year, 0 to 1; 2\u00a0% to 5\u00a0% is usual. Left out: 2\u00a0%.',
      '2\u00a0%',
    ],
    multiple: [
      'How many times better than new leads they convert. Left out: 3, so that 10\u00a0% becomes 30\u00a0%.',
      '3',
    ],
    asp_lift: [
      'How much the average sales price rises, relative to today. Left out: 40\u00a0%, so that 100 becomes 140.',
      '40\u00a0%',
    ],
  },
  result: 'Money a year',
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
  source: NURTURE,
  mistakes: ['Counting contacts that are already worked on: they are in the new leads.'],
  seeAlso: ['NURTUREROI', 'NURTUREFORECAST'],
  twin: { kind: 'cell', formula: '{contacts}*{reactivation_rate}*MIN(1,{conversion}*{multiple})*{asp}*(1+{asp_lift})' },
  steps: [
    {
      name: 'leads',
      label: 'Leads again',
      shows: '{contacts} × {reactivation_rate}',
      unit: 'count',
      value: (v) => whole(v).leads,
    },
    {
      name: 'better',
      label: 'Their conversion',
      shows: '{conversion} × {multiple}, at most 100\u00a0%',
      unit: 'ratio',
      value: (v) => whole(v).conversion,
    },
    {
      name: 'customers',
      label: 'Customers a year',
      shows: '{leads} × {better}',
      unit: 'count',
      value: (v) => whole(v).customers,
    },
    {
      name: 'result',
      label: 'Revenue a year',
      shows: '{customers} × {asp} × (1 + {asp_lift})',
      unit: 'money',
      value: (v) => whole(v).revenue,
    },
  ],
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
});
