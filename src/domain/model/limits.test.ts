import { shareSpanOf, spanOf } from './limits';

test('limits in words', () => {
  expect([spanOf({ min: 0, max: 3660 }), shareSpanOf({ min: 0, max: 1 })]).toEqual([
    'from 0 to 3660',
    'from 0 % to 100 %',
  ]);
});
