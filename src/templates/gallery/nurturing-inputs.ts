/** What is typed of leads, of old contacts and of the programme that looks after them. */
import { line } from '../authoring';
import type { Line } from '../template';

/** Months that are shown; the answers add up as many as a person says. */
export const MONTHS = 24;

export const NEW_LEADS: readonly Line[] = [
  line('leads', 'NurturingLeads', 'New leads', 'whole', 'a month', {
    ask: 'Leads that come in every month. None of them may be among the old contacts: they would count twice.',
    example: 500,
  }),
  line('conversion', 'NurturingConversion', 'Conversion today', 'share', 'of leads', {
    ask: 'Share of the new leads that become customers without nurturing.',
    example: 0.1,
  }),
  line('asp', 'NurturingASP', 'Average sales price (ASP)', 'money', 'a customer', {
    ask: 'What a customer pays today, in your currency.',
    example: 100,
  }),
  line('conversionLift', 'NurturingConversionLift', 'Conversion lift', 'share', 'on today’s', {
    ask: {
      prompt:
        'How much better nurtured leads convert, relative to today: a lift of 25\u00a0% makes 12.5\u00a0% of 10\u00a0%.',
      min: -1,
      max: 10,
    },
    value: 0.25,
  }),
  line('aspLift', 'NurturingASPLift', 'ASP lift', 'share', 'on today’s', {
    ask: { prompt: 'How much more nurtured customers pay, relative to today.', min: -1, max: 10 },
    value: 0.4,
  }),
  // Whom the plan reaches: those who click and, where nobody has to, those who are contacted.
  line('planned', 'NurturingMarketingPlan', 'Marketing plan brings', 'whole', 'leads a month', {
    formula:
      '=(SUMPRODUCT([channels.audience],[channels.clickThrough])+SUMIFS([channels.audience],[channels.clickThrough],""))/MAX(1,N([plan.months]))',
  }),
];

export const OLD_CONTACTS: readonly Line[] = [
  line('contacts', 'NurturingContacts', 'Old contacts', 'whole', 'contacts', {
    ask: 'Contacts in the database that no longer move. Leave out those that are counted as new leads.',
    example: 50_000,
  }),
  line('reactivation', 'NurturingReactivation', 'Reactivation rate', 'share', 'a year', {
    ask: 'Share of the old contacts that wake up in a year; 2 to 5\u00a0% is usual.',
    value: 0.02,
  }),
  line('multiple', 'NurturingMultiple', 'Conversion, against new', 'number', 'times', {
    ask: { prompt: 'How many times better than new leads they convert.', max: 100 },
    value: 3,
  }),
  line('reactivatedLeads', 'NurturingReactivated', 'Reactivated leads', 'whole', 'a year', {
    formula: '=N([contacts])*MIN(1,N([reactivation]))',
  }),
  line('reactivatedCustomers', 'NurturingCustomers', 'Reactivated customers', 'whole', 'a year', {
    formula: '=[reactivatedLeads]*MIN(1,N([conversion])*N([multiple]))',
  }),
  line('lowFactor', 'NurturingLowCase', 'Low case', 'share', 'of lifts, rate', {
    format: '0 %',
    ask: 'Both lifts and the reactivation rate of the low case, as a share of those typed here.',
    value: 0.5,
  }),
  line('highFactor', 'NurturingHighCase', 'High case', 'share', 'of lifts, rate', {
    format: '0 %',
    ask: { prompt: 'Both lifts and the reactivation rate of the high case, as a share of those typed here.', max: 10 },
    value: 1.5,
  }),
];

export const PROGRAMME: readonly Line[] = [
  line('setUp', 'NurturingSetUp', 'Cost at the start', 'money', 'once', {
    ask: 'What the programme costs before it runs: tools, content, training.',
    example: 20_000,
  }),
  line('running', 'NurturingRunning', 'Running cost', 'money', 'a month', {
    ask: 'What the programme costs every month.',
    example: 1000,
  }),
  line('ramp', 'NurturingRamp', 'Months to full effect', 'whole', 'months', {
    ask: { prompt: 'The effect grows evenly over so many months. 0 or blank: whole from the first.', max: MONTHS },
  }),
  line('horizon', 'NurturingHorizon', 'Months counted', 'whole', 'months', {
    ask: { prompt: `How many months the answers add up, from 1 to ${MONTHS}.`, min: 1, max: MONTHS },
    value: 12,
  }),
  line('payback', 'NurturingPayback', 'Month of payback', 'whole', 'base case', {
    formula: `=IF(N([setUp])+N([running])<=0,"",IFERROR(SUMPRODUCT(AGGREGATE(15,6,[months.*0]/([months.*6]>=0),1)),""))`,
  }),
  line('gain', 'NurturingGain', 'Gain, base case', 'money', 'in all', { formula: '=[caseBase.6]' }),
];
