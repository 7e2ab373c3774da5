import fc from 'fast-check';
import type { Channel, Scenario } from './marketing';
import {
  SCENARIOS,
  channelResult,
  clickThroughRate,
  clicks,
  customers,
  grossProfit,
  groupTotals,
  planTotal,
  romi,
} from './marketing';

const always = (rate: number) => ({ low: rate, mean: rate, high: rate });
const terms = { price: 4260, margin: 0.5 };
const banners: Channel = {
  ...terms,
  name: 'Banners',
  group: 'slow',
  audience: 4_440_000,
  clickThrough: 0.0017,
  conversion: always(0.028),
  cost: 280_000,
};
const email: Channel = {
  ...terms,
  name: 'E-mail',
  group: 'fast',
  audience: 5000,
  clickThrough: null,
  conversion: always(0.02),
  cost: 142_000,
};
const ads: Channel = {
  ...terms,
  name: 'Targeted ads',
  group: 'fast',
  audience: 2000,
  clickThrough: null,
  conversion: { low: 0.1, mean: 0.2, high: 0.3 },
  cost: 400_000,
};
const plan = [banners, email, ads];

const percent = (ratio: number | null) => (ratio === null ? 'none' : `${(ratio * 100).toFixed(1)} %`);

describe('the plan of the source', () => {
  it.each([
    [banners, 'low', 211, 898_860, 449_430, '60.5 %'],
    [email, 'low', 100, 426_000, 213_000, '50.0 %'],
    [ads, 'low', 200, 852_000, 426_000, '6.5 %'],
    [ads, 'mean', 400, 1_704_000, 852_000, '113.0 %'],
    [ads, 'high', 600, 2_556_000, 1_278_000, '219.5 %'],
  ] as const)('$0.name, $1', (channel, scenario, won, revenue, profit, shown) => {
    const result = channelResult(channel, scenario);
    expect(result).toMatchObject({ customers: won, revenue, profit, cost: channel.cost });
    expect(percent(result.romi)).toBe(shown);
  });

  it('comes to its total', () => {
    const result = planTotal(plan, 'low');
    expect(result).toMatchObject({ customers: 511, revenue: 2_176_860, profit: 1_088_430, cost: 822_000 });
    expect(percent(result.romi)).toBe('32.4 %');
    expect(SCENARIOS.map((scenario: Scenario) => percent(planTotal(plan, scenario).romi))).toEqual([
      '32.4 %',
      '84.2 %',
      '136.1 %',
    ]);
  });

  it('can be read group by group', () => {
    const groups = groupTotals(plan, 'low');
    expect([...groups.keys()]).toEqual(['slow', 'fast']);
    expect(groups.get('slow')).toEqual(channelResult(banners, 'low'));
    expect(groups.get('fast')).toMatchObject({ customers: 300, profit: 639_000, cost: 542_000 });
  });
});

describe('channels', () => {
  it('have no rate of return where nothing is spent', () => {
    expect(channelResult({ ...email, cost: 0 }, 'low')).toMatchObject({ profit: 213_000, romi: null });
    expect(planTotal([], 'low')).toEqual({ customers: 0, revenue: 0, profit: 0, cost: 0, romi: null });
  });

  it('refuse rates and amounts that cannot be', () => {
    expect(() => channelResult({ ...email, conversion: always(2) }, 'low')).toThrow(
      'conversion is 2; give a share from 0 to 1',
    );
    expect(() => channelResult({ ...banners, clickThrough: 17 }, 'low')).toThrow('click-through rate is 17');
    expect(() => channelResult({ ...email, cost: -1 }, 'low')).toThrow('cost is -1');
    expect(() => channelResult({ ...email, price: -1 }, 'low')).toThrow('price is -1');
  });
});

describe('customers', () => {
  it.each([
    [7548, 0.028, 211],
    [30, 0.1, 3],
    [100, 0.29, 29],
    [3, 1 / 3, 1],
    [10, 1 - 0.9, 1],
    [1000, 0.0019999, 1],
    [10, 0.0999, 0],
    [0, 0.5, 0],
    [7, 1, 7],
  ])('%d reached at %d are %d', (reached, conversion, expected) => {
    expect(customers(reached, conversion)).toBe(expected);
  });

  it('are exact for every rate of whole tenths of a percent', () => {
    const reached = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(reached, fc.integer({ min: 0, max: 1000 }), (people, tenths) => {
        expect(customers(people, tenths / 1000)).toBe(Number((BigInt(people) * BigInt(tenths)) / 1000n));
      }),
    );
  });
});

describe('rates', () => {
  it('of clicks', () => {
    expect(clickThroughRate(7548, 4_440_000)).toBe(0.0017);
    expect(clicks(4_440_000, 0.0017)).toBe(7548);
    expect(() => clickThroughRate(1, 0)).toThrow(
      expect.objectContaining({ kind: 'division-by-zero', argument: 'impressions' }),
    );
  });

  it('of profit', () => {
    expect(grossProfit(898_860, 0.5)).toBe(449_430);
    expect(grossProfit(0.3, 0.1)).toBe(0.03);
    expect(() => grossProfit(1, 50)).toThrow('margin is 50; give a share from 0 to 1 (50\u00a0% is 0.5).');
  });
});

describe('ROMI', () => {
  it('takes profit, or revenue with its margin', () => {
    expect(romi(1_088_430, 822_000)).toBe(0.3241240875912409);
    expect(romi(2_176_860, 822_000, 0.5)).toBe(0.3241240875912409);
    expect(romi(150, 100)).toBe(0.5);
  });

  it('needs a cost above 0', () => {
    expect(() => romi(1, 0)).toThrow(expect.objectContaining({ kind: 'division-by-zero', argument: 'cost' }));
  });
});
