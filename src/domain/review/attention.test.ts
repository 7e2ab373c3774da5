import fc from 'fast-check';
import { arrAtRisk, attentionOrder, deltaGap } from './attention';
import type { AttentionItem } from './attention';

const item = (name: string, more: Partial<AttentionItem> = {}): AttentionItem => ({
  name,
  lastArr: 100,
  overall: 5,
  endDate: 46500,
  deltaArr: 20,
  ytd: 5,
  ...more,
});

const namesOf = (items: AttentionItem[]): string[] => attentionOrder(items).map(({ account }) => account.name);

describe('ARR at risk', () => {
  test.each([
    [100000, 4, 60000],
    [100000, 10, 0],
    [100000, 0, 100000],
    [0, 3, 0],
  ])('%d with a score of %d: %d', (arr, overall, risk) => {
    expect(arrAtRisk(arr, overall)).toBe(risk);
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
    expect(arrAtRisk(arr, overall)).toBeNull();
  });
});

test('the gap is what is still to win', () => {
  expect(deltaGap({ deltaArr: 20, ytd: 5 })).toBe(15);
  expect(deltaGap({ deltaArr: 20, ytd: null })).toBe(20);
  expect(deltaGap({ deltaArr: null, ytd: 5 })).toBeNull();
  expect(deltaGap({ deltaArr: 20, ytd: 'x' })).toBeNull();
});

describe('attention order', () => {
  test('most ARR at risk first, unknown risk last', () => {
    expect(
      namesOf([item('unscored', { overall: null }), item('low', { overall: 2 }), item('fine', { overall: 9 })]),
    ).toEqual(['low', 'fine', 'unscored']);
  });

  test('equal risk: earlier end date first, no date last', () => {
    const items = [item('open', { endDate: null }), item('late', { endDate: 46600 }), item('past', { endDate: 46000 })];
    expect(namesOf(items)).toEqual(['past', 'late', 'open']);
  });

  test('equal risk and date: larger gap first, no target last', () => {
    const items = [item('none', { deltaArr: null }), item('small', { ytd: 19 }), item('large', { ytd: null })];
    expect(namesOf(items)).toEqual(['large', 'small', 'none']);
  });

  test('all equal: by name, then as they came', () => {
    expect(namesOf([item('beta'), item('Álpha'), item('alpine')])).toEqual(['Álpha', 'alpine', 'beta']);
    expect(attentionOrder([item('same'), item('same')]).map(({ index }) => index)).toEqual([0, 1]);
  });

  test('risks that differ by the last bit only are equal', () => {
    const items = [
      item('a', { overall: 19 / 3, endDate: 47000 }),
      item('b', { overall: 6.333333333333334, endDate: 46000 }),
    ];
    expect(namesOf(items)).toEqual(['b', 'a']);
  });

  test('leaves the list as it is, whatever its order finds the same answer', () => {
    const some = fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      lastArr: fc.constantFrom(null, 'x', 0, 100, 250),
      overall: fc.constantFrom(null, 0, 5, 10),
      endDate: fc.constantFrom(null, 'x', 46000, 47000),
      deltaArr: fc.constantFrom(null, 0, 50),
      ytd: fc.constantFrom(null, 0, 50),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (items) => {
        const before = structuredClone(items);
        const order = attentionOrder(items);
        expect(items).toEqual(before);
        expect(order.map(({ index }) => items[index])).toEqual(order.map(({ account }) => account));
        const again = attentionOrder([...items].reverse());
        const keys = (list: typeof order): unknown[] =>
          list.map(({ account, arrAtRisk: risk }) => [
            risk,
            deltaGap(account),
            account.name,
            typeof account.endDate === 'number' ? account.endDate : null,
          ]);
        expect(keys(again)).toEqual(keys(order));
      }),
    );
  });
});
