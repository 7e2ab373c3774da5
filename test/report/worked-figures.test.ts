import { annualisedRoi, effortRoi, paybackMonths, periodRoi } from '../../src/domain/returns/roi';
import { clicks, customers, grossProfit } from '../../src/domain/returns/marketing';
import { nurtureNewLeads, reactivateLeads } from '../../src/domain/returns/nurture';
import { attainmentScore, overallScore, stepScore, weakestStep } from '../../src/domain/scores/scores';
import { bench } from './session';

/**
 * The figures that the articles work out, each through a cell's formula, the real office.js and the workbench, and each held
 * against the domain's own answer where it has one.
 */
const FIGURES: readonly (readonly [
  what: string,
  formula: string,
  expected: number | string,
  domain?: number | string | null,
])[] = [
  // Account scores
  ['a step of 7, 6, 6', '=AMPR.STEPSCORE({7,6,6})', 19 / 3, stepScore([7, 6, 6])],
  ['the same, natively', '=AVERAGE({7,6,6})', 19 / 3],
  ['shown as 6', '=ROUND(AMPR.STEPSCORE({7,6,6}),0)', 6],
  ['70 % of the target contract value', '=AMPR.ATTAINMENTSCORE(70%,1)', 7, attainmentScore(0.7, 1)],
  ['more than the target is capped', '=AMPR.ATTAINMENTSCORE(130,100)', 10, attainmentScore(130, 100)],
  [
    'the mean is over steps, not over sub-metrics',
    '=AMPR.ACCOUNTSCORE({10,10,10,10,10},{0,0,0})',
    5,
    overallScore([10, 0]),
  ],
  ['a blank is left out', '=AMPR.STEPSCORE({7,"",5})', 6, stepScore([7, null, 5])],
  ['a zero is a score', '=AMPR.STEPSCORE({7,0,5})', 4, stepScore([7, 0, 5])],
  ['a step without scores is left out', '=AMPR.ACCOUNTSCORE({8,8,8},"",{4,4})', 6, overallScore([8, null, 4])],
  [
    'the weak step is named',
    '=AMPR.WEAKESTSTEP({8.7,6.3,5.3,8.3,9})',
    'ROI Recognized',
    ['', '', 'ROI Recognized'][weakestStep([8.7, 6.3, 5.3, 8.3, 9])],
  ],
  ['a blank’s weight is shared out', '=AMPR.STEPSCORE({8,"",2},{1,5,2})', 4, stepScore([8, null, 2], [1, 5, 2])],
  // Return on investment
  ['ROI over a period', '=AMPR.ROI(1050+150,1000)', 0.2, periodRoi(1050, 150, 1000)],
  ['annualised ROI, 44 % over two years', '=(1+AMPR.ROI(1440,1000))^(1/2)-1', 0.2, annualisedRoi(0.44, 2)],
  ['ROMI of the plan', '=AMPR.ROMI(1088430,822000)', 266430 / 822000],
  ['clicks', '=4440000*0.17%', 7548, clicks(4_440_000, 0.0017)],
  ['customers from banners', '=INT(7548*2.8%)', 211, customers(7548, 0.028)],
  ['gross profit', '=898860*50%', 449_430, grossProfit(898_860, 0.5)],
  ['banners', '=AMPR.ROMI(211*4260,280000,50%)', 169_430 / 280_000],
  ['e-mail', '=AMPR.ROMI(426000,142000,0.5)', 0.5],
  ['targeted ads, low', '=AMPR.ROMI(852000,400000,0.5)', 0.065],
  ['targeted ads, mean', '=AMPR.ROMI(1704000,400000,0.5)', 1.13],
  ['a process that saves', '=AMPR.ROI(50000-20000,12000)', 1.5, effortRoi(0, 0, 0, 50_000, 0, 0, 0, 20_000, 12_000)],
  ['payback in months', '=12000/2500', 4.8, paybackMonths(12_000, 2500)],
  // Lead nurturing
  ['current monthly revenue', '=500*10%*100', 5000],
  ['gain of one month', '=AMPR.NURTUREROI(500,10%,100,25%,40%,1)', 3750],
  ['nurtured monthly revenue', '=500*10%*100+AMPR.NURTUREROI(500,10%,100,25%,40%,1)', 8750],
  [
    'gain of a year',
    '=AMPR.NURTUREROI(500,10%,100)',
    45_000,
    nurtureNewLeads({ leads: 500, conversion: 0.1, asp: 100 }).gain,
  ],
  ['three quarters more', '=AMPR.ROI(8750,5000)', 0.75],
  ['reactivated leads', '=50000*2%', 1000],
  [
    'reactivated revenue a year',
    '=AMPR.REACTIVATIONROI(50000,10%,100)',
    42_000,
    reactivateLeads({ contacts: 50_000, conversion: 0.1, asp: 100 }).revenue,
  ],
  ['total a year', '=AMPR.NURTUREROI(500,10%,100)+AMPR.REACTIVATIONROI(50000,10%,100)', 87_000],
];

test.each(FIGURES.filter((f) => f.length === 4))('the domain: %s', (_what, _formula, expected, domain) => {
  if (typeof expected === 'number') expect(domain).toBeCloseTo(expected, 9);
  else expect(domain).toBe(expected);
});

test.each([['desktop'], ['web']] as const)('every figure through a cell, with blanks as on the %s', async (blanks) => {
  const { session, book } = await bench();
  session.moods.blanks = blanks;
  const formulas = FIGURES.map(([, formula]) => [formula]);
  await (session.runScript(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A${formulas.length}').formulas = ${JSON.stringify(formulas)};
    await context.sync();
  })`) as Promise<void>);
  await session.settled();
  const values = (await session.runScript(`Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A${formulas.length}');
    range.load('values');
    await context.sync();
    return JSON.stringify(range.values);
  })`)) as string;
  const cells = (JSON.parse(values) as (number | string)[][]).map((row) => row[0]);
  FIGURES.forEach(([what, formula, expected], i) => {
    const close =
      typeof expected === 'number'
        ? Math.abs((cells[i] as number) - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
        : cells[i] === expected;
    expect(close ? '' : `${what}: ${formula} gives ${cells[i]}, not ${expected}`).toBe('');
  });
  expect(book.sheet('Sheet1')!.cell(13, 0)!.format?.numberFormat).toBe('0.0 %');
});
