/** The figures of the sources, through the cells of the sheets. */
import { nurtureForecast } from '../../src/domain/returns/nurture';
import { annualisedRoi, effortRoi, paybackMonths, periodRoi } from '../../src/domain/returns/roi';
import { lifetimeLift, lifetimeValue, marketAdjusted, valueAttainment } from '../../src/domain/value/lifetime';
import { weightedForecast } from '../../src/domain/pipeline/forecast';
import { ranks, stackedReturns, useCaseScore } from '../../src/domain/usecases/usecases';
import { day } from '../../src/templates/gallery/pipeline-tables';
import { templateOf } from '../../src/templates/registry';
import { changed, made } from './sheet';

const close = (shown: unknown, wanted: number): void => expect(shown as number).toBeCloseTo(wanted, 6);

test('lead nurturing: 3,750 a month, 45,000 and 42,000 a year, 87,000 together, 75 % more', () => {
  const sheet = made(templateOf('lead-nurturing'));
  const shown = (i: number): unknown => sheet.shown(`caseBase.${i}`);
  [5000, 8750, 3750, 0.75, 45_000, 42_000, 87_000].forEach((wanted, i) => close(shown(i), wanted));
  const given = { leads: 500, conversion: 0.1, asp: 100, contacts: 50_000 };
  close(shown(6), nurtureForecast(given).total);
  close(sheet.shown('reactivatedLeads'), 1000);
  close(sheet.shown('reactivatedCustomers'), 300);
  close(sheet.shown('lift250.2'), 45_000);
});

test('lead nurturing: cost, ramp and months move ROI and the month of payback', () => {
  const sheet = made(templateOf('lead-nurturing'));
  sheet.put('setUp', 20_000);
  sheet.put('running', 1000);
  // 7,250 a month less 1,000: 20,000 are earned back in the fourth month.
  expect(sheet.shown('payback')).toBe(4);
  close(sheet.shown('caseBase.8'), (87_000 - 32_000) / 32_000);
  sheet.put('ramp', 2);
  // Half of the effect in the first month.
  close(sheet.shown('caseBase.6'), 87_000 - 7250 / 2);
  sheet.put('conversion', 0.9);
  expect(sheet.odd('checks')).toContain('conversions are held at 100\u00a0%');
});

test('customer value: 250 now for 350 later is 40 %, and values are those of the domain', () => {
  const sheet = made(templateOf('customer-value'));
  close(sheet.shown('implied'), 0.4);
  close(sheet.shown('directRoi'), 0.2);
  const today = 400 + lifetimeValue(320, 0.8, 0.1, 5);
  const engaged = 400 + lifetimeValue(320, 0.85, 0.1, 5);
  close(sheet.shown('discounted.0'), today);
  close(sheet.shown('discounted.1'), engaged);
  close(sheet.shown('kept.0'), 400 + lifetimeValue(320, 0.8, 0, 5));
  close(sheet.shown('contribution'), lifetimeLift(200, today, engaged, 10_000));
  close(sheet.shown('retention90.1'), 400 + lifetimeValue(320, 0.9, 0.05, 5));
});

test('value ledger: -3 % in a market at -10 % is +7 points, and what is unconfirmed or stale does not count', () => {
  const sheet = made(templateOf('value-ledger'));
  close(sheet.column('ledger', 'against')[3], 100 * marketAdjusted(-0.03, -0.1));
  close(sheet.column('ledger', 'attainment')[0], valueAttainment(0, 0.4, 0.38));
  expect(sheet.column('ledger', 'counts').slice(0, 6)).toEqual(['yes', 'yes', 'unconfirmed', 'yes', 'yes', 'stale']);
  expect(sheet.column('ledger', 'status').slice(0, 6)).toEqual([
    'On track',
    'On track',
    'Below',
    'Above',
    'Above',
    'Below',
  ]);
  // ROI weighs twice: (2 × 9.5 + 9.67) ÷ 3.
  close(sheet.shown('account1.2'), (2 * 9.5 + 58 / 6) / 3);
  // What is off by just as much as the tolerance is above or below already, as the label says.
  sheet.type('ledger', 0, 'delivered', 44);
  expect(sheet.column('ledger', 'status')[0]).toBe('Above');
  sheet.type('ledger', 0, 'delivered', 38);
  // The picture tells what counts from what does not.
  const drawn = ['attainedCounted', 'attainedOpen'].map((key) => sheet.column('ledger', key).slice(0, 6));
  expect(drawn.map((line) => line.map((one) => one !== ''))).toEqual([
    [true, true, false, true, true, false],
    [false, false, true, false, false, true],
  ]);
  const before = sheet.shown('ledgerAll.2');
  sheet.type('ledger', 2, 'delivered', 100_000);
  expect(sheet.shown('ledgerAll.2')).toBe(before);
  sheet.type('ledger', 0, 'confirmedBy', null);
  expect(sheet.shown('account1.1')).toBe(1);
});

test('AI use cases: sums of the buckets, shared ranks, an empty wave and what links add', () => {
  const sheet = made(templateOf('ai-use-cases'));
  const scores = [
    [5, 3, 1],
    [2, 4, 3],
    [2, 3, 5],
  ].map((line) => useCaseScore(line));
  expect(sheet.column('useCases', 'score').slice(0, 3)).toEqual(scores);
  expect(sheet.column('useCases', 'rank').slice(0, 3)).toEqual(ranks(scores));
  const links = [
    [0, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
  ];
  const stacked = stackedReturns([90_000, 100_000, 160_000], links, (from) => [0.2, 0.3][from]);
  sheet
    .column('useCases', 'stacked')
    .slice(0, 3)
    .forEach((shown, i) => close(shown, stacked[i]));
  sheet.type('useCases', 2, 'wave', 2);
  sheet.type('useCases', 0, 'user', 'No');
  expect(sheet.column('useCases', 'lens')[0]).toBe('▼ no: user');
  expect(sheet.odd('checks')).toContain('▼ 1 wave is empty');
});

test('pipeline: value × probability, and slipped deals lower the win rate', () => {
  const sheet = made(templateOf('pipeline'));
  const values = [120_000, 80_000, 200_000, 60_000, 50_000];
  close(sheet.shown('open.2'), weightedForecast(values, [0.25, 0.5, 0.1, 0.8, 0.3]));
  close(sheet.shown('counted.2'), 1 / 3);
  close(sheet.shown('leftOut.2'), 1 / 2);
  expect(sheet.column('deals', 'unverified').slice(0, 5)).toEqual([10, 4, 81, 1, 18]);
});

test('pipeline: a deal that closes after the months of the target, or never, covers none of it', () => {
  const sheet = made(templateOf('pipeline'));
  close(sheet.shown('coverage'), 510_000 / 300_000);
  close(sheet.shown('within.3'), 153_000 / 300_000);
  close(sheet.shown('sure.3'), 133_000 / 300_000);
  sheet.type('deals', 2, 'close', 46_400);
  close(sheet.shown('coverage'), (510_000 - 200_000) / 300_000);
  expect([sheet.shown('open.3'), sheet.shown('open.0'), sheet.shown('within.0')]).toEqual(['', 5, 4]);
  close(sheet.shown('within.3'), (153_000 - 20_000) / 300_000);
  close(sheet.shown('open.2'), 153_000);
  // What is said of the target is said of what closes in its months.
  expect(sheet.answer()).toMatch(/bring 153,000; .* Within 6 months they bring 133,000, 44\.3 % of the target\.$/);
  expect(sheet.odd('checks')).toContain('covers no target');
});

test('pipeline: months, what is earlier, and what is later or has no day come to the whole forecast', () => {
  const sheet = made(templateOf('pipeline'));
  const rows = [...Array.from({ length: 6 }, (_, i) => `month${i + 1}`), 'earlier', 'afterwards'];
  const shown = (c: number): number[] => rows.map((row) => sheet.shown(`${row}.${c}`) as number);
  sheet.type('deals', 0, 'close', day(5, 31));
  sheet.type('deals', 1, 'close', null);
  sheet.type('deals', 2, 'close', day(12, 1));
  expect([shown(1).slice(6), shown(2).slice(6)]).toEqual([
    [120_000, 280_000],
    [30_000, 60_000],
  ]);
  [1, 2].forEach((c) => expect(shown(c).reduce((all, one) => all + one)).toBe(sheet.shown(`open.${c}`)));
});

test('AI use cases: the first by score stand in order, each with its number in the picture', () => {
  const sheet = made(templateOf('ai-use-cases'));
  const listed = (c: number): unknown[] => [1, 2, 3, 4].map((row) => sheet.shown(`first${row}.${c}`));
  expect([listed(0), listed(2)]).toEqual([
    [1, 2, 3, ''],
    [5, 2, 3, ''],
  ]);
  close(listed(1)[0], 10 / 3);
  sheet.put('weightEfficiency', 3);
  // (15 + 3 + 1) ÷ 5.
  close(listed(1)[0], 19 / 5);
  expect(listed(2)[0]).toBe(2);
});

test('process change: the value of today of what is saved, less the change', () => {
  const sheet = made(templateOf('process-change'));
  // 11,575 of steps that go with the runs become 2,450; keeping the system running costs 1,140 from the first month.
  const saved = (share: number): number => (11_575 - 2450) * 0.9 * share - 1140;
  const shares = [1 / 3, 2 / 3, ...Array.from({ length: 10 }, () => 1)];
  const npv = shares.reduce((all, share, i) => all + saved(share) / 1.08 ** ((i + 1) / 12), -24_000);
  close(sheet.shown('npv'), npv);
  close(sheet.shown('monthly'), saved(1));
  expect(sheet.shown('inMonth')).toBe(5);
  sheet.put('endValue', 5000);
  close(sheet.shown('npv'), npv + 5000 / 1.08);
});

test('process change: return and payback of the domain, and time apart from money', () => {
  const sheet = made(templateOf('process-change'));
  const [before, after] = ['oldTotal', 'newTotal'].map((key) => sheet.shown(key) as number);
  close(sheet.shown('processRoi'), effortRoi(0, 0, 0, before, 0, 0, 0, after, 24_000));
  close(sheet.shown('payback'), paybackMonths(24_000, sheet.shown('monthly') as number)!);
  close(sheet.shown('monthly'), (sheet.shown('workSaved') as number) + (sheet.shown('moneySaved') as number));
  // All at once and all of it: 12 months of the difference.
  sheet.put('coverage', 1);
  sheet.put('adoption', 0);
  close(sheet.shown('newTotal'), 12 * (1200 + 800 + 450 + 0 + 1140));
});

test('process change: 150 saved on 1,000 that are worth 1,050 then are 20 %, and 44 % in two years are 20 % a year', () => {
  const steps = [{ step: 'All', oldOther: 12.5 }];
  const sheet = made(
    changed(templateOf('process-change'), (one) => (one.key === 'steps' ? { ...one, example: steps } : one)),
  );
  sheet.put('changeCost', 1000);
  sheet.put('coverage', 1);
  sheet.put('adoption', 0);
  sheet.put('endValue', 1050);
  close(sheet.shown('periodRoi'), periodRoi(1050, 150, 1000));
  close(sheet.shown('periodRoi'), 0.2);
  sheet.put('span', 24);
  sheet.put('endValue', 1440 - 300);
  close(sheet.shown('periodRoi'), 0.44);
  close(sheet.shown('yearlyRoi'), annualisedRoi(0.44, 2));
  close(sheet.shown('yearlyRoi'), 0.2);
});

test('process change: what is fixed comes whole at once, and goes only when no run goes the old way', () => {
  const steps = [
    { step: 'Orders', goes: 'Runs', oldOther: 1000, newOther: 200 },
    { step: 'System', goes: 'Fixed', oldOther: 300, newOther: 100 },
  ];
  const sheet = made(
    changed(templateOf('process-change'), (one) => (one.key === 'steps' ? { ...one, example: steps } : one)),
  );
  sheet.put('coverage', 0.5);
  sheet.put('adoption', 2);
  const saved = (): unknown[] => ['monthly', 'moneySaved', 'newTotal'].map((key) => sheet.shown(key));
  // 400 of the orders, and both systems run: 300 more a month; in the first month a quarter of the orders.
  expect(saved()).toEqual([400 - 100, 400 - 100, 12 * 1300 - (200 - 100) - 11 * 300]);
  sheet.put('coverage', 1);
  expect(saved()).toEqual([800 + 200, 800 + 200, 12 * 1300 - (400 - 100) - 11 * 1000]);
});

test('readiness: a "no" means readiness first, and a level without evidence is not shown', () => {
  const sheet = made(templateOf('readiness'));
  expect(sheet.column('areas', 'verdict').slice(0, 2)).toEqual(['✓ ready', '▼ readiness first']);
  expect(sheet.column('areas', 'shown').slice(0, 5)).toEqual([3, 1, 2, 1, 1]);
  expect(sheet.odd('checks')).toContain('sign of clustering');
});

test('alignment: nine questions, each without an owner until somebody has one', () => {
  const sheet = made(templateOf('alignment'));
  expect([sheet.shown('topics'), sheet.shown('owned')]).toEqual([9, 0]);
  sheet.type('cells', 4, 'owner', 'Dana');
  sheet.type('cells', 4, 'status', 'Working');
  expect([sheet.shown('owned'), sheet.shown('statusWorking.0'), sheet.shown('mapVolume.1')]).toEqual([1, 1, 'Working']);
});
