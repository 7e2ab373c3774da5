/** Process change: what the old way costs and the new one, step by step, and when the change has paid for itself. */
import { BAR, GOOD } from '../../sheets/theme';
import { AXIS_MONEY, amountWords, check, conditions, wholeUpTo, line, percentWords } from '../authoring';
import type { Checks, GridBlock, Line, Template } from '../template';
import { PEOPLE, STEPS } from './process-tables';

const MONTHS = 24;

const CHANGE: readonly Line[] = [
  line('changeCost', 'ProcessChangeCost', 'Cost of the change', 'money', 'once', {
    ask: 'What the change costs in all: tools, work, training, what stands still meanwhile.',
    example: 24_000,
  }),
  line('coverage', 'ProcessCoverage', 'Covered', 'share', 'of runs', {
    format: '0 %',
    ask: 'Share of the runs that go the new way once everybody has changed.',
    example: 0.9,
  }),
  line('adoption', 'ProcessAdoption', 'Months until all do', 'whole', 'months', {
    ask: { prompt: 'People change evenly over so many months; 0 or blank: all from the first month.', max: MONTHS },
    example: 3,
  }),
  line('span', 'ProcessMonths', 'Months counted', 'whole', 'months', {
    ask: { prompt: `Months that old and new are compared over, from 1 to ${MONTHS}.`, min: 1, max: MONTHS },
    value: 12,
  }),
  line('yearly', 'ProcessDiscount', 'Discount rate', 'share', 'a year', {
    ask: 'What money loses in value in a year, for the net present value (NPV).',
    value: 0.08,
  }),
  line('endValue', 'ProcessEndValue', 'Worth at the end', 'money', 'in all', {
    ask: 'What of the change could be sold, or used on, once the months counted are over; blank: nothing.',
  }),
];

const { data, named, both, known: isKnown } = conditions('steps');
const SPAN = wholeUpTo('span', MONTHS);
const IN_SPAN = `([byMonth.*0]<=${SPAN})`;
const cost = (of: 'old' | 'new', fixed: boolean): string =>
  `SUMIFS(${data(`${of}Cost`)},${data('goes')},"${fixed ? '' : '<>'}Fixed")`;
/** What a month saves in which a share of the runs goes the new way. */
const savedAt = (share: string): string =>
  `(${cost('old', false)}-${cost('new', false)})*${share}+${cost('old', true)}*(${share}>=1)-${cost('new', true)}`;

const RESULTS: readonly Line[] = [
  line('oldTotal', 'ProcessOld', 'Old process', 'money', 'in all', { formula: `=SUM(${data('oldCost')})*${SPAN}` }),
  line('newTotal', 'ProcessNew', 'New process', 'money', 'in all', {
    formula: `=[oldTotal]-SUMPRODUCT([byMonth.*2]*${IN_SPAN})`,
  }),
  line('processRoi', 'ProcessROI', 'Process ROI', 'share', 'of cost', {
    formula: {
      native: '=IF(N([changeCost])<=0,"",([oldTotal]-[newTotal]-[changeCost])/[changeCost])',
      addin: '=IF(N([changeCost])<=0,"",AMPR.PROCESSROI(0,0,0,[oldTotal],0,0,0,[newTotal],[changeCost]))',
    },
  }),
  line('periodRoi', 'ProcessPeriodROI', 'with what it is worth then', 'share', 'of cost', {
    formula: {
      native: '=IF(N([changeCost])<=0,"",(N([endValue])+[oldTotal]-[newTotal]-[changeCost])/[changeCost])',
      addin: '=IF(N([changeCost])<=0,"",AMPR.ROIPERIOD(N([endValue]),[oldTotal]-[newTotal],[changeCost]))',
    },
  }),
  line('yearlyRoi', 'ProcessYearlyROI', 'ROI, annualised', 'share', 'a year', {
    formula: {
      native: `=IF(N([periodRoi])<-1,"",IF([periodRoi]="","",(1+[periodRoi])^(12/${SPAN})-1))`,
      addin: `=IF(N([periodRoi])<-1,"",IF([periodRoi]="","",AMPR.ANNUALROI([periodRoi],${SPAN}/12)))`,
    },
  }),
  line('npv', 'ProcessNPV', 'Net present value (NPV)', 'money', 'in all', {
    formula: `=IF(N([yearly])<=-1,"",SUMPRODUCT([byMonth.*2]*${IN_SPAN}/(1+N([yearly]))^([byMonth.*0]/12))+N([endValue])/(1+N([yearly]))^(${SPAN}/12)-N([changeCost]))`,
  }),
];

const APART: readonly Line[] = [
  line('monthly', 'ProcessMonthly', 'Saved a month', 'money', 'all adopted', {
    formula: `=${savedAt('N([coverage])')}`,
  }),
  line('hoursSaved', 'ProcessHours', 'Time saved', 'number', 'hours a month', {
    format: '#,##0.0',
    formula: `=SUM(${data('hours')})`,
  }),
  line('workSaved', 'ProcessWork', 'Cost of that time', 'money', 'a month', {
    formula: `=SUM(${data('work')})`,
  }),
  line('moneySaved', 'ProcessMoney', 'Other money saved', 'money', 'a month', {
    formula: `=SUM(${data('other')})`,
  }),
  line('payback', 'ProcessPayback', 'Payback', 'number', 'months', {
    format: '0.0',
    formula: {
      native: '=IF(OR(N([changeCost])<=0,[monthly]<=0),"",[changeCost]/[monthly])',
      addin: '=IF(OR(N([changeCost])<=0,[monthly]<=0),"",AMPR.PAYBACK([changeCost],[monthly]))',
    },
  }),
  line('inMonth', 'ProcessPaidIn', 'Month of payback', 'whole', 'with adoption', {
    formula: '=IF(N([changeCost])<=0,"",IFERROR(SUMPRODUCT(AGGREGATE(15,6,[byMonth.*0]/([byMonth.*3]>=0),1)),""))',
  }),
];

const BY_MONTH: GridBlock = {
  type: 'grid',
  key: 'byMonth',
  name: 'ProcessByMonth',
  title: 'Saved, less what the change costs',
  corner: 'Month',
  headKind: 'whole',
  columns: [
    { head: 'Share that changed', kind: 'share', format: '0 %' },
    { head: 'Saved', kind: 'money' },
    { head: 'Net so far', kind: 'money' },
  ],
  rows: Array.from({ length: MONTHS }, (_, i) => ({
    head: i + 1,
    cells: [
      '=N([coverage])*IF(N([adoption])<=0,1,MIN(1,[row]/[adoption]))',
      `=${savedAt('[1]')}`,
      i === 0 ? '=[2]-N([changeCost])' : '=SUM([2^])+[2]-N([changeCost])',
    ],
  })),
};

const CHECKS: Checks = {
  type: 'checks',
  key: 'checks',
  under: 'change',
  gap: 0,
  name: 'ProcessChecks',
  width: 6,
  of: `=${named('step')}`,
  checks: [
    check(
      'whole',
      both(`${data('step')}<>""`, `(${['oldRuns', 'newRuns', 'oldOther', 'newOther'].map(isKnown).join('+')})=0`),
      'Every step is measured on one side at least.',
      'step is not measured, so the comparison is not whole.',
      'steps are not measured, so the comparison is not whole.',
    ),
    check(
      'rate',
      both(
        `((${isKnown('oldMinutes')})*(1-${isKnown('oldRate')})+(${isKnown('newMinutes')})*(1-${isKnown('newRate')}))>0`,
      ),
      'Every step that takes time has a rate.',
      'step takes time without a rate, and costs nothing here.',
      'steps take time without a rate, and cost nothing here.',
      `COUNT(${data('oldMinutes')},${data('newMinutes')})`,
    ),
    check(
      'running',
      `--(SUM(${data('newCost')})>=SUM(${data('oldCost')}))*(COUNT(${data('oldRuns')},${data('oldOther')})>0)`,
      'The new process costs less than the old one.',
      'process costs no less than before.',
      'processes cost no less than before.',
      `COUNT(${data('oldRuns')},${data('oldOther')})`,
    ),
    check(
      'people',
      'SUMPRODUCT(([people.who]<>"")*([people.agrees]<>"Yes"))',
      'Everybody who is affected is on board.',
      'group of people is not on board yet: that slows adoption.',
      'groups of people are not on board yet: that slows adoption.',
      'SUMPRODUCT(([people.who]<>"")*1)',
    ),
    check(
      'inputs',
      `IF(${named('step')}=0,0,2-COUNT([coverage])-(N([span])=${SPAN}))`,
      'Coverage and months counted are there.',
      `input is missing: coverage, or months from 1 to ${MONTHS}.`,
      `inputs are missing: coverage, and months from 1 to ${MONTHS}.`,
    ),
  ],
};

export const processChange: Template = {
  id: 'process-change',
  title: 'Process Change',
  question: 'What does the new process save, and when has the change paid for itself?',
  needs:
    'Old and new process step by step: minutes a run, runs, rate, other cost; what the change costs, and how fast people change.',
  source:
    'How to Measure the ROI of Your Customers. ROI = (old − new − change) ÷ change; both processes measured whole.',
  example: 'the steps and figures are made up, since the source gives none',
  answers: [
    { label: 'Process ROI', cell: 'processRoi', kind: 'share' },
    { label: 'Payback, months', cell: 'payback', kind: 'number' },
    { label: 'Hours saved a month', cell: 'hoursSaved', kind: 'number' },
  ],
  sheets: [
    {
      key: 'process-change',
      name: 'Process Change',
      title: 'Process Change',
      landscape: true,
      blocks: [
        {
          type: 'note',
          key: 'answer',
          width: 14,
          strong: true,
          text: {
            formula: `=IF(${named('step')}=0,"No step yet.",IF(N([changeCost])<=0,"The change saves "&${amountWords('[hoursSaved]')}&" hours a month; what it costs is not typed yet.","The change returns "&${percentWords('[processRoi]')}&" in "&${SPAN}&IF(${SPAN}=1," month"," months")&" and saves "&${amountWords('[hoursSaved]')}&" hours a month; "&IF([inMonth]="","it is not earned back within ${MONTHS} months.","it is earned back in month "&[inMonth]&".")))`,
          },
        },
        { type: 'lines', key: 'change', title: 'The change', gap: 0, columns: [0, 1, 2, 2], lines: CHANGE },
        {
          type: 'lines',
          key: 'results',
          title: 'What it returns',
          beside: true,
          left: 3,
          columns: [0, 3, 4, 4],
          lines: RESULTS,
        },
        {
          type: 'lines',
          key: 'apart',
          title: 'Time and money apart',
          beside: true,
          left: 8,
          columns: [0, 2, 3, 3],
          lines: APART,
        },
        CHECKS,
        STEPS,
      ],
    },
    {
      key: 'process-change.months',
      name: 'Process Months',
      title: 'The change, month by month',
      landscape: true,
      widths: [10, 13, 13, 13, 3, ...Array.from({ length: 8 }, () => 11)],
      blocks: [
        BY_MONTH,
        {
          type: 'chart',
          key: 'picture',
          beside: true,
          title: 'When has the change earned back what it costs?',
          left: 5,
          width: 8,
          height: 26,
          chart: 'line',
          series: [
            { color: GOOD, values: 'byMonth.3', categories: 'byMonth.0' },
            { color: BAR, values: 'byMonth.2', categories: 'byMonth.0' },
          ],
          xTitle: 'Month',
          yTitle: 'Money',
          yFormat: AXIS_MONEY,
        },
      ],
    },
    {
      key: 'process-change.people',
      name: 'Process People',
      title: 'Who the change affects',
      landscape: true,
      blocks: [PEOPLE],
    },
  ],
};
