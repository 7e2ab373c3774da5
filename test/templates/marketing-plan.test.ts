import { channelResult, planTotal, SCENARIOS, type Channel } from '../../src/domain/returns/marketing';
import { marketingPlan } from '../../src/templates/gallery/marketing-plan';
import { made } from './sheet';

const always = (rate: number) => ({ low: rate, mean: rate, high: rate });
const base = { group: '', price: 4260, margin: 0.5 };

/** The source's plan as the domain has it. */
const CHANNELS: readonly Channel[] = [
  { ...base, name: 'Banners', audience: 4_440_000, clickThrough: 0.0017, conversion: always(0.028), cost: 280_000 },
  { ...base, name: 'E-mail', audience: 5_000, clickThrough: null, conversion: always(0.02), cost: 142_000 },
  {
    ...base,
    name: 'Targeted ads',
    audience: 2_000,
    clickThrough: null,
    conversion: { low: 0.1, mean: 0.2, high: 0.3 },
    cost: 400_000,
  },
];

const NAMES = ['Low', 'Mean', 'High'];

test('the cells come to the figures of the source', () => {
  const sheet = made(marketingPlan);
  expect(sheet.column('channels', 'customersLow').slice(0, 3)).toEqual([211, 100, 200]);
  expect(sheet.column('channels', 'profitLow').slice(0, 3)).toEqual([449_430, 213_000, 426_000]);
  expect(sheet.column('channels', 'breakEven').slice(0, 3)).toEqual([132, 67, 188]);
  expect([0, 1, 2, 3].map((c) => sheet.shown(`totalLow.${c}`))).toEqual([511, 2_176_860, 1_088_430, 822_000]);
  expect(sheet.shown('totalLow.4')).toBeCloseTo(0.324124, 6);
  const romi = (key: string) => sheet.column('channels', key).map((one) => Math.round(1000 * (one as number)) / 10);
  expect(romi('romiLow').slice(0, 3)).toEqual([60.5, 50, 6.5]);
  expect(romi('romiMean')[2]).toBe(113);
  expect(sheet.column('channels', 'revenueMean').slice(0, 3)).toEqual([898_860, 426_000, 1_704_000]);
  expect(sheet.column('channels', 'profitMean')[2]).toBe(852_000);
});

test.each(['native', 'addin'] as const)(
  'channels and totals are what the domain computes, with %s formulas',
  (mode) => {
    const sheet = made(marketingPlan, mode);
    SCENARIOS.forEach((scenario, i) => {
      const results = CHANNELS.map((one) => channelResult(one, scenario));
      const total = planTotal(CHANNELS, scenario);
      const of = (key: string): unknown[] => sheet.column('channels', `${key}${NAMES[i]}`).slice(0, 3);
      expect(of('customers')).toEqual(results.map(({ customers }) => customers));
      expect(of('profit')).toEqual(results.map(({ profit }) => profit));
      if (mode === 'native') {
        of('romi').forEach((shown, r) => expect(shown).toBeCloseTo(results[r].romi!, 9));
        expect(sheet.shown(`total${NAMES[i]}.4`)).toBeCloseTo(total.romi!, 9);
      }
      expect(sheet.shown(`total${NAMES[i]}.1`)).toBe(total.revenue);
    });
  },
);
