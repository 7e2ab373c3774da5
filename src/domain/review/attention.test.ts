import fc from 'fast-check';
import { ATTENTION_REASONS, attentionOf, deltaGap, isBelow, shortfall } from './attention';
import type { AttentionItem, AttentionReason } from './attention';

type Given = Partial<Omit<AttentionItem, 'account'>> & Partial<AttentionItem['account']>;

const LIMIT = { lowBelow: 4 };

function item(name: string, given: Given = {}): AttentionItem {
  const { lastArr = 100, endDate = 46500, deltaArr = 20, ytd = 5, overall = 6, ...more } = given;
  return {
    index: 0,
    overall,
    low: overall !== null && overall < LIMIT.lowBelow,
    endMark: null,
    progress: 'On pace',
    stale: false,
    steps: [{ score: overall }, { score: 8 }],
    ...more,
    account: { name, lastArr, endDate, deltaArr, ytd },
  };
}

const indexed = (items: readonly AttentionItem[]): AttentionItem[] => items.map((one, index) => ({ ...one, index }));

function namesOf(items: readonly AttentionItem[], changes?: readonly { change: number | null }[]): string[] {
  const all = indexed(items);
  return attentionOf(all, LIMIT, changes).entries.map(({ index }) => all[index].account.name);
}

const reasonsOf = (given: Given, change: number | null = null): readonly AttentionReason[] =>
  attentionOf(indexed([item('A', given)]), LIMIT, [{ change }]).entries[0]?.reasons ?? [];

describe('the shortfall', () => {
  test.each([
    [100000, 4, 60000],
    [100000, 10, 0],
    [100000, 0, 100000],
    [0, 3, 0],
  ])('%d with a score of %d: %d', (arr, overall, wanted) => {
    expect(shortfall(arr, overall)).toBe(wanted);
  });

  test.each([
    [null, 5],
    ['much', 5],
    [100, null],
    [100, 11],
    [100, -1],
    [100, Number.NaN],
    [Number.NaN, 5],
  ])('cannot be told for %p and %p', (arr, overall) => {
    expect(shortfall(arr, overall)).toBeNull();
  });
});

test('the gap is what is still to win', () => {
  expect(deltaGap({ deltaArr: 20, ytd: 5 })).toBe(15);
  expect(deltaGap({ deltaArr: 20, ytd: null })).toBe(20);
  expect(deltaGap({ deltaArr: null, ytd: 5 })).toBeNull();
  expect(deltaGap({ deltaArr: 20, ytd: 'x' })).toBeNull();
});

describe('the reasons', () => {
  test.each<[AttentionReason, Given]>([
    ['step', { steps: [{ score: 3.9 }, { score: 8 }, { score: null }] }],
    ['ends', { endMark: 'soon' }],
    ['ends', { endMark: 'past' }],
    ['behind', { progress: 'Behind' }],
    ['stale', { stale: true }],
    ['unscored', { overall: null }],
  ])('%s: %j', (reason, given) => {
    expect(reasonsOf(given)).toEqual([reason]);
  });

  test('below overall is below in a step too, where that is so', () => {
    expect(reasonsOf({ overall: 3 })).toEqual(['overall', 'step']);
  });

  test('falling is less than at the last snapshot, and no noise of the last bit', () => {
    expect(reasonsOf({}, -0.01)).toEqual(['falling']);
    expect([reasonsOf({}, -1e-12), reasonsOf({}, 0), reasonsOf({}, 2)]).toEqual([[], [], []]);
  });

  test('exactly the limit is not below it', () => {
    expect(reasonsOf({ overall: 4, steps: [{ score: 4 }] })).toEqual([]);
  });
});

describe('the order', () => {
  test('below the limit first, by their ARR: a large healthy account does not stand above a small sick one', () => {
    const items = [
      item('healthy', { overall: 8, lastArr: 9_000_000 }),
      item('late', { overall: 6.1, lastArr: 5_000_000, progress: 'Behind' }),
      item('small', { overall: 1.1, lastArr: 20_000 }),
      item('large', { overall: 3.9, lastArr: 300_000 }),
      item('step', { overall: 7.3, lastArr: 100_000, steps: [{ score: 3.5 }] }),
      item('no ARR', { overall: 0, lastArr: null }),
    ];
    expect(namesOf(items)).toEqual(['large', 'step', 'small', 'no ARR', 'late']);
    expect(attentionOf(indexed(items), LIMIT)).toMatchObject({ healthy: 1, below: 4, arrBelow: 420_000 });
  });

  test('then by the first reason, whatever the ARR', () => {
    const items = [
      item('unscored', { overall: null, lastArr: 600 }),
      item('stale', { stale: true, lastArr: 500 }),
      item('behind', { progress: 'Behind', stale: true, lastArr: 400 }),
      item('ends', { endMark: 'soon', lastArr: 300 }),
      item('falls', { lastArr: 200 }),
      item('below', { overall: 2, lastArr: 100 }),
    ];
    const changes = items.map(({ account: { name } }) => ({ change: name === 'falls' ? -1 : 0 }));
    expect(namesOf(items, changes)).toEqual(['below', 'falls', 'ends', 'behind', 'stale', 'unscored']);
  });

  const low = (name: string, more: Given = {}): AttentionItem => item(name, { overall: 3, ...more });

  test('equal ARR: earlier end date first, no date last', () => {
    const items = [low('open', { endDate: null }), low('late', { endDate: 46600 }), low('past', { endDate: 46000 })];
    expect(namesOf(items)).toEqual(['past', 'late', 'open']);
  });

  test('equal ARR and date: larger gap first, no target last', () => {
    const items = [low('none', { deltaArr: null }), low('small', { ytd: 19 }), low('large', { ytd: null })];
    expect(namesOf(items)).toEqual(['large', 'small', 'none']);
  });

  test('all equal: by name, then as they came', () => {
    expect(namesOf([low('beta'), low('Álpha'), low('alpine')])).toEqual(['Álpha', 'alpine', 'beta']);
    expect(attentionOf(indexed([low('same'), low('same')]), LIMIT).entries.map(({ index }) => index)).toEqual([0, 1]);
  });

  test('lists each account with a reason once, below the limit before all others, and counts the rest', () => {
    const some = fc.record({
      lastArr: fc.constantFrom(null, 'x', 0, 100, 250),
      overall: fc.constantFrom(null, 0, 3.9, 4, 10),
      endDate: fc.constantFrom(null, 'x', 46000, 47000),
      endMark: fc.constantFrom(null, 'soon' as const, 'past' as const),
      progress: fc.constantFrom('' as const, 'Behind' as const, 'Ahead' as const),
      stale: fc.boolean(),
    });
    const list = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), some), { maxLength: 8 });
    fc.assert(
      fc.property(list, (given) => {
        const items = indexed(given.map(([name, more]) => item(name, more)));
        const before = structuredClone(items);
        const { entries, healthy, below } = attentionOf(items, LIMIT);
        expect(items).toEqual(before);
        expect(new Set(entries.map(({ index }) => index)).size + healthy).toBe(items.length);
        expect(entries.every(({ reasons }) => reasons.length > 0)).toBe(true);
        expect(entries.map(({ reasons }) => isBelow(reasons))).toEqual(entries.map((_, i) => i < below));
        for (const { reasons } of entries)
          expect([...reasons].sort((a, b) => ATTENTION_REASONS.indexOf(a) - ATTENTION_REASONS.indexOf(b))).toEqual(
            reasons,
          );
        const arrs = entries.slice(0, below).map(({ index }) => Number(items[index].account.lastArr) || -1);
        const known = arrs.filter((arr) => arr >= 0);
        expect(known).toEqual([...known].sort((a, b) => b - a));
      }),
    );
  });
});
