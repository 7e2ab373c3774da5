/** More than a list has lines for: the sums hold all the same, and a check says how many are not listed. */
import { stackedReturns } from '../../src/domain/usecases/usecases';
import { templateOf } from '../../src/templates/registry';
import { changed, made } from './sheet';

type Row = Readonly<Record<string, string | number>>;
const rows = (count: number, row: (i: number) => Row): Row[] => Array.from({ length: count }, (_, i) => row(i));
const withRows = (id: string, tables: Readonly<Record<string, readonly Row[]>>) =>
  made(changed(templateOf(id), (one) => ({ ...one, example: tables[one.key] ?? one.example })));

const measure = (i: number): Row => ({
  measure: `Hours ${i}`,
  customer: `Account ${i}`,
  kind: 'Time saved',
  baseline: 100,
  agreed: 60,
  delivered: 70 + i,
  source: 'Time sheets',
  confirmedBy: 'CFO',
  confirmedOn: 46_190,
});

test('value ledger: with eight accounts all of them are in the sums, of which six are listed', () => {
  const sheet = withRows('value-ledger', { ledger: rows(8, measure) });
  // 30 hours less i of each.
  expect([sheet.shown('ledgerAll.0'), sheet.shown('ledgerAll.1')]).toEqual([8, 8]);
  expect(sheet.shown('ledgerAll.4')).toBe(8 * 30 - 28);
  expect(sheet.odd('checks')).toBe('▼ 2 accounts more than are listed.');
});

test('value ledger: what was agreed to rise is saved where it rises', () => {
  const sheet = withRows('value-ledger', {
    ledger: [
      { ...measure(0), customer: 'Northwind', baseline: 0, agreed: 40, delivered: 38 },
      { ...measure(1), customer: 'Northwind', baseline: 120, agreed: 60, delivered: 62 },
      { ...measure(2), customer: 'Northwind', kind: 'Money saved', baseline: 0, agreed: 900, delivered: 1000 },
      { ...measure(3), customer: 'Northwind', kind: 'Money saved', baseline: 0, agreed: 900, confirmedBy: '' },
    ],
  });
  expect([sheet.shown('account1.4'), sheet.shown('account1.5')]).toEqual([38 + 58, 1000]);
  expect([sheet.shown('ledgerAll.4'), sheet.shown('ledgerAll.5')]).toEqual([38 + 58, 1000]);
});

test('marketing plan: five groups are in the totals, of which three are listed', () => {
  const sheet = withRows('marketing-plan', {
    channels: rows(5, (i) => ({
      channel: `Channel ${i}`,
      group: `Group ${i}`,
      audience: 1000,
      conversionLow: 0.1,
      conversionMean: 0.1,
      conversionHigh: 0.1,
      price: 50,
      margin: 0.5,
      cost: 1000,
    })),
  });
  expect([sheet.shown('totalLow.2'), sheet.shown('totalLow.3')]).toEqual([5 * 2500, 5000]);
  expect(sheet.odd('checks')).toBe('▼ 2 groups more than are listed.');
});

test('pipeline: six owners are in the forecast, of whom four are listed', () => {
  const sheet = withRows('pipeline', {
    deals: rows(6, (i) => ({
      deal: `Deal ${i}`,
      stage: 'Evaluated',
      outcome: 'Open',
      value: 1000,
      owner: `Owner ${i}`,
      close: 46_220,
      next: 'Call',
      verified: 46_200,
    })),
  });
  expect([sheet.shown('open.0'), sheet.shown('open.2')]).toEqual([6, 3000]);
  expect(sheet.odd('checks')).toBe('▼ 2 owners more than the list by owner holds.');
});

test('AI use cases: eight are ranked, and links beyond the matrix count and are told', () => {
  const sheet = withRows('ai-use-cases', {
    useCases: rows(8, (i) => ({
      useCase: `Case ${i}`,
      scoreEfficiency: 1,
      scoreRevenue: 1,
      scoreStreams: 1 + (i % 5),
      wave: 1 + (i % 3),
      cost: 100,
      alone: 1000,
      dataReady: 'Yes',
    })),
    links: [
      { from: 'Case 6', to: 'Case 7', uplift: 0.5 },
      { from: 'Case 0', to: 'Case 1', uplift: 0.1 },
    ],
  });
  const link = rows(8, () => ({})).map((_, from) => rows(8, () => ({})).map((__, to) => Number(to === from + 1)));
  const stacked = stackedReturns(Array<number>(8).fill(1000), link, (from) => ({ 0: 0.1, 6: 0.5 })[from] ?? 0);
  sheet.column('useCases', 'stacked').forEach((shown, i) => expect(shown).toBeCloseTo(stacked[i], 9));
  expect(sheet.odd('checks')).toBe(
    '▼ 2 use cases more than AI Ranking lists.\n▼ 1 link is counted, and not in the matrix.',
  );
});

test('AI use cases: a link from what is not there adds nothing', () => {
  const sheet = made(templateOf('ai-use-cases'));
  sheet.type('links', 0, 'from', 'Nobody’s');
  expect(sheet.column('useCases', 'stacked').slice(0, 3)).toEqual([90_000, 100_000, 160_000 * 1.3]);
  expect(sheet.odd('checks')).toContain('▼ 1 link leads nowhere.');
});

test('pipeline: a deal in a stage that comes after the decision is left out, and told', () => {
  const sheet = made(templateOf('pipeline'));
  sheet.type('deals', 0, 'stage', 'Reviewed');
  expect(sheet.shown('open.2')).toBe(153_000 - 30_000);
  expect(sheet.odd('checks')).toContain('▼ 1 open deal lacks value or probability of its stage: left out.');
});
