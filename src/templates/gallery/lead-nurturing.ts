/** Lead nurturing: what new leads and old contacts bring more once they are looked after, month by month. */
import { GOOD } from '../../sheets/theme';
import { AXIS_MONEY, amountWords, around, check, wholeUpTo, percentWords, roiOf } from '../authoring';
import type { Checks, Formula, GridBlock, Template } from '../template';
import { MONTHS, NEW_LEADS, OLD_CONTACTS, PROGRAMME } from './nurturing-inputs';

const CASES = ['Low', 'Base', 'High'] as const;
type Case = (typeof CASES)[number];

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
const COUNTED = wholeUpTo('horizon', MONTHS);
const EFFECT = `SUMPRODUCT([months.*1]*([months.*0]<=${COUNTED}))`;

const RESULTS: GridBlock = {
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
      `=N([setUp])+N([running])*${COUNTED}`,
      roiOf('[7]', '[8]'),
    ],
  })),
};

const BY_MONTH: GridBlock = {
  type: 'grid',
  key: 'months',
  name: 'NurturingMonths',
  title: 'Base case',
  corner: 'Month',
  headKind: 'whole',
  columns: [
    { head: 'Share of full effect', kind: 'share', format: '0 %' },
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

const WHAT_IF: GridBlock = {
  type: 'grid',
  key: 'whatIf',
  name: 'NurturingWhatIf',
  title: 'New leads, a year: conversion lift down, ASP across',
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
  under: 'whatIf',
  name: 'NurturingChecks',
  title: 'Checks',
  width: 5,
  of: '=COUNT([leads],[contacts])',
  checks: [
    check(
      'share',
      '(N([conversion])>1)+(N([conversion])<0)+(N([reactivation])>1)+(N([reactivation])<0)',
      'Every rate is from 0\u00a0% to 100\u00a0%.',
      'rate is below 0\u00a0% or above 100\u00a0%.',
      'rates are below 0\u00a0% or above 100\u00a0%.',
      'COUNT([conversion])',
    ),
    check(
      'typed',
      'IF(COUNT([leads],[contacts])=0,0,2-COUNT([conversion],[asp]))',
      'Conversion and price are there.',
      'input is missing: conversion or price.',
      'inputs are missing: conversion and price.',
    ),
    check(
      'months',
      `1-(N([horizon])=${COUNTED})`,
      'The months counted are a whole number of them.',
      `number of months is none from 1 to ${MONTHS}, and taken as such.`,
      'numbers of months are none.',
    ),
    check(
      'capped',
      '(N([conversion])*(1+N([highFactor])*N([conversionLift]))>1)+(N([conversion])*N([multiple])>1)',
      'No conversion had to be held at 100\u00a0%.',
      'conversion is held at 100\u00a0%: lift or multiple too high.',
      'conversions are held at 100\u00a0%: lifts too high.',
    ),
    check(
      'reactivation',
      '--(N([highFactor])*N([reactivation])>0.05)',
      'No case wakes up more than 5\u00a0% of the old contacts.',
      'case wakes up more than 5\u00a0% of them, which is rare.',
      'cases wake up more than 5\u00a0%, which is rare.',
    ),
    check(
      'cost',
      '--AND(COUNT([leads],[contacts])>0,N([setUp])+N([running])<=0)',
      'The programme has a cost.',
      'cost is missing: there is no ROI without one.',
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
  example: 'the figures are the source’s; what the programme costs is made up',
  reads: {
    channels: { template: 'marketing-plan', sheet: 'marketing-plan', table: 'channels' },
    plan: { template: 'marketing-plan', sheet: 'marketing-plan', cells: ['months'] },
  },
  answers: [
    { label: 'Gain a month', cell: 'caseBase.2', kind: 'money' },
    { label: 'Gain in all', cell: 'caseBase.6', kind: 'money' },
    { label: 'Increase', cell: 'caseBase.3', kind: 'share' },
    { label: 'ROI', cell: 'caseBase.8', kind: 'share' },
  ],
  sheets: [
    {
      key: 'lead-nurturing',
      name: 'Lead Nurturing',
      title: 'Lead Nurturing',
      landscape: true,
      widths: [25, 12, 15, 12, 12, 12, 13, 12, 12, 11, 12],
      blocks: [
        {
          type: 'note',
          key: 'answer',
          width: 11,
          strong: true,
          text: {
            formula: `=IF([caseBase.6]=0,"No leads and no contacts yet.","Nurturing brings "&${amountWords('[caseBase.6]')}&" more in "&${COUNTED}&IF(${COUNTED}=1," month; "," months; ")&"new leads alone bring "&${percentWords('[caseBase.3]')}&" more than today. "&IF(N([setUp])+N([running])<=0,"What it costs is not typed yet.",IF([payback]="","Its cost is not earned back within ${MONTHS} months.","Its cost is earned back in month "&[payback]&".")&IF([caseBase.8]="",""," ROI "&${percentWords('[caseBase.8]')}&".")))`,
          },
        },
        { type: 'lines', key: 'new', title: 'New leads', columns: [0, 1, 2, 2], lines: NEW_LEADS },
        {
          type: 'lines',
          key: 'old',
          title: 'Old contacts, and the other cases',
          beside: true,
          left: 3,
          columns: [0, 2, 3, 3],
          lines: OLD_CONTACTS,
        },
        {
          type: 'lines',
          key: 'programme',
          title: 'The programme',
          beside: true,
          left: 7,
          columns: [0, 2, 3, 3],
          lines: PROGRAMME,
        },
        RESULTS,
        WHAT_IF,
        {
          type: 'chart',
          key: 'streams',
          beside: true,
          title: 'When has nurturing earned back what it costs?',
          left: 6,
          width: 5,
          height: 14,
          chart: 'line',
          series: [{ color: GOOD, values: 'months.6', categories: 'months.0' }],
          xTitle: 'Month',
          yTitle: 'Gain less cost, so far',
          yFormat: AXIS_MONEY,
        },
        CHECKS,
      ],
    },
    {
      key: 'lead-nurturing.months',
      name: 'Nurturing Months',
      title: 'Lead nurturing, month by month',
      landscape: true,
      widths: [40, 16, 16, 16, 16, 16, 16],
      blocks: [BY_MONTH],
    },
  ],
};
