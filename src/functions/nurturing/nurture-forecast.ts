import { NURTURE_DEFAULTS, nurtureForecast as forecast } from '../../domain/returns/nurture';
import type { LabelledFunction, LabelledLine } from '../calling/declare';
import { PERCENT, change, cost, count, factor, optional, share } from '../calling/parameters';

const money = (label: string): LabelledLine => ({ label, unit: 'money', numberFormat: '#,##0' });
const counted = (label: string): LabelledLine => ({ label, unit: 'count', numberFormat: '#,##0' });

export const nurtureForecast: LabelledFunction = {
  kind: 'labelled',
  id: 'NURTUREFORECAST',
  name: 'NURTUREFORECAST',
  parameters: [
    count('new_leads'),
    count('contacts'),
    share('conversion'),
    cost('asp'),
    optional(change('conversion_lift'), NURTURE_DEFAULTS.conversionLift),
    optional(change('asp_lift'), NURTURE_DEFAULTS.aspLift),
    optional(share('reactivation_rate'), NURTURE_DEFAULTS.reactivationRate),
    optional(factor('multiple'), NURTURE_DEFAULTS.multiple),
  ],
  result: { unit: 'money' },
  lines: [
    money('Current a month'),
    money('Nurtured a month'),
    money('Gain a month'),
    money('Gain a year'),
    counted('Reactivated leads a year'),
    counted('Reactivated customers a year'),
    money('Reactivated revenue a year'),
    money('Total a year'),
    { label: 'Growth', unit: 'ratio', numberFormat: PERCENT },
  ],
  compute(leads, contacts, conversion, asp, conversionLift, aspLift, reactivationRate, multiple) {
    const given = { leads, contacts, conversion, asp, conversionLift, aspLift, reactivationRate, multiple };
    const { newLeads, stale, total } = forecast(given);
    return [
      newLeads.current,
      newLeads.nurtured,
      newLeads.monthlyGain,
      newLeads.gain,
      stale.leads,
      stale.customers,
      stale.revenue,
      total,
      newLeads.increase,
    ];
  },
};
