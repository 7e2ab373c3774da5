import type { Band } from '../../model';
import { groupsOf } from './groups';

const bands = (levels: Readonly<Record<number, Band>>): Map<number, Band> =>
  new Map(Object.entries(levels).map(([index, band]) => [Number(index), band]));

test('runs at one level are groups, each with the place after it for its button', () => {
  expect(groupsOf(bands({ 2: { outline: 1 }, 3: { outline: 1 }, 5: { outline: 1, hidden: true } }))).toEqual([
    { level: 1, from: 2, to: 3, open: true },
    { level: 1, from: 5, to: 5, open: false },
  ]);
});

test('a deeper level lies within its outer group', () => {
  expect(
    groupsOf(bands({ 1: { outline: 1 }, 2: { outline: 2, hidden: true }, 3: { outline: 1 }, 7: { size: 9 } })),
  ).toEqual([
    { level: 1, from: 1, to: 3, open: true },
    { level: 2, from: 2, to: 2, open: false },
  ]);
});
