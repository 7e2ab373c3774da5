import { nurtureForecast as forecast } from '../../../domain/returns/nurture';
import { type Guide, NURTURE, type NamedNumbers } from '../guide';

const CURRENT = '{new_leads}*{conversion}*{asp}';
const NURTURED = '{new_leads}*MIN(1,{conversion}*(1+{conversion_lift}))*{asp}*(1+{asp_lift})';
const LEADS = '{contacts}*{reactivation_rate}';
const CUSTOMERS = `${LEADS}*MIN(1,{conversion}*{multiple})`;
const REVENUE = `${CUSTOMERS}*{asp}*(1+{asp_lift})`;

const whole = (v: NamedNumbers) =>
  forecast({
    leads: v.new_leads,
    contacts: v.contacts,
    conversion: v.conversion,
    asp: v.asp,
    conversionLift: v.conversion_lift,
    aspLift: v.asp_lift,
    reactivationRate: v.reactivation_rate,
    multiple: v.multiple,
  });

/** The total a year, which is what both streams come to. */
const TOTAL = 7;

function totalOf(values: readonly number[]): number {
  const [leads, contacts, conversion, asp, conversionLift, aspLift, reactivationRate, multiple] = values;
  return forecast({ leads, contacts, conversion, asp, conversionLift, aspLift, reactivationRate, multiple }).total;
}

/** The total grows evenly with leads, contacts and price: from what it is without any, by what each one adds. */
const linear =
  (place: number) =>
  (wanted: number, values: readonly number[]): number => {
    const totalWith = (value: number): number => totalOf(values.map((one, i) => (i === place ? value : one)));
    const without = totalWith(0);
    return (wanted - without) / (totalWith(1) - without);
  };

export const nurtureForecast = (): Guide => ({
  room: 'Nurturing',
  question: 'What does nurturing bring in a year, new leads and old contacts together?',
  help: 'Both streams of nurturing over a year in a small table: new leads that convert better, and old contacts that wake up.',
  details: [
    'Nobody is counted twice: of the new leads only the gain over today counts, and the contacts are those that are not among the new leads.',
    'Growth is the gain a month over what the same leads bring today.',
  ],
  inTable:
    'The table spills over two columns and nine rows. Inside an Excel table nothing can spill: use INDEX(…,8,2) for one figure of it.',
  parameters: {
    new_leads: 'New leads a month.',
    contacts: 'Old contacts in the database that nobody works on, none of them among the new leads.',
    conversion: 'Share of leads that become customers today, 0 to 1, such as 10\u00a0%.',
    asp: 'Average sales price: money a customer brings today.',
    conversion_lift: ['How much the conversion rises, relative to today. Left out: 25\u00a0%.', '25\u00a0%'],
    asp_lift: ['How much the average sales price rises, relative to today. Left out: 40\u00a0%.', '40\u00a0%'],
    reactivation_rate: ['Share of the contacts that wake up in a year, 0 to 1. Left out: 2\u00a0%.', '2\u00a0%'],
    multiple: ['How many times better than new leads the woken convert. Left out: 3.', '3'],
  },
  result: 'A label and a figure a line, from today’s month to the total a year and the growth',
  examples: [
    {
      formula: '=NURTUREFORECAST(500,50000,10%,100)',
      value: [
        ['Current a month', 5000],
        ['Nurtured a month', 8750],
        ['Gain a month', 3750],
        ['Gain a year', 45000],
        ['Reactivated leads a year', 1000],
        ['Reactivated customers a year', 300],
        ['Reactivated revenue a year', 42000],
        ['Total a year', 87000],
        ['Growth', 0.75],
      ],
      says: 'The whole example of the source',
      figure: '$87,000',
    },
    {
      formula: '=NURTUREFORECAST(500,{50000,100000},10%,100,0,0)',
      value: [
        ['Current a month', 5000, 5000],
        ['Nurtured a month', 5000, 5000],
        ['Gain a month', 0, 0],
        ['Gain a year', 0, 0],
        ['Reactivated leads a year', 1000, 2000],
        ['Reactivated customers a year', 300, 600],
        ['Reactivated revenue a year', 30000, 60000],
        ['Total a year', 30000, 60000],
        ['Growth', 0, 0],
      ],
      says: 'Without any lift, for two sizes of the database',
    },
  ],
  source: NURTURE,
  mistakes: ['Giving all contacts of the database: leave out those that are worked on.'],
  seeAlso: ['NURTUREROI', 'REACTIVATIONROI'],
  twin: {
    kind: 'lines',
    formulas: [
      CURRENT,
      NURTURED,
      `${NURTURED}-${CURRENT}`,
      `(${NURTURED}-${CURRENT})*12`,
      LEADS,
      CUSTOMERS,
      REVENUE,
      `(${NURTURED}-${CURRENT})*12+${REVENUE}`,
      `IF(${CURRENT}=0,"",(${NURTURED}-${CURRENT})/(${CURRENT}))`,
    ],
  },
  steps: [
    {
      name: 'current',
      label: 'Today, a month',
      shows: '{new_leads} × {conversion} × {asp}',
      unit: 'money',
      value: (v) => whole(v).newLeads.current,
    },
    {
      name: 'nurtured',
      label: 'Nurtured, a month',
      shows: '{new_leads} × {conversion} × (1 + {conversion_lift}) × {asp} × (1 + {asp_lift})',
      unit: 'money',
      value: (v) => whole(v).newLeads.nurtured,
    },
    {
      name: 'gain',
      label: 'Gain a year',
      shows: '({nurtured} − {current}) × 12',
      unit: 'money',
      value: (v) => whole(v).newLeads.gain,
    },
    {
      name: 'leads',
      label: 'Contacts that wake up',
      shows: '{contacts} × {reactivation_rate}',
      unit: 'count',
      value: (v) => whole(v).stale.leads,
    },
    {
      name: 'won',
      label: 'Customers among them',
      shows: '{leads} × {conversion} × {multiple}',
      unit: 'count',
      value: (v) => whole(v).stale.customers,
    },
    {
      name: 'revenue',
      label: 'Their revenue',
      shows: '{won} × {asp} × (1 + {asp_lift})',
      unit: 'money',
      value: (v) => whole(v).stale.revenue,
    },
    { name: 'total', label: 'Total a year', shows: '{gain} + {revenue}', unit: 'money', value: (v) => whole(v).total },
    {
      name: 'result',
      label: 'Growth',
      shows: '({nurtured} − {current}) ÷ {current}',
      unit: 'ratio',
      value: (v) => whole(v).newLeads.increase ?? '',
    },
  ],
  needed: [
    { parameter: 'new_leads', label: 'New leads a month needed', line: TOTAL, solve: linear(0) },
    { parameter: 'contacts', label: 'Old contacts needed', line: TOTAL, solve: linear(1) },
    { parameter: 'asp', label: 'Average sales price needed', line: TOTAL, solve: linear(3) },
  ],
});
