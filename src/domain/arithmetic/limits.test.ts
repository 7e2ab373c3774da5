import { isBetween, isScore, SCORE_LIMITS } from './limits';

test.each<[unknown, boolean]>([
  [0, true],
  [10, true],
  [3.96, true],
  [-0.0001, false],
  [10.0001, false],
  [NaN, false],
  [Infinity, false],
  ['7', false],
  ['', false],
  [null, false],
  [true, false],
])('%p is a score: %p', (value, expected) => {
  expect(isScore(value)).toBe(expected);
});

test('both ends lie between', () => {
  expect([SCORE_LIMITS.min, SCORE_LIMITS.max, 5, -1, 11].map((value) => isBetween(value, SCORE_LIMITS))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
