/** Lead nurturing: what new leads and old contacts bring more once they are looked after, month by month. */
import { GOOD } from '../../sheets/theme';
import { around, check, line, percentWords, roiOf } from '../authoring';
import type { Checks, Formula, Grid, Line, Template } from '../template';

const CASES = ['Low', 'Base', 'High'] as const;
type Case = (typeof CASES)[number];

/** Months that are shown; the answers add up as many as a person says. */
const MONTHS = 24;

const NEW_LEADS: readonly Line[] = [
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
  line('conversionLift', 'NurturingConversionLift', 'Conversion lift', 'share', 'of today’s', {
    ask: {
      prompt: 'How much better nurtured leads convert, relative to today: a lift of 25 % makes 12.5 % of 10 %.',
      min: -1,
      max: 10,
    },
    value: 0.25,
  }),
  line('aspLift', 'NurturingASPLift', 'ASP lift', 'share', 'of today’s', {
    ask: { prompt: 'How much more nurtured customers pay, relative to today.', min: -1, max: 10 },
    value: 0.4,
  }),
  line('planned', 'NurturingMarketingPlan', 'Marketing plan, mean', 'whole', 'customers', {
    formula: '=SUM([channels.customersMean])',
  }),
];

const OLD_CONTACTS: readonly Line[] = [
  line('contacts', 'NurturingContacts', 'Old contacts', 'whole', 'contacts', {
    ask: 'Contacts in the database that no longer move. Leave out those that are counted as new leads.',
    example: 50_000,
  }),
  line('reactivation', 'NurturingReactivation', 'Reactivation rate', 'share', 'a year', {
    ask: 'Share of the old contacts that wake up in a year; 2 to 5 % is usual.',
    value: 0.02,
  }),
  line('multiple', 'NurturingMultiple', 'They convert better', 'number', 'times', {
    ask: { prompt: 'How many times better than new leads they convert.', max: 100 },
    value: 3,
  }),
  line('lowFactor', 'NurturingLowCase', 'Low case takes', 'share', 'of lifts, rate', {
    format: '0%',
    ask: 'Both lifts and the reactivation rate of the low case, as a share of those typed here.',
    value: 0.5,
  }),
  line('highFactor', 'NurturingHighCase', 'High case takes', 'share', 'of lifts, rate', {
    format: '0%',
    ask: { prompt: 'Both lifts and the reactivation rate of the high case, as a share of those typed here.', max: 10 },
    value: 1.5,
  }),
];

const PROGRAMME: readonly Line[] = [
  line('setUp', 'NurturingSetUp', 'Cost at the start', 'money', 'once', {
    ask: 'What the programme costs before it runs: tools, content, training.',
  }),
  line('running', 'NurturingRunning', 'Running cost', 'money', 'a month', {
    ask: 'What the programme costs every month.',
  }),
  line('ramp', 'NurturingRamp', 'Months to full effect', 'whole', 'months', {
    ask: { prompt: 'The effect grows evenly over so many months. 0 or blank: whole from the first.', max: MONTHS },
  }),
  line('horizon', 'NurturingHorizon', 'Months counted', 'whole', 'months', {
    ask: { prompt: `How many months the answers add up, from 1 to ${MONTHS}.`, min: 1, max: MONTHS },
    value: 12,
  }),
  line('payback', 'NurturingPayback', 'Paid back in month', 'whole', 'base case', {
    formula: `=IF(N([setUp])+N([running])<=0,"",IFERROR(SUMPRODUCT(AGGREGATE(15,6,[months.*0]/([months.*6]>=0),1)),""))`,
  }),
];

const factor = (name: Case): string => (name === 'Base' ? '' : `N([${name === 'Low' ? 'lowFactor' : 'highFactor'}])*`);

/** New leads as they are nurtured: no conversion is above 100 %. */
const nurtured = (name: Case): string =>
  `N([leads])*MIN(1,N([conversion])*(1+${factor(name)}N([conversionLift])))*N([asp])*(1+${factor(name)}N([aspLift]))`;

/** What old contacts bring in a year. */
function reactivated(name: Case): Formula {
  const rate = `MIN(1,${factor(name)}N([reactivation]))`;
  const lift = `${factor(name)}N([aspLift])`;
  return {
    native: `N([contacts])*${rate}*MIN(1,N([conversion])*N([multiple]))*N([asp])*(1+${lift})`,
    addin: `AMPR.REACTIVATIONROI(N([contacts]),N([conversion]),N([asp]),${rate},N([multiple]),${lift})`,
  };
}

/** How many months of full effect those that are counted come to. */
const EFFECT = 'SUMPRODUCT([months.*1]*([months.*0]<=N([horizon])))';

const RESULTS: Grid = {
  type: 'grid',
  key: 'cases',
  name: 'NurturingCases',
  title: 'What nurturing brings',
  corner: 'Case',
  columns: [
    { head: 'Today, a month', kind: 'money' },
    { head: 'Nurtured, a month', kind: 'money' },
    { head: 'Gain, a month', kind: 'money' },
    { head: 'Increase', kind: 'share' },
    { head: 'New leads, all months', kind: 'money' },
    { head: 'Old contacts, all months', kind: 'money' },
    { head: 'Both, all months', kind: 'money' },
    { head: 'Cost, all months', kind: 'money' },
    { head: 'ROI', kind: 'share' },
  ],
  rows: CASES.map((name) => ({
    key: `case${name}`,
    head: name,
    ...(name === 'Base' && { bold: true as const }),
    cells: [
      '=N([leads])*N([conversion])*N([asp])',
      `=${nurtured(name)}`,
      '=[2]-[1]',
      '=IF([1]=0,"",[3]/[1])',
      `=[3]*${EFFECT}`,
      around('=', reactivated(name), `*${EFFECT}/12`),
      '=[5]+[6]',
      '=N([setUp])+N([running])*N([horizon])',
      roiOf('[7]', '[8]'),
    ],
  })),
};

const BY_MONTH: Grid = {
  type: 'grid',
  key: 'months',
  name: 'NurturingMonths',
  title: 'Month by month, base case',
  corner: 'Month',
  headKind: 'whole',
  columns: [
    { head: 'Share of full effect', kind: 'share', format: '0%' },
    { head: 'Gain of new leads', kind: 'money' },
    { head: 'Gain of old contacts', kind: 'money' },
    { head: 'Cost', kind: 'money' },
    { head: 'Gain less cost', kind: 'money' },
    { head: 'Since the start', kind: 'money' },
  ],
  rows: Array.from({ length: MONTHS }, (_, i) => ({
    head: i + 1,
    cells: [
      '=IF(N([ramp])<=0,1,MIN(1,[row]/[ramp]))',
      '=[caseBase.2]*[1]',
      around('=', reactivated('Base'), '*[1]/12'),
      i === 0 ? '=N([setUp])+N([running])' : '=N([running])',
      '=[2]+[3]-[4]',
      i === 0 ? '=[5]' : '=SUM([5^])+[5]',
    ],
  })),
};

const ASP_LIFTS = [0, 0.2, 0.4, 0.6];

const WHAT_IF: Grid = {
  type: 'grid',
  key: 'whatIf',
  beside: true,
  left: 8,
  name: 'NurturingWhatIf',
  title: 'New leads, gain a year: conversion lift down, ASP lift across',
  corner: 'Lift',
  headKind: 'share',
  columnKind: 'share',
  columns: ASP_LIFTS.map((head) => ({ head, kind: 'money', format: '#,##0' })),
  rows: [0, 0.125, 0.25, 0.375, 0.5].map((head) => ({
    key: `lift${head * 1000}`,
    head,
    cells: ASP_LIFTS.map((): Formula => ({
      native: '=12*N([leads])*N([asp])*(MIN(1,N([conversion])*(1+[row]))*(1+[col])-N([conversion]))',
      addin: '=AMPR.NURTUREROI(N([leads]),N([conversion]),N([asp]),[row],[col],12)',
    })),
  })),
};

const CHECKS: Checks = {
  type: 'checks',
  key: 'checks',
  under: 'streams',
  left: 8,
  name: 'NurturingChecks',
  title: 'Checks',
  width: 5,
  checks: [
    check(
      'share',
      '(N([conversion])>1)+(N([conversion])<0)+(N([reactivation])>1)+(N([reactivation])<0)',
      'Every rate is from 0 % to 100 %.',
      'rate is below 0 % or above 100 %.',
      'rates are below 0 % or above 100 %.',
    ),
    check(
      'capped',
      '(N([conversion])*(1+N([highFactor])*N([conversionLift]))>1)+(N([conversion])*N([multiple])>1)',
      'No conversion had to be held at 100 %.',
      'conversion is held at 100 %: lift or multiple is too high.',
      'conversions are held at 100 %: lift and multiple are too high.',
    ),
    check(
      'reactivation',
      '--(N([highFactor])*N([reactivation])>0.05)',
      'No case wakes up more than 5 % of the old contacts.',
      'case wakes up more than 5 % of the old contacts, which is rare.',
      'cases wake up more than 5 % of the old contacts.',
    ),
    check(
      'cost',
      '--(N([setUp])+N([running])<=0)',
      'The programme has a cost.',
      'cost is missing: without one there is no ROI, nor a month of payback.',
      'costs are missing.',
    ),
  ],
};

export const leadNurturing: Template = {
  id: 'lead-nurturing',
  title: 'Lead Nurturing',
  question: 'What does looking after leads bring, and when has it paid for itself?',
  needs: 'New leads a month, their conversion and price, the contacts that went quiet, and what the programme costs.',
  source: 'How to calculate the ROI of lead nurturing (2022-06-05). Low and high case, ramp and months are added here.',
  reads: { channels: { template: 'marketing-plan', sheet: 'marketing-plan', table: 'channels' } },
  answers: [
    { label: 'Gain a month', cell: 'caseBase.2', kind: 'money' },
    { label: 'Gain in all', cell: 'caseBase.6', kind: 'money' },
    { label: 'Increase', cell: 'caseBase.3', kind: 'share' },
  ],
  sheets: [
    {
      key: 'lead-nurturing',
      name: 'Lead Nurturing',
      title: 'Lead Nurturing',
      landscape: true,
      widths: [25, 12, 13, 11, 12, 12, 12, 12, 11, 11, 11, 11, 13],
      blocks: [
        {
          type: 'note',
          key: 'answer',
          width: 13,
          strong: true,
          text: {
            formula: `="Nurturing brings "&TEXT([caseBase.6],"#,##0")&" more in "&N([horizon])&" months; new leads alone bring "&${percentWords('[caseBase.3]')}&" more than today. "&IF([payback]="","No cost is typed, or it is not earned back within ${MONTHS} months.","Its cost is earned back in month "&[payback]&".")`,
          },
        },
        { type: 'lines', key: 'new', title: 'New leads', columns: [0, 1, 2, 2], lines: NEW_LEADS },
        {
          type: 'lines',
          key: 'old',
          title: 'Old contacts, and the other cases',
          beside: true,
          left: 4,
          columns: [0, 2, 3, 3],
          lines: OLD_CONTACTS,
        },
        {
          type: 'lines',
          key: 'programme',
          title: 'The programme',
          beside: true,
          left: 9,
          columns: [0, 2, 3, 3],
          lines: PROGRAMME,
        },
        RESULTS,
        BY_MONTH,
        WHAT_IF,
        {
          type: 'chart',
          key: 'streams',
          under: 'whatIf',
          title: 'When has nurturing earned back what it costs? Gain less cost since the start',
          left: 8,
          width: 5,
          height: 12,
          chart: 'line',
          series: [{ name: 'Base case', color: GOOD, values: 'months.6', categories: 'months.0' }],
          xTitle: 'Month',
          yTitle: 'Gain less cost',
          yFormat: '#,##0',
        },
        CHECKS,
      ],
    },
  ],
};
